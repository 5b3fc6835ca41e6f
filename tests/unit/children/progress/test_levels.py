"""Levels and difficulties, against tables that one reads by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charter.children.progress.difficulties import remembered, suggested
from charter.children.progress.levels import LEVELS, SUBJECTS, standing_of
from tests.unit.children.progress.plain_model import TRIES, level_by_hand

CORRECT = st.dictionaries(st.sampled_from([*SUBJECTS, "music"]), st.integers(0, 700))


@TRIES
@given(CORRECT)
def test_the_weakest_subject_decides_the_level(correct: dict[str, int]) -> None:
    standing = standing_of(correct)

    assert standing.level.name == level_by_hand(min(correct.get(subject, 0) for subject in SUBJECTS))
    assert 0 <= standing.progress <= 100
    assert standing.correct[standing.lowest_subject] == min(standing.correct.values())


@TRIES
@given(CORRECT, st.sampled_from(SUBJECTS))
def test_a_right_answer_never_lowers_a_level(correct: dict[str, int], subject: str) -> None:
    before = standing_of(correct)
    after = standing_of({**correct, subject: correct.get(subject, 0) + 1})

    assert LEVELS.index(after.level) >= LEVELS.index(before.level)


def test_the_way_to_the_next_level_is_told_in_words_and_percent() -> None:
    standing = standing_of({"math": 20, "science": 13, "reading": 7, "history": 6})

    assert (standing.level.name, standing.required, standing.progress) == ("New Kid", 13, 48)
    assert standing.message == "Good Kid is next: more right answers in Reading, History."


def test_the_last_level_asks_for_nothing_more() -> None:
    standing = standing_of(dict.fromkeys(SUBJECTS, 500))

    assert (standing.next, standing.required, standing.progress) == (None, 0, 100)
    assert all(standing.is_met(subject) for subject in SUBJECTS)


@pytest.mark.parametrize(
    ("completed", "correct", "recent", "age", "difficulty"),
    [
        (0, 0, 0, 12, "easy"),
        (20, 20, 0b1111111111, 12, "medium"),
        (60, 40, 0b1111111111, 12, "hard"),
        (60, 40, 0b1111000000, 12, "medium"),
        (60, 20, 0b1111000000, 12, "easy"),
        (60, 19, 0, 12, "easy"),
        (9, 4, 0b1, 12, "easy"),
        (60, 40, 0b1111111111, 7, "medium"),
        (60, 40, 0b1111000000, 7, "medium"),
        (60, 40, 0b1111111111, 5, "easy"),
    ],
)
def test_age_and_the_last_answers_say_how_difficult_cards_may_be(
    completed: int, correct: int, recent: int, age: int, difficulty: str
) -> None:
    assert suggested(completed, correct, recent, age) == difficulty


@TRIES
@given(st.lists(st.booleans(), max_size=30))
def test_the_last_ten_answers_are_remembered(answers: list[bool]) -> None:
    recent = 0
    for is_right in answers:
        recent = remembered(recent, is_right=is_right)

    assert [bool(recent >> place & 1) for place in range(min(10, len(answers)))] == answers[:-11:-1]
