"""What schools, their calendars and their people are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Self

from charter.school.days import school_year_of
from charter.school.domain import require_span
from charter.shared.time_zones import require_time_zone


@dataclass(frozen=True, slots=True)
class School:
    """A school; its school years begin on the first day of a month."""

    id: int
    name: str
    time_zone: str
    year_starts_month: int
    created_at: datetime
    updated_at: datetime

    def check(self) -> None:
        """Raises: TimeZoneUnknown."""
        require_time_zone(self.time_zone)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who can be part of an incident."""

    person_id: str
    kind: str
    name: str
    grade: str | None
    school_id: int | None
    left_on: date | None
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class Term:
    """A part of a school year, with its first and last day."""

    name: str
    starts_on: date
    ends_on: date


@dataclass(frozen=True, slots=True)
class Calendar:
    """The terms of a school year, by their days, and the days on which there is no school."""

    school_id: int
    school_year: str
    terms: tuple[Term, ...]
    non_school_days: tuple[date, ...]
    updated_at: datetime

    def in_order(self) -> Self:
        """The same by day."""
        terms = tuple(sorted(self.terms, key=lambda term: (term.starts_on, term.ends_on, term.name)))
        days = tuple(sorted(set(self.non_school_days)))
        return type(self)(self.school_id, self.school_year, terms, days, self.updated_at)

    def check(self, first_month: int) -> None:
        """See that all is of the year, which begins in that month. Raises: SpanInvalid, CalendarInvalid."""
        first = _first_day(self.school_year, first_month)
        for term in self.terms:
            require_span(term.starts_on, term.ends_on)
        for day in _days(self.terms, self.non_school_days):
            if not first <= day < first.replace(year=first.year + 1):
                raise CalendarInvalid(
                    f"{day} is not in the school year {self.school_year}, which begins on {first}.",
                    reason="outside_the_year",
                    day=str(day),
                )
        for earlier, later in pairwise(self.terms):
            if later.starts_on <= earlier.ends_on:
                raise CalendarInvalid(
                    f"The terms {earlier.name} and {later.name} overlap.",
                    reason="terms_overlap",
                    terms=[earlier.name, later.name],
                )
        if len({term.name for term in self.terms}) < len(self.terms):
            raise CalendarInvalid("Two terms have the same name.", reason="names_repeat")


class SchoolInUse(Exception):
    """People or incidents belong to the school."""

    def __init__(self, school_id: int) -> None:
        super().__init__(f"People or incidents belong to school {school_id}.")
        self.details: dict[str, object] = {"school_id": school_id}


class CalendarNotFound(Exception):
    """The school has no calendar of that year."""

    def __init__(self, school_id: int, school_year: str) -> None:
        super().__init__(f"School {school_id} has no calendar of {school_year}.")
        self.details: dict[str, object] = {"school_id": school_id, "school_year": school_year}


class CalendarInvalid(Exception):
    """Its days do not fit each other."""

    def __init__(self, message: str, **details: object) -> None:
        super().__init__(message)
        self.details = details


class PersonExists(Exception):
    """The id is another person already."""

    def __init__(self, person_id: str) -> None:
        super().__init__(f"There is a person {person_id} already.")
        self.details: dict[str, object] = {"person_id": person_id}


class PersonInUse(Exception):
    """Incidents or records of privacy are about the person."""

    def __init__(self, person_id: str) -> None:
        super().__init__(f"What is kept of {person_id} has to go first: retention sees to it.")
        self.details: dict[str, object] = {"person_id": person_id}


def _days(terms: Sequence[Term], others: Sequence[date]) -> list[date]:
    return [day for term in terms for day in (term.starts_on, term.ends_on)] + list(others)


def _first_day(school_year: str, first_month: int) -> date:
    """On which day a school year begins. Raises: CalendarInvalid where no year is written so."""
    begins = int(school_year[:4])
    if 1 <= begins < date.max.year:
        first = date(begins, first_month, 1)
        if school_year_of(first, first_month) == school_year:
            return first
    raise CalendarInvalid(
        f"{school_year} is no school year: write it as 2025-26.", reason="year", school_year=school_year
    )
