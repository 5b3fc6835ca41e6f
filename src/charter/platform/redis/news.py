"""News between the processes of the service, over a channel of Redis."""

from collections.abc import Awaitable, Callable
from contextlib import suppress

from redis.exceptions import RedisError

from charter.platform.redis.client import Redis
from charter.platform.redis.hearing import SILENCE, Hearing
from charter.shared.errors import DependencyUnavailable


class RedisNews:
    """One channel."""

    def __init__(self, redis: Redis, channel: str, silence: float = SILENCE) -> None:
        self._redis = redis
        self._channel = channel
        self._silence = silence

    async def publish(self, *texts: str) -> None:
        """Tell every process, in one round trip. Raises: DependencyUnavailable."""
        await self._redis.do(lambda: self._publish(texts))

    async def listen(self, begin: Callable[[], Awaitable[None]], hear: Callable[[str], None]) -> None:
        """Call `begin` whenever connected, and `hear` for each text, until DependencyUnavailable."""
        try:
            async with self._redis.client.pubsub() as subscription:
                await subscription.subscribe(self._channel)
                hearing = Hearing(subscription, self._redis.timeout, self._silence)
                while True:
                    message = await hearing.next()
                    if message is not None and message["type"] == "subscribe":
                        await begin()  # also where redis-py connected again by itself
                    elif message is not None and message["type"] == "message":
                        hear(message["data"].decode(errors="replace"))
        except (RedisError, OSError) as error:
            with suppress(DependencyUnavailable):
                await self._redis.ping()  # so that everybody knows where it is Redis that is away
            raise DependencyUnavailable("redis") from error

    async def _publish(self, texts: tuple[str, ...]) -> None:
        async with self._redis.client.pipeline(transaction=False) as pipeline:
            for text in texts:
                pipeline.publish(self._channel, text)
            await pipeline.execute()
