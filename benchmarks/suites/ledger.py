"""What posting costs: against pgbench, which sends the same statements and thinks of nothing in between."""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from benchmarks.conditions import Conditions, clean_environment, pinned_to
from benchmarks.figures import Benchmark, NotMeasured, Samples, at_least, take_turns
from benchmarks.ledger_rows import CLIENTS, add_books, add_drafts, draft_of, tenant_of
from benchmarks.suites.database import measured
from charter.development.databases import create_database
from charter.development.postgres import EmbeddedPostgres, find_binaries

OURS = [sys.executable, "-m", "benchmarks.ours.posting"]
RATE = re.compile(r"tps = ([0-9.]+)")
BEGIN = """
\\set n :n + 1
\\set k :client_id % :tenants
\\set id :first + (:client_id + 1) * 1000000 + :n
BEGIN ISOLATION LEVEL READ COMMITTED;
"""
SCOPE = "SELECT set_config('app.tenant', {tenant}, true);"
"""What travels with the first statement of ours."""
TENANT = "concat('books-', (:k)::text)"
ENTRY, YEAR = "(:id)::bigint", "((:k)::int + 1)"
BANK, SALES = "((:k)::int * 2 + 1)", "((:k)::int * 2 + 2)"
OF_COLUMNS = {
    "tenant_id": TENANT,
    "year_id": YEAR,
    "number": "(:c_next_number)::bigint",
    "next_number": "(:c_next_number)::bigint + 1",
    "hash": "concat('h', (:id)::text)",
    "last_hash": "concat('h', (:id)::text)",
    "prev_hash": "(:c_last_hash)::text",
    "month": "to_char(date '2025-01-01' + (:n)::int % 365, 'YYYY-MM-01')",
}
"""What a client of pgbench sends in the place of what ours sent in one posting."""


def compare_in_one_tenant(conditions: Conditions) -> Samples:
    """20 clients who post into the same accounts and take numbers of the same year."""
    return _compare(conditions, 1)


def compare_in_twenty(conditions: Conditions) -> Samples:
    """20 clients of books of their own."""
    return _compare(conditions, CLIENTS)


def _compare(conditions: Conditions, tenants: int) -> Samples:
    turns = count(1)
    with _books(tenants) as (url, owner_url, script):

        def ours() -> float:
            turn = _prepared(owner_url, tenants, next(turns))
            return measured(
                [*OURS, url, str(tenants), str(CLIENTS), str(conditions.seconds), str(turn)], {}, conditions
            )

        def theirs() -> float:
            turn = _prepared(owner_url, tenants, next(turns))
            return _pgbench(url, script, conditions, tenants, turn)

        return take_turns(conditions.rounds, ours, theirs)


@contextmanager
def _books(tenants: int) -> Iterator[tuple[str, str, Path]]:
    with (
        tempfile.TemporaryDirectory(prefix="benchmark-ledger-") as directory,
        EmbeddedPostgres(Path(directory) / "postgres") as postgres,
    ):
        url = create_database(postgres, "ledger")
        owner_url = postgres.url("ledger")
        add_books(owner_url, tenants)
        add_drafts(owner_url, tenants, 0)
        for client in range(tenants):  # numbers 1, which have another hash before them
            sent = _sent(url, tenant_of(client, tenants), draft_of(0, client, 0))
        sent = _sent(url, tenant_of(0, tenants), draft_of(0, 0, 1))
        script = Path(directory) / "posting.sql"
        script.write_text(_script(sent, draft_of(0, 0, 1)))
        yield url, owner_url, script


def _prepared(owner_url: str, tenants: int, turn: int) -> int:
    add_drafts(owner_url, tenants, turn)
    return turn


def _sent(url: str, tenant: str, entry_id: int) -> list[tuple[str, list[Any]]]:
    command = [*OURS, url, "statements", tenant, str(entry_id)]
    finished = subprocess.run(command, capture_output=True, text=True, check=False)
    if finished.returncode:
        raise NotMeasured(f"{' '.join(command)}\n{finished.stderr.strip()[-1000:]}")
    sent: list[tuple[str, list[Any]]] = json.loads(finished.stdout)
    return sent


def _script(sent: Sequence[tuple[str, list[Any]]], entry_id: int) -> str:
    """The same statements for pgbench, of whichever entry and tenant."""
    lines = [BEGIN, SCOPE.format(tenant=TENANT)]
    for text, values in sent:
        takes_number = text.startswith("SELECT ledger_years")
        ids = {entry_id: ENTRY, **({1: YEAR} if takes_number else {1: BANK, 2: SALES})}
        literals = {f"${place}": _literal(value, ids) for place, value in enumerate(values, 1)}
        written = re.sub(r"\$[0-9]+", lambda found, known=literals: known[found[0]], text)
        lines.append(written.strip() + (" \\gset c_" if takes_number else ";"))
    return "\n".join([*lines, "COMMIT;"])


def _literal(value: object, ids: Mapping[int, str]) -> str:
    """A value of ours in SQL; `ids` say how to write those in lists."""
    if isinstance(value, list):
        return f"ARRAY[{', '.join(ids[each] for each in value)}]::bigint[]"
    if isinstance(value, str) and value.startswith("["):
        return _records(json.loads(value), ids)
    return TENANT if value == tenant_of(0, 1) else f"'{value}'"


def _records(records: list[dict[str, Any]], ids: Mapping[int, str]) -> str:
    """Records as JSON, with what differs from posting to posting filled in by the server."""
    arguments = []
    for record in records:
        of_entry = "prev_hash" in record
        known = {**OF_COLUMNS, "id": ENTRY if of_entry else YEAR}
        for name, value in record.items():
            filled = ids[value] if name == "account_id" else known.get(name)
            if filled is not None:
                arguments.append(filled)
                record[name] = f"%{type(value).__name__}"
    text = json.dumps(records).replace('"%int"', "%s").replace("%str", "%s")
    return f"format('{text}', {', '.join(arguments)})"


def _pgbench(url: str, script: Path, conditions: Conditions, tenants: int, turn: int) -> float:
    """Transactions a second of 20 clients, under the role of the service."""
    program = find_binaries() / "pgbench"
    variables = {"n": 0, "tenants": tenants, "first": turn * 10**9}
    command = [
        *(str(program), "--no-vacuum", "--protocol=prepared", f"--client={CLIENTS}", f"--file={script}"),
        *(f"--define={name}={value}" for name, value in variables.items()),
        *(f"--time={conditions.seconds}", url),
    ]
    environment = {
        **clean_environment(),
        "PGOPTIONS": "-c role=charter_app -c plan_cache_mode=force_generic_plan",
    }
    with pinned_to(conditions.server_core):
        finished = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    rate = RATE.search(finished.stdout)
    if finished.returncode or rate is None:
        raise NotMeasured(f"{' '.join(command)}\n{finished.stderr.strip()[-1000:]}")
    return float(rate[1])


BENCHMARKS = tuple(
    Benchmark(
        name=name,
        unit="posts/s",
        against="pgbench running the same statements on the same server, " + whose,
        bar=at_least(0.35),
        measure=measure,
    )
    for name, whose, measure in (
        ("ledger_post", "20 clients in one tenant", compare_in_one_tenant),
        ("ledger_post_20", "20 clients in 20 tenants", compare_in_twenty),
    )
)
