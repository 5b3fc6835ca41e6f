"""Behind PgBouncer in transaction mode, where each transaction runs on whatever connection is free."""

import asyncio
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import bindparam, func, insert, select, text

from charter.development.server_process import Program, ServerProcess
from charter.platform.database.transactions import ApplicationRoleUnsafe, Database
from charter.platform.database.turns import PoolerBetween, has_turn
from charter.projects.tables import projects
from charter.settings import Settings
from tests.faults import deployed
from tests.faults.stand import lets_in
from tests.integration.conftest import Execute
from tests.listening import unused_port
from tests.waiting import eventually, until

pytestmark = pytest.mark.anyio

ADD = insert(projects).values(tenant_id=bindparam("tenant"), name=bindparam("project_name"))
TENANTS = select(projects.c.tenant_id)
SLEEPING = """
    SELECT 1 FROM pg_stat_activity
    WHERE strpos(query, 'pg_sleep(60)') > 0 AND state = 'active' AND pid <> pg_backend_pid()
"""


@contextmanager
def running(settings: Settings, path: Path, port: int) -> Iterator[None]:
    """A PgBouncer with two connections to the server."""
    sockets = Path(settings.database_url.partition("host=")[2])
    command = deployed.pooler(path, port, sockets, "tested", size=2)
    process = ServerProcess(Program(command=command, log=path.with_suffix(".log"), stop_signal=signal.SIGINT))
    try:
        assert process.wait_until(lambda: lets_in(port), 60), path.with_suffix(".log").read_text()
        yield
    finally:
        process.stop()


@pytest.fixture
def pooler(settings: Settings, directory: Path) -> Iterator[Settings]:
    """Settings that lead through one."""
    if deployed.PGBOUNCER is None:
        pytest.skip("not checked: there is no pgbouncer here")
    port = unused_port()
    with running(settings, directory / "pgbouncer.ini", port):
        yield through(settings, port)


def through(settings: Settings, *ports: int) -> Settings:
    led = {name.lower(): value for name, value in deployed.through_poolers(*ports).items()}
    return settings.model_copy(update=led)


@pytest.fixture
async def pooled(pooler: Settings) -> AsyncIterator[Database]:
    database = Database(pooler)
    yield database
    await until(lambda: database.count_lent() == 0)
    await database.close()


async def seen(database: Database, tenant: str | None) -> list[str]:
    async with database.reading(tenant) as connection:
        return list((await connection.execute(TENANTS)).scalars())


async def add(database: Database, tenant: str) -> None:
    async with database.transaction(tenant) as connection:
        await connection.execute(ADD, {"tenant": tenant, "project_name": "one"})
        await connection.execute(ADD, {"tenant": tenant, "project_name": "two"})


async def test_the_pooler_is_one_that_mixes_transactions(pooled: Database) -> None:
    async def pid() -> object:
        async with pooled.transaction(None) as connection:
            await connection.execute(text("SELECT pg_sleep(0.02)"))
            return (await connection.execute(text("SELECT pg_backend_pid()"))).scalar()

    assert len(set(await asyncio.gather(*(pid() for _ in range(12))))) == 2


async def test_role_time_zone_and_tenant_are_those_of_the_transaction(
    pooled: Database, execute: Execute
) -> None:
    settings = text(
        "SELECT current_user::text AS role, current_setting('timezone') AS zone, "
        "current_setting('plan_cache_mode') AS plans, current_setting('app.tenant') AS tenant, "
        "current_setting('lock_timeout') AS lock, current_setting('statement_timeout') AS statement"
    )
    await execute("ALTER ROLE charter SET timezone = 'Asia/Kathmandu'")
    try:
        for opened in (pooled.reading, pooled.once, pooled.transaction):
            async with opened("acme") as connection:
                row = (await connection.execute(settings)).one()
                assert tuple(row) == ("charter_app", "UTC", "force_generic_plan", "acme", "15s", "30s")
        async with pooled.reading(None) as connection:
            at = (await connection.execute(select(func.to_timestamp(0)))).scalar_one()
            assert (at, at.tzinfo) == (datetime.fromtimestamp(0, UTC), UTC)
        async with pooled.engine_connection("acme") as engine:
            assert tuple((await engine.execute(settings)).one())[::3] == ("charter_app", "acme")
    finally:
        await execute("ALTER ROLE charter RESET timezone")


