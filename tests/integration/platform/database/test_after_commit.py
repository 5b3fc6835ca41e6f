"""What is done once a transaction is committed: when, in which order, and not after a rollback."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from sqlalchemy import bindparam, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

from charter.platform.database.transactions import Database, database_session
from charter.projects.tables import projects
from charter.settings import Settings
from contract_runtime.policies import TransactionConflict

pytestmark = pytest.mark.anyio

ADD = insert(projects).values(tenant_id="acme", name=bindparam("project_name"))
TENANT = text("SELECT current_setting('app.tenant', true)")
NAMES = select(projects.c.name).order_by(projects.c.id)
RENAME = update(projects).values(name=bindparam("new_name"))


class Calls:
    """Calls for after a commit, and the order in which they were made."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def named(self, name: str) -> Callable[[], Awaitable[None]]:
        async def call() -> None:
            await asyncio.sleep(0)
            self.made.append(name)

        return call


@pytest.fixture
def calls() -> Calls:
    return Calls()


async def names(database: Database) -> list[str]:
    async with database.transaction("acme") as session:
        return list((await session.execute(NAMES)).scalars())


async def fail(database: Database, calls: Calls, failure: BaseException) -> None:
    async with database.transaction("acme"):
        await database.after_commit(calls.named("never"))
        raise failure


async def test_calls_are_made_in_order_before_the_transaction_is_left(
    database: Database, calls: Calls
) -> None:
    async with database.transaction("acme"):
        for name in ("first", "second", "third"):
            await database.after_commit(calls.named(name))
        inside = list(calls.made)

    assert (inside, calls.made) == ([], ["first", "second", "third"])


class Compared:
    """A call that counts how often it is compared with others."""

    compared = 0

    def __eq__(self, other: object) -> bool:
        Compared.compared += 1
        return self is other

    __hash__ = object.__hash__

    async def __call__(self) -> None:
        """Nothing more to do."""


async def test_a_call_is_not_compared_with_all_before_it(database: Database) -> None:
    async with database.transaction("acme"):
        for call in [Compared() for _ in range(1000)]:
            await database.after_commit(call)
            await database.after_commit(call)
    assert Compared.compared < 1000


async def test_a_call_finds_the_transaction_committed(database: Database) -> None:
    seen: list[list[str]] = []

    async def look() -> None:
        seen.append(await asyncio.create_task(names(database)))

    async with database.transaction("acme") as session:
        await session.execute(ADD, {"project_name": "kept"})
        await database.after_commit(look)

    assert seen == [["kept"]]


async def test_a_call_has_no_transaction_open_and_may_open_one_for_any_tenant(settings: Settings) -> None:
    """With one connection in the pool: a transaction that still held it would leave none."""
    small = {"database_pool_size": 1, "database_pool_overflow": 0, "database_pool_timeout": 0.5}
    database = Database(settings.model_copy(update=small))
    seen: list[object] = []

    async def use_the_database() -> None:
        with pytest.raises(RuntimeError, match="no transaction is open"):
            database.ambient()
        seen.append(database.count_lent())
        async with database.transaction("umbrella") as session:
            seen.append((await session.execute(TENANT)).scalar_one())

    async with database.transaction("acme"):
        await database.after_commit(use_the_database)

    assert seen == [0, "umbrella"]
    await database.close()


async def test_a_call_may_have_calls_of_its_own(database: Database, calls: Calls) -> None:
    async def again() -> None:
        calls.made.append("outer")
        await database.after_commit(calls.named("at once"))
        async with database.transaction("acme"):
            await database.after_commit(calls.named("after the inner commit"))
            calls.made.append("inner")

    async with database.transaction("acme"):
        await database.after_commit(again)
        await database.after_commit(calls.named("last"))

    assert calls.made == ["outer", "at once", "inner", "after the inner commit", "last"]


async def test_calls_of_a_joined_scope_wait_for_the_outer_commit(database: Database, calls: Calls) -> None:
    async with database.transaction("acme"):
        async with database.transaction("acme"):
            await database.after_commit(calls.named("inner"))
        async with database.reading("acme"):
            await database.after_commit(calls.named("reading"))
        joined = list(calls.made)

    assert (joined, calls.made) == ([], ["inner", "reading"])


@pytest.mark.parametrize("failure", [KeyError(), asyncio.CancelledError()], ids=["failure", "cancellation"])
async def test_a_rollback_drops_the_calls(database: Database, calls: Calls, failure: BaseException) -> None:
    with pytest.raises(type(failure)):
        await fail(database, calls, failure)
    async with database.transaction("acme"):
        pass

    assert calls.made == []


