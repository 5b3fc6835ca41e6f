"""Achievements: what is reached once and never taken away."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from charter.children.progress.domain import Kind
from charter.children.progress.levels import SUBJECTS
from charter.children.progress.record import Record
from charter.children.progress.streaks import Streaks, streaks

Pace = Literal["daily", "weekly", "monthly", "special"]
DAYS_OF_A_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Past:
    """What a child has done, and its days in a row."""

    record: Record
    streaks: Streaks


@dataclass(frozen=True, slots=True)
class Achievement:
    """`kinds` are the deeds that can bring it."""

    id: str
    title: str
    description: str
    icon: str
    pace: Pace
    is_reached: Callable[[Past], bool]
    kinds: frozenset[Kind]


_EVERY: Final[frozenset[Kind]] = frozenset(("flashcard", "chore", "outdoor", "affirmation"))
_CARDS: Final[frozenset[Kind]] = frozenset(("flashcard",))
_CHORES: Final[frozenset[Kind]] = frozenset(("chore",))
_OUTDOOR: Final[frozenset[Kind]] = frozenset(("outdoor",))
_OF_A_PERFECT_DAY: Final = _CARDS | _CHORES | _OUTDOOR


def _cards(number: int) -> Callable[[Past], bool]:
    return lambda past: past.record.days.total.flashcards >= number


def _chores(number: int) -> Callable[[Past], bool]:
    return lambda past: past.record.days.total.chores >= number


def _outdoor(number: int) -> Callable[[Past], bool]:
    return lambda past: past.record.days.total.outdoor >= number


def _points(number: int) -> Callable[[Past], bool]:
    return lambda past: past.record.days.total.points >= number


def _streak(number: int) -> Callable[[Past], bool]:
    """The longest, since a day that is told late may fill a gap of the past."""
    return lambda past: past.streaks.longest >= number


def _is_medium(subject_id: str) -> Callable[[Past], bool]:
    return lambda past: (
        subject_id in past.record.subjects and past.record.subjects[subject_id].difficulty != "easy"
    )


def _is_hard_anywhere(past: Past) -> bool:
    return any(subject.difficulty == "hard" for subject in past.record.subjects.values())


def _is_balanced(past: Past) -> bool:
    return all(past.record.correct.get(subject_id, 0) >= 10 for subject_id in SUBJECTS)


def _has_perfect_day(past: Past) -> bool:
    return bool(past.record.days.perfect)


def _has_perfect_week(past: Past) -> bool:
    return streaks(past.record.days.perfect, date.max).longest >= DAYS_OF_A_WEEK


def _has_first_tries(past: Past) -> bool:
    return sum(subject.first_tries for subject in past.record.subjects.values()) >= 10


ACHIEVEMENTS: Final = (
    Achievement("first_flashcard", "First Card", "Answer a flash card", "zap", "special", _cards(1), _CARDS),
    Achievement("first_chore", "Helping Hand", "Do a chore", "check-circle", "special", _chores(1), _CHORES),
    Achievement(
        "first_outdoor", "Fresh Air", "Do something outdoors", "sun", "special", _outdoor(1), _OUTDOOR
    ),
    Achievement("streak_3", "Warming Up", "Three days in a row", "flame", "daily", _streak(3), _EVERY),
    Achievement("streak_7", "A Whole Week", "Seven days in a row", "star", "weekly", _streak(7), _EVERY),
    Achievement(
        "streak_30", "A Whole Month", "Thirty days in a row", "award", "monthly", _streak(30), _EVERY
    ),
    Achievement("points_100", "A Hundred", "Earn 100 points", "trending-up", "daily", _points(100), _EVERY),
    Achievement("points_500", "Five Hundred", "Earn 500 points", "star", "weekly", _points(500), _EVERY),
    Achievement("points_2000", "Two Thousand", "Earn 2000 points", "award", "monthly", _points(2000), _EVERY),
    Achievement("flashcards_10", "Ten Cards", "Answer 10 flash cards", "book", "daily", _cards(10), _CARDS),
    Achievement(
        "flashcards_50", "Fifty Cards", "Answer 50 flash cards", "book-open", "weekly", _cards(50), _CARDS
    ),
    Achievement("chores_7", "Good Housekeeper", "Do 7 chores", "home", "weekly", _chores(7), _CHORES),
    Achievement("outdoor_5", "Explorer", "Do 5 things outdoors", "compass", "weekly", _outdoor(5), _OUTDOOR),
    Achievement(
        "perfect_day",
        "Perfect Day",
        "A card, a chore and something outdoors on one day",
        "sun",
        "daily",
        _has_perfect_day,
        _OF_A_PERFECT_DAY,
    ),
    Achievement(
        "medium_math",
        "Good with Numbers",
        "Medium cards in Math",
        "grid",
        "special",
        _is_medium("math"),
        _CARDS,
    ),
    Achievement(
        "medium_science",
        "Young Researcher",
        "Medium cards in Science",
        "zap",
        "special",
        _is_medium("science"),
        _CARDS,
    ),
    Achievement(
        "medium_reading",
        "Page Turner",
        "Medium cards in Reading",
        "book-open",
        "special",
        _is_medium("reading"),
        _CARDS,
    ),
    Achievement(
        "medium_history",
        "Time Traveller",
        "Medium cards in History",
        "globe",
        "special",
        _is_medium("history"),
        _CARDS,
    ),
    Achievement(
        "hard_unlocked",
        "Top of the Class",
        "Hard cards in a subject",
        "award",
        "special",
        _is_hard_anywhere,
        _CARDS,
    ),
    Achievement(
        "balanced_learner",
        "All-rounder",
        "10 right answers in every subject",
        "target",
        "special",
        _is_balanced,
        _CARDS,
    ),
    Achievement(
        "perfect_week",
        "Perfect Week",
        "Seven perfect days in a row",
        "calendar",
        "weekly",
        _has_perfect_week,
        _OF_A_PERFECT_DAY,
    ),
    Achievement(
        "first_try_10",
        "Sharp Mind",
        "10 cards right at the first try",
        "check",
        "special",
        _has_first_tries,
        _CARDS,
    ),
)


def newly_reached(kind: Kind, past: Past) -> Iterator[str]:
    """Achievements that a deed has just brought; only those that such a deed can bring are asked."""
    for achievement in ACHIEVEMENTS:
        is_open = kind in achievement.kinds and achievement.id not in past.record.unlocked
        if is_open and achievement.is_reached(past):
            yield achievement.id
