"""Months between days. What goes on for ever ends with the calendar."""

from calendar import monthrange
from datetime import date, timedelta

DAY = timedelta(days=1)


def day_after(day: date) -> date:
    """The next day, or the last one that there is."""
    return day if day == date.max else day + DAY


def day_before(day: date) -> date:
    """The day before, or the first one that there is."""
    return day if day == date.min else day - DAY


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last day where it has no such day.

    >>> months_later(date(2025, 1, 31), 1), months_later(date(2025, 7, 1), 12)
    (datetime.date(2025, 2, 28), datetime.date(2026, 7, 1))
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_end(day: date, months: int) -> date:
    """The last day of the month so many months later.

    >>> month_end(date(2025, 1, 31), 1), month_end(date(2025, 12, 1), 0)
    (datetime.date(2025, 2, 28), datetime.date(2025, 12, 31))
    """
    return months_later(day.replace(day=1), months + 1) - DAY


def whole_months(start: date, until: date) -> int:
    """How many months have passed from `start` when `until` begins; never less than 0.

    >>> whole_months(date(2025, 7, 1), date(2026, 1, 1)), whole_months(date(2025, 1, 15), date(2026, 1, 1))
    (6, 11)
    """
    months = (until.year - start.year) * 12 + until.month - start.month
    return max(0, months if months_later(start, months) <= until else months - 1)


def begun_months(start: date, end: date) -> int:
    """How many calendar months from the one of `start` to the one of `end` are touched: each counts whole.

    >>> begun_months(date(2025, 1, 10), date(2025, 12, 31)), begun_months(date(2026, 1, 1), date(2025, 1, 1))
    (12, 0)
    """
    return max(0, (end.year - start.year) * 12 + end.month - start.month + 1) if start <= end else 0
