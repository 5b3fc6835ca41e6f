"""Translates between the contract and reports."""

from datetime import date
from typing import Final

from charter.ledger.callers import tenant_of
from charter.ledger.chart.domain import AccountId
from charter.ledger.reports import domain, translating
from charter.ledger.reports.domain import Head
from charter.ledger.reports.income_statement import Layout
from charter.ledger.reports.service import ReportService
from charter.shared.clock import Clock
from contract import errors, models
from contract.ledger_reports import (
    GetBalanceSheetNotModified,
    GetBalanceSheetOK,
    GetCashFlowNotModified,
    GetCashFlowOK,
    GetIncomeStatementNotModified,
    GetIncomeStatementOK,
    GetTrialBalanceNotModified,
    GetTrialBalanceOK,
)
from contract_runtime import Caller, CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    domain.ReportDaysInvalid: errors.ReportDaysInvalid,
}
_LAYOUTS: Final[dict[models.IncomeLayout, Layout]] = {
    models.IncomeLayout.CLASSIC: "classic",
    models.IncomeLayout.MFRS18: "mfrs18",
}


class ReportHandlers:
    """The operations of the tag `ledger-reports`."""

    def __init__(self, reports: ReportService, now: Clock) -> None:
        self._reports = reports
        self._now = now

    async def get_trial_balance(
        self,
        *,
        caller: Caller,
        as_of: date | None,
        from_: date | None,
        include_closing: bool,
        currency: str | None,
        level: int | None,
        if_none_match: str | None,
    ) -> GetTrialBalanceOK | GetTrialBalanceNotModified:
        report = await self._reports.trial_balance(
            tenant_of(caller), as_of, from_, include_closing=include_closing, currency=currency, level=level
        )
        tag = _tag_of(report.head)
        if _is_known(tag, if_none_match):
            return GetTrialBalanceNotModified(e_tag=tag)
        return GetTrialBalanceOK(body=translating.trial_balance_shown(report, self._now()), e_tag=tag)

    async def get_balance_sheet(
        self, caller: Caller, as_of: date | None, compare: date | None, if_none_match: str | None
    ) -> GetBalanceSheetOK | GetBalanceSheetNotModified:
        report = await self._reports.balance_sheet(tenant_of(caller), as_of, compare)
        tag = _tag_of(report.head)
        if _is_known(tag, if_none_match):
            return GetBalanceSheetNotModified(e_tag=tag)
        return GetBalanceSheetOK(body=translating.balance_sheet_shown(report, self._now()), e_tag=tag)

    async def get_income_statement(
        self,
        *,
        caller: Caller,
        from_: date | None,
        to: date | None,
        compare_from: date | None,
        compare_to: date | None,
        layout: models.IncomeLayout | None,
        if_none_match: str | None,
    ) -> GetIncomeStatementOK | GetIncomeStatementNotModified:
        report = await self._reports.income_statement(
            tenant_of(caller),
            from_,
            to,
            compare_start=compare_from,
            compare_end=compare_to,
            layout=None if layout is None else _LAYOUTS[layout],
        )
        tag = _tag_of(report.head)
        if _is_known(tag, if_none_match):
            return GetIncomeStatementNotModified(e_tag=tag)
        return GetIncomeStatementOK(body=translating.income_statement_shown(report, self._now()), e_tag=tag)

    async def get_cash_flow(
        self, caller: Caller, from_: date | None, to: date | None, if_none_match: str | None
    ) -> GetCashFlowOK | GetCashFlowNotModified:
        report = await self._reports.cash_flow(tenant_of(caller), from_, to)
        tag = _tag_of(report.head)
        if _is_known(tag, if_none_match):
            return GetCashFlowNotModified(e_tag=tag)
        return GetCashFlowOK(body=translating.cash_flow_shown(report, self._now()), e_tag=tag)

    async def get_account_statement(
        self,
        *,
        caller: Caller,
        account_id: int,
        from_: date | None,
        to: date | None,
        cursor: str | None,
        limit: int,
    ) -> models.AccountStatement:
        tenant = tenant_of(caller)
        report = await self._reports.account_statement(
            tenant, AccountId(account_id), from_, to, cursor=cursor, limit=limit
        )
        next_cursor = self._reports.cursor_of(tenant, report)
        return translating.account_statement_shown(report, next_cursor, self._now())

    async def get_ledger_integrity(self, caller: Caller) -> models.LedgerIntegrity:
        report = await self._reports.integrity(tenant_of(caller))
        return translating.integrity_shown(report, self._now())


def _tag_of(head: Head) -> str:
    """The entity tag of a report: two that differ in nothing but when they were made have the same."""
    return f'"{head.fingerprint}"'


def _is_known(tag: str, if_none_match: str | None) -> bool:
    """Whether the client has what the tag is of."""
    listed = {each.strip().removeprefix("W/") for each in (if_none_match or "").split(",")}
    return bool(listed & {tag, "*"})
