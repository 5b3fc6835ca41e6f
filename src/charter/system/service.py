"""Asks the parts that the service runs on how they are."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from time import perf_counter
from typing import Final

from charter.shared.errors import DependencyUnavailable, SchemaUnfit
from charter.system.domain import (
    LONGEST_SILENCE,
    JobsHealth,
    PartHealth,
    PartState,
    PartUnavailable,
    Standing,
)

Probe = Callable[[], Awaitable[None]]
"""Reaches a part, or raises."""

PROBE_SECONDS: Final = 2.0
TIMED_OUT: Final = "timed_out"
NEEDED: Final = "database"
"""The part without which no request can be answered."""


class SystemService:
    """Knows the parts by name; a part without a probe is not configured.

    The process `is_ending` where it takes its leave, and `is_stuck` where its connections to the database
    will not work again although that one can be reached.
    """

    def __init__(
        self,
        probes: Mapping[str, Probe | None],
        read_standing: Callable[[], Awaitable[Standing]],
        *,
        is_ending: Callable[[], bool],
        is_stuck: Callable[[], bool],
    ) -> None:
        self._probes = probes
        self._read_standing = read_standing
        self._is_ending = is_ending
        self._is_stuck = is_stuck
        self._asking: dict[str, asyncio.Task[PartHealth]] = {}
        self._unfit: SchemaUnfit | None = None

    async def health_of(self, name: str) -> PartHealth:
        """Ask one part, for at most two seconds."""
        probe = self._probes[name]
        if probe is None:
            return PartHealth(PartState.NOT_CONFIGURED)
        asking = self._asking.get(name)
        if asking is None or asking.done() or asking.get_loop() is not asyncio.get_running_loop():
            asking = self._asking[name] = asyncio.create_task(self._ask(name, probe))
        done, _ = await asyncio.wait([asking], timeout=PROBE_SECONDS)
        return asking.result() if done else PartHealth(PartState.UNHEALTHY, reason=TIMED_OUT)

    async def _ask(self, name: str, probe: Probe) -> PartHealth:
        """Whoever asks meanwhile gets the same answer: probes of a part that hangs do not pile up."""
        started = perf_counter()
        unfit: SchemaUnfit | None = None
        try:
            async with asyncio.timeout(PROBE_SECONDS):
                await probe()
        except SchemaUnfit as error:
            unfit = error
        except DependencyUnavailable as error:
            return PartHealth(PartState.UNHEALTHY, reason=error.reason)
        except TimeoutError:
            return PartHealth(PartState.UNHEALTHY, reason=TIMED_OUT)
        except Exception:
            return PartHealth(PartState.UNHEALTHY)
        if name == NEEDED:
            self._unfit = unfit
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

    def require_life(self) -> None:
        """Raises: PartUnavailable, where only another process could help."""
        if self._is_stuck():
            raise PartUnavailable("pool", "The database can be reached, and this process does not get to it.")

    async def is_whole(self) -> bool:
        """Whether every part answers.

        Raises: PartUnavailable, naming what no request can be answered without: the process itself, the
        database, or its schema. The service does without all else.
        """
        if self._is_ending():
            raise PartUnavailable("process", "It is about to end.")
        health = await self.health()
        if health[NEEDED].state is PartState.UNHEALTHY:
            raise PartUnavailable(NEEDED)
        if self._unfit is not None:
            raise PartUnavailable("schema", str(self._unfit))
        return all(part.state is not PartState.UNHEALTHY for part in health.values())
