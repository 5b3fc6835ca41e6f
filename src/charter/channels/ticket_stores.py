"""Where tickets are kept: in Redis, where all processes find them, or in the memory of the only one."""

from collections.abc import Callable
from time import monotonic
from typing import Final

from redis.asyncio import Redis
from redis.exceptions import RedisError

from charter.shared.errors import DependencyUnavailable

PREFIX: Final = "charter:ticket:"
MOST: Final = 10_000
"""Tickets that are kept in memory; the oldest goes."""


class RedisTicketStore:
    """Fits `charter.channels.tickets.TicketStore`."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis

    async def put(self, key: str, text: str, seconds: int) -> None:
        try:
            await self._redis.set(PREFIX + key, text, ex=seconds)
        except (RedisError, OSError) as error:
            raise DependencyUnavailable("redis") from error

    async def take(self, key: str) -> str | None:
        try:
            found = await self._redis.getdel(PREFIX + key)
        except (RedisError, OSError) as error:
            raise DependencyUnavailable("redis") from error
        return found.decode() if isinstance(found, bytes) else found


class MemoryTicketStore:
    """The same without Redis."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._kept: dict[str, tuple[float, str]] = {}

    async def put(self, key: str, text: str, seconds: int) -> None:
        while len(self._kept) >= MOST:
            del self._kept[next(iter(self._kept))]
        self._kept[key] = (self._now() + seconds, text)

    async def take(self, key: str) -> str | None:
        until, text = self._kept.pop(key, (0.0, ""))
        return text if self._now() < until else None
