"""The use cases of reports.

Days that are left out are today, in the tenant's zone, and the first one of its fiscal year.
"""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import date, datetime
from typing import Protocol

from charter.ledger.chart.domain import AccountId, LedgerAccountNotFound
from charter.ledger.entries.refusals import CursorInvalid
from charter.ledger.reports.account_statement import (
    AccountStatement,
    Bookmark,
    Marks,
    ReadStatement,
    account_statement_of,
    read_bookmark,
)
from charter.ledger.reports.balance_sheet import BalanceSheet, balance_sheet_of
from charter.ledger.reports.cash_flow import CashFlow, Flows, cash_flow_of
from charter.ledger.reports.domain import Closing, Standings
from charter.ledger.reports.income_statement import (
    IncomeStatement,
    Layout,
    income_statement_of,
    other_days,
)
from charter.ledger.reports.integrity_checks import Integrity
from charter.ledger.reports.trial_balance import TrialBalance, trial_balance_of
from charter.shared.clock import Clock
from charter.shared.money import digits_of
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId


class Reports(Protocol):
    """What is read of the books of one tenant."""

    async def read_standings(
        self,
        *,
        now: datetime,
        last: date | None,
        first: date | None = None,
        is_span: bool = False,
        other_first: date | None = None,
        other_last: date | None = None,
        closing: Closing = "kept",
        currency: str | None = None,
    ) -> Standings:
        """Where accounts stood."""
        ...

    async def read_flows(self, *, now: datetime, first: date | None, last: date | None) -> Flows:
        """What moved with cash and without."""
        ...

    async def read_statement(
        self,
        account_id: int,
        *,
        now: datetime,
        first: date | None,
        last: date | None,
        since: Bookmark | None,
        limit: int,
    ) -> ReadStatement | None:
        """Lines of an account; None where there is no such account."""
        ...

    async def read_integrity(self) -> Integrity:
        """Whether the books are whole; in a transaction whose snapshot does not change."""
        ...


Snapshot = Callable[[TenantId], AbstractAsyncContextManager[object]]
"""A transaction of a tenant that sees one state of the database throughout."""


class ReportService:
    """What a tenant can ask of its books; each report but integrity is one statement."""

    def __init__(self, store: TenantStore[Reports], snapshot: Snapshot, marks: Marks, now: Clock) -> None:
        self._store = store
        self._snapshot = snapshot
        self._marks = marks
        self._now = now

    async def trial_balance(
        self,
        tenant: TenantId,
        as_of: date | None = None,
        start: date | None = None,
        *,
        include_closing: bool = False,
        currency: str | None = None,
        level: int | None = None,
    ) -> TrialBalance:
        """Of a day, and since another. Raises: ReportDaysInvalid, CurrencyUnknown."""
        if currency is not None:
            digits_of(currency)
        async with self._store.reading(tenant) as reports:
            standings = await reports.read_standings(
                now=self._now(),
                last=as_of,
                first=start,
                closing="kept" if include_closing else "left_out_of_the_year",
                currency=currency,
            )
        return trial_balance_of(standings, include_closing=include_closing, currency=currency, level=level)

    async def balance_sheet(
        self, tenant: TenantId, as_of: date | None = None, compare: date | None = None
    ) -> BalanceSheet:
        """Of a day, and of another one beside it."""
        async with self._store.reading(tenant) as reports:
            standings = await reports.read_standings(now=self._now(), last=as_of, other_last=compare)
        return balance_sheet_of(standings, compare)

    async def income_statement(
        self,
        tenant: TenantId,
        start: date | None = None,
        end: date | None = None,
        *,
        compare_start: date | None = None,
        compare_end: date | None = None,
        layout: Layout | None = None,
    ) -> IncomeStatement:
        """Of some days, and of others beside them. Raises: ReportDaysInvalid."""
        others = other_days(compare_start, compare_end)
        async with self._store.reading(tenant) as reports:
            standings = await reports.read_standings(
                now=self._now(),
                last=end,
                first=start,
                is_span=True,
                other_first=compare_start,
                other_last=compare_end,
                closing="left_out",
            )
        return income_statement_of(standings, others, layout)

    async def cash_flow(
        self, tenant: TenantId, start: date | None = None, end: date | None = None
    ) -> CashFlow:
        """Of some days. Raises: ReportDaysInvalid."""
        async with self._store.reading(tenant) as reports:
            flows = await reports.read_flows(now=self._now(), first=start, last=end)
        return cash_flow_of(flows)

    async def account_statement(
        self,
        tenant: TenantId,
        account_id: AccountId,
        start: date | None = None,
        end: date | None = None,
        *,
        cursor: str | None = None,
        limit: int = 20,
    ) -> AccountStatement:
        """A page of it. Raises: LedgerAccountNotFound, ReportDaysInvalid, CursorInvalid."""
        since = None if cursor is None else read_bookmark(cursor, tenant, self._marks)
        if since is not None and not since.is_of(account_id, start, end):
            raise CursorInvalid
        async with self._store.reading(tenant) as reports:
            read = await reports.read_statement(
                account_id, now=self._now(), first=start, last=end, since=since, limit=limit
            )
        if read is None:
            raise LedgerAccountNotFound(account_id)
        return account_statement_of(read, since, limit)

    async def integrity(self, tenant: TenantId) -> Integrity:
        """Whether the books are whole. It reads every posted line."""
        async with self._snapshot(tenant), self._store.reading(tenant) as reports:
            return await reports.read_integrity()

    def cursor_of(self, tenant: TenantId, statement: AccountStatement) -> str | None:
        """Where its next page goes on; None at the end."""
        return None if statement.bookmark is None else statement.bookmark.written(tenant, self._marks)
