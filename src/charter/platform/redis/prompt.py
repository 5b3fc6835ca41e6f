"""What is done on Redis quickly or not at all, by those who do not wait for it."""

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import Any, Final

from redis.exceptions import RedisError

from charter.platform.redis.client import RedisOutage

PATIENCE: Final = 0.1
"""Seconds for which whoever sends waits for Redis."""


class PromptRedis:
    """Does one thing after the other; after a failure it does nothing for a second."""

    def __init__(self, instead: str, now: Callable[[], float] = monotonic) -> None:
        self._outage = RedisOutage(instead, now)
        self._late: set[asyncio.Future[Any]] = set()

    async def do(self, command: Callable[[], Awaitable[Any]]) -> None:
        """Have it done; that takes 100 ms at most and never fails."""
        if self._outage.is_on():
            return
        sending = asyncio.ensure_future(command())
        self._late.add(sending)
        sending.add_done_callback(self._heed)
        done, _ = await asyncio.wait([sending], timeout=PATIENCE)
        if not done:  # redis-py may lose a cancellation while it connects, so nobody waits for one
            sending.cancel()
            self._outage.begin(TimeoutError(f"no answer within {PATIENCE} s"))

    def _heed(self, sending: asyncio.Future[Any]) -> None:
        self._late.discard(sending)
        failure = None if sending.cancelled() else sending.exception()
        if isinstance(failure, RedisError | OSError):
            self._outage.begin(failure)
        elif failure is not None:
            raise failure
        elif not sending.cancelled():
            self._outage.end()
