"""What children are shown, for whom it is, and in which order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from charter.children.domain import YOUNGEST_BAND, age_on

Difficulty = Literal["easy", "medium", "hard"]


class ChildUnknown(Exception):
    """The account has no child of the id that a list is asked for."""

    def __init__(self, child_id: str) -> None:
        super().__init__(f"There is no child {child_id}.")
        self.details: dict[str, object] = {"child_id": child_id}


class SubjectUnknown(Exception):
    """There is no such subject."""

    def __init__(self, subject_id: str) -> None:
        super().__init__(f"There is no subject {subject_id}.")
        self.details: dict[str, object] = {"subject_id": subject_id}


@dataclass(frozen=True, slots=True)
class Meta:
    """For which ages something is, both included, and of what it is."""

    min_age: int | None
    max_age: int | None
    tags: tuple[str, ...]
    sort: int
    locale: str


@dataclass(frozen=True, slots=True)
class Affirmation:
    """Something good to say to oneself, on a background between two colors."""

    id: str
    text: str
    gradient: tuple[str, str]
    meta: Meta


@dataclass(frozen=True, slots=True)
class Subject:
    """What flashcards are of."""

    id: str
    name: str
    icon: str
    color: str
    meta: Meta


@dataclass(frozen=True, slots=True)
class Flashcard:
    """A question with its answer, and answers that are as good."""

    id: str
    subject_id: str
    question: str
    answer: str
    acceptable_answers: tuple[str, ...]
    difficulty: Difficulty
    meta: Meta


@dataclass(frozen=True, slots=True)
class Chore:
    """Something to do at home."""

    id: str
    label: str
    icon: str
    is_extra: bool
    meta: Meta


@dataclass(frozen=True, slots=True)
class OutdoorActivity:
    """Something to do outdoors; the points are what is shown, not what an event of it gives."""

    id: str
    name: str
    category: str
    icon: str
    time: str
    points: int
    is_daily: bool
    meta: Meta


@dataclass(frozen=True, slots=True)
class Birth:
    """What lists have to know of a child; without a zone the service's own counts."""

    birthday: date
    interests: tuple[str, ...]
    time_zone: str | None


@dataclass(frozen=True, slots=True)
class Viewer:
    """A child to whom something is shown, on a day of its own: an age that bands know, and its interests."""

    age: int
    topics: tuple[str, ...]
    today: date


def viewer_of(birthday: date, interests: Iterable[str], today: date) -> Viewer:
    """The child on that day; the youngest are shown what is meant for the first band."""
    return Viewer(max(YOUNGEST_BAND, age_on(birthday, today)), topics_of(interests), today)


def topics_of(interests: Iterable[str]) -> tuple[str, ...]:
    """The tags that meet interests: in small letters, whole and by the word, of one and of many.

    >>> topics_of(["Outer Space"])
    ('outer', 'outer space', 'outer spaces', 'outers', 'space', 'spaces')
    """
    wholes = [" ".join(interest.casefold().split()) for interest in interests]
    words = {each for whole in wholes for each in (whole, *whole.split())}
    return tuple(sorted({form for word in words for form in (word, f"{word}s", word.removesuffix("s"))}))
