"""Generated from openapi.yaml by codegen; edit the contract instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar, Final, Protocol, TypeAlias

from contract_runtime import (
    Field,
    Operation,
    Parameter,
    Policies,
    RateLimit,
    Reply,
    TextFormat,
)

from . import components, errors, models


@dataclass(frozen=True, slots=True, kw_only=True)
class StartProviderLoginFound(Reply):
    """Where the user logs in."""

    status: ClassVar[int] = 302
    header_fields: ClassVar[Mapping[str, str]] = {"location": "Location", "set_cookie": "Set-Cookie"}
    location: str
    set_cookie: list[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishProviderLoginOK(Reply):
    """The tokens."""

    status: ClassVar[int] = 200
    header_fields: ClassVar[Mapping[str, str]] = {"set_cookie": "Set-Cookie"}
    body: models.TokenPair
    set_cookie: list[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishProviderLoginSeeOther(Reply):
    """Where the frontend goes on; the refresh token is in the cookie."""

    status: ClassVar[int] = 303
    header_fields: ClassVar[Mapping[str, str]] = {"location": "Location", "set_cookie": "Set-Cookie"}
    location: str
    set_cookie: list[str] | None = None


class SingleSignOnHandlers(Protocol):
    """Logging in at an OpenID Connect provider."""

    async def list_providers(self) -> models.ProviderList:
        """GET /v1/auth/oidc - List the providers at which users can log in.

        Raises: ServiceUnavailable (503).
        """
        ...

    async def start_provider_login(self, provider: str, redirect_to: str | None) -> StartProviderLoginFound:
        """GET /v1/auth/oidc/{provider}/login - Send the browser to a provider.

        Raises: ProviderNotFound (404), ServiceUnavailable (503), ProviderUnavailable (503).
        """
        ...

    async def finish_provider_login(
        self,
        *,
        provider: str,
        charter_login: str | None,
        x_device_id: str | None,
        code: str | None,
        state: str | None,
        error: str | None,
        error_description: str | None,
        error_uri: str | None,
        iss: str | None,
        session_state: str | None,
        scope: str | None,
        authuser: str | None,
        prompt: str | None,
        hd: str | None,
    ) -> FinishProviderLoginOK | FinishProviderLoginSeeOther:
        """GET /v1/auth/oidc/{provider}/callback - Log in with what the provider answered.

        Links the user of the provider to the account with the same verified address, or makes one.

        Raises: ProviderNotFound (404), ServiceUnavailable (503), ProviderUnavailable (503).
        """
        ...


ListProvidersErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
StartProviderLoginErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.ProviderNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.InternalError
    | errors.ServiceUnavailable
    | errors.ProviderUnavailable
)
FinishProviderLoginErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.ProviderLoginRefused
    | errors.ProviderNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.InternalError
    | errors.ServiceUnavailable
    | errors.ProviderUnavailable
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="listProviders",
        method="GET",
        path="/v1/auth/oidc",
        tag="single-sign-on",
        handler="list_providers",
        summary="List the providers at which users can log in",
        responses=(
            components.PROVIDER_LIST,
            components.MALFORMED_REQUEST,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="startProviderLogin",
        method="GET",
        path="/v1/auth/oidc/{provider}/login",
        tag="single-sign-on",
        handler="start_provider_login",
        summary="Send the browser to a provider",
        parameters=(
            Parameter(
                name="provider",
                argument="provider",
                location="path",
                annotation=models.ProviderName,
                required=True,
            ),
            Parameter(
                name="redirect_to",
                argument="redirect_to",
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=2000), TextFormat("uri-reference")],
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.PROVIDER_REDIRECT,
            components.MALFORMED_REQUEST,
            components.PROVIDER_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.RATE_LIMITED,
            components.INTERNAL_ERROR,
            components.PROVIDER_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.ProviderNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.RateLimited,
            errors.InternalError,
            errors.ServiceUnavailable,
            errors.ProviderUnavailable,
        ),
        policies=Policies(rate_limit=RateLimit(requests=60, per=60, by="ip", counts="failures")),
    ),
    Operation(
        operation_id="finishProviderLogin",
        method="GET",
        path="/v1/auth/oidc/{provider}/callback",
        tag="single-sign-on",
        handler="finish_provider_login",
        summary="Log in with what the provider answered",
        parameters=(
            Parameter(
                name="provider",
                argument="provider",
                location="path",
                annotation=models.ProviderName,
                required=True,
            ),
            Parameter(
                name="charter_login",
                argument="charter_login",
                location="cookie",
                annotation=Annotated[str, Field(min_length=1, max_length=4000, pattern=r"^[^\u0000]+$")],
                style="form",
                explode=True,
            ),
            Parameter(
                name="X-Device-Id",
                argument="x_device_id",
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=100, pattern="^[!-~]+$")],
            ),
            Parameter(
                name="code",
                argument="code",
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=4000, pattern=r"^[^\u0000]+$")],
                style="form",
                explode=True,
            ),
            Parameter(
                name="state",
                argument="state",
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=1000, pattern=r"^[^\u0000]+$")],
                style="form",
                explode=True,
            ),
            Parameter(
                name="error",
                argument="error",
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\u0000]+$")],
                style="form",
                explode=True,
            ),
            Parameter(
                name="error_description",
                argument="error_description",
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=2000, pattern=r"^[^\u0000]+$")],
                style="form",
                explode=True,
            ),
            Parameter(
                name="error_uri",
                argument="error_uri",
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=2000, pattern=r"^[^\u0000]+$")],
                style="form",
                explode=True,
            ),
            Parameter(
                name="iss",
                argument="iss",
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=500, pattern=r"^[^\u0000]+$")],
                style="form",
                explode=True,
            ),
            Parameter(
                name="session_state",
                argument="session_state",
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=1000, pattern=r"^[^\u0000]+$")],
                style="form",
                explode=True,
            ),
            Parameter(
                name="scope",
                argument="scope",
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=2000, pattern=r"^[^\u0000]+$")],
                style="form",
                explode=True,
            ),
            Parameter(
                name="authuser",
                argument="authuser",
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\u0000]+$")],
                style="form",
                explode=True,
            ),
            Parameter(
                name="prompt",
                argument="prompt",
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\u0000]+$")],
                style="form",
                explode=True,
            ),
            Parameter(
                name="hd",
                argument="hd",
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern=r"^[^\u0000]+$")],
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.TOKEN_PAIR,
            components.FRONTEND_REDIRECT,
            components.MALFORMED_REQUEST,
            components.PROVIDER_LOGIN_REFUSED,
            components.PROVIDER_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.RATE_LIMITED,
            components.INTERNAL_ERROR,
            components.PROVIDER_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.ProviderLoginRefused,
            errors.ProviderNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.RateLimited,
            errors.InternalError,
            errors.ServiceUnavailable,
            errors.ProviderUnavailable,
        ),
        policies=Policies(rate_limit=RateLimit(requests=60, per=60, by="ip", counts="failures")),
    ),
)
