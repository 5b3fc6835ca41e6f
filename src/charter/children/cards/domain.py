"""Cards that come back: how an answer is rated, and what is remembered of a card."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from charter.children.content.domain import Flashcard

NEW_A_DAY: Final = 10
"""Cards that a child can be shown for the first time on one day."""
SLOW: Final = 20_000
"""Milliseconds after which a right answer was a hard one."""

Rating = Literal[1, 2, 3]
"""As FSRS counts: 1 is wrong, 2 is hard, 3 is good."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What FSRS keeps of a card. `state` is 1 while it is learned, 2 afterwards, 3 when it was forgotten.

    Stability is in days: after so many the card is known with nine chances in ten. Difficulty is 1 to 10.
    """

    state: int
    step: int | None
    stability: float | None
    difficulty: float | None
    due_at: datetime
    last_review_at: datetime


@dataclass(frozen=True, slots=True)
class DueCard:
    """A card to be asked, and since when; a new one has no time."""

    card: Flashcard
    due_at: datetime | None


@dataclass(frozen=True, slots=True)
class Answered:
    """What a child answered in a subject; the last ten answers are bits, 1 is right."""

    subject_id: str
    completed: int
    correct: int
    recent: int


def rating_of(milliseconds: int | None, *, is_right: bool) -> Rating:
    """How well a card was known.

    >>> rating_of(900, is_right=False), rating_of(20_001, is_right=True), rating_of(None, is_right=True)
    (1, 2, 3)
    """
    if not is_right:
        return 1
    return 2 if milliseconds is not None and milliseconds > SLOW else 3
