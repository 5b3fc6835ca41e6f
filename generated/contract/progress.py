"""Generated from openapi.yaml by codegen; edit the contract instead."""

from typing import Annotated, Final, Protocol, TypeAlias

from contract_runtime import (
    Body,
    Caller,
    Field,
    Operation,
    Parameter,
    Policies,
    RateLimit,
)

from . import components, errors, models


class ProgressHandlers(Protocol):
    """What children did, what it brought, and how far they have come."""

    async def record_flashcard(
        self, caller: Caller, child_id: str, body: models.FlashcardEvent
    ) -> models.EventReward:
        """POST /v1/children/{child_id}/events/flashcard - Tell that a child answered a flash card.

        Ten points for a right answer, two for a wrong one. Where `flashcardId` and `answer` are
        given, the service judges the answer itself, whatever `correct` says, and notes when the
        card should come again. The same card again on a day is practice: it is counted, but brings
        no points.

        Raises: Forbidden (403), AccountRequired (403), ConsentRequired (403), ChildNotFound (404),
        EventIdReused (409), FlashcardOfAnotherSubject (422), ServiceUnavailable (503).
        """
        ...

    async def record_chore(
        self, caller: Caller, child_id: str, body: models.ChoreEvent
    ) -> models.EventReward:
        """POST /v1/children/{child_id}/events/chore - Tell that a child did a chore.

        Fifteen points, an extra chore too; the same chore again on a day changes nothing.

        Raises: Forbidden (403), AccountRequired (403), ConsentRequired (403), ChildNotFound (404),
        EventIdReused (409), ServiceUnavailable (503).
        """
        ...

    async def record_outdoor(
        self, caller: Caller, child_id: str, body: models.OutdoorEvent
    ) -> models.EventReward:
        """POST /v1/children/{child_id}/events/outdoor - Tell that a child did something outdoors.

        Twenty points; the same activity again on a day changes nothing.

        Raises: Forbidden (403), AccountRequired (403), ConsentRequired (403), ChildNotFound (404),
        EventIdReused (409), ServiceUnavailable (503).
        """
        ...

    async def record_affirmation(
        self, caller: Caller, child_id: str, body: models.AffirmationEvent
    ) -> models.EventReward:
        """POST /v1/children/{child_id}/events/affirmation - Tell that a child saw an affirmation.

        Five points; the same affirmation again on a day changes nothing.

        Raises: Forbidden (403), AccountRequired (403), ConsentRequired (403), ChildNotFound (404),
        EventIdReused (409), ServiceUnavailable (503).
        """
        ...

    async def get_dashboard(self, caller: Caller, child_id: str) -> models.Dashboard:
        """GET /v1/children/{child_id}/dashboard - See how far a child has come.

        Days are those of the account's time zone, UTC unless it chose one. A streak goes on until a
        whole day has passed without anything. The level is the one that the weakest subject
        reaches.

        Raises: Forbidden (403), AccountRequired (403), ChildNotFound (404), ServiceUnavailable
        (503).
        """
        ...


RecordFlashcardErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.ConsentRequired
    | errors.ChildNotFound
    | errors.NotAcceptable
    | errors.EventIdReused
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.FlashcardOfAnotherSubject
    | errors.RateLimited
    | errors.InternalError
    | errors.ServiceUnavailable
)
RecordChoreErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.ConsentRequired
    | errors.ChildNotFound
    | errors.NotAcceptable
    | errors.EventIdReused
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.InternalError
    | errors.ServiceUnavailable
)
RecordOutdoorErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.ConsentRequired
    | errors.ChildNotFound
    | errors.NotAcceptable
    | errors.EventIdReused
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.InternalError
    | errors.ServiceUnavailable
)
RecordAffirmationErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.ConsentRequired
    | errors.ChildNotFound
    | errors.NotAcceptable
    | errors.EventIdReused
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetDashboardErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.ChildNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="recordFlashcard",
        method="POST",
        path="/v1/children/{child_id}/events/flashcard",
        tag="progress",
        handler="record_flashcard",
        summary="Tell that a child answered a flash card",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="child_id",
                argument="child_id",
                location="path",
                annotation=models.ChildId,
                required=True,
            ),
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.FlashcardEvent}, required=True),
        responses=(
            components.EVENT_REWARD,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.CONSENT_REQUIRED,
            components.CHILD_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.EVENT_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.FLASHCARD_REFUSED,
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
            errors.ConsentRequired,
            errors.ChildNotFound,
            errors.NotAcceptable,
            errors.EventIdReused,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.FlashcardOfAnotherSubject,
            errors.RateLimited,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=1200, per=60, by="caller"), idempotency="optional", body_limit=65536
        ),
    ),
    Operation(
        operation_id="recordChore",
        method="POST",
        path="/v1/children/{child_id}/events/chore",
        tag="progress",
        handler="record_chore",
        summary="Tell that a child did a chore",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="child_id",
                argument="child_id",
                location="path",
                annotation=models.ChildId,
                required=True,
            ),
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.ChoreEvent}, required=True),
        responses=(
            components.EVENT_REWARD,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.CONSENT_REQUIRED,
            components.CHILD_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.EVENT_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
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
            errors.ConsentRequired,
            errors.ChildNotFound,
            errors.NotAcceptable,
            errors.EventIdReused,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.RateLimited,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=1200, per=60, by="caller"), idempotency="optional", body_limit=65536
        ),
    ),
    Operation(
        operation_id="recordOutdoor",
        method="POST",
        path="/v1/children/{child_id}/events/outdoor",
        tag="progress",
        handler="record_outdoor",
        summary="Tell that a child did something outdoors",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="child_id",
                argument="child_id",
                location="path",
                annotation=models.ChildId,
                required=True,
            ),
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.OutdoorEvent}, required=True),
        responses=(
            components.EVENT_REWARD,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.CONSENT_REQUIRED,
            components.CHILD_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.EVENT_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
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
            errors.ConsentRequired,
            errors.ChildNotFound,
            errors.NotAcceptable,
            errors.EventIdReused,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.RateLimited,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=1200, per=60, by="caller"), idempotency="optional", body_limit=65536
        ),
    ),
    Operation(
        operation_id="recordAffirmation",
        method="POST",
        path="/v1/children/{child_id}/events/affirmation",
        tag="progress",
        handler="record_affirmation",
        summary="Tell that a child saw an affirmation",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="child_id",
                argument="child_id",
                location="path",
                annotation=models.ChildId,
                required=True,
            ),
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.AffirmationEvent}, required=True),
        responses=(
            components.EVENT_REWARD,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.CONSENT_REQUIRED,
            components.CHILD_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.EVENT_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
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
            errors.ConsentRequired,
            errors.ChildNotFound,
            errors.NotAcceptable,
            errors.EventIdReused,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.RateLimited,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=1200, per=60, by="caller"), idempotency="optional", body_limit=65536
        ),
    ),
    Operation(
        operation_id="getDashboard",
        method="GET",
        path="/v1/children/{child_id}/dashboard",
        tag="progress",
        handler="get_dashboard",
        summary="See how far a child has come",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="child_id",
                argument="child_id",
                location="path",
                annotation=models.ChildId,
                required=True,
            ),
        ),
        responses=(
            components.DASHBOARD,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.CHILD_NOT_FOUND,
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
            errors.ChildNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
)
