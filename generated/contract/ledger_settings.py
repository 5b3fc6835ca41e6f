"""Generated from openapi.yaml by codegen; edit the contract instead."""

from typing import Final, Protocol, TypeAlias

from contract_runtime import Audit, Body, Caller, Operation, Parameter, Policies

from . import components, errors, models


class LedgerSettingsHandlers(Protocol):
    """How the ledger of a tenant is kept."""

    async def get_ledger_settings(self, caller: Caller) -> models.LedgerSettings:
        """GET /v1/ledger/settings - Read the settings of the ledger.

        What was never set has its default.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def update_ledger_settings(
        self, caller: Caller, body: models.LedgerSettingsUpdate
    ) -> models.LedgerSettings:
        """PATCH /v1/ledger/settings - Change the settings of the ledger.

        Absent fields stay as they are. The base currency is fixed with the first entry that is
        posted.

        Raises: Forbidden (403), AccountRequired (403), BaseCurrencyFixed (409), LedgerArchived
        (409), CurrencyUnknown (422), TimeZoneUnknown (422), AccountUnknown (422), AccountUnsuitable
        (422), AmountInvalid (422), ServiceUnavailable (503).
        """
        ...


GetLedgerSettingsErrors: TypeAlias = (
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
UpdateLedgerSettingsErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.BaseCurrencyFixed
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.CurrencyUnknown
    | errors.TimeZoneUnknown
    | errors.AccountUnknown
    | errors.AccountUnsuitable
    | errors.AmountInvalid
    | errors.InternalError
    | errors.ServiceUnavailable
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="getLedgerSettings",
        method="GET",
        path="/v1/ledger/settings",
        tag="ledger-settings",
        handler="get_ledger_settings",
        summary="Read the settings of the ledger",
        security=(
            {"bearerAuth": ("ledger:read",)},
            {"passwordFlow": ("ledger:read",)},
            {"apiKeyAuth": ("ledger:read",)},
        ),
        parameters=(
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.LEDGER_SETTINGS,
            components.NOT_MODIFIED,
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
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="updateLedgerSettings",
        method="PATCH",
        path="/v1/ledger/settings",
        tag="ledger-settings",
        handler="update_ledger_settings",
        summary="Change the settings of the ledger",
        security=(
            {"bearerAuth": ("ledger:settings",)},
            {"passwordFlow": ("ledger:settings",)},
            {"apiKeyAuth": ("ledger:settings",)},
        ),
        parameters=(
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.LedgerSettingsUpdate}, required=True),
        responses=(
            components.LEDGER_SETTINGS,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.SETTINGS_CONFLICT,
            components.PRECONDITION_FAILED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.SETTINGS_REFUSED,
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
            errors.BaseCurrencyFixed,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.CurrencyUnknown,
            errors.TimeZoneUnknown,
            errors.AccountUnknown,
            errors.AccountUnsuitable,
            errors.AmountInvalid,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="ledger.settings_changed"), etag="optional", body_limit=16384),
    ),
)
