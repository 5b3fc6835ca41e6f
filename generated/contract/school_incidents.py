"""Generated from openapi.yaml by codegen; edit the contract instead."""

from datetime import date
from typing import Annotated, Final, Protocol, TypeAlias

from contract_runtime import Audit, Body, Caller, Field, Operation, Parameter, Policies

from . import components, errors, models


class SchoolIncidentsHandlers(Protocol):
    """Incidents at school, who was part of them, and what followed."""

    async def list_incidents(
        self,
        *,
        caller: Caller,
        page: int,
        limit: int,
        from_: date | None,
        to: date | None,
        code: str | None,
        status: models.IncidentStatus | None,
        person_id: str | None,
        role: models.ParticipantRole | None,
        school_id: int | None,
        grade: str | None,
        location: models.IncidentLocation | None,
        severity: models.Severity | None,
        q: str | None,
    ) -> models.IncidentPage:
        """GET /v1/incidents - List incidents, the latest first.

        Shows nobody: who was part of one is told by the incident itself. Whoever lacks
        `school:others` sees what he reported.

        Raises: Forbidden (403), AccountRequired (403), SpanInvalid (422), ServiceUnavailable (503).
        """
        ...

    async def create_incident(self, caller: Caller, body: models.IncidentCreate) -> models.Incident:
        """POST /v1/incidents - Report an incident.

        It is numbered within its school and school year. Its day and hour are those of the school's
        clock, or of the tenant's where it has no school.

        Raises: Forbidden (403), AccountRequired (403), ParticipantExists (409), MomentInvalid
        (422), BehaviorCodeUnknown (422), SchoolUnknown (422), AmountInvalid (422), CurrencyUnknown
        (422), PersonUnknown (422), ServiceUnavailable (503).
        """
        ...

    async def get_incident(self, caller: Caller, incident_id: int) -> models.Incident:
        """GET /v1/incidents/{incident_id} - Read an incident with whoever was part of it and what
        followed.

        Raises: Forbidden (403), AccountRequired (403), IncidentNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def update_incident(
        self, caller: Caller, incident_id: int, body: models.IncidentUpdate
    ) -> models.Incident:
        """PATCH /v1/incidents/{incident_id} - Correct an incident.

        Absent fields stay as they are. One that is resolved or dismissed has to be opened again
        first. In another school, or another school year, it gets another number.

        Raises: Forbidden (403), AccountRequired (403), IncidentNotFound (404), IncidentClosed
        (409), MomentInvalid (422), BehaviorCodeUnknown (422), SchoolUnknown (422), AmountInvalid
        (422), CurrencyUnknown (422), PersonUnknown (422), ServiceUnavailable (503).
        """
        ...

    async def change_incident_status(
        self, caller: Caller, incident_id: int, body: models.IncidentStatusChange
    ) -> models.Incident:
        """POST /v1/incidents/{incident_id}/status - Review an incident, resolve or dismiss it, or open
        it again.

        From `reported` to `under_review`, and from there to `resolved`, which needs somebody who
        was part of it, or to `dismissed`; back to `under_review` with a reason.

        Raises: Forbidden (403), AccountRequired (403), IncidentNotFound (404), IncidentWrongState
        (409), IncidentIncomplete (409), ReasonRequired (422), ServiceUnavailable (503).
        """
        ...

    async def add_participant(
        self, caller: Caller, incident_id: int, body: models.ParticipantCreate
    ) -> models.Participant:
        """POST /v1/incidents/{incident_id}/participants - Add somebody who was part of an incident.

        Raises: Forbidden (403), AccountRequired (403), IncidentNotFound (404), ParticipantExists
        (409), IncidentClosed (409), TooManyParticipants (409), PersonUnknown (422),
        ServiceUnavailable (503).
        """
        ...

    async def update_participant(
        self, caller: Caller, incident_id: int, participant_id: int, body: models.ParticipantUpdate
    ) -> models.Participant:
        """PATCH /v1/incidents/{incident_id}/participants/{participant_id} - Change the roles that
        somebody had.

        Raises: Forbidden (403), AccountRequired (403), IncidentNotFound (404), ParticipantNotFound
        (404), ParticipantHasConsequences (409), IncidentClosed (409), ServiceUnavailable (503).
        """
        ...

    async def remove_participant(self, caller: Caller, incident_id: int, participant_id: int) -> None:
        """DELETE /v1/incidents/{incident_id}/participants/{participant_id} - Remove somebody who was
        no part of it.

        Raises: Forbidden (403), AccountRequired (403), IncidentNotFound (404), ParticipantNotFound
        (404), ParticipantHasConsequences (409), IncidentClosed (409), ServiceUnavailable (503).
        """
        ...

    async def add_consequence(
        self, caller: Caller, incident_id: int, body: models.ConsequenceCreate
    ) -> models.Consequence:
        """POST /v1/incidents/{incident_id}/consequences - Decide on a consequence.

        Without a length it has the days of school from its first day to its last: Monday to Friday
        but for those that the calendar of the school leaves out.

        Raises: Forbidden (403), AccountRequired (403), IncidentNotFound (404), ParticipantNotFound
        (404), ParticipantNotPerpetrator (409), SuspensionsOverlap (409), IncidentClosed (409),
        SpanInvalid (422), ConsequenceDaysInvalid (422), ServiceUnavailable (503).
        """
        ...

    async def update_consequence(
        self, caller: Caller, incident_id: int, consequence_id: int, body: models.ConsequenceUpdate
    ) -> models.Consequence:
        """PATCH /v1/incidents/{incident_id}/consequences/{consequence_id} - Change a consequence, or
        say that it was served or waived.

        Absent fields stay as they are. That it was served can be said of an incident that is
        closed, too.

        Raises: Forbidden (403), AccountRequired (403), IncidentNotFound (404), ConsequenceNotFound
        (404), ParticipantNotPerpetrator (409), SuspensionsOverlap (409), IncidentClosed (409),
        SpanInvalid (422), ConsequenceDaysInvalid (422), ServiceUnavailable (503).
        """
        ...

    async def remove_consequence(self, caller: Caller, incident_id: int, consequence_id: int) -> None:
        """DELETE /v1/incidents/{incident_id}/consequences/{consequence_id} - Remove a consequence that
        was a mistake.

        One that was decided otherwise is waived instead.

        Raises: Forbidden (403), AccountRequired (403), IncidentNotFound (404), ConsequenceNotFound
        (404), IncidentClosed (409), ServiceUnavailable (503).
        """
        ...

    async def add_notice(self, caller: Caller, incident_id: int, body: models.NoticeCreate) -> models.Notice:
        """POST /v1/incidents/{incident_id}/notices - Record that a guardian was told.

        Nothing is sent: it is written down what was.

        Raises: Forbidden (403), AccountRequired (403), IncidentNotFound (404), ParticipantNotFound
        (404), MomentInvalid (422), ServiceUnavailable (503).
        """
        ...

    async def update_notice(
        self, caller: Caller, incident_id: int, notice_id: int, body: models.NoticeUpdate
    ) -> models.Notice:
        """PATCH /v1/incidents/{incident_id}/notices/{notice_id} - Record that a notice was
        acknowledged.

        Raises: Forbidden (403), AccountRequired (403), IncidentNotFound (404), NoticeNotFound
        (404), MomentInvalid (422), ServiceUnavailable (503).
        """
        ...

    async def list_consequence_types(self, caller: Caller) -> models.ConsequenceTypeList:
        """GET /v1/consequence-types - List what can follow an incident.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...


ListIncidentsErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.SpanInvalid
    | errors.InternalError
    | errors.ServiceUnavailable
)
CreateIncidentErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ParticipantExists
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.MomentInvalid
    | errors.BehaviorCodeUnknown
    | errors.SchoolUnknown
    | errors.AmountInvalid
    | errors.CurrencyUnknown
    | errors.PersonUnknown
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetIncidentErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.IncidentNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
UpdateIncidentErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.IncidentNotFound
    | errors.NotAcceptable
    | errors.IncidentClosed
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.MomentInvalid
    | errors.BehaviorCodeUnknown
    | errors.SchoolUnknown
    | errors.AmountInvalid
    | errors.CurrencyUnknown
    | errors.PersonUnknown
    | errors.InternalError
    | errors.ServiceUnavailable
)
ChangeIncidentStatusErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.IncidentNotFound
    | errors.NotAcceptable
    | errors.IncidentWrongState
    | errors.IncidentIncomplete
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.ReasonRequired
    | errors.InternalError
    | errors.ServiceUnavailable
)
AddParticipantErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.IncidentNotFound
    | errors.NotAcceptable
    | errors.ParticipantExists
    | errors.IncidentClosed
    | errors.TooManyParticipants
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.PersonUnknown
    | errors.InternalError
    | errors.ServiceUnavailable
)
UpdateParticipantErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.IncidentNotFound
    | errors.ParticipantNotFound
    | errors.NotAcceptable
    | errors.ParticipantHasConsequences
    | errors.IncidentClosed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
RemoveParticipantErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.IncidentNotFound
    | errors.ParticipantNotFound
    | errors.ParticipantHasConsequences
    | errors.IncidentClosed
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
AddConsequenceErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.IncidentNotFound
    | errors.ParticipantNotFound
    | errors.NotAcceptable
    | errors.ParticipantNotPerpetrator
    | errors.SuspensionsOverlap
    | errors.IncidentClosed
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.SpanInvalid
    | errors.ConsequenceDaysInvalid
    | errors.InternalError
    | errors.ServiceUnavailable
)
UpdateConsequenceErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.IncidentNotFound
    | errors.ConsequenceNotFound
    | errors.NotAcceptable
    | errors.ParticipantNotPerpetrator
    | errors.SuspensionsOverlap
    | errors.IncidentClosed
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.SpanInvalid
    | errors.ConsequenceDaysInvalid
    | errors.InternalError
    | errors.ServiceUnavailable
)
RemoveConsequenceErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.IncidentNotFound
    | errors.ConsequenceNotFound
    | errors.IncidentClosed
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
AddNoticeErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.IncidentNotFound
    | errors.ParticipantNotFound
    | errors.NotAcceptable
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.MomentInvalid
    | errors.InternalError
    | errors.ServiceUnavailable
)
UpdateNoticeErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.IncidentNotFound
    | errors.NoticeNotFound
    | errors.NotAcceptable
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.MomentInvalid
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListConsequenceTypesErrors: TypeAlias = (
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
        operation_id="listIncidents",
        method="GET",
        path="/v1/incidents",
        tag="school-incidents",
        handler="list_incidents",
        summary="List incidents, the latest first",
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
                name="from",
                argument="from_",
                location="query",
                annotation=models.SchoolDay,
                style="form",
                explode=True,
            ),
            Parameter(
                name="to",
                argument="to",
                location="query",
                annotation=models.SchoolDay,
                style="form",
                explode=True,
            ),
            Parameter(
                name="code",
                argument="code",
                location="query",
                annotation=models.BehaviorCodeName,
                style="form",
                explode=True,
            ),
            Parameter(
                name="status",
                argument="status",
                location="query",
                annotation=models.IncidentStatus,
                style="form",
                explode=True,
            ),
            Parameter(
                name="person_id",
                argument="person_id",
                location="query",
                annotation=models.PersonId,
                style="form",
                explode=True,
            ),
            Parameter(
                name="role",
                argument="role",
                location="query",
                annotation=models.ParticipantRole,
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
                name="grade",
                argument="grade",
                location="query",
                annotation=models.Grade,
                style="form",
                explode=True,
            ),
            Parameter(
                name="location",
                argument="location",
                location="query",
                annotation=models.IncidentLocation,
                style="form",
                explode=True,
            ),
            Parameter(
                name="severity",
                argument="severity",
                location="query",
                annotation=models.Severity,
                style="form",
                explode=True,
            ),
            Parameter(
                name="q",
                argument="q",
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\u0000]+$")],
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
            components.INCIDENT_PAGE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.SPAN_REFUSED,
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
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(
                event="school.incidents_listed",
                details={"people": "$request.query.person_id", "purpose": "$request.header.X-Purpose"},
            )
        ),
    ),
    Operation(
        operation_id="createIncident",
        method="POST",
        path="/v1/incidents",
        tag="school-incidents",
        handler="create_incident",
        summary="Report an incident",
        security=(
            {"bearerAuth": ("school:write",)},
            {"passwordFlow": ("school:write",)},
            {"apiKeyAuth": ("school:write",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.IncidentCreate}, required=True),
        responses=(
            components.INCIDENT_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.INCIDENT_REPORT_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.INCIDENT_REFUSED,
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
            errors.ParticipantExists,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.MomentInvalid,
            errors.BehaviorCodeUnknown,
            errors.SchoolUnknown,
            errors.AmountInvalid,
            errors.CurrencyUnknown,
            errors.PersonUnknown,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(
                event="school.incident_reported",
                target="$response.body#/id",
                details={"people": "$response.body#/participants/*/person_id"},
            ),
            idempotency="optional",
            body_limit=131072,
        ),
    ),
    Operation(
        operation_id="getIncident",
        method="GET",
        path="/v1/incidents/{incident_id}",
        tag="school-incidents",
        handler="get_incident",
        summary="Read an incident with whoever was part of it and what followed",
        security=(
            {"bearerAuth": ("school:read",)},
            {"passwordFlow": ("school:read",)},
            {"apiKeyAuth": ("school:read",)},
        ),
        parameters=(
            Parameter(
                name="incident_id",
                argument="incident_id",
                location="path",
                annotation=models.IncidentId,
                required=True,
            ),
            Parameter(
                name="X-Purpose",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=200, pattern="^[ -~]+$")],
            ),
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.INCIDENT,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.INCIDENT_NOT_FOUND,
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
            errors.IncidentNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(
                event="school.incident_read",
                details={
                    "people": "$response.body#/participants/*/person_id",
                    "purpose": "$request.header.X-Purpose",
                },
            ),
            etag="optional",
        ),
    ),
    Operation(
        operation_id="updateIncident",
        method="PATCH",
        path="/v1/incidents/{incident_id}",
        tag="school-incidents",
        handler="update_incident",
        summary="Correct an incident",
        security=(
            {"bearerAuth": ("school:write",)},
            {"passwordFlow": ("school:write",)},
            {"apiKeyAuth": ("school:write",)},
        ),
        parameters=(
            Parameter(
                name="incident_id",
                argument="incident_id",
                location="path",
                annotation=models.IncidentId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.IncidentUpdate}, required=True),
        responses=(
            components.INCIDENT,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.INCIDENT_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.INCIDENT_CLOSED,
            components.PRECONDITION_FAILED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.INCIDENT_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.IncidentNotFound,
            errors.NotAcceptable,
            errors.IncidentClosed,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.MomentInvalid,
            errors.BehaviorCodeUnknown,
            errors.SchoolUnknown,
            errors.AmountInvalid,
            errors.CurrencyUnknown,
            errors.PersonUnknown,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(
                event="school.incident_changed",
                details={"people": "$response.body#/participants/*/person_id"},
            ),
            etag="optional",
            body_limit=131072,
        ),
    ),
    Operation(
        operation_id="changeIncidentStatus",
        method="POST",
        path="/v1/incidents/{incident_id}/status",
        tag="school-incidents",
        handler="change_incident_status",
        summary="Review an incident, resolve or dismiss it, or open it again",
        security=(
            {"bearerAuth": ("school:write", "school:others")},
            {"passwordFlow": ("school:write", "school:others")},
            {"apiKeyAuth": ("school:write", "school:others")},
        ),
        parameters=(
            Parameter(
                name="incident_id",
                argument="incident_id",
                location="path",
                annotation=models.IncidentId,
                required=True,
            ),
        ),
        body=Body(content={"application/json": models.IncidentStatusChange}, required=True),
        responses=(
            components.INCIDENT_DECIDED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.INCIDENT_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.INCIDENT_STATUS_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.REASON_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.IncidentNotFound,
            errors.NotAcceptable,
            errors.IncidentWrongState,
            errors.IncidentIncomplete,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.ReasonRequired,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(
                event="school.incident_decided",
                details={"people": "$response.body#/participants/*/person_id"},
            ),
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="addParticipant",
        method="POST",
        path="/v1/incidents/{incident_id}/participants",
        tag="school-incidents",
        handler="add_participant",
        summary="Add somebody who was part of an incident",
        security=(
            {"bearerAuth": ("school:write",)},
            {"passwordFlow": ("school:write",)},
            {"apiKeyAuth": ("school:write",)},
        ),
        parameters=(
            Parameter(
                name="incident_id",
                argument="incident_id",
                location="path",
                annotation=models.IncidentId,
                required=True,
            ),
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.ParticipantCreate}, required=True),
        responses=(
            components.PARTICIPANT_ADDED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.INCIDENT_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.PARTICIPANT_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.PARTICIPANT_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.IncidentNotFound,
            errors.NotAcceptable,
            errors.ParticipantExists,
            errors.IncidentClosed,
            errors.TooManyParticipants,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.PersonUnknown,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="school.participant_added", details={"people": "$response.body#/person_id"}),
            idempotency="optional",
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="updateParticipant",
        method="PATCH",
        path="/v1/incidents/{incident_id}/participants/{participant_id}",
        tag="school-incidents",
        handler="update_participant",
        summary="Change the roles that somebody had",
        security=(
            {"bearerAuth": ("school:write",)},
            {"passwordFlow": ("school:write",)},
            {"apiKeyAuth": ("school:write",)},
        ),
        parameters=(
            Parameter(
                name="incident_id",
                argument="incident_id",
                location="path",
                annotation=models.IncidentId,
                required=True,
            ),
            Parameter(
                name="participant_id",
                argument="participant_id",
                location="path",
                annotation=models.ParticipantId,
                required=True,
            ),
        ),
        body=Body(content={"application/json": models.ParticipantUpdate}, required=True),
        responses=(
            components.PARTICIPANT,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.PARTICIPANT_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.PARTICIPANT_KEPT,
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
            errors.IncidentNotFound,
            errors.ParticipantNotFound,
            errors.NotAcceptable,
            errors.ParticipantHasConsequences,
            errors.IncidentClosed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="school.participant_changed", details={"people": "$response.body#/person_id"}),
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="removeParticipant",
        method="DELETE",
        path="/v1/incidents/{incident_id}/participants/{participant_id}",
        tag="school-incidents",
        handler="remove_participant",
        summary="Remove somebody who was no part of it",
        security=(
            {"bearerAuth": ("school:write",)},
            {"passwordFlow": ("school:write",)},
            {"apiKeyAuth": ("school:write",)},
        ),
        parameters=(
            Parameter(
                name="incident_id",
                argument="incident_id",
                location="path",
                annotation=models.IncidentId,
                required=True,
            ),
            Parameter(
                name="participant_id",
                argument="participant_id",
                location="path",
                annotation=models.ParticipantId,
                required=True,
            ),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.PARTICIPANT_NOT_FOUND,
            components.PARTICIPANT_KEPT,
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
            errors.IncidentNotFound,
            errors.ParticipantNotFound,
            errors.ParticipantHasConsequences,
            errors.IncidentClosed,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="school.participant_removed")),
    ),
    Operation(
        operation_id="addConsequence",
        method="POST",
        path="/v1/incidents/{incident_id}/consequences",
        tag="school-incidents",
        handler="add_consequence",
        summary="Decide on a consequence",
        security=(
            {"bearerAuth": ("school:write", "school:others")},
            {"passwordFlow": ("school:write", "school:others")},
            {"apiKeyAuth": ("school:write", "school:others")},
        ),
        parameters=(
            Parameter(
                name="incident_id",
                argument="incident_id",
                location="path",
                annotation=models.IncidentId,
                required=True,
            ),
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.ConsequenceCreate}, required=True),
        responses=(
            components.CONSEQUENCE_ADDED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.PARTICIPANT_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.CONSEQUENCE_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.CONSEQUENCE_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.IncidentNotFound,
            errors.ParticipantNotFound,
            errors.NotAcceptable,
            errors.ParticipantNotPerpetrator,
            errors.SuspensionsOverlap,
            errors.IncidentClosed,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.SpanInvalid,
            errors.ConsequenceDaysInvalid,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="school.consequence_added", details={"people": "$response.body#/person_id"}),
            idempotency="optional",
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="updateConsequence",
        method="PATCH",
        path="/v1/incidents/{incident_id}/consequences/{consequence_id}",
        tag="school-incidents",
        handler="update_consequence",
        summary="Change a consequence, or say that it was served or waived",
        security=(
            {"bearerAuth": ("school:write", "school:others")},
            {"passwordFlow": ("school:write", "school:others")},
            {"apiKeyAuth": ("school:write", "school:others")},
        ),
        parameters=(
            Parameter(
                name="incident_id",
                argument="incident_id",
                location="path",
                annotation=models.IncidentId,
                required=True,
            ),
            Parameter(
                name="consequence_id",
                argument="consequence_id",
                location="path",
                annotation=models.ConsequenceId,
                required=True,
            ),
        ),
        body=Body(content={"application/json": models.ConsequenceUpdate}, required=True),
        responses=(
            components.CONSEQUENCE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.CONSEQUENCE_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.CONSEQUENCE_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.CONSEQUENCE_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.IncidentNotFound,
            errors.ConsequenceNotFound,
            errors.NotAcceptable,
            errors.ParticipantNotPerpetrator,
            errors.SuspensionsOverlap,
            errors.IncidentClosed,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.SpanInvalid,
            errors.ConsequenceDaysInvalid,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="school.consequence_changed", details={"people": "$response.body#/person_id"}),
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="removeConsequence",
        method="DELETE",
        path="/v1/incidents/{incident_id}/consequences/{consequence_id}",
        tag="school-incidents",
        handler="remove_consequence",
        summary="Remove a consequence that was a mistake",
        security=(
            {"bearerAuth": ("school:write", "school:others")},
            {"passwordFlow": ("school:write", "school:others")},
            {"apiKeyAuth": ("school:write", "school:others")},
        ),
        parameters=(
            Parameter(
                name="incident_id",
                argument="incident_id",
                location="path",
                annotation=models.IncidentId,
                required=True,
            ),
            Parameter(
                name="consequence_id",
                argument="consequence_id",
                location="path",
                annotation=models.ConsequenceId,
                required=True,
            ),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.CONSEQUENCE_NOT_FOUND,
            components.INCIDENT_CLOSED,
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
            errors.IncidentNotFound,
            errors.ConsequenceNotFound,
            errors.IncidentClosed,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="school.consequence_removed")),
    ),
    Operation(
        operation_id="addNotice",
        method="POST",
        path="/v1/incidents/{incident_id}/notices",
        tag="school-incidents",
        handler="add_notice",
        summary="Record that a guardian was told",
        security=(
            {"bearerAuth": ("school:write", "school:others")},
            {"passwordFlow": ("school:write", "school:others")},
            {"apiKeyAuth": ("school:write", "school:others")},
        ),
        parameters=(
            Parameter(
                name="incident_id",
                argument="incident_id",
                location="path",
                annotation=models.IncidentId,
                required=True,
            ),
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.NoticeCreate}, required=True),
        responses=(
            components.NOTICE_ADDED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.PARTICIPANT_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.IDEMPOTENCY_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.MOMENT_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.IncidentNotFound,
            errors.ParticipantNotFound,
            errors.NotAcceptable,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.MomentInvalid,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="school.notice_added", details={"people": "$response.body#/person_id"}),
            idempotency="optional",
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="updateNotice",
        method="PATCH",
        path="/v1/incidents/{incident_id}/notices/{notice_id}",
        tag="school-incidents",
        handler="update_notice",
        summary="Record that a notice was acknowledged",
        security=(
            {"bearerAuth": ("school:write", "school:others")},
            {"passwordFlow": ("school:write", "school:others")},
            {"apiKeyAuth": ("school:write", "school:others")},
        ),
        parameters=(
            Parameter(
                name="incident_id",
                argument="incident_id",
                location="path",
                annotation=models.IncidentId,
                required=True,
            ),
            Parameter(
                name="notice_id",
                argument="notice_id",
                location="path",
                annotation=models.NoticeId,
                required=True,
            ),
        ),
        body=Body(content={"application/json": models.NoticeUpdate}, required=True),
        responses=(
            components.NOTICE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOTICE_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.MOMENT_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.IncidentNotFound,
            errors.NoticeNotFound,
            errors.NotAcceptable,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.MomentInvalid,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="school.notice_changed", details={"people": "$response.body#/person_id"}),
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="listConsequenceTypes",
        method="GET",
        path="/v1/consequence-types",
        tag="school-incidents",
        handler="list_consequence_types",
        summary="List what can follow an incident",
        security=(
            {"bearerAuth": ("school:read",)},
            {"passwordFlow": ("school:read",)},
            {"apiKeyAuth": ("school:read",)},
        ),
        responses=(
            components.CONSEQUENCE_TYPE_LIST,
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
