"""The total of a tenant's projects: what counting them would say, in every snapshot."""

import asyncio
from collections.abc import AsyncIterator
from hashlib import blake2b
from typing import Any, Final

import httpx
import pytest
from sqlalchemy import String, bindparam, func, insert, select, text, update

from charter.platform.database.connections import Connection
from charter.platform.database.transactions import Database
from charter.projects.tables import projects
from charter.settings import Settings
from contract_runtime.policies import TransactionConflict
from tests.integration.conftest import Bearer, Execute

pytestmark = pytest.mark.anyio

ADD: Final = insert(projects).values(tenant_id=bindparam("tenant"), name="some")
ADD_MANY: Final = text(
    "INSERT INTO projects (tenant_id, name, deleted_at) "
    "SELECT CAST(:tenant AS text), 'many', CASE WHEN n % 3 = 0 THEN now() END FROM generate_series(1, 7) n"
)
SOME: Final = (
    select(projects.c.id)
    .order_by(func.md5(func.concat(projects.c.id, bindparam("salt", type_=String))))
    .limit(3)
)
CHANGE: Final = update(projects).where(projects.c.id.in_(SOME))
DELETE: Final = CHANGE.where(projects.c.deleted_at.is_(None)).values(deleted_at=func.now())
REVIVE: Final = CHANGE.values(deleted_at=None)
RENAME: Final = CHANGE.values(name="other")
BOTH: Final = text("""
    SELECT (SELECT count(*) FROM projects WHERE deleted_at IS NULL) AS counted,
           (SELECT coalesce(sum(change), 0) FROM totals WHERE of = 'projects') AS known
""")
ADD_HUNDRED: Final = text("""
    DO $$ BEGIN
        FOR n IN 1..100 LOOP
            INSERT INTO projects (tenant_id, name) VALUES (current_setting('app.tenant'), 'x');
        END LOOP;
    END $$
""")
CHANGES: Final = {
    "deleted_at": "UPDATE projects SET deleted_at = now() WHERE tenant_id = 'acme' AND mod(id, 2) = 0",
    "tenant_id": "UPDATE projects SET tenant_id = 'umbrella' WHERE tenant_id = 'acme' AND mod(id, 2) = 0",
    "name": "UPDATE projects SET name = 'other' WHERE tenant_id = 'acme' AND mod(id, 2) = 0",
}
TENANTS: Final = ("acme", "umbrella")


@pytest.fixture
async def database(settings: Settings) -> AsyncIterator[Database]:
    database = Database(settings)
    yield database
    await database.close()


class Chance:
    """The same numbers in every run."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._drawn = 0

    def below(self, limit: int) -> int:
        self._drawn += 1
        digest = blake2b(b"%d %d" % (self._seed, self._drawn), digest_size=6).digest()
        return int.from_bytes(digest, "big") % limit


async def compare(connection: Connection) -> None:
    both = (await connection.execute(BOTH)).one()
    assert both.counted == both.known


async def write(connection: Connection, tenant: str, chance: Chance) -> None:
    way = chance.below(8)
    if way < 3:
        await connection.execute(ADD, {"tenant": tenant})
    elif way < 4:
        await connection.execute(ADD_MANY, {"tenant": tenant})
    else:
        statement = (DELETE, DELETE, REVIVE, RENAME)[way - 4]
        await connection.execute(statement, {"salt": str(chance.below(1000))})


async def work(database: Database, seed: int) -> int:
    """Random transactions, each of which compares before, within and after its writes. How many committed."""
    chance, committed = Chance(seed), 0
    for _ in range(40):
        tenant = TENANTS[chance.below(2)]
        try:
            async with database.transaction(tenant, repeatable_read=chance.below(2) == 0) as connection:
                await compare(connection)
                for _ in range(1 + chance.below(4)):
                    await write(connection, tenant, chance)
                    await compare(connection)
                if chance.below(4) == 0:
                    raise KeyError
                committed += 1
        except (KeyError, TransactionConflict):
            pass
        async with database.reading(tenant) as connection:
            await compare(connection)
    return committed


async def test_totals_are_exact_in_every_snapshot(database: Database) -> None:
    committed = await asyncio.gather(*(work(database, seed) for seed in range(8)))
    assert min(committed) > 5
    for tenant in TENANTS:
        async with database.reading(tenant) as connection:
            await compare(connection)


@pytest.mark.parametrize("column", ["deleted_at", "tenant_id", "name"])
async def test_what_the_owner_of_the_tables_changes_counts_too(execute: Execute, column: str) -> None:
    await execute("ALTER TABLE projects NO FORCE ROW LEVEL SECURITY")
    await execute(
        "INSERT INTO projects (tenant_id, name) SELECT t, 'x' FROM unnest(ARRAY['acme', 'umbrella']) t, "
        "generate_series(1, 5)"
    )
    await execute(CHANGES[column])
    await execute("DELETE FROM projects WHERE tenant_id = 'acme' AND id = 1")
    assert await differences(execute) == []


async def differences(execute: Execute) -> list[Any]:
    """Tenants whose total is another than their count; for the owner of unforced tables."""
    return await execute("""
        SELECT tenant_id, counted.n, known.n AS total
        FROM (SELECT tenant_id, count(*) AS n FROM projects WHERE deleted_at IS NULL GROUP BY 1) counted
        FULL JOIN (SELECT tenant_id, sum(change) AS n FROM totals GROUP BY 1) known USING (tenant_id)
        WHERE coalesce(counted.n, 0) <> coalesce(known.n, 0)
    """)


async def test_a_hundred_conditional_deletes_of_different_projects_all_succeed(
    client: httpx.AsyncClient, bearer: Bearer, execute: Execute
) -> None:
    headers = bearer("alice")
    await client.post("/v1/projects", json={"name": "first"}, headers=headers)
    await execute("ALTER TABLE projects NO FORCE ROW LEVEL SECURITY")
    await execute(
        "INSERT INTO projects (tenant_id, name) SELECT tenant_id, 'x' FROM projects, generate_series(2, 100)"
    )
    await execute("ALTER TABLE projects FORCE ROW LEVEL SECURITY")
    tags: dict[int, str] = {}
    for project_id in range(1, 101):
        found = await client.get(f"/v1/projects/{project_id}", headers=headers)
        tags[project_id] = found.headers["etag"]
    answers = await asyncio.gather(
        *(
            client.delete(f"/v1/projects/{project_id}", headers={**headers, "If-Match": tag})
            for project_id, tag in tags.items()
        )
    )
    assert [answer.status_code for answer in answers] == [204] * 100
    listed = (await client.get("/v1/projects", headers=headers)).json()
    assert listed["pagination"]["total"] == 0


async def test_the_rows_of_a_total_stay_few(database: Database, execute: Execute) -> None:
    """20,000 writes by eight clients leave rows for some fifty writes of each tenant, not for all."""

    async def add(client: int) -> None:
        for _ in range(25):
            async with database.once(f"tenant-{client}") as connection:
                await connection.execute(ADD_HUNDRED)

    await asyncio.gather(*(add(client) for client in range(8)))
    await execute("ALTER TABLE projects NO FORCE ROW LEVEL SECURITY")
    (rows,) = await execute("SELECT count(*) AS n, pg_total_relation_size('totals') AS size FROM totals")
    assert await differences(execute) == []
    assert rows.n < 8 * 600
    assert rows.size < 8_000_000
