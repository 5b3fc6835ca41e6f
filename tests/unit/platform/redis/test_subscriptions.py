"""Which topics a connection asks for, and that nobody goes through all of them for one."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

import pytest

from charter.platform.redis.broadcasts import HOME, Subscriptions
from tests.counted_keys import CountedKey, keys
from tests.waiting import until

pytestmark = pytest.mark.anyio
SMALL: Final = 50
LARGE: Final = 10 * SMALL


class Connection:
    """Takes what it is asked for, and says nothing."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, list[str]]] = []

    async def subscribe(self, *topics: str) -> None:
        self.asked.append(("+", sorted(topics)))

    async def unsubscribe(self, *topics: str) -> None:
        self.asked.append(("-", sorted(topics)))

    async def get_message(self, **_patience: float) -> None:
        await asyncio.Event().wait()


class QuietRedis:
    """Has one connection for whoever listens."""

    timeout = 60.0

    def __init__(self) -> None:
        self.client = self
        self.connection = Connection()

    @asynccontextmanager
    async def pubsub(self) -> AsyncIterator[Connection]:
        yield self.connection


@asynccontextmanager
async def listening(redis: Any) -> AsyncIterator[Subscriptions]:
    subscriptions = Subscriptions(redis)
    task = asyncio.ensure_future(subscriptions.run(lambda _topic: None, lambda _topic, _text: None))
    try:
        yield subscriptions
    finally:
        task.cancel()
        await asyncio.wait([task])


async def test_only_what_changed_is_asked_for() -> None:
    redis = QuietRedis()
    asked = redis.connection.asked
    async with listening(redis) as subscriptions:
        subscriptions.want("a")
        subscriptions.want("b")
        await until(lambda: len(asked) == 2)
        subscriptions.leave("a")
        subscriptions.want("c")
        subscriptions.want("d")
        subscriptions.leave("d")
        await until(lambda: len(asked) == 4)
    assert asked == [("+", [HOME]), ("+", ["a", "b"]), ("-", ["a"]), ("+", ["c"])]


async def cost_of_one_more(number: int) -> int:
    """How often topics are touched for one more beside so many."""
    redis = QuietRedis()
    asked = redis.connection.asked
    async with listening(redis) as subscriptions:
        for topic in keys(0, number):
            subscriptions.want(topic)
        await until(lambda: len(asked) == 2)
        before = CountedKey.touched
        (topic,) = keys(number, 1)
        subscriptions.want(topic)
        await until(lambda: len(asked) == 3)
        return CountedKey.touched - before


async def test_one_more_topic_costs_the_same_however_many_there_are() -> None:
    assert await cost_of_one_more(LARGE) == await cost_of_one_more(SMALL)
