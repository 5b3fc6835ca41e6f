"""What progress needs: its own rows, and what cards know."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from charter.children.domain import ChildId
from charter.children.progress.domain import Deed
from charter.children.progress.record import Days, Record, SubjectRecord
from charter.shared.tenants import TenantId


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A child, and what its account chose for all of its children; the zone is None for the service's own."""

    birthday: date
    time_zone: str | None
    has_consent: bool
    week_starts_on: str = "sunday"
    has_streak_freeze: bool = False
    daily_goal: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A deed as it is kept. `is_right` is what counts, whatever the client claims."""

    deed: Deed
    occurred_at: datetime
    received_at: datetime
    local_day: date
    subject_id: str | None
    is_right: bool | None


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a child did before an event: on its day, in its subject, and under its id."""

    is_told: bool
    """Whether there is an event with its id; `fingerprint` is that one's, None once it is forgotten."""
    fingerprint: bytes | None
    is_repeat: bool
    """Whether the same item was done on that day."""
    earned: int
    """Points of that day."""
    subject: SubjectRecord | None
    subjects: int
    """How many subjects there are answers of."""


class Progress(Protocol):
    """The progress of one account's children within one transaction."""

    async def lock(self, child_id: ChildId) -> Family | None:
        """The child, to whom nothing else happens until the transaction is over."""
        ...

    async def find(self, child_id: ChildId, now: datetime) -> tuple[Family, int] | None:
        """The child, and how many of its cards are due."""
        ...

    async def find_earlier(self, child_id: ChildId, event: Event) -> Earlier:
        """What there is already."""
        ...

    async def add(
        self, child_id: ChildId, event: Event, points: int, subject: SubjectRecord | None, *, is_repeat: bool
    ) -> None:
        """Keep the event, and count it in its day; `subject` is what its subject has come to."""
        ...

    async def read_days(self, child_id: ChildId, today: date, week: date) -> Days:
        """What was done on all days, today, and in the seven days from `week` on."""
        ...

    async def read_record(self, child_id: ChildId, days: Days) -> Record:
        """The record that these days belong to."""
        ...

    async def unlock(self, child_id: ChildId, achievement_ids: Iterable[str], at: datetime) -> None:
        """Keep what was reached."""
        ...


@dataclass(frozen=True, slots=True)
class JudgedCard:
    """A card that there is; `is_right` is None where nothing was answered."""

    subject_id: str
    is_right: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardReview:
    """An answer to a card. `day` is the child's own; `milliseconds` how long it took, where that is known."""

    flashcard_id: str
    is_right: bool
    milliseconds: int | None
    at: datetime
    day: date


class CardJudge(Protocol):
    """What knows the right answers."""

    async def judge(self, flashcard_id: str, answer: str | None) -> JudgedCard | None:
        """The verdict on an answer; None where there is no such card."""
        ...


class CardReviews(Protocol):
    """What knows when a card should come again."""

    async def review(self, tenant: TenantId, child_id: str, review: CardReview) -> bool:
        """Note the answer, in the open transaction. Answers whether the card came for the first time."""
        ...
