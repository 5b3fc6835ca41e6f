"""Two who want the same at the same moment. A lock that a test holds brings them there; none is timed."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import psycopg
import pytest

from charter.ledger.actors import Actor
from charter.ledger.books.domain import BaseCurrencyFixed
from charter.ledger.books.repository import SqlBookSettings
from charter.ledger.books.service import SettingsService
from charter.ledger.entries.outcomes import Reversal
from charter.ledger.entries.refusals import AccountUnknown, AlreadyReversed, EntryWrongState, PeriodClosed
from charter.ledger.periods.domain import PeriodId
from charter.ledger.periods.refusals import PeriodHasUnposted
from charter.platform.database.stores import OwnedStore
from charter.settings import Settings
from charter.shared.clock import utc_now
from contract_runtime import TransactionConflict
from tests.integration.ledger.conftest import EVERYTHING, MAY, OTHER, OURS, Desk
from tests.integration.ledger.plain_sql import BANK, DRIFT, SALES
from tests.integration.ledger.transfers import transfer

pytestmark = pytest.mark.anyio

MARCH = PeriodId(3)
WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype IN ('transactionid', 'tuple')"
ENTRIES = "SELECT FROM ledger_entries FOR UPDATE"
COUNTERS = "SELECT FROM ledger_years FOR UPDATE"
PERIODS = "SELECT FROM ledger_periods FOR UPDATE"


class Held:
    """Rows that nobody else gets, until they are let go."""

    def __init__(self, connection: psycopg.AsyncConnection[Any]) -> None:
        self._connection = connection
        self._tasks: list[asyncio.Future[Any]] = []

    async def start(self, *steps: Coroutine[Any, Any, Any]) -> None:
        """Begin steps, each once the one before waits for a lock."""
        for step in steps:
            self._tasks.append(asyncio.ensure_future(step))
            await self._all_wait()

    async def run(self, statement: str) -> None:
        await self._connection.execute(statement.encode())

    async def let_go(self) -> list[Any]:
        """Answers what came of the steps: results, or what refused them."""
        await self._connection.commit()
        return await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _all_wait(self) -> None:
        for _ in range(6000):
            row = await (await self._connection.execute(WAITING)).fetchone()
            if row is not None and row[0] >= len(self._tasks):
                return
            await asyncio.sleep(0.01)
        pytest.fail("they did not come to wait within a minute")


@asynccontextmanager
async def held(settings: Settings, statement: str) -> AsyncIterator[Held]:
    async with await psycopg.AsyncConnection.connect(settings.database_url) as connection:
        await connection.execute("SET LOCAL ROLE charter_app; SET LOCAL app.tenant = 'org:1'")
        await connection.execute(statement.encode())
        yield Held(connection)


def kinds(outcomes: list[Any]) -> set[type]:
    return {type(outcome) for outcome in outcomes if isinstance(outcome, Exception)}


async def test_two_approvers_at_once_approve_once(desk: Desk, settings: Settings) -> None:
    entry = await desk.draft()
    await desk.entries.submit(OURS, MAY, entry.id)
    third = Actor("10", EVERYTHING)

    async with held(settings, ENTRIES) as rows:
        await rows.start(
            desk.entries.approve(OURS, OTHER, entry.id), desk.entries.approve(OURS, third, entry.id)
        )
        outcomes = await rows.let_go()

    assert kinds(outcomes) == {EntryWrongState}
    assert (await desk.entries.get(OURS, entry.id)).status == "approved"


async def test_an_entry_that_two_post_at_once_has_one_number(desk: Desk, settings: Settings) -> None:
    desk.allow_posting_at_once()
    entry = await desk.draft()

    async with held(settings, ENTRIES) as rows:
        await rows.start(desk.posting.post(OURS, MAY, entry.id), desk.posting.post(OURS, OTHER, entry.id))
        outcomes = await rows.let_go()

    assert kinds(outcomes) == {EntryWrongState}
    assert desk.books.run("SELECT next_number FROM ledger_years") == [(2,)]


async def test_an_entry_that_two_reverse_at_once_is_reversed_once(desk: Desk, settings: Settings) -> None:
    desk.allow_posting_at_once()
    entry = (await desk.post()).entry

    async with held(settings, ENTRIES) as rows:
        await rows.start(*(desk.posting.reverse(OURS, MAY, entry.id, Reversal()) for _ in range(2)))
        outcomes = await rows.let_go()

    assert kinds(outcomes) == {AlreadyReversed}
    assert desk.books.run("SELECT count(*) FROM ledger_entries") == [(2,)]


async def test_an_entry_that_is_edited_while_it_is_posted_is_posted_whole(
    desk: Desk, settings: Settings
) -> None:
    desk.allow_posting_at_once()
    entry = await desk.draft()

    async with held(settings, ENTRIES) as rows:
        await rows.start(desk.posting.post(OURS, MAY, entry.id), desk.entries.delete(OURS, MAY, entry.id))
        outcomes = await rows.let_go()

    assert kinds(outcomes) <= {EntryWrongState}
    assert desk.books.run(DRIFT) == []


async def test_a_closing_waits_for_a_posting_that_is_under_way(desk: Desk, settings: Settings) -> None:
    desk.allow_posting_at_once()
    await desk.periods.close(OURS, MAY, PeriodId(1))
    await desk.periods.close(OURS, MAY, PeriodId(2))
    entry = await desk.draft()

    async with held(settings, COUNTERS) as rows:
        await rows.start(desk.posting.post(OURS, OTHER, entry.id), desk.periods.close(OURS, MAY, MARCH))
        posted, closed = await rows.let_go()

    assert (posted.entry.number, closed.state) == (1, "closed")


async def test_a_posting_that_comes_while_its_period_closes_is_refused(
    desk: Desk, settings: Settings
) -> None:
    desk.allow_posting_at_once()
    entry = await desk.draft()

    async with held(settings, PERIODS) as rows:
        await rows.start(desk.posting.post(OURS, OTHER, entry.id))
        await rows.run("UPDATE ledger_periods SET state = 'closed', closed_at = now()")
        outcomes = await rows.let_go()

    assert kinds(outcomes) == {PeriodClosed}


async def test_a_period_does_not_close_over_a_draft_that_is_about_to_be_posted(
    desk: Desk, settings: Settings
) -> None:
    desk.allow_posting_at_once()
    await desk.periods.close(OURS, MAY, PeriodId(1))
    await desk.periods.close(OURS, MAY, PeriodId(2))
    entry = await desk.draft()

    async with held(settings, ENTRIES) as rows:
        await rows.start(desk.posting.post(OURS, OTHER, entry.id))
        with pytest.raises(PeriodHasUnposted):
            await desk.periods.close(OURS, MAY, MARCH)
        (posted,) = await rows.let_go()

    assert posted.entry.number == 1


async def test_a_code_that_changes_while_its_first_line_is_posted_is_the_one_that_is_hashed(
    desk: Desk, settings: Settings
) -> None:
    desk.allow_posting_at_once()
    entry = await desk.draft()

    async with held(settings, "UPDATE ledger_accounts SET code = '4001' WHERE id = 2") as rows:
        await rows.start(desk.posting.post(OURS, OTHER, entry.id))
        (posted,) = await rows.let_go()

    assert [line.account_code for line in posted.entry.lines] == ["1000", "4001"]
    assert (await desk.posting.verify(OURS, entry.id)).is_valid


async def test_an_account_that_is_deleted_while_a_draft_names_it_is_unknown(
    desk: Desk, settings: Settings
) -> None:
    async with held(settings, "DELETE FROM ledger_accounts WHERE id = 2") as rows:
        await rows.start(desk.draft())
        outcomes = await rows.let_go()

    assert kinds(outcomes) == {AccountUnknown}
    assert desk.books.run("SELECT count(*) FROM ledger_entries") == [(0,)]


async def test_nothing_is_posted_in_the_base_currency_that_was(desk: Desk, settings: Settings) -> None:
    desk.allow_posting_at_once()
    entry = await desk.draft()

    async with held(settings, COUNTERS) as rows:
        await rows.start(desk.posting.post(OURS, OTHER, entry.id))
        await rows.run("UPDATE ledger_settings SET base_currency = 'USD'")
        outcomes = await rows.let_go()

    assert kinds(outcomes) == {TransactionConflict}
    with pytest.raises(EntryWrongState, match="when the books were in MYR"):
        await desk.posting.post(OURS, OTHER, entry.id)


async def test_a_base_currency_waits_for_a_posting_that_is_under_way(desk: Desk, settings: Settings) -> None:
    desk.allow_posting_at_once()
    entry = await desk.draft()
    books = SettingsService(OwnedStore(desk.database, SqlBookSettings), utc_now)

    async with held(settings, COUNTERS) as rows:
        await rows.start(
            desk.posting.post(OURS, OTHER, entry.id), books.update(OURS, {"base_currency": "USD"}, None)
        )
        outcomes = await rows.let_go()

    assert kinds(outcomes) == {BaseCurrencyFixed}
    assert (await books.get(OURS)).base_currency == "MYR"


async def test_twenty_clients_at_the_same_accounts_leave_every_snapshot_whole(desk: Desk) -> None:
    desk.allow_posting_at_once()

    looked = await transfer(desk.database, OURS, [BANK, SALES], clients=20, each=5)

    assert looked > 0
    assert desk.books.run(DRIFT) == []
    numbers = desk.books.run("SELECT array_agg(number ORDER BY number) AS numbers FROM ledger_entries")
    assert numbers[0].numbers == list(range(1, 101))
