"""Generated from openapi.yaml by codegen; edit the contract instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar, Final, Protocol, TypeAlias

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
class LogInOK(Reply):
    """The tokens."""

    status: ClassVar[int] = 200
    header_fields: ClassVar[Mapping[str, str]] = {"set_cookie": "Set-Cookie"}
    body: models.TokenPair
    set_cookie: list[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RefreshSessionOK(Reply):
    """The tokens."""

    status: ClassVar[int] = 200
    header_fields: ClassVar[Mapping[str, str]] = {"set_cookie": "Set-Cookie"}
    body: models.TokenPair
    set_cookie: list[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LogOutOK(Reply):
    """The session has ended, its access token included."""

    status: ClassVar[int] = 200
    header_fields: ClassVar[Mapping[str, str]] = {"set_cookie": "Set-Cookie"}
    body: models.StandardResponse
    set_cookie: list[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LogOutEverywhereOK(Reply):
    """Every session of the account has ended."""

    status: ClassVar[int] = 200
    header_fields: ClassVar[Mapping[str, str]] = {"set_cookie": "Set-Cookie"}
    body: models.StandardResponse
    set_cookie: list[str] | None = None


class SessionsHandlers(Protocol):
    """Logging in and out, access and refresh tokens, devices."""

    async def log_in(self, x_device_id: str | None, body: models.LoginRequest) -> LogInOK:
        """POST /v1/auth/login - Log in with address and password.

        Raises: ServiceUnavailable (503).
        """
        ...

    async def issue_token(self, x_device_id: str | None, body: models.TokenForm) -> models.OAuthToken:
        """POST /v1/auth/token - Get tokens by an OAuth 2 form.

        For clients that speak OAuth 2; `scope` is answered, roles come from the account.

        Raises: ServiceUnavailable (503).
        """
        ...

    async def refresh_session(
        self,
        x_device_id: str | None,
        charter_refresh: str | None,
        x_csrf_token: str | None,
        body: models.RefreshRequest | None,
    ) -> RefreshSessionOK:
        """POST /v1/auth/refresh - Get the next tokens of a session.

        Each refresh token can be used once; using one again ends the session. Only where the answer
        was lost, the device that used it (`X-Device-Id`, or the cookie, as at the login) gets the
        same answer again, for 20 seconds.

        Raises: CsrfRefused (403), ServiceUnavailable (503).
        """
        ...

    async def log_out(self, caller: Caller) -> LogOutOK:
        """POST /v1/auth/logout - End the session of the token.

        Raises: ServiceUnavailable (503).
        """
        ...

    async def log_out_everywhere(self, caller: Caller) -> LogOutEverywhereOK:
        """POST /v1/auth/logout-all - End every session of the account.

        Raises: ServiceUnavailable (503).
        """
        ...

    async def switch_tenant(self, caller: Caller, body: models.TenantSwitch) -> models.AccessToken:
        """POST /v1/auth/switch-tenant - Work in an organization, or in the own tenant again.

        Raises: Forbidden (403), AccountRequired (403), OrganizationNotFound (404), SessionRequired
        (409), ServiceUnavailable (503).
        """
        ...

    async def list_sessions(self, caller: Caller, page: int, limit: int) -> models.SessionPage:
        """GET /v1/sessions - List the caller's sessions, the last used first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def get_current_session(self, caller: Caller) -> models.Session:
        """GET /v1/sessions/current - Read the session of the token.

        Raises: Forbidden (403), AccountRequired (403), SessionNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def end_session(self, caller: Caller, session_id: str) -> None:
        """DELETE /v1/sessions/{session_id} - End one of the caller's sessions.

        Raises: Forbidden (403), AccountRequired (403), SessionNotFound (404), ServiceUnavailable
        (503).
        """
        ...


LogInErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.InvalidCredentials
    | errors.SecondFactorRequired
    | errors.SecondFactorInvalid
    | errors.EmailNotVerified
    | errors.NotAcceptable
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.TooManyFailures
    | errors.InternalError
    | errors.ServiceUnavailable
)
IssueTokenErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.InvalidCredentials
    | errors.SecondFactorRequired
    | errors.SecondFactorInvalid
    | errors.EmailNotVerified
    | errors.RefreshTokenInvalid
    | errors.NotAcceptable
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.TooManyFailures
    | errors.InternalError
    | errors.ServiceUnavailable
)
RefreshSessionErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.RefreshTokenInvalid
    | errors.CsrfRefused
    | errors.NotAcceptable
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.InternalError
    | errors.ServiceUnavailable
)
LogOutErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
LogOutEverywhereErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.InternalError
    | errors.ServiceUnavailable
)
SwitchTenantErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.OrganizationNotFound
    | errors.NotAcceptable
    | errors.SessionRequired
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListSessionsErrors: TypeAlias = (
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
GetCurrentSessionErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.SessionNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
EndSessionErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.SessionNotFound
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="logIn",
        method="POST",
        path="/v1/auth/login",
        tag="sessions",
        handler="log_in",
        summary="Log in with address and password",
        parameters=(
            Parameter(
                name="X-Device-Id",
                argument="x_device_id",
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=100, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.LoginRequest}, required=True),
        responses=(
            components.TOKEN_PAIR,
            components.MALFORMED_REQUEST,
            components.LOGIN_REFUSED,
            components.NOT_ACCEPTABLE,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.VALIDATION_FAILED,
            components.GUESSES_LIMITED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.InvalidCredentials,
            errors.SecondFactorRequired,
            errors.SecondFactorInvalid,
            errors.EmailNotVerified,
            errors.NotAcceptable,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.RateLimited,
            errors.TooManyFailures,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(
                requests=60, per=60, by="ip", counts=("INVALID_CREDENTIALS", "SECOND_FACTOR_INVALID")
            ),
            audit=Audit(event="session.started", target="$response.body#/user/id"),
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="issueToken",
        method="POST",
        path="/v1/auth/token",
        tag="sessions",
        handler="issue_token",
        summary="Get tokens by an OAuth 2 form",
        parameters=(
            Parameter(
                name="X-Device-Id",
                argument="x_device_id",
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=100, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/x-www-form-urlencoded": models.TokenForm}, required=True),
        responses=(
            components.OAUTH_TOKEN,
            components.MALFORMED_REQUEST,
            components.OAUTH_REFUSED,
            components.NOT_ACCEPTABLE,
            components.CONTENT_TOO_LARGE,
            components.NOT_A_FORM,
            components.VALIDATION_FAILED,
            components.GUESSES_LIMITED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.InvalidCredentials,
            errors.SecondFactorRequired,
            errors.SecondFactorInvalid,
            errors.EmailNotVerified,
            errors.RefreshTokenInvalid,
            errors.NotAcceptable,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.RateLimited,
            errors.TooManyFailures,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(
                requests=60,
                per=60,
                by="ip",
                counts=("INVALID_CREDENTIALS", "SECOND_FACTOR_INVALID", "REFRESH_TOKEN_INVALID"),
            ),
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="refreshSession",
        method="POST",
        path="/v1/auth/refresh",
        tag="sessions",
        handler="refresh_session",
        summary="Get the next tokens of a session",
        parameters=(
            Parameter(
                name="X-Device-Id",
                argument="x_device_id",
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=100, pattern="^[!-~]+$")],
            ),
            Parameter(
                name="charter_refresh",
                argument="charter_refresh",
                location="cookie",
                annotation=Annotated[str, Field(min_length=1, max_length=200, pattern="^[A-Za-z0-9_-]+$")],
                style="form",
                explode=True,
            ),
            Parameter(
                name="X-CSRF-Token",
                argument="x_csrf_token",
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=200, pattern="^[A-Za-z0-9_-]+$")],
            ),
        ),
        body=Body(content={"application/json": models.RefreshRequest}),
        responses=(
            components.TOKEN_PAIR,
            components.MALFORMED_REQUEST,
            components.REFRESH_REFUSED,
            components.CSRF_REFUSED,
            components.NOT_ACCEPTABLE,
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
            errors.RefreshTokenInvalid,
            errors.CsrfRefused,
            errors.NotAcceptable,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.RateLimited,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=600, per=60, by="ip", counts="failures"), body_limit=16384
        ),
    ),
    Operation(
        operation_id="logOut",
        method="POST",
        path="/v1/auth/logout",
        tag="sessions",
        handler="log_out",
        summary="End the session of the token",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        responses=(
            components.LOGGED_OUT,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="session.ended")),
    ),
    Operation(
        operation_id="logOutEverywhere",
        method="POST",
        path="/v1/auth/logout-all",
        tag="sessions",
        handler="log_out_everywhere",
        summary="End every session of the account",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        responses=(
            components.LOGGED_OUT_EVERYWHERE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.RATE_LIMITED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.RateLimited,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=5, per=60, by="caller"), audit=Audit(event="session.all_ended")
        ),
    ),
    Operation(
        operation_id="switchTenant",
        method="POST",
        path="/v1/auth/switch-tenant",
        tag="sessions",
        handler="switch_tenant",
        summary="Work in an organization, or in the own tenant again",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        body=Body(content={"application/json": models.TenantSwitch}, required=True),
        responses=(
            components.ACCESS_TOKEN,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.ORGANIZATION_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.SESSION_REQUIRED,
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
            errors.OrganizationNotFound,
            errors.NotAcceptable,
            errors.SessionRequired,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="session.tenant_switched", target="$response.body#/tenant"), body_limit=16384
        ),
    ),
    Operation(
        operation_id="listSessions",
        method="GET",
        path="/v1/sessions",
        tag="sessions",
        handler="list_sessions",
        summary="List the caller's sessions, the last used first",
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
            components.SESSION_PAGE,
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
        operation_id="getCurrentSession",
        method="GET",
        path="/v1/sessions/current",
        tag="sessions",
        handler="get_current_session",
        summary="Read the session of the token",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        responses=(
            components.SESSION,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.SESSION_NOT_FOUND,
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
            errors.SessionNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="endSession",
        method="DELETE",
        path="/v1/sessions/{session_id}",
        tag="sessions",
        handler="end_session",
        summary="End one of the caller's sessions",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="session_id",
                argument="session_id",
                location="path",
                annotation=models.SessionId,
                required=True,
            ),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.SESSION_NOT_FOUND,
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
            errors.SessionNotFound,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="session.ended")),
    ),
)
