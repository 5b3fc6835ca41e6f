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
    Reply,
)

from . import components, errors, models


@dataclass(frozen=True, slots=True, kw_only=True)
class GetPersonCopyOKJson(Reply):
    """The copy."""

    status: ClassVar[int] = 200
    media_type: ClassVar[str | None] = "application/json"
    header_fields: ClassVar[Mapping[str, str]] = {"content_security_policy": "Content-Security-Policy"}
    body: models.PersonCopy
    content_security_policy: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GetPersonCopyOKHtml(Reply):
    """The copy."""

    status: ClassVar[int] = 200
    media_type: ClassVar[str | None] = "text/html"
    header_fields: ClassVar[Mapping[str, str]] = {"content_security_policy": "Content-Security-Policy"}
    body: str
    content_security_policy: str | None = None


class SchoolPrivacyHandlers(Protocol):
    """Who was told of a record, copies of it, and how long it is kept."""

    async def list_record_disclosures(
        self, caller: Caller, person_id: str, page: int, limit: int
    ) -> models.RecordDisclosurePage:
        """GET /v1/school/people/{person_id}/disclosures - List who asked for what is known of a person
        and who was told, the latest first.

        Raises: Forbidden (403), AccountRequired (403), PersonNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def record_disclosure(
        self, caller: Caller, person_id: str, body: models.RecordDisclosureCreate
    ) -> models.RecordDisclosure:
        """POST /v1/school/people/{person_id}/disclosures - Record that somebody asked for what is
        known of a person, or was told.

        What is recorded stays as long as the person's record does. Nothing is sent.

        Raises: Forbidden (403), AccountRequired (403), PersonNotFound (404), RecordedTooEarly
        (422), ThreatRequired (422), ServiceUnavailable (503).
        """
        ...

    async def get_person_copy(
        self, caller: Caller, person_id: str, media_type: Literal["application/json", "text/html"]
    ) -> GetPersonCopyOKJson | GetPersonCopyOKHtml:
        """GET /v1/school/people/{person_id}/copy - Read what a person or a parent may have of the
        record.

        As JSON, or as a page for the printer (`Accept` text/html). Everybody else is named by a
        role, also in texts; nicknames and misspellings are not known, so that somebody reads the
        copy before it is handed out.

        Raises: Forbidden (403), AccountRequired (403), PersonNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def record_request(
        self, caller: Caller, person_id: str, body: models.RecordRequestCreate
    ) -> models.RecordRequest:
        """POST /v1/school/people/{person_id}/requests - Record that a person or a parent asks to see
        the record, or to have it amended.

        It is due after 45 days; as long as it is open, nothing of the person is destroyed.

        Raises: Forbidden (403), AccountRequired (403), PersonNotFound (404), RecordedTooEarly
        (422), IncidentNotOfPerson (422), ServiceUnavailable (503).
        """
        ...

    async def list_record_requests(
        self, caller: Caller, status: models.RequestStatus | None, page: int, limit: int
    ) -> models.RecordRequestPage:
        """GET /v1/school/requests - List what persons and parents ask for, what is due first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def decide_request(
        self, caller: Caller, request_id: int, body: models.RequestDecision
    ) -> models.RecordRequest:
        """POST /v1/school/requests/{request_id}/decide - Close a request.

        Nothing of the record changes by it.

        Raises: Forbidden (403), AccountRequired (403), RecordRequestNotFound (404),
        RecordRequestClosed (409), ServiceUnavailable (503).
        """
        ...

    async def attach_statement(
        self, caller: Caller, request_id: int, body: models.StatementAttach
    ) -> models.RecordRequest:
        """POST /v1/school/requests/{request_id}/statement - Put a statement beside the record whose
        amendment was asked for.

        It stays beside the record, and is shown with it. There is one for each request.

        Raises: Forbidden (403), AccountRequired (403), RecordRequestNotFound (404),
        StatementRefused (409), ServiceUnavailable (503).
        """
        ...

    async def place_hold(
        self, caller: Caller, person_id: str, body: models.LegalHoldCreate
    ) -> models.LegalHold:
        """POST /v1/school/people/{person_id}/holds - Keep what is known of a person from being
        destroyed.

        Raises: Forbidden (403), AccountRequired (403), PersonNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def list_holds(self, caller: Caller, page: int, limit: int) -> models.LegalHoldPage:
        """GET /v1/school/holds - List holds, the latest first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def release_hold(self, caller: Caller, hold_id: int) -> models.LegalHold:
        """POST /v1/school/holds/{hold_id}/release - Release a hold.

        Raises: Forbidden (403), AccountRequired (403), LegalHoldNotFound (404), LegalHoldReleased
        (409), ServiceUnavailable (503).
        """
        ...

    async def get_school_settings(self, caller: Caller) -> models.SchoolSettings:
        """GET /v1/school/settings - Read how long records are kept and how small a count is published.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def update_school_settings(
        self, caller: Caller, body: models.SchoolSettingsUpdate
    ) -> models.SchoolSettings:
        """PATCH /v1/school/settings - Change how long records are kept and how small a count is
        published.

        Absent fields stay as they are.

        Raises: Forbidden (403), AccountRequired (403), TimeZoneUnknown (422), ServiceUnavailable
        (503).
        """
        ...

    async def list_purged_counts(self, caller: Caller, page: int, limit: int) -> models.PurgedCountPage:
        """GET /v1/school/purged-counts - List how many incidents were destroyed, the latest school
        year first.

        An incident is destroyed as many years as the settings say after the last one of each
        participant, or after the participant left where that was later.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...


ListRecordDisclosuresErrors: TypeAlias = (
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
RecordDisclosureErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.PersonNotFound
    | errors.NotAcceptable
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.RecordedTooEarly
    | errors.ThreatRequired
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetPersonCopyErrors: TypeAlias = (
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
RecordRequestErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.PersonNotFound
    | errors.NotAcceptable
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.RecordedTooEarly
    | errors.IncidentNotOfPerson
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListRecordRequestsErrors: TypeAlias = (
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
DecideRequestErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RecordRequestNotFound
    | errors.NotAcceptable
    | errors.RecordRequestClosed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
AttachStatementErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RecordRequestNotFound
    | errors.NotAcceptable
    | errors.StatementRefused
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
PlaceHoldErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.PersonNotFound
    | errors.NotAcceptable
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListHoldsErrors: TypeAlias = (
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
ReleaseHoldErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.LegalHoldNotFound
    | errors.NotAcceptable
    | errors.LegalHoldReleased
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetSchoolSettingsErrors: TypeAlias = (
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
UpdateSchoolSettingsErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.TimeZoneUnknown
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListPurgedCountsErrors: TypeAlias = (
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
        operation_id="listRecordDisclosures",
        method="GET",
        path="/v1/school/people/{person_id}/disclosures",
        tag="school-privacy",
        handler="list_record_disclosures",
        summary="List who asked for what is known of a person and who was told, the latest first",
        security=(
            {"bearerAuth": ("school:disclose",)},
            {"passwordFlow": ("school:disclose",)},
            {"apiKeyAuth": ("school:disclose",)},
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
            components.RECORD_DISCLOSURE_PAGE,
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
            audit=Audit(
                event="school.disclosures_read",
                details={
                    "people": "$response.body#/data/*/person_id",
                    "purpose": "$request.header.X-Purpose",
                },
            )
        ),
    ),
    Operation(
        operation_id="recordDisclosure",
        method="POST",
        path="/v1/school/people/{person_id}/disclosures",
        tag="school-privacy",
        handler="record_disclosure",
        summary="Record that somebody asked for what is known of a person, or was told",
        security=(
            {"bearerAuth": ("school:disclose",)},
            {"passwordFlow": ("school:disclose",)},
            {"apiKeyAuth": ("school:disclose",)},
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
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.RecordDisclosureCreate}, required=True),
        responses=(
            components.RECORD_DISCLOSURE_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.PERSON_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.IDEMPOTENCY_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.DISCLOSURE_NOT_RECORDED,
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
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.RecordedTooEarly,
            errors.ThreatRequired,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(
                event="school.disclosure_recorded",
                target="$response.body#/id",
                details={"person": "$response.body#/person_id"},
            ),
            idempotency="optional",
            body_limit=65536,
        ),
    ),
    Operation(
        operation_id="getPersonCopy",
        method="GET",
        path="/v1/school/people/{person_id}/copy",
        tag="school-privacy",
        handler="get_person_copy",
        summary="Read what a person or a parent may have of the record",
        security=(
            {"bearerAuth": ("school:disclose", "school:others")},
            {"passwordFlow": ("school:disclose", "school:others")},
            {"apiKeyAuth": ("school:disclose", "school:others")},
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
                name="X-Purpose",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=200, pattern="^[ -~]+$")],
            ),
        ),
        responses=(
            components.PERSON_COPY,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.PERSON_NOT_FOUND,
            components.COPY_NOT_ACCEPTABLE,
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
        negotiated="media_type",
        policies=Policies(
            audit=Audit(event="school.copy_made", details={"purpose": "$request.header.X-Purpose"})
        ),
    ),
    Operation(
        operation_id="recordRequest",
        method="POST",
        path="/v1/school/people/{person_id}/requests",
        tag="school-privacy",
        handler="record_request",
        summary="Record that a person or a parent asks to see the record, or to have it amended",
        security=(
            {"bearerAuth": ("school:disclose",)},
            {"passwordFlow": ("school:disclose",)},
            {"apiKeyAuth": ("school:disclose",)},
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
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.RecordRequestCreate}, required=True),
        responses=(
            components.RECORD_REQUEST_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.PERSON_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.IDEMPOTENCY_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.REQUEST_NOT_RECORDED,
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
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.RecordedTooEarly,
            errors.IncidentNotOfPerson,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(
                event="school.request_recorded",
                target="$response.body#/id",
                details={"person": "$response.body#/person_id"},
            ),
            idempotency="optional",
            body_limit=65536,
        ),
    ),
    Operation(
        operation_id="listRecordRequests",
        method="GET",
        path="/v1/school/requests",
        tag="school-privacy",
        handler="list_record_requests",
        summary="List what persons and parents ask for, what is due first",
        security=(
            {"bearerAuth": ("school:disclose",)},
            {"passwordFlow": ("school:disclose",)},
            {"apiKeyAuth": ("school:disclose",)},
        ),
        parameters=(
            Parameter(
                name="status",
                argument="status",
                location="query",
                annotation=models.RequestStatus,
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
            components.RECORD_REQUEST_PAGE,
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
                event="school.requests_read",
                details={
                    "people": "$response.body#/data/*/person_id",
                    "purpose": "$request.header.X-Purpose",
                },
            )
        ),
    ),
    Operation(
        operation_id="decideRequest",
        method="POST",
        path="/v1/school/requests/{request_id}/decide",
        tag="school-privacy",
        handler="decide_request",
        summary="Close a request",
        security=(
            {"bearerAuth": ("school:disclose",)},
            {"passwordFlow": ("school:disclose",)},
            {"apiKeyAuth": ("school:disclose",)},
        ),
        parameters=(
            Parameter(
                name="request_id",
                argument="request_id",
                location="path",
                annotation=models.PrivacyRecordId,
                required=True,
            ),
        ),
        body=Body(content={"application/json": models.RequestDecision}, required=True),
        responses=(
            components.RECORD_REQUEST,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REQUEST_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.REQUEST_CLOSED,
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
            errors.RecordRequestNotFound,
            errors.NotAcceptable,
            errors.RecordRequestClosed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="school.request_decided", details={"person": "$response.body#/person_id"}),
            body_limit=65536,
        ),
    ),
    Operation(
        operation_id="attachStatement",
        method="POST",
        path="/v1/school/requests/{request_id}/statement",
        tag="school-privacy",
        handler="attach_statement",
        summary="Put a statement beside the record whose amendment was asked for",
        security=(
            {"bearerAuth": ("school:disclose",)},
            {"passwordFlow": ("school:disclose",)},
            {"apiKeyAuth": ("school:disclose",)},
        ),
        parameters=(
            Parameter(
                name="request_id",
                argument="request_id",
                location="path",
                annotation=models.PrivacyRecordId,
                required=True,
            ),
        ),
        body=Body(content={"application/json": models.StatementAttach}, required=True),
        responses=(
            components.RECORD_REQUEST,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REQUEST_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.AMENDMENT_STATEMENT_REFUSED,
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
            errors.RecordRequestNotFound,
            errors.NotAcceptable,
            errors.StatementRefused,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="school.statement_attached", details={"person": "$response.body#/person_id"}),
            body_limit=65536,
        ),
    ),
    Operation(
        operation_id="placeHold",
        method="POST",
        path="/v1/school/people/{person_id}/holds",
        tag="school-privacy",
        handler="place_hold",
        summary="Keep what is known of a person from being destroyed",
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
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.LegalHoldCreate}, required=True),
        responses=(
            components.LEGAL_HOLD_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.PERSON_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.IDEMPOTENCY_CONFLICT,
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
            errors.PersonNotFound,
            errors.NotAcceptable,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(
                event="school.hold_placed",
                target="$response.body#/id",
                details={"person": "$response.body#/person_id"},
            ),
            idempotency="optional",
            body_limit=65536,
        ),
    ),
    Operation(
        operation_id="listHolds",
        method="GET",
        path="/v1/school/holds",
        tag="school-privacy",
        handler="list_holds",
        summary="List holds, the latest first",
        security=(
            {"bearerAuth": ("school:settings",)},
            {"passwordFlow": ("school:settings",)},
            {"apiKeyAuth": ("school:settings",)},
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
                name="X-Purpose",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=200, pattern="^[ -~]+$")],
            ),
        ),
        responses=(
            components.LEGAL_HOLD_PAGE,
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
                event="school.holds_read",
                details={
                    "people": "$response.body#/data/*/person_id",
                    "purpose": "$request.header.X-Purpose",
                },
            )
        ),
    ),
    Operation(
        operation_id="releaseHold",
        method="POST",
        path="/v1/school/holds/{hold_id}/release",
        tag="school-privacy",
        handler="release_hold",
        summary="Release a hold",
        security=(
            {"bearerAuth": ("school:settings",)},
            {"passwordFlow": ("school:settings",)},
            {"apiKeyAuth": ("school:settings",)},
        ),
        parameters=(
            Parameter(
                name="hold_id",
                argument="hold_id",
                location="path",
                annotation=models.PrivacyRecordId,
                required=True,
            ),
        ),
        responses=(
            components.LEGAL_HOLD,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.HOLD_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.HOLD_RELEASED,
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
            errors.LegalHoldNotFound,
            errors.NotAcceptable,
            errors.LegalHoldReleased,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="school.hold_released", details={"person": "$response.body#/person_id"})
        ),
    ),
    Operation(
        operation_id="getSchoolSettings",
        method="GET",
        path="/v1/school/settings",
        tag="school-privacy",
        handler="get_school_settings",
        summary="Read how long records are kept and how small a count is published",
        security=(
            {"bearerAuth": ("school:settings",)},
            {"passwordFlow": ("school:settings",)},
            {"apiKeyAuth": ("school:settings",)},
        ),
        parameters=(
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.SCHOOL_SETTINGS,
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
        operation_id="updateSchoolSettings",
        method="PATCH",
        path="/v1/school/settings",
        tag="school-privacy",
        handler="update_school_settings",
        summary="Change how long records are kept and how small a count is published",
        security=(
            {"bearerAuth": ("school:settings",)},
            {"passwordFlow": ("school:settings",)},
            {"apiKeyAuth": ("school:settings",)},
        ),
        parameters=(
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.SchoolSettingsUpdate}, required=True),
        responses=(
            components.SCHOOL_SETTINGS,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.PRECONDITION_FAILED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.SCHOOL_SETTINGS_REFUSED,
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
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.TimeZoneUnknown,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="school.settings_changed"), etag="optional", body_limit=16384),
    ),
    Operation(
        operation_id="listPurgedCounts",
        method="GET",
        path="/v1/school/purged-counts",
        tag="school-privacy",
        handler="list_purged_counts",
        summary="List how many incidents were destroyed, the latest school year first",
        security=(
            {"bearerAuth": ("school:settings",)},
            {"passwordFlow": ("school:settings",)},
            {"apiKeyAuth": ("school:settings",)},
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
            components.PURGED_COUNT_PAGE,
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
