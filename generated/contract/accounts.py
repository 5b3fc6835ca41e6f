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
class RegisterAccountAccepted(Reply):
    """Accepted; the answer is the same whether or not there is such an account. The browser keeps a
    cookie, by which the link in the mail knows it again.
    """

    status: ClassVar[int] = 202
    header_fields: ClassVar[Mapping[str, str]] = {"set_cookie": "Set-Cookie"}
    body: models.StandardResponse
    set_cookie: list[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestEmailChangeAccepted(Reply):
    """Accepted; the answer is the same whether or not there is such an account. The browser keeps a
    cookie, by which the link in the mail knows it again.
    """

    status: ClassVar[int] = 202
    header_fields: ClassVar[Mapping[str, str]] = {"set_cookie": "Set-Cookie"}
    body: models.StandardResponse
    set_cookie: list[str] | None = None


class AccountsHandlers(Protocol):
    """Accounts of users, as their owners see and keep them."""

    async def register_account(self, body: models.RegistrationRequest) -> RegisterAccountAccepted:
        """POST /v1/auth/register - Register an account.

        Answers the same for an address that has an account already; its owner is told by mail.

        Raises: PasswordRefused (422), ServiceUnavailable (503).
        """
        ...

    async def request_password_reset(self, body: models.EmailRequest) -> models.StandardResponse:
        """POST /v1/auth/password-reset/request - Ask for a mail to set a new password.

        Raises: ServiceUnavailable (503).
        """
        ...

    async def confirm_password_reset(self, body: models.PasswordResetConfirmation) -> models.StandardResponse:
        """POST /v1/auth/password-reset/confirm - Set a new password with the token from the mail.

        Ends every session of the account, every link that was asked for before, and the API keys of
        its own tenant. The token of a mail that told of a changed address also brings the former
        one back.

        Raises: OneTimeTokenInvalid (409), PasswordRefused (422), ServiceUnavailable (503).
        """
        ...

    async def request_email_verification(self, body: models.EmailRequest) -> models.StandardResponse:
        """POST /v1/auth/verify-email/request - Ask for a mail to verify the address.

        Raises: ServiceUnavailable (503).
        """
        ...

    async def confirm_email_verification(
        self, charter_asker: str | None, x_device_id: str | None, body: models.EmailConfirmation
    ) -> models.StandardResponse:
        """POST /v1/auth/verify-email/confirm - Verify the address with the token from the mail.

        Also makes a changed address the account's. The browser that asked for the mail has a
        cookie; without it the account's password is needed. Where the address is verified for the
        first time, whatever was done before ends: sessions, links, keys, a second factor.

        Raises: ConfirmationRequired (403), CurrentPasswordWrong (403), OneTimeTokenInvalid (409),
        ServiceUnavailable (503).
        """
        ...

    async def get_own_user(self, caller: Caller) -> models.User:
        """GET /v1/users/me - Read the caller's account.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def update_own_user(self, caller: Caller, body: models.OwnUserUpdate) -> models.User:
        """PATCH /v1/users/me - Change the caller's account.

        Raises: Forbidden (403), AccountRequired (403), TimeZoneUnknown (422), ServiceUnavailable
        (503).
        """
        ...

    async def delete_own_user(self, caller: Caller, x_second_factor_code: str | None) -> None:
        """DELETE /v1/users/me - Delete the caller's account.

        Ends every session of the account; its address can be registered again. Asks for a code
        where there is a second factor.

        Raises: Forbidden (403), AccountRequired (403), CodeRequired (403), CodeWrong (403),
        LastSuperAdmin (409), LastOwner (409), ServiceUnavailable (503).
        """
        ...

    async def change_password(self, caller: Caller, body: models.PasswordChange) -> models.StandardResponse:
        """POST /v1/users/me/password - Change the caller's password.

        Ends the account's other sessions. Asks for a code where there is a second factor.

        Raises: Forbidden (403), AccountRequired (403), CurrentPasswordWrong (403), CodeRequired
        (403), CodeWrong (403), PasswordNotSet (409), PasswordRefused (422), ServiceUnavailable
        (503).
        """
        ...

    async def request_email_change(
        self, caller: Caller, body: models.EmailChangeRequest
    ) -> RequestEmailChangeAccepted:
        """POST /v1/users/me/email - Ask for a mail that makes another address the account's.

        Asks for a code where there is a second factor.

        Raises: Forbidden (403), AccountRequired (403), CurrentPasswordWrong (403), CodeRequired
        (403), CodeWrong (403), PasswordNotSet (409), ServiceUnavailable (503).
        """
        ...


RegisterAccountErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.NotAcceptable
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.PasswordRefused
    | errors.RateLimited
    | errors.InternalError
    | errors.ServiceUnavailable
)
RequestPasswordResetErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.NotAcceptable
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.InternalError
    | errors.ServiceUnavailable
)
ConfirmPasswordResetErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.NotAcceptable
    | errors.OneTimeTokenInvalid
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.PasswordRefused
    | errors.RateLimited
    | errors.InternalError
    | errors.ServiceUnavailable
)
RequestEmailVerificationErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.NotAcceptable
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.InternalError
    | errors.ServiceUnavailable
)
ConfirmEmailVerificationErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.ConfirmationRequired
    | errors.CurrentPasswordWrong
    | errors.NotAcceptable
    | errors.OneTimeTokenInvalid
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.TooManyFailures
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetOwnUserErrors: TypeAlias = (
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
UpdateOwnUserErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.TimeZoneUnknown
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeleteOwnUserErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.CodeRequired
    | errors.CodeWrong
    | errors.LastSuperAdmin
    | errors.LastOwner
    | errors.ValidationFailed
    | errors.TooManyFailures
    | errors.InternalError
    | errors.ServiceUnavailable
)
ChangePasswordErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.CurrentPasswordWrong
    | errors.CodeRequired
    | errors.CodeWrong
    | errors.NotAcceptable
    | errors.PasswordNotSet
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.PasswordRefused
    | errors.RateLimited
    | errors.TooManyFailures
    | errors.InternalError
    | errors.ServiceUnavailable
)
RequestEmailChangeErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.CurrentPasswordWrong
    | errors.CodeRequired
    | errors.CodeWrong
    | errors.NotAcceptable
    | errors.PasswordNotSet
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.TooManyFailures
    | errors.InternalError
    | errors.ServiceUnavailable
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="registerAccount",
        method="POST",
        path="/v1/auth/register",
        tag="accounts",
        handler="register_account",
        summary="Register an account",
        body=Body(content={"application/json": models.RegistrationRequest}, required=True),
        responses=(
            components.ACCEPTED_HERE,
            components.MALFORMED_REQUEST,
            components.NOT_ACCEPTABLE,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.PASSWORD_REFUSED,
            components.RATE_LIMITED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.NotAcceptable,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.PasswordRefused,
            errors.RateLimited,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=60, per=60, by="ip"),
            audit=Audit(event="account.registration_requested", target="$request.body#/email"),
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="requestPasswordReset",
        method="POST",
        path="/v1/auth/password-reset/request",
        tag="accounts",
        handler="request_password_reset",
        summary="Ask for a mail to set a new password",
        body=Body(content={"application/json": models.EmailRequest}, required=True),
        responses=(
            components.ACCEPTED,
            components.MALFORMED_REQUEST,
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
            errors.NotAcceptable,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.RateLimited,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=20, per=60, by="ip"),
            audit=Audit(event="account.password_reset_requested", target="$request.body#/email"),
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="confirmPasswordReset",
        method="POST",
        path="/v1/auth/password-reset/confirm",
        tag="accounts",
        handler="confirm_password_reset",
        summary="Set a new password with the token from the mail",
        body=Body(content={"application/json": models.PasswordResetConfirmation}, required=True),
        responses=(
            components.ACKNOWLEDGED_LIMITED,
            components.MALFORMED_REQUEST,
            components.NOT_ACCEPTABLE,
            components.ONE_TIME_TOKEN_INVALID,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.PASSWORD_REFUSED,
            components.RATE_LIMITED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.NotAcceptable,
            errors.OneTimeTokenInvalid,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.PasswordRefused,
            errors.RateLimited,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=60, per=60, by="ip", counts="failures"),
            audit=Audit(event="account.password_reset", target="$response.body#/data/user_id"),
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="requestEmailVerification",
        method="POST",
        path="/v1/auth/verify-email/request",
        tag="accounts",
        handler="request_email_verification",
        summary="Ask for a mail to verify the address",
        body=Body(content={"application/json": models.EmailRequest}, required=True),
        responses=(
            components.ACCEPTED,
            components.MALFORMED_REQUEST,
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
            errors.NotAcceptable,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.RateLimited,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(rate_limit=RateLimit(requests=20, per=60, by="ip"), body_limit=16384),
    ),
    Operation(
        operation_id="confirmEmailVerification",
        method="POST",
        path="/v1/auth/verify-email/confirm",
        tag="accounts",
        handler="confirm_email_verification",
        summary="Verify the address with the token from the mail",
        parameters=(
            Parameter(
                name="charter_asker",
                argument="charter_asker",
                location="cookie",
                annotation=Annotated[str, Field(min_length=1, max_length=200, pattern="^[A-Za-z0-9_-]+$")],
                style="form",
                explode=True,
            ),
            Parameter(
                name="X-Device-Id",
                argument="x_device_id",
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=100, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.EmailConfirmation}, required=True),
        responses=(
            components.ACKNOWLEDGED_LIMITED,
            components.MALFORMED_REQUEST,
            components.CONFIRMATION_REQUIRED,
            components.NOT_ACCEPTABLE,
            components.ONE_TIME_TOKEN_INVALID,
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
            errors.ConfirmationRequired,
            errors.CurrentPasswordWrong,
            errors.NotAcceptable,
            errors.OneTimeTokenInvalid,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.RateLimited,
            errors.TooManyFailures,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=60, per=60, by="ip", counts="failures"),
            audit=Audit(event="account.email_verified", target="$response.body#/data/user_id"),
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="getOwnUser",
        method="GET",
        path="/v1/users/me",
        tag="accounts",
        handler="get_own_user",
        summary="Read the caller's account",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        responses=(
            components.USER,
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
        operation_id="updateOwnUser",
        method="PATCH",
        path="/v1/users/me",
        tag="accounts",
        handler="update_own_user",
        summary="Change the caller's account",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        body=Body(content={"application/json": models.OwnUserUpdate}, required=True),
        responses=(
            components.USER,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.TIME_ZONE_REFUSED,
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
            errors.TimeZoneUnknown,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="user.updated", target="$response.body#/id"), body_limit=16384),
    ),
    Operation(
        operation_id="deleteOwnUser",
        method="DELETE",
        path="/v1/users/me",
        tag="accounts",
        handler="delete_own_user",
        summary="Delete the caller's account",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="X-Second-Factor-Code",
                argument="x_second_factor_code",
                location="header",
                annotation=models.SecondFactorCode,
            ),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.CODE_REFUSED,
            components.ACCOUNT_STAYS,
            components.VALIDATION_FAILED,
            components.TOO_MANY_FAILURES,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.CodeRequired,
            errors.CodeWrong,
            errors.LastSuperAdmin,
            errors.LastOwner,
            errors.ValidationFailed,
            errors.TooManyFailures,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="user.deleted")),
    ),
    Operation(
        operation_id="changePassword",
        method="POST",
        path="/v1/users/me/password",
        tag="accounts",
        handler="change_password",
        summary="Change the caller's password",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        body=Body(content={"application/json": models.PasswordChange}, required=True),
        responses=(
            components.ACKNOWLEDGED_LIMITED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.PASSWORD_WRONG,
            components.NOT_ACCEPTABLE,
            components.PASSWORD_NOT_SET,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.PASSWORD_REFUSED,
            components.GUESSES_LIMITED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.CurrentPasswordWrong,
            errors.CodeRequired,
            errors.CodeWrong,
            errors.NotAcceptable,
            errors.PasswordNotSet,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.PasswordRefused,
            errors.RateLimited,
            errors.TooManyFailures,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=5, per=60, by="caller"),
            audit=Audit(event="account.password_changed"),
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="requestEmailChange",
        method="POST",
        path="/v1/users/me/email",
        tag="accounts",
        handler="request_email_change",
        summary="Ask for a mail that makes another address the account's",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        body=Body(content={"application/json": models.EmailChangeRequest}, required=True),
        responses=(
            components.ACCEPTED_HERE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.PASSWORD_WRONG,
            components.NOT_ACCEPTABLE,
            components.PASSWORD_NOT_SET,
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
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.CurrentPasswordWrong,
            errors.CodeRequired,
            errors.CodeWrong,
            errors.NotAcceptable,
            errors.PasswordNotSet,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.RateLimited,
            errors.TooManyFailures,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=3, per=60, by="caller"),
            audit=Audit(event="account.email_change_requested", target="$request.body#/email"),
            body_limit=16384,
        ),
    ),
)
