from datetime import UTC, date, datetime

import pytest

from charter.compliance.facts.scope import SpanUnknown, scope_of_period, scope_of_year
from charter.shared.ledger_facts import (
    BookedPeriod,
    BookedYear,
    Books,
    BookSettings,
    Span,
)

CLOSED = datetime(2027, 2, 1, tzinfo=UTC)
YEAR = BookedYear(5, "2026/27", date(2026, 7, 1), date(2027, 6, 30), 9, None, None)
JUNE = BookedPeriod(8, 5, date(2027, 6, 1), date(2027, 6, 30), True, CLOSED)
MAY = BookedPeriod(7, 5, date(2027, 5, 1), date(2027, 5, 31), False, None)
BOOKS = Books(settings=BookSettings(), accounts=(), years=(YEAR,), periods=(MAY, JUNE))


def test_a_year_is_locked_with_its_last_month() -> None:
    scope = scope_of_year(BOOKS, 5)
    assert (scope.span, scope.label, scope.is_locked) == (Span(YEAR.start, YEAR.end), "2026/27", True)
    assert scope.is_at_year_end


def test_a_month_is_of_its_year_and_named_by_its_end() -> None:
    scope = scope_of_period(BOOKS, 7)
    assert (scope.year, scope.label, scope.is_locked) == (YEAR, "2027-05", False)
    assert not scope.is_at_year_end
    assert scope.year_to_date == Span(YEAR.start, MAY.end)


def test_mfrs_18_applies_to_years_that_begin_in_2027_not_to_months_of_2027() -> None:
    assert not scope_of_period(BOOKS, 8).follows_mfrs_18


def test_what_the_books_do_not_have_is_named() -> None:
    with pytest.raises(SpanUnknown, match="no year 6"):
        scope_of_year(BOOKS, 6)
    with pytest.raises(SpanUnknown, match="no period 6"):
        scope_of_period(BOOKS, 6)
