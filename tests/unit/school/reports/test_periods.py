"""Which days a summary is compared with, and which weeks and months face each other."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charter.school.domain import SpanInvalid
from charter.school.reports.periods import (
    MOST_DAYS,
    Comparison,
    Span,
    SpanTooLong,
    compared,
    span_of,
)

DAYS = st.dates(date(2020, 1, 1), date(2029, 12, 31))
SPANS = st.builds(lambda first, more: Span(first, first + timedelta(days=more)), DAYS, st.integers(0, 400))


@given(span=SPANS)
def test_days_before_end_where_the_span_begins(span: Span) -> None:
    before = compared(span, Comparison.PREVIOUS)

    assert before is not None
    assert before.last + timedelta(days=1) == span.first
    assert before.months == span.months if span.has_whole_months else before.days == span.days


def test_quarter_is_compared_with_the_quarter_before() -> None:
    quarter = Span(date(2026, 1, 1), date(2026, 3, 31))

    assert compared(quarter, Comparison.PREVIOUS) == Span(date(2025, 10, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("last", "year_before"),
    [
        (date(2024, 2, 29), date(2023, 2, 28)),
        (date(2025, 2, 28), date(2024, 2, 29)),
        (date(2026, 2, 27), date(2025, 2, 27)),
    ],
)
def test_february_is_compared_to_its_last_day(last: date, year_before: date) -> None:
    before = compared(Span(last.replace(day=1), last), Comparison.YEAR_BEFORE)

    assert before == Span(year_before.replace(day=1), year_before)


def test_nothing_is_compared_where_nobody_asks() -> None:
    assert compared(Span(date(2026, 1, 1), date(2026, 1, 2)), Comparison.NONE) is None


@given(span=SPANS, more=st.integers(0, 400))
def test_each_day_is_in_the_week_and_the_month_of_its_place(span: Span, more: int) -> None:
    day = min(span.first + timedelta(days=more), span.last)
    monday, first = day - timedelta(days=day.weekday()), day.replace(day=1)

    assert span.week_at(span.place_of_week(monday)) == monday
    assert span.month_at(span.place_of_month(first)) == first


def test_week_that_only_the_days_before_have_faces_the_last_one() -> None:
    span = Span(date(2026, 3, 4), date(2026, 3, 13))

    assert span.week_at(2) == date(2026, 3, 9)


def test_span_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(SpanInvalid, match="ends on 2026-01-01, before it starts on 2026-01-02"):
        span_of(date(2026, 1, 2), date(2026, 1, 1))


def test_ten_years_are_too_long_and_five_are_not() -> None:
    assert span_of(date(2021, 1, 1), date(2025, 12, 31)).days == 1826
    with pytest.raises(SpanTooLong) as refused:
        span_of(date(2016, 1, 1), date(2025, 12, 31))

    assert refused.value.details == {"days": 3653, "most_days": MOST_DAYS}
