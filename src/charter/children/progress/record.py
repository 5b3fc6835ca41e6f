"""What a child has done so far, counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from charter.children.progress.difficulties import Difficulty, earned, suggested


@dataclass(frozen=True, slots=True)
class Counts:
    """What was done in some days."""

    points: int = 0
    flashcards: int = 0
    flashcards_correct: int = 0
    chores: int = 0
    outdoor: int = 0
    affirmations: int = 0

    @property
    def accuracy(self) -> int:
        """Right answers in percent, 0 where nothing was answered."""
        return round(100 * self.flashcards_correct / self.flashcards) if self.flashcards else 0


NOTHING: Final = Counts()


@dataclass(frozen=True, slots=True)
class Days:
    """Everything that was done, with what of it was done today and in this week."""

    total: Counts = NOTHING
    today: Counts = NOTHING
    week: Counts = NOTHING
    active_in_week: int = 0
    active: Sequence[date] = ()
    """Every day on which anything was done, in order."""
    perfect: Sequence[date] = ()
    """Those with a card, a chore and something outdoors."""


@dataclass(frozen=True, slots=True)
class SubjectRecord:
    """Answers to the cards of a subject. `recent` are the last ten as bits, a right one is 1."""

    completed: int = 0
    correct: int = 0
    first_tries: int = 0
    """Cards that were right when they came for the first time."""
    recent: int = 0

    @property
    def difficulty(self) -> Difficulty:
        """What the right answers unlock."""
        return earned(self.correct)

    def suits(self, age: int) -> Difficulty:
        """What to ask a child of so many years next."""
        return suggested(self.completed, self.correct, self.recent, age)


@dataclass(frozen=True, slots=True)
class Record:
    """What achievements, levels and the dashboard are made of."""

    days: Days = field(default_factory=Days)
    subjects: Mapping[str, SubjectRecord] = field(default_factory=dict)
    unlocked: Mapping[str, datetime] = field(default_factory=dict)
    """When each achievement was reached."""

    @property
    def correct(self) -> Mapping[str, int]:
        """Right answers by subject."""
        return {subject_id: subject.correct for subject_id, subject in self.subjects.items()}
