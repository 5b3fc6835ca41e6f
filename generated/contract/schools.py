"""Generated from openapi.yaml by codegen; edit the contract instead."""

from typing import Annotated, Final, Protocol, TypeAlias

from contract_runtime import Audit, Body, Caller, Field, Operation, Parameter, Policies

from . import components, errors, models


class SchoolsHandlers(Protocol):
    """Schools with their calendars, and who is there."""

    async def list_schools(self, caller: Caller, page: int, limit: int) -> models.SchoolPage:
        """GET /v1/schools - List schools by name.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def create_school(self, caller: Caller, body: models.SchoolCreate) -> models.School:
        """POST /v1/schools - Register a school.

        Raises: Forbidden (403), AccountRequired (403), TimeZoneUnknown (422), ServiceUnavailable
        (503).
        """
        ...

    async def get_school(self, caller: Caller, school_id: int) -> models.School:
        """GET /v1/schools/{school_id} - Read a school.

        Raises: Forbidden (403), AccountRequired (403), SchoolNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def update_school(self, caller: Caller, school_id: int, body: models.SchoolUpdate) -> models.School:
        """PATCH /v1/schools/{school_id} - Change a school.

        Absent fields stay as they are. Incidents keep the days and hours that the school's clock
        showed at the time, and their numbers.

        Raises: Forbidden (403), AccountRequired (403), SchoolNotFound (404), TimeZoneUnknown (422),
        ServiceUnavailable (503).
        """
        ...

    async def delete_school(self, caller: Caller, school_id: int) -> None:
        """DELETE /v1/schools/{school_id} - Delete a school that nothing belongs to.

        Its calendars go with it.

        Raises: Forbidden (403), AccountRequired (403), SchoolNotFound (404), SchoolInUse (409),
        ServiceUnavailable (503).
        """
        ...

    async def get_school_calendar(
        self, caller: Caller, school_id: int, school_year: str
    ) -> models.SchoolCalendar:
        """GET /v1/schools/{school_id}/calendars/{school_year} - Read the calendar of a school's year.

        Raises: Forbidden (403), AccountRequired (403), SchoolNotFound (404), CalendarNotFound
        (404), ServiceUnavailable (503).
        """
        ...

    async def put_school_calendar(
        self, caller: Caller, school_id: int, school_year: str, body: models.SchoolCalendarUpdate
    ) -> models.SchoolCalendar:
        """PUT /v1/schools/{school_id}/calendars/{school_year} - Set the calendar of a school's year.

        Takes the place of what was there. Terms lie in the year and do not overlap. Days of school
        are Monday to Friday but for those named here; consequences that are there already keep the
        days that were counted.

        Raises: Forbidden (403), AccountRequired (403), SchoolNotFound (404), CalendarNotFound
        (404), SpanInvalid (422), CalendarInvalid (422), ServiceUnavailable (503).
        """
        ...

    async def delete_school_calendar(self, caller: Caller, school_id: int, school_year: str) -> None:
        """DELETE /v1/schools/{school_id}/calendars/{school_year} - Remove the calendar of a school's
        year.

        Days of school are Monday to Friday then.

        Raises: Forbidden (403), AccountRequired (403), SchoolNotFound (404), CalendarNotFound
        (404), ServiceUnavailable (503).
        """
        ...

    async def list_school_people(
        self,
        *,
        caller: Caller,
        page: int,
        limit: int,
        kind: models.PersonKind | None,
        grade: str | None,
        school_id: int | None,
    ) -> models.SchoolPersonPage:
        """GET /v1/school/people - List people by name.

        Nobody is looked for by name: what is written in an address is kept in logs.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def create_school_person(
        self, caller: Caller, body: models.SchoolPersonCreate
    ) -> models.SchoolPerson:
        """POST /v1/school/people - Register a student, a member of staff or somebody else.

        Raises: Forbidden (403), AccountRequired (403), PersonExists (409), SchoolUnknown (422),
        ServiceUnavailable (503).
        """
        ...

    async def get_school_person(self, caller: Caller, person_id: str) -> models.SchoolPerson:
        """GET /v1/school/people/{person_id} - Read who a person is.

        Raises: Forbidden (403), AccountRequired (403), PersonNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def update_school_person(
        self, caller: Caller, person_id: str, body: models.SchoolPersonUpdate
    ) -> models.SchoolPerson:
        """PATCH /v1/school/people/{person_id} - Change who a person is.

        Absent fields stay as they are. Incidents keep the grade of their day.

        Raises: Forbidden (403), AccountRequired (403), PersonNotFound (404), SchoolUnknown (422),
        ServiceUnavailable (503).
        """
        ...

    async def delete_school_person(self, caller: Caller, person_id: str) -> None:
        """DELETE /v1/school/people/{person_id} - Delete a person of whom nothing is kept.

        Raises: Forbidden (403), AccountRequired (403), PersonNotFound (404), PersonInUse (409),
        ServiceUnavailable (503).
        """
        ...


