"""Generated from openapi.yaml by codegen; edit the contract instead."""

from typing import Final, Protocol, TypeAlias

from contract_runtime import Audit, Body, Caller, Operation, Policies, RateLimit

from . import components, errors, models


class SecondFactorsHandlers(Protocol):
    """One-time codes of an authenticator app, and recovery codes."""

    async def get_second_factor(self, caller: Caller) -> models.SecondFactor:
        """GET /v1/auth/totp - Read whether the caller's second factor is enabled.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def enrol_second_factor(
        self, caller: Caller, body: models.PasswordConfirmation
    ) -> models.SecondFactorEnrolment:
        """POST /v1/auth/totp/enrol - Begin with an authenticator app.

        It is asked for only once a code confirms it.

        Raises: Forbidden (403), AccountRequired (403), VerifiedEmailRequired (403),
        CurrentPasswordWrong (403), CodeWrong (403), SecondFactorEnabled (409), PasswordNotSet
        (409), ServiceUnavailable (503).
        """
        ...

    async def confirm_second_factor(
        self, caller: Caller, body: models.CodeConfirmation
    ) -> models.RecoveryCodes:
        """POST /v1/auth/totp/confirm - Enable the second factor with its first code.

        Raises: Forbidden (403), AccountRequired (403), VerifiedEmailRequired (403),
        CurrentPasswordWrong (403), CodeWrong (403), SecondFactorNotEnrolled (409), PasswordNotSet
        (409), ServiceUnavailable (503).
        """
        ...

    async def disable_second_factor(
        self, caller: Caller, body: models.SecondFactorRemoval
    ) -> models.StandardResponse:
        """POST /v1/auth/totp/disable - Do without a second factor again.

        Raises: Forbidden (403), AccountRequired (403), CurrentPasswordWrong (403), CodeWrong (403),
        SecondFactorNotEnrolled (409), PasswordNotSet (409), ServiceUnavailable (503).
        """
        ...

    async def renew_recovery_codes(
        self, caller: Caller, body: models.CodeConfirmation
    ) -> models.RecoveryCodes:
        """POST /v1/auth/totp/recovery-codes - Get new recovery codes.

        Raises: Forbidden (403), AccountRequired (403), CurrentPasswordWrong (403), CodeWrong (403),
        SecondFactorNotEnrolled (409), PasswordNotSet (409), ServiceUnavailable (503).
        """
        ...


GetSecondFactorErrors: TypeAlias = (
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
EnrolSecondFactorErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.VerifiedEmailRequired
    | errors.CurrentPasswordWrong
    | errors.CodeWrong
    | errors.NotAcceptable
    | errors.SecondFactorEnabled
    | errors.PasswordNotSet
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.TooManyFailures
    | errors.InternalError
    | errors.ServiceUnavailable
)
ConfirmSecondFactorErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.VerifiedEmailRequired
    | errors.CurrentPasswordWrong
    | errors.CodeWrong
    | errors.NotAcceptable
    | errors.SecondFactorNotEnrolled
    | errors.PasswordNotSet
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.TooManyFailures
    | errors.InternalError
    | errors.ServiceUnavailable
)
DisableSecondFactorErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.CurrentPasswordWrong
    | errors.CodeWrong
    | errors.NotAcceptable
    | errors.SecondFactorNotEnrolled
    | errors.PasswordNotSet
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.TooManyFailures
    | errors.InternalError
    | errors.ServiceUnavailable
)
RenewRecoveryCodesErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.CurrentPasswordWrong
    | errors.CodeWrong
    | errors.NotAcceptable
    | errors.SecondFactorNotEnrolled
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
        operation_id="getSecondFactor",
        method="GET",
        path="/v1/auth/totp",
        tag="second-factors",
        handler="get_second_factor",
        summary="Read whether the caller's second factor is enabled",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        responses=(
            components.SECOND_FACTOR,
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
        operation_id="enrolSecondFactor",
        method="POST",
        path="/v1/auth/totp/enrol",
        tag="second-factors",
        handler="enrol_second_factor",
        summary="Begin with an authenticator app",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        body=Body(content={"application/json": models.PasswordConfirmation}, required=True),
        responses=(
            components.SECOND_FACTOR_ENROLMENT,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.ENROLMENT_REFUSED,
            components.NOT_ACCEPTABLE,
            components.SECOND_FACTOR_ENABLED,
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
            errors.VerifiedEmailRequired,
            errors.CurrentPasswordWrong,
            errors.CodeWrong,
            errors.NotAcceptable,
            errors.SecondFactorEnabled,
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
            rate_limit=RateLimit(requests=10, per=60, by="caller"),
            audit=Audit(event="second_factor.enrolled"),
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="confirmSecondFactor",
        method="POST",
        path="/v1/auth/totp/confirm",
        tag="second-factors",
        handler="confirm_second_factor",
        summary="Enable the second factor with its first code",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        body=Body(content={"application/json": models.CodeConfirmation}, required=True),
        responses=(
            components.RECOVERY_CODES,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.ENROLMENT_REFUSED,
            components.NOT_ACCEPTABLE,
            components.SECOND_FACTOR_NOT_ENROLLED,
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
            errors.VerifiedEmailRequired,
            errors.CurrentPasswordWrong,
            errors.CodeWrong,
            errors.NotAcceptable,
            errors.SecondFactorNotEnrolled,
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
            rate_limit=RateLimit(requests=10, per=60, by="caller"),
            audit=Audit(event="second_factor.enabled"),
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="disableSecondFactor",
        method="POST",
        path="/v1/auth/totp/disable",
        tag="second-factors",
        handler="disable_second_factor",
        summary="Do without a second factor again",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        body=Body(content={"application/json": models.SecondFactorRemoval}, required=True),
        responses=(
            components.ACKNOWLEDGED_LIMITED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.CODE_WRONG,
            components.NOT_ACCEPTABLE,
            components.SECOND_FACTOR_NOT_ENROLLED,
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
            errors.CodeWrong,
            errors.NotAcceptable,
            errors.SecondFactorNotEnrolled,
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
            rate_limit=RateLimit(requests=10, per=60, by="caller"),
            audit=Audit(event="second_factor.disabled"),
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="renewRecoveryCodes",
        method="POST",
        path="/v1/auth/totp/recovery-codes",
        tag="second-factors",
        handler="renew_recovery_codes",
        summary="Get new recovery codes",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        body=Body(content={"application/json": models.CodeConfirmation}, required=True),
        responses=(
            components.RECOVERY_CODES,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.CODE_WRONG,
            components.NOT_ACCEPTABLE,
            components.SECOND_FACTOR_NOT_ENROLLED,
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
            errors.CodeWrong,
            errors.NotAcceptable,
            errors.SecondFactorNotEnrolled,
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
            rate_limit=RateLimit(requests=10, per=60, by="caller"),
            audit=Audit(event="second_factor.recovery_codes_renewed"),
            body_limit=16384,
        ),
    ),
)
