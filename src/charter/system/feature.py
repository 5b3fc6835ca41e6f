"""What the state of the service brings: health, readiness, figures."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from charter.feature import Feature, Parts
from charter.jobs.workers import WorkerRows
from charter.platform.telemetry.metrics import ServiceMetrics
from charter.platform.telemetry.settings import TelemetrySettings
from charter.system.domain import Standing
from charter.system.handlers import ERRORS, SystemHandlers
from charter.system.service import SystemService

if TYPE_CHECKING:
    from contract.system import SystemHandlers as Declared


def build(parts: Parts) -> Feature:
    """Health of what the service runs on, and of the workers beside it."""
    probes = {
        "database": parts.database.schema_probe,
        "redis": None if parts.redis is None else parts.redis.ping,
    }
    settings = parts.group(TelemetrySettings)
    handlers: Declared = SystemHandlers(
        SystemService(
            probes,
            parts.services.get(WorkerRows).standing,
            is_ending=lambda: parts.door.is_closing,
            is_stuck=parts.database.pool_watch.is_stuck,
        ),
        settings.environment,
        parts.metrics.render if settings.metrics_port is None and settings.metrics_public else None,
        _queue_gauges(parts.metrics),
        parts.now,
        has_public_details=settings.health_details_public,
    )
    return Feature(handlers={"system": handlers}, errors=ERRORS)


def _queue_gauges(metrics: ServiceMetrics) -> Callable[[Standing], None]:
    """Shows what waits in all queues together, as it is at a scrape; a worker's port shows each queue."""
    due = metrics.gauge("jobs_due", "Jobs that could begin now.")
    unknown = metrics.gauge("jobs_unknown", "Those of them of a kind that this release does not know.")
    oldest = metrics.gauge("jobs_oldest_due_seconds", "How long the oldest of them is due.")

    def show(standing: Standing) -> None:
        due.set(standing.due)
        unknown.set(standing.unknown)
        oldest.set(standing.oldest)

    return show
