"""What reports say of incidents and people, and what cannot be reported."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, Final

REVIEW_ABOVE: Final = 10
"""School days of suspension in a year, above which behavior and disability are looked at (34 CFR 300.530)."""


class ExportEmpty(Exception):
    """There is nobody and nothing that a file could tell of."""

    def __init__(self, resource: str, first: date, last: date) -> None:
        super().__init__(
            f"Nothing happened from {first} to {last} that {resource} tells of: "
            "ask for other days or another resource."
        )
        self.details: dict[str, object] = {
            "resource": resource,
            "from": first.isoformat(),
            "to": last.isoformat(),
        }


class Grouping(Enum):
    """What the incidents of a group have in common."""

    CODE = "code"
    WEEK = "week"
    MONTH = "month"
    TERM = "term"
    GRADE = "grade"
    LOCATION = "location"
    HOUR = "hour"
    SCHOOL = "school"
    CONSEQUENCE = "consequence"


@dataclass(frozen=True, slots=True)
class Figures:
    """Incidents, different perpetrators, and school days of the suspensions that followed."""

    incidents: int = 0
    perpetrators: int = 0
    suspension_days: int = 0

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(
            self.incidents + other.incidents,
            self.perpetrators + other.perpetrators,
            self.suspension_days + other.suspension_days,
        )


@dataclass(frozen=True, slots=True)
class ShownFigures:
    """The same where some may be hidden."""

    incidents: int | None
    perpetrators: int | None
    suspension_days: int | None

    def more_than(self, before: "ShownFigures") -> "ShownFigures":
        """How much more there is than before; what is hidden on either side stays hidden."""
        return ShownFigures(
            _more(self.incidents, before.incidents),
            _more(self.perpetrators, before.perpetrators),
            _more(self.suspension_days, before.suspension_days),
        )


@dataclass(frozen=True, slots=True)
class SummedRow:
    """A group, or the total, of the days asked for or of those before."""

    is_before: bool
    is_total: bool
    key: Any
    label: str | None
    figures: Figures


@dataclass(frozen=True, slots=True)
class Compared:
    """Figures beside those before; None where nothing is compared."""

    counts: ShownFigures
    before: ShownFigures | None

    @property
    def change(self) -> ShownFigures | None:
        """How much more there is than before."""
        return None if self.before is None else self.counts.more_than(self.before)


@dataclass(frozen=True, slots=True)
class Group:
    """What the figures of a group are about."""

    key: str | None
    label: str
    figures: Compared


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """A person, with the month in which the school's year begins and what its clock says."""

    person_id: str
    kind: str
    name: str
    grade: str | None
    school_id: int | None
    first_month: int
    time_zone: str


@dataclass(frozen=True, slots=True)
class YearFacts:
    """How long a person was suspended in a school year, and whether the school has a calendar for it."""

    days_suspended: int
    has_calendar: bool

    @property
    def needs_manifestation_review(self) -> bool:
        """Whether the suspensions sum up to a change of placement.

        >>> YearFacts(10, True).needs_manifestation_review, YearFacts(11, True).needs_manifestation_review
        (False, True)
        """
        return self.days_suspended > REVIEW_ABOVE


@dataclass(frozen=True, slots=True)
class HistoryIncident:
    """An incident that somebody took part in; consequences are the person's own, by columns."""

    incident_id: int
    school_year: str
    number: int
    occurred_at: datetime
    time_zone: str
    code: str
    status: str
    roles: Sequence[str]
    consequences: Sequence[Mapping[str, Any]]
    statements: Sequence[str]


@dataclass(frozen=True, slots=True)
class Offender:
    """Somebody who was a perpetrator several times."""

    person_id: str
    name: str
    kind: str
    grade: str | None
    school_id: int | None
    incidents: int
    last_on: date
    suspension_days: int


@dataclass(frozen=True, slots=True)
class Absence:
    """Somebody who is kept out of class."""

    person_id: str
    name: str
    grade: str | None
    school_id: int | None
    consequence_code: str
    starts_on: date
    ends_on: date


def _more(now: int | None, before: int | None) -> int | None:
    return None if now is None or before is None else now - before
