"""Seals entries into the chain right after their commit; of many at a time, few sealings take all."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final

from charter.shared.errors import DependencyUnavailable
from charter.shared.waiting import undisturbed

INTERVAL: Final = 30.0
"""Seconds after which a process looks for what another one left when it ended."""

_logger: Final = logging.getLogger(__name__)

Seal = Callable[[], Awaitable[bool]]
"""Appends what waits to the chain; False where there may be more."""


class ChainSealing:
    """One sealing at a time: who comes meanwhile waits for the next one, which covers all of them."""

    def __init__(self, seal: Seal, interval: float = INTERVAL) -> None:
        self._seal = seal
        self._interval = interval
        self._running = asyncio.Lock()
        self._next: asyncio.Task[None] | None = None

    async def seal(self) -> None:
        """Answer once everything that was committed before has its place."""
        if self._next is None:
            self._next = asyncio.create_task(self._seal_next())
        await asyncio.shield(self._next)

    async def run(self) -> None:
        """Seal what was left, now and then, until cancelled."""
        while True:
            try:
                await undisturbed(self.seal())
            except DependencyUnavailable as error:
                _logger.warning("entries of the audit log wait for their place: %s", error)
            await asyncio.sleep(self._interval)

    async def _seal_next(self) -> None:
        async with self._running:
            self._next = None  # who comes from now on is not covered any more
            while not await self._seal():
                pass
