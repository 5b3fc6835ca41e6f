"""What follows an incident: consequences for whoever did it, and notices to guardians."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from charter.school.domain import require_span
from charter.school.incidents.domain import Incident
from charter.school.incidents.refusals import ConsequenceDaysInvalid

LONGEST: Final = timedelta(days=730)


@dataclass(frozen=True, slots=True)
class ConsequenceType:
    """What can follow, with what Ed-Fi calls it; no two suspensions of a person overlap."""

    code: str
    description: str
    discipline_descriptor: str
    is_suspension: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequence:
    """What followed for a participant; lengths are days of school."""

    id: int
    incident_id: int
    participant_id: int
    person_id: str
    consequence_code: str
    is_suspension: bool
    starts_on: date
    ends_on: date
    length_days: int
    actual_days: int | None
    difference_reason: str | None
    notes: str | None
    status: str
    created_by: str
    created_at: datetime
    updated_at: datetime

    def check(self, incident: Incident) -> None:
        """Raises: SpanInvalid, ConsequenceDaysInvalid."""
        require_span(self.starts_on, self.ends_on)
        if self.starts_on < incident.occurred_on:
            raise ConsequenceDaysInvalid(
                "before_the_incident",
                f"It starts on {self.starts_on}, before the incident of {incident.occurred_on}.",
            )
        if self.ends_on - self.starts_on > LONGEST:
            raise ConsequenceDaysInvalid("too_long", "It lasts for more than two years.")

    @property
    def keeps_away(self) -> bool:
        """Whether it is a suspension that counts."""
        return self.is_suspension and self.status != "waived"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """That a guardian was told."""

    id: int
    incident_id: int
    person_id: str
    guardian: str
    channel: str
    sent_at: datetime
    sent_by: str
    message: str
    acknowledged_at: datetime | None
    created_at: datetime
    updated_at: datetime
