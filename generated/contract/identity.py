"""Generated from openapi.yaml by codegen; edit the contract instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final, Protocol, TypeAlias

from contract_runtime import Caller, Operation, Policies, Reply

from . import components, errors, models


@dataclass(frozen=True, slots=True, kw_only=True)
class GetJwksOK(Reply):
    """The key set."""

    status: ClassVar[int] = 200
    header_fields: ClassVar[Mapping[str, str]] = {"cache_control": "Cache-Control"}
    body: models.JsonWebKeySet
    cache_control: str


class IdentityHandlers(Protocol):
    """Who the caller is, and the keys that sign this service's tokens."""

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

    async def get_jwks(self) -> GetJwksOK:
        """GET /.well-known/jwks.json - Read the public keys of this service's tokens.

        During a rotation there are two.

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
GetJwksErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
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
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
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
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
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
    Operation(
        operation_id="getJwks",
        method="GET",
        path="/.well-known/jwks.json",
        tag="identity",
        handler="get_jwks",
        summary="Read the public keys of this service's tokens",
        responses=(
            components.JSON_WEB_KEY_SET,
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
)
