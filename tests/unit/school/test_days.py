"""Days of school, counted as a plain model counts them."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from charter.school.days import SchoolDays, first_day_of_year, school_year_of

DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 31))


@given(first=DAYS, length=st.integers(0, 60), off=st.frozensets(DAYS, max_size=20))
def test_count_is_that_of_looking_at_each_day(first: date, length: int, off: frozenset[date]) -> None:
    days = SchoolDays(off)
    looked_at = [first + timedelta(days=more) for more in range(length)]

    counted = days.count(first, first + timedelta(days=length - 1))

    assert counted == sum(day.weekday() < 5 and day not in off for day in looked_at)


@given(last=DAYS, off=st.frozensets(DAYS, max_size=20))
def test_next_day_of_school_comes_after_days_without_any(last: date, off: frozenset[date]) -> None:
    days = SchoolDays(off)

    following = days.next_after(last)

    assert days.is_school_day(following)
    assert days.count(last + timedelta(days=1), following) == 1


def test_school_that_never_begins_again_is_expected_on_the_day_behind() -> None:
    closed = [date(2026, 1, 1) + timedelta(days=more) for more in range(500)]

    assert SchoolDays(closed).next_after(date(2026, 1, 31)) == date(2026, 2, 1)


@given(on=DAYS, first_month=st.integers(1, 12))
def test_year_of_a_day_begins_within_twelve_months_before_it(on: date, first_month: int) -> None:
    first = first_day_of_year(on, first_month)

    assert first <= on < first.replace(year=first.year + 1)
    assert (first.month, first.day) == (first_month, 1)
    assert school_year_of(on, first_month) == f"{first.year}-{str(first.year + 1)[-2:]}"
