"""Redis, for what several processes of the service share, and each can do without."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import closing, suppress
from typing import Any, Final, TypeVar

from redis import Redis as BlockingRedis
from redis import asyncio as aioredis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import AskError, RedisError
from typing_extensions import override

from charter.platform.redis.reasons import Reason, reason_of
from charter.platform.redis.settings import TIMEOUT, RedisSettings
from charter.platform.telemetry.tracing import Tracing
from charter.shared.cancellation import end_all, heed_cancellation
from charter.shared.errors import DependencyUnavailable

Result = TypeVar("Result")
AT_ONCE: Final = 64
"""Commands under way at the same time; others wait for their turn, which is no fault of Redis."""
PROBE: Final = "charter:probe"
"""A key that is written to find out whether Redis takes anything."""
PROBE_LIFE: Final = 60
BETWEEN_PROBES: Final = 0.5
"""Seconds between two looks for a Redis that is away."""
LATE: Final = 0.1
"""Seconds after which a time-out that comes late tells that this process was busy."""
CLUSTER: Final = (
    "REDIS_URL leads to a node of Redis Cluster, which has some of the keys: nothing is kept there until "
    "this process starts again. Give it the URL of one server, or of a proxy that is one"
)

_logger: Final = logging.getLogger(__name__)


class RedisAway(DependencyUnavailable):
    """Redis does nothing at the moment; nobody has waited for it who could know."""

    def __init__(self, reason: Reason) -> None:
        super().__init__("redis", reason)


class RetryOfLost(Retry):
    """Tries again what was lost with its connection, and never what was waited for in vain."""

    @override
    async def call_with_retry(
        self,
        do: Callable[[], Awaitable[Result]],
        fail: Callable[..., Any],
        is_retryable: Callable[[Exception], bool] | None = None,
        with_failure_count: bool = False,
    ) -> Result:
        def is_lost(error: Exception) -> bool:
            return reason_of(error) is Reason.UNREACHABLE

        return await super().call_with_retry(do, fail, is_retryable or is_lost, with_failure_count)


class Redis:
    """A client whose commands answer within `timeout` seconds, or tell that Redis is away.

    The first failure is one for everybody in the process: until a probe in the background has succeeded,
    commands are refused without being sent. A Redis that hangs is away like one that is not there.
    """

    def __init__(
        self, url: str, timeout: float = TIMEOUT, client: type[aioredis.Redis] = aioredis.Redis
    ) -> None:
        self.timeout: Final = timeout
        self.client: Final = client.from_url(
            url,
            socket_timeout=timeout,
            socket_connect_timeout=timeout,
            retry=RetryOfLost(NoBackoff(), 1),  # it may have been restarted
            client_name="charter",
        )
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._away: Reason | None = None
        self._is_cluster = False
        self._probing: asyncio.Task[None] | None = None

    @property
    def is_away(self) -> bool:
        """Whether commands are refused at this moment."""
        return self._away is not None

    async def do(self, command: Callable[[], Awaitable[Result]]) -> Result:
        """What a command answers. Raises: RedisAway."""
        self._require()
        async with self._turns:
            self._require()  # those who waited for their turn learn from those before them
            return await self._send(command)

    async def ping(self) -> None:
        """Have Redis take something. Raises: RedisAway."""
        await self.do(self._write)

    async def aclose(self) -> None:
        """Close every connection."""
        if self._probing is not None:
            await end_all([self._probing])
        await self.client.aclose()

    def _require(self) -> None:
        if self._away is not None:
            self._probe_on()
            raise RedisAway(self._away)

    async def _send(self, command: Callable[[], Awaitable[Result]]) -> Result:
        loop = asyncio.get_running_loop()
        began_at = loop.time()
        try:
            return await command()
        except (RedisError, OSError) as error:
            reason = reason_of(error)
            is_late = loop.time() > began_at + self.timeout + LATE
            if reason is Reason.TIMED_OUT and is_late and await self._find_reason() is None:
                reason = None
            raise self._failed(error, reason) from error

    def _failed(self, error: Exception, reason: Reason | None) -> RedisAway:
        """Remember that Redis is away, unless this command alone has failed."""
        if isinstance(error, AskError) and not self._is_cluster:
            self._is_cluster = True
            _logger.error(CLUSTER)
        if reason is None:
            _logger.warning("a command has failed on Redis: %s", error)
            return RedisAway(Reason.REFUSED)
        if self._away is None:
            _logger.warning("Redis is away (%s), and each process does without it: %s", reason, error)
        self._away = reason
        self._probe_on()
        return RedisAway(reason)

    def _probe_on(self) -> None:
        """Look for Redis, in the event loop that runs now: another one may have ended."""
        loop = asyncio.get_running_loop()
        if self._probing is None or self._probing.done() or self._probing.get_loop() is not loop:
            self._probing = loop.create_task(self._probe())

    async def _probe(self) -> None:
        while self._away is not None:
            await asyncio.sleep(BETWEEN_PROBES)
            self._away = await self._find_reason()
            heed_cancellation()
        _logger.warning("Redis is back")

    async def _find_reason(self) -> Reason | None:
        """Why Redis takes nothing; None where it does. A node of a cluster takes some keys and not others."""
        if self._is_cluster:
            return Reason.REFUSED
        try:
            await self._write()
        except (RedisError, OSError) as error:
            return reason_of(error) or Reason.REFUSED
        return None

    async def _write(self) -> None:
        await self.client.set(PROBE, b"", ex=PROBE_LIFE)


def build_redis(settings: RedisSettings, tracing: Tracing) -> Redis | None:
    """The Redis of the settings; None where the service runs without."""
    if settings.redis_url is None:
        return None
    return Redis(settings.redis_url, settings.redis_timeout_seconds, client_of(tracing))


def is_of_cluster(url: str, timeout: float) -> bool:
    """Whether a node of a cluster is there; a server that is away, or does not say, is none so far."""
    with suppress(RedisError, OSError), closing(BlockingRedis.from_url(url, socket_timeout=timeout)) as redis:
        return bool(redis.info("server").get("redis_mode") == "cluster")
    return False


def client_of(tracing: Tracing) -> type[aioredis.Redis]:
    """The class of clients, whose commands are traced where anything is."""
    if not tracing.is_on:
        return aioredis.Redis
    from charter.platform.redis.traced_client import TracedClient

    return type("Traced", (TracedClient,), {"tracing": tracing})
