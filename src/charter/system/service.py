"""Asks the parts that the service runs on how they are."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from time import perf_counter
from typing import Final

from charter.shared.errors import DependencyUnavailable
from charter.system.domain import (
    LONGEST_SILENCE,
    JobsHealth,
    PartHealth,
    PartState,
    PartsUnavailable,
    Standing,
)

Probe = Callable[[], Awaitable[None]]
"""Reaches a part, or raises."""

PROBE_SECONDS: Final = 2.0
TIMED_OUT: Final = "timed_out"
NEEDED: Final = "database"
"""The part without which no request can be answered."""


class SystemService:
    """Knows the parts by name; a part without a probe is not configured."""

    def __init__(
        self, probes: Mapping[str, Probe | None], read_standing: Callable[[], Awaitable[Standing]]
    ) -> None:
        self._probes = probes
        self._read_standing = read_standing

    async def health_of(self, name: str) -> PartHealth:
        """Ask one part, for at most two seconds."""
        probe = self._probes[name]
        if probe is None:
            return PartHealth(PartState.NOT_CONFIGURED)
        started = perf_counter()
        try:
            async with asyncio.timeout(PROBE_SECONDS):
                await probe()
        except DependencyUnavailable as error:
            return PartHealth(PartState.UNHEALTHY, reason=error.reason)
        except TimeoutError:
            return PartHealth(PartState.UNHEALTHY, reason=TIMED_OUT)
        except Exception:
            return PartHealth(PartState.UNHEALTHY)
        return PartHealth(PartState.HEALTHY, round((perf_counter() - started) * 1000, 3))

    async def health(self) -> dict[str, PartHealth]:
        """Ask every part at the same time."""
        states = await asyncio.gather(*(self.health_of(name) for name in self._probes))
        return dict(zip(self._probes, states, strict=True))

    async def health_of_jobs(self) -> JobsHealth:
        """Who does jobs and keeps the schedules. Without anybody requests are answered, and jobs wait."""
        started = perf_counter()
        try:
            async with asyncio.timeout(PROBE_SECONDS):
                standing = await self._read_standing()
        except Exception:
            return JobsHealth(PartHealth(PartState.UNHEALTHY), PartState.UNHEALTHY, None)
        latency = round((perf_counter() - started) * 1000, 3)
        age = standing.beat_age
        is_kept = age is not None and age < LONGEST_SILENCE.total_seconds()
        return JobsHealth(
            PartHealth(PartState.HEALTHY if standing.alive else PartState.UNHEALTHY, latency),
            PartState.HEALTHY if is_kept else PartState.UNHEALTHY,
            standing,
        )

    async def is_whole(self) -> bool:
        """Whether every part answers.

        Raises: PartsUnavailable, naming the database where it does not: the service does without all else.
        """
        health = await self.health()
        if health[NEEDED].state is PartState.UNHEALTHY:
            raise PartsUnavailable([NEEDED])
        return all(part.state is not PartState.UNHEALTHY for part in health.values())
