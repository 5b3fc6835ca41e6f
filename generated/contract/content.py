"""Generated from openapi.yaml by codegen; edit the contract instead."""

from typing import Final, Protocol, TypeAlias

from contract_runtime import Caller, Operation, Parameter

from . import components, errors, models


class ContentHandlers(Protocol):
    """What children are shown, by age and interests."""

    async def list_affirmations(
        self, caller: Caller, child_id: str, include: models.Inclusion | None
    ) -> models.AffirmationList:
        """GET /v1/affirmations - List affirmations for a child.

        What suits the child's age, what meets its interests first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def list_subjects(
        self, caller: Caller, child_id: str, include: models.Inclusion | None
    ) -> models.SubjectList:
        """GET /v1/subjects - List subjects.

        What suits the child's age, what meets its interests first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def list_flashcards(
        self,
        caller: Caller,
        child_id: str,
        subject_id: str,
        difficulty: models.Difficulty | None,
        include: models.Inclusion | None,
    ) -> models.FlashcardList:
        """GET /v1/flashcards - List flashcards of a subject.

        What suits the child's age, what meets its interests first. Without a difficulty all are
        listed.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def list_daily_chores(
        self, caller: Caller, child_id: str, include: models.Inclusion | None
    ) -> models.ChoreList:
        """GET /v1/chores/daily - List chores for a child.

        What suits the child's age, what meets its interests first. Extra ones are among them.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def list_outdoor_activities(
        self, caller: Caller, child_id: str, is_daily: bool | None, include: models.Inclusion | None
    ) -> models.OutdoorActivityList:
        """GET /v1/outdoor/activities - List things to do outdoors.

        What suits the child's age, what meets its interests first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...


ListAffirmationsErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.ChildUnknown
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListSubjectsErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.ChildUnknown
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListFlashcardsErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.ChildUnknown
    | errors.SubjectUnknown
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListDailyChoresErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.ChildUnknown
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListOutdoorActivitiesErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.ChildUnknown
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
        operation_id="listAffirmations",
        method="GET",
        path="/v1/affirmations",
        tag="content",
        handler="list_affirmations",
        summary="List affirmations for a child",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="childId",
                argument="child_id",
                location="query",
                annotation=models.ChildId,
                required=True,
                style="form",
                explode=True,
            ),
            Parameter(
                name="include",
                argument="include",
                location="query",
                annotation=models.Inclusion,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.AFFIRMATION_LIST,
            components.CHILD_UNKNOWN,
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
            errors.ChildUnknown,
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
        operation_id="listSubjects",
        method="GET",
        path="/v1/subjects",
        tag="content",
        handler="list_subjects",
        summary="List subjects",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="childId",
                argument="child_id",
                location="query",
                annotation=models.ChildId,
                required=True,
                style="form",
                explode=True,
            ),
            Parameter(
                name="include",
                argument="include",
                location="query",
                annotation=models.Inclusion,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.SUBJECT_LIST,
            components.CHILD_UNKNOWN,
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
            errors.ChildUnknown,
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
        operation_id="listFlashcards",
        method="GET",
        path="/v1/flashcards",
        tag="content",
        handler="list_flashcards",
        summary="List flashcards of a subject",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="childId",
                argument="child_id",
                location="query",
                annotation=models.ChildId,
                required=True,
                style="form",
                explode=True,
            ),
            Parameter(
                name="subjectId",
                argument="subject_id",
                location="query",
                annotation=models.ContentId,
                required=True,
                style="form",
                explode=True,
            ),
            Parameter(
                name="difficulty",
                argument="difficulty",
                location="query",
                annotation=models.Difficulty,
                style="form",
                explode=True,
            ),
            Parameter(
                name="include",
                argument="include",
                location="query",
                annotation=models.Inclusion,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.FLASHCARD_LIST,
            components.FLASHCARD_LIST_REFUSED,
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
            errors.ChildUnknown,
            errors.SubjectUnknown,
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
        operation_id="listDailyChores",
        method="GET",
        path="/v1/chores/daily",
        tag="content",
        handler="list_daily_chores",
        summary="List chores for a child",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="childId",
                argument="child_id",
                location="query",
                annotation=models.ChildId,
                required=True,
                style="form",
                explode=True,
            ),
            Parameter(
                name="include",
                argument="include",
                location="query",
                annotation=models.Inclusion,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.CHORE_LIST,
            components.CHILD_UNKNOWN,
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
            errors.ChildUnknown,
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
        operation_id="listOutdoorActivities",
        method="GET",
        path="/v1/outdoor/activities",
        tag="content",
        handler="list_outdoor_activities",
        summary="List things to do outdoors",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="childId",
                argument="child_id",
                location="query",
                annotation=models.ChildId,
                required=True,
                style="form",
                explode=True,
            ),
            Parameter(
                name="isDaily",
                argument="is_daily",
                location="query",
                annotation=bool,
                style="form",
                explode=True,
            ),
            Parameter(
                name="include",
                argument="include",
                location="query",
                annotation=models.Inclusion,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.OUTDOOR_ACTIVITY_LIST,
            components.CHILD_UNKNOWN,
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
            errors.ChildUnknown,
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
