"""Generated from openapi.yaml by codegen; edit the contract instead."""

from datetime import date
from typing import Final, Protocol, TypeAlias

from contract_runtime import Audit, Body, Caller, Operation, Parameter, Policies

from . import components, errors, models


class ComplianceHandlers(Protocol):
    """Standards, the rules that checks ask, and what an entity says of itself."""

    async def list_standards(self, caller: Caller, on: date | None) -> models.StandardList:
        """GET /v1/compliance/standards - List the standards of the Malaysian Accounting Standards
        Board.

        With `on`, only those in force for annual periods that begin on that day, under the title of
        that time.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def list_rules(
        self, caller: Caller, framework: models.Framework | None, level: models.RuleLevel | None
    ) -> models.RuleList:
        """GET /v1/compliance/rules - List the rules that checks ask, in their order.

        Without a framework, those of the tenant's own.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def get_compliance_settings(self, caller: Caller) -> models.ComplianceSettings:
        """GET /v1/compliance/settings - Read the settings of compliance.

        What was never set has its default.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def update_compliance_settings(
        self, caller: Caller, body: models.ComplianceSettingsUpdate
    ) -> models.ComplianceSettings:
        """PATCH /v1/compliance/settings - Change the settings of compliance.

        Absent fields stay as they are. Checks that were made keep what they found.

        Raises: Forbidden (403), AccountRequired (403), LedgerArchived (409), AmountInvalid (422),
        ServiceUnavailable (503).
        """
        ...


ListStandardsErrors: TypeAlias = (
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
ListRulesErrors: TypeAlias = (
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
GetComplianceSettingsErrors: TypeAlias = (
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
UpdateComplianceSettingsErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.AmountInvalid
    | errors.InternalError
    | errors.ServiceUnavailable
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="listStandards",
        method="GET",
        path="/v1/compliance/standards",
        tag="compliance",
        handler="list_standards",
        summary="List the standards of the Malaysian Accounting Standards Board",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
        ),
        parameters=(
            Parameter(
                name="on",
                argument="on",
                location="query",
                annotation=models.LedgerDate,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.STANDARD_LIST,
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
        operation_id="listRules",
        method="GET",
        path="/v1/compliance/rules",
        tag="compliance",
        handler="list_rules",
        summary="List the rules that checks ask, in their order",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
        ),
        parameters=(
            Parameter(
                name="framework",
                argument="framework",
                location="query",
                annotation=models.Framework,
                style="form",
                explode=True,
            ),
            Parameter(
                name="level",
                argument="level",
                location="query",
                annotation=models.RuleLevel,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.RULE_LIST,
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
        operation_id="getComplianceSettings",
        method="GET",
        path="/v1/compliance/settings",
        tag="compliance",
        handler="get_compliance_settings",
        summary="Read the settings of compliance",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
        ),
        parameters=(
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.COMPLIANCE_SETTINGS,
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
        operation_id="updateComplianceSettings",
        method="PATCH",
        path="/v1/compliance/settings",
        tag="compliance",
        handler="update_compliance_settings",
        summary="Change the settings of compliance",
        security=(
            {"bearerAuth": ("compliance:settings",)},
            {"passwordFlow": ("compliance:settings",)},
            {"apiKeyAuth": ("compliance:settings",)},
        ),
        parameters=(
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.ComplianceSettingsUpdate}, required=True),
        responses=(
            components.COMPLIANCE_SETTINGS,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.LEDGER_ARCHIVED,
            components.PRECONDITION_FAILED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.AMOUNT_REFUSED,
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
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.AmountInvalid,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="compliance.settings_changed"), etag="optional", body_limit=16384
        ),
    ),
)
