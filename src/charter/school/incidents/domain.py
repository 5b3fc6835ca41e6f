"""What an incident is, who was part of it, and what may become of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Final, Self
from zoneinfo import ZoneInfo

from charter.school.days import school_year_of
from charter.school.incidents.refusals import (
    IncidentClosed,
    IncidentNotFound,
    IncidentWrongState,
    MomentInvalid,
    ParticipantExists,
    ParticipantNotPerpetrator,
    ReasonRequired,
    TooManyParticipants,
)
from charter.shared.clock import in_utc

GRACE: Final = timedelta(minutes=5)
"""For clocks that are ahead."""
OLDEST: Final = timedelta(days=7305)
"""Twenty years."""
MOST_PARTICIPANTS: Final = 100
FIRST_MONTH: Final = 7
"""In which school years begin where there is no school to say so."""
NEXT: Final[Mapping[str, tuple[str, ...]]] = {
    "reported": ("under_review",),
    "under_review": ("resolved", "dismissed"),
    "resolved": ("under_review",),
    "dismissed": ("under_review",),
}


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does something: without `sees_others`, only about own reports."""

    subject: str
    sees_others: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where it happened: a school, or none, with its clock and the month in which its years begin."""

    school_id: int | None
    time_zone: str
    first_month: int

    def at(self, occurred_at: datetime) -> dict[str, Any]:
        """What a moment is there."""
        local = occurred_at.astimezone(ZoneInfo(self.time_zone))
        return {
            "school_id": self.school_id,
            "time_zone": self.time_zone,
            "occurred_at": occurred_at,
            "occurred_on": local.date(),
            "occurred_hour": local.hour,
            "school_year": school_year_of(local.date(), self.first_month),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """What happened. Day and hour are those of `time_zone`; `cost` is in minor units of its currency."""

    id: int
    school_id: int | None
    school_year: str
    number: int
    occurred_at: datetime
    time_zone: str
    occurred_on: date
    occurred_hour: int
    behavior_code: str
    severity: str | None
    description: str | None
    location: str | None
    reporter_kind: str | None
    is_reported_to_police: bool
    case_number: str | None
    weapon: str | None
    cost: int | None
    cost_currency: str | None
    evidence_note: str | None
    status: str
    status_reason: str | None
    created_by: str
    created_at: datetime
    updated_at: datetime

    @property
    def name(self) -> str:
        """Its number within its school and school year."""
        return f"{self.school_year}/{self.number:04}"

    @property
    def series(self) -> tuple[int | None, str]:
        """What it is numbered within."""
        return self.school_id, self.school_year

    def require_shown_to(self, actor: Actor) -> None:
        """Raises: IncidentNotFound."""
        if not actor.sees_others and self.created_by != actor.subject:
            raise IncidentNotFound(self.id)

    def require_open(self) -> None:
        """Raises: IncidentClosed."""
        if self.status in {"resolved", "dismissed"}:
            raise IncidentClosed(self.id, self.name, self.status)

    def becoming(self, status: str, reason: str | None, at: datetime) -> Self:
        """The incident once it stands so. Raises: IncidentWrongState, ReasonRequired."""
        allowed = NEXT[self.status]
        if status not in allowed:
            raise IncidentWrongState(self.id, self.name, self.status, allowed)
        if self.status in {"resolved", "dismissed"} and reason is None:
            raise ReasonRequired(self.id)
        return replace(self, status=status, status_reason=reason, updated_at=at)


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who was part of an incident, in the grade of that day; the chief role comes first."""

    id: int
    person_id: str
    roles: tuple[str, ...]
    grade: str | None
    kind: str
    name: str

    def require_perpetrator(self) -> None:
        """Raises: ParticipantNotPerpetrator."""
        if "Perpetrator" not in self.roles:
            raise ParticipantNotPerpetrator(self.id, self.roles)


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody who is to be part of an incident."""

    person_id: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """An incident in a list, with how many were part of it and what followed."""

    incident: Incident
    participants: int
    consequences: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentFilter:
    """Which incidents are wanted; None is any."""

    from_day: date | None = None
    to_day: date | None = None
    behavior_code: str | None = None
    status: str | None = None
    person_id: str | None = None
    role: str | None = None
    school_id: int | None = None
    grade: str | None = None
    location: str | None = None
    severity: str | None = None
    search: str | None = None
    created_by: str | None = None


def require_moment(field: str, at: datetime, now: datetime) -> None:
    """Raises: MomentInvalid."""
    moment = in_utc(at)
    if moment > now + GRACE:
        raise MomentInvalid(field, "in_the_future", "is in the future")
    if moment < now - OLDEST:
        raise MomentInvalid(field, "too_long_ago", "is more than 20 years ago")


def named(person_id: str, role: str | None, roles: Iterable[str]) -> Named:
    """Somebody with a chief role and others, each once.

    >>> named("s-1", "Victim", ["Reporter", "Victim"]).roles
    ('Victim', 'Reporter')
    """
    first = () if role is None else (role,)
    return Named(person_id, tuple(dict.fromkeys((*first, *roles))))


def require_each_once(people: Sequence[Named]) -> None:
    """Raises: ParticipantExists, TooManyParticipants."""
    seen: set[str] = set()
    for each in people:
        if each.person_id in seen:
            raise ParticipantExists(each.person_id)
        seen.add(each.person_id)
    if len(people) > MOST_PARTICIPANTS:
        raise TooManyParticipants(MOST_PARTICIPANTS)
