"""Entries from their draft to the reversal, through the service and a real database."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

import pytest

from charter.ledger.entries.domain import Draft, EntryFilter, EntryId, Line
from charter.ledger.entries.drafting import NewLine
from charter.ledger.entries.outcomes import Reversal
from charter.ledger.entries.refusals import (
    AlreadyReversed,
    CursorInvalid,
    EntryNotFound,
    EntryWrongState,
    NoPeriod,
    OpeningExists,
    PeriodClosed,
    PeriodLocked,
    ReferenceTaken,
    SettingsIncomplete,
)
from charter.ledger.periods.domain import PeriodId
from tests.integration.ledger.conftest import CLERK, MAY, OTHER, OURS, Desk, sale
from tests.integration.ledger.plain_sql import BALANCES, BANK, DRIFT, SALES

pytestmark = pytest.mark.anyio


async def test_an_entry_is_written_approved_and_posted_by_two(desk: Desk) -> None:
    entry = await desk.draft()
    assert (entry.status, entry.base_debit, entry.number) == ("draft", 500, None)

    with pytest.raises(EntryWrongState, match="posted once they are approved"):
        await desk.posting.post(OURS, MAY, entry.id)
    approved = await desk.approve(entry)
    posted = await desk.posting.post(OURS, MAY, entry.id)

    assert (approved.status, approved.approved_by) == ("approved", "8")
    assert posted.entry == await desk.entries.get(OURS, entry.id)
    assert posted.entry.display_number == "2025-000001"
    assert [balance.base_balance for balance in posted.balances] == [500, -500]
    assert (await desk.posting.verify(OURS, entry.id)).is_valid
    with pytest.raises(EntryWrongState, match="it can be reversed, not changed"):
        await desk.entries.replace(OURS, MAY, entry.id, sale())


async def test_editing_what_was_approved_or_rejected_makes_it_a_draft(desk: Desk) -> None:
    entry = await desk.draft()
    await desk.approve(entry)

    edited = await desk.entries.replace(OURS, MAY, entry.id, sale("6.00", "2025-04-01"))
    await desk.entries.submit(OURS, MAY, entry.id)
    rejected = await desk.entries.reject(OURS, OTHER, entry.id, "wrong month")
    again = await desk.entries.replace(OURS, MAY, entry.id, sale("7.00"))

    assert (edited.status, edited.approved_by, edited.base_debit) == ("draft", None, 600)
    assert (rejected.status, rejected.reject_reason) == ("rejected", "wrong month")
    assert (again.status, again.reject_reason) == ("draft", None)
    assert [line.amount for line in again.lines] == [700, -700]
    await desk.entries.delete(OURS, MAY, entry.id)
    with pytest.raises(EntryNotFound):
        await desk.entries.get(OURS, entry.id)


async def test_what_rounding_left_is_a_line_of_the_posted_entry(desk: Desk) -> None:
    desk.allow_posting_at_once()
    cent = NewLine(account_id=SALES, credit="0.01", currency="USD", fx_rate="4.4567")
    lines = (replace(cent, account_id=BANK, debit="0.03", credit=None), cent, cent, cent)
    draft = await desk.draft(sale(lines=lines))
    with pytest.raises(SettingsIncomplete, match="rounding_account_id"):
        await desk.posting.post(OURS, MAY, draft.id)
    desk.books.run("""
        INSERT INTO ledger_accounts (tenant_id, code, name, type)
        VALUES ('org:1', '7900', 'Rounding', 'expense');
        UPDATE ledger_settings SET rounding_account_id = 4
    """)

    posted = (await desk.posting.post(OURS, MAY, draft.id)).entry

    rounding = posted.lines[-1]
    assert (rounding.account_code, rounding.base_amount, rounding.generated) == ("7900", -1, "rounding")
    assert posted == await desk.entries.get(OURS, posted.id)
    reversal = await desk.posting.reverse(OURS, MAY, posted.id, Reversal())
    assert (reversal.status, reversal.reverses_id) == ("posted", posted.id)
    assert desk.books.run(BALANCES) == []


async def test_numbers_follow_each_other_whatever_fails_in_between(desk: Desk) -> None:
    desk.allow_posting_at_once()
    desk.books.run("UPDATE ledger_periods SET state = 'closed', closed_at = now() WHERE number < 3")
    outcomes: list[int | str | None] = []
    for on in ("2025-03-01", "2026-01-01", "2025-12-31", "2025-01-31", "2025-04-30"):
        draft = await desk.draft(sale(on=on), OTHER)
        try:
            outcomes.append((await desk.posting.post(OURS, OTHER, draft.id)).entry.number)
        except (NoPeriod, PeriodClosed) as refusal:
            outcomes.append(type(refusal).__name__)

    assert outcomes == [1, "NoPeriod", 2, "PeriodClosed", 3]
    assert desk.books.run(DRIFT) == []


async def test_a_closed_period_takes_an_owners_adjustment_and_a_locked_one_nothing(desk: Desk) -> None:
    desk.allow_posting_at_once()
    desk.books.run("UPDATE ledger_periods SET state = 'closed', closed_at = now() WHERE number = 3")

    posted = await desk.post(sale(is_late_adjustment=True), MAY)
    desk.books.run("UPDATE ledger_periods SET state = 'locked', locked_at = now() WHERE number = 3")

    assert posted.entry.is_late_adjustment
    with pytest.raises(PeriodLocked):
        await desk.post(actor=MAY)


async def test_of_several_entries_each_is_posted_or_refused_by_itself(desk: Desk) -> None:
    desk.allow_posting_at_once()
    late, good, other = [await desk.draft(sale(on=on)) for on in ("2026-01-01", "2025-05-01", "2025-03-01")]
    waits = await desk.draft()
    await desk.entries.submit(OURS, MAY, waits.id)
    ids = [late.id, other.id, EntryId(99), good.id, waits.id]

    outcomes = await desk.posting.post_many(OURS, MAY, ids)

    assert [outcome.entry_id for outcome in outcomes] == ids
    assert [outcome.entry and outcome.entry.number for outcome in outcomes] == [None, 1, None, 2, None]
    assert [type(outcome.error) for outcome in outcomes if outcome.error] == [
        NoPeriod,
        EntryNotFound,
        EntryWrongState,
    ]
    assert desk.books.run(DRIFT) == []
    assert (await desk.posting.verify(OURS, good.id)).is_valid


async def test_an_accrual_that_cannot_be_reversed_on_its_day_lets_others_be_posted(desk: Desk) -> None:
    desk.allow_posting_at_once()
    beyond = await desk.draft(sale(auto_reverse_on="2031-01-01"))
    good = await desk.draft(sale(auto_reverse_on="2025-04-01"))

    outcomes = await desk.posting.post_many(OURS, MAY, [beyond.id, good.id])

    assert [type(outcome.error) for outcome in outcomes] == [NoPeriod, type(None)]
    numbers = desk.books.run("SELECT number FROM ledger_entries ORDER BY number")
    assert numbers == [(1,), (2,), (None,)]


async def test_a_reversal_restores_every_balance_once(desk: Desk) -> None:
    entry = await desk.draft()
    await desk.approve(entry)
    await desk.posting.post(OURS, MAY, entry.id)
    desk.books.run("UPDATE ledger_periods SET state = 'closed', closed_at = now() WHERE number <= 3")

    pending = await desk.posting.reverse(OURS, MAY, entry.id, Reversal(description="Twice"))

    assert (pending.status, pending.kind, pending.date.isoformat()) == (
        "pending_approval",
        "reversal",
        "2025-04-01",
    )
    assert (pending.reference, pending.description) == ("REV-S-1", "Twice")
    with pytest.raises(AlreadyReversed):
        await desk.posting.reverse(OURS, MAY, entry.id, Reversal())
    await desk.entries.approve(OURS, OTHER, pending.id)
    await desk.posting.post(OURS, MAY, pending.id)
    assert desk.books.run(BALANCES) == []
    assert (await desk.entries.get(OURS, entry.id)).reversed_by_id == pending.id


async def test_an_accrual_is_posted_together_with_its_reversal(desk: Desk) -> None:
    desk.allow_posting_at_once()
    posted = await desk.post(sale(auto_reverse_on="2025-04-01"))

    found = await desk.entries.get(OURS, posted.entry.id)
    assert found.reversed_by_id is not None
    reversal = await desk.entries.get(OURS, found.reversed_by_id)
    assert (reversal.number, reversal.date.isoformat()) == (2, "2025-04-01")
    assert desk.books.run(BALANCES) == []


async def test_entries_are_listed_by_day_and_found_by_what_they_have(desk: Desk) -> None:
    desk.allow_posting_at_once()
    days = ("2025-03-01", "2025-05-01", "2025-04-01", "2025-05-01")
    entries = [await desk.draft(sale(f"{number}.00", on)) for number, on in enumerate(days, 1)]
    await desk.posting.post(OURS, MAY, entries[2].id)

    async def found(**wanted: Any) -> list[int]:
        page = await desk.entries.list_page(OURS, EntryFilter(**wanted), None, 10)
        return [entry.id for entry in page.entries]

    first = await desk.entries.list_page(OURS, EntryFilter(), None, 3)
    rest = await desk.entries.list_page(OURS, EntryFilter(), first.next_cursor, 3)
    assert [entry.id for entry in (*first.entries, *rest.entries)] == [4, 2, 3, 1]
    assert (first.next_cursor, rest.next_cursor) == ("2025-04-01.3", None)
    assert await found(status="posted") == [3]
    assert await found(account_id=BANK, minimum=200, maximum=300) == [2, 3]
    assert await found(q="SOLD for", date_from=entries[1].date) == [4, 2]
    assert await found(q="100%") == await found(account_id=3) == await found(kind="opening") == []
    with pytest.raises(CursorInvalid):
        await desk.entries.list_page(OURS, EntryFilter(), "2025-02-30.1", 3)


async def test_a_reference_that_is_to_be_the_only_one_is_and_opening_balances_are_once(desk: Desk) -> None:
    await desk.draft(sale(unique_reference=True))
    await desk.draft(sale())
    await desk.draft(sale(kind="opening", reference="O-1"))

    with pytest.raises(ReferenceTaken, match="S-1"):
        await desk.draft(sale(unique_reference=True))
    with pytest.raises(OpeningExists, match="2025-03-01"):
        await desk.draft(sale(kind="opening", reference="O-2"))


async def test_notes_stand_on_what_is_posted(desk: Desk) -> None:
    desk.allow_posting_at_once()
    entry = (await desk.post()).entry

    note = await desk.entries.add_note(OURS, CLERK, entry.id, "Receipt 17")

    assert await desk.entries.list_notes(OURS, entry.id) == (note,)
    with pytest.raises(EntryNotFound):
        await desk.entries.list_notes(OURS, EntryId(99))


EVENT_OF_EACH: Final = """
    INSERT INTO compliance_events (tenant_id, name, occurred_on, kind, entry_id)
    SELECT tenant_id, 'Fire', '2026-01-10', 'adjusting', id FROM ledger_entries
