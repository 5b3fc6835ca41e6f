"""Generated from openapi.yaml by codegen; edit the contract instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Final, Protocol, TypeAlias

from contract_runtime import Caller, Field, Operation, Parameter, Reply

from . import components, errors, models


@dataclass(frozen=True, slots=True, kw_only=True)
class GetTrialBalanceOK(Reply):
    """The trial balance."""

    status: ClassVar[int] = 200
    header_fields: ClassVar[Mapping[str, str]] = {"e_tag": "ETag"}
    body: models.TrialBalance
    e_tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GetTrialBalanceNotModified(Reply):
    """The client's copy is current."""

    status: ClassVar[int] = 304
    header_fields: ClassVar[Mapping[str, str]] = {"e_tag": "ETag"}
    e_tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GetBalanceSheetOK(Reply):
    """The balance sheet."""

    status: ClassVar[int] = 200
    header_fields: ClassVar[Mapping[str, str]] = {"e_tag": "ETag"}
    body: models.BalanceSheet
    e_tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GetBalanceSheetNotModified(Reply):
    """The client's copy is current."""

    status: ClassVar[int] = 304
    header_fields: ClassVar[Mapping[str, str]] = {"e_tag": "ETag"}
    e_tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GetIncomeStatementOK(Reply):
    """The income statement."""

    status: ClassVar[int] = 200
    header_fields: ClassVar[Mapping[str, str]] = {"e_tag": "ETag"}
    body: models.IncomeStatement
    e_tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GetIncomeStatementNotModified(Reply):
    """The client's copy is current."""

    status: ClassVar[int] = 304
    header_fields: ClassVar[Mapping[str, str]] = {"e_tag": "ETag"}
    e_tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GetCashFlowOK(Reply):
    """The statement of cash flows."""

    status: ClassVar[int] = 200
    header_fields: ClassVar[Mapping[str, str]] = {"e_tag": "ETag"}
    body: models.CashFlow
    e_tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GetCashFlowNotModified(Reply):
    """The client's copy is current."""

    status: ClassVar[int] = 304
    header_fields: ClassVar[Mapping[str, str]] = {"e_tag": "ETag"}
    e_tag: str


