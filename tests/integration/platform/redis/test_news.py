"""News between processes over a real Redis."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from redis import asyncio as aioredis

from charter.development.redis import EmbeddedRedis
from charter.platform.redis.client import Redis
from charter.platform.redis.hearing import SILENCE
from charter.platform.redis.news import RedisNews
from charter.shared.errors import DependencyUnavailable
from tests.freezing import frozen
from tests.waiting import until

pytestmark = pytest.mark.anyio
PATIENCE = 30.0


async def begin_at_once() -> None:
    """Nothing to load."""


@dataclass
class Listener:
    """Who listens: how often it began, and what it heard."""

    begun: int = 0
    heard: list[str] = field(default_factory=list)

    async def begin(self) -> None:
        self.begun += 1

    @asynccontextmanager
    async def listening(
        self, url: str, channel: str = "news", silence: float = SILENCE, patience: float = PATIENCE
    ) -> AsyncIterator[asyncio.Task[None]]:
        """A task that listens, over a connection of its own."""
        redis = Redis(url, patience)
        listened = RedisNews(redis, channel, silence).listen(self.begin, self.heard.append)
        task = asyncio.ensure_future(listened)
        try:
            await until(lambda: self.begun > 0 or task.done())
            yield task
        finally:
            task.cancel()
            await asyncio.wait({task}, timeout=60)
            await redis.aclose()


@pytest.fixture
def own_server(directory: Path) -> Iterator[EmbeddedRedis]:
    with EmbeddedRedis(directory, durable=False) as server:
        yield server


@pytest.fixture
async def redis(redis_server: EmbeddedRedis) -> AsyncIterator[Redis]:
    redis = Redis(redis_server.url, PATIENCE)
    yield redis
    await redis.aclose()


@pytest.mark.parametrize("steps", range(30))
async def test_listening_ends_when_it_is_cancelled_at_whatever_moment(
    redis_server: EmbeddedRedis, steps: int
) -> None:
    redis = Redis(redis_server.url, PATIENCE)
    listening = asyncio.ensure_future(RedisNews(redis, "news").listen(begin_at_once, print))
    for _ in range(steps):
        await asyncio.sleep(0)
    listening.cancel()
    await asyncio.wait({listening}, timeout=60)
    assert listening.cancelled()
    await redis.aclose()


async def test_everybody_on_the_channel_hears_in_order(redis_server: EmbeddedRedis, redis: Redis) -> None:
    one, other, elsewhere = Listener(), Listener(), Listener()
    told = [f"news {number} é" for number in range(50)]
    async with (
        one.listening(redis_server.url),
        other.listening(redis_server.url),
        elsewhere.listening(redis_server.url, "another"),
    ):
        for text in told:
            await RedisNews(redis, "news").publish(text)
        await until(lambda: len(one.heard) == len(other.heard) == len(told))
    assert (one.heard, other.heard, elsewhere.heard) == (told, told, [])


async def test_what_is_told_during_the_beginning_is_heard(redis_server: EmbeddedRedis, redis: Redis) -> None:
    listener = Listener()

    async def begin() -> None:
        await RedisNews(redis, "news").publish("early")

    listening = RedisNews(redis, "news").listen(begin, listener.heard.append)
    task = asyncio.ensure_future(listening)
    await until(lambda: listener.heard == ["early"])
    task.cancel()
    assert await asyncio.wait({task}, timeout=60) == ({task}, set())


async def test_silence_is_no_reason_to_leave(redis_server: EmbeddedRedis, redis: Redis) -> None:
    listener = Listener()
    async with listener.listening(redis_server.url, silence=0.05):
        await asyncio.sleep(0.5)
        await RedisNews(redis, "news").publish("at last")
        await until(lambda: listener.heard == ["at last"])
    assert listener.begun == 1


async def test_a_server_that_goes_is_noticed(directory: Path) -> None:
    with ExitStack() as stack:
        server = stack.enter_context(EmbeddedRedis(directory, durable=False))
        async with Listener().listening(server.url) as task:
            stack.close()
            with pytest.raises(DependencyUnavailable):
                await asyncio.wait_for(asyncio.shield(task), 30)


async def test_a_server_that_is_not_there_is_said_to_be_away(directory: Path) -> None:
    redis = Redis(f"unix://{directory}/nothing.sock")
    with pytest.raises(DependencyUnavailable):
        await RedisNews(redis, "news").publish("unheard")
    with pytest.raises(DependencyUnavailable):
        await RedisNews(redis, "news").listen(begin_at_once, print)
    await redis.aclose()


async def test_a_server_that_hangs_is_noticed(own_server: EmbeddedRedis, directory: Path) -> None:
    """As behind a cable that was pulled: nobody says that the connection is gone."""
    async with Listener().listening(own_server.url, silence=0.2, patience=0.2) as task:
        with frozen(directory):
            await asyncio.wait({task}, timeout=30)
            assert task.done()
            assert isinstance(task.exception(), DependencyUnavailable)


async def test_after_a_connection_was_lost_it_begins_again(own_server: EmbeddedRedis) -> None:
    """What was told meanwhile is lost: either what is to be known is read again, or listening ends."""
    listener = Listener()
    async with listener.listening(own_server.url) as task:
        async with aioredis.Redis.from_url(own_server.url) as client:
            assert await client.client_kill_filter(_type="pubsub") == 1
        await until(lambda: task.done() or listener.begun > 1)
