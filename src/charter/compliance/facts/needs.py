"""What facts are made of: the books, which the ledger tells of, and what is recorded beside them."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import date
from typing import Protocol

from charter.compliance.facts.scope import Policies
from charter.compliance.registers.domain import Registers
from charter.shared.ledger_facts import (
    Books,
    BookSettings,
    ContractSum,
    Ledger,
    LinesWanted,
    PartySum,
    Span,
)
from charter.shared.ledger_oddities import BookedEntry, BookedLine, Search
from charter.shared.tenants import TenantId

Snapshot = Callable[[TenantId], AbstractAsyncContextManager[object]]
"""A transaction in which everything that is read is of one moment."""


class LedgerFacts(Protocol):
    """The books of a tenant, in sums that fit a process however many lines there are, and in few lines."""

    async def get_books(self, tenant: TenantId) -> Books: ...

    async def read(self, tenant: TenantId, books: Books, span: Span, search: Search) -> Ledger: ...

    async def list_register_lines(
        self, tenant: TenantId, wanted: LinesWanted, until: date
    ) -> tuple[BookedLine, ...]: ...

    async def list_contract_sums(
        self, tenant: TenantId, contract_ids: Sequence[int], until: date
    ) -> list[ContractSum]: ...

    async def list_party_sums(
        self, tenant: TenantId, party_ids: Sequence[int], span: Span
    ) -> list[PartySum]: ...

    async def list_entries(
        self, tenant: TenantId, entry_ids: Sequence[int], settings: BookSettings
    ) -> tuple[BookedEntry, ...]: ...


class Recorded(Protocol):
    """What a tenant recorded beside its books."""

    async def get_policies(self) -> Policies:
        """What it says of itself, or the defaults."""
        ...

    async def read(self, span: Span) -> Registers:
        """Every register, with the notes and assertions that cover the span."""
        ...

    async def find_classes_before(self, day: date) -> Mapping[int, str] | None:
        """Cash-flow classes by account, as the last check of a year that ended before a day saw them."""
        ...
