"""Progress as one would count it by hand, day by day: what the service says is held to it."""

from collections.abc import Set
from datetime import date, timedelta

DAY = timedelta(days=1)


def streaks_by_hand(active: Set[date], today: date, week_starts_on: int | None) -> tuple[int, int]:
    """The streak that goes on today and the longest, walking every day of the calendar.

    Weeks that start on this weekday (Monday 0) forgive one missed day each; None forgives none.
    """
    if not active:
        return 0, 0
    length = longest = 0
    is_forgiven = False
    day = min(active)
    while day < today:
        if day.weekday() == week_starts_on:
            is_forgiven = False
        if day in active:
            length += 1
        elif length and week_starts_on is not None and not is_forgiven:
            is_forgiven = True
        else:
            length = 0
        longest = max(longest, length)
        day += DAY
    if today in active:
        length += 1
    return length, max(longest, length)


def level_by_hand(weakest: int) -> str:
    """The level, by the table of thresholds for four subjects."""
    for needed, name in (
        (500, "Super Star Kid"),
        (250, "Amazing Kid"),
        (125, "Awesome Kid"),
        (50, "Great Kid"),
        (13, "Good Kid"),
    ):
        if weakest >= needed:
            return name
    return "New Kid"
