"""Generated from openapi.yaml by codegen; edit the contract instead."""

from typing import Annotated, Final, Protocol, TypeAlias

from contract_runtime import Audit, Body, Caller, Field, Operation, Parameter, Policies

from . import components, errors, models


class ComplianceDisclosuresHandlers(Protocol):
    """Notes, statements and annexes, drafted by one and approved by another."""

    async def list_disclosures(
        self, caller: Caller, status: models.DisclosureStatus | None, page: int, limit: int
    ) -> models.DisclosurePage:
        """GET /v1/compliance/disclosures - List disclosures, the latest span first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def create_disclosure(self, caller: Caller, body: models.DisclosureCreate) -> models.Disclosure:
        """POST /v1/compliance/disclosures - Draft a disclosure.

        Its text may name figures of the report, as in `{{{total_assets}}}`.

        Raises: Forbidden (403), AccountRequired (403), LedgerArchived (409), FigureUnknown (422),
        RegisterValueRefused (422), ServiceUnavailable (503).
        """
        ...

    async def get_disclosure(self, caller: Caller, disclosure_id: int) -> models.Disclosure:
        """GET /v1/compliance/disclosures/{disclosure_id} - Read a disclosure.

        Raises: Forbidden (403), AccountRequired (403), DisclosureNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def update_disclosure(
        self, caller: Caller, disclosure_id: int, body: models.DisclosureUpdate
    ) -> models.Disclosure:
        """PATCH /v1/compliance/disclosures/{disclosure_id} - Change a disclosure.

        Absent fields stay as they are. What was approved is a draft again, and whoever changed it
        does not approve it.

        Raises: Forbidden (403), AccountRequired (403), DisclosureNotFound (404), LedgerArchived
        (409), FigureUnknown (422), RegisterValueRefused (422), ServiceUnavailable (503).
        """
        ...

    async def delete_disclosure(self, caller: Caller, disclosure_id: int) -> None:
        """DELETE /v1/compliance/disclosures/{disclosure_id} - Delete a draft.

        Raises: Forbidden (403), AccountRequired (403), DisclosureNotFound (404),
        DisclosureWrongState (409), LedgerArchived (409), ServiceUnavailable (503).
        """
        ...

    async def approve_disclosure(self, caller: Caller, disclosure_id: int) -> models.Disclosure:
        """POST /v1/compliance/disclosures/{disclosure_id}/approve - Approve a disclosure that somebody
        else wrote.

        Raises: Forbidden (403), AccountRequired (403), SeparationOfDuties (403), DisclosureNotFound
        (404), DisclosureWrongState (409), LedgerArchived (409), ServiceUnavailable (503).
        """
        ...


ListDisclosuresErrors: TypeAlias = (
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
CreateDisclosureErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.FigureUnknown
    | errors.RegisterValueRefused
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetDisclosureErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.DisclosureNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
UpdateDisclosureErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.DisclosureNotFound
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.FigureUnknown
    | errors.RegisterValueRefused
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeleteDisclosureErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.DisclosureNotFound
    | errors.DisclosureWrongState
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ApproveDisclosureErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.SeparationOfDuties
    | errors.DisclosureNotFound
    | errors.NotAcceptable
    | errors.DisclosureWrongState
    | errors.LedgerArchived
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="listDisclosures",
        method="GET",
        path="/v1/compliance/disclosures",
        tag="compliance-disclosures",
        handler="list_disclosures",
        summary="List disclosures, the latest span first",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
        ),
        parameters=(
            Parameter(
                name="status",
                argument="status",
                location="query",
                annotation=models.DisclosureStatus,
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
            components.DISCLOSURE_PAGE,
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
        operation_id="createDisclosure",
        method="POST",
        path="/v1/compliance/disclosures",
        tag="compliance-disclosures",
        handler="create_disclosure",
        summary="Draft a disclosure",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.DisclosureCreate}, required=True),
        responses=(
            components.DISCLOSURE_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.LEDGER_WRITE_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.DISCLOSURE_REFUSED,
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
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.FigureUnknown,
            errors.RegisterValueRefused,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="compliance.disclosure_drafted", target="$response.body#/id"),
            idempotency="optional",
            body_limit=131072,
        ),
    ),
    Operation(
        operation_id="getDisclosure",
        method="GET",
        path="/v1/compliance/disclosures/{disclosure_id}",
        tag="compliance-disclosures",
        handler="get_disclosure",
        summary="Read a disclosure",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
        ),
        parameters=(
            Parameter(
                name="disclosure_id",
                argument="disclosure_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.DISCLOSURE,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.DISCLOSURE_NOT_FOUND,
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
            errors.DisclosureNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="updateDisclosure",
        method="PATCH",
        path="/v1/compliance/disclosures/{disclosure_id}",
        tag="compliance-disclosures",
        handler="update_disclosure",
        summary="Change a disclosure",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="disclosure_id",
                argument="disclosure_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.DisclosureUpdate}, required=True),
        responses=(
            components.DISCLOSURE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.DISCLOSURE_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.LEDGER_ARCHIVED,
            components.PRECONDITION_FAILED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.DISCLOSURE_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.DisclosureNotFound,
            errors.NotAcceptable,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.FigureUnknown,
            errors.RegisterValueRefused,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="compliance.disclosure_changed"), etag="optional", body_limit=131072
        ),
    ),
    Operation(
        operation_id="deleteDisclosure",
        method="DELETE",
        path="/v1/compliance/disclosures/{disclosure_id}",
        tag="compliance-disclosures",
        handler="delete_disclosure",
        summary="Delete a draft",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="disclosure_id",
                argument="disclosure_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.DISCLOSURE_NOT_FOUND,
            components.DISCLOSURE_CONFLICT,
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
            errors.DisclosureNotFound,
            errors.DisclosureWrongState,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="compliance.disclosure_deleted"), etag="optional"),
    ),
    Operation(
        operation_id="approveDisclosure",
        method="POST",
        path="/v1/compliance/disclosures/{disclosure_id}/approve",
        tag="compliance-disclosures",
        handler="approve_disclosure",
        summary="Approve a disclosure that somebody else wrote",
        security=(
            {"bearerAuth": ("compliance:approve",)},
            {"passwordFlow": ("compliance:approve",)},
            {"apiKeyAuth": ("compliance:approve",)},
        ),
        parameters=(
            Parameter(
                name="disclosure_id",
                argument="disclosure_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
        ),
        responses=(
            components.DISCLOSURE_APPROVED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.APPROVAL_FORBIDDEN,
            components.DISCLOSURE_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.DISCLOSURE_CONFLICT,
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
            errors.SeparationOfDuties,
            errors.DisclosureNotFound,
            errors.NotAcceptable,
            errors.DisclosureWrongState,
            errors.LedgerArchived,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="compliance.disclosure_approved")),
    ),
)
