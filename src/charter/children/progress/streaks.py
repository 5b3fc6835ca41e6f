"""Days in a row. A streak ends kindly: not at midnight, but once a whole day has passed without anything."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

ONE_DAY: Final = timedelta(days=1)

WeekOf = Callable[[date], date]
"""The first day of a day's week."""


@dataclass(frozen=True, slots=True)
class Streaks:
    """Both count active days; a forgiven one joins its neighbours and is not counted."""

    current: int
    longest: int


@dataclass(slots=True)
class _Forgiveness:
    """One missed day a week is forgiven, where the account wants that."""

    week_of: WeekOf | None
    spent: date | None = None

    def covers(self, missed: date) -> bool:
        """Whether the day is forgiven, which spends what its week has."""
        if self.week_of is None or self.spent == self.week_of(missed):
            return False
        self.spent = self.week_of(missed)
        return True

    def joins(self, earlier: date, later: date) -> bool:
        """Whether every day between is forgiven."""
        missed = earlier + ONE_DAY
        while missed < later:
            if not self.covers(missed):
                return False
            missed += ONE_DAY
        return True


def streaks(active: Iterable[date], today: date, forgiving: WeekOf | None = None) -> Streaks:
    """The streak that goes on today, and the longest there was.

    `active` are the days in order, each once; those after today, seen in another zone, do not count yet.
    With `forgiving` one missed day in each of its weeks does not end a streak.

    >>> def day(number: int) -> date:
    ...     return date(2026, 11, number)
    >>> streaks([day(1), day(2), day(4), day(5), day(6)], today=day(7))
    Streaks(current=3, longest=3)
    >>> streaks([day(1), day(2), day(4), day(5), day(6)], today=day(8))
    Streaks(current=0, longest=3)
    """
    forgiveness = _Forgiveness(forgiving)
    length = longest = 0
    last: date | None = None
    for day in active:
        if day > today:
            break
        length = length + 1 if last is not None and forgiveness.joins(last, day) else 1
        longest, last = max(longest, length), day
    goes_on = last is not None and forgiveness.joins(last, today)
    return Streaks(length if goes_on else 0, longest)
