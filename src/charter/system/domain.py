"""What is known about the parts that the service runs on."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final, Protocol

LONGEST_SILENCE: Final = timedelta(hours=26)
"""After which nobody keeps the schedules any more: what is done daily was missed."""


class PartState(StrEnum):
    """Whether a part works; one that is not configured is no failure."""

    HEALTHY = "healthy"
    UNHEALTHY = "unhealthy"
    NOT_CONFIGURED = "not_configured"


@dataclass(frozen=True, slots=True)
class PartHealth:
    """A part's state, the milliseconds that it took to answer, or why it did not; None where unknown."""

    state: PartState
    latency_ms: float | None = None
    reason: str | None = None


class Standing(Protocol):
    """How it stands with jobs: who is there to do them and to keep the schedules, and what waits."""

    @property
    def alive(self) -> int:
        """Workers that were seen a moment ago."""
        ...

    @property
    def slots(self) -> int:
        """Jobs that they can do at the same time."""
        ...

    @property
    def busy(self) -> int:
        """Processes of theirs that do one."""
        ...

    @property
    def beat_age(self) -> float | None:
        """Seconds since a beat was alive; None where none ever was."""
        ...

    @property
    def due(self) -> int:
        """Jobs that could begin now."""
        ...

    @property
    def unknown(self) -> int:
        """Those of them that no worker of this release does."""
        ...

    @property
    def oldest(self) -> float:
        """Seconds for which the oldest of them could."""
        ...


@dataclass(frozen=True, slots=True)
class JobsHealth:
    """Whether somebody does jobs and keeps the schedules; there is no `standing` without a database."""

    workers: PartHealth
    beat: PartState
    standing: Standing | None


class PartUnavailable(Exception):
    """A part that the service needs does not answer, or does not fit; `why` is told where it is known."""

    def __init__(self, name: str, why: str | None = None) -> None:
        super().__init__(f"Not available: {name}." + (f" {why}" if why else ""))
        self.details = {"parts": [name]}


class MetricsElsewhere(Exception):
    """The metrics are not exposed where everybody can read them."""


class DetailsNotPublic(Exception):
    """The state of each part is not told to everybody."""
