"""Whether every look-up of an operation finds an index, in tables that are worth one."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import httpx
import psycopg
import pytest
from fastapi import FastAPI
from psycopg.conninfo import conninfo_to_dict

from charter.development.postgres import EmbeddedPostgres
from charter.settings import Settings
from contract import CONTRACT
from tests.integration.access.test_statements import ASKED, WANTED, statements_of
from tests.integration.access.world import build_world

pytestmark = pytest.mark.anyio

MANY_ROWS: Final = (Path(__file__).parent / "many_rows.sql").read_text()
COUNTING: Final = re.compile(r"Aggregate .*\n *-> +Seq Scan")
"""The total of a list of all there is, which has no shorter way."""

FEW: Final = (
    *("audit_pending", "Seq Scan on job_workers", "Seq Scan on alembic_version"),
    "Seq Scan on school_consequence_types",
    *(f"Seq Scan on {shown}" for shown in ("affirmations", "subjects", "chores", "outdoor_activities")),
)
"""Tables that hold a row for what is under way at the moment or for each process, or that are shown whole."""


@pytest.fixture(autouse=True)
def asked(app: FastAPI) -> Iterator[set[str]]:
    """The statements that requests sent."""
    seen: set[str] = set()

    def note(statement: str, _values: list[Any]) -> None:
        if ASKED.get() is not None and WANTED.match(statement.strip()):
            seen.add(statement)

    with app.state.database.observed(note):
        yield seen


def plan_of(connection: psycopg.Connection[Any], statement: str) -> str:
    """The plan for whatever values: the one that connections of the service are told to keep to."""
    rows = connection.execute(f"EXPLAIN (GENERIC_PLAN) {statement}".encode())
    return "\n".join(row[0] for row in rows)


async def test_no_look_up_reads_a_whole_table(
    app: FastAPI,
    client: httpx.AsyncClient,
    asked: set[str],
    postgres: EmbeddedPostgres,
    settings: Settings,
) -> None:
    database = str(conninfo_to_dict(settings.database_url)["dbname"])
    with psycopg.connect(postgres.url(database)) as superuser:
        superuser.execute(MANY_ROWS)
        superuser.execute("ANALYZE")
    for number, operation in enumerate(CONTRACT.operations):
        world = await build_world(app, client, number)
        await statements_of(app, operation, world)
    with psycopg.connect(settings.database_url, options=f"-c role={settings.database_role}") as connection:
        plans = {statement: plan_of(connection, statement) for statement in asked}
    assert len(plans) > 0.9 * len(CONTRACT.operations)
    slow = {
        statement: plan
        for statement, plan in plans.items()
        if "Seq Scan" in COUNTING.sub("", plan) and not any(table in plan for table in FEW)
    }
    assert slow == {}
