"""Translates between the contract and the state of the service."""

import asyncio
from collections.abc import Callable
from typing import Final

from charter.shared.clock import Clock
from charter.shared.errors import DependencyUnavailable
from charter.system.domain import (
    DetailsNotPublic,
    JobsHealth,
    MetricsElsewhere,
    PartHealth,
    PartState,
    PartUnavailable,
    Standing,
)
from charter.system.service import SystemService
from contract import CONTRACT, errors, models
from contract_runtime import CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    DependencyUnavailable: errors.ServiceUnavailable,
    PartUnavailable: errors.ServiceUnavailable,
    DetailsNotPublic: errors.NotFound,
    MetricsElsewhere: errors.MetricsElsewhere,
}


class SystemHandlers:
    """The operations of the tag `system`. `render_metrics` is None where metrics are not shown here."""

    def __init__(
        self,
        system: SystemService,
        environment: str,
        render_metrics: Callable[[], bytes] | None,
        show_queue: Callable[[Standing], None],
        now: Clock,
        *,
        has_public_details: bool,
    ) -> None:
        self._system = system
        self._environment = models.Environment(environment)
        self._has_public_details = has_public_details
        self._render_metrics = render_metrics
        self._show_queue = show_queue
        self._now = now

    async def get_health(self) -> models.HealthStatus:
        return models.HealthStatus(status="ok")

    async def get_liveness(self) -> models.HealthStatus:
        self._system.require_life()
        return models.HealthStatus(status="ok")

    async def get_readiness(self) -> models.Readiness:
        is_whole = await self._system.is_whole()
        return models.Readiness(
            status=models.ReadinessState.OK if is_whole else models.ReadinessState.DEGRADED
        )

    async def get_metrics(self) -> str:
        if self._render_metrics is None:
            raise MetricsElsewhere
        standing = (await self._system.health_of_jobs()).standing
        if standing is not None:
            self._show_queue(standing)
        return self._render_metrics().decode()

    async def get_service_health(self) -> models.ServiceHealth:
        database = await self._system.health_of("database")
        return models.ServiceHealth(
            status=_overall(database),
            timestamp=self._now(),
            version=CONTRACT.version,
            environment=self._environment,
            database=models.PartState(database.state),
        )

    async def get_detailed_health(self) -> models.DetailedHealth:
        if not self._has_public_details:
            raise DetailsNotPublic
        health, jobs = await asyncio.gather(self._system.health(), self._system.health_of_jobs())
        standing = jobs.standing
        return models.DetailedHealth(
            status=_overall(*health.values(), jobs.workers, PartHealth(jobs.beat)),
            timestamp=self._now(),
            version=CONTRACT.version,
            environment=self._environment,
            database=_to_contract(health["database"]),
            redis=_to_contract(health["redis"]),
            workers=_workers(jobs),
            queue=None
            if standing is None
            else models.QueueHealth(
                due=standing.due, unknown=standing.unknown, oldest_seconds=standing.oldest
            ),
            beat=models.BeatHealth(
                status=models.PartState(jobs.beat),
                seen_seconds_ago=None if standing is None else standing.beat_age,
            ),
        )


def _workers(jobs: JobsHealth) -> models.WorkersHealth:
    state, latency = models.PartState(jobs.workers.state), jobs.workers.latency_ms
    if jobs.standing is None:
        return models.WorkersHealth(status=state, latency_ms=latency)
    return models.WorkersHealth(
        status=state,
        latency_ms=latency,
        alive=jobs.standing.alive,
        slots=jobs.standing.slots,
        busy=jobs.standing.busy,
    )


def _overall(*parts: PartHealth) -> models.ServiceState:
    degraded = any(part.state is PartState.UNHEALTHY for part in parts)
    return models.ServiceState.DEGRADED if degraded else models.ServiceState.HEALTHY


def _to_contract(part: PartHealth) -> models.PartHealth:
    return models.PartHealth(
        status=models.PartState(part.state),
        latency_ms=part.latency_ms,
        reason=None if part.reason is None else models.PartReason(part.reason),
    )