"""


async def test_a_draft_goes_with_its_notes_and_leaves_events_that_named_it(desk: Desk) -> None:
    draft = await desk.draft(sale())
    await desk.entries.add_note(OURS, CLERK, draft.id, "Receipt 17")
    desk.books.run(EVENT_OF_EACH)

    await desk.entries.delete(OURS, MAY, draft.id)

    assert desk.books.run("SELECT count(*) FROM ledger_entry_notes") == [(0,)]
    assert desk.books.run("SELECT name, entry_id FROM compliance_events") == [("Fire", None)]


async def test_what_comes_from_elsewhere_is_stored_whole_or_not_at_all(desk: Desk) -> None:
    drafts = [_from_elsewhere(number * 100, date(2025, number, 1)) for number in range(1, 6)]
    with pytest.raises(EntryWrongState, match="once they are approved"):
        await desk.posting.import_entries(OURS, MAY, drafts, is_posted=True)
    desk.allow_posting_at_once()
    late = _from_elsewhere(100, date(2026, 1, 1))
    with pytest.raises(NoPeriod):
        await desk.posting.import_entries(OURS, MAY, [*drafts, late], is_posted=True)
    assert desk.books.run("SELECT id FROM ledger_entries") == []

    added = await desk.posting.import_entries(OURS, MAY, drafts, is_posted=True)

    kinds = desk.books.run("SELECT number, kind, base_debit::bigint FROM ledger_entries ORDER BY id")
    assert kinds == [(number, "import", number * 100) for number in range(1, 6)]
    assert len(added) == 5
    assert desk.books.run(DRIFT) == []


async def test_what_comes_from_elsewhere_closes_no_year_that_is_closed(desk: Desk) -> None:
    desk.allow_posting_at_once()
    closing = replace(_from_elsewhere(100, date(2025, 1, 31)), kind="closing")
    await desk.periods.close(OURS, MAY, PeriodId(1))

    with pytest.raises(PeriodClosed):
        await desk.posting.import_entries(OURS, OTHER, [closing], is_posted=True)

    assert desk.books.run("SELECT id FROM ledger_entries") == []


async def test_a_closing_that_came_as_a_draft_is_posted_and_reversed_as_others_are(desk: Desk) -> None:
    desk.allow_posting_at_once()
    await desk.periods.close(OURS, MAY, PeriodId(1))
    days = [date(2025, 1, 31), date(2025, 2, 28)]
    closings = [replace(_from_elsewhere(100, on), kind="closing") for on in days]
    late, good = await desk.posting.import_entries(OURS, OTHER, closings, is_posted=False)

    with pytest.raises(PeriodClosed):
        await desk.posting.post(OURS, OTHER, late)
    outcomes = await desk.posting.post_many(OURS, OTHER, [late, good])
    reversal = await desk.posting.reverse(OURS, OTHER, good, Reversal())

    assert [type(outcome.error) for outcome in outcomes if outcome.error] == [PeriodClosed]
    assert (reversal.kind, reversal.reverses_id) == ("closing", good)
    assert desk.books.run(BALANCES) == []


def _from_elsewhere(amount: int, on: date) -> Draft:
    paid = Line(
        line_no=1,
        account_id=BANK,
        account_code="1000",
        currency="MYR",
        amount=amount,
        fx_rate=Decimal(1),
        base_amount=amount,
    )
    sold = replace(paid.swapped(), line_no=2, account_id=SALES, account_code="4000")
    return Draft(
        date=on,
        reference="S-1",
        description="Sold for cash",
        kind="import",
        base_currency="MYR",
        base_debit=amount,
        lines=(paid, sold),
    )
