"""What one process ends, others refuse: over Redis, without it, and after either server was away."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

import pytest

from charter.development.databases import create_database
from charter.development.postgres import EmbeddedPostgres
from charter.development.redis import EmbeddedRedis
from charter.development.server_process import scratch_directory
from charter.identity.sessions.ended_rows import SqlEndedRows
from charter.identity.tokens.ended_sessions import KEPT, POLL, RELOAD, EndedSessions
from charter.platform.database.transactions import Database
from charter.platform.redis.client import Redis
from charter.platform.redis.news import RedisNews
from charter.settings import Settings
from charter.shared.clock import utc_now
from charter.shared.tenants import LocalSession
from contract_runtime import Caller
from tests.integration.conftest import Execute

pytestmark = pytest.mark.anyio

KEY = "5b0a8f6e-6f0f-4a62-9d57-3f3a3b1f9a10"
SESSION = LocalSession(KEY)
NEVER = 3600.0
BRISK = 0.05


def bearer(session_id: str = KEY) -> Caller:
    return Caller(
        subject="8",
        issuer="http://localhost:8000",
        kind="user",
        tenant="user:8",
        roles=frozenset({"user"}),
        session_id=session_id,
    )


@dataclass(frozen=True, slots=True)
class Process:
    """What a process of the service has for this."""

    ended: EndedSessions
    database: Database

    def refuses(self, session_id: str = KEY) -> bool:
        return self.ended.is_ended(bearer(session_id))

    async def comes_to(self, *, refuse: bool, session_id: str = KEY) -> None:
        for _ in range(3000):
            if self.refuses(session_id) is refuse:
                return
            await asyncio.sleep(0.01)
        pytest.fail(f"the process does not come to {'refuse' if refuse else 'accept'} it")


Start = Callable[..., Awaitable[Process]]
"""Starts a process that follows the others: `await start(redis_url)`, None for none. It looks at the rows
every `poll` seconds while there is no news, and every `reload` seconds while there is."""


@asynccontextmanager
async def running(
    settings: Settings, redis_url: str | None, *, poll: float = POLL, reload: float = RELOAD
) -> AsyncIterator[Process]:
    database, redis = Database(settings), None if redis_url is None else Redis(redis_url)
    news = None if redis is None else RedisNews(redis, "test:ended")
    rows = SqlEndedRows(database)
    ended = EndedSessions(rows, news, database.after_commit, utc_now, poll=poll, reload=reload)
    await ended.load()
    task = asyncio.ensure_future(ended.run())
    try:
        yield Process(ended, database)
    finally:
        task.cancel()
        await asyncio.wait({task}, timeout=60)
        await database.close()
        if redis is not None:
            await redis.aclose()


@pytest.fixture
async def start(settings: Settings) -> AsyncIterator[Start]:
    async with AsyncExitStack() as stack:

        def start(redis_url: str | None, **intervals: float) -> Awaitable[Process]:
            return stack.enter_async_context(running(settings, redis_url, **intervals))

        yield start


@pytest.fixture
def own_redis() -> Iterator[EmbeddedRedis]:
    """A server that the test starts and stops."""
    with scratch_directory() as directory:
        yield EmbeddedRedis(directory, durable=False)


async def listeners(url: str, number: int) -> None:
    """Wait until so many processes listen."""
    redis = Redis(url)
    for _ in range(3000):
        if (await redis.client.pubsub_numsub("test:ended"))[0][1] == number:
            break
        await asyncio.sleep(0.01)
    await redis.aclose()


async def test_what_one_process_ends_and_revives_the_other_hears(
    start: Start, redis_server: EmbeddedRedis
) -> None:
    one, other = [await start(redis_server.url, poll=NEVER, reload=NEVER) for _ in range(2)]
    await listeners(redis_server.url, 2)
    await one.ended.end(SESSION)
    assert one.refuses()
    await other.comes_to(refuse=True)
    await other.ended.revive(SESSION)
    assert not other.refuses()
    await one.comes_to(refuse=False)


async def test_without_redis_processes_look_at_the_rows(start: Start) -> None:
    one, other = await start(None, poll=BRISK), await start(None, poll=BRISK)
    await one.ended.end(SESSION)
    await other.comes_to(refuse=True)
    assert one.refuses()
    await one.ended.revive(SESSION)
    await other.comes_to(refuse=False)
    assert not one.refuses()


async def test_nothing_has_ended_before_the_commit(start: Start, execute: Execute) -> None:
    process = await start(None)
    async with process.database.transaction("user:8"):
        await process.ended.end(SESSION)
        assert not process.refuses()
        assert await execute("SELECT 1 FROM ended_sessions") == []
    assert process.refuses()
    assert len(await execute("SELECT 1 FROM ended_sessions")) == 1


async def test_a_rollback_ends_nothing(start: Start, execute: Execute) -> None:
    process = await start(None)

    async def fail() -> None:
        async with process.database.transaction("user:8"):
            await process.ended.end(SESSION)
            raise LookupError

    with pytest.raises(LookupError):
        await fail()
    assert not process.refuses()
    assert await execute("SELECT 1 FROM ended_sessions") == []


async def test_a_process_knows_at_its_start_what_counts(start: Start, execute: Execute) -> None:
    await execute(
        "INSERT INTO ended_sessions (session_key, expires_at) "
        "VALUES ('counts', now() + interval '1 minute'), ('over', now() - interval '1 second')"
    )
    process = await start(None)
    assert (process.refuses("counts"), process.refuses("over")) == (True, False)


async def test_a_process_forgets_what_is_over(start: Start, execute: Execute) -> None:
    process = await start(None, poll=BRISK)
    await process.ended.end(*(LocalSession(f"s-{number}") for number in range(100)))
    assert process.refuses("s-99")
    await execute("UPDATE ended_sessions SET expires_at = now()")
    await process.comes_to(refuse=False, session_id="s-99")
    assert vars(process.ended)["_ended"] == {}


async def test_ending_again_never_shortens(start: Start, execute: Execute) -> None:
    """Two tokens of a session may expire at different times."""
    process = await start(None)
    expires = utc_now() + timedelta(hours=10)
    await process.ended.end(SESSION, until=expires)
    await process.ended.end(SESSION)
    (row,) = await execute("SELECT expires_at FROM ended_sessions")
    assert row.expires_at >= expires


async def test_keys_ended_at_once_in_any_order_are_all_ended(start: Start, execute: Execute) -> None:
    one, other = await start(None), await start(None)
    keys = [LocalSession(f"s-{number}") for number in range(40)]
    await asyncio.gather(
        *(one.ended.end(*keys) for _ in range(5)), *(other.ended.end(*reversed(keys)) for _ in range(5))
    )
    assert len(await execute("SELECT 1 FROM ended_sessions")) == 40


async def test_rows_expire_when_no_access_token_is_left(start: Start, execute: Execute) -> None:
    process = await start(None)
    await process.ended.end(SESSION)
    (row,) = await execute("SELECT expires_at, now() AS now FROM ended_sessions")
    kept: timedelta = row.expires_at - row.now
    assert KEPT - timedelta(seconds=30) < kept <= KEPT + timedelta(seconds=1)


async def test_what_ends_while_redis_is_away_is_known_soon(start: Start, own_redis: EmbeddedRedis) -> None:
    with own_redis:
        one, other = [await start(own_redis.url, poll=BRISK, reload=NEVER) for _ in range(2)]
        await listeners(own_redis.url, 2)
        await asyncio.sleep(0.2)  # they rely on the news by now
    assert not other.refuses()
    await one.ended.end(SESSION)
    await other.comes_to(refuse=True)
    assert one.refuses()


async def test_after_a_restart_of_redis_the_news_goes_round_again(
    start: Start, own_redis: EmbeddedRedis
) -> None:
    with own_redis:
        one, other = [await start(own_redis.url, poll=NEVER, reload=NEVER) for _ in range(2)]
        await listeners(own_redis.url, 2)
    await one.ended.end(LocalSession("meanwhile"))
    with own_redis:
        await listeners(own_redis.url, 2)
        await other.comes_to(refuse=True, session_id="meanwhile")
        for number in range(3000):  # the one that tells may find out a little later that Redis is back
            await one.ended.end(LocalSession(f"s-{number}"))
            await asyncio.sleep(0.01)
            if other.refuses("s-0") or other.refuses(f"s-{number}"):
                return
        pytest.fail("the news does not go round again")


async def test_what_redis_swallows_is_known_soon(start: Start, own_redis: EmbeddedRedis) -> None:
    """It answers those who listen, and takes nothing from those who tell."""
    with own_redis:
        one, other = [await start(own_redis.url, poll=BRISK, reload=NEVER) for _ in range(2)]
        await listeners(own_redis.url, 2)
        redis = Redis(own_redis.url)
        await redis.client.client_pause(600_000, all=False)
        await one.ended.end(SESSION)
        await other.comes_to(refuse=True)
        await redis.aclose()


@pytest.fixture
def own_postgres() -> Iterator[EmbeddedPostgres]:
    with scratch_directory() as directory:
        yield EmbeddedPostgres(directory)


async def test_a_database_that_comes_back_is_followed_again(own_postgres: EmbeddedPostgres) -> None:
    async with AsyncExitStack() as stack:
        with own_postgres:
            settings = Settings(database_url=create_database(own_postgres, "charter"))
            one = await stack.enter_async_context(running(settings, None, poll=BRISK))
            other = await stack.enter_async_context(running(settings, None, poll=BRISK))
            await one.ended.end(LocalSession("before"))
            await other.comes_to(refuse=True, session_id="before")
        await asyncio.sleep(0.3)
        assert other.refuses("before")
        with own_postgres:
            await one.ended.end(SESSION)
            await other.comes_to(refuse=True)
            assert other.refuses("before")
