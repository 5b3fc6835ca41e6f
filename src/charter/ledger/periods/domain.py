"""The calendar of a ledger: years without a day between them, each of whole months."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal, NewType

from charter.ledger.entries.refusals import PeriodLocked
from charter.ledger.periods.refusals import (
    EarlierPeriodOpen,
    FiscalYearInvalid,
    FiscalYearNotFound,
    FiscalYearOverlaps,
    FiscalYearWrongState,
    LaterPeriodClosed,
    PeriodNotFound,
    PeriodWrongState,
)
from charter.shared.months import DAY, month_end

YearId = NewType("YearId", int)
PeriodId = NewType("PeriodId", int)
PeriodState = Literal["open", "closed", "locked"]
YearState = Literal["open", "closed"]

MONTHS: Final = 12
MOST_MONTHS_OF_THE_FIRST: Final = 18
LAST_DAY: Final = date(9998, 12, 31)
"""Of the last year that there can be: after it come a day, and the months of another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A month of a year; the last one of a first year of more than twelve months is longer."""

    id: PeriodId
    year_id: YearId
    number: int
    start: date
    end: date
    state: PeriodState
    closed_by: str | None
    closed_at: datetime | None
    locked_by: str | None
    locked_at: datetime | None

    @property
    def days(self) -> str:
        """Its days, in words."""
        return f"from {self.start} to {self.end}"

    def require(self, state: PeriodState, hint: str = "") -> None:
        """Raises: PeriodWrongState, unless it is in that state."""
        if self.state != state:
            for_good = ", which is for good" if self.state == "locked" else hint
            raise PeriodWrongState(self.id, self.days, self.state, for_good)


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """A fiscal year with its periods, in their order."""

    id: YearId
    name: str
    start: date
    end: date
    state: YearState
    closing_entry_id: int | None
    authorised_on: date | None
    authorised_by: str | None
    periods: tuple[Period, ...]

    def require(self, state: YearState, hint: str) -> None:
        """Raises: FiscalYearWrongState, unless it is in that state."""
        if self.state != state:
            raise FiscalYearWrongState(self.id, self.name, self.state, hint)


@dataclass(frozen=True, slots=True)
class NewYear:
    """A year that is to be stored, with the first and last days of its periods."""

    name: str
    start: date
    end: date
    periods: tuple[tuple[date, date], ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """All years of a ledger, the earliest first."""

    years: tuple[Year, ...]

    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods of all years."""
        return tuple(period for year in self.years for period in year.periods)

    def year(self, year_id: YearId) -> Year:
        """Raises: FiscalYearNotFound."""
        for year in self.years:
            if year.id == year_id:
                return year
        raise FiscalYearNotFound(year_id)

    def period(self, period_id: PeriodId) -> Period:
        """Raises: PeriodNotFound."""
        for period in self.periods:
            if period.id == period_id:
                return period
        raise PeriodNotFound(period_id)

    def following(self, year: Year) -> Year | None:
        """The year that begins where this one ends."""
        return next((each for each in self.years if each.start == year.end + DAY), None)

    def require_closable(self, period: Period) -> None:
        """Raises: PeriodWrongState, EarlierPeriodOpen."""
        period.require("open", " already")
        self.require_closed_before(period.start)

    def require_closed_before(self, day: date) -> None:
        """Raises: EarlierPeriodOpen."""
        for period in self.periods:
            if period.start < day and period.state == "open":
                raise EarlierPeriodOpen(period.id, period.days)

    def require_reopenable(self, period: Period) -> None:
        """Raises: PeriodWrongState, FiscalYearWrongState, LaterPeriodClosed."""
        period.require("closed")
        self.year(period.year_id).require("open", ": reopen the year first")
        for later in reversed(self.periods):
            if later.start > period.end and later.state != "open":
                raise LaterPeriodClosed(later.id, later.days)

    def require_year_closable(self, year: Year) -> None:
        """Raises: FiscalYearWrongState, EarlierPeriodOpen, PeriodLocked.

        A closing carries over all that earlier years left, so these cannot be closed after it.
        """
        year.require("open", " already")
        last = year.periods[-1]
        self.require_closed_before(last.start)
        for earlier in self.years:
            if earlier.end < year.start and earlier.periods[-1].state != "locked":
                earlier.require("closed", ": close it first")
        if last.state == "locked":
            raise PeriodLocked(last.id, last.end)

    def require_year_reopenable(self, year: Year) -> None:
        """Raises: FiscalYearWrongState, PeriodLocked."""
        year.require("closed", ": there is nothing to reopen")
        last, following = year.periods[-1], self.following(year)
        if last.state == "locked":
            raise PeriodLocked(last.id, last.end)
        if following is not None:
            following.require("open", ": reopen it first")

    def new_year(
        self, start: date | None, end: date | None, name: str | None, *, first_start: date
    ) -> NewYear:
        """A year of these days; what is left out follows from the last year, or from `first_start`.

        Raises: FiscalYearOverlaps, FiscalYearInvalid.
        """
        follows = self.years[-1].end + DAY if self.years else None
        start = start or follows or first_start
        if end is None and start <= LAST_DAY:
            end = month_end(start, MONTHS - 1)
        if end is None or end > LAST_DAY:
            raise FiscalYearInvalid(f"The last fiscal year ends on {LAST_DAY}.", start, end or start)
        if follows is not None and start != follows and end + DAY != self.years[0].start:
            raise FiscalYearOverlaps(follows)
        months = (end.year - start.year) * MONTHS + end.month - start.month + 1
        longest = MONTHS if self.years else MOST_MONTHS_OF_THE_FIRST
        is_whole = (end + DAY).day == 1 and (not self.years or (months == MONTHS and start.day == 1))
        if not is_whole or not 1 <= months <= longest or start >= end:
            raise FiscalYearInvalid(
                "A fiscal year has twelve whole months and ends with one; the first has one to eighteen.",
                *(start, end),
            )
        name = name or _name(start, end)
        if name in {year.name for year in self.years}:
            raise FiscalYearInvalid(
                f"Another fiscal year is called {name}: give this one a name.", start, end
            )
        return NewYear(name, start, end, tuple(_periods(start, end)))


def first_start_of(month: int, today: date) -> date:
    """The first day of the year that begins with the month and has today in it."""
    return date(today.year if today.month >= month else today.year - 1, month, 1)


def _name(start: date, end: date) -> str:
    return str(end.year) if start.year == end.year else f"{start.year}/{end.year}"


def _periods(start: date, end: date) -> Iterator[tuple[date, date]]:
    first = start
    for number in range(1, MONTHS + 1):
        last = end if number == MONTHS else min(end, month_end(start, number - 1))
        yield first, last
        if last == end:
            return
        first = last + DAY
