"""What the state of the service brings: health, readiness, figures."""

import asyncio
from collections.abc import Callable
from functools import partial
from math import inf
from typing import TYPE_CHECKING, Final

from charter.feature import Feature, Parts
from charter.jobs.workers import WorkerRows
from charter.platform.telemetry.metrics import ServiceMetrics
from charter.platform.telemetry.settings import TelemetrySettings
from charter.system.domain import Standing
from charter.system.handlers import ERRORS, SystemHandlers
from charter.system.service import SystemService

if TYPE_CHECKING:
    from contract.system import SystemHandlers as Declared

BETWEEN_LOOKS: Final = 15.0
"""Seconds, as between two scrapes."""


def build(parts: Parts) -> Feature:
    """Health of what the service runs on, and of the workers beside it."""
    probes = {
        "database": parts.database.schema_probe,
        "redis": None if parts.redis is None else parts.redis.ping,
    }
    settings = parts.group(TelemetrySettings)
    system = SystemService(
        probes,
        parts.services.get(WorkerRows).standing,
        is_ending=lambda: parts.door.is_closing,
        is_stuck=parts.database.pool_watch.is_stuck,
    )
    show = _gauges(parts.metrics)
    handlers: Declared = SystemHandlers(
        system,
        settings.environment,
        parts.metrics.render if settings.metrics_port is None and settings.metrics_public else None,
        show,
        parts.now,
        has_public_details=settings.health_details_public,
    )
    looking = () if settings.metrics_port is None else (partial(_look_at_queue, system, show),)
    return Feature(handlers={"system": handlers}, errors=ERRORS, background=looking)


async def _look_at_queue(system: SystemService, show: Callable[[Standing], None]) -> None:
    """At a port of their own the figures are read without a handler that could ask."""
    while True:
        standing = (await system.health_of_jobs()).standing
        if standing is not None:
            show(standing)
        await asyncio.sleep(BETWEEN_LOOKS)


def _gauges(metrics: ServiceMetrics) -> Callable[[Standing], None]:
    """Shows what waits in all queues together, and when a beat lived; a worker's port shows each queue."""
    due = metrics.gauge("jobs_due", "Jobs that could begin now.")
    unknown = metrics.gauge("jobs_unknown", "Those of them of a kind that this release does not know.")
    oldest = metrics.gauge("jobs_oldest_due_seconds", "How long the oldest of them is due.")
    beat = metrics.gauge("beat_seen_seconds", "Since a beat was alive last; +Inf where none ever was.")

    def show(standing: Standing) -> None:
        due.set(standing.due)
        unknown.set(standing.unknown)
        oldest.set(standing.oldest)
        beat.set(inf if standing.beat_age is None else standing.beat_age)

    return show
