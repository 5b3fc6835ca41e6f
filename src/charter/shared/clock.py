"""The time, as a value that tests can set."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Answers the current time, in UTC and aware of it."""


def utc_now() -> datetime:
    """The system's time."""
    return datetime.now(UTC)
