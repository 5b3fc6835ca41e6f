"""Levels: who knows something of every subject rises, so the weakest one decides."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

SUBJECTS: Final = ("math", "science", "reading", "history")
"""Those that count; cards of any other one bring points only."""


@dataclass(frozen=True, slots=True)
class Level:
    """`threshold` is how many right answers it takes in all subjects together, evenly spread."""

    name: str
    threshold: int
    icon: str
    color: str

    @property
    def per_subject(self) -> int:
        """How many right answers it takes in each subject."""
        return -(-self.threshold // len(SUBJECTS))


LEVELS: Final = (
    Level("New Kid", 0, "user", "#9CA3AF"),
    Level("Good Kid", 50, "smile", "#FB923C"),
    Level("Great Kid", 200, "thumbs-up", "#10B981"),
    Level("Awesome Kid", 500, "sun", "#3B82F6"),
    Level("Amazing Kid", 1000, "award", "#8B5CF6"),
    Level("Super Star Kid", 2000, "star", "#F59E0B"),
)


@dataclass(frozen=True, slots=True)
class Standing:
    """The level of a child, and what the next one takes; `correct` has each subject that counts."""

    level: Level
    next: Level | None
    correct: Mapping[str, int]

    @property
    def required(self) -> int:
        """Right answers in each subject for the next level; 0 at the last."""
        return 0 if self.next is None else self.next.per_subject

    def is_met(self, subject_id: str) -> bool:
        """Whether the subject is good enough for the next level."""
        return self.correct[subject_id] >= self.required

    @property
    def lowest_subject(self) -> str:
        """The weakest one, the first of several."""
        return min(self.correct, key=lambda subject_id: self.correct[subject_id])

    @property
    def progress(self) -> int:
        """How much of the way to the next level is behind the child, in percent; 100 at the last."""
        if self.next is None:
            return 100
        come = self.correct[self.lowest_subject] * len(SUBJECTS) - self.level.threshold
        way = self.next.threshold - self.level.threshold
        return max(0, min(100, 100 * come // way))

    @property
    def message(self) -> str:
        """What to do next, for the child."""
        if self.next is None:
            return "There is no higher level: you have reached the top."
        lacking = [subject_id.capitalize() for subject_id in SUBJECTS if not self.is_met(subject_id)]
        return f"{self.next.name} is next: more right answers in {', '.join(lacking)}."


def standing_of(correct: Mapping[str, int]) -> Standing:
    """The level that right answers by subject make.

    >>> standing_of({"math": 13, "science": 13, "reading": 13, "history": 13}).level.name
    'Good Kid'
    >>> standing_of({"math": 2000}).level.name
    'New Kid'
    """
    counted = {subject_id: correct.get(subject_id, 0) for subject_id in SUBJECTS}
    weakest = min(counted.values())
    reached = [level for level in LEVELS if level.per_subject <= weakest]
    following = LEVELS[len(reached) :]
    return Standing(reached[-1], following[0] if following else None, counted)
