"""The days a summary is of, those it is compared with, and how weeks and months of both face each other."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Final

from charter.school.domain import require_span

MOST_DAYS: Final = 5 * 366
"""Longer spans say little of a school, and cost much."""


class SpanTooLong(Exception):
    """A span has more days than are summed up at once."""

    def __init__(self, days: int) -> None:
        super().__init__(f"A report covers {MOST_DAYS} days at most, and these are {days}: ask for fewer.")
        self.details: dict[str, object] = {"days": days, "most_days": MOST_DAYS}


class Comparison(Enum):
    """What days a span is compared with."""

    PREVIOUS = "previous"
    YEAR_BEFORE = "year_before"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Span:
    """Days, the first and the last included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many."""
        return (self.last - self.first).days + 1

    @property
    def has_whole_months(self) -> bool:
        """Whether it begins with a month and ends with one."""
        return self.first.day == 1 and (self.last + timedelta(days=1)).day == 1

    @property
    def months(self) -> int:
        """How many months of the calendar it touches."""
        return _month_number(self.last) - _month_number(self.first) + 1

    def half_years(self) -> list[date]:
        """Days of which one at least is in each school year of the span."""
        step = timedelta(days=180)
        return [*(self.first + number * step for number in range(self.days // 180 + 1)), self.last]

    def place_of_week(self, monday: date) -> int:
        """The how-manieth week of the span one is, from 0; a week begins on Monday."""
        return (monday - _monday(self.first)).days // 7

    def place_of_month(self, first_of_month: date) -> int:
        """The how-manieth month of the span one is, from 0."""
        return _month_number(first_of_month) - _month_number(self.first)

    def week_at(self, place: int) -> date:
        """The Monday of a week, the last one where there are fewer."""
        return min(_monday(self.first) + timedelta(weeks=place), _monday(self.last))

    def month_at(self, place: int) -> date:
        """The first day of a month, the last one where there are fewer."""
        return _first_of(min(_month_number(self.first) + place, _month_number(self.last)))


def span_of(first: date, last: date) -> Span:
    """A span that can be reported of. Raises: SpanInvalid, SpanTooLong."""
    require_span(first, last)
    span = Span(first, last)
    if span.days > MOST_DAYS:
        raise SpanTooLong(span.days)
    return span


def compared(span: Span, comparison: Comparison) -> Span | None:
    """The days before a span, as many of them or as many months; or the same days a year before.

    >>> compared(Span(date(2026, 3, 1), date(2026, 3, 31)), Comparison.PREVIOUS)
    Span(first=datetime.date(2026, 2, 1), last=datetime.date(2026, 2, 28))
    >>> compared(Span(date(2026, 3, 9), date(2026, 3, 15)), Comparison.PREVIOUS)
    Span(first=datetime.date(2026, 3, 2), last=datetime.date(2026, 3, 8))
    """
    match comparison:
        case Comparison.NONE:
            return None
        case Comparison.YEAR_BEFORE:
            return Span(_year_before(span.first), _year_before(span.last))
        case Comparison.PREVIOUS:
            last = span.first - timedelta(days=1)
            if span.has_whole_months:
                return Span(_first_of(_month_number(span.first) - span.months), last)
            return Span(last - timedelta(days=span.days - 1), last)


def _year_before(day: date) -> date:
    """The same day; the last of February stays the last."""
    year, is_last = day.year - 1, day.month == 2 and (day + timedelta(days=1)).day == 1
    return date(year, 2, calendar.monthrange(year, 2)[1]) if is_last else day.replace(year=year)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _month_number(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first_of(month_number: int) -> date:
    return date(month_number // 12, month_number % 12 + 1, 1)
