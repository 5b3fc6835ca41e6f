"""What a child did, what that is worth, and on which day it was."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any, Final, Literal

from charter.shared.clock import in_utc

Kind = Literal["flashcard", "chore", "outdoor", "affirmation"]

POINTS: Final[Mapping[Kind, int]] = {"flashcard": 10, "chore": 15, "outdoor": 20, "affirmation": 5}
"""What each kind is worth; extra chores are worth no more."""
POINTS_OF_A_WRONG_ANSWER: Final = 2
MOST_POINTS_A_DAY: Final = 500
UNKNOWN_SUBJECT: Final = "unknown"
LONGEST_DELAY: Final = timedelta(days=7)
FASTEST_CLOCK: Final = timedelta(minutes=10)
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class EventIdReused(Exception):
    """The client's id stands for another event of this child."""

    def __init__(self, event_id: str) -> None:
        super().__init__(
            f"The event id {event_id!r} stands for another event: give each event an id of its own."
        )
        self.details = {"eventId": event_id}


class FlashcardOfAnotherSubject(Exception):
    """The card belongs to another subject than the event says."""

    def __init__(self, flashcard_id: str, subject_id: str, given: str) -> None:
        super().__init__(
            f"Flashcard {flashcard_id!r} is one of {subject_id!r}, not of {given!r}: send its own subjectId."
        )
        self.details = {"flashcardId": flashcard_id, "subjectId": given, "expected": subject_id}


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What a client tells of a child. `item_id` is the card, chore, activity or affirmation, if it says."""

    kind: Kind
    item_id: str | None = None
    event_id: str | None = None
    occurred_at: datetime | None = None
    subject_id: str | None = None
    is_right: bool | None = None
    answer: str | None = None
    milliseconds: int | None = None
    mark: bool | None = None
    """Whether a chore is an extra one, or an activity a daily one."""

    def fingerprint(self) -> bytes:
        """What the deed hashes to: another one under the same event id has another."""
        told: dict[str, Any] = asdict(self)
        if self.occurred_at is not None:
            told["occurred_at"] = in_utc(self.occurred_at).isoformat()
        return sha256(json.dumps(told, sort_keys=True).encode()).digest()


def points_for(kind: Kind, is_right: bool | None) -> int:
    """What a deed is worth, before the limit of a day.

    >>> points_for("flashcard", True), points_for("flashcard", False), points_for("chore", None)
    (10, 2, 15)
    """
    return POINTS_OF_A_WRONG_ANSWER if kind == "flashcard" and not is_right else POINTS[kind]


def within_the_day(points: int, earned: int) -> int:
    """How many of the points still fit a day on which so many are earned.

    >>> within_the_day(10, 0), within_the_day(10, 495), within_the_day(10, 500)
    (10, 5, 0)
    """
    return max(0, min(points, MOST_POINTS_A_DAY - earned))


def moment_of(occurred_at: datetime | None, received_at: datetime) -> datetime:
    """When it was: what the client says, if it is at most a week late and ten minutes ahead, in UTC."""
    if occurred_at is None:
        return received_at
    told = in_utc(occurred_at)
    is_credible = received_at - LONGEST_DELAY <= told <= received_at + FASTEST_CLOCK
    return told if is_credible else received_at


def week_of(day: date, starts_on: str = "sunday") -> date:
    """The first day of its week.

    >>> week_of(date(2026, 11, 28)), week_of(date(2026, 11, 29))
    (datetime.date(2026, 11, 22), datetime.date(2026, 11, 29))
    """
    return day - timedelta(days=(day.weekday() - WEEKDAYS.index(starts_on)) % 7)
