"""Days of school: Monday to Friday, but for the days that a calendar says are none."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

SATURDAY: Final = 5
LONGEST_BREAK: Final = 366
"""Days within which school begins again; a calendar that says otherwise is not believed."""


def school_year_of(on: date, first_month: int) -> str:
    """The school year of a day.

    >>> school_year_of(date(2026, 1, 9), first_month=7), school_year_of(date(2026, 7, 1), first_month=7)
    ('2025-26', '2026-27')
    """
    year = first_day_of_year(on, first_month).year
    return f"{year}-{(year + 1) % 100:02}"


def first_day_of_year(on: date, first_month: int) -> date:
    """On which day the school year of a day began."""
    return date(on.year if on.month >= first_month else on.year - 1, first_month, 1)


@dataclass(frozen=True, slots=True)
class SchoolDays:
    """The days of one school."""

    non_school_days: Collection[date] = frozenset()

    def is_school_day(self, on: date) -> bool:
        """Whether there is school."""
        return on.weekday() < SATURDAY and on not in self.non_school_days

    def count(self, first: date, last: date) -> int:
        """How many days of school there are from one day to another, both included.

        >>> SchoolDays({date(2026, 1, 1)}).count(date(2025, 12, 31), date(2026, 1, 6))
        4
        """
        days = max(0, (last - first).days + 1)
        weeks, rest = divmod(days, 7)
        weekdays = weeks * SATURDAY + sum((first.weekday() + more) % 7 < SATURDAY for more in range(rest))
        return weekdays - sum(
            first <= day <= last and day.weekday() < SATURDAY for day in self.non_school_days
        )

    def next_after(self, last: date) -> date:
        """The first day of school behind a day, or the day behind it where none comes."""
        following = (last + timedelta(days=more) for more in range(1, LONGEST_BREAK))
        return next((day for day in following if self.is_school_day(day)), last + timedelta(days=1))
