"""Which days make a year, and which period may close, reopen or be locked."""

from datetime import UTC, date, datetime
from typing import Final

import pytest

from charter.ledger.entries.refusals import PeriodLocked, SettingsIncomplete
from charter.ledger.periods.closing import ClosingRules, ResultBalance, closing_draft
from charter.ledger.periods.domain import (
    LAST_DAY,
    Calendar,
    NewYear,
    Period,
    PeriodId,
    PeriodState,
    Year,
    YearId,
    YearState,
    first_start_of,
)
from charter.ledger.periods.refusals import (
    EarlierPeriodOpen,
    FiscalYearInvalid,
    FiscalYearNotFound,
    FiscalYearOverlaps,
    FiscalYearWrongState,
    LaterPeriodClosed,
    PeriodNotFound,
    PeriodWrongState,
)

EMPTY: Final = Calendar(())
CLOSED_AT: Final = datetime(2026, 1, 5, tzinfo=UTC)


def day(text: str) -> date:
    return date.fromisoformat(text)


def day_or_none(text: str | None) -> date | None:
    return None if text is None else day(text)


def new_year(start: str | None, end: str | None, name: str | None = None) -> NewYear:
    return EMPTY.new_year(day_or_none(start), day_or_none(end), name, first_start=day("2025-01-01"))


def a_year(number: int, states: str, state: YearState = "open") -> Year:
    """The year 2024 + number, whose periods have the states of the letters o, c, l."""
    made = EMPTY.new_year(date(2024 + number, 1, 1), None, None, first_start=date(2024, 1, 1))
    full: dict[str, PeriodState] = {"o": "open", "c": "closed", "l": "locked"}
    periods = tuple(
        Period(
            id=PeriodId(100 * number + place),
            year_id=YearId(number),
            number=place,
            start=start,
            end=end,
            state=full[letter],
            closed_by=None,
            closed_at=None,
            locked_by=None,
            locked_at=None,
        )
        for place, ((start, end), letter) in enumerate(zip(made.periods, states, strict=True), 1)
    )
    return Year(
        id=YearId(number),
        name=made.name,
        start=made.start,
        end=made.end,
        state=state,
        closing_entry_id=None,
        authorised_on=None,
        authorised_by=None,
        periods=periods,
    )


def test_a_year_has_a_period_for_each_month() -> None:
    year = new_year(None, None)

    assert (year.name, year.start, year.end) == ("2025", day("2025-01-01"), day("2025-12-31"))
    assert [end.day for _, end in year.periods] == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def test_a_first_year_may_be_short_or_long_and_begin_on_any_day() -> None:
    short, long = new_year("2025-12-10", "2025-12-31"), new_year("2024-07-15", "2025-12-31")

    assert short.periods == ((day("2025-12-10"), day("2025-12-31")),)
    assert long.name == "2024/2025"
    assert long.periods[0] == (day("2024-07-15"), day("2024-07-31"))
    assert long.periods[11] == (day("2025-06-01"), day("2025-12-31"))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2025-01-01", "2025-01-17"),
        ("2025-01-01", "2026-07-31"),
        ("2025-01-01", "2024-12-31"),
        ("2025-03-31", "2025-03-31"),
    ],
)
def test_other_days_make_no_first_year(start: str, end: str) -> None:
    with pytest.raises(FiscalYearInvalid):
        new_year(start, end)


def test_a_year_follows_the_last_one_or_comes_before_the_first() -> None:
    calendar = Calendar((a_year(1, "o" * 12),))

    def made(start: str | None, end: str | None = None, name: str | None = None) -> NewYear:
        return calendar.new_year(day_or_none(start), day_or_none(end), name, first_start=day("2000-01-01"))

    assert (made(None).start, made(None).end) == (day("2026-01-01"), day("2026-12-31"))
    assert made("2024-01-01").name == "2024"
    for start in ("2027-01-01", "2025-06-01", "2026-02-01"):
        with pytest.raises(FiscalYearOverlaps) as refused:
            made(start)
        assert refused.value.details == {"start": "2026-01-01"}
    with pytest.raises(FiscalYearInvalid, match="twelve whole months"):
        made(None, "2026-06-30")
    with pytest.raises(FiscalYearInvalid, match="is called 2025"):
        made(None, name="2025")


@pytest.mark.parametrize(
    ("start", "end"),
    [("9999-01-01", None), ("9998-02-01", None), ("9998-07-01", "9999-06-30"), ("9999-01-01", "9999-12-31")],
)
def test_no_year_goes_beyond_the_end_of_the_calendar(start: str, end: str | None) -> None:
    with pytest.raises(FiscalYearInvalid, match="ends on 9998-12-31"):
        new_year(start, end)
    assert new_year("9998-01-01", None).end == LAST_DAY


