"""What deeds are worth, when they were, and on which day."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charter.children.progress.domain import (
    MOST_POINTS_A_DAY,
    WEEKDAYS,
    Deed,
    moment_of,
    points_for,
    week_of,
    within_the_day,
)
from tests.unit.children.progress.plain_model import TRIES

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)


def test_each_kind_has_its_points() -> None:
    assert [points_for("flashcard", True), points_for("flashcard", False)] == [10, 2]
    assert [points_for(kind, None) for kind in ("chore", "outdoor", "affirmation")] == [15, 20, 5]


@TRIES
@given(st.lists(st.sampled_from([2, 5, 10, 15, 20]), max_size=200))
def test_a_day_brings_what_its_deeds_are_worth_up_to_its_limit(worth: list[int]) -> None:
    earned = 0
    for points in worth:
        earned += within_the_day(points, earned)

    assert earned == min(sum(worth), MOST_POINTS_A_DAY)


@pytest.mark.parametrize(
    ("told", "counts"),
    [
        (None, NOW),
        (NOW - timedelta(days=7), NOW - timedelta(days=7)),
        (NOW - timedelta(days=7, seconds=1), NOW),
        (NOW + timedelta(minutes=10), NOW + timedelta(minutes=10)),
        (NOW + timedelta(minutes=10, seconds=1), NOW),
        (datetime(2027, 11, 29, tzinfo=UTC), NOW),
        (datetime.max.replace(tzinfo=ZoneInfo("America/New_York")), NOW),
        (datetime(2026, 11, 29, 19, 30, tzinfo=ZoneInfo("Asia/Kuala_Lumpur")), NOW - timedelta(minutes=30)),
    ],
)
def test_a_moment_that_is_not_credible_is_that_of_receipt(told: datetime | None, counts: datetime) -> None:
    assert moment_of(told, NOW) == counts
    assert moment_of(told, NOW).tzinfo is UTC


@TRIES
@given(st.dates(date(1, 2, 1)), st.sampled_from(WEEKDAYS))
def test_a_week_starts_on_its_day_at_most_six_days_ago(day: date, starts_on: str) -> None:
    start = week_of(day, starts_on)

    assert WEEKDAYS[start.weekday()] == starts_on
    assert timedelta(0) <= day - start <= timedelta(days=6)


def test_a_deed_in_other_words_is_another_one_and_the_same_moment_elsewhere_is_not() -> None:
    deed = Deed(kind="chore", item_id="make_bed", event_id="1", occurred_at=NOW)
    elsewhere = NOW.astimezone(ZoneInfo("Asia/Kuala_Lumpur"))

    assert (
        deed.fingerprint()
        == Deed(kind="chore", item_id="make_bed", event_id="1", occurred_at=elsewhere).fingerprint()
    )
    for other in (
        Deed(kind="outdoor", item_id="make_bed", event_id="1", occurred_at=NOW),
        Deed(kind="chore", item_id="brush_teeth", event_id="1", occurred_at=NOW),
        Deed(kind="chore", item_id="make_bed", event_id="1", occurred_at=NOW, mark=True),
        Deed(kind="chore", item_id="make_bed", event_id="1"),
    ):
        assert deed.fingerprint() != other.fingerprint()
