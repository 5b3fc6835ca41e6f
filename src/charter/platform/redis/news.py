"""News between the processes of the service, over a channel of Redis."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from redis.asyncio import Redis
from redis.exceptions import RedisError

from charter.shared.errors import DependencyUnavailable

SILENCE: Final = 10.0
"""Seconds after which a silent connection is asked whether it is still there."""


class RedisNews:
    """One channel."""

    def __init__(self, redis: Redis, channel: str, silence: float = SILENCE) -> None:
        self._redis = redis
        self._channel = channel
        self._silence = silence

    async def publish(self, *texts: str) -> None:
        """Tell every process, in one round trip. Raises: DependencyUnavailable."""
        try:
            async with self._redis.pipeline(transaction=False) as pipeline:
                for text in texts:
                    pipeline.publish(self._channel, text)
                await pipeline.execute()
        except (RedisError, OSError) as error:
            raise DependencyUnavailable("redis") from error

    async def listen(self, begin: Callable[[], Awaitable[None]], hear: Callable[[str], None]) -> None:
        """Call `begin` whenever connected, and `hear` for each text, until DependencyUnavailable."""
        is_asked = False
        try:
            async with self._redis.pubsub() as subscription:
                await subscription.subscribe(self._channel)
                while True:
                    _heed_cancellation()
                    message = await subscription.get_message(timeout=self._silence)
                    _heed_cancellation()
                    if message is None and is_asked:
                        raise DependencyUnavailable("redis")
                    if message is None:
                        await subscription.ping()
                    elif message["type"] == "subscribe":  # also where redis-py connected again by itself
                        await begin()
                    elif message["type"] == "message":
                        hear(message["data"].decode(errors="replace"))
                    is_asked = message is None
        except (RedisError, OSError) as error:
            raise DependencyUnavailable("redis") from error


def _heed_cancellation() -> None:
    """redis-py loses a cancellation that comes while it connects, and the task would listen for ever."""
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError
