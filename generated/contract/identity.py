"""Generated from openapi.yaml by codegen; edit the contract instead."""

from datetime import date
from typing import Final, Protocol, TypeAlias

from contract import components, errors, models
from contract_runtime import Caller, Operation, Policies


class IdentityHandlers(Protocol):
    """Who the caller is."""

    async def get_me(self, caller: Caller) -> models.Profile:
        """GET /v1/me - Read the caller's profile.

        Raises: ServiceUnavailable (503).
        """
        ...

    async def get_me_legacy(self, caller: Caller) -> models.LegacyProfile:
        """GET /me - Read the caller's profile with the token's claims.

        Raises: ServiceUnavailable (503).
        """
        ...


GetMeErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetMeLegacyErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="getMe",
        method="GET",
        path="/v1/me",
        tag="identity",
        handler="get_me",
        summary="Read the caller's profile",
        security=({"bearerAuth": ()},),
        responses=(
            components.PROFILE,
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
    ),
    Operation(
        operation_id="getMeLegacy",
        method="GET",
        path="/me",
        tag="identity",
        handler="get_me_legacy",
        summary="Read the caller's profile with the token's claims",
        deprecated=True,
        security=({"bearerAuth": ()},),
        responses=(
            components.LEGACY_PROFILE,
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
        policies=Policies(deprecated_since=date(2026, 11, 20), sunset=date(2027, 11, 20), successor="getMe"),
    ),
)
