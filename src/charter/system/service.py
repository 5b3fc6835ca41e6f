"""Asks the parts that the service runs on how they are."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from time import perf_counter
from typing import Final

from charter.system.domain import PartHealth, PartState, PartsUnavailable

Probe = Callable[[], Awaitable[None]]
"""Reaches a part, or raises."""

PROBE_SECONDS: Final = 2.0


class SystemService:
    """Knows the parts by name; a part without a probe is not configured."""

    def __init__(self, probes: Mapping[str, Probe | None]) -> None:
        self._probes = probes

    async def health_of(self, name: str) -> PartHealth:
        """Ask one part, for at most two seconds."""
        probe = self._probes[name]
        if probe is None:
            return PartHealth(PartState.NOT_CONFIGURED)
        started = perf_counter()
        try:
            async with asyncio.timeout(PROBE_SECONDS):
                await probe()
        except Exception:
            return PartHealth(PartState.UNHEALTHY)
        return PartHealth(PartState.HEALTHY, round((perf_counter() - started) * 1000, 3))

    async def health(self) -> dict[str, PartHealth]:
        """Ask every part at the same time."""
        states = await asyncio.gather(*(self.health_of(name) for name in self._probes))
        return dict(zip(self._probes, states, strict=True))

    async def require_ready(self) -> None:
        """Raises: PartsUnavailable, naming every part that does not answer."""
        health = await self.health()
        failing = [name for name, part in health.items() if part.state is PartState.UNHEALTHY]
        if failing:
            raise PartsUnavailable(failing)