async def test_an_outer_rollback_drops_the_calls_of_what_joined_it(database: Database, calls: Calls) -> None:
    async def fail_outside() -> None:
        async with database.transaction("acme"):
            async with database.transaction("acme"):
                await database.after_commit(calls.named("never"))
            raise KeyError

    with pytest.raises(KeyError):
        await fail_outside()

    assert calls.made == []


async def test_a_commit_that_fails_drops_the_calls(database: Database, calls: Calls) -> None:
    async def swallow() -> None:
        async with database.transaction("acme") as session:
            await database.after_commit(calls.named("never"))
            with pytest.raises(Exception, match="division by zero"):
                await session.execute(text("SELECT 1/0"))

    with pytest.raises(Exception, match="nothing can be committed"):
        await swallow()

    assert calls.made == []


async def test_a_conflict_drops_the_calls(database: Database, calls: Calls) -> None:
    async def rename(name: str) -> None:
        async with database.transaction("acme") as session:
            await session.execute(RENAME, {"new_name": name})

    async def rename_too_late() -> None:
        async with database.transaction("acme", repeatable_read=True) as session:
            await session.execute(NAMES)
            await database.after_commit(calls.named("never"))
            await asyncio.create_task(rename("theirs"))
            await session.execute(RENAME, {"new_name": "ours"})

    async with database.transaction("acme") as session:
        await session.execute(ADD, {"project_name": "first"})
    with pytest.raises(TransactionConflict):
        await rename_too_late()

    assert calls.made == []


async def test_a_failing_call_is_logged_and_stops_neither_the_others_nor_the_request(
    database: Database, calls: Calls, caplog: pytest.LogCaptureFixture
) -> None:
    async def break_down() -> None:
        raise OSError("the channel is closed")

    with caplog.at_level(logging.ERROR, "charter.platform"):
        async with database.transaction("acme") as session:
            await session.execute(ADD, {"project_name": "kept"})
            await database.after_commit(break_down)
            await database.after_commit(calls.named("second"))

    assert calls.made == ["second"]
    assert await names(database) == ["kept"]
    (record,) = caplog.records
    assert record.exc_info is not None
    assert isinstance(record.exc_info[1], OSError)


async def test_without_a_transaction_a_call_is_made_at_once(database: Database, calls: Calls) -> None:
    await database.after_commit(calls.named("at once"))

    assert calls.made == ["at once"]


async def test_a_failing_call_without_a_transaction_is_logged_too(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    async def break_down() -> None:
        raise OSError

    with caplog.at_level(logging.ERROR, "charter.platform"):
        await database.after_commit(break_down)

    assert len(caplog.records) == 1


async def test_a_plain_reading_is_no_transaction_to_wait_for(database: Database, calls: Calls) -> None:
    async with database.reading("acme"):
        await database.after_commit(calls.named("at once"))
        inside = list(calls.made)

    assert inside == ["at once"]


async def test_a_child_task_does_not_wait_for_its_parents_transaction(
    database: Database, calls: Calls
) -> None:
    async with database.transaction("acme"):
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(database.after_commit(calls.named("child")))
        inside = list(calls.made)

    assert inside == ["child"]


async def test_two_databases_keep_their_calls_apart(
    database: Database, settings: Settings, calls: Calls
) -> None:
    other = Database(settings)
    async with database.transaction("acme"):
        async with other.transaction("acme"):
            await other.after_commit(calls.named("other"))
        await database.after_commit(calls.named("own"))
        inside = list(calls.made)

    assert (inside, calls.made) == (["other"], ["other", "own"])
    await other.close()


async def test_calls_are_made_with_an_overriding_session_too(settings: Settings, calls: Calls) -> None:
    engine = create_async_engine(settings.database_url.replace("postgresql:", "postgresql+psycopg:", 1))

    async def other_session() -> AsyncIterator[AsyncSession]:
        async with AsyncSession(engine) as session:
            yield session

    overrides: dict[Callable[..., Any], Callable[..., Any]] = {database_session: other_session}
    database = Database(settings, overrides)
    async with database.transaction("acme"):
        await database.after_commit(calls.named("after"))

    assert calls.made == ["after"]
    await database.close()
    await engine.dispose()


async def test_tables_of_no_tenant_are_reached_within_whatever_transaction_is_open(
    database: Database,
) -> None:
    async with (
        database.transaction("acme") as session,
        database.transaction_of_any_tenant() as joined,
        database.reading_of_any_tenant() as read,
    ):
        assert joined is session is read
    async with database.transaction_of_any_tenant() as session:
        assert not (await session.execute(TENANT)).scalar_one()
        assert database.ambient().tenant is None
    async with database.reading_of_any_tenant() as session:
        assert not (await session.execute(TENANT)).scalar_one()
