"""Generated from openapi.yaml by codegen; edit the contract instead."""

from typing import Annotated, Final, Protocol, TypeAlias

from contract_runtime import Audit, Body, Caller, Field, Operation, Parameter, Policies

from . import components, errors, models


class LedgerPeriodsHandlers(Protocol):
    """Fiscal years and their periods, which are open, closed or locked."""

    async def list_fiscal_years(self, caller: Caller, page: int, limit: int) -> models.FiscalYearPage:
        """GET /v1/ledger/years - List fiscal years, the newest first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def create_fiscal_year(self, caller: Caller, body: models.FiscalYearCreate) -> models.FiscalYear:
        """POST /v1/ledger/years - Create a fiscal year with its periods.

        Left out, `start` follows the last year, and `end` makes twelve months; a first year may
        have one to eighteen. Each month is a period; where there are more than twelve, the last
        period is longer.

        Raises: Forbidden (403), AccountRequired (403), FiscalYearOverlaps (409), LedgerArchived
        (409), FiscalYearInvalid (422), ServiceUnavailable (503).
        """
        ...

    async def get_fiscal_year(self, caller: Caller, year_id: int) -> models.FiscalYear:
        """GET /v1/ledger/years/{year_id} - Read a fiscal year.

        Raises: Forbidden (403), AccountRequired (403), FiscalYearNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def update_fiscal_year(
        self, caller: Caller, year_id: int, body: models.FiscalYearUpdate
    ) -> models.FiscalYear:
        """PATCH /v1/ledger/years/{year_id} - Say who authorised the accounts of a year, and when.

        Raises: Forbidden (403), AccountRequired (403), FiscalYearNotFound (404), LedgerArchived
        (409), DateInvalid (422), ServiceUnavailable (503).
        """
        ...

    async def close_fiscal_year(self, caller: Caller, year_id: int) -> models.ClosedYear:
        """POST /v1/ledger/years/{year_id}/close - Close a fiscal year.

        Sets every account of revenue, expense and dividends to zero against retained earnings, in
        one entry of the year's last day; closes all periods and creates the next year.

        Raises: Forbidden (403), AccountRequired (403), FiscalYearNotFound (404),
        FiscalYearWrongState (409), PeriodHasUnposted (409), EarlierPeriodOpen (409), PeriodLocked
        (409), SettingsIncomplete (409), LedgerArchived (409), ServiceUnavailable (503).
        """
        ...

    async def reopen_fiscal_year(self, caller: Caller, year_id: int) -> models.ClosedYear:
        """POST /v1/ledger/years/{year_id}/reopen - Reopen a fiscal year.

        Reverses the closing entry, as long as the last period is not locked and the next year not
        closed.

        Raises: Forbidden (403), AccountRequired (403), FiscalYearNotFound (404),
        FiscalYearWrongState (409), PeriodHasUnposted (409), EarlierPeriodOpen (409), PeriodLocked
        (409), SettingsIncomplete (409), LedgerArchived (409), ServiceUnavailable (503).
        """
        ...

    async def list_periods(
        self, caller: Caller, year_id: int | None, state: models.PeriodState | None, page: int, limit: int
    ) -> models.PeriodPage:
        """GET /v1/ledger/periods - List periods, the earliest first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def get_period(self, caller: Caller, period_id: int) -> models.Period:
        """GET /v1/ledger/periods/{period_id} - Read a period.

        Raises: Forbidden (403), AccountRequired (403), PeriodNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def close_period(self, caller: Caller, period_id: int) -> models.Period:
        """POST /v1/ledger/periods/{period_id}/close - Close a period.

        Nothing that is not posted may be dated in it, and every earlier period is closed.

        Raises: Forbidden (403), AccountRequired (403), PeriodNotFound (404), PeriodWrongState
        (409), EarlierPeriodOpen (409), PeriodHasUnposted (409), LedgerArchived (409),
        ServiceUnavailable (503).
        """
        ...

    async def reopen_period(self, caller: Caller, period_id: int) -> models.Period:
        """POST /v1/ledger/periods/{period_id}/reopen - Reopen a closed period.

        Raises: Forbidden (403), AccountRequired (403), PeriodNotFound (404), PeriodWrongState
        (409), FiscalYearWrongState (409), LaterPeriodClosed (409), LedgerArchived (409),
        ServiceUnavailable (503).
        """
        ...

    async def lock_period(self, caller: Caller, period_id: int) -> models.Period:
        """POST /v1/ledger/periods/{period_id}/lock - Lock a closed period for good.

        A correction then goes into an open period.

        Raises: Forbidden (403), AccountRequired (403), PeriodNotFound (404), PeriodWrongState
        (409), EarlierPeriodOpen (409), LedgerArchived (409), ServiceUnavailable (503).
        """
        ...


