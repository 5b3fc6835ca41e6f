"""Generated from openapi.yaml by codegen; edit the contract instead."""

from collections.abc import AsyncIterator
from typing import Annotated, Final, Protocol, TypeAlias

from contract_runtime import (
    Audit,
    AwareDatetime,
    Caller,
    Field,
    Operation,
    Parameter,
    Policies,
    RateLimit,
)

from . import components, errors, models


class AuditHandlers(Protocol):
    """What happened, who did it, and proof that nothing was changed since."""

    async def list_audit_entries(
        self,
        *,
        caller: Caller,
        cursor: str | None,
        limit: int,
        event: str | None,
        actor: str | None,
        since: AwareDatetime | None,
        until: AwareDatetime | None,
    ) -> models.AuditPage:
        """GET /v1/admin/audit-log - Read the audit log, newest first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def export_audit_log(
        self,
        caller: Caller,
        event: str | None,
        actor: str | None,
        since: AwareDatetime | None,
        until: AwareDatetime | None,
    ) -> AsyncIterator[models.AuditEntry]:
        """GET /v1/admin/audit-log/export - Export the audit log, oldest first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...


ListAuditEntriesErrors: TypeAlias = (
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
ExportAuditLogErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.InternalError
    | errors.ServiceUnavailable
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="listAuditEntries",
        method="GET",
        path="/v1/admin/audit-log",
        tag="audit",
        handler="list_audit_entries",
        summary="Read the audit log, newest first",
        security=(
            {"bearerAuth": ("admin",)},
            {"passwordFlow": ("admin",)},
        ),
        parameters=(
            Parameter(
                name="cursor",
                argument="cursor",
                location="query",
                annotation=models.Cursor,
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
            Parameter(
                name="event",
                argument="event",
                location="query",
                annotation=models.EventName,
                style="form",
                explode=True,
            ),
            Parameter(
                name="actor",
                argument="actor",
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern=r"^[^\u0000]+$")],
                style="form",
                explode=True,
            ),
            Parameter(
                name="since",
                argument="since",
                location="query",
                annotation=AwareDatetime,
                style="form",
                explode=True,
            ),
            Parameter(
                name="until",
                argument="until",
                location="query",
                annotation=AwareDatetime,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.AUDIT_PAGE,
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
        operation_id="exportAuditLog",
        method="GET",
        path="/v1/admin/audit-log/export",
        tag="audit",
        handler="export_audit_log",
        summary="Export the audit log, oldest first",
        security=(
            {"bearerAuth": ("admin",)},
            {"passwordFlow": ("admin",)},
        ),
        parameters=(
            Parameter(
                name="event",
                argument="event",
                location="query",
                annotation=models.EventName,
                style="form",
                explode=True,
            ),
            Parameter(
                name="actor",
                argument="actor",
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern=r"^[^\u0000]+$")],
                style="form",
                explode=True,
            ),
            Parameter(
                name="since",
                argument="since",
                location="query",
                annotation=AwareDatetime,
                style="form",
                explode=True,
            ),
            Parameter(
                name="until",
                argument="until",
                location="query",
                annotation=AwareDatetime,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.AUDIT_EXPORT,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.EXPORT_NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.RATE_LIMITED,
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
            errors.RateLimited,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=10, per=60, by="caller"), audit=Audit(event="audit.exported")
        ),
    ),
)
