"""The time, as a value that tests can set."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Answers the current time, in UTC and aware of it."""


def utc_now() -> datetime:
    """The system's time."""
    return datetime.now(UTC)


def in_utc(moment: datetime) -> datetime:
    """The moment in UTC; at the ends of the calendar, where it is no date there, as if it were one."""
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return moment.replace(tzinfo=UTC)