async def test_tenants_never_see_each_other(pooled: Database) -> None:
    tenants = [f"tenant-{number}" for number in range(60)]
    await asyncio.gather(*(add(pooled, tenant) for tenant in tenants))
    found = await asyncio.gather(*(seen(pooled, tenant) for tenant in tenants * 3))
    assert found == [[tenant] * 2 for tenant in tenants * 3]
    assert await asyncio.gather(*(seen(pooled, None) for _ in range(20))) == [[]] * 20


async def test_a_transaction_is_rolled_back_as_a_whole(pooled: Database) -> None:
    async def fail() -> None:
        async with pooled.transaction("acme", repeatable_read=True) as connection:
            await connection.execute(ADD, {"tenant": "acme", "project_name": "lost"})
            raise KeyError

    for _ in range(5):
        with pytest.raises(KeyError):
            await fail()
    assert await seen(pooled, "acme") == []


async def test_who_is_cancelled_leaves_nothing_behind(pooled: Database, execute: Execute) -> None:
    async def sleep() -> None:
        async with pooled.transaction("acme") as connection:
            await connection.execute(ADD, {"tenant": "acme", "project_name": "lost"})
            await connection.execute(text("SELECT pg_sleep(60)"))

    tasks = [asyncio.create_task(sleep()) for _ in range(2)]
    await asyncio.sleep(0.2)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    assert await seen(pooled, "acme") == []

    async def nobody_sleeps() -> bool:
        return await execute(SLEEPING) == []

    await eventually(nobody_sleeps)


async def test_nothing_stays_prepared(pooled: Database, execute: Execute) -> None:
    """Nothing is stale after a migration, either."""
    await execute("CREATE TABLE shelf AS SELECT 1 AS id")
    await execute("GRANT SELECT ON shelf TO charter_app")
    for column in ("colour", "price"):
        async with pooled.reading("acme") as connection:
            for _ in range(3):
                await connection.execute(text("SELECT * FROM shelf"))
            assert (await connection.execute(text("SELECT * FROM pg_prepared_statements"))).all() == []
        await execute(f"ALTER TABLE shelf ADD COLUMN {column} text")


async def test_the_role_is_checked(pooled: Database, pooler: Settings) -> None:
    await pooled.verify_application_role()
    for role in ("charter", "none_such"):
        other = Database(pooler.model_copy(update={"database_role": role}))
        with pytest.raises(ApplicationRoleUnsafe):
            await other.verify_application_role()
        await other.close()


async def test_where_one_of_two_poolers_is_away_the_other_one_serves(
    settings: Settings, directory: Path
) -> None:
    if deployed.PGBOUNCER is None:
        pytest.skip("not checked: there is no pgbouncer here")
    first, second = unused_port(), unused_port()
    database = Database(through(settings, first, second))
    with running(settings, directory / "second.ini", second):
        with running(settings, directory / "first.ini", first):
            await add(database, "acme")
        assert await seen(database, "acme") == ["acme"] * 2
        with running(settings, directory / "first.ini", first):
            await add(database, "acme")
    with running(settings, directory / "first.ini", first):
        assert await seen(database, "acme") == ["acme"] * 4
    await database.close()


async def test_prepared_statements_are_not_checked_with_this_pooler() -> None:
    pytest.skip("not checked: DATABASE_POOLER=transaction-prepared needs PgBouncer 1.22 or newer")


def test_turn_to_migrate_is_not_taken_through_it(pooler: Settings) -> None:
    """Its lock would stay with a connection that others are lent."""
    with psycopg.connect(pooler.database_url) as connection:
        for is_shared in (True, False):
            with pytest.raises(PoolerBetween, match="DATABASE_BACKUP_URL to the server itself"):
                has_turn(connection, is_shared=is_shared)
