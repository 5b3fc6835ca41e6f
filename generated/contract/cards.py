"""Generated from openapi.yaml by codegen; edit the contract instead."""

from typing import Annotated, Final, Protocol, TypeAlias

from contract_runtime import Caller, Field, Operation, Parameter

from . import components, errors, models


class CardsHandlers(Protocol):
    """Flashcards that come back when they are about to be forgotten."""

    async def list_due_cards(self, caller: Caller, child_id: str, limit: int) -> models.DueCardList:
        """GET /v1/flashcards/due - List the flashcards that a child is to be asked now.

        Cards that are due come first, the longest due before others; then new ones of the
        difficulty that suits the child in each subject, of which a day brings ten. Each answer that
        is sent as an event puts its card off, the longer the better it is known (FSRS).

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...


ListDueCardsErrors: TypeAlias = (
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
        operation_id="listDueCards",
        method="GET",
        path="/v1/flashcards/due",
        tag="cards",
        handler="list_due_cards",
        summary="List the flashcards that a child is to be asked now",
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
            components.DUE_CARD_LIST,
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
