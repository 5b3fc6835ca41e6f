"""Translates between the contract and the state of the service."""

from collections.abc import Callable
from typing import Final

from charter.shared.clock import Clock
from charter.shared.errors import DependencyUnavailable
from charter.system.domain import MetricsElsewhere, PartHealth, PartState, PartsUnavailable
from charter.system.service import SystemService
from contract import CONTRACT, errors, models
from contract_runtime import CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    DependencyUnavailable: errors.ServiceUnavailable,
    PartsUnavailable: errors.ServiceUnavailable,
    MetricsElsewhere: errors.MetricsElsewhere,
}


class SystemHandlers:
    """The operations of the tag `system`. `render_metrics` is None where metrics have a port of their own."""

    def __init__(
        self,
        system: SystemService,
        environment: str,
        render_metrics: Callable[[], bytes] | None,
        now: Clock,
    ) -> None:
        self._system = system
        self._environment = models.Environment(environment)
        self._render_metrics = render_metrics
        self._now = now

    async def get_health(self) -> models.HealthStatus:
        return models.HealthStatus(status="ok")

    async def get_liveness(self) -> models.HealthStatus:
        return models.HealthStatus(status="ok")

    async def get_readiness(self) -> models.HealthStatus:
        await self._system.require_ready()
        return models.HealthStatus(status="ok")

    async def get_metrics(self) -> str:
        if self._render_metrics is None:
            raise MetricsElsewhere
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
        health = await self._system.health()
        return models.DetailedHealth(
            status=_overall(*health.values()),
            timestamp=self._now(),
            version=CONTRACT.version,
            environment=self._environment,
            database=_to_contract(health["database"]),
            redis=_to_contract(health["redis"]),
            workers=_to_contract(health["workers"]),
        )


def _overall(*parts: PartHealth) -> models.ServiceState:
    degraded = any(part.state is PartState.UNHEALTHY for part in parts)
    return models.ServiceState.DEGRADED if degraded else models.ServiceState.HEALTHY


def _to_contract(part: PartHealth) -> models.PartHealth:
    return models.PartHealth(status=models.PartState(part.state), latency_ms=part.latency_ms)
