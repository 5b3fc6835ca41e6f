"""Generated from openapi.yaml by codegen; edit the contract instead."""

from datetime import date
from typing import Annotated, Final, Protocol, TypeAlias

from contract_runtime import Audit, Body, Caller, Field, Operation, Parameter, Policies

from . import components, errors, models


class LedgerRatesHandlers(Protocol):
    """Rates of exchange, and the revaluation at closing rates."""

    async def list_rates(
        self,
        *,
        caller: Caller,
        currency: str | None,
        kind: models.RateKind | None,
        from_: date | None,
        to: date | None,
        page: int,
        limit: int,
    ) -> models.RatePage:
        """GET /v1/ledger/rates - List rates of exchange, the newest day first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def create_rate(self, caller: Caller, body: models.RateCreate) -> models.Rate:
        """POST /v1/ledger/rates - Write down a rate of exchange.

        Raises: Forbidden (403), AccountRequired (403), RateExists (409), LedgerArchived (409),
        CurrencyUnknown (422), FxRateInvalid (422), ServiceUnavailable (503).
        """
        ...

    async def get_rate(self, caller: Caller, rate_id: int) -> models.Rate:
        """GET /v1/ledger/rates/{rate_id} - Read a rate of exchange.

        Raises: Forbidden (403), AccountRequired (403), RateNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def update_rate(self, caller: Caller, rate_id: int, body: models.RateUpdate) -> models.Rate:
        """PATCH /v1/ledger/rates/{rate_id} - Correct a rate of exchange.

        What was posted at the old rate stays as it is.

        Raises: Forbidden (403), AccountRequired (403), RateNotFound (404), LedgerArchived (409),
        CurrencyUnknown (422), FxRateInvalid (422), ServiceUnavailable (503).
        """
        ...

    async def delete_rate(self, caller: Caller, rate_id: int) -> None:
        """DELETE /v1/ledger/rates/{rate_id} - Delete a rate of exchange.

        Raises: Forbidden (403), AccountRequired (403), RateNotFound (404), LedgerArchived (409),
        ServiceUnavailable (503).
        """
        ...

    async def create_revaluation(self, caller: Caller, body: models.RevaluationRequest) -> models.Revaluation:
        """POST /v1/ledger/revaluations - Revalue foreign balances at the closing rates of a day.

        Writes the draft of an entry with the differences of monetary accounts, that day included.
        Where there is none, there is no entry; so that a second run changes nothing.

        Raises: Forbidden (403), AccountRequired (403), SettingsIncomplete (409), RevaluationPending
        (409), LedgerArchived (409), CurrencyUnknown (422), FxRateInvalid (422), FxRateRequired
        (422), ServiceUnavailable (503).
        """
        ...


