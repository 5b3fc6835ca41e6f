"""What is done on Redis quickly or not at all, by those who do not wait for it."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any, Final

from charter.platform.redis.client import Redis, RedisAway

PATIENCE: Final = 0.1
"""Seconds for which whoever sends waits for Redis."""


class PromptRedis:
    """Sends what nobody needs an answer to."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._late: set[asyncio.Future[bool]] = set()

    async def do(self, command: Callable[[], Awaitable[Any]]) -> bool:
        """Have it done; that takes 100 ms at most and never fails. Answers whether it is known to be done."""
        if self._redis.is_away:
            return False
        sending = asyncio.ensure_future(self._send(command))
        self._late.add(sending)
        sending.add_done_callback(self._late.discard)
        done, _ = await asyncio.wait([sending], timeout=PATIENCE)
        return bool(done) and sending.result()

    async def settle(self) -> None:
        """Wait for what is under way, as long as anybody waits for Redis."""
        if self._late:
            await asyncio.wait(self._late)

    async def _send(self, command: Callable[[], Awaitable[Any]]) -> bool:
        with suppress(RedisAway):
            await self._redis.do(command)
            return True
        return False