ListFiscalYearsErrors: TypeAlias = (
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
CreateFiscalYearErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.FiscalYearOverlaps
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.LedgerArchived
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.FiscalYearInvalid
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetFiscalYearErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.FiscalYearNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
UpdateFiscalYearErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.FiscalYearNotFound
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.DateInvalid
    | errors.InternalError
    | errors.ServiceUnavailable
)
CloseFiscalYearErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.FiscalYearNotFound
    | errors.NotAcceptable
    | errors.FiscalYearWrongState
    | errors.PeriodHasUnposted
    | errors.EarlierPeriodOpen
    | errors.PeriodLocked
    | errors.SettingsIncomplete
    | errors.LedgerArchived
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ReopenFiscalYearErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.FiscalYearNotFound
    | errors.NotAcceptable
    | errors.FiscalYearWrongState
    | errors.PeriodHasUnposted
    | errors.EarlierPeriodOpen
    | errors.PeriodLocked
    | errors.SettingsIncomplete
    | errors.LedgerArchived
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListPeriodsErrors: TypeAlias = (
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
GetPeriodErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.PeriodNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ClosePeriodErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.PeriodNotFound
    | errors.NotAcceptable
    | errors.PeriodWrongState
    | errors.EarlierPeriodOpen
    | errors.PeriodHasUnposted
    | errors.LedgerArchived
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ReopenPeriodErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.PeriodNotFound
    | errors.NotAcceptable
    | errors.PeriodWrongState
    | errors.FiscalYearWrongState
    | errors.LaterPeriodClosed
    | errors.LedgerArchived
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
LockPeriodErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.PeriodNotFound
    | errors.NotAcceptable
    | errors.PeriodWrongState
    | errors.EarlierPeriodOpen
    | errors.LedgerArchived
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="listFiscalYears",
        method="GET",
        path="/v1/ledger/years",
        tag="ledger-periods",
        handler="list_fiscal_years",
        summary="List fiscal years, the newest first",
        security=(
            {"bearerAuth": ("ledger:read",)},
            {"passwordFlow": ("ledger:read",)},
            {"apiKeyAuth": ("ledger:read",)},
        ),
        parameters=(
            Parameter(
                name="page",
                argument="page",
                location="query",
                annotation=Annotated[int, Field(ge=1, le=1000000)],
                default=1,
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
            components.FISCAL_YEAR_PAGE,
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
    Operation(
        operation_id="createFiscalYear",
        method="POST",
        path="/v1/ledger/years",
        tag="ledger-periods",
        handler="create_fiscal_year",
        summary="Create a fiscal year with its periods",
        security=(
            {"bearerAuth": ("ledger:close",)},
            {"passwordFlow": ("ledger:close",)},
            {"apiKeyAuth": ("ledger:close",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.FiscalYearCreate}, required=True),
        responses=(
            components.FISCAL_YEAR_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.FISCAL_YEAR_OVERLAPS,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.FISCAL_YEAR_REFUSED,
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
            errors.FiscalYearOverlaps,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.LedgerArchived,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.FiscalYearInvalid,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="ledger.year_created", target="$response.body#/id"),
            idempotency="optional",
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="getFiscalYear",
        method="GET",
        path="/v1/ledger/years/{year_id}",
        tag="ledger-periods",
        handler="get_fiscal_year",
        summary="Read a fiscal year",
        security=(
            {"bearerAuth": ("ledger:read",)},
            {"passwordFlow": ("ledger:read",)},
            {"apiKeyAuth": ("ledger:read",)},
        ),
        parameters=(
            Parameter(
                name="year_id",
                argument="year_id",
                location="path",
                annotation=models.FiscalYearId,
                required=True,
            ),
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.FISCAL_YEAR,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.FISCAL_YEAR_NOT_FOUND,
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
            errors.FiscalYearNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="updateFiscalYear",
        method="PATCH",
        path="/v1/ledger/years/{year_id}",
        tag="ledger-periods",
        handler="update_fiscal_year",
        summary="Say who authorised the accounts of a year, and when",
        security=(
            {"bearerAuth": ("ledger:close",)},
            {"passwordFlow": ("ledger:close",)},
            {"apiKeyAuth": ("ledger:close",)},
        ),
        parameters=(
            Parameter(
                name="year_id",
                argument="year_id",
                location="path",
                annotation=models.FiscalYearId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.FiscalYearUpdate}, required=True),
        responses=(
            components.FISCAL_YEAR,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.FISCAL_YEAR_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.LEDGER_ARCHIVED,
            components.PRECONDITION_FAILED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.AUTHORISATION_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.FiscalYearNotFound,
            errors.NotAcceptable,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.DateInvalid,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="ledger.year_authorised"), etag="optional", body_limit=16384),
    ),
    Operation(
        operation_id="closeFiscalYear",
        method="POST",
        path="/v1/ledger/years/{year_id}/close",
        tag="ledger-periods",
        handler="close_fiscal_year",
        summary="Close a fiscal year",
        security=(
            {"bearerAuth": ("ledger:close",)},
            {"passwordFlow": ("ledger:close",)},
            {"apiKeyAuth": ("ledger:close",)},
        ),
        parameters=(
            Parameter(
                name="year_id",
                argument="year_id",
                location="path",
                annotation=models.FiscalYearId,
                required=True,
            ),
        ),
        responses=(
            components.CLOSED_YEAR,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.FISCAL_YEAR_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.FISCAL_YEAR_CONFLICT,
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
            errors.FiscalYearNotFound,
            errors.NotAcceptable,
            errors.FiscalYearWrongState,
            errors.PeriodHasUnposted,
            errors.EarlierPeriodOpen,
            errors.PeriodLocked,
            errors.SettingsIncomplete,
            errors.LedgerArchived,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="ledger.year_closed")),
    ),
    Operation(
        operation_id="reopenFiscalYear",
        method="POST",
        path="/v1/ledger/years/{year_id}/reopen",
        tag="ledger-periods",
        handler="reopen_fiscal_year",
        summary="Reopen a fiscal year",
        security=(
            {"bearerAuth": ("ledger:close",)},
            {"passwordFlow": ("ledger:close",)},
            {"apiKeyAuth": ("ledger:close",)},
        ),
        parameters=(
            Parameter(
                name="year_id",
                argument="year_id",
                location="path",
                annotation=models.FiscalYearId,
                required=True,
            ),
        ),
        responses=(
            components.CLOSED_YEAR,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.FISCAL_YEAR_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.FISCAL_YEAR_CONFLICT,
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
            errors.FiscalYearNotFound,
            errors.NotAcceptable,
            errors.FiscalYearWrongState,
            errors.PeriodHasUnposted,
            errors.EarlierPeriodOpen,
            errors.PeriodLocked,
            errors.SettingsIncomplete,
            errors.LedgerArchived,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="ledger.year_reopened")),
    ),
    Operation(
        operation_id="listPeriods",
        method="GET",
        path="/v1/ledger/periods",
        tag="ledger-periods",
        handler="list_periods",
        summary="List periods, the earliest first",
        security=(
            {"bearerAuth": ("ledger:read",)},
            {"passwordFlow": ("ledger:read",)},
            {"apiKeyAuth": ("ledger:read",)},
        ),
        parameters=(
            Parameter(
                name="year_id",
                argument="year_id",
                location="query",
                annotation=models.FiscalYearId,
                style="form",
                explode=True,
            ),
            Parameter(
                name="state",
                argument="state",
                location="query",
                annotation=models.PeriodState,
                style="form",
                explode=True,
            ),
            Parameter(
                name="page",
                argument="page",
                location="query",
                annotation=Annotated[int, Field(ge=1, le=1000000)],
                default=1,
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
            components.PERIOD_PAGE,
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
    Operation(
        operation_id="getPeriod",
        method="GET",
        path="/v1/ledger/periods/{period_id}",
        tag="ledger-periods",
        handler="get_period",
        summary="Read a period",
        security=(
            {"bearerAuth": ("ledger:read",)},
            {"passwordFlow": ("ledger:read",)},
            {"apiKeyAuth": ("ledger:read",)},
        ),
        parameters=(
            Parameter(
                name="period_id",
                argument="period_id",
                location="path",
                annotation=models.PeriodId,
                required=True,
            ),
        ),
        responses=(
            components.PERIOD,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.PERIOD_NOT_FOUND,
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
            errors.PeriodNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="closePeriod",
        method="POST",
        path="/v1/ledger/periods/{period_id}/close",
        tag="ledger-periods",
        handler="close_period",
        summary="Close a period",
        security=(
            {"bearerAuth": ("ledger:close",)},
            {"passwordFlow": ("ledger:close",)},
            {"apiKeyAuth": ("ledger:close",)},
        ),
        parameters=(
            Parameter(
                name="period_id",
                argument="period_id",
                location="path",
                annotation=models.PeriodId,
                required=True,
            ),
        ),
        responses=(
            components.PERIOD,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.PERIOD_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.PERIOD_CONFLICT,
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
            errors.PeriodNotFound,
            errors.NotAcceptable,
            errors.PeriodWrongState,
            errors.EarlierPeriodOpen,
            errors.PeriodHasUnposted,
            errors.LedgerArchived,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="ledger.period_closed")),
    ),
    Operation(
        operation_id="reopenPeriod",
        method="POST",
        path="/v1/ledger/periods/{period_id}/reopen",
        tag="ledger-periods",
        handler="reopen_period",
        summary="Reopen a closed period",
        security=(
            {"bearerAuth": ("ledger:close",)},
            {"passwordFlow": ("ledger:close",)},
            {"apiKeyAuth": ("ledger:close",)},
        ),
        parameters=(
            Parameter(
                name="period_id",
                argument="period_id",
                location="path",
                annotation=models.PeriodId,
                required=True,
            ),
        ),
        responses=(
            components.PERIOD,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.PERIOD_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.PERIOD_REOPEN_CONFLICT,
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
            errors.PeriodNotFound,
            errors.NotAcceptable,
            errors.PeriodWrongState,
            errors.FiscalYearWrongState,
            errors.LaterPeriodClosed,
            errors.LedgerArchived,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="ledger.period_reopened")),
    ),
    Operation(
        operation_id="lockPeriod",
        method="POST",
        path="/v1/ledger/periods/{period_id}/lock",
        tag="ledger-periods",
        handler="lock_period",
        summary="Lock a closed period for good",
        security=(
            {"bearerAuth": ("ledger:lock",)},
            {"passwordFlow": ("ledger:lock",)},
            {"apiKeyAuth": ("ledger:lock",)},
        ),
        parameters=(
            Parameter(
                name="period_id",
                argument="period_id",
                location="path",
                annotation=models.PeriodId,
                required=True,
            ),
        ),
        responses=(
            components.PERIOD,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.PERIOD_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.PERIOD_STATE_CONFLICT,
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
            errors.PeriodNotFound,
            errors.NotAcceptable,
            errors.PeriodWrongState,
            errors.EarlierPeriodOpen,
            errors.LedgerArchived,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="ledger.period_locked")),
    ),
)
