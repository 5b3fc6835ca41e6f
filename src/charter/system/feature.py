"""What the state of the service brings: health, readiness, figures."""

from typing import TYPE_CHECKING

from charter.feature import Feature, Parts
from charter.platform.telemetry.settings import TelemetrySettings
from charter.system.handlers import ERRORS, SystemHandlers
from charter.system.service import SystemService

if TYPE_CHECKING:
    from contract.system import SystemHandlers as Declared


def build(parts: Parts) -> Feature:
    """Health of what the service runs on; no workers run beside it yet."""
    probes = {
        "database": parts.database.ping,
        "redis": None if parts.redis is None else parts.redis.ping,
        "workers": None,
    }
    settings = parts.group(TelemetrySettings)
    handlers: Declared = SystemHandlers(
        SystemService(probes),
        settings.environment,
        parts.metrics.render if settings.metrics_port is None else None,
        parts.now,
    )
    return Feature(handlers={"system": handlers}, errors=ERRORS)
