"""Texts about many topics: each is a channel of Redis, and a process hears of those that it asks for."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Final

from redis import asyncio as aioredis
from redis.asyncio.client import PubSub
from redis.exceptions import RedisError

from charter.platform.redis.client import Redis
from charter.platform.redis.hearing import Hearing
from charter.platform.redis.prompt import PromptRedis
from charter.shared.cancellation import heed_cancellation, together
from charter.shared.errors import DependencyUnavailable

HOME: Final = "charter:broadcasts"
"""A topic that nobody writes to: a connection has one at least, and is there once it has this one."""
RETRY: Final = 1.0
"""Seconds before a connection that was lost is looked for again."""
GATHERED: Final = 0.005
"""Seconds for which an announcement may wait for others to go with."""

_logger: Final = logging.getLogger(__name__)


class Broadcasts:
    """Tells all processes; without Redis nobody. Who listens has to find out what is lost on the way."""

    def __init__(self, redis: Redis | None) -> None:
        self._redis = redis
        self._prompt = None if redis is None else PromptRedis(redis)
        self._waiting: list[tuple[str, str]] = []
        self._sending: asyncio.Task[None] | None = None
        self._later: asyncio.TimerHandle | None = None

    async def publish(self, topic: str, text: str) -> None:
        """Tell those who listen; that takes 100 ms at most and never fails."""
        await self._send(((topic, text),))

    def announce(self, topic: str, text: str) -> None:
        """Publish soon without being waited for, in order, and together with what is announced meanwhile."""
        if self._redis is not None:
            self._waiting.append((topic, text))
            if self._later is None:
                self._later = asyncio.get_running_loop().call_later(GATHERED, self._begin)

    async def settle(self) -> None:
        """Publish all that was announced now, and wait until it is."""
        if self._later is not None:
            self._later.cancel()
            self._begin()
        if self._sending is not None:
            await asyncio.wait([self._sending])

    def _begin(self) -> None:
        self._later = None
        if self._sending is None:
            self._sending = asyncio.create_task(self._send_all())

    async def _send_all(self) -> None:
        try:
            while self._waiting:
                texts, self._waiting = self._waiting, []
                await self._send(texts)
        finally:
            self._sending = None

    async def _send(self, texts: Sequence[tuple[str, str]]) -> None:
        if self._prompt is not None and self._redis is not None:
            await self._prompt.do(partial(_publish_all, self._redis.client, texts))


async def _publish_all(client: aioredis.Redis, texts: Sequence[tuple[str, str]]) -> None:
    if len(texts) == 1:
        await client.publish(*texts[0])
        return
    async with client.pipeline(transaction=False) as pipeline:
        for topic, text in texts:
            pipeline.publish(topic, text)
        await pipeline.execute()


class Subscriptions:
    """One connection for whatever topics this process listens to."""

    def __init__(self, redis: Redis, retry: float = RETRY) -> None:
        self._redis = redis
        self._retry = retry
        self._wanted: dict[str, asyncio.Event] = {}
        self._asked: set[str] = set()
        self._doubted: set[str] = set()
        self._heard: set[str] = set()
        self._changed = asyncio.Event()
        self._is_on = False

    @property
    def is_on(self) -> bool:
        """Whether Redis is there and tells what happens."""
        return self._is_on

    def want(self, topic: str) -> asyncio.Event:
        """Listen to a topic from now on; what is answered is set while Redis tells of it."""
        heard = self._wanted.setdefault(topic, asyncio.Event())
        if topic in self._heard:  # nobody has come to leaving it yet
            heard.set()
        self._doubt(topic)
        return heard

    def leave(self, topic: str) -> None:
        """Listen to it no more."""
        self._wanted.pop(topic, None)
        self._doubt(topic)

    def _doubt(self, topic: str) -> None:
        """Have it asked for, or not any more: what does not change costs nothing."""
        self._doubted.add(topic)
        self._changed.set()

    async def run(self, begin: Callable[[str], None], hear: Callable[[str, str], None]) -> None:
        """Call `begin` with each topic that is listened to, once more after each gap, and `hear` with texts.

        It ends with its cancellation alone.
        """
        while True:
            try:
                await self._listen(begin, hear)
            except (RedisError, OSError) as error:
                if self._is_on:
                    _logger.warning("Redis tells no more what happens: %s", error)
            self._end()
            heed_cancellation()
            with suppress(DependencyUnavailable):
                await self._redis.ping()  # so that everybody knows where it is Redis that is away
            await asyncio.sleep(self._retry)

    async def _listen(self, begin: Callable[[str], None], hear: Callable[[str, str], None]) -> None:
        async with self._redis.client.pubsub() as connection:
            self._asked, self._doubted = {HOME}, {*self._wanted}
            await connection.subscribe(HOME)
            heed_cancellation()
            await together(self._ask(connection), self._hear(connection, begin, hear))

    def _end(self) -> None:
        self._is_on = False
        self._heard.clear()
        for heard in self._wanted.values():
            heard.clear()

    async def _ask(self, connection: PubSub) -> None:
        """Keep what was asked for at what is wanted: one command for all that came up meanwhile."""
        while True:
            self._changed.clear()
            doubted, self._doubted = self._doubted, set()
            new = {topic for topic in doubted if topic in self._wanted and topic not in self._asked}
            old = {topic for topic in doubted if topic not in self._wanted and topic in self._asked}
            self._asked |= new
            self._asked -= old
            self._heard -= old
            if old:
                await connection.unsubscribe(*old)
            if new:
                await connection.subscribe(*new)
            heed_cancellation()
            await self._changed.wait()

    async def _hear(
        self, connection: PubSub, begin: Callable[[str], None], hear: Callable[[str, str], None]
    ) -> None:
        hearing = Hearing(connection, self._redis.timeout)
        while True:
            message = await hearing.next()
            if message is None:
                continue
            if message["type"] == "message":
                hear(message["channel"].decode(), message["data"].decode(errors="replace"))
            elif message["type"] == "subscribe":  # also where redis-py connected again by itself
                self._begin(message["channel"].decode(), begin)

    def _begin(self, topic: str, begin: Callable[[str], None]) -> None:
        self._is_on = True
        self._heard.add(topic)
        wanted = self._wanted.get(topic)
        if wanted is not None:
            wanted.set()
            begin(topic)
