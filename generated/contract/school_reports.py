"""Generated from openapi.yaml by codegen; edit the contract instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
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
class GetSchoolSummaryOKJson(Reply):
    """The summary."""

    status: ClassVar[int] = 200
    media_type: ClassVar[str | None] = "application/json"
    body: models.SchoolSummary


@dataclass(frozen=True, slots=True, kw_only=True)
class GetSchoolSummaryOKCsv(Reply):
    """The summary."""

    status: ClassVar[int] = 200
    media_type: ClassVar[str | None] = "text/csv"
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportSchoolAccepted(Reply):
    """The job waits to be done."""

    status: ClassVar[int] = 202
    header_fields: ClassVar[Mapping[str, str]] = {"retry_after": "Retry-After"}
    body: models.JobAccepted
    retry_after: int


class SchoolReportsHandlers(Protocol):
    """Incidents summed up, histories of people, and files for the state."""

    async def get_school_summary(
        self,
        *,
        caller: Caller,
        group_by: models.SummaryGrouping,
        from_: date,
        to: date,
        school_id: int | None,
        compare: models.SummaryComparison,
        suppress_below: int | None,
        media_type: Literal["application/json", "text/csv"],
    ) -> GetSchoolSummaryOKJson | GetSchoolSummaryOKCsv:
        """GET /v1/school/summary - Sum incidents up by what they have in common.

        Dismissed incidents do not count. As JSON for those who work with it, or as CSV (`Accept`
        text/csv) for those whom it is published to.

        Raises: Forbidden (403), AccountRequired (403), SpanInvalid (422), ReportSpanTooLong (422),
        ServiceUnavailable (503).
        """
        ...

    async def get_person_history(
        self, caller: Caller, person_id: str, page: int, limit: int
    ) -> models.PersonHistory:
        """GET /v1/school/people/{person_id}/history - Read what happened with a person, the latest
        first.

        Raises: Forbidden (403), AccountRequired (403), PersonNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def list_repeat_offenders(
        self,
        *,
        caller: Caller,
        min_: int,
        from_: date,
        to: date,
        school_id: int | None,
        page: int,
        limit: int,
    ) -> models.RepeatOffenderPage:
        """GET /v1/school/repeat-offenders - List who was a perpetrator again and again, the most often
        first.

        Each incident counts once, and dismissed ones do not.

        Raises: Forbidden (403), AccountRequired (403), SpanInvalid (422), ReportSpanTooLong (422),
        ServiceUnavailable (503).
        """
        ...

    async def list_people_out(
        self, caller: Caller, on: date | None, school_id: int | None, page: int, limit: int
    ) -> models.PeopleOut:
        """GET /v1/school/out - List who is kept out of class on a day, today where none is named.

        Who is suspended or expelled on that day, but for what was waived or dismissed.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def export_school(self, caller: Caller, body: models.SchoolExport) -> ExportSchoolAccepted:
        """POST /v1/school/exports - Have a file made for the state, in the field names of Ed-Fi.

        A CSV file, as an artifact of the job. Dismissed incidents are no part of it. Everybody in
        it stands in the audit log.

        Raises: Forbidden (403), AccountRequired (403), SpanInvalid (422), ReportSpanTooLong (422),
        ExportEmpty (422), ServiceUnavailable (503).
        """
        ...


GetSchoolSummaryErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.SpanInvalid
    | errors.ReportSpanTooLong
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetPersonHistoryErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.PersonNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListRepeatOffendersErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.SpanInvalid
    | errors.ReportSpanTooLong
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListPeopleOutErrors: TypeAlias = (
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
ExportSchoolErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.SpanInvalid
    | errors.ReportSpanTooLong
    | errors.ExportEmpty
    | errors.RateLimited
    | errors.TooManyJobs
    | errors.InternalError
    | errors.ServiceUnavailable
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="getSchoolSummary",
        method="GET",
        path="/v1/school/summary",
        tag="school-reports",
        handler="get_school_summary",
        summary="Sum incidents up by what they have in common",
        security=(
            {"bearerAuth": ("school:reports",)},
            {"passwordFlow": ("school:reports",)},
            {"apiKeyAuth": ("school:reports",)},
        ),
        parameters=(
            Parameter(
                name="group_by",
                argument="group_by",
                location="query",
                annotation=models.SummaryGrouping,
                required=True,
                style="form",
                explode=True,
            ),
            Parameter(
                name="from",
                argument="from_",
                location="query",
                annotation=models.LedgerDate,
                required=True,
                style="form",
                explode=True,
            ),
            Parameter(
                name="to",
                argument="to",
                location="query",
                annotation=models.LedgerDate,
                required=True,
                style="form",
                explode=True,
            ),
            Parameter(
                name="school_id",
                argument="school_id",
                location="query",
                annotation=models.SchoolId,
                style="form",
                explode=True,
            ),
            Parameter(
                name="compare",
                argument="compare",
                location="query",
                annotation=models.SummaryComparison,
                default=models.SummaryComparison.PREVIOUS,
                style="form",
                explode=True,
            ),
            Parameter(
                name="suppress_below",
                argument="suppress_below",
                location="query",
                annotation=models.SuppressBelow,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.SCHOOL_SUMMARY,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.SUMMARY_NOT_ACCEPTABLE,
            components.SUMMARY_REFUSED,
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
            errors.SpanInvalid,
            errors.ReportSpanTooLong,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        negotiated="media_type",
    ),
    Operation(
        operation_id="getPersonHistory",
        method="GET",
        path="/v1/school/people/{person_id}/history",
        tag="school-reports",
        handler="get_person_history",
        summary="Read what happened with a person, the latest first",
        security=(
            {"bearerAuth": ("school:read", "school:others")},
            {"passwordFlow": ("school:read", "school:others")},
            {"apiKeyAuth": ("school:read", "school:others")},
        ),
        parameters=(
            Parameter(
                name="person_id",
                argument="person_id",
                location="path",
                annotation=models.PersonId,
                required=True,
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
            Parameter(
                name="X-Purpose",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=200, pattern="^[ -~]+$")],
            ),
        ),
        responses=(
            components.PERSON_HISTORY,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.PERSON_NOT_FOUND,
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
            errors.PersonNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="school.history_read", details={"purpose": "$request.header.X-Purpose"})
        ),
    ),
    Operation(
        operation_id="listRepeatOffenders",
        method="GET",
        path="/v1/school/repeat-offenders",
        tag="school-reports",
        handler="list_repeat_offenders",
        summary="List who was a perpetrator again and again, the most often first",
        security=(
            {"bearerAuth": ("school:reports",)},
            {"passwordFlow": ("school:reports",)},
            {"apiKeyAuth": ("school:reports",)},
        ),
        parameters=(
            Parameter(
                name="min",
                argument="min_",
                location="query",
                annotation=Annotated[int, Field(ge=1, le=1000)],
                default=3,
                style="form",
                explode=True,
            ),
            Parameter(
                name="from",
                argument="from_",
                location="query",
                annotation=models.LedgerDate,
                required=True,
                style="form",
                explode=True,
            ),
            Parameter(
                name="to",
                argument="to",
                location="query",
                annotation=models.LedgerDate,
                required=True,
                style="form",
                explode=True,
            ),
            Parameter(
                name="school_id",
                argument="school_id",
                location="query",
                annotation=models.SchoolId,
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
            Parameter(
                name="X-Purpose",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=200, pattern="^[ -~]+$")],
            ),
        ),
        responses=(
            components.REPEAT_OFFENDER_PAGE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.DAYS_REFUSED,
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
            errors.SpanInvalid,
            errors.ReportSpanTooLong,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(
                event="school.offenders_read",
                details={
                    "people": "$response.body#/data/*/person_id",
                    "purpose": "$request.header.X-Purpose",
                },
            )
        ),
    ),
    Operation(
        operation_id="listPeopleOut",
        method="GET",
        path="/v1/school/out",
        tag="school-reports",
        handler="list_people_out",
        summary="List who is kept out of class on a day, today where none is named",
        security=(
            {"bearerAuth": ("school:read", "school:others")},
            {"passwordFlow": ("school:read", "school:others")},
            {"apiKeyAuth": ("school:read", "school:others")},
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
            Parameter(
                name="school_id",
                argument="school_id",
                location="query",
                annotation=models.SchoolId,
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
            Parameter(
                name="X-Purpose",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=200, pattern="^[ -~]+$")],
            ),
        ),
        responses=(
            components.PEOPLE_OUT,
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
        policies=Policies(
            audit=Audit(
                event="school.out_read",
                details={
                    "people": "$response.body#/data/*/person_id",
                    "purpose": "$request.header.X-Purpose",
                },
            )
        ),
    ),
    Operation(
        operation_id="exportSchool",
        method="POST",
        path="/v1/school/exports",
        tag="school-reports",
        handler="export_school",
        summary="Have a file made for the state, in the field names of Ed-Fi",
        security=(
            {"bearerAuth": ("school:reports",)},
            {"passwordFlow": ("school:reports",)},
            {"apiKeyAuth": ("school:reports",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.SchoolExport}, required=True),
        responses=(
            components.SCHOOL_EXPORT_ACCEPTED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.IDEMPOTENCY_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.SCHOOL_EXPORT_REFUSED,
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
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.SpanInvalid,
            errors.ReportSpanTooLong,
            errors.ExportEmpty,
            errors.RateLimited,
            errors.TooManyJobs,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=60, per=60, by="caller"),
            audit=Audit(event="school.export_requested"),
            idempotency="optional",
            body_limit=16384,
        ),
    ),
)
