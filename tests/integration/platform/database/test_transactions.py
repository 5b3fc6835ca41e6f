"""What the unit of work promises, on a real server."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from psycopg.errors import InFailedSqlTransaction
from sqlalchemy import bindparam, func, insert, select, text, update
from sqlalchemy.exc import DataError
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

from charter.platform.database.transactions import Database, database_session
from charter.projects.tables import projects
from charter.settings import Settings
from charter.shared.errors import DependencyUnavailable
from contract_runtime.policies import TransactionConflict

pytestmark = pytest.mark.anyio

ADD = insert(projects).values(tenant_id="acme", name=bindparam("project_name")).returning(projects.c.id)
RENAME = update(projects).values(name=bindparam("new_name"))
NAMES = select(projects.c.name).order_by(projects.c.id)


async def names(database: Database) -> list[str]:
    async with database.transaction("acme") as session:
        return list((await session.execute(NAMES)).scalars())


async def add(database: Database, name: str) -> None:
    async with database.transaction("acme") as session:
        await session.execute(ADD, {"project_name": name})


async def test_it_commits_at_the_end(database: Database) -> None:
    await add(database, "kept")

    assert await names(database) == ["kept"]


async def test_it_rolls_back_on_an_exception(database: Database) -> None:
    async def fail() -> None:
        async with database.transaction("acme") as session:
            await session.execute(ADD, {"project_name": "lost"})
            raise KeyError

    with pytest.raises(KeyError):
        await fail()

    assert await names(database) == []


async def test_reads_before_and_after_a_write_see_the_same_transaction(database: Database) -> None:
    async with database.transaction("acme") as session:
        before = list((await session.execute(NAMES)).scalars())
        await session.execute(ADD, {"project_name": "new"})
        after = list((await session.execute(NAMES)).scalars())

    assert (before, after) == ([], ["new"])


async def test_an_inner_scope_joins_the_transaction_of_its_task(database: Database) -> None:
    async def fail() -> None:
        async with database.transaction("acme"):
            await add(database, "inner")
            assert await names(database) == ["inner"]
            raise KeyError

    with pytest.raises(KeyError):
        await fail()

    assert await names(database) == []


async def test_a_child_task_does_not_join(database: Database) -> None:
    async def fail() -> None:
        async with database.transaction("acme") as session:
            await session.execute(ADD, {"project_name": "outer"})
            await asyncio.create_task(add(database, "child"))
            raise KeyError

    with pytest.raises(KeyError):
        await fail()

    assert await names(database) == ["child"]


async def test_an_open_transaction_refuses_another_tenant(database: Database) -> None:
    async with database.transaction("acme"):
        with pytest.raises(RuntimeError, match="belongs to one tenant"):
            async with database.transaction("umbrella"):
                pytest.fail("joined")


async def test_a_swallowed_error_cannot_be_committed(database: Database) -> None:
    async def swallow() -> None:
        async with database.transaction("acme") as session:
            await session.execute(ADD, {"project_name": "lost"})
            with pytest.raises(DataError):
                await session.execute(text("SELECT 1/0"))

    with pytest.raises(InFailedSqlTransaction):
        await swallow()

    assert await names(database) == []


async def test_a_concurrent_change_under_repeatable_read_is_a_conflict(database: Database) -> None:
    async def rename_too_late() -> None:
        async with database.transaction("acme", repeatable_read=True) as session:
            await session.execute(NAMES)
            await asyncio.create_task(rename(database, "theirs"))
            await session.execute(RENAME, {"new_name": "ours"})

    await add(database, "first")
    with pytest.raises(TransactionConflict):
        await rename_too_late()

    assert await names(database) == ["theirs"]


async def rename(database: Database, name: str) -> None:
    async with database.transaction("acme") as session:
        await session.execute(RENAME, {"new_name": name})


async def test_a_deadlock_is_a_conflict_for_one_of_the_two(database: Database) -> None:
    barrier = asyncio.Barrier(2)

    async def lock_both(first: int, second: int) -> str:
        try:
            async with database.transaction("acme") as session:
                await session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": first})
                await barrier.wait()
                await session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": second})
        except TransactionConflict:
            return "conflict"
        return "done"

    assert sorted(await asyncio.gather(lock_both(1, 2), lock_both(2, 1))) == ["conflict", "done"]


async def test_a_lock_taken_by_a_function_lasts_as_long_as_the_transaction(database: Database) -> None:
    lock = select(func.pg_try_advisory_xact_lock(bindparam("lock")))

    async def try_lock() -> bool:
        async with database.transaction("acme") as session:
            return bool((await session.execute(lock, {"lock": 7})).scalar_one())

    async with database.transaction("acme") as session:
        assert (await session.execute(lock, {"lock": 7})).scalar_one()
        assert not await asyncio.create_task(try_lock())
    assert await try_lock()


async def test_an_exhausted_pool_is_a_dependency_unavailable_and_recovers(settings: Settings) -> None:
    small = {"database_pool_size": 1, "database_pool_overflow": 1, "database_pool_timeout": 0.05}
    database = Database(settings.model_copy(update=small))
    release = asyncio.Event()
    holding = asyncio.Barrier(3)

    async def hold() -> None:
        async with database.transaction("acme") as session:
            await session.execute(NAMES)
            await holding.wait()
            await release.wait()

    holders = [asyncio.create_task(hold()) for _ in range(2)]
    await holding.wait()
    with pytest.raises(DependencyUnavailable, match="database"):
        await names(database)
    release.set()
    await asyncio.gather(*holders)

    assert await names(database) == []
    await database.close()


async def test_a_cancelled_transaction_leaves_the_pool_usable(settings: Settings) -> None:
    database = Database(settings.model_copy(update={"database_pool_size": 1, "database_pool_overflow": 0}))

    async def take_too_long() -> None:
        async with asyncio.timeout(0.1), database.transaction("acme") as session:
            await session.execute(ADD, {"project_name": "lost"})
            await session.execute(text("SELECT pg_sleep(30)"))

    with pytest.raises(TimeoutError):
        await take_too_long()

    assert await names(database) == []
    await database.close()


async def test_a_server_that_is_not_there_is_a_dependency_unavailable() -> None:
    database = Database(Settings(database_url="postgresql://nobody@127.0.0.1:1/none"))

    with pytest.raises(DependencyUnavailable, match="database"):
        await names(database)
    with pytest.raises(DependencyUnavailable, match="database"):
        await database.ping()


async def test_an_overriding_dependency_replaces_the_session(settings: Settings) -> None:
    url = (
        settings.database_url.replace("postgresql:", "postgresql+psycopg:", 1)
        + "&options=-c%20role%3Dcharter_app"
    )
    engine = create_async_engine(url)
    overrides: dict[Callable[..., Any], Callable[..., Any]] = {}
    database = Database(settings, overrides)
    used: list[AsyncSession] = []

    async def other_session() -> AsyncIterator[AsyncSession]:
        async with AsyncSession(engine) as session:
            used.append(session)
            yield session

    overrides[database_session] = other_session
    await add(database, "overridden")
    overrides.clear()

    assert len(used) == 1
    assert await names(database) == ["overridden"]
    await database.close()
    await engine.dispose()


@pytest.mark.parametrize("opened", ["transaction", "reading", "once"])
async def test_every_way_in_is_overridden_and_set_to_its_tenant(settings: Settings, opened: str) -> None:
    engine = create_async_engine(settings.database_url.replace("postgresql:", "postgresql+psycopg:", 1))
    seen: list[str] = []

    async def other_session() -> AsyncIterator[AsyncSession]:
        async with AsyncSession(engine) as session:
            yield session
            seen.append("left")

    overrides: dict[Callable[..., Any], Callable[..., Any]] = {database_session: other_session}
    database = Database(settings.model_copy(update={"database_url": "postgresql://none/none"}), overrides)
    async with getattr(database, opened)("acme") as session:
        assert isinstance(session, AsyncSession)
        seen.append((await session.execute(text("SELECT current_setting('app.tenant')"))).scalar_one())

    assert (seen, database.count_lent()) == (["acme", "left"], 0)
    await database.close()
    await engine.dispose()
