"""Progress as one would count it by hand, day by day: what the service says is held to it."""

from collections import Counter
from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, settings

DAY: Final = timedelta(days=1)
ZONES: Final = (
    "UTC",
    "Asia/Kuala_Lumpur",
    "America/New_York",
    "Australia/Lord_Howe",
    "America/St_Johns",
    "Pacific/Kiritimati",
)
"""Whole, half and quarter hours away, with clocks that change by an hour, by half of one, and never."""
TRIES: Final = settings(
    deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def day_by_hand(moment: datetime, zone: str) -> date:
    """The day that clocks on the wall there show."""
    offset = moment.astimezone(ZoneInfo(zone)).utcoffset()
    assert offset is not None
    return (moment.replace(tzinfo=None) + offset).date()


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


@dataclass
class PlainChild:
    """What a child did, one deed after another."""

    zone: str
    points: "Counter[date]" = field(default_factory=Counter)
    counts: "Counter[str]" = field(default_factory=Counter)
    correct: "Counter[str]" = field(default_factory=Counter)
    done: set[tuple[date, str, str]] = field(default_factory=set)

    def do(
        self, moment: datetime, kind: str, item: str | None, subject: str | None, right: bool | None
    ) -> int:
        """Answers the points."""
        day = day_by_hand(moment, self.zone)
        is_repeat = item is not None and (day, kind, item) in self.done
        if is_repeat and kind != "flashcard":
            return 0
        worth = {"chore": 15, "outdoor": 20, "affirmation": 5, "flashcard": 10 if right else 2}[kind]
        points = 0 if is_repeat else min(worth, 500 - self.points[day])
        self.points[day] += points
        self.counts[kind] += 1
        if item is not None:
            self.done.add((day, kind, item))
        if subject is not None:
            self.correct[subject] += bool(right)
        return points
