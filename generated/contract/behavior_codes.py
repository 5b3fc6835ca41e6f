"""Generated from openapi.yaml by codegen; edit the contract instead."""

from datetime import date
from typing import Annotated, Final, Protocol, TypeAlias

from contract_runtime import Audit, Body, Caller, Field, Operation, Parameter, Policies

from . import components, errors, models


class BehaviorCodesHandlers(Protocol):
    """What behavior is called, by codes that each tenant keeps."""

    async def list_behavior_codes(
        self, caller: Caller, page: int, limit: int, active: bool | None
    ) -> models.BehaviorCodePage:
        """GET /v1/behavior-codes - List behavior codes by code.

        A tenant begins with 17 codes, which are its own to change: they are there when it first
        looks.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def create_behavior_code(
        self, caller: Caller, body: models.BehaviorCodeCreate
    ) -> models.BehaviorCode:
        """POST /v1/behavior-codes - Create a behavior code.

        The code is written in capitals; only letters of ASCII have any here, whatever language a
        machine speaks.

        Raises: Forbidden (403), AccountRequired (403), BehaviorCodeExists (409), ServiceUnavailable
        (503).
        """
        ...

    async def get_behavior_code(self, caller: Caller, code: str) -> models.BehaviorCode:
        """GET /v1/behavior-codes/{code} - Read a behavior code.

        Raises: Forbidden (403), AccountRequired (403), BehaviorCodeNotFound (404),
        ServiceUnavailable (503).
        """
        ...

    async def update_behavior_code(
        self, caller: Caller, code: str, body: models.BehaviorCodeUpdate
    ) -> models.BehaviorCode:
        """PATCH /v1/behavior-codes/{code} - Change what is said of a behavior code.

        Absent fields stay as they are, and so does the code itself. An inactive one can be read,
        and stands in no new incident.

        Raises: Forbidden (403), AccountRequired (403), BehaviorCodeNotFound (404),
        ServiceUnavailable (503).
        """
        ...

    async def delete_behavior_code(self, caller: Caller, code: str) -> None:
        """DELETE /v1/behavior-codes/{code} - Delete a behavior code that no incident has.

        Raises: Forbidden (403), AccountRequired (403), BehaviorCodeNotFound (404),
        BehaviorCodeInUse (409), ServiceUnavailable (503).
        """
        ...

    async def list_behavior_codes_of_settings(
        self, caller: Caller, limit: int, offset: int
    ) -> models.BehaviorCodeList:
        """GET /sis/settings/behavior-codes - List behavior codes as a plain array.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def list_behavior_codes_underscored(
        self, caller: Caller, limit: int, offset: int
    ) -> models.BehaviorCodeList:
        """GET /sis/settings/behavior_codes - List behavior codes as a plain array.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def list_behavior_codes_of_sis(
        self, caller: Caller, limit: int, offset: int
    ) -> models.BehaviorCodeList:
        """GET /sis/behavior_codes - List behavior codes as a plain array.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...


