"""Generated from openapi.yaml by codegen; edit the contract instead."""

from typing import Annotated, Final, Protocol, TypeAlias

from contract_runtime import Audit, Body, Caller, Field, Operation, Parameter, Policies

from . import components, errors, models


class ServiceAccountsHandlers(Protocol):
    """Accounts of programs in the caller's tenant, and their API keys."""

    async def list_service_accounts(self, caller: Caller, page: int, limit: int) -> models.ServiceAccountPage:
        """GET /v1/service-accounts - List service accounts, newest first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def create_service_account(
        self, caller: Caller, body: models.ServiceAccountCreate
    ) -> models.ServiceAccount:
        """POST /v1/service-accounts - Create a service account.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def get_service_account(self, caller: Caller, service_account_id: int) -> models.ServiceAccount:
        """GET /v1/service-accounts/{service_account_id} - Read a service account.

        Raises: Forbidden (403), AccountRequired (403), ServiceAccountNotFound (404),
        ServiceUnavailable (503).
        """
        ...

    async def delete_service_account(self, caller: Caller, service_account_id: int) -> None:
        """DELETE /v1/service-accounts/{service_account_id} - Delete a service account and revoke its
        keys.

        Raises: Forbidden (403), AccountRequired (403), ServiceAccountNotFound (404),
        ServiceUnavailable (503).
        """
        ...

    async def list_api_keys(
        self, caller: Caller, service_account_id: int, page: int, limit: int
    ) -> models.ApiKeyPage:
        """GET /v1/service-accounts/{service_account_id}/keys - List the keys of a service account,
        newest first.

        Raises: Forbidden (403), AccountRequired (403), ServiceAccountNotFound (404),
        ServiceUnavailable (503).
        """
        ...

    async def create_api_key(
        self, caller: Caller, service_account_id: int, body: models.ApiKeyCreate
    ) -> models.NewApiKey:
        """POST /v1/service-accounts/{service_account_id}/keys - Make a key.

        The answer alone has the secret: it is kept as a hash only.

        Raises: Forbidden (403), AccountRequired (403), VerifiedEmailRequired (403),
        ServiceAccountNotFound (404), ServiceUnavailable (503).
        """
        ...

    async def get_api_key(self, caller: Caller, service_account_id: int, api_key_id: int) -> models.ApiKey:
        """GET /v1/service-accounts/{service_account_id}/keys/{api_key_id} - Read a key.

        Raises: Forbidden (403), AccountRequired (403), ServiceAccountNotFound (404), ApiKeyNotFound
        (404), ServiceUnavailable (503).
        """
        ...

    async def revoke_api_key(self, caller: Caller, service_account_id: int, api_key_id: int) -> None:
        """DELETE /v1/service-accounts/{service_account_id}/keys/{api_key_id} - Revoke a key.

        Raises: Forbidden (403), AccountRequired (403), ServiceAccountNotFound (404), ApiKeyNotFound
        (404), ServiceUnavailable (503).
        """
        ...

    async def rotate_api_key(
        self, caller: Caller, service_account_id: int, api_key_id: int
    ) -> models.NewApiKey:
        """POST /v1/service-accounts/{service_account_id}/keys/{api_key_id}/rotate - Give a key a new
        secret.

        Raises: Forbidden (403), AccountRequired (403), VerifiedEmailRequired (403),
        ServiceAccountNotFound (404), ApiKeyNotFound (404), ApiKeyRevoked (409), ServiceUnavailable
        (503).
        """
        ...


