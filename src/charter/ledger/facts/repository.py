"""Puts together what is told of a span of the books, statement by statement."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from charter.ledger.facts.chain import SqlChain
from charter.ledger.facts.searches import SqlSearches
from charter.ledger.facts.sums import SqlSums
from charter.platform.database.connections import Connection
from charter.shared.ledger_facts import (
    BookedYear,
    Books,
    BookSettings,
    ContractSum,
    Ledger,
    LinesWanted,
    Movement,
    PartySum,
    Span,
)
from charter.shared.ledger_oddities import BookedEntry, BookedLine, Search
from charter.shared.tenants import TenantId


class SqlFacts:
    """The books of one tenant, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._sums = SqlSums(connection, tenant)
        self._searches = SqlSearches(connection, tenant)
        self._chain = SqlChain(connection, tenant)

    async def get_books(self) -> Books:
        """How the books are kept, the chart, years and periods."""
        return Books(
            settings=await self._sums.find_settings() or BookSettings(),
            accounts=await self._sums.list_accounts(),
            years=await self._sums.list_years(),
            periods=await self._sums.list_periods(),
        )

    async def list_years(self) -> tuple[BookedYear, ...]:
        """The years, in their order."""
        return await self._sums.list_years()

    async def read(self, books: Books, span: Span, search: Search) -> Ledger:
        """What the books say of a span that ends with a month."""
        oddities = await self._searches.all(span, search, books.settings)
        years = [year for year in books.years if year.start <= span.end and year.end >= span.start]
        broken = await self._chain.list_broken(years, search.limit, span)
        return Ledger(
            books=books,
            movements=apart(await self._sums.list_movements(span.end)),
            flows=await self._sums.list_flows(span),
            oddities=replace(oddities, broken_hashes=broken),
            closing_rates=await self._sums.find_closing_rates(span.end),
        )

    async def list_register_lines(self, wanted: LinesWanted, until: date) -> tuple[BookedLine, ...]:
        """Lines of assets, leases and of what is wanted."""
        return await self._sums.list_register_lines(wanted, until)

    async def list_contract_sums(self, contract_ids: Sequence[int], until: date) -> list[ContractSum]:
        """Sums of days, in the order of contracts and days."""
        return await self._sums.list_contract_sums(contract_ids, until)

    async def list_party_sums(self, party_ids: Sequence[int], span: Span) -> list[PartySum]:
        """Of those parties that anything was booked with."""
        return await self._sums.list_party_sums(party_ids, span)

    async def list_entries(self, entry_ids: Sequence[int], settings: BookSettings) -> tuple[BookedEntry, ...]:
        """Posted entries by their ids."""
        return await self._searches.entries(list(entry_ids), settings.time_zone)


def apart(movements: Iterable[Movement]) -> tuple[Movement, ...]:
    """The same with the sums of opening entries taken off those of running ones."""
    found, opened = list(movements), defaultdict[tuple[int, str, date], list[Movement]](list)
    for each in found:
        if each.kind == "opening":
            opened[each.account_id, each.currency, each.month].append(each)
    return tuple(
        _less(each, opened[each.account_id, each.currency, each.month]) if each.kind == "running" else each
        for each in found
    )


def _less(running: Movement, opened: list[Movement]) -> Movement:
    return replace(
        running,
        amount=running.amount - sum(each.amount for each in opened),
        base_debit=running.base_debit - sum(each.base_debit for each in opened),
        base_credit=running.base_credit - sum(each.base_credit for each in opened),
    )