ListSchoolsErrors: TypeAlias = (
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
CreateSchoolErrors: TypeAlias = (
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
    | errors.TimeZoneUnknown
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetSchoolErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.SchoolNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
UpdateSchoolErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.SchoolNotFound
    | errors.NotAcceptable
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.TimeZoneUnknown
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeleteSchoolErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.SchoolNotFound
    | errors.SchoolInUse
    | errors.PreconditionFailed
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetSchoolCalendarErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.SchoolNotFound
    | errors.CalendarNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
PutSchoolCalendarErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.SchoolNotFound
    | errors.CalendarNotFound
    | errors.NotAcceptable
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.SpanInvalid
    | errors.CalendarInvalid
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeleteSchoolCalendarErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.SchoolNotFound
    | errors.CalendarNotFound
    | errors.PreconditionFailed
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListSchoolPeopleErrors: TypeAlias = (
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
CreateSchoolPersonErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.PersonExists
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.SchoolUnknown
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetSchoolPersonErrors: TypeAlias = (
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
UpdateSchoolPersonErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.PersonNotFound
    | errors.NotAcceptable
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.SchoolUnknown
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeleteSchoolPersonErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.PersonNotFound
    | errors.PersonInUse
    | errors.PreconditionFailed
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="listSchools",
        method="GET",
        path="/v1/schools",
        tag="schools",
        handler="list_schools",
        summary="List schools by name",
        security=(
            {"bearerAuth": ("school:read",)},
            {"passwordFlow": ("school:read",)},
            {"apiKeyAuth": ("school:read",)},
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
            components.SCHOOL_PAGE,
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
        operation_id="createSchool",
        method="POST",
        path="/v1/schools",
        tag="schools",
        handler="create_school",
        summary="Register a school",
        security=(
            {"bearerAuth": ("school:settings",)},
            {"passwordFlow": ("school:settings",)},
            {"apiKeyAuth": ("school:settings",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.SchoolCreate}, required=True),
        responses=(
            components.SCHOOL_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.IDEMPOTENCY_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.SCHOOL_REFUSED,
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
            errors.TimeZoneUnknown,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="school.registered", target="$response.body#/id"),
            idempotency="optional",
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="getSchool",
        method="GET",
        path="/v1/schools/{school_id}",
        tag="schools",
        handler="get_school",
        summary="Read a school",
        security=(
            {"bearerAuth": ("school:read",)},
            {"passwordFlow": ("school:read",)},
            {"apiKeyAuth": ("school:read",)},
        ),
        parameters=(
            Parameter(
                name="school_id",
                argument="school_id",
                location="path",
                annotation=models.SchoolId,
                required=True,
            ),
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.SCHOOL,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.SCHOOL_NOT_FOUND,
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
            errors.SchoolNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="updateSchool",
        method="PATCH",
        path="/v1/schools/{school_id}",
        tag="schools",
        handler="update_school",
        summary="Change a school",
        security=(
            {"bearerAuth": ("school:settings",)},
            {"passwordFlow": ("school:settings",)},
            {"apiKeyAuth": ("school:settings",)},
        ),
        parameters=(
            Parameter(
                name="school_id",
                argument="school_id",
                location="path",
                annotation=models.SchoolId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.SchoolUpdate}, required=True),
        responses=(
            components.SCHOOL,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.SCHOOL_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.PRECONDITION_FAILED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.SCHOOL_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.SchoolNotFound,
            errors.NotAcceptable,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.TimeZoneUnknown,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="school.changed"), etag="optional", body_limit=16384),
    ),
    Operation(
        operation_id="deleteSchool",
        method="DELETE",
        path="/v1/schools/{school_id}",
        tag="schools",
        handler="delete_school",
        summary="Delete a school that nothing belongs to",
        security=(
            {"bearerAuth": ("school:settings",)},
            {"passwordFlow": ("school:settings",)},
            {"apiKeyAuth": ("school:settings",)},
        ),
        parameters=(
            Parameter(
                name="school_id",
                argument="school_id",
                location="path",
                annotation=models.SchoolId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.SCHOOL_NOT_FOUND,
            components.SCHOOL_IN_USE,
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
            errors.SchoolNotFound,
            errors.SchoolInUse,
            errors.PreconditionFailed,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="school.deleted"), etag="optional"),
    ),
    Operation(
        operation_id="getSchoolCalendar",
        method="GET",
        path="/v1/schools/{school_id}/calendars/{school_year}",
        tag="schools",
        handler="get_school_calendar",
        summary="Read the calendar of a school's year",
        security=(
            {"bearerAuth": ("school:read",)},
            {"passwordFlow": ("school:read",)},
            {"apiKeyAuth": ("school:read",)},
        ),
        parameters=(
            Parameter(
                name="school_id",
                argument="school_id",
                location="path",
                annotation=models.SchoolId,
                required=True,
            ),
            Parameter(
                name="school_year",
                argument="school_year",
                location="path",
                annotation=models.SchoolYear,
                required=True,
            ),
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.SCHOOL_CALENDAR,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.CALENDAR_NOT_FOUND,
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
            errors.SchoolNotFound,
            errors.CalendarNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="putSchoolCalendar",
        method="PUT",
        path="/v1/schools/{school_id}/calendars/{school_year}",
        tag="schools",
        handler="put_school_calendar",
        summary="Set the calendar of a school's year",
        security=(
            {"bearerAuth": ("school:settings",)},
            {"passwordFlow": ("school:settings",)},
            {"apiKeyAuth": ("school:settings",)},
        ),
        parameters=(
            Parameter(
                name="school_id",
                argument="school_id",
                location="path",
                annotation=models.SchoolId,
                required=True,
            ),
            Parameter(
                name="school_year",
                argument="school_year",
                location="path",
                annotation=models.SchoolYear,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.SchoolCalendarUpdate}, required=True),
        responses=(
            components.SCHOOL_CALENDAR,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.CALENDAR_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.PRECONDITION_FAILED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.CALENDAR_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.SchoolNotFound,
            errors.CalendarNotFound,
            errors.NotAcceptable,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.SpanInvalid,
            errors.CalendarInvalid,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="school.calendar_set"), etag="optional", body_limit=65536),
    ),
    Operation(
        operation_id="deleteSchoolCalendar",
        method="DELETE",
        path="/v1/schools/{school_id}/calendars/{school_year}",
        tag="schools",
        handler="delete_school_calendar",
        summary="Remove the calendar of a school's year",
        security=(
            {"bearerAuth": ("school:settings",)},
            {"passwordFlow": ("school:settings",)},
            {"apiKeyAuth": ("school:settings",)},
        ),
        parameters=(
            Parameter(
                name="school_id",
                argument="school_id",
                location="path",
                annotation=models.SchoolId,
                required=True,
            ),
            Parameter(
                name="school_year",
                argument="school_year",
                location="path",
                annotation=models.SchoolYear,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.CALENDAR_NOT_FOUND,
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
            errors.SchoolNotFound,
            errors.CalendarNotFound,
            errors.PreconditionFailed,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="school.calendar_removed"), etag="optional"),
    ),
    Operation(
        operation_id="listSchoolPeople",
        method="GET",
        path="/v1/school/people",
        tag="schools",
        handler="list_school_people",
        summary="List people by name",
        security=(
            {"bearerAuth": ("school:read",)},
            {"passwordFlow": ("school:read",)},
            {"apiKeyAuth": ("school:read",)},
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
            Parameter(
                name="kind",
                argument="kind",
                location="query",
                annotation=models.PersonKind,
                style="form",
                explode=True,
            ),
            Parameter(
                name="grade",
                argument="grade",
                location="query",
                annotation=models.Grade,
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
        ),
        responses=(
            components.SCHOOL_PERSON_PAGE,
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
        operation_id="createSchoolPerson",
        method="POST",
        path="/v1/school/people",
        tag="schools",
        handler="create_school_person",
        summary="Register a student, a member of staff or somebody else",
        security=(
            {"bearerAuth": ("school:settings",)},
            {"passwordFlow": ("school:settings",)},
            {"apiKeyAuth": ("school:settings",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.SchoolPersonCreate}, required=True),
        responses=(
            components.SCHOOL_PERSON_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.PERSON_EXISTS,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.PERSON_REFUSED,
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
            errors.PersonExists,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.SchoolUnknown,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="school.person_registered", target="$response.body#/person_id"),
            idempotency="optional",
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="getSchoolPerson",
        method="GET",
        path="/v1/school/people/{person_id}",
        tag="schools",
        handler="get_school_person",
        summary="Read who a person is",
        security=(
            {"bearerAuth": ("school:read",)},
            {"passwordFlow": ("school:read",)},
            {"apiKeyAuth": ("school:read",)},
        ),
        parameters=(
            Parameter(
                name="person_id",
                argument="person_id",
                location="path",
                annotation=models.PersonId,
                required=True,
            ),
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.SCHOOL_PERSON,
            components.NOT_MODIFIED,
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
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="updateSchoolPerson",
        method="PATCH",
        path="/v1/school/people/{person_id}",
        tag="schools",
        handler="update_school_person",
        summary="Change who a person is",
        security=(
            {"bearerAuth": ("school:settings",)},
            {"passwordFlow": ("school:settings",)},
            {"apiKeyAuth": ("school:settings",)},
        ),
        parameters=(
            Parameter(
                name="person_id",
                argument="person_id",
                location="path",
                annotation=models.PersonId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.SchoolPersonUpdate}, required=True),
        responses=(
            components.SCHOOL_PERSON,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.PERSON_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.PRECONDITION_FAILED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.PERSON_REFUSED,
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
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.SchoolUnknown,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="school.person_changed"), etag="optional", body_limit=16384),
    ),
    Operation(
        operation_id="deleteSchoolPerson",
        method="DELETE",
        path="/v1/school/people/{person_id}",
        tag="schools",
        handler="delete_school_person",
        summary="Delete a person of whom nothing is kept",
        security=(
            {"bearerAuth": ("school:settings",)},
            {"passwordFlow": ("school:settings",)},
            {"apiKeyAuth": ("school:settings",)},
        ),
        parameters=(
            Parameter(
                name="person_id",
                argument="person_id",
                location="path",
                annotation=models.PersonId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.PERSON_NOT_FOUND,
            components.PERSON_IN_USE,
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
            errors.PersonNotFound,
            errors.PersonInUse,
            errors.PreconditionFailed,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="school.person_deleted"), etag="optional"),
    ),
)
