"""Years and periods through the service, over a real database."""

from datetime import date

import pytest

from charter.ledger.entries.domain import EntryId
from charter.ledger.entries.outcomes import Reversal
from charter.ledger.entries.refusals import DateInvalid, EntryWrongState, PeriodClosed, SettingsIncomplete
from charter.ledger.periods.domain import PeriodId, YearId
from charter.ledger.periods.refusals import FiscalYearOverlaps, FiscalYearWrongState, PeriodHasUnposted
from tests.integration.ledger.conftest import MAY, OTHER, OURS, Desk, sale
from tests.integration.ledger.plain_sql import BALANCES, DRIFT

pytestmark = pytest.mark.anyio

FIRST = YearId(1)


async def close_until(desk: Desk, number: int) -> None:
    for period_id in range(1, number + 1):
        await desk.periods.close(OURS, MAY, PeriodId(period_id))


async def test_years_are_created_in_a_row(desk: Desk) -> None:
    following = await desk.periods.create_year(OURS, None, None, None)
    before = await desk.periods.create_year(OURS, date(2024, 1, 1), None, None)

    assert [period.number for period in following.periods] == list(range(1, 13))
    assert (following.name, before.name) == ("2026", "2024")
    with pytest.raises(FiscalYearOverlaps):
        await desk.periods.create_year(OURS, date(2028, 1, 1), None, None)
    page = await desk.periods.list_years(OURS, 1, 2)
    assert ([year.name for year in page.years], page.total) == (["2026", "2025"], 3)
    assert (await desk.periods.list_periods(OURS, FIRST, "open", 2, 10)).periods[0].number == 11


async def test_a_period_closes_once_everything_in_it_is_posted(desk: Desk) -> None:
    desk.allow_posting_at_once()
    draft = await desk.draft(sale(on="2025-01-31"))
    with pytest.raises(PeriodHasUnposted) as refused:
        await desk.periods.close(OURS, MAY, PeriodId(1))
    assert refused.value.details == {"entries": [draft.id]}
    await desk.posting.post(OURS, MAY, draft.id)

    closed = await desk.periods.close(OURS, MAY, PeriodId(1))
    with pytest.raises(PeriodClosed):
        await desk.post(sale(on="2025-01-01"), OTHER)
    locked = await desk.periods.lock(OURS, MAY, PeriodId(1))
    await desk.periods.close(OURS, MAY, PeriodId(2))
    reopened = await desk.periods.reopen(OURS, MAY, PeriodId(2))

    assert (closed.state, closed.closed_by) == ("closed", "7")
    assert (locked.state, locked.locked_by, locked.closed_by) == ("locked", "7", "7")
    assert (reopened.state, reopened.closed_by) == ("open", None)


async def test_closing_a_year_carries_its_result_over_and_reopening_takes_it_back(desk: Desk) -> None:
    desk.allow_posting_at_once()
    await desk.post(sale("70.00", "2025-01-31"))
    await desk.post(sale("30.00", "2025-12-31"))
    await close_until(desk, 11)
    with pytest.raises(SettingsIncomplete):
        await desk.periods.close_year(OURS, MAY, FIRST)
    desk.name_retained_earnings()

    closed = await desk.periods.close_year(OURS, MAY, FIRST)

    assert closed.entry is not None
    assert (closed.year.state, closed.year.closing_entry_id) == ("closed", closed.entry.id)
    assert {period.state for period in closed.year.periods} == {"closed"}
    assert (closed.entry.number, closed.entry.date) == (3, date(2025, 12, 31))
    assert desk.books.run(BALANCES) == [(1, 10_000), (4, -10_000)]
    assert [year.name for year in (await desk.periods.list_years(OURS, 1, 9)).years] == ["2026", "2025"]
    late = await desk.draft(sale("5.00", "2025-12-31"))
    with pytest.raises(PeriodClosed):
        await desk.posting.post(OURS, MAY, late.id)
    with pytest.raises(EntryWrongState, match="reopen the year instead"):
        await desk.posting.reverse(OURS, MAY, EntryId(closed.entry.id), Reversal())

    reopened = await desk.periods.reopen_year(OURS, MAY, FIRST)
    assert (reopened.year.state, reopened.year.closing_entry_id) == ("open", None)
    assert desk.books.run(BALANCES) == [(1, 10_000), (2, -10_000)]
    await desk.posting.post(OURS, MAY, late.id)
    again = await desk.periods.close_year(OURS, MAY, FIRST)
    assert again.entry is not None
    assert (again.entry.number, again.entry.base_debit) == (6, 10_500)
    assert desk.books.run(DRIFT) == []


async def test_an_empty_year_closes_without_an_entry(desk: Desk) -> None:
    await close_until(desk, 11)

    closed = await desk.periods.close_year(OURS, MAY, FIRST)
    reopened = await desk.periods.reopen_year(OURS, MAY, FIRST)

    assert (closed.entry, reopened.entry) == (None, None)


async def test_years_close_one_after_the_other_so_that_no_result_is_carried_twice(desk: Desk) -> None:
    desk.allow_posting_at_once()
    desk.name_retained_earnings()
    following = await desk.periods.create_year(OURS, None, None, None)
    await desk.post(sale("70.00", "2025-01-31"))
    await desk.post(sale("30.00", "2026-01-31"))
    await close_until(desk, 23)

    with pytest.raises(FiscalYearWrongState, match="2025 is open: close it first"):
        await desk.periods.close_year(OURS, MAY, following.id)
    await desk.periods.close_year(OURS, MAY, FIRST)
    await desk.periods.close_year(OURS, MAY, following.id)

    assert desk.books.run(BALANCES) == [(1, 10_000), (4, -10_000)]


async def test_accounts_are_authorised_after_their_year(desk: Desk) -> None:
    year = await desk.periods.update_year(OURS, FIRST, date(2026, 4, 15), "Board of directors")

    assert (year.authorised_on, year.authorised_by) == (date(2026, 4, 15), "Board of directors")
    with pytest.raises(DateInvalid, match="ends on 2025-12-31"):
        await desk.periods.update_year(OURS, FIRST, date(2025, 12, 31), None)
