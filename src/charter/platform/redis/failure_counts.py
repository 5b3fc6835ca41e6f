"""Counts of failures in a row: in Redis, or where that is away or absent in each process for itself."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from time import monotonic
from typing import Final

from charter.platform.redis.client import Redis, RedisAway
from charter.shared.bounded import Bounded

PREFIX: Final = "charter:failures:"
MOST_KEYS: Final = 10_000
"""Counts that a process keeps for itself: the one that was added to least lately goes for a new one."""


class LocalFailureCounts:
    """Counts in this process. `now` answers seconds that only grow."""

    def __init__(self, now: Callable[[], float] = monotonic, most_keys: int = MOST_KEYS) -> None:
        self._now = now
        self._counts: Bounded[str, tuple[int, float]] = Bounded(most_keys)

    async def count(self, key: str) -> int:
        """The failures of `key` since the last success."""
        number, until = self._counts.get(key, (0, 0.0))
        return number if self._now() < until else 0

    async def add(self, key: str, window: timedelta) -> int:
        """Count one failure; the count is forgotten after `window` without another. Answers the new count."""
        number = await self.count(key) + 1
        self._counts.put(key, (number, self._now() + window.total_seconds()))
        return number

    async def clear(self, *keys: str) -> None:
        """Begin at nought again."""
        for key in keys:
            self._counts.pop(key, None)


class RedisFailureCounts:
    """Counts in Redis, where every process sees them."""

    def __init__(self, redis: Redis, now: Callable[[], float] = monotonic) -> None:
        self._redis = redis
        self._local = LocalFailureCounts(now)

    async def count(self, key: str) -> int:
        """The failures of `key` since the last success."""
        try:
            number = await self._redis.do(lambda: self._redis.client.get(PREFIX + key))
        except RedisAway:
            return await self._local.count(key)
        return int(number or 0)

    async def add(self, key: str, window: timedelta) -> int:
        """Count one failure; the count is forgotten after `window` without another. Answers the new count."""
        try:
            return await self._redis.do(lambda: self._add(PREFIX + key, window))
        except RedisAway:
            return await self._local.add(key, window)

    async def clear(self, *keys: str) -> None:
        """Begin at nought again."""
        await self._local.clear(*keys)
        if keys:
            with suppress(RedisAway):
                await self._redis.do(lambda: self._redis.client.delete(*(PREFIX + key for key in keys)))

    async def _add(self, name: str, window: timedelta) -> int:
        async with self._redis.client.pipeline(transaction=True) as pipeline:
            pipeline.incr(name)
            pipeline.expire(name, window)
            number, _ = await pipeline.execute()
        return int(number)


def build_failure_counts(redis: Redis | None) -> LocalFailureCounts | RedisFailureCounts:
    """Counts that all processes share; without Redis each process counts for itself."""
    return LocalFailureCounts() if redis is None else RedisFailureCounts(redis)