class LedgerReportsHandlers(Protocol):
    """Trial balance, financial statements, statements of accounts, and proof that the books are whole."""

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
        """GET /v1/ledger/trial-balance - Read the trial balance of a day.

        Raises: Forbidden (403), AccountRequired (403), ReportDaysInvalid (422), CurrencyUnknown
        (422), ServiceUnavailable (503).
        """
        ...

    async def get_balance_sheet(
        self, caller: Caller, as_of: date | None, compare: date | None, if_none_match: str | None
    ) -> GetBalanceSheetOK | GetBalanceSheetNotModified:
        """GET /v1/ledger/balance-sheet - Read the balance sheet of a day.

        Raises: Forbidden (403), AccountRequired (403), ReportDaysInvalid (422), CurrencyUnknown
        (422), ServiceUnavailable (503).
        """
        ...

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
        """GET /v1/ledger/income-statement - Read the income statement of some days.

        Raises: Forbidden (403), AccountRequired (403), ReportDaysInvalid (422), CurrencyUnknown
        (422), ServiceUnavailable (503).
        """
        ...

    async def get_cash_flow(
        self, caller: Caller, from_: date | None, to: date | None, if_none_match: str | None
    ) -> GetCashFlowOK | GetCashFlowNotModified:
        """GET /v1/ledger/cash-flow - Read the statement of cash flows of some days.

        By the indirect method.

        Raises: Forbidden (403), AccountRequired (403), ReportDaysInvalid (422), CurrencyUnknown
        (422), ServiceUnavailable (503).
        """
        ...

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
        """GET /v1/ledger/accounts/{account_id}/statement - Read the statement of an account.

        Pages go on where the one before ended, over the entries that were posted when the first one
        was read.

        Raises: Forbidden (403), AccountRequired (403), LedgerAccountNotFound (404),
        ReportDaysInvalid (422), CursorInvalid (422), ServiceUnavailable (503).
        """
        ...

    async def get_ledger_integrity(self, caller: Caller) -> models.LedgerIntegrity:
        """GET /v1/ledger/integrity - Prove that the books are whole.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...


GetTrialBalanceErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.ReportDaysInvalid
    | errors.CurrencyUnknown
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetBalanceSheetErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.ReportDaysInvalid
    | errors.CurrencyUnknown
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetIncomeStatementErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.ReportDaysInvalid
    | errors.CurrencyUnknown
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetCashFlowErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.ReportDaysInvalid
    | errors.CurrencyUnknown
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetAccountStatementErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.LedgerAccountNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.ReportDaysInvalid
    | errors.CursorInvalid
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetLedgerIntegrityErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="getTrialBalance",
        method="GET",
        path="/v1/ledger/trial-balance",
        tag="ledger-reports",
        handler="get_trial_balance",
        summary="Read the trial balance of a day",
        security=(
            {"bearerAuth": ("ledger:read",)},
            {"passwordFlow": ("ledger:read",)},
            {"apiKeyAuth": ("ledger:read",)},
        ),
        parameters=(
            Parameter(
                name="as_of",
                argument="as_of",
                location="query",
                annotation=models.LedgerDate,
                style="form",
                explode=True,
            ),
            Parameter(
                name="from",
                argument="from_",
                location="query",
                annotation=models.LedgerDate,
                style="form",
                explode=True,
            ),
            Parameter(
                name="include_closing",
                argument="include_closing",
                location="query",
                annotation=bool,
                default=False,
                style="form",
                explode=True,
            ),
            Parameter(
                name="currency",
                argument="currency",
                location="query",
                annotation=models.CurrencyCode,
                style="form",
                explode=True,
            ),
            Parameter(
                name="level",
                argument="level",
                location="query",
                annotation=Annotated[int, Field(ge=1, le=6)],
                style="form",
                explode=True,
            ),
            Parameter(
                name="If-None-Match",
                argument="if_none_match",
                location="header",
                annotation=models.EntityTags,
            ),
        ),
        responses=(
            components.TRIAL_BALANCE,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.REPORT_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.ReportDaysInvalid,
            errors.CurrencyUnknown,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="getBalanceSheet",
        method="GET",
        path="/v1/ledger/balance-sheet",
        tag="ledger-reports",
        handler="get_balance_sheet",
        summary="Read the balance sheet of a day",
        security=(
            {"bearerAuth": ("ledger:read",)},
            {"passwordFlow": ("ledger:read",)},
            {"apiKeyAuth": ("ledger:read",)},
        ),
        parameters=(
            Parameter(
                name="as_of",
                argument="as_of",
                location="query",
                annotation=models.LedgerDate,
                style="form",
                explode=True,
            ),
            Parameter(
                name="compare",
                argument="compare",
                location="query",
                annotation=models.LedgerDate,
                style="form",
                explode=True,
            ),
            Parameter(
                name="If-None-Match",
                argument="if_none_match",
                location="header",
                annotation=models.EntityTags,
            ),
        ),
        responses=(
            components.BALANCE_SHEET,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.REPORT_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.ReportDaysInvalid,
            errors.CurrencyUnknown,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="getIncomeStatement",
        method="GET",
        path="/v1/ledger/income-statement",
        tag="ledger-reports",
        handler="get_income_statement",
        summary="Read the income statement of some days",
        security=(
            {"bearerAuth": ("ledger:read",)},
            {"passwordFlow": ("ledger:read",)},
            {"apiKeyAuth": ("ledger:read",)},
        ),
        parameters=(
            Parameter(
                name="from",
                argument="from_",
                location="query",
                annotation=models.LedgerDate,
                style="form",
                explode=True,
            ),
            Parameter(
                name="to",
                argument="to",
                location="query",
                annotation=models.LedgerDate,
                style="form",
                explode=True,
            ),
            Parameter(
                name="compare_from",
                argument="compare_from",
                location="query",
                annotation=models.LedgerDate,
                style="form",
                explode=True,
            ),
            Parameter(
                name="compare_to",
                argument="compare_to",
                location="query",
                annotation=models.LedgerDate,
                style="form",
                explode=True,
            ),
            Parameter(
                name="layout",
                argument="layout",
                location="query",
                annotation=models.IncomeLayout,
                style="form",
                explode=True,
            ),
            Parameter(
                name="If-None-Match",
                argument="if_none_match",
                location="header",
                annotation=models.EntityTags,
            ),
        ),
        responses=(
            components.INCOME_STATEMENT,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.REPORT_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.ReportDaysInvalid,
            errors.CurrencyUnknown,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="getCashFlow",
        method="GET",
        path="/v1/ledger/cash-flow",
        tag="ledger-reports",
        handler="get_cash_flow",
        summary="Read the statement of cash flows of some days",
        security=(
            {"bearerAuth": ("ledger:read",)},
            {"passwordFlow": ("ledger:read",)},
            {"apiKeyAuth": ("ledger:read",)},
        ),
        parameters=(
            Parameter(
                name="from",
                argument="from_",
                location="query",
                annotation=models.LedgerDate,
                style="form",
                explode=True,
            ),
            Parameter(
                name="to",
                argument="to",
                location="query",
                annotation=models.LedgerDate,
                style="form",
                explode=True,
            ),
            Parameter(
                name="If-None-Match",
                argument="if_none_match",
                location="header",
                annotation=models.EntityTags,
            ),
        ),
        responses=(
            components.CASH_FLOW,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.REPORT_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.ReportDaysInvalid,
            errors.CurrencyUnknown,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="getAccountStatement",
        method="GET",
        path="/v1/ledger/accounts/{account_id}/statement",
        tag="ledger-reports",
        handler="get_account_statement",
        summary="Read the statement of an account",
        security=(
            {"bearerAuth": ("ledger:read",)},
            {"passwordFlow": ("ledger:read",)},
            {"apiKeyAuth": ("ledger:read",)},
        ),
        parameters=(
            Parameter(
                name="account_id",
                argument="account_id",
                location="path",
                annotation=models.LedgerAccountId,
                required=True,
            ),
            Parameter(
                name="from",
                argument="from_",
                location="query",
                annotation=models.LedgerDate,
                style="form",
                explode=True,
            ),
            Parameter(
                name="to",
                argument="to",
                location="query",
                annotation=models.LedgerDate,
                style="form",
                explode=True,
            ),
            Parameter(
                name="cursor",
                argument="cursor",
                location="query",
                annotation=models.StatementCursor,
                style="form",
                explode=True,
            ),
            Parameter(
                name="limit",
                argument="limit",
                location="query",
                annotation=Annotated[int, Field(ge=1, le=100)],
                default=20,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.ACCOUNT_STATEMENT,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.LEDGER_ACCOUNT_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.STATEMENT_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.LedgerAccountNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.ReportDaysInvalid,
            errors.CursorInvalid,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="getLedgerIntegrity",
        method="GET",
        path="/v1/ledger/integrity",
        tag="ledger-reports",
        handler="get_ledger_integrity",
        summary="Prove that the books are whole",
        security=(
            {"bearerAuth": ("ledger:integrity",)},
            {"passwordFlow": ("ledger:integrity",)},
            {"apiKeyAuth": ("ledger:integrity",)},
        ),
        responses=(
            components.LEDGER_INTEGRITY,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
)
