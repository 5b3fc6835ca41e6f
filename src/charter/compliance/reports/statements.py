"""Reads the statements of a span from the ledger: as a check finds them, they are kept with it."""

from datetime import date
from typing import Literal, Protocol

from charter.compliance.reports.domain import (
    BALANCE_SHEET,
    CASH_FLOWS,
    INCOME_STATEMENT,
    KeptStatements,
    equity_of,
    statement_of,
)
from charter.shared.ledger_facts import Span
from charter.shared.months import day_before
from charter.shared.tenants import TenantId


class TotalEquity(Protocol):
    """The lines of a balance sheet are attributes; this one is asked for by name."""

    @property
    def total_equity(self) -> int: ...


class Head(Protocol):
    """What every report of the ledger says of itself."""

    @property
    def base_currency(self) -> str: ...


class BalanceSheet(Protocol):
    """Of a day, and of another one."""

    @property
    def head(self) -> Head: ...
    @property
    def totals(self) -> TotalEquity: ...
    @property
    def other_totals(self) -> TotalEquity | None: ...


class Flow(Protocol):
    """Of some days; the lines are attributes of the totals."""

    @property
    def totals(self) -> object: ...


class LedgerStatements(Protocol):
    """The financial statements of a tenant, from its books as they are."""

    async def balance_sheet(
        self, tenant: TenantId, as_of: date | None = None, compare: date | None = None
    ) -> BalanceSheet: ...

    async def income_statement(
        self,
        tenant: TenantId,
        start: date | None = None,
        end: date | None = None,
        *,
        layout: Literal["classic"],
    ) -> Flow: ...

    async def cash_flow(
        self, tenant: TenantId, start: date | None = None, end: date | None = None
    ) -> Flow: ...


class StatementReader:
    """Reads what reports show of a span."""

    def __init__(self, ledger: LedgerStatements) -> None:
        self._ledger = ledger

    async def read(self, tenant: TenantId, span: Span) -> KeptStatements:
        """Three statements, and how equity changed; of one snapshot where one is open."""
        sheet = await self._ledger.balance_sheet(tenant, span.end, day_before(span.start))
        income = await self._ledger.income_statement(tenant, span.start, span.end, layout="classic")
        flow = await self._ledger.cash_flow(tenant, span.start, span.end)
        result = statement_of("Income statement", INCOME_STATEMENT, income.totals)
        profit = next(amount for name, _, amount in result.lines if name == "profit_for_the_period")
        at_start = 0 if sheet.other_totals is None else sheet.other_totals.total_equity
        statements = (
            statement_of("Balance sheet", BALANCE_SHEET, sheet.totals),
            result,
            statement_of("Cash flows", CASH_FLOWS, flow.totals),
            equity_of(at_start, profit, sheet.totals.total_equity),
        )
        return KeptStatements(sheet.head.base_currency, statements)
