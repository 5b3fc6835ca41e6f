"""What processes tell each other about many topics, over a real Redis that comes and goes."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import cast

import pytest

from charter.development.redis import EmbeddedRedis
from charter.platform.redis.broadcasts import Broadcasts, Subscriptions
from charter.platform.redis.client import Redis
from tests.freezing import frozen
from tests.waiting import until

pytestmark = pytest.mark.anyio
PATIENCE = 30.0


@dataclass
class Ear:
    """Who listens: what began, and what it heard."""

    listened: Subscriptions
    begun: list[str] = field(default_factory=list)
    heard: list[tuple[str, str]] = field(default_factory=list)

    def hear(self, topic: str, text: str) -> None:
        self.heard.append((topic, text))


def heard_more_than(ear: Ear, number: int) -> bool:
    return len(ear.heard) > number


@asynccontextmanager
async def listening(client: Redis) -> AsyncIterator[Ear]:
    ear = Ear(Subscriptions(client, retry=0.01))
    task = asyncio.create_task(ear.listened.run(ear.begun.append, ear.hear))
    try:
        yield ear
    finally:
        task.cancel()
        done, _ = await asyncio.wait([task], timeout=30)
        assert done


@pytest.fixture
async def redis(redis_server: EmbeddedRedis) -> AsyncIterator[Redis]:
    redis = Redis(redis_server.url, PATIENCE)
    yield redis
    await redis.aclose()


async def test_texts_come_of_topics_that_are_wanted_and_of_no_others(redis: Redis) -> None:
    async with listening(redis) as ear:
        await until(ear.listened.want("a").is_set)
        await redis.client.publish("b", "not for us")
        await redis.client.publish("a", "for us")
        await until(lambda: ear.heard == [("a", "for us")])
        ear.listened.leave("a")
        await until(ear.listened.want("b").is_set)
        assert await redis.client.publish("a", "not any more") == 0


async def test_what_is_announced_goes_out_by_itself_and_in_order(redis: Redis) -> None:
    told = [("a", str(number)) for number in range(5)]
    broadcasts = Broadcasts(redis)
    async with listening(redis) as ear:
        await until(ear.listened.want("a").is_set)
        for topic, text in told:
            broadcasts.announce(topic, text)
        await until(lambda: ear.heard == told)


async def test_whoever_settles_waits_until_all_is_sent(redis: Redis) -> None:
    broadcasts = Broadcasts(redis)
    async with redis.client.pubsub() as heard:
        await heard.subscribe("a")
        await broadcasts.settle()
        for number in range(3):
            broadcasts.announce("a", str(number))
            await asyncio.sleep(0)
        await broadcasts.settle()
        texts = [await heard.get_message(timeout=30) for _ in range(4)]
    assert [text["data"] for text in texts if text is not None] == [1, b"0", b"1", b"2"]


async def test_one_connection_serves_all_topics(directory: Path) -> None:
    with EmbeddedRedis(directory, durable=False) as server:
        redis = Redis(server.url, PATIENCE)
        async with listening(redis) as ear:
            wanted = [ear.listened.want(f"topic-{number}") for number in range(200)]
            await until(lambda: all(each.is_set() for each in wanted))
            clients = await redis.client.client_list(_type="pubsub")
            assert [client["sub"] for client in clients] == ["201"]
        await redis.aclose()


async def test_a_topic_that_is_wanted_again_at_once_is_heard(redis: Redis) -> None:
    async with listening(redis) as ear:
        for number in range(50):
            await until(ear.listened.want("a").is_set)
            await redis.client.publish("a", str(number))
            await until(partial(heard_more_than, ear, number))
            ear.listened.leave("a")
        assert [text for _, text in ear.heard] == [str(number) for number in range(50)]


async def test_after_a_restart_every_topic_begins_again(directory: Path) -> None:
    with ExitStack() as first:
        redis = Redis(first.enter_context(EmbeddedRedis(directory, durable=False)).url, PATIENCE)
        async with listening(redis) as ear:
            await until(ear.listened.want("a").is_set)
            first.close()
            await until(lambda: not ear.listened.is_on)
            with EmbeddedRedis(directory, durable=False):
                await until(lambda: len(ear.begun) == 2)
                await redis.client.publish("a", "here again")
                await until(lambda: ear.heard == [("a", "here again")])
        await redis.aclose()


async def test_a_server_that_hangs_is_noticed_and_every_topic_begins_again(directory: Path) -> None:
    with EmbeddedRedis(directory, durable=False) as server:
        redis = Redis(server.url, 0.2)
        async with listening(redis) as ear:
            await until(ear.listened.want("a").is_set)
            with frozen(directory):
                await until(lambda: not ear.listened.is_on)
                await until(lambda: redis.is_away)
                begun = len(ear.begun)
            await until(lambda: len(ear.begun) > begun)
        await redis.aclose()


async def test_publishing_without_redis_or_while_it_is_away_hurts_nobody(
    caplog: pytest.LogCaptureFixture,
) -> None:
    await Broadcasts(None).publish("a", "nobody hears it")
    assert not caplog.records
    redis = Redis("redis://127.0.0.1:1/0")
    await Broadcasts(redis).publish("a", "nobody hears it")
    assert len(caplog.records) == 1
    await redis.aclose()


class Deaf:
    """Connects as redis-py does, which may take a cancellation for a time-out."""

    timeout = PATIENCE

    def __init__(self) -> None:
        self.client = self
        self.is_connecting = asyncio.Event()

    def pubsub(self) -> "Deaf":
        return self

    async def __aenter__(self) -> "Deaf":
        return self

    async def __aexit__(self, *_failure: object) -> None:
        pass

    async def subscribe(self, *_topics: str) -> None:
        self.is_connecting.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            return

    async def get_message(self, **_patience: float) -> None:
        await asyncio.Event().wait()


async def test_a_cancellation_that_the_library_loses_ends_the_listening_all_the_same() -> None:
    deaf = Deaf()
    async with listening(cast("Redis", deaf)):
        await deaf.is_connecting.wait()
