"""What happened to a job, and how far somebody who watches it knows of that."""

from dataclasses import dataclass
from typing import Final, Protocol

EPOCH_BYTES: Final = 4
"""An epoch, as random bytes: it tells the events of a job from those of the same job that is done again."""


@dataclass(frozen=True, slots=True)
class JobEvent:
    """Something that happened to a job; `content` is what it tells, by name."""

    epoch: str
    number: int
    event: str
    content: dict[str, object]

    @property
    def id(self) -> str:
        """Where it stands among those of its job, for clients that go on from there."""
        return f"{self.epoch}.{self.number}"


class Place(Protocol):
    """Where somebody left off among the events of a job."""

    @property
    def epoch(self) -> str:
        """Which beginning of the job it counts from."""
        ...

    @property
    def seq(self) -> int:
        """The number of the last event that is known."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a job stands after the event with that number; `outcome` is what the last event of all told."""

    epoch: str
    number: int
    state: dict[str, object]
    outcome: dict[str, object] | None

    @property
    def is_final(self) -> bool:
        """Whether nothing happens to the job any more."""
        return self.outcome is not None

    @property
    def events(self) -> list[JobEvent]:
        """What tells of it: the state, before its end where it has ended."""
        if self.outcome is None:
            return [JobEvent(self.epoch, self.number, "state", self.state)]
        return [
            JobEvent(self.epoch, max(0, self.number - 1), "state", self.state),
            JobEvent(self.epoch, self.number, "finished", self.outcome),
        ]

    def resumed_from(self, place: Place | None) -> int | None:
        """The number to go on from; None where the place is none of this job's, or not yet."""
        is_known = place is not None and place.epoch == self.epoch and place.seq <= self.number
        return place.seq if place is not None and is_known else None
