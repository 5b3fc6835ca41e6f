"""Generated from openapi.yaml by codegen; edit the contract instead."""

from collections.abc import Callable, Mapping
from typing import Annotated, Final

from contract_runtime import Field, Link, Response, ResponseHeader, TextFormat
from contract_runtime.exports import made_when_named

from . import models

_MAKERS: Final[Mapping[str, Callable[[], Response]]] = {
    "HEALTH_STATUS": lambda: Response(
        status="200",
        content={"application/json": models.HealthStatus},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "MALFORMED_REQUEST": lambda: Response(
        status="400",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "NOT_ACCEPTABLE": lambda: Response(
        status="406",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "VALIDATION_FAILED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "INTERNAL_ERROR": lambda: Response(
        status="500",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "NOT_READY": lambda: Response(
        status="503",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "READINESS": lambda: Response(
        status="200",
        content={"application/json": models.Readiness},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "METRICS": lambda: Response(
        status="200",
        content={"text/plain": models.MetricsText},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "METRICS_ELSEWHERE": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "METRICS_NOT_ACCEPTABLE": lambda: Response(
        status="406",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SERVICE_HEALTH": lambda: Response(
        status="200",
        content={"application/json": models.ServiceHealth},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "DETAILED_HEALTH": lambda: Response(
        status="200",
        content={"application/json": models.DetailedHealth},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "HEALTH_NOT_PUBLIC": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PROFILE": lambda: Response(
        status="200",
        content={"application/json": models.Profile},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "UNAUTHENTICATED": lambda: Response(
        status="401",
        content={"application/json": models.Error},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="WWW-Authenticate", annotation=Annotated[str, Field(max_length=500)], required=True
            ),
        ),
    ),
    "SERVICE_UNAVAILABLE": lambda: Response(
        status="503",
        content={"application/json": models.Error},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="Retry-After", annotation=Annotated[int, Field(ge=0, le=86400)]),
        ),
    ),
    "LEGACY_PROFILE": lambda: Response(
        status="200",
        content={"application/json": models.LegacyProfile},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Deprecation", annotation=Annotated[str, Field(max_length=40)], required=True
            ),
            ResponseHeader(name="Sunset", annotation=Annotated[str, Field(max_length=40)], required=True),
            ResponseHeader(name="Link", annotation=Annotated[str, Field(max_length=2000)], required=True),
        ),
    ),
    "JSON_WEB_KEY_SET": lambda: Response(
        status="200",
        content={"application/json": models.JsonWebKeySet},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Cache-Control", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
    ),
    "ACCEPTED_HERE": lambda: Response(
        status="202",
        content={"application/json": models.StandardResponse},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Set-Cookie",
                annotation=Annotated[list[models.AcceptedHereResponseSetCookieItem], Field(max_length=1)],
            ),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
    ),
    "CONTENT_TOO_LARGE": lambda: Response(
        status="413",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "UNSUPPORTED_MEDIA_TYPE": lambda: Response(
        status="415",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PASSWORD_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "RATE_LIMITED": lambda: Response(
        status="429",
        content={"application/json": models.Error},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Retry-After", annotation=Annotated[int, Field(ge=0, le=86400)], required=True
            ),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
    ),
    "ACCEPTED": lambda: Response(
        status="202",
        content={"application/json": models.StandardResponse},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
    ),
    "ACKNOWLEDGED_LIMITED": lambda: Response(
        status="200",
        content={"application/json": models.StandardResponse},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
    ),
    "ONE_TIME_TOKEN_INVALID": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CONFIRMATION_REQUIRED": lambda: Response(
        status="403",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "GUESSES_LIMITED": lambda: Response(
        status="429",
        content={"application/json": models.Error},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Retry-After", annotation=Annotated[int, Field(ge=0, le=86400)], required=True
            ),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
    ),
    "USER": lambda: Response(
        status="200",
        content={"application/json": models.User},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "FORBIDDEN": lambda: Response(
        status="403",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "TIME_ZONE_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "GONE": lambda: Response(
        status="204",
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CODE_REFUSED": lambda: Response(
        status="403",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ACCOUNT_STAYS": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "TOO_MANY_FAILURES": lambda: Response(
        status="429",
        content={"application/json": models.Error},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Retry-After", annotation=Annotated[int, Field(ge=0, le=86400)], required=True
            ),
        ),
    ),
    "PASSWORD_WRONG": lambda: Response(
        status="403",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PASSWORD_NOT_SET": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "USER_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.UserPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "USER_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.User},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getUser", parameters={"user_id": "$response.body#/id"}),
            Link(operation_id="updateUser", parameters={"user_id": "$response.body#/id"}),
            Link(operation_id="deleteUser", parameters={"user_id": "$response.body#/id"}),
            Link(operation_id="deactivateUser", parameters={"user_id": "$response.body#/id"}),
            Link(operation_id="activateUser", parameters={"user_id": "$response.body#/id"}),
        ),
    ),
    "USER_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "USER_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "USER_UPDATE_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "USER_KEPT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "OWN_ACCOUNT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "BULK_ACTION_RESPONSE": lambda: Response(
        status="200",
        content={"application/json": models.BulkActionResponse},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "TOKEN_PAIR": lambda: Response(
        status="200",
        content={"application/json": models.TokenPair},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Set-Cookie",
                annotation=Annotated[list[models.TokenPairResponseSetCookieItem], Field(max_length=4)],
            ),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
        links=(Link(operation_id="endSession", parameters={"session_id": "$response.body#/session_id"}),),
    ),
    "LOGIN_REFUSED": lambda: Response(
        status="401",
        content={"application/json": models.Error},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="WWW-Authenticate", annotation=Annotated[str, Field(max_length=500)], required=True
            ),
        ),
    ),
    "OAUTH_TOKEN": lambda: Response(
        status="200",
        content={"application/json": models.OAuthToken},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
    ),
    "OAUTH_REFUSED": lambda: Response(
        status="401",
        content={"application/json": models.Error},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="WWW-Authenticate", annotation=Annotated[str, Field(max_length=500)], required=True
            ),
        ),
    ),
    "NOT_A_FORM": lambda: Response(
        status="415",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "REFRESH_REFUSED": lambda: Response(
        status="401",
        content={"application/json": models.Error},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="WWW-Authenticate", annotation=Annotated[str, Field(max_length=500)], required=True
            ),
        ),
    ),
    "CSRF_REFUSED": lambda: Response(
        status="403",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "LOGGED_OUT": lambda: Response(
        status="200",
        content={"application/json": models.StandardResponse},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Set-Cookie",
                annotation=Annotated[list[models.TokenPairResponseSetCookieItem], Field(max_length=4)],
            ),
        ),
    ),
    "LOGGED_OUT_EVERYWHERE": lambda: Response(
        status="200",
        content={"application/json": models.StandardResponse},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Set-Cookie",
                annotation=Annotated[list[models.TokenPairResponseSetCookieItem], Field(max_length=4)],
            ),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
    ),
    "ACCESS_TOKEN": lambda: Response(
        status="200",
        content={"application/json": models.AccessToken},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ORGANIZATION_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SESSION_REQUIRED": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SESSION_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.SessionPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SESSION": lambda: Response(
        status="200",
        content={"application/json": models.Session},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SESSION_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SECOND_FACTOR": lambda: Response(
        status="200",
        content={"application/json": models.SecondFactor},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SECOND_FACTOR_ENROLMENT": lambda: Response(
        status="200",
        content={"application/json": models.SecondFactorEnrolment},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
    ),
    "ENROLMENT_REFUSED": lambda: Response(
        status="403",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SECOND_FACTOR_ENABLED": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "RECOVERY_CODES": lambda: Response(
        status="200",
        content={"application/json": models.RecoveryCodes},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
    ),
    "SECOND_FACTOR_NOT_ENROLLED": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CODE_WRONG": lambda: Response(
        status="403",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PROVIDER_LIST": lambda: Response(
        status="200",
        content={"application/json": models.ProviderList},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PROVIDER_REDIRECT": lambda: Response(
        status="302",
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=8000), TextFormat("uri-reference")],
                required=True,
            ),
            ResponseHeader(
                name="Set-Cookie",
                annotation=Annotated[list[models.TokenPairResponseSetCookieItem], Field(max_length=4)],
            ),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
    ),
    "PROVIDER_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PROVIDER_UNAVAILABLE": lambda: Response(
        status="503",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "FRONTEND_REDIRECT": lambda: Response(
        status="303",
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=8000), TextFormat("uri-reference")],
                required=True,
            ),
            ResponseHeader(
                name="Set-Cookie",
                annotation=Annotated[list[models.TokenPairResponseSetCookieItem], Field(max_length=4)],
            ),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
    ),
    "PROVIDER_LOGIN_REFUSED": lambda: Response(
        status="401",
        content={"application/json": models.Error},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="WWW-Authenticate", annotation=Annotated[str, Field(max_length=500)], required=True
            ),
        ),
    ),
    "SERVICE_ACCOUNT_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.ServiceAccountPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SERVICE_ACCOUNT_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.ServiceAccount},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getServiceAccount", parameters={"service_account_id": "$response.body#/id"}),
            Link(
                operation_id="deleteServiceAccount", parameters={"service_account_id": "$response.body#/id"}
            ),
            Link(operation_id="createApiKey", parameters={"service_account_id": "$response.body#/id"}),
            Link(operation_id="listApiKeys", parameters={"service_account_id": "$response.body#/id"}),
        ),
    ),
    "IDEMPOTENCY_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SERVICE_ACCOUNT": lambda: Response(
        status="200",
        content={"application/json": models.ServiceAccount},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SERVICE_ACCOUNT_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "API_KEY_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.ApiKeyPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "API_KEY_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.NewApiKey},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(
                operation_id="getApiKey",
                parameters={
                    "service_account_id": "$request.path.service_account_id",
                    "api_key_id": "$response.body#/id",
                },
            ),
            Link(
                operation_id="revokeApiKey",
                parameters={
                    "service_account_id": "$request.path.service_account_id",
                    "api_key_id": "$response.body#/id",
                },
            ),
            Link(
                operation_id="rotateApiKey",
                parameters={
                    "service_account_id": "$request.path.service_account_id",
                    "api_key_id": "$response.body#/id",
                },
            ),
        ),
    ),
    "KEY_WITHHELD": lambda: Response(
        status="403",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "API_KEY": lambda: Response(
        status="200",
        content={"application/json": models.ApiKey},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "API_KEY_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "API_KEY_ROTATED": lambda: Response(
        status="200",
        content={"application/json": models.NewApiKey},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "API_KEY_REVOKED": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ORGANIZATION_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.OrganizationPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ORGANIZATION_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.Organization},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getOrganization", parameters={"organization_id": "$response.body#/id"}),
            Link(operation_id="updateOrganization", parameters={"organization_id": "$response.body#/id"}),
            Link(operation_id="deleteOrganization", parameters={"organization_id": "$response.body#/id"}),
            Link(operation_id="listMembers", parameters={"organization_id": "$response.body#/id"}),
            Link(operation_id="createInvitation", parameters={"organization_id": "$response.body#/id"}),
        ),
    ),
    "NO_FOUNDER": lambda: Response(
        status="403",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ORGANIZATION_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ORGANIZATION": lambda: Response(
        status="200",
        content={"application/json": models.Organization},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SLUG_TAKEN": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "MEMBER_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.MemberPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "MEMBER_ADDED": lambda: Response(
        status="201",
        content={"application/json": models.Member},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
        links=(
            Link(
                operation_id="getMember",
                parameters={
                    "organization_id": "$request.path.organization_id",
                    "user_id": "$response.body#/user_id",
                },
            ),
            Link(
                operation_id="changeMemberRole",
                parameters={
                    "organization_id": "$request.path.organization_id",
                    "user_id": "$response.body#/user_id",
                },
            ),
            Link(
                operation_id="removeMember",
                parameters={
                    "organization_id": "$request.path.organization_id",
                    "user_id": "$response.body#/user_id",
                },
            ),
        ),
    ),
    "MEMBER_INVITED": lambda: Response(
        status="202",
        content={"application/json": models.Invitation},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
        links=(
            Link(
                operation_id="getInvitation",
                parameters={
                    "organization_id": "$request.path.organization_id",
                    "invitation_id": "$response.body#/id",
                },
            ),
            Link(
                operation_id="revokeInvitation",
                parameters={
                    "organization_id": "$request.path.organization_id",
                    "invitation_id": "$response.body#/id",
                },
            ),
        ),
    ),
    "ALREADY_INVITED": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CANDIDATE_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "MEMBER": lambda: Response(
        status="200",
        content={"application/json": models.Member},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "MEMBER_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "LAST_OWNER": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "INVITATION_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.InvitationPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "INVITATION_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.Invitation},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
        links=(
            Link(
                operation_id="getInvitation",
                parameters={
                    "organization_id": "$request.path.organization_id",
                    "invitation_id": "$response.body#/id",
                },
            ),
            Link(
                operation_id="revokeInvitation",
                parameters={
                    "organization_id": "$request.path.organization_id",
                    "invitation_id": "$response.body#/id",
                },
            ),
        ),
    ),
    "INVITATION": lambda: Response(
        status="200",
        content={"application/json": models.Invitation},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "INVITATION_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "MEMBERSHIP_LIMITED": lambda: Response(
        status="200",
        content={"application/json": models.Member},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
    ),
    "INVITATION_FOR_ANOTHER": lambda: Response(
        status="403",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "INVITATION_INVALID": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "AUDIT_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.AuditPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "AUDIT_EXPORT": lambda: Response(
        status="200",
        content={"application/x-ndjson": models.AuditEntry},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
    ),
    "EXPORT_NOT_ACCEPTABLE": lambda: Response(
        status="406",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PROJECT_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.ProjectPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PROJECT_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.Project},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
        links=(
            Link(operation_id="getProject", parameters={"project_id": "$response.body#/id"}),
            Link(operation_id="updateProject", parameters={"project_id": "$response.body#/id"}),
            Link(operation_id="deleteProject", parameters={"project_id": "$response.body#/id"}),
        ),
    ),
    "PROJECT_TOO_LARGE": lambda: Response(
        status="413",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PROJECT": lambda: Response(
        status="200",
        content={"application/json": models.Project},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "NOT_MODIFIED": lambda: Response(
        status="304",
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "PROJECT_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PROJECT_CHANGED": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PRECONDITION_FAILED": lambda: Response(
        status="412",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "DELETED": lambda: Response(
        status="204",
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "LEGACY_PROJECT_LIST": lambda: Response(
        status="200",
        content={"application/json": models.ProjectList},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Deprecation", annotation=Annotated[str, Field(max_length=40)], required=True
            ),
            ResponseHeader(name="Sunset", annotation=Annotated[str, Field(max_length=40)], required=True),
            ResponseHeader(name="Link", annotation=Annotated[str, Field(max_length=2000)], required=True),
        ),
    ),
    "LEGACY_PROJECT_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.Project},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
            ResponseHeader(
                name="Deprecation", annotation=Annotated[str, Field(max_length=40)], required=True
            ),
            ResponseHeader(name="Sunset", annotation=Annotated[str, Field(max_length=40)], required=True),
            ResponseHeader(name="Link", annotation=Annotated[str, Field(max_length=2000)], required=True),
        ),
        links=(
            Link(operation_id="getProjectLegacy", parameters={"project_id": "$response.body#/id"}),
            Link(operation_id="updateProjectLegacy", parameters={"project_id": "$response.body#/id"}),
            Link(operation_id="deleteProjectLegacy", parameters={"project_id": "$response.body#/id"}),
        ),
    ),
    "LEGACY_PROJECT": lambda: Response(
        status="200",
        content={"application/json": models.Project},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="Deprecation", annotation=Annotated[str, Field(max_length=40)], required=True
            ),
            ResponseHeader(name="Sunset", annotation=Annotated[str, Field(max_length=40)], required=True),
            ResponseHeader(name="Link", annotation=Annotated[str, Field(max_length=2000)], required=True),
        ),
    ),
    "LEGACY_DELETED": lambda: Response(
        status="204",
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Deprecation", annotation=Annotated[str, Field(max_length=40)], required=True
            ),
            ResponseHeader(name="Sunset", annotation=Annotated[str, Field(max_length=40)], required=True),
            ResponseHeader(name="Link", annotation=Annotated[str, Field(max_length=2000)], required=True),
        ),
    ),
    "JOB_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.JobPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "JOB_ACCEPTED": lambda: Response(
        status="202",
        content={"application/json": models.JobAccepted},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
            ResponseHeader(
                name="Retry-After", annotation=Annotated[int, Field(ge=0, le=86400)], required=True
            ),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
        links=(
            Link(operation_id="getJob", parameters={"job_id": "$response.body#/job_id"}),
            Link(operation_id="cancelJob", parameters={"job_id": "$response.body#/job_id"}),
            Link(operation_id="listJobEvents", parameters={"job_id": "$response.body#/job_id"}),
            Link(operation_id="downloadJobArtifact", parameters={"job_id": "$response.body#/job_id"}),
        ),
    ),
    "JOB_TOO_LARGE": lambda: Response(
        status="413",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "JOBS_LIMITED": lambda: Response(
        status="429",
        content={"application/json": models.Error},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Retry-After", annotation=Annotated[int, Field(ge=0, le=86400)], required=True
            ),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
    ),
    "JOB": lambda: Response(
        status="200",
        content={"application/json": models.Job},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="Retry-After", annotation=Annotated[int, Field(ge=0, le=86400)]),
        ),
    ),
    "JOB_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "JOB_CANCELLED": lambda: Response(
        status="202",
        content={"application/json": models.Job},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "JOB_FINISHED": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "JOB_EVENT_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.JobEventPage, "text/event-stream": models.JobMessage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "TOO_MANY_CHANNELS": lambda: Response(
        status="429",
        content={"application/json": models.Error},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Retry-After", annotation=Annotated[int, Field(ge=0, le=86400)], required=True
            ),
        ),
    ),
    "CHANNEL_UNAVAILABLE": lambda: Response(
        status="503",
        content={"application/json": models.Error},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="Retry-After", annotation=Annotated[int, Field(ge=0, le=86400)]),
        ),
    ),
    "ARTIFACT": lambda: Response(
        status="200",
        content={"*/*": bytes},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Content-Disposition", annotation=Annotated[str, Field(max_length=500)], required=True
            ),
            ResponseHeader(
                name="Repr-Digest", annotation=Annotated[str, Field(max_length=100)], required=True
            ),
        ),
    ),
    "ARTIFACT_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ARTIFACT_EXPIRED": lambda: Response(
        status="410",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ADMIN_JOB_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.AdminJobPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ADMIN_JOB": lambda: Response(
        status="200",
        content={"application/json": models.AdminJob},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "JOB_RETRIED": lambda: Response(
        status="202",
        content={"application/json": models.AdminJob},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "JOB_NOT_FAILED": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ADMIN_JOB_CANCELLED": lambda: Response(
        status="202",
        content={"application/json": models.AdminJob},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "LEGACY_JOB_ACCEPTED": lambda: Response(
        status="200",
        content={"application/json": models.LegacyJobAccepted},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
            ResponseHeader(
                name="Deprecation", annotation=Annotated[str, Field(max_length=40)], required=True
            ),
            ResponseHeader(name="Sunset", annotation=Annotated[str, Field(max_length=40)], required=True),
            ResponseHeader(name="Link", annotation=Annotated[str, Field(max_length=2000)], required=True),
        ),
        links=(Link(operation_id="getJobLegacy", parameters={"job_id": "$response.body#/job_id"}),),
    ),
    "LEGACY_JOB": lambda: Response(
        status="200",
        content={"application/json": models.LegacyJob},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Deprecation", annotation=Annotated[str, Field(max_length=40)], required=True
            ),
            ResponseHeader(name="Sunset", annotation=Annotated[str, Field(max_length=40)], required=True),
            ResponseHeader(name="Link", annotation=Annotated[str, Field(max_length=2000)], required=True),
        ),
    ),
    "UPGRADE_REQUIRED": lambda: Response(
        status="426",
        content={"application/json": models.Error},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="Upgrade", annotation=Annotated[str, Field(max_length=100)], required=True),
        ),
    ),
    "LEDGER_SETTINGS": lambda: Response(
        status="200",
        content={"application/json": models.LedgerSettings},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "SETTINGS_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SETTINGS_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "LEDGER_ACCOUNT_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.LedgerAccountPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "LEDGER_ACCOUNT_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.LedgerAccount},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getLedgerAccount", parameters={"account_id": "$response.body#/id"}),
            Link(operation_id="updateLedgerAccount", parameters={"account_id": "$response.body#/id"}),
            Link(operation_id="deleteLedgerAccount", parameters={"account_id": "$response.body#/id"}),
        ),
    ),
    "ACCOUNT_CODE_TAKEN": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ACCOUNT_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ACCOUNT_TREE": lambda: Response(
        status="200",
        content={"application/json": models.AccountTree},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "TEMPLATE_APPLIED": lambda: Response(
        status="200",
        content={"application/json": models.TemplateApplied},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "LEDGER_ARCHIVED": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "LEDGER_ACCOUNT": lambda: Response(
        status="200",
        content={"application/json": models.LedgerAccount},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "LEDGER_ACCOUNT_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ACCOUNT_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "LEDGER_IF_MATCH_NEEDED": lambda: Response(
        status="428",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ACCOUNT_IN_USE": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ENTRY_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.EntryPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ENTRY_LIST_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ENTRY_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.Entry},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getEntry", parameters={"entry_id": "$response.body#/id"}),
            Link(operation_id="replaceEntry", parameters={"entry_id": "$response.body#/id"}),
            Link(operation_id="submitEntry", parameters={"entry_id": "$response.body#/id"}),
            Link(operation_id="deleteEntry", parameters={"entry_id": "$response.body#/id"}),
        ),
    ),
    "ENTRY_CREATE_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "LEDGER_TOO_LARGE": lambda: Response(
        status="413",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ENTRY_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ENTRY": lambda: Response(
        status="200",
        content={"application/json": models.Entry},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "ENTRY_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "NOT_OWN_ENTRY": lambda: Response(
        status="403",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ENTRY_EDIT_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ENTRY_WRONG_STATE": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CHANGED_ENTRY": lambda: Response(
        status="200",
        content={"application/json": models.Entry},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "POSTING_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "FOUR_EYES": lambda: Response(
        status="403",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "POSTED_ENTRY": lambda: Response(
        status="200",
        content={"application/json": models.PostedEntry},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "POSTING_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ENTRY_REVERSED": lambda: Response(
        status="201",
        content={"application/json": models.Entry},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(Link(operation_id="getEntry", parameters={"entry_id": "$response.body#/id"}),),
    ),
    "REVERSAL_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ENTRY_VERIFICATION": lambda: Response(
        status="200",
        content={"application/json": models.EntryVerification},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ENTRY_NOT_POSTED": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ENTRY_NOTES": lambda: Response(
        status="200",
        content={"application/json": models.EntryNotes},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ENTRY_NOTE_ADDED": lambda: Response(
        status="201",
        content={"application/json": models.EntryNote},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(Link(operation_id="listEntryNotes", parameters={"entry_id": "$request.path.entry_id"}),),
    ),
    "TOO_MANY_NOTES": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "POST_OUTCOMES": lambda: Response(
        status="200",
        content={"application/json": models.PostOutcomes},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SETTLEMENT_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "FISCAL_YEAR_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.FiscalYearPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "FISCAL_YEAR_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.FiscalYear},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getFiscalYear", parameters={"year_id": "$response.body#/id"}),
            Link(operation_id="updateFiscalYear", parameters={"year_id": "$response.body#/id"}),
            Link(operation_id="closeFiscalYear", parameters={"year_id": "$response.body#/id"}),
        ),
    ),
    "FISCAL_YEAR_OVERLAPS": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "FISCAL_YEAR_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "FISCAL_YEAR": lambda: Response(
        status="200",
        content={"application/json": models.FiscalYear},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "FISCAL_YEAR_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "AUTHORISATION_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CLOSED_YEAR": lambda: Response(
        status="200",
        content={"application/json": models.ClosedYear},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "FISCAL_YEAR_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PERIOD_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.PeriodPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PERIOD": lambda: Response(
        status="200",
        content={"application/json": models.Period},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PERIOD_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PERIOD_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PERIOD_REOPEN_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PERIOD_STATE_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "RATE_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.RatePage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "RATE_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.Rate},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getRate", parameters={"rate_id": "$response.body#/id"}),
            Link(operation_id="updateRate", parameters={"rate_id": "$response.body#/id"}),
            Link(operation_id="deleteRate", parameters={"rate_id": "$response.body#/id"}),
        ),
    ),
    "RATE_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "RATE_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "RATE": lambda: Response(
        status="200",
        content={"application/json": models.Rate},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "RATE_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "REVALUATION": lambda: Response(
        status="200",
        content={"application/json": models.Revaluation},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "REVALUATION_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "REVALUATION_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "TRIAL_BALANCE": lambda: Response(
        status="200",
        content={"application/json": models.TrialBalance},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "REPORT_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "BALANCE_SHEET": lambda: Response(
        status="200",
        content={"application/json": models.BalanceSheet},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "INCOME_STATEMENT": lambda: Response(
        status="200",
        content={"application/json": models.IncomeStatement},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "CASH_FLOW": lambda: Response(
        status="200",
        content={"application/json": models.CashFlow},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "ACCOUNT_STATEMENT": lambda: Response(
        status="200",
        content={"application/json": models.AccountStatement},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "STATEMENT_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "LEDGER_INTEGRITY": lambda: Response(
        status="200",
        content={"application/json": models.LedgerIntegrity},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "STANDARD_LIST": lambda: Response(
        status="200",
        content={"application/json": models.StandardList},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "RULE_LIST": lambda: Response(
        status="200",
        content={"application/json": models.RuleList},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "COMPLIANCE_SETTINGS": lambda: Response(
        status="200",
        content={"application/json": models.ComplianceSettings},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "AMOUNT_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ASSET_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.AssetPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ASSET_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.Asset},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getAsset", parameters={"asset_id": "$response.body#/id"}),
            Link(operation_id="updateAsset", parameters={"asset_id": "$response.body#/id"}),
            Link(operation_id="deleteAsset", parameters={"asset_id": "$response.body#/id"}),
        ),
    ),
    "LEDGER_WRITE_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "REGISTER_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ASSET": lambda: Response(
        status="200",
        content={"application/json": models.Asset},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "REGISTERED_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "REGISTERED_IN_USE": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "LEASE_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.LeasePage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "LEASE_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.Lease},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getLease", parameters={"lease_id": "$response.body#/id"}),
            Link(operation_id="updateLease", parameters={"lease_id": "$response.body#/id"}),
            Link(operation_id="deleteLease", parameters={"lease_id": "$response.body#/id"}),
        ),
    ),
    "LEASE": lambda: Response(
        status="200",
        content={"application/json": models.Lease},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "SALES_CONTRACT_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.SalesContractPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SALES_CONTRACT_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.SalesContract},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getSalesContract", parameters={"contract_id": "$response.body#/id"}),
            Link(operation_id="updateSalesContract", parameters={"contract_id": "$response.body#/id"}),
            Link(operation_id="deleteSalesContract", parameters={"contract_id": "$response.body#/id"}),
        ),
    ),
    "SALES_CONTRACT": lambda: Response(
        status="200",
        content={"application/json": models.SalesContract},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "INSTRUMENT_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.InstrumentPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "INSTRUMENT_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.Instrument},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getInstrument", parameters={"instrument_id": "$response.body#/id"}),
            Link(operation_id="updateInstrument", parameters={"instrument_id": "$response.body#/id"}),
            Link(operation_id="deleteInstrument", parameters={"instrument_id": "$response.body#/id"}),
        ),
    ),
    "INSTRUMENT": lambda: Response(
        status="200",
        content={"application/json": models.Instrument},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "PROVISION_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.ProvisionPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PROVISION_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.Provision},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getProvision", parameters={"provision_id": "$response.body#/id"}),
            Link(operation_id="updateProvision", parameters={"provision_id": "$response.body#/id"}),
            Link(operation_id="deleteProvision", parameters={"provision_id": "$response.body#/id"}),
        ),
    ),
    "PROVISION": lambda: Response(
        status="200",
        content={"application/json": models.Provision},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "SUBSEQUENT_EVENT_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.SubsequentEventPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SUBSEQUENT_EVENT_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.SubsequentEvent},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getSubsequentEvent", parameters={"event_id": "$response.body#/id"}),
            Link(operation_id="updateSubsequentEvent", parameters={"event_id": "$response.body#/id"}),
            Link(operation_id="deleteSubsequentEvent", parameters={"event_id": "$response.body#/id"}),
        ),
    ),
    "SUBSEQUENT_EVENT": lambda: Response(
        status="200",
        content={"application/json": models.SubsequentEvent},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "PARTY_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.PartyPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PARTY_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.Party},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getParty", parameters={"party_id": "$response.body#/id"}),
            Link(operation_id="updateParty", parameters={"party_id": "$response.body#/id"}),
            Link(operation_id="deleteParty", parameters={"party_id": "$response.body#/id"}),
        ),
    ),
    "PARTY": lambda: Response(
        status="200",
        content={"application/json": models.Party},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "ASSERTION_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.AssertionPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "ASSERTION_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.Assertion},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getAssertion", parameters={"assertion_id": "$response.body#/id"}),
            Link(operation_id="updateAssertion", parameters={"assertion_id": "$response.body#/id"}),
            Link(operation_id="deleteAssertion", parameters={"assertion_id": "$response.body#/id"}),
        ),
    ),
    "ASSERTION": lambda: Response(
        status="200",
        content={"application/json": models.Assertion},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "CHECK_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.CheckPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CHECK_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CHECK": lambda: Response(
        status="200",
        content={"application/json": models.Check},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "CHECK_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "FINDING_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.FindingPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CHECK_COMPARISON": lambda: Response(
        status="200",
        content={"application/json": models.CheckComparison},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "FINDING_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "FINDING": lambda: Response(
        status="200",
        content={"application/json": models.Finding},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "FINDING_WAIVED": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "COMPLIANCE_REPORT": lambda: Response(
        status="200",
        content={"application/json": models.ComplianceReport, "text/html": models.ReportPage},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="Content-Security-Policy", annotation=Annotated[str, Field(max_length=500)]),
        ),
    ),
    "REPORT_NOT_ACCEPTABLE": lambda: Response(
        status="406",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "DISCLOSURE_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.DisclosurePage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "DISCLOSURE_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.Disclosure},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getDisclosure", parameters={"disclosure_id": "$response.body#/id"}),
            Link(operation_id="updateDisclosure", parameters={"disclosure_id": "$response.body#/id"}),
            Link(operation_id="deleteDisclosure", parameters={"disclosure_id": "$response.body#/id"}),
        ),
    ),
    "DISCLOSURE_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "DISCLOSURE": lambda: Response(
        status="200",
        content={"application/json": models.Disclosure},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "DISCLOSURE_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "DISCLOSURE_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "DISCLOSURE_APPROVED": lambda: Response(
        status="200",
        content={"application/json": models.Disclosure},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "APPROVAL_FORBIDDEN": lambda: Response(
        status="403",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "LEDGER_JOB_ACCEPTED": lambda: Response(
        status="202",
        content={"application/json": models.JobAccepted},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
            ResponseHeader(
                name="Retry-After", annotation=Annotated[int, Field(ge=0, le=86400)], required=True
            ),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
        links=(
            Link(operation_id="getJob", parameters={"job_id": "$response.body#/job_id"}),
            Link(operation_id="cancelJob", parameters={"job_id": "$response.body#/job_id"}),
            Link(operation_id="downloadJobArtifact", parameters={"job_id": "$response.body#/job_id"}),
        ),
    ),
    "EXPORT_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "IMPORT_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "IMPORT_TOO_LARGE": lambda: Response(
        status="413",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "IMPORT_UNSUPPORTED": lambda: Response(
        status="415",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "IMPORT_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CHILD_LIST": lambda: Response(
        status="200",
        content={"application/json": models.ChildList},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CHILD_SAVED": lambda: Response(
        status="200",
        content={"application/json": models.Child},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
        links=(
            Link(operation_id="getChild", parameters={"child_id": "$response.body#/id"}),
            Link(operation_id="updateChild", parameters={"child_id": "$response.body#/id"}),
            Link(operation_id="deleteChild", parameters={"child_id": "$response.body#/id"}),
        ),
    ),
    "CHILD_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.Child},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getChild", parameters={"child_id": "$response.body#/id"}),
            Link(operation_id="updateChild", parameters={"child_id": "$response.body#/id"}),
            Link(operation_id="exportChild", parameters={"child_id": "$response.body#/id"}),
            Link(operation_id="deleteChild", parameters={"child_id": "$response.body#/id"}),
        ),
    ),
    "CHILD_FORBIDDEN": lambda: Response(
        status="403",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "TOO_MANY_CHILDREN": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CHILD_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CHILD_SETTINGS": lambda: Response(
        status="200",
        content={"application/json": models.ChildSettings},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "OWN_TENANT_REQUIRED": lambda: Response(
        status="403",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CHILD_CONSENT_LIST": lambda: Response(
        status="200",
        content={"application/json": models.ChildConsentList},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CHILD_CONSENT_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.ChildConsent},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getChildConsent", parameters={"consent_id": "$response.body#/id"}),
            Link(operation_id="withdrawChildConsent", parameters={"consent_id": "$response.body#/id"}),
        ),
    ),
    "CHILD_CONSENT": lambda: Response(
        status="200",
        content={"application/json": models.ChildConsent},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CONSENT_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CHILD": lambda: Response(
        status="200",
        content={"application/json": models.Child},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "CHILD_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CONSENT_REQUIRED": lambda: Response(
        status="403",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CHILD_EXPORT": lambda: Response(
        status="200",
        content={"application/json": models.ChildExport},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
    ),
    "EVENT_REWARD": lambda: Response(
        status="200",
        content={"application/json": models.EventReward},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
        links=(Link(operation_id="getDashboard", parameters={"child_id": "$request.path.child_id"}),),
    ),
    "EVENT_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "FLASHCARD_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "DASHBOARD": lambda: Response(
        status="200",
        content={"application/json": models.Dashboard},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "AFFIRMATION_LIST": lambda: Response(
        status="200",
        content={"application/json": models.AffirmationList},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CHILD_UNKNOWN": lambda: Response(
        status="400",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SUBJECT_LIST": lambda: Response(
        status="200",
        content={"application/json": models.SubjectList},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "FLASHCARD_LIST": lambda: Response(
        status="200",
        content={"application/json": models.FlashcardList},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "FLASHCARD_LIST_REFUSED": lambda: Response(
        status="400",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CHORE_LIST": lambda: Response(
        status="200",
        content={"application/json": models.ChoreList},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "OUTDOOR_ACTIVITY_LIST": lambda: Response(
        status="200",
        content={"application/json": models.OutdoorActivityList},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "DUE_CARD_LIST": lambda: Response(
        status="200",
        content={"application/json": models.DueCardList},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CHANNEL_TICKET": lambda: Response(
        status="200",
        content={"application/json": models.ChannelTicket},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
    ),
    "BEHAVIOR_CODE_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.BehaviorCodePage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "BEHAVIOR_CODE_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.BehaviorCode},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getBehaviorCode", parameters={"code": "$response.body#/code"}),
            Link(operation_id="updateBehaviorCode", parameters={"code": "$response.body#/code"}),
            Link(operation_id="deleteBehaviorCode", parameters={"code": "$response.body#/code"}),
        ),
    ),
    "BEHAVIOR_CODE_EXISTS": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "BEHAVIOR_CODE": lambda: Response(
        status="200",
        content={"application/json": models.BehaviorCode},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "BEHAVIOR_CODE_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "BEHAVIOR_CODE_IN_USE": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "LEGACY_BEHAVIOR_CODES": lambda: Response(
        status="200",
        content={"application/json": models.BehaviorCodeList},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Deprecation", annotation=Annotated[str, Field(max_length=40)], required=True
            ),
            ResponseHeader(name="Sunset", annotation=Annotated[str, Field(max_length=40)], required=True),
            ResponseHeader(name="Link", annotation=Annotated[str, Field(max_length=2000)], required=True),
        ),
    ),
    "SCHOOL_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.SchoolPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SCHOOL_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.School},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getSchool", parameters={"school_id": "$response.body#/id"}),
            Link(operation_id="updateSchool", parameters={"school_id": "$response.body#/id"}),
            Link(operation_id="deleteSchool", parameters={"school_id": "$response.body#/id"}),
            Link(
                operation_id="putSchoolCalendar",
                parameters={"school_id": "$response.body#/id", "school_year": "2025-26"},
            ),
        ),
    ),
    "SCHOOL_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SCHOOL": lambda: Response(
        status="200",
        content={"application/json": models.School},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "SCHOOL_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SCHOOL_IN_USE": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SCHOOL_CALENDAR": lambda: Response(
        status="200",
        content={"application/json": models.SchoolCalendar},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "CALENDAR_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CALENDAR_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SCHOOL_PERSON_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.SchoolPersonPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SCHOOL_PERSON_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.SchoolPerson},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getSchoolPerson", parameters={"person_id": "$response.body#/person_id"}),
            Link(operation_id="updateSchoolPerson", parameters={"person_id": "$response.body#/person_id"}),
            Link(operation_id="deleteSchoolPerson", parameters={"person_id": "$response.body#/person_id"}),
        ),
    ),
    "PERSON_EXISTS": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PERSON_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SCHOOL_PERSON": lambda: Response(
        status="200",
        content={"application/json": models.SchoolPerson},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "PERSON_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PERSON_IN_USE": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "INCIDENT_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.IncidentPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SPAN_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "INCIDENT_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.Incident},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getIncident", parameters={"incident_id": "$response.body#/id"}),
            Link(operation_id="updateIncident", parameters={"incident_id": "$response.body#/id"}),
            Link(operation_id="changeIncidentStatus", parameters={"incident_id": "$response.body#/id"}),
            Link(operation_id="addParticipant", parameters={"incident_id": "$response.body#/id"}),
        ),
    ),
    "INCIDENT_REPORT_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "INCIDENT_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "INCIDENT": lambda: Response(
        status="200",
        content={"application/json": models.Incident},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "INCIDENT_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "INCIDENT_CLOSED": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "INCIDENT_DECIDED": lambda: Response(
        status="200",
        content={"application/json": models.Incident},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "INCIDENT_STATUS_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "REASON_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PARTICIPANT_ADDED": lambda: Response(
        status="201",
        content={"application/json": models.Participant},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getIncident", parameters={"incident_id": "$request.path.incident_id"}),
            Link(
                operation_id="updateParticipant",
                parameters={
                    "incident_id": "$request.path.incident_id",
                    "participant_id": "$response.body#/id",
                },
            ),
            Link(
                operation_id="removeParticipant",
                parameters={
                    "incident_id": "$request.path.incident_id",
                    "participant_id": "$response.body#/id",
                },
            ),
            Link(operation_id="addConsequence", parameters={"incident_id": "$request.path.incident_id"}),
        ),
    ),
    "PARTICIPANT_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PARTICIPANT_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PARTICIPANT": lambda: Response(
        status="200",
        content={"application/json": models.Participant},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PARTICIPANT_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PARTICIPANT_KEPT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CONSEQUENCE_ADDED": lambda: Response(
        status="201",
        content={"application/json": models.Consequence},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getIncident", parameters={"incident_id": "$request.path.incident_id"}),
            Link(
                operation_id="updateConsequence",
                parameters={
                    "incident_id": "$request.path.incident_id",
                    "consequence_id": "$response.body#/id",
                },
            ),
            Link(
                operation_id="removeConsequence",
                parameters={
                    "incident_id": "$request.path.incident_id",
                    "consequence_id": "$response.body#/id",
                },
            ),
        ),
    ),
    "CONSEQUENCE_CONFLICT": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CONSEQUENCE_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CONSEQUENCE": lambda: Response(
        status="200",
        content={"application/json": models.Consequence},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CONSEQUENCE_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "NOTICE_ADDED": lambda: Response(
        status="201",
        content={"application/json": models.Notice},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
        ),
        links=(
            Link(operation_id="getIncident", parameters={"incident_id": "$request.path.incident_id"}),
            Link(
                operation_id="updateNotice",
                parameters={"incident_id": "$request.path.incident_id", "notice_id": "$response.body#/id"},
            ),
        ),
    ),
    "MOMENT_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "NOTICE": lambda: Response(
        status="200",
        content={"application/json": models.Notice},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "NOTICE_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "CONSEQUENCE_TYPE_LIST": lambda: Response(
        status="200",
        content={"application/json": models.ConsequenceTypeList},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SCHOOL_SUMMARY": lambda: Response(
        status="200",
        content={"application/json": models.SchoolSummary, "text/csv": models.SummaryFile},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SUMMARY_NOT_ACCEPTABLE": lambda: Response(
        status="406",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SUMMARY_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PERSON_HISTORY": lambda: Response(
        status="200",
        content={"application/json": models.PersonHistory},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "REPEAT_OFFENDER_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.RepeatOffenderPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "DAYS_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PEOPLE_OUT": lambda: Response(
        status="200",
        content={"application/json": models.PeopleOut},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SCHOOL_EXPORT_ACCEPTED": lambda: Response(
        status="202",
        content={"application/json": models.JobAccepted},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(
                name="Location",
                annotation=Annotated[str, Field(max_length=2000), TextFormat("uri-reference")],
                required=True,
            ),
            ResponseHeader(
                name="Retry-After", annotation=Annotated[int, Field(ge=0, le=86400)], required=True
            ),
            ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
            ResponseHeader(
                name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
            ),
        ),
        links=(
            Link(operation_id="getJob", parameters={"job_id": "$response.body#/job_id"}),
            Link(operation_id="cancelJob", parameters={"job_id": "$response.body#/job_id"}),
            Link(operation_id="downloadJobArtifact", parameters={"job_id": "$response.body#/job_id"}),
        ),
    ),
    "SCHOOL_EXPORT_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "RECORD_DISCLOSURE_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.RecordDisclosurePage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "RECORD_DISCLOSURE_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.RecordDisclosure},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
        links=(
            Link(operation_id="listRecordDisclosures", parameters={"person_id": "$response.body#/person_id"}),
        ),
    ),
    "DISCLOSURE_NOT_RECORDED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PERSON_COPY": lambda: Response(
        status="200",
        content={"application/json": models.PersonCopy, "text/html": models.CopyPage},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="Content-Security-Policy", annotation=Annotated[str, Field(max_length=500)]),
        ),
    ),
    "COPY_NOT_ACCEPTABLE": lambda: Response(
        status="406",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "RECORD_REQUEST_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.RecordRequest},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
        links=(
            Link(operation_id="decideRequest", parameters={"request_id": "$response.body#/id"}),
            Link(operation_id="attachStatement", parameters={"request_id": "$response.body#/id"}),
        ),
    ),
    "REQUEST_NOT_RECORDED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "RECORD_REQUEST_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.RecordRequestPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "RECORD_REQUEST": lambda: Response(
        status="200",
        content={"application/json": models.RecordRequest},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "REQUEST_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "REQUEST_CLOSED": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "AMENDMENT_STATEMENT_REFUSED": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "LEGAL_HOLD_CREATED": lambda: Response(
        status="201",
        content={"application/json": models.LegalHold},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
        links=(Link(operation_id="releaseHold", parameters={"hold_id": "$response.body#/id"}),),
    ),
    "LEGAL_HOLD_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.LegalHoldPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "LEGAL_HOLD": lambda: Response(
        status="200",
        content={"application/json": models.LegalHold},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "HOLD_NOT_FOUND": lambda: Response(
        status="404",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "HOLD_RELEASED": lambda: Response(
        status="409",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "SCHOOL_SETTINGS": lambda: Response(
        status="200",
        content={"application/json": models.SchoolSettings},
        headers=(
            ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
            ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ),
    ),
    "SCHOOL_SETTINGS_REFUSED": lambda: Response(
        status="422",
        content={"application/json": models.Error},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
    "PURGED_COUNT_PAGE": lambda: Response(
        status="200",
        content={"application/json": models.PurgedCountPage},
        headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
    ),
}

__getattr__ = made_when_named(__name__, _MAKERS)
