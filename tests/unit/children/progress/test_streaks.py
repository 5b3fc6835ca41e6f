"""Days in a row, against a count by hand over random days, and at the borders of days."""

from datetime import UTC, date, datetime, timedelta
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from charter.children.progress.domain import WEEKDAYS, week_of
from charter.children.progress.streaks import Streaks, streaks
from charter.shared.time_zones import local_day
from tests.unit.children.progress.plain_model import TRIES, ZONES, day_by_hand, streaks_by_hand

TODAY = date(2026, 3, 8)
"""A Sunday, on which New York changes its clocks."""
DAYS = st.sets(st.integers(0, 60)).map(lambda ago: {TODAY - timedelta(days=days) for days in ago})


@TRIES
@given(DAYS)
def test_streaks_are_those_that_one_counts_by_hand(active: set[date]) -> None:
    found = streaks(sorted(active), TODAY)

    assert (found.current, found.longest) == streaks_by_hand(active, TODAY, None)


@TRIES
@given(DAYS, st.sampled_from(WEEKDAYS))
def test_a_week_forgives_one_missed_day_as_one_counts_by_hand(active: set[date], starts_on: str) -> None:
    found = streaks(sorted(active), TODAY, partial(week_of, starts_on=starts_on))

    assert (found.current, found.longest) == streaks_by_hand(active, TODAY, WEEKDAYS.index(starts_on))


@TRIES
@given(st.sampled_from(ZONES), st.lists(st.integers(-40 * 24 * 4, 0), max_size=40))
def test_streaks_are_those_of_the_wall_clock_of_every_zone(zone: str, quarters: list[int]) -> None:
    """Quarters of an hour before a midnight in Kuala Lumpur, on the day before clocks change elsewhere."""
    now = datetime(2026, 4, 4, 16, tzinfo=UTC)
    moments = [now + timedelta(minutes=15 * quarter) for quarter in quarters]
    found = streaks(sorted({local_day(moment, zone) for moment in moments}), local_day(now, zone))

    days = {day_by_hand(moment, zone) for moment in moments}
    assert (found.current, found.longest) == streaks_by_hand(days, day_by_hand(now, zone), None)


@TRIES
@given(DAYS, st.sampled_from(sorted(TODAY - timedelta(days=ago) for ago in range(61))))
def test_a_day_more_shortens_no_streak_that_nothing_forgives(active: set[date], day: date) -> None:
    before, after = streaks(sorted(active), TODAY), streaks(sorted(active | {day}), TODAY)

    assert after.current >= before.current
    assert after.longest >= before.longest


def test_a_streak_goes_on_until_a_whole_day_has_passed() -> None:
    days = [TODAY - timedelta(days=ago) for ago in (3, 2, 1)]

    assert streaks(days, TODAY) == Streaks(current=3, longest=3)
    assert streaks(days, TODAY + timedelta(days=1)) == Streaks(current=0, longest=3)


def test_a_day_that_has_not_come_yet_does_not_count_and_ends_nothing() -> None:
    days = [TODAY - timedelta(days=1), TODAY, TODAY + timedelta(days=1)]

    assert streaks(days, TODAY) == Streaks(current=2, longest=2)


def test_nothing_is_no_streak() -> None:
    assert streaks([], TODAY) == Streaks(current=0, longest=0)
