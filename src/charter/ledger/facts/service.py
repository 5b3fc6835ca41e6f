"""Tells other features of the books. What is read in one transaction of theirs is of one snapshot."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from charter.shared.ledger_facts import (
    BookedYear,
    Books,
    BookSettings,
    ContractSum,
    Ledger,
    LinesWanted,
    PartySum,
    Span,
)
from charter.shared.ledger_oddities import BookedEntry, BookedLine, Search
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId


class BookFacts(Protocol):
    """The books of one tenant."""

    async def get_books(self) -> Books: ...

    async def list_years(self) -> tuple[BookedYear, ...]: ...

    async def read(self, books: Books, span: Span, search: Search) -> Ledger: ...

    async def list_register_lines(self, wanted: LinesWanted, until: date) -> tuple[BookedLine, ...]: ...

    async def list_contract_sums(self, contract_ids: Sequence[int], until: date) -> list[ContractSum]: ...

    async def list_party_sums(self, party_ids: Sequence[int], span: Span) -> list[PartySum]: ...

    async def list_entries(
        self, entry_ids: Sequence[int], settings: BookSettings
    ) -> tuple[BookedEntry, ...]: ...


class LedgerFactsService:
    """What compliance asks of the books."""

    def __init__(self, store: TenantStore[BookFacts]) -> None:
        self._store = store

    async def get_books(self, tenant: TenantId) -> Books:
        """How the books are kept, the chart, years and periods."""
        async with self._store.reading(tenant) as facts:
            return await facts.get_books()

    async def list_years(self, tenant: TenantId) -> tuple[BookedYear, ...]:
        """The years, and how far each is posted."""
        async with self._store.reading(tenant) as facts:
            return await facts.list_years()

    async def read(self, tenant: TenantId, books: Books, span: Span, search: Search) -> Ledger:
        """What the books say of a span that ends with a month."""
        async with self._store.reading(tenant) as facts:
            return await facts.read(books, span, search)

    async def list_register_lines(
        self, tenant: TenantId, wanted: LinesWanted, until: date
    ) -> tuple[BookedLine, ...]:
        """Lines linked to assets and leases, and what else is wanted, the earliest first."""
        async with self._store.reading(tenant) as facts:
            return await facts.list_register_lines(wanted, until)

    async def list_contract_sums(
        self, tenant: TenantId, contract_ids: Sequence[int], until: date
    ) -> list[ContractSum]:
        """Sums of the lines of contracts, in the order of contracts and days."""
        async with self._store.reading(tenant) as facts:
            return await facts.list_contract_sums(contract_ids, until)

    async def list_party_sums(self, tenant: TenantId, party_ids: Sequence[int], span: Span) -> list[PartySum]:
        """Sums of the lines with parties, of those that there are lines with."""
        async with self._store.reading(tenant) as facts:
            return await facts.list_party_sums(party_ids, span)

    async def list_entries(
        self, tenant: TenantId, entry_ids: Sequence[int], settings: BookSettings
    ) -> tuple[BookedEntry, ...]:
        """Posted entries by their ids."""
        async with self._store.reading(tenant) as facts:
            return await facts.list_entries(entry_ids, settings)
