"""Connections that end: idle ones are replaced unnoticed, used ones fail as a whole."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import bindparam, insert, select, text

from charter.platform.database.transactions import Database
from charter.projects.tables import projects
from charter.settings import Settings
from charter.shared.errors import DependencyUnavailable
from tests.integration.conftest import Execute

pytestmark = pytest.mark.anyio

ADD = insert(projects).values(tenant_id="acme", name=bindparam("project_name"))
NAMES = select(projects.c.name).order_by(projects.c.id)
PID = text("SELECT pg_backend_pid()")
END_ALL = """
    SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE application_name = 'charter' AND pid <> pg_backend_pid()
"""
SLEEPING = "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep%' AND pid <> pg_backend_pid()"


@pytest.fixture
async def single(settings: Settings) -> AsyncIterator[Database]:
    database = Database(settings.model_copy(update={"database_pool_size": 1, "database_pool_overflow": 0}))
    yield database
    assert database.count_lent() == 0
    await database.close()


async def names(database: Database) -> list[str]:
    async with database.reading("acme") as connection:
        return list((await connection.execute(NAMES)).scalars())


async def pid(database: Database) -> int:
    async with database.reading(None) as connection:
        return int((await connection.execute(PID)).scalar_one())


@pytest.mark.parametrize("seen", [False, True], ids=["at once", "after a while"])
async def test_an_idle_one_is_replaced_unnoticed(single: Database, execute: Execute, seen: bool) -> None:
    """Whether or not the event loop has had time to see the end."""
    before = await pid(single)
    await execute(END_ALL)
    if seen:
        await asyncio.sleep(0.05)
    assert await pid(single) != before


async def test_many_idle_ones_are_replaced_unnoticed(database: Database, execute: Execute) -> None:
    for _ in range(3):
        assert await asyncio.gather(*(names(database) for _ in range(30))) == [[]] * 30
        await execute(END_ALL)


async def test_in_the_middle_of_a_query_it_fails_and_the_next_one_works(
    single: Database, execute: Execute
) -> None:
    async def sleep() -> None:
        async with single.reading("acme") as connection:
            await connection.execute(text("SELECT pg_sleep(60)"))

    task = asyncio.create_task(sleep())
    for _ in range(1000):
        if await execute(SLEEPING.replace("%", "%%")):
            break
        await asyncio.sleep(0.01)
    await execute(END_ALL)
    with pytest.raises(DependencyUnavailable):
        await task
    assert await names(single) == []


async def test_before_commit_nothing_is_written(single: Database, execute: Execute) -> None:
    called: list[bool] = []

    async def call() -> None:
        called.append(True)

    async def add() -> None:
        async with single.transaction("acme") as connection:
            await connection.execute(ADD, {"project_name": "lost"})
            await single.after_commit(call)
            await execute(END_ALL)

    with pytest.raises(DependencyUnavailable):
        await add()
    assert (await names(single), called) == ([], [])


async def test_in_the_middle_of_commit_it_is_said_to_have_failed(single: Database, execute: Execute) -> None:
    """A check that is deferred sleeps in COMMIT, where the connection ends."""
    await execute("""
        CREATE FUNCTION sleep_now() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_sleep(60); RETURN NULL; END $$
    """)
    await execute("""
        CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON projects DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION sleep_now()
    """)

    async def add() -> None:
        async with single.transaction("acme") as connection:
            await connection.execute(ADD, {"project_name": "lost"})

    task = asyncio.create_task(add())
    for _ in range(1000):
        if await execute("SELECT 1 FROM pg_stat_activity WHERE query = 'COMMIT' AND state = 'active'"):
            break
        await asyncio.sleep(0.01)
    await execute(END_ALL)
    with pytest.raises(DependencyUnavailable):
        await task
    assert await names(single) == []


async def test_a_deferred_check_that_refuses_leaves_the_connection_usable(
    single: Database, execute: Execute
) -> None:
    await execute("""
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE serialization_failure; END $$
    """)
    await execute("""
        CREATE CONSTRAINT TRIGGER strict AFTER INSERT ON projects DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION refuse()
    """)
    before = await pid(single)

    async def add() -> None:
        async with single.transaction("acme") as connection:
            await connection.execute(ADD, {"project_name": "lost"})

    with pytest.raises(Exception, match="serialization"):
        await add()
    assert (await names(single), await pid(single)) == ([], before)
