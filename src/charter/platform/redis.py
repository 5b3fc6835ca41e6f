"""Redis, for what several processes of the service share."""

from typing import Final

from redis import asyncio as aioredis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from charter.platform.settings import Settings
from charter.shared.errors import DependencyUnavailable

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


def build_redis(settings: Settings) -> Redis | None:
    """The Redis of the settings; None where the service runs without."""
    return None if settings.redis_url is None else Redis(settings.redis_url)