ListBehaviorCodesErrors: TypeAlias = (
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
CreateBehaviorCodeErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.BehaviorCodeExists
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetBehaviorCodeErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.BehaviorCodeNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
UpdateBehaviorCodeErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.BehaviorCodeNotFound
    | errors.NotAcceptable
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeleteBehaviorCodeErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.BehaviorCodeNotFound
    | errors.BehaviorCodeInUse
    | errors.PreconditionFailed
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListBehaviorCodesOfSettingsErrors: TypeAlias = (
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
ListBehaviorCodesUnderscoredErrors: TypeAlias = (
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
ListBehaviorCodesOfSisErrors: TypeAlias = (
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


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="listBehaviorCodes",
        method="GET",
        path="/v1/behavior-codes",
        tag="behavior-codes",
        handler="list_behavior_codes",
        summary="List behavior codes by code",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("school:read",)},
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
                name="active",
                argument="active",
                location="query",
                annotation=bool,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.BEHAVIOR_CODE_PAGE,
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
        operation_id="createBehaviorCode",
        method="POST",
        path="/v1/behavior-codes",
        tag="behavior-codes",
        handler="create_behavior_code",
        summary="Create a behavior code",
        security=(
            {"bearerAuth": ("school:codes",)},
            {"passwordFlow": ("school:codes",)},
            {"apiKeyAuth": ("school:codes",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.BehaviorCodeCreate}, required=True),
        responses=(
            components.BEHAVIOR_CODE_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.BEHAVIOR_CODE_EXISTS,
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
            errors.BehaviorCodeExists,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="school.code_created", target="$response.body#/code"),
            idempotency="optional",
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="getBehaviorCode",
        method="GET",
        path="/v1/behavior-codes/{code}",
        tag="behavior-codes",
        handler="get_behavior_code",
        summary="Read a behavior code",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("school:read",)},
        ),
        parameters=(
            Parameter(
                name="code",
                argument="code",
                location="path",
                annotation=models.BehaviorCodeName,
                required=True,
            ),
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.BEHAVIOR_CODE,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.BEHAVIOR_CODE_NOT_FOUND,
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
            errors.BehaviorCodeNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="updateBehaviorCode",
        method="PATCH",
        path="/v1/behavior-codes/{code}",
        tag="behavior-codes",
        handler="update_behavior_code",
        summary="Change what is said of a behavior code",
        security=(
            {"bearerAuth": ("school:codes",)},
            {"passwordFlow": ("school:codes",)},
            {"apiKeyAuth": ("school:codes",)},
        ),
        parameters=(
            Parameter(
                name="code",
                argument="code",
                location="path",
                annotation=models.BehaviorCodeName,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.BehaviorCodeUpdate}, required=True),
        responses=(
            components.BEHAVIOR_CODE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.BEHAVIOR_CODE_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.PRECONDITION_FAILED,
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
            errors.BehaviorCodeNotFound,
            errors.NotAcceptable,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="school.code_changed"), etag="optional", body_limit=16384),
    ),
    Operation(
        operation_id="deleteBehaviorCode",
        method="DELETE",
        path="/v1/behavior-codes/{code}",
        tag="behavior-codes",
        handler="delete_behavior_code",
        summary="Delete a behavior code that no incident has",
        security=(
            {"bearerAuth": ("school:codes",)},
            {"passwordFlow": ("school:codes",)},
            {"apiKeyAuth": ("school:codes",)},
        ),
        parameters=(
            Parameter(
                name="code",
                argument="code",
                location="path",
                annotation=models.BehaviorCodeName,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.BEHAVIOR_CODE_NOT_FOUND,
            components.BEHAVIOR_CODE_IN_USE,
            components.PRECONDITION_FAILED,
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
            errors.BehaviorCodeNotFound,
            errors.BehaviorCodeInUse,
            errors.PreconditionFailed,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="school.code_deleted"), etag="optional"),
    ),
    Operation(
        operation_id="listBehaviorCodesOfSettings",
        method="GET",
        path="/sis/settings/behavior-codes",
        tag="behavior-codes",
        handler="list_behavior_codes_of_settings",
        summary="List behavior codes as a plain array",
        deprecated=True,
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("school:read",)},
        ),
        parameters=(
            Parameter(
                name="limit",
                argument="limit",
                location="query",
                annotation=Annotated[int, Field(ge=1, le=1000)],
                default=1000,
                style="form",
                explode=True,
            ),
            Parameter(
                name="offset",
                argument="offset",
                location="query",
                annotation=Annotated[int, Field(ge=0, le=1000000)],
                default=0,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.LEGACY_BEHAVIOR_CODES,
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
        policies=Policies(
            deprecated_since=date(2026, 11, 29), sunset=date(2027, 11, 29), successor="listBehaviorCodes"
        ),
    ),
    Operation(
        operation_id="listBehaviorCodesUnderscored",
        method="GET",
        path="/sis/settings/behavior_codes",
        tag="behavior-codes",
        handler="list_behavior_codes_underscored",
        summary="List behavior codes as a plain array",
        deprecated=True,
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("school:read",)},
        ),
        parameters=(
            Parameter(
                name="limit",
                argument="limit",
                location="query",
                annotation=Annotated[int, Field(ge=1, le=1000)],
                default=1000,
                style="form",
                explode=True,
            ),
            Parameter(
                name="offset",
                argument="offset",
                location="query",
                annotation=Annotated[int, Field(ge=0, le=1000000)],
                default=0,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.LEGACY_BEHAVIOR_CODES,
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
        policies=Policies(
            deprecated_since=date(2026, 11, 29), sunset=date(2027, 11, 29), successor="listBehaviorCodes"
        ),
    ),
    Operation(
        operation_id="listBehaviorCodesOfSis",
        method="GET",
        path="/sis/behavior_codes",
        tag="behavior-codes",
        handler="list_behavior_codes_of_sis",
        summary="List behavior codes as a plain array",
        deprecated=True,
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("school:read",)},
        ),
        parameters=(
            Parameter(
                name="limit",
                argument="limit",
                location="query",
                annotation=Annotated[int, Field(ge=1, le=1000)],
                default=1000,
                style="form",
                explode=True,
            ),
            Parameter(
                name="offset",
                argument="offset",
                location="query",
                annotation=Annotated[int, Field(ge=0, le=1000000)],
                default=0,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.LEGACY_BEHAVIOR_CODES,
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
        policies=Policies(
            deprecated_since=date(2026, 11, 29), sunset=date(2027, 11, 29), successor="listBehaviorCodes"
        ),
    ),
)
