"""Redis, for what several processes of the service share."""

import logging
from collections.abc import Callable
from time import monotonic
from typing import Final

from redis import asyncio as aioredis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from charter.platform.redis.settings import RedisSettings
from charter.shared.errors import DependencyUnavailable

LOGGER: Final = logging.getLogger(__name__)

RETRY_AFTER: Final = 1.0
"""Seconds for which Redis is left alone after a failure."""
TIMEOUT: Final = 1.0
"""Seconds to connect and to wait for an answer: what runs on Redis can do without it."""


class Redis:
    """A client and its pool; it connects when the first command runs, and once more where that fails."""

    def __init__(self, url: str) -> None:
        self.client: Final = aioredis.Redis.from_url(
            url,
            socket_timeout=TIMEOUT,
            socket_connect_timeout=TIMEOUT,
            retry=Retry(NoBackoff(), 1),
            client_name="charter",
        )

    async def ping(self) -> None:
        """Reach the server within two seconds. Raises: DependencyUnavailable."""
        try:
            await self.client.ping()
        except (RedisError, OSError) as error:
            raise DependencyUnavailable("redis") from error

    async def aclose(self) -> None:
        """Close every connection."""
        await self.client.aclose()


class RedisOutage:
    """Whether Redis is away for somebody who can do without it: tried again every second, told once."""

    def __init__(self, instead: str, now: Callable[[], float] = monotonic) -> None:
        self._instead = instead
        self._now = now
        self._away_until: float | None = None

    def is_on(self) -> bool:
        """Whether to leave Redis alone at this moment."""
        return self._away_until is not None and self._now() < self._away_until

    def begin(self, error: Exception) -> None:
        """Note a failure."""
        if self._away_until is None:
            LOGGER.warning("Redis is away, %s: %s", self._instead, error)
        self._away_until = self._now() + RETRY_AFTER

    def end(self) -> None:
        """Note a success."""
        if self._away_until is not None:
            LOGGER.warning("Redis is back: no more does it hold that %s", self._instead)
            self._away_until = None


def build_redis(settings: RedisSettings) -> Redis | None:
    """The Redis of the settings; None where the service runs without."""
    return None if settings.redis_url is None else Redis(settings.redis_url)
