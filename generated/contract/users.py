"""Generated from openapi.yaml by codegen; edit the contract instead."""

from typing import Annotated, Final, Protocol, TypeAlias

from contract_runtime import Audit, Body, Caller, Field, Operation, Parameter, Policies

from . import components, errors, models


class UsersHandlers(Protocol):
    """Accounts of users, as administrators see and keep them."""

    async def list_users(
        self,
        *,
        caller: Caller,
        page: int,
        limit: int,
        sort: models.UserSort,
        search: str | None,
        role: models.Role | None,
        is_active: bool | None,
    ) -> models.UserPage:
        """GET /v1/users - List users, newest first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def create_user(self, caller: Caller, body: models.UserCreate) -> models.User:
        """POST /v1/users - Create an account for somebody.

        Only a super admin makes admins. A mail asks the user to set a password, or to verify the
        address.

        Raises: Forbidden (403), AccountRequired (403), EmailTaken (409), PasswordRefused (422),
        ServiceUnavailable (503).
        """
        ...

    async def get_user(self, caller: Caller, user_id: int) -> models.User:
        """GET /v1/users/{user_id} - Read an account.

        Users read themselves, admins everybody.

        Raises: Forbidden (403), AccountRequired (403), UserNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def update_user(self, caller: Caller, user_id: int, body: models.UserUpdate) -> models.User:
        """PATCH /v1/users/{user_id} - Change an account.

        Users change their name; admins also the address and, as super admins, the role. A changed
        role ends the sessions.

        Raises: Forbidden (403), AccountRequired (403), UserNotFound (404), EmailTaken (409),
        LastSuperAdmin (409), ServiceUnavailable (503).
        """
        ...

    async def delete_user(self, caller: Caller, user_id: int) -> None:
        """DELETE /v1/users/{user_id} - Delete an account.

        Ends its sessions; its address can be registered again.

        Raises: Forbidden (403), AccountRequired (403), UserNotFound (404), LastSuperAdmin (409),
        LastOwner (409), ServiceUnavailable (503).
        """
        ...

    async def list_users_for_admins(
        self,
        *,
        caller: Caller,
        page: int,
        limit: int,
        sort: models.UserSort,
        search: str | None,
        role: models.Role | None,
        is_active: bool | None,
    ) -> models.UserPage:
        """GET /v1/admin/users - List users with filters, order and search.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def activate_user(self, caller: Caller, user_id: int) -> models.User:
        """POST /v1/admin/users/{user_id}/activate - Let an account log in again.

        Raises: Forbidden (403), AccountRequired (403), UserNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def deactivate_user(self, caller: Caller, user_id: int) -> models.User:
        """POST /v1/admin/users/{user_id}/deactivate - Keep an account from logging in, and end its
        sessions.

        Raises: Forbidden (403), AccountRequired (403), UserNotFound (404), OwnAccount (409),
        LastSuperAdmin (409), LastOwner (409), ServiceUnavailable (503).
        """
        ...

    async def remove_second_factor(self, caller: Caller, user_id: int) -> None:
        """DELETE /v1/admin/users/{user_id}/second-factor - Take the second factor of somebody away who
        has lost it.

        The user is told by mail; a second time changes nothing.

        Raises: Forbidden (403), AccountRequired (403), UserNotFound (404), OwnAccount (409),
        ServiceUnavailable (503).
        """
        ...

    async def run_bulk_action(self, caller: Caller, body: models.BulkAction) -> models.BulkActionResponse:
        """POST /v1/admin/users/bulk-action - Activate, deactivate or delete up to a hundred accounts.

        Each account changes wholly or not at all, whatever becomes of the others.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...


ListUsersErrors: TypeAlias = (
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
CreateUserErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.EmailTaken
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.PasswordRefused
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetUserErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.UserNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
UpdateUserErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.UserNotFound
    | errors.NotAcceptable
    | errors.EmailTaken
    | errors.LastSuperAdmin
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeleteUserErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.UserNotFound
    | errors.LastSuperAdmin
    | errors.LastOwner
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListUsersForAdminsErrors: TypeAlias = (
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
ActivateUserErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.UserNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeactivateUserErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.UserNotFound
    | errors.NotAcceptable
    | errors.OwnAccount
    | errors.LastSuperAdmin
    | errors.LastOwner
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
RemoveSecondFactorErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.UserNotFound
    | errors.OwnAccount
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
RunBulkActionErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="listUsers",
        method="GET",
        path="/v1/users",
        tag="users",
        handler="list_users",
        summary="List users, newest first",
        security=(
            {"bearerAuth": ("admin",)},
            {"passwordFlow": ("admin",)},
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
                name="sort",
                argument="sort",
                location="query",
                annotation=models.UserSort,
                default=models.UserSort.MINUS_CREATED_AT,
                style="form",
                explode=True,
            ),
            Parameter(
                name="search",
                argument="search",
                location="query",
                annotation=models.SearchText,
                style="form",
                explode=True,
            ),
            Parameter(
                name="role",
                argument="role",
                location="query",
                annotation=models.Role,
                style="form",
                explode=True,
            ),
            Parameter(
                name="is_active",
                argument="is_active",
                location="query",
                annotation=bool,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.USER_PAGE,
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
        operation_id="createUser",
        method="POST",
        path="/v1/users",
        tag="users",
        handler="create_user",
        summary="Create an account for somebody",
        security=(
            {"bearerAuth": ("admin",)},
            {"passwordFlow": ("admin",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.UserCreate}, required=True),
        responses=(
            components.USER_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.USER_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.PASSWORD_REFUSED,
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
            errors.EmailTaken,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.PasswordRefused,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="user.created", target="$response.body#/id"),
            idempotency="optional",
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="getUser",
        method="GET",
        path="/v1/users/{user_id}",
        tag="users",
        handler="get_user",
        summary="Read an account",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="user_id", argument="user_id", location="path", annotation=models.UserId, required=True
            ),
        ),
        responses=(
            components.USER,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.USER_NOT_FOUND,
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
            errors.UserNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="updateUser",
        method="PATCH",
        path="/v1/users/{user_id}",
        tag="users",
        handler="update_user",
        summary="Change an account",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="user_id", argument="user_id", location="path", annotation=models.UserId, required=True
            ),
        ),
        body=Body(content={"application/json": models.UserUpdate}, required=True),
        responses=(
            components.USER,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.USER_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.USER_UPDATE_CONFLICT,
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
            errors.UserNotFound,
            errors.NotAcceptable,
            errors.EmailTaken,
            errors.LastSuperAdmin,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="user.updated"), body_limit=16384),
    ),
    Operation(
        operation_id="deleteUser",
        method="DELETE",
        path="/v1/users/{user_id}",
        tag="users",
        handler="delete_user",
        summary="Delete an account",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="user_id", argument="user_id", location="path", annotation=models.UserId, required=True
            ),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.USER_NOT_FOUND,
            components.ACCOUNT_STAYS,
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
            errors.UserNotFound,
            errors.LastSuperAdmin,
            errors.LastOwner,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="user.deleted")),
    ),
    Operation(
        operation_id="listUsersForAdmins",
        method="GET",
        path="/v1/admin/users",
        tag="users",
        handler="list_users_for_admins",
        summary="List users with filters, order and search",
        security=(
            {"bearerAuth": ("admin",)},
            {"passwordFlow": ("admin",)},
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
                name="sort",
                argument="sort",
                location="query",
                annotation=models.UserSort,
                default=models.UserSort.MINUS_CREATED_AT,
                style="form",
                explode=True,
            ),
            Parameter(
                name="search",
                argument="search",
                location="query",
                annotation=models.SearchText,
                style="form",
                explode=True,
            ),
            Parameter(
                name="role",
                argument="role",
                location="query",
                annotation=models.Role,
                style="form",
                explode=True,
            ),
            Parameter(
                name="is_active",
                argument="is_active",
                location="query",
                annotation=bool,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.USER_PAGE,
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
        operation_id="activateUser",
        method="POST",
        path="/v1/admin/users/{user_id}/activate",
        tag="users",
        handler="activate_user",
        summary="Let an account log in again",
        security=(
            {"bearerAuth": ("admin",)},
            {"passwordFlow": ("admin",)},
        ),
        parameters=(
            Parameter(
                name="user_id", argument="user_id", location="path", annotation=models.UserId, required=True
            ),
        ),
        responses=(
            components.USER,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.USER_NOT_FOUND,
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
            errors.UserNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="user.activated")),
    ),
    Operation(
        operation_id="deactivateUser",
        method="POST",
        path="/v1/admin/users/{user_id}/deactivate",
        tag="users",
        handler="deactivate_user",
        summary="Keep an account from logging in, and end its sessions",
        security=(
            {"bearerAuth": ("admin",)},
            {"passwordFlow": ("admin",)},
        ),
        parameters=(
            Parameter(
                name="user_id", argument="user_id", location="path", annotation=models.UserId, required=True
            ),
        ),
        responses=(
            components.USER,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.USER_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.USER_KEPT,
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
            errors.UserNotFound,
            errors.NotAcceptable,
            errors.OwnAccount,
            errors.LastSuperAdmin,
            errors.LastOwner,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="user.deactivated")),
    ),
    Operation(
        operation_id="removeSecondFactor",
        method="DELETE",
        path="/v1/admin/users/{user_id}/second-factor",
        tag="users",
        handler="remove_second_factor",
        summary="Take the second factor of somebody away who has lost it",
        security=(
            {"bearerAuth": ("admin",)},
            {"passwordFlow": ("admin",)},
        ),
        parameters=(
            Parameter(
                name="user_id", argument="user_id", location="path", annotation=models.UserId, required=True
            ),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.USER_NOT_FOUND,
            components.OWN_ACCOUNT,
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
            errors.UserNotFound,
            errors.OwnAccount,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="user.second_factor_removed")),
    ),
    Operation(
        operation_id="runBulkAction",
        method="POST",
        path="/v1/admin/users/bulk-action",
        tag="users",
        handler="run_bulk_action",
        summary="Activate, deactivate or delete up to a hundred accounts",
        security=(
            {"bearerAuth": ("admin",)},
            {"passwordFlow": ("admin",)},
        ),
        body=Body(content={"application/json": models.BulkAction}, required=True),
        responses=(
            components.BULK_ACTION_RESPONSE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
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
            errors.NotAcceptable,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="user.bulk_action", target="$request.body#/action"), body_limit=16384
        ),
    ),
)
