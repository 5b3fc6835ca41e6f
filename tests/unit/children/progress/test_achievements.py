"""What brings achievements, and that nothing brings one twice."""

from datetime import UTC, date, datetime, timedelta

import pytest

from charter.children.progress.achievements import ACHIEVEMENTS, Past, newly_reached
from charter.children.progress.domain import POINTS, Kind
from charter.children.progress.levels import SUBJECTS
from charter.children.progress.record import Counts, Days, Record, SubjectRecord
from charter.children.progress.streaks import Streaks

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
WEEK = [date(2026, 11, 1) + timedelta(days=days) for days in range(7)]


def reached(kind: Kind, record: Record, longest: int = 0) -> set[str]:
    return set(newly_reached(kind, Past(record, Streaks(0, longest))))


def after(**total: int) -> Record:
    return Record(Days(total=Counts(**total)))


def answered(**subjects: SubjectRecord) -> Record:
    return Record(subjects=subjects)


@pytest.mark.parametrize(
    ("kind", "record", "longest", "achievements"),
    [
        ("flashcard", after(flashcards=1), 0, {"first_flashcard"}),
        ("flashcard", after(flashcards=10), 0, {"first_flashcard", "flashcards_10"}),
        ("flashcard", after(flashcards=50), 0, {"first_flashcard", "flashcards_10", "flashcards_50"}),
        ("chore", after(chores=6), 0, {"first_chore"}),
        ("chore", after(chores=7), 0, {"first_chore", "chores_7"}),
        ("outdoor", after(outdoor=5), 0, {"first_outdoor", "outdoor_5"}),
        ("affirmation", after(points=99), 2, set()),
        ("affirmation", after(points=100), 3, {"points_100", "streak_3"}),
        (
            *("affirmation", after(points=2000), 30),
            {"points_100", "points_500", "points_2000", "streak_3", "streak_7", "streak_30"},
        ),
        ("flashcard", answered(math=SubjectRecord(20, 20)), 0, {"medium_math"}),
        ("flashcard", answered(history=SubjectRecord(40, 40)), 0, {"medium_history", "hard_unlocked"}),
        ("flashcard", answered(music=SubjectRecord(40, 40)), 0, {"hard_unlocked"}),
        ("flashcard", answered(**dict.fromkeys(SUBJECTS, SubjectRecord(10, 10))), 0, {"balanced_learner"}),
        (
            *("flashcard", answered(math=SubjectRecord(6, 6, 6), reading=SubjectRecord(4, 4, 4)), 0),
            {"first_try_10"},
        ),
        ("chore", Record(Days(perfect=WEEK[:1])), 0, {"perfect_day"}),
        ("chore", Record(Days(perfect=WEEK[:6])), 0, {"perfect_day"}),
        ("chore", Record(Days(perfect=WEEK)), 0, {"perfect_day", "perfect_week"}),
    ],
)
def test_a_deed_brings_what_the_record_has_come_to(
    kind: Kind, record: Record, longest: int, achievements: set[str]
) -> None:
    assert reached(kind, record, longest) == achievements


def test_what_a_deed_cannot_bring_is_not_asked() -> None:
    everything = Record(
        Days(total=Counts(10_000, 1000, 1000, 1000, 1000, 1000), perfect=WEEK),
        dict.fromkeys(SUBJECTS, SubjectRecord(1000, 1000, 1000)),
    )

    assert reached("affirmation", everything, 30) == {
        *("points_100", "points_500", "points_2000", "streak_3", "streak_7", "streak_30")
    }
    brought = {kind: reached(kind, everything, 30) for kind in POINTS}
    assert set.union(*brought.values()) == {achievement.id for achievement in ACHIEVEMENTS}


def test_an_achievement_is_reached_once() -> None:
    assert reached("chore", Record(Days(total=Counts(chores=7)), unlocked={"first_chore": NOW})) == {
        "chores_7"
    }
