"""When cards come back, held to figures that were worked out elsewhere."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from charter.children.cards.domain import Memory, Rating, rating_of
from charter.children.cards.scheduling import reviewed

START = datetime(2026, 1, 1, 8, tzinfo=UTC)


def days_of(memory: Memory) -> int:
    return (memory.due_at - memory.last_review_at).days


@pytest.mark.parametrize(
    "reviews",
    [
        [(3, 2, 2.3065, 2.1181), (3, 11, 10.9643, 2.1112), (3, 46, 46.2802, 2.1043), (3, 60, 162.8622, None)],
        [(3, 2, 2.3065, 2.1181), (1, 1, 0.6076, 7.3945), (3, 2, 2.4004, None), (3, 6, 5.9398, None)],
        [(1, 1, 0.2120, 6.4133), (3, 2, 1.8868, None), (3, 6, 6.2692, None)],
    ],
    ids=["always right", "forgotten once", "wrong at first"],
)
def test_cards_come_back_as_fsrs_says(reviews: list[tuple[Rating, int, float, float | None]]) -> None:
    memory, at = None, START
    for rating, days, stability, difficulty in reviews:
        memory = reviewed(memory, rating, at)
        assert days_of(memory) == days
        assert memory.stability == pytest.approx(stability, abs=5e-5)
        assert difficulty is None or memory.difficulty == pytest.approx(difficulty, abs=5e-5)
        assert memory.last_review_at == at
        at = memory.due_at


def test_a_hard_answer_brings_a_card_back_sooner_than_a_good_one() -> None:
    known = reviewed(reviewed(None, 3, START), 3, START + timedelta(days=2))
    later = START + timedelta(days=13)
    assert (
        reviewed(known, 1, later).due_at < reviewed(known, 2, later).due_at < reviewed(known, 3, later).due_at
    )


def test_the_same_answers_always_give_the_same_days() -> None:
    assert len({reviewed(reviewed(None, 3, START), 3, START + timedelta(days=2)) for _ in range(20)}) == 1


def test_an_answer_that_is_told_late_counts_as_given_with_the_last_one() -> None:
    known = reviewed(None, 3, START)
    assert reviewed(known, 3, START - timedelta(days=3)) == reviewed(known, 3, START)


def test_times_are_kept_in_utc() -> None:
    there = START.astimezone(timezone(timedelta(hours=8)))
    assert reviewed(None, 3, there) == reviewed(None, 3, START)
    assert reviewed(None, 3, there).due_at.tzinfo is UTC


@pytest.mark.parametrize(
    ("milliseconds", "is_right", "rating"),
    [(None, True, 3), (20_000, True, 3), (20_001, True, 2), (20_001, False, 1), (0, False, 1), (0, True, 3)],
)
def test_an_answer_is_rated_by_whether_it_is_right_and_how_long_it_took(
    milliseconds: int | None, is_right: bool, rating: Rating
) -> None:
    assert rating_of(milliseconds, is_right=is_right) == rating
