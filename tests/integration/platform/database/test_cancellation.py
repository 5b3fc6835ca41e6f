"""Who is cancelled leaves nothing behind: no query, no half transaction, no place in the pool."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Final

import pytest
from sqlalchemy import bindparam, insert, select, text
from sqlalchemy.exc import ResourceClosedError

from charter.platform.database.transactions import Database
from charter.projects.tables import projects
from charter.settings import Settings
from charter.shared.errors import DependencyUnavailable
from tests.integration.conftest import Execute

pytestmark = pytest.mark.anyio

ADD: Final = insert(projects).values(tenant_id="acme", name=bindparam("project_name"))
NAMES: Final = select(projects.c.name).order_by(projects.c.id)
SLEEP: Final = text("SELECT pg_sleep(60)")
PID: Final = text("SELECT pg_backend_pid()")
ACTIVITY: Final = """
    SELECT state, query FROM pg_stat_activity WHERE usename = current_user AND pid <> pg_backend_pid()
    AND application_name = 'charter'
"""


@pytest.fixture
async def single(settings: Settings) -> AsyncIterator[Database]:
    """With one connection, so that whatever is left behind meets who comes next."""
    database = Database(settings.model_copy(update={"database_pool_size": 1, "database_pool_overflow": 0}))
    yield database
    assert database.count_lent() == 0
    await database.close()


async def until(condition: Callable[[], Awaitable[bool]]) -> None:
    for _ in range(1000):
        if await condition():
            return
        await asyncio.sleep(0.02)
    pytest.fail("it did not come about")


async def names(database: Database) -> list[str]:
    async with database.reading("acme") as connection:
        return list((await connection.execute(NAMES)).scalars())


async def read(database: Database) -> None:
    async with database.reading("acme") as connection:
        await connection.execute(SLEEP)


async def write(database: Database) -> None:
    async with database.transaction("acme") as connection:
        await connection.execute(ADD, {"project_name": "lost"})
        await connection.execute(SLEEP)


@pytest.mark.parametrize("work", [read, write])
async def test_a_query_is_cancelled_on_the_server_and_its_connection_used_again(
    single: Database, execute: Execute, work: Callable[[Database], Awaitable[None]]
) -> None:
    async def is_sleeping() -> bool:
        return any("pg_sleep" in row.query and row.state == "active" for row in await execute(ACTIVITY))

    async with single.reading(None) as connection:
        before = (await connection.execute(PID)).scalar_one()
    task = asyncio.ensure_future(work(single))
    await until(is_sleeping)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with single.reading(None) as connection:
        assert (await connection.execute(PID)).scalar_one() == before
    assert not await is_sleeping()
    assert {row.state for row in await execute(ACTIVITY)} == {"idle"}
    assert await names(single) == []


@pytest.mark.parametrize("turns", range(12))
async def test_at_whatever_moment_it_comes(single: Database, turns: int) -> None:
    """While connecting, in the first statement, in the second, in COMMIT: all is done or nothing."""

    async def add() -> None:
        async with single.transaction("acme") as connection:
            await connection.execute(ADD, {"project_name": "a"})
            await connection.execute(ADD, {"project_name": "b"})

    task = asyncio.create_task(add())
    for _ in range(turns):
        await asyncio.sleep(0.0005 * turns)
    task.cancel()
    await asyncio.wait([task])
    assert await names(single) in ([], ["a", "b"])


async def test_while_connecting_the_place_is_free_again(settings: Settings) -> None:
    async def stay_silent(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        accepted.set()
        await release.wait()
        writer.close()

    accepted, release = asyncio.Event(), asyncio.Event()
    server = await asyncio.start_server(stay_silent, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    url = f"postgresql://charter@127.0.0.1:{port}/tested?connect_timeout=2"
    database = Database(settings.model_copy(update={"database_url": url}))
    task = asyncio.create_task(names(database))
    await accepted.wait()
    task.cancel()
    await asyncio.sleep(0)
    release.set()
    await asyncio.wait([task])
    assert (task.cancelled(), database.count_lent()) == (True, 0)
    await database.close()
    server.close()


async def test_while_waiting_in_the_pool_the_turn_goes_to_the_next(single: Database) -> None:
    async with single.transaction("acme") as connection:
        await connection.execute(NAMES)
        waiting = [asyncio.create_task(names(single)) for _ in range(3)]
        await asyncio.sleep(0.01)
        waiting[0].cancel()
    assert await asyncio.gather(*waiting[1:]) == [[], []]


async def test_a_statement_is_cancelled_and_what_follows_it_does_not_get_its_result(single: Database) -> None:
    async def go_on() -> None:
        async with single.transaction("acme") as connection:
            await connection.execute(ADD, {"project_name": "lost"})
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.05):
                    await connection.execute(text("SELECT 'late' FROM pg_sleep(0.2)"))
            await asyncio.sleep(0.3)  # the result has come, and is nobody's
            await connection.execute(text("SELECT 'mine'"))

    with pytest.raises(DependencyUnavailable):
        await go_on()
    assert await names(single) == []


async def test_a_transaction_with_a_cancelled_statement_cannot_commit(single: Database) -> None:
    async def swallow() -> None:
        async with single.transaction("acme") as connection:
            await connection.execute(ADD, {"project_name": "lost"})
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.01):
                    await connection.execute(SLEEP)

    with pytest.raises(DependencyUnavailable):
        await swallow()
    assert await names(single) == []


async def test_a_task_that_outlives_a_transaction_gets_no_connection_of_others(single: Database) -> None:
    async with single.transaction("acme") as over:
        await over.execute(NAMES)
    async with single.transaction("umbrella") as other:
        await other.execute(NAMES)
        with pytest.raises(ResourceClosedError):
            await over.execute(NAMES)


async def test_tasks_that_share_a_transaction_take_turns(single: Database) -> None:
    async with single.transaction("acme") as connection:
        await asyncio.gather(*(connection.execute(ADD, {"project_name": f"{n}"}) for n in range(20)))
    assert sorted(await names(single), key=int) == [f"{n}" for n in range(20)]


async def test_a_commit_waits_for_the_statement_of_another_task(single: Database) -> None:
    async with single.transaction("acme") as connection:
        await connection.execute(ADD, {"project_name": "a"})
        slow = asyncio.create_task(connection.execute(text("SELECT 'slow' FROM pg_sleep(0.05)")))
        await asyncio.sleep(0.01)
    assert (await slow).scalar() == "slow"
    assert await names(single) == ["a"]


async def test_a_second_cancellation_leaves_nothing_behind_either(single: Database) -> None:
    for _ in range(5):
        task = asyncio.create_task(write(single))
        await asyncio.sleep(0.02)
        task.cancel()
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
    assert await names(single) == []
