"""Reads what rules are asked over, all of it of one snapshot."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from charter.compliance.facts.facts import Facts
from charter.compliance.facts.needs import LedgerFacts, Recorded, Snapshot
from charter.compliance.facts.register_lines import RegisterLines
from charter.compliance.facts.scope import CUT_OFF, Scope
from charter.compliance.registers.domain import Contract, Registers
from charter.shared.ledger_facts import (
    Books,
    ContractSum,
    LinesWanted,
    Span,
)
from charter.shared.ledger_oddities import Search
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId

TRADE: Final = frozenset({"trade_receivable", "payable"})
"""Instruments with too many lines to look at one by one: their balances say enough."""


class FactsLoader:
    """Joins the books with the registers."""

    def __init__(
        self, ledger: LedgerFacts, recorded: TenantStore[Recorded], snapshot: Snapshot, search: Search
    ) -> None:
        self._ledger = ledger
        self._recorded = recorded
        self._snapshot = snapshot
        self._search = search

    async def load(self, tenant: TenantId, scope_of: Callable[[Books], Scope]) -> Facts:
        """The facts of a span. Raises: SpanUnknown, by `scope_of`."""
        async with self._snapshot(tenant), self._recorded.reading(tenant) as recorded:
            books = await self._ledger.get_books(tenant)
            scope = scope_of(books)
            registers = await recorded.read(scope.span)
            return Facts(
                scope=scope,
                policies=await recorded.get_policies(),
                ledger=await self._ledger.read(tenant, books, scope.span, self._search),
                registers=registers,
                lines=await self._register_lines(tenant, registers, scope.span),
                contract_sums=await self._contract_sums(tenant, registers.contracts, scope.span),
                party_sums={
                    each.party_id: each
                    for each in await self._ledger.list_party_sums(
                        tenant, [party.id for party in registers.parties if party.is_related], scope.span
                    )
                },
                event_entries={
                    each.id: each
                    for each in await self._ledger.list_entries(
                        tenant, [each.entry_id for each in registers.events if each.entry_id], books.settings
                    )
                },
                classes_before=await recorded.find_classes_before(scope.year.start),
            )

    async def _register_lines(self, tenant: TenantId, registers: Registers, span: Span) -> RegisterLines:
        wanted = lines_wanted(registers)
        return RegisterLines(await self._ledger.list_register_lines(tenant, wanted, span.end))

    async def _contract_sums(
        self, tenant: TenantId, contracts: Iterable[Contract], span: Span
    ) -> Mapping[int, tuple[ContractSum, ...]]:
        """Of contracts that had not ended when the span began."""
        open_ones = [
            each.id for each in contracts if each.ends_on is None or span.start - each.ends_on <= CUT_OFF
        ]
        found = defaultdict[int, list[ContractSum]](list)
        for each in await self._ledger.list_contract_sums(tenant, open_ones, span.end + CUT_OFF):
            found[each.contract_id].append(each)
        return {contract_id: tuple(sums) for contract_id, sums in found.items()}


def lines_wanted(registers: Registers) -> LinesWanted:
    """The lines that rules look at one by one."""
    watched = [each for each in registers.instruments if each.kind not in TRADE]
    accounts = {
        account_id
        for asset in registers.assets
        for account_id in (asset.cost_account_id, asset.accumulated_account_id)
        if account_id is not None
    }
    for lease in registers.leases:
        accounts |= {lease.rou_account_id, lease.rou_accumulated_account_id, *lease.liability_account_ids}
    return LinesWanted(
        instrument_ids=frozenset(each.id for each in watched),
        account_ids=frozenset(accounts | {each.account_id for each in watched if each.kind == "borrowing"}),
    )