def test_a_year_that_can_no_longer_be_closed_holds_up_no_other() -> None:
    locked, year = a_year(1, "c" * 11 + "l"), a_year(2, "c" * 12)

    Calendar((locked, year)).require_year_closable(year)
    with pytest.raises(FiscalYearWrongState, match="close it first"):
        Calendar((a_year(1, "c" * 12), year)).require_year_closable(year)


@pytest.mark.parametrize(
    ("month", "today", "start"),
    [(1, "2026-11-29", "2026-01-01"), (4, "2026-03-31", "2025-04-01"), (4, "2026-04-01", "2026-04-01")],
)
def test_the_first_year_is_the_one_that_today_is_in(month: int, today: str, start: str) -> None:
    assert first_start_of(month, day(today)) == day(start)


def test_periods_close_one_after_the_other_and_reopen_from_the_last() -> None:
    calendar = Calendar((a_year(1, "lccooooooooo"),))
    locked, first, second, third, fourth = calendar.periods[:5]

    calendar.require_closable(third)
    calendar.require_reopenable(second)
    with pytest.raises(EarlierPeriodOpen, match="from 2025-04-01 to 2025-04-30 is open: close it first"):
        calendar.require_closable(fourth)
    with pytest.raises(LaterPeriodClosed, match="from 2025-03-01 to 2025-03-31"):
        calendar.require_reopenable(first)
    with pytest.raises(PeriodWrongState, match="is closed already"):
        calendar.require_closable(second)
    with pytest.raises(PeriodWrongState, match="is locked, which is for good"):
        calendar.require_reopenable(locked)


def test_a_year_closes_once_all_but_its_last_period_are() -> None:
    ready, early, locked = a_year(1, "c" * 11 + "o"), a_year(1, "c" * 10 + "oo"), a_year(1, "l" * 12)

    Calendar((ready,)).require_year_closable(ready)
    with pytest.raises(EarlierPeriodOpen):
        Calendar((early,)).require_year_closable(early)
    with pytest.raises(PeriodLocked):
        Calendar((locked,)).require_year_closable(locked)
    before = Calendar((a_year(0, "c" * 11 + "o"), ready))
    with pytest.raises(EarlierPeriodOpen, match="from 2024-12-01"):
        before.require_year_closable(ready)


def test_a_year_reopens_unless_its_end_is_locked_or_the_next_is_closed() -> None:
    closed, locked = a_year(1, "c" * 12, "closed"), a_year(1, "c" * 11 + "l", "closed")
    following = a_year(2, "o" * 12)

    Calendar((closed, following)).require_year_reopenable(closed)
    with pytest.raises(PeriodLocked):
        Calendar((locked, following)).require_year_reopenable(locked)
    with pytest.raises(FiscalYearWrongState, match="2026 is closed: reopen it first"):
        Calendar((closed, a_year(2, "c" * 12, "closed"))).require_year_reopenable(closed)
    with pytest.raises(FiscalYearWrongState, match="2026 is open: there is nothing to reopen"):
        Calendar((closed, following)).require_year_reopenable(following)
    with pytest.raises(FiscalYearWrongState, match="reopen the year first"):
        Calendar((closed, following)).require_reopenable(closed.periods[-1])


def test_what_is_not_there_is_not_found() -> None:
    with pytest.raises(FiscalYearNotFound):
        EMPTY.year(YearId(7))
    with pytest.raises(PeriodNotFound):
        EMPTY.period(PeriodId(7))


RULES: Final = ClosingRules("MYR", 1, "Asia/Kuala_Lumpur", 31, "3100")


def test_closing_carries_result_and_dividends_to_retained_earnings() -> None:
    balances = [ResultBalance(1, "4000", -500), ResultBalance(2, "5000", 200), ResultBalance(3, "3200", 50)]

    draft = closing_draft("2025", day("2025-12-31"), balances, RULES)

    assert draft is not None
    assert (draft.reference, draft.kind, draft.base_debit) == ("CLOSE-2025", "closing", 500)
    assert [(line.account_code, line.base_amount) for line in draft.lines] == [
        ("4000", 500),
        ("5000", -200),
        ("3200", -50),
        ("3100", -250),
    ]


def test_closing_needs_an_account_unless_there_is_nothing_to_carry_over() -> None:
    without = ClosingRules("MYR", 1, "Asia/Kuala_Lumpur", None, None)

    assert closing_draft("2025", day("2025-12-31"), [ResultBalance(1, "4000", 0)], without) is None
    with pytest.raises(SettingsIncomplete, match="retained_earnings_account_id"):
        closing_draft("2025", day("2025-12-31"), [ResultBalance(1, "4000", -1)], without)
