"""Joins a check with its findings, the disclosures of its span, and the statements of the ledger."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, Literal, Protocol

from charter.compliance.checks.domain import Check, Ruling, WrittenFinding
from charter.compliance.checks.service import CheckService
from charter.compliance.disclosures.domain import Disclosure, filled
from charter.compliance.disclosures.service import DisclosureService
from charter.compliance.reports.domain import (
    BALANCE_SHEET,
    CASH_FLOWS,
    INCOME_STATEMENT,
    Statement,
    equity_of,
    figures_of,
    statement_of,
)
from charter.shared.tenants import TenantId

MOST_FINDINGS: Final = 500


class PostedYear(Protocol):
    """How far a year is posted."""

    @property
    def year_id(self) -> int: ...
    @property
    def last_number(self) -> int: ...


class Head(Protocol):
    """What every report of the ledger says of itself."""

    @property
    def base_currency(self) -> str: ...
    @property
    def snapshot(self) -> tuple[PostedYear, ...]: ...


class TotalEquity(Protocol):
    """The lines of a balance sheet are attributes; this one is asked for by name."""

    @property
    def total_equity(self) -> int: ...


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that a report shows; `has_changed` says whether the books were written to since the check."""

    check: Check
    rulings: tuple[Ruling, ...]
    findings: tuple[WrittenFinding, ...]
    disclosures: tuple[Disclosure, ...]
    """With their figures filled in."""
    statements: tuple[Statement, ...]
    base_currency: str
    has_changed: bool


class ComplianceReports:
    """Makes reports of checks."""

    def __init__(
        self, checks: CheckService, disclosures: DisclosureService, statements: LedgerStatements
    ) -> None:
        self._checks = checks
        self._disclosures = disclosures
        self._statements = statements

    async def make(self, tenant: TenantId, check_id: int) -> Report:
        """The report of a check. Raises: CheckNotFound."""
        check, rulings = await self._checks.get(tenant, check_id)
        findings, _ = await self._checks.list_findings(
            tenant, check_id, result=None, level=None, page=1, limit=MOST_FINDINGS
        )
        statements, head = await self._read(tenant, check.starts_on, check.ends_on)
        written = await self._disclosures.list_covering(tenant, check.starts_on, check.ends_on)
        figures = figures_of(statements, _texts(check, head.base_currency), head.base_currency)
        return Report(
            check=check,
            rulings=tuple(rulings),
            findings=tuple(findings),
            disclosures=tuple(replace(each, content=filled(each.content, figures)) for each in written),
            statements=statements,
            base_currency=head.base_currency,
            has_changed={str(each.year_id): each.last_number for each in head.snapshot}
            != dict(check.snapshot),
        )

    async def _read(self, tenant: TenantId, start: date, end: date) -> tuple[tuple[Statement, ...], Head]:
        day_before = start - timedelta(days=1)
        sheet = await self._statements.balance_sheet(tenant, end, day_before)
        income = await self._statements.income_statement(tenant, start, end, layout="classic")
        flow = await self._statements.cash_flow(tenant, start, end)
        result = statement_of("Income statement", INCOME_STATEMENT, income.totals)
        profit = next(amount for name, _, amount in result.lines if name == "profit_for_the_period")
        at_start = 0 if sheet.other_totals is None else sheet.other_totals.total_equity
        statements = (
            statement_of("Balance sheet", BALANCE_SHEET, sheet.totals),
            result,
            statement_of("Cash flows", CASH_FLOWS, flow.totals),
            equity_of(at_start, profit, sheet.totals.total_equity),
        )
        return statements, sheet.head


def _texts(check: Check, currency: str) -> dict[str, str]:
    return {
        "period": check.label,
        "period_start": f"{check.starts_on:%-d %B %Y}",
        "period_end": f"{check.ends_on:%-d %B %Y}",
        "framework": check.framework.upper(),
        "base_currency": currency,
    }
