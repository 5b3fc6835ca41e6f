"""Books in a real database, and what the service can do with them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import httpx
import pytest

from charter.ledger.actors import Actor
from charter.ledger.entries.domain import Entry
from charter.ledger.entries.drafting import NewEntry, NewLine
from charter.ledger.entries.outcomes import PostedEntry
from charter.ledger.entries.posted_rows import SqlPostings
from charter.ledger.entries.posting import PostingService
from charter.ledger.entries.repository import SqlEntries
from charter.ledger.entries.service import EntryService
from charter.ledger.periods.repository import SqlCalendars
from charter.ledger.periods.service import PeriodService
from charter.platform.database.stores import OwnedStore
from charter.platform.database.transactions import Database
from charter.settings import Settings
from charter.shared.clock import utc_now
from charter.shared.tenants import TenantId
from tests.integration.conftest import Bearer
from tests.integration.ledger.over_http import HttpBooks
from tests.integration.ledger.plain_sql import BANK, SALES, TENANT, Books, open_books

OURS: Final = TenantId(TENANT)
EVERYTHING: Final = frozenset(
    f"ledger:{name}" for name in ("read", "draft", "approve", "post", "reverse", "close", "lock")
)
MAY: Final = Actor("7", EVERYTHING)
OTHER: Final = Actor("8", EVERYTHING - {"ledger:lock"})
CLERK: Final = Actor("9", frozenset({"ledger:read", "ledger:draft"}))


def sale(amount: str = "5.00", on: str = "2025-03-01", **more: Any) -> NewEntry:
    """Cash from a sale."""
    lines = (NewLine(account_id=BANK, debit=amount), NewLine(account_id=SALES, credit=amount))
    if "auto_reverse_on" in more:
        more["auto_reverse_on"] = date.fromisoformat(more["auto_reverse_on"])
    values = {"reference": "S-1", "description": "Sold for cash", "lines": lines, **more}
    return NewEntry(date=date.fromisoformat(on), **values)


@dataclass(frozen=True)
class Desk:
    """The services over one tenant's books, and the books themselves."""

    books: Books
    database: Database
    entries: EntryService
    posting: PostingService
    periods: PeriodService

    async def draft(self, new: NewEntry | None = None, actor: Actor = MAY) -> Entry:
        return await self.entries.create(OURS, actor, new or sale())

    async def post(self, new: NewEntry | None = None, actor: Actor = MAY) -> PostedEntry:
        """Post what needs no approval."""
        return await self.posting.post(OURS, actor, (await self.draft(new, actor)).id)

    async def approve(self, entry: Entry) -> Entry:
        """Submit and approve an entry of MAY's."""
        await self.entries.submit(OURS, MAY, entry.id)
        return await self.entries.approve(OURS, OTHER, entry.id)

    def allow_posting_at_once(self) -> None:
        self.books.run("UPDATE ledger_settings SET require_approval = false")

    def name_retained_earnings(self) -> None:
        self.books.run("""
            INSERT INTO ledger_accounts (tenant_id, code, name, type, sub_type)
            VALUES ('org:1', '3100', 'Retained earnings', 'equity', 'retained_earnings');
            UPDATE ledger_settings SET retained_earnings_account_id = 4
        """)


@asynccontextmanager
async def open_desk(settings: Settings) -> AsyncIterator[Desk]:
    """The desk of the tenant, with a bank, sales, dollars and the year 2025."""
    database = Database(settings)
    try:
        with open_books(settings) as books:
            entries, postings = OwnedStore(database, SqlEntries), OwnedStore(database, SqlPostings)
            posting = PostingService(entries, postings, utc_now)
            periods = PeriodService(OwnedStore(database, SqlCalendars), posting, utc_now)
            yield Desk(books, database, EntryService(entries, utc_now), posting, periods)
    finally:
        await database.close()


@pytest.fixture
async def desk(settings: Settings) -> AsyncIterator[Desk]:
    async with open_desk(settings) as desk:
        yield desk


@pytest.fixture
def books(client: httpx.AsyncClient, bearer: Bearer) -> HttpBooks:
    """Alice's books, in which nothing is yet; she may do everything with them."""
    return HttpBooks(client, bearer("alice"))


@pytest.fixture
def others(client: httpx.AsyncClient, bearer: Bearer) -> HttpBooks:
    """Bob's books."""
    return HttpBooks(client, bearer("bob"))