ListRatesErrors: TypeAlias = (
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
CreateRateErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.RateExists
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.LedgerArchived
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.CurrencyUnknown
    | errors.FxRateInvalid
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetRateErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RateNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
UpdateRateErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RateNotFound
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.CurrencyUnknown
    | errors.FxRateInvalid
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeleteRateErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RateNotFound
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
CreateRevaluationErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.SettingsIncomplete
    | errors.RevaluationPending
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.LedgerArchived
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.CurrencyUnknown
    | errors.FxRateInvalid
    | errors.FxRateRequired
    | errors.InternalError
    | errors.ServiceUnavailable
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="listRates",
        method="GET",
        path="/v1/ledger/rates",
        tag="ledger-rates",
        handler="list_rates",
        summary="List rates of exchange, the newest day first",
        security=(
            {"bearerAuth": ("ledger:read",)},
            {"passwordFlow": ("ledger:read",)},
            {"apiKeyAuth": ("ledger:read",)},
        ),
        parameters=(
            Parameter(
                name="currency",
                argument="currency",
                location="query",
                annotation=models.CurrencyCode,
                style="form",
                explode=True,
            ),
            Parameter(
                name="kind",
                argument="kind",
                location="query",
                annotation=models.RateKind,
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
                name="to",
                argument="to",
                location="query",
                annotation=models.LedgerDate,
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
            components.RATE_PAGE,
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
        operation_id="createRate",
        method="POST",
        path="/v1/ledger/rates",
        tag="ledger-rates",
        handler="create_rate",
        summary="Write down a rate of exchange",
        security=(
            {"bearerAuth": ("ledger:accounts",)},
            {"passwordFlow": ("ledger:accounts",)},
            {"apiKeyAuth": ("ledger:accounts",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.RateCreate}, required=True),
        responses=(
            components.RATE_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.RATE_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.RATE_REFUSED,
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
            errors.RateExists,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.LedgerArchived,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.CurrencyUnknown,
            errors.FxRateInvalid,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="ledger.rate_created", target="$response.body#/id"),
            idempotency="optional",
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="getRate",
        method="GET",
        path="/v1/ledger/rates/{rate_id}",
        tag="ledger-rates",
        handler="get_rate",
        summary="Read a rate of exchange",
        security=(
            {"bearerAuth": ("ledger:read",)},
            {"passwordFlow": ("ledger:read",)},
            {"apiKeyAuth": ("ledger:read",)},
        ),
        parameters=(
            Parameter(
                name="rate_id", argument="rate_id", location="path", annotation=models.RateId, required=True
            ),
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.RATE,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.RATE_NOT_FOUND,
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
            errors.RateNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="updateRate",
        method="PATCH",
        path="/v1/ledger/rates/{rate_id}",
        tag="ledger-rates",
        handler="update_rate",
        summary="Correct a rate of exchange",
        security=(
            {"bearerAuth": ("ledger:accounts",)},
            {"passwordFlow": ("ledger:accounts",)},
            {"apiKeyAuth": ("ledger:accounts",)},
        ),
        parameters=(
            Parameter(
                name="rate_id", argument="rate_id", location="path", annotation=models.RateId, required=True
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.RateUpdate}, required=True),
        responses=(
            components.RATE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.RATE_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.LEDGER_ARCHIVED,
            components.PRECONDITION_FAILED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.RATE_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.RateNotFound,
            errors.NotAcceptable,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.CurrencyUnknown,
            errors.FxRateInvalid,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="ledger.rate_changed"), etag="optional", body_limit=16384),
    ),
    Operation(
        operation_id="deleteRate",
        method="DELETE",
        path="/v1/ledger/rates/{rate_id}",
        tag="ledger-rates",
        handler="delete_rate",
        summary="Delete a rate of exchange",
        security=(
            {"bearerAuth": ("ledger:accounts",)},
            {"passwordFlow": ("ledger:accounts",)},
            {"apiKeyAuth": ("ledger:accounts",)},
        ),
        parameters=(
            Parameter(
                name="rate_id", argument="rate_id", location="path", annotation=models.RateId, required=True
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.RATE_NOT_FOUND,
            components.LEDGER_ARCHIVED,
            components.PRECONDITION_FAILED,
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
            errors.RateNotFound,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="ledger.rate_deleted"), etag="optional"),
    ),
    Operation(
        operation_id="createRevaluation",
        method="POST",
        path="/v1/ledger/revaluations",
        tag="ledger-rates",
        handler="create_revaluation",
        summary="Revalue foreign balances at the closing rates of a day",
        security=(
            {"bearerAuth": ("ledger:draft",)},
            {"passwordFlow": ("ledger:draft",)},
            {"apiKeyAuth": ("ledger:draft",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.RevaluationRequest}, required=True),
        responses=(
            components.REVALUATION,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.REVALUATION_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.REVALUATION_REFUSED,
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
            errors.SettingsIncomplete,
            errors.RevaluationPending,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.LedgerArchived,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.CurrencyUnknown,
            errors.FxRateInvalid,
            errors.FxRateRequired,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(idempotency="optional", body_limit=16384),
    ),
)
