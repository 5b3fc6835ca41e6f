"""Generated from openapi.yaml by codegen; edit the contract instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar, Final, Literal, Protocol, TypeAlias

from contract_runtime import (
    Audit,
    Body,
    Caller,
    Field,
    Operation,
    Parameter,
    Policies,
    RateLimit,
    Reply,
)

from . import components, errors, models


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateComplianceCheckAccepted(Reply):
    """The job waits to be done."""

    status: ClassVar[int] = 202
    header_fields: ClassVar[Mapping[str, str]] = {"retry_after": "Retry-After"}
    body: models.JobAccepted
    retry_after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GetComplianceReportOKJson(Reply):
    """The report."""

    status: ClassVar[int] = 200
    media_type: ClassVar[str | None] = "application/json"
    header_fields: ClassVar[Mapping[str, str]] = {"content_security_policy": "Content-Security-Policy"}
    body: models.ComplianceReport
    content_security_policy: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GetComplianceReportOKHtml(Reply):
    """The report."""

    status: ClassVar[int] = 200
    media_type: ClassVar[str | None] = "text/html"
    header_fields: ClassVar[Mapping[str, str]] = {"content_security_policy": "Content-Security-Policy"}
    body: str
    content_security_policy: str | None = None


class ComplianceChecksHandlers(Protocol):
    """Checks of a year or a period, what they found, and their reports."""

    async def list_compliance_checks(self, caller: Caller, page: int, limit: int) -> models.CheckPage:
        """GET /v1/compliance/checks - List checks, the latest first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def create_compliance_check(
        self, caller: Caller, body: models.CheckRequest
    ) -> CreateComplianceCheckAccepted:
        """POST /v1/compliance/checks - Have a year or a period checked.

        A job asks every rule of the framework, or those that are named, over one snapshot of the
        books; its result names the check.

        Raises: Forbidden (403), AccountRequired (403), LedgerArchived (409), CheckSpanRequired
        (422), CheckSpanUnknown (422), RulesUnknown (422), ServiceUnavailable (503).
        """
        ...

    async def get_compliance_check(self, caller: Caller, check_id: int) -> models.Check:
        """GET /v1/compliance/checks/{check_id} - Read a check.

        What was found never changes; whether the span is ready to be locked follows what is waived.

        Raises: Forbidden (403), AccountRequired (403), CheckNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def list_findings(
        self,
        *,
        caller: Caller,
        check_id: int,
        result: models.RuleResult | None,
        level: models.RuleLevel | None,
        page: int,
        limit: int,
    ) -> models.FindingPage:
        """GET /v1/compliance/checks/{check_id}/findings - List what a check found, in the order of its
        rules.

        Raises: Forbidden (403), AccountRequired (403), CheckNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def compare_compliance_checks(
        self, caller: Caller, check_id: int, with_: int | None
    ) -> models.CheckComparison:
        """GET /v1/compliance/checks/{check_id}/comparison - Compare a check with the one before of the
        same span.

        Failures and warnings are the same where the rule and what it names are. With `with`,
        another check is the earlier one.

        Raises: Forbidden (403), AccountRequired (403), CheckNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def withdraw_waiver(self, caller: Caller, finding_id: int) -> None:
        """DELETE /v1/compliance/findings/{finding_id}/waiver - Take a waiver back.

        The finding is open again, and may be waived again; one without a waiver stays as it is.

        Raises: Forbidden (403), AccountRequired (403), FindingNotFound (404), LedgerArchived (409),
        ServiceUnavailable (503).
        """
        ...

    async def waive_finding(self, caller: Caller, finding_id: int, body: models.Waiving) -> models.Finding:
        """POST /v1/compliance/findings/{finding_id}/waive - Take the responsibility for a finding.

        The check stays as it was; the finding no longer keeps the span from being locked.

        Raises: Forbidden (403), AccountRequired (403), FindingNotFound (404), FindingNotOpen (409),
        LedgerArchived (409), ServiceUnavailable (503).
        """
        ...

    async def get_compliance_report(
        self, caller: Caller, check_id: int, media_type: Literal["application/json", "text/html"]
    ) -> GetComplianceReportOKJson | GetComplianceReportOKHtml:
        """GET /v1/compliance/reports/{check_id} - Read the report of a check.

        As JSON, or as a page for the printer (`Accept` text/html). Statements are those of the
        books as they are now; the report says whether they changed since the check.

        Raises: Forbidden (403), AccountRequired (403), CheckNotFound (404), ServiceUnavailable
        (503).
        """
        ...


ListComplianceChecksErrors: TypeAlias = (
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
CreateComplianceCheckErrors: TypeAlias = (
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
    | errors.CheckSpanRequired
    | errors.CheckSpanUnknown
    | errors.RulesUnknown
    | errors.RateLimited
    | errors.TooManyJobs
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetComplianceCheckErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.CheckNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListFindingsErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.CheckNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
CompareComplianceChecksErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.CheckNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
WithdrawWaiverErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.FindingNotFound
    | errors.LedgerArchived
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
WaiveFindingErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.FindingNotFound
    | errors.NotAcceptable
    | errors.FindingNotOpen
    | errors.LedgerArchived
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetComplianceReportErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.CheckNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="listComplianceChecks",
        method="GET",
        path="/v1/compliance/checks",
        tag="compliance-checks",
        handler="list_compliance_checks",
        summary="List checks, the latest first",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
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
            components.CHECK_PAGE,
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
        operation_id="createComplianceCheck",
        method="POST",
        path="/v1/compliance/checks",
        tag="compliance-checks",
        handler="create_compliance_check",
        summary="Have a year or a period checked",
        security=(
            {"bearerAuth": ("compliance:check",)},
            {"passwordFlow": ("compliance:check",)},
            {"apiKeyAuth": ("compliance:check",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.CheckRequest}, required=True),
        responses=(
            components.JOB_ACCEPTED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.LEDGER_WRITE_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.CHECK_REFUSED,
            components.JOBS_LIMITED,
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
            errors.CheckSpanRequired,
            errors.CheckSpanUnknown,
            errors.RulesUnknown,
            errors.RateLimited,
            errors.TooManyJobs,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=600, per=60, by="caller"),
            audit=Audit(event="compliance.check_started", target="$response.body#/job_id"),
            idempotency="optional",
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="getComplianceCheck",
        method="GET",
        path="/v1/compliance/checks/{check_id}",
        tag="compliance-checks",
        handler="get_compliance_check",
        summary="Read a check",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
        ),
        parameters=(
            Parameter(
                name="check_id",
                argument="check_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.CHECK,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.CHECK_NOT_FOUND,
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
            errors.CheckNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="listFindings",
        method="GET",
        path="/v1/compliance/checks/{check_id}/findings",
        tag="compliance-checks",
        handler="list_findings",
        summary="List what a check found, in the order of its rules",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
        ),
        parameters=(
            Parameter(
                name="check_id",
                argument="check_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(
                name="result",
                argument="result",
                location="query",
                annotation=models.RuleResult,
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
            components.FINDING_PAGE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.CHECK_NOT_FOUND,
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
            errors.CheckNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="compareComplianceChecks",
        method="GET",
        path="/v1/compliance/checks/{check_id}/comparison",
        tag="compliance-checks",
        handler="compare_compliance_checks",
        summary="Compare a check with the one before of the same span",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
        ),
        parameters=(
            Parameter(
                name="check_id",
                argument="check_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(
                name="with",
                argument="with_",
                location="query",
                annotation=models.RegisteredId,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.CHECK_COMPARISON,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.CHECK_NOT_FOUND,
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
            errors.CheckNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="withdrawWaiver",
        method="DELETE",
        path="/v1/compliance/findings/{finding_id}/waiver",
        tag="compliance-checks",
        handler="withdraw_waiver",
        summary="Take a waiver back",
        security=(
            {"bearerAuth": ("compliance:approve",)},
            {"passwordFlow": ("compliance:approve",)},
            {"apiKeyAuth": ("compliance:approve",)},
        ),
        parameters=(
            Parameter(
                name="finding_id",
                argument="finding_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.FINDING_NOT_FOUND,
            components.LEDGER_ARCHIVED,
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
            errors.FindingNotFound,
            errors.LedgerArchived,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="compliance.waiver_withdrawn")),
    ),
    Operation(
        operation_id="waiveFinding",
        method="POST",
        path="/v1/compliance/findings/{finding_id}/waive",
        tag="compliance-checks",
        handler="waive_finding",
        summary="Take the responsibility for a finding",
        security=(
            {"bearerAuth": ("compliance:approve",)},
            {"passwordFlow": ("compliance:approve",)},
            {"apiKeyAuth": ("compliance:approve",)},
        ),
        parameters=(
            Parameter(
                name="finding_id",
                argument="finding_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
        ),
        body=Body(content={"application/json": models.Waiving}, required=True),
        responses=(
            components.FINDING,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.FINDING_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.FINDING_WAIVED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
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
            errors.FindingNotFound,
            errors.NotAcceptable,
            errors.FindingNotOpen,
            errors.LedgerArchived,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="compliance.finding_waived"), body_limit=16384),
    ),
    Operation(
        operation_id="getComplianceReport",
        method="GET",
        path="/v1/compliance/reports/{check_id}",
        tag="compliance-checks",
        handler="get_compliance_report",
        summary="Read the report of a check",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
        ),
        parameters=(
            Parameter(
                name="check_id",
                argument="check_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
        ),
        responses=(
            components.COMPLIANCE_REPORT,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.CHECK_NOT_FOUND,
            components.REPORT_NOT_ACCEPTABLE,
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
            errors.CheckNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        negotiated="media_type",
    ),
)