ListServiceAccountsErrors: TypeAlias = (
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
CreateServiceAccountErrors: TypeAlias = (
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
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetServiceAccountErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.ServiceAccountNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeleteServiceAccountErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.ServiceAccountNotFound
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListApiKeysErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.ServiceAccountNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
CreateApiKeyErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.VerifiedEmailRequired
    | errors.ServiceAccountNotFound
    | errors.NotAcceptable
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetApiKeyErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.ServiceAccountNotFound
    | errors.ApiKeyNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
RevokeApiKeyErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.ServiceAccountNotFound
    | errors.ApiKeyNotFound
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
RotateApiKeyErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.VerifiedEmailRequired
    | errors.ServiceAccountNotFound
    | errors.ApiKeyNotFound
    | errors.NotAcceptable
    | errors.ApiKeyRevoked
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="listServiceAccounts",
        method="GET",
        path="/v1/service-accounts",
        tag="service-accounts",
        handler="list_service_accounts",
        summary="List service accounts, newest first",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
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
            components.SERVICE_ACCOUNT_PAGE,
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
        operation_id="createServiceAccount",
        method="POST",
        path="/v1/service-accounts",
        tag="service-accounts",
        handler="create_service_account",
        summary="Create a service account",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.ServiceAccountCreate}, required=True),
        responses=(
            components.SERVICE_ACCOUNT_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
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
            audit=Audit(event="service_account.created", target="$response.body#/id"),
            idempotency="optional",
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="getServiceAccount",
        method="GET",
        path="/v1/service-accounts/{service_account_id}",
        tag="service-accounts",
        handler="get_service_account",
        summary="Read a service account",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="service_account_id",
                argument="service_account_id",
                location="path",
                annotation=models.ServiceAccountId,
                required=True,
            ),
        ),
        responses=(
            components.SERVICE_ACCOUNT,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.SERVICE_ACCOUNT_NOT_FOUND,
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
            errors.ServiceAccountNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="deleteServiceAccount",
        method="DELETE",
        path="/v1/service-accounts/{service_account_id}",
        tag="service-accounts",
        handler="delete_service_account",
        summary="Delete a service account and revoke its keys",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="service_account_id",
                argument="service_account_id",
                location="path",
                annotation=models.ServiceAccountId,
                required=True,
            ),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.SERVICE_ACCOUNT_NOT_FOUND,
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
            errors.ServiceAccountNotFound,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="service_account.deleted")),
    ),
    Operation(
        operation_id="listApiKeys",
        method="GET",
        path="/v1/service-accounts/{service_account_id}/keys",
        tag="service-accounts",
        handler="list_api_keys",
        summary="List the keys of a service account, newest first",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="service_account_id",
                argument="service_account_id",
                location="path",
                annotation=models.ServiceAccountId,
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
        ),
        responses=(
            components.API_KEY_PAGE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.SERVICE_ACCOUNT_NOT_FOUND,
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
            errors.ServiceAccountNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="createApiKey",
        method="POST",
        path="/v1/service-accounts/{service_account_id}/keys",
        tag="service-accounts",
        handler="create_api_key",
        summary="Make a key",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="service_account_id",
                argument="service_account_id",
                location="path",
                annotation=models.ServiceAccountId,
                required=True,
            ),
        ),
        body=Body(content={"application/json": models.ApiKeyCreate}, required=True),
        responses=(
            components.API_KEY_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.KEY_WITHHELD,
            components.SERVICE_ACCOUNT_NOT_FOUND,
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
            errors.VerifiedEmailRequired,
            errors.ServiceAccountNotFound,
            errors.NotAcceptable,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(
                event="api_key.created",
                target=(
                    "service_account_id={$request.path.service_account_id}, api_key_id={$response.body#/id}"
                ),
            ),
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="getApiKey",
        method="GET",
        path="/v1/service-accounts/{service_account_id}/keys/{api_key_id}",
        tag="service-accounts",
        handler="get_api_key",
        summary="Read a key",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="service_account_id",
                argument="service_account_id",
                location="path",
                annotation=models.ServiceAccountId,
                required=True,
            ),
            Parameter(
                name="api_key_id",
                argument="api_key_id",
                location="path",
                annotation=models.ApiKeyId,
                required=True,
            ),
        ),
        responses=(
            components.API_KEY,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.API_KEY_NOT_FOUND,
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
            errors.ServiceAccountNotFound,
            errors.ApiKeyNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="revokeApiKey",
        method="DELETE",
        path="/v1/service-accounts/{service_account_id}/keys/{api_key_id}",
        tag="service-accounts",
        handler="revoke_api_key",
        summary="Revoke a key",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="service_account_id",
                argument="service_account_id",
                location="path",
                annotation=models.ServiceAccountId,
                required=True,
            ),
            Parameter(
                name="api_key_id",
                argument="api_key_id",
                location="path",
                annotation=models.ApiKeyId,
                required=True,
            ),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.API_KEY_NOT_FOUND,
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
            errors.ServiceAccountNotFound,
            errors.ApiKeyNotFound,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="api_key.revoked")),
    ),
    Operation(
        operation_id="rotateApiKey",
        method="POST",
        path="/v1/service-accounts/{service_account_id}/keys/{api_key_id}/rotate",
        tag="service-accounts",
        handler="rotate_api_key",
        summary="Give a key a new secret",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="service_account_id",
                argument="service_account_id",
                location="path",
                annotation=models.ServiceAccountId,
                required=True,
            ),
            Parameter(
                name="api_key_id",
                argument="api_key_id",
                location="path",
                annotation=models.ApiKeyId,
                required=True,
            ),
        ),
        responses=(
            components.API_KEY_ROTATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.KEY_WITHHELD,
            components.API_KEY_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.API_KEY_REVOKED,
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
            errors.VerifiedEmailRequired,
            errors.ServiceAccountNotFound,
            errors.ApiKeyNotFound,
            errors.NotAcceptable,
            errors.ApiKeyRevoked,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="api_key.rotated")),
    ),
)
