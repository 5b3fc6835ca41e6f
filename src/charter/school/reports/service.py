"""The use cases of those who look at many incidents at once."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Protocol

from charter.school.days import SchoolDays, first_day_of_year, school_year_of
from charter.school.domain import PersonNotFound
from charter.school.reports.domain import (
    Absence,
    Compared,
    Group,
    Grouping,
    HistoryIncident,
    Offender,
    PersonFacts,
    SummedRow,
    YearFacts,
)
from charter.school.reports.periods import Comparison, Span, compared, span_of
from charter.school.reports.summing import Layout, Terms, summed_up
from charter.shared.clock import Clock
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId
from charter.shared.time_zones import local_day

SUPPRESS_BELOW: Final = 10
"""Where a tenant has set nothing."""


class Reports(Protocol):
    """Incidents and people of one tenant within one transaction."""

    async def read_sums(
        self, grouping: Grouping, span: Span, before: Span | None, school_id: int | None
    ) -> list[SummedRow]: ...

    async def read_terms(self, span: Span, before: Span | None, school_id: int | None) -> Terms: ...

    async def find_limit(self) -> int | None:
        """Below what counts are hidden where they are published."""
        ...

    async def list_calendars(self, school_id: int | None) -> list[tuple[int, frozenset[str]]]:
        """Of each school, the month in which its year begins, and the years that have a calendar."""
        ...

    async def find_person(self, person_id: str) -> PersonFacts | None: ...

    async def read_year(self, person: PersonFacts, year: str, span: Span) -> YearFacts: ...

    async def list_history(
        self, person_id: str, *, page: int, limit: int
    ) -> tuple[list[HistoryIncident], int]: ...

    async def list_offenders(
        self, least: int, span: Span, school_id: int | None, *, page: int, limit: int
    ) -> tuple[list[Offender], int]: ...

    async def find_zone(self, school_id: int | None) -> str:
        """Whose clock says what day it is: the school's, or the tenant's."""
        ...

    async def list_out(
        self, on: date, school_id: int | None, *, page: int, limit: int
    ) -> tuple[list[Absence], int]: ...

    async def list_days_off(self, school_ids: Collection[int], since: date) -> Mapping[int, Sequence[date]]:
        """On which days from one on schools have no school, weekends aside."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be summed up; `below` is None where what is published is asked for."""

    grouping: Grouping
    first: date
    last: date
    school_id: int | None
    comparison: Comparison
    below: int | None


@dataclass(frozen=True, slots=True)
class Summary:
    """Incidents of some days, summed up."""

    layout: Layout
    below: int
    has_calendar: bool
    total: Compared
    groups: Sequence[Group]


@dataclass(frozen=True, slots=True)
class History:
    """A page of what happened with a person, and what it comes to in this school year."""

    person: PersonFacts
    school_year: str
    year: YearFacts
    incidents: Sequence[HistoryIncident]
    total: int


@dataclass(frozen=True, slots=True)
class Out:
    """Somebody who is kept out of class, and when class is to be expected again."""

    absence: Absence
    returns_on: date
    is_school_day: bool


class ReportService:
    """What staff asks of incidents and people."""

    def __init__(self, store: TenantStore[Reports], now: Clock) -> None:
        self._store = store
        self._now = now

    async def summarize(self, tenant: TenantId, asked: Asked) -> Summary:
        """Incidents by what they have in common. Raises: SpanInvalid, SpanTooLong."""
        span = span_of(asked.first, asked.last)
        before, grouping, school_id = compared(span, asked.comparison), asked.grouping, asked.school_id
        async with self._store.reading(tenant) as reports:
            rows = await reports.read_sums(grouping, span, before, school_id)
            calendars = await reports.list_calendars(school_id)
            is_by_term = grouping is Grouping.TERM
            terms = await reports.read_terms(span, before, school_id) if is_by_term else Terms()
            below = asked.below
            if below is None:
                limit = await reports.find_limit()
                below = SUPPRESS_BELOW if limit is None else limit
        layout = Layout(grouping, span, before, terms)
        total, groups = summed_up(layout, rows, below)
        return Summary(layout, below, _are_covered(calendars, span), total, groups)

    async def history(self, tenant: TenantId, person_id: str, page: int, limit: int) -> History:
        """What happened with a person, the latest first. Raises: PersonNotFound."""
        async with self._store.reading(tenant) as reports:
            person = await reports.find_person(person_id)
            if person is None:
                raise PersonNotFound(person_id)
            today = self._today(person.time_zone)
            year, first = (
                school_year_of(today, person.first_month),
                first_day_of_year(today, person.first_month),
            )
            span = Span(first, first.replace(year=first.year + 1) - timedelta(days=1))
            facts = await reports.read_year(person, year, span)
            found, total = await reports.list_history(person_id, page=page, limit=limit)
        return History(person, year, facts, found, total)

    async def list_offenders(
        self, tenant: TenantId, least: int, span: Span, school_id: int | None, *, page: int, limit: int
    ) -> tuple[list[Offender], int]:
        """Who was a perpetrator in so many incidents at least."""
        async with self._store.reading(tenant) as reports:
            return await reports.list_offenders(least, span, school_id, page=page, limit=limit)

    async def list_out(
        self, tenant: TenantId, on: date | None, school_id: int | None, *, page: int, limit: int
    ) -> tuple[date, list[Out], int]:
        """The day, and who is kept out of class on it; today where none is named."""
        async with self._store.reading(tenant) as reports:
            day = on or self._today(await reports.find_zone(school_id))
            found, total = await reports.list_out(day, school_id, page=page, limit=limit)
            schools = {each.school_id for each in found if each.school_id is not None}
            off = await reports.list_days_off(schools, day) if schools else {}
        return day, [_out(each, SchoolDays(off.get(each.school_id or 0, ())), day) for each in found], total

    def _today(self, time_zone: str) -> date:
        return local_day(self._now(), time_zone)


def _out(absence: Absence, days: SchoolDays, on: date) -> Out:
    return Out(absence, days.next_after(absence.ends_on), days.is_school_day(on))


def _are_covered(calendars: Sequence[tuple[int, frozenset[str]]], span: Span) -> bool:
    """Whether each school has a calendar for each school year of the days."""
    return bool(calendars) and all(
        years >= {school_year_of(day, first_month) for day in span.half_years()}
        for first_month, years in calendars
    )
