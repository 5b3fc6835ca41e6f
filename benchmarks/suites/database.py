"""A repository's read by id: what it costs the client's process, pool included."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.conditions import HERE, REPOSITORY, Conditions, clean_environment, pinned_to
from benchmarks.database_rows import add_projects
from benchmarks.figures import Benchmark, NotMeasured, Samples, at_most, take_turns
from benchmarks.identity import TENANT
from benchmarks.peer_environment import peer_python
from charter.development.databases import create_database
from charter.development.postgres import EmbeddedPostgres

STORED = 1_000
CLIENTS = 8
READS_A_SECOND = 16_000
"""A round of so many reads takes about a second of processor time."""
OURS = [sys.executable, "-m", "benchmarks.ours.reads"]
UNIT = "us CPU"


def compare_with_hand(conditions: Conditions) -> Samples:
    """Against libpq driven by hand, both in a tenant's scope."""
    by_hand = [str(peer_python()), str(HERE / "peers" / "hand_driven_reads.py")]
    with database() as url:
        add_projects(url, STORED)
        return take_turns(
            conditions.rounds,
            lambda: cost(OURS, url, TENANT, conditions),
            lambda: cost(by_hand, url, TENANT, conditions),
        )


def compare_without_tenant(conditions: Conditions) -> Samples:
    """In a tenant's scope against none, where a superuser sees the same row."""
    with database(superuser=True) as url:
        add_projects(url, STORED)
        return take_turns(
            conditions.rounds,
            lambda: cost(OURS, url, TENANT, conditions),
            lambda: cost(OURS, url, "", conditions),
        )


@contextmanager
def database(*, superuser: bool = False) -> Iterator[str]:
    """The URL of an empty database on a server of its own."""
    with (
        tempfile.TemporaryDirectory(prefix="benchmark-postgres-") as directory,
        EmbeddedPostgres(Path(directory)) as postgres,
    ):
        url = create_database(postgres, "reads")
        yield postgres.url("reads") if superuser else url


def cost(program: Sequence[str], url: str, tenant: str, conditions: Conditions) -> float:
    """Microseconds for a read, in a process of its own."""
    reads = READS_A_SECOND * conditions.seconds
    return measured([*program, url, tenant, "7", str(reads), str(CLIENTS)], {}, conditions)


def measured(command: Sequence[str], environment: Mapping[str, str], conditions: Conditions) -> float:
    """The figure that a program prints. Raises: NotMeasured."""
    with pinned_to(conditions.server_core):
        finished = subprocess.run(
            command,
            cwd=REPOSITORY,
            env={**clean_environment(), **environment},
            capture_output=True,
            text=True,
            check=False,
        )
    if finished.returncode:
        raise NotMeasured(f"{' '.join(command)}\n{finished.stderr.strip()[-1000:]}")
    return float(finished.stdout)


BENCHMARKS = (
    Benchmark(
        name="db_read",
        unit=UNIT,
        against="the same prepared statement through libpq by hand, in the tenant's scope",
        bar=at_most(1.8),
        measure=compare_with_hand,
    ),
    Benchmark(
        name="db_tenant",
        unit=UNIT,
        against="the same read outside a tenant's scope; one round trip each",
        bar=at_most(1.5),
        measure=compare_without_tenant,
    ),
)
