"""What is known about the parts that the service runs on."""

from dataclasses import dataclass
from enum import StrEnum


class PartState(StrEnum):
    """Whether a part works; one that is not configured is no failure."""

    HEALTHY = "healthy"
    UNHEALTHY = "unhealthy"
    NOT_CONFIGURED = "not_configured"


@dataclass(frozen=True, slots=True)
class PartHealth:
    """A part's state, and the milliseconds that it took to answer (None where it did not)."""

    state: PartState
    latency_ms: float | None = None


class PartsUnavailable(Exception):
    """Parts that the service needs do not answer."""

    def __init__(self, names: list[str]) -> None:
        super().__init__(f"Not available: {', '.join(names)}.")
        self.details = {"parts": names}


class MetricsElsewhere(Exception):
    """The metrics are exposed on a port of their own."""
