"""`charter audit verify` and `charter audit export`, as an operator runs them."""

import asyncio
import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from charter.audit.seals import GENESIS
from charter.commands import audit as commands
from charter.commands.failures import CommandRefused
from charter.settings import Settings
from tests.integration.audit.conftest import Leave
from tests.integration.conftest import Execute

pytestmark = pytest.mark.anyio

Run = Callable[..., Awaitable[str]]
"""Runs a command and answers what it printed: `await run(commands.verify, None)`."""
COLUMNS = [
    "occurred_at",
    "event",
    "operation",
    "actor_kind",
    "actor_issuer",
    "actor_subject",
    "actor_tenant",
    "target",
    "client_address",
    "request_id",
    "details",
    "id",
    "sequence",
    "hash",
]


@pytest.fixture
def run(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ENVIRONMENT", "test")
    monkeypatch.setenv("DATABASE_URL", settings.database_url)

    async def run(command: Callable[..., None], *arguments: Any) -> str:
        capsys.readouterr()
        await asyncio.to_thread(command, *arguments)
        return capsys.readouterr().out

    return run


def head_of(printed: str) -> str:
    return printed.rsplit(maxsplit=1)[-1]


async def test_empty_log_is_unbroken(run: Run) -> None:
    assert await run(commands.verify, None) == f"0 entries, chain unbroken, head {GENESIS.hex()}\n"


async def test_head_that_was_printed_for_the_empty_log_can_be_given_back(run: Run, leave: Leave) -> None:
    head = head_of(await run(commands.verify, None))
    await leave(2)
    assert (await run(commands.verify, head)).startswith("2 entries, chain unbroken")


async def test_what_waits_is_sealed_before_the_check(run: Run, leave: Leave, execute: Execute) -> None:
    await leave(2500)
    assert (await run(commands.verify, None)).startswith("2500 entries, chain unbroken")
    assert await execute("TABLE audit_pending") == []


async def test_head_that_was_printed_before_holds_while_the_chain_grows(run: Run, leave: Leave) -> None:
    await leave(3)
    head = head_of(await run(commands.verify, None))
    await leave(3)
    later = await run(commands.verify, head.upper())
    assert later.startswith("6 entries, chain unbroken")
    assert head_of(later) != head


async def test_end_that_was_cut_off_and_grew_again_is_found_by_a_head(
    run: Run, leave: Leave, execute: Execute
) -> None:
    await leave(3)
    head = head_of(await run(commands.verify, None))
    await execute("DELETE FROM audit_chain WHERE sequence = 3")
    await execute("DELETE FROM audit_log WHERE id = 3")
    await leave(1)
    assert (await run(commands.verify, None)).startswith("3 entries, chain unbroken")
    with pytest.raises(CommandRefused, match=f"the chain does not have the hash {head}"):
        await run(commands.verify, head)


async def test_whole_chain_that_was_written_anew_is_found_by_a_head(
    run: Run, leave: Leave, execute: Execute
) -> None:
    await leave(3)
    head = head_of(await run(commands.verify, None))
    await execute("UPDATE audit_log SET actor_subject = '99' WHERE id = 1")
    await execute("DELETE FROM audit_chain")
    await execute("INSERT INTO audit_pending SELECT id FROM audit_log")
    assert (await run(commands.verify, None)).startswith("3 entries, chain unbroken")
    with pytest.raises(CommandRefused, match="does not have the hash"):
        await run(commands.verify, head)


async def test_each_broken_place_has_a_line(run: Run, leave: Leave, execute: Execute) -> None:
    await leave(5)
    await run(commands.verify, None)
    await execute("UPDATE audit_log SET occurred_at = occurred_at + interval '1 microsecond' WHERE id = 2")
    await execute("DELETE FROM audit_chain WHERE sequence = 4")
    with pytest.raises(CommandRefused) as refused:
        await run(commands.verify, None)
    assert [line.split(":")[0] for line in str(refused.value).splitlines()[1:]] == [
        "place 2, entry 2",
        "place 5, entry 5",
        "entry 4",
    ]


@pytest.mark.parametrize("head", ["", "ab", "g" * 64, "ab" * 33, "ab" * 31 + "  ", "é" * 64])
async def test_head_that_is_no_hash_is_refused_as_such(run: Run, head: str) -> None:
    with pytest.raises(CommandRefused, match="give the 64 characters"):
        await run(commands.verify, head)


async def test_export_has_a_line_for_each_entry_with_all_that_is_known(run: Run, leave: Leave) -> None:
    await leave(1001)
    await run(commands.verify, None)
    lines = [json.loads(line) for line in (await run(commands.export, "jsonl", None, None)).splitlines()]
    assert [line["id"] for line in lines] == list(range(1, 1002))
    assert list(lines[0]) == COLUMNS
    assert (lines[0]["sequence"], len(lines[0]["hash"]), lines[0]["details"]) == (1, 64, {})


async def test_export_is_of_the_time_that_was_asked_for_in_utc(run: Run, execute: Execute) -> None:
    await execute(
        "INSERT INTO audit_log (occurred_at, event, actor_kind) SELECT"
        " '2026-11-20T00:00:00Z'::timestamptz + n * interval '1 hour', 'user.created', 'user'"
        " FROM generate_series(0, 3) AS n"
    )
    first = datetime(2026, 11, 20, 1, tzinfo=UTC).replace(tzinfo=None)  # as the command line reads it
    printed = await run(commands.export, "jsonl", first, first + timedelta(hours=2))
    moments = [datetime.fromisoformat(json.loads(line)["occurred_at"]) for line in printed.splitlines()]
    assert moments == [datetime(2026, 11, 20, hour, tzinfo=UTC) for hour in (1, 2)]


async def test_csv_can_be_read_back_and_a_spreadsheet_computes_none_of_it(run: Run, execute: Execute) -> None:
    targets = ["=cmd|'/C calc'!A0", "+1", "-1", "@SUM(A1)", 'a "b", c\nd', "ä=1", ""]
    for target in targets:
        await execute(
            "INSERT INTO audit_log (occurred_at, event, actor_kind, target, details)"
            """ VALUES (now(), 'user.created', 'user', %s, '{"a": [1, "ä"]}')""",
            target,
        )
    printed = await run(commands.export, "csv", None, None)
    heading, *rows = csv.reader(io.StringIO(printed, newline=""))
    assert heading == COLUMNS
    found = [dict(zip(heading, row, strict=True)) for row in rows]
    assert [row["target"].removeprefix("'") for row in found] == targets
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))] == []
    assert json.loads(found[0]["details"]) == {"a": [1, "ä"]}
    assert (found[0]["operation"], found[0]["hash"]) == ("", "")


async def test_export_to_a_reader_who_has_enough_ends_quietly(
    settings: Settings, leave: Leave, tmp_path: Path
) -> None:
    await leave(5000)
    command = f"{sys.executable} -m charter audit export | head -n 1"
    variables = {"DATABASE_URL": settings.database_url, "ENVIRONMENT": "test"}
    done = await asyncio.to_thread(
        subprocess.run,
        ["/bin/sh", "-c", command],
        env=os.environ | variables,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert json.loads(done.stdout)["id"] == 1
    assert done.stderr == ""


async def test_database_that_is_away_is_told_in_a_line(tmp_path: Path) -> None:
    done = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-m", "charter", "audit", "verify"],
        env=os.environ | {"DATABASE_URL": "postgresql://charter@127.0.0.1:9/none", "ENVIRONMENT": "test"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "charter: The database is not available.\n"
