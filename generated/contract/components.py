"""Generated from openapi.yaml by codegen; edit the contract instead."""

from typing import Annotated, Final

from pydantic import Field

from contract import models
from contract_runtime import Link, Response, ResponseHeader, TextFormat

HEALTH_STATUS: Final = Response(
    status="200",
    content={"application/json": models.HealthStatus},
    headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
)
MALFORMED_REQUEST: Final = Response(
    status="400",
    content={"application/json": models.Error},
    headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
)
NOT_ACCEPTABLE: Final = Response(
    status="406",
    content={"application/json": models.Error},
    headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
)
VALIDATION_FAILED: Final = Response(
    status="422",
    content={"application/json": models.Error},
    headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
)
INTERNAL_ERROR: Final = Response(
    status="500",
    content={"application/json": models.Error},
    headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
)
SERVICE_UNAVAILABLE: Final = Response(
    status="503",
    content={"application/json": models.Error},
    headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
)
METRICS: Final = Response(
    status="200",
    content={"text/plain": models.MetricsText},
    headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
)
METRICS_ELSEWHERE: Final = Response(
    status="404",
    content={"application/json": models.Error},
    headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
)
SERVICE_HEALTH: Final = Response(
    status="200",
    content={"application/json": models.ServiceHealth},
    headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
)
DETAILED_HEALTH: Final = Response(
    status="200",
    content={"application/json": models.DetailedHealth},
    headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
)
PROFILE: Final = Response(
    status="200",
    content={"application/json": models.Profile},
    headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
)
UNAUTHENTICATED: Final = Response(
    status="401",
    content={"application/json": models.Error},
    headers=(
        ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
        ResponseHeader(
            name="WWW-Authenticate", annotation=Annotated[str, Field(max_length=500)], required=True
        ),
    ),
)
LEGACY_PROFILE: Final = Response(
    status="200",
    content={"application/json": models.LegacyProfile},
    headers=(
        ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
        ResponseHeader(name="Deprecation", annotation=Annotated[str, Field(max_length=40)], required=True),
        ResponseHeader(name="Sunset", annotation=Annotated[str, Field(max_length=40)], required=True),
        ResponseHeader(name="Link", annotation=Annotated[str, Field(max_length=2000)], required=True),
    ),
)
PROJECT_PAGE: Final = Response(
    status="200",
    content={"application/json": models.ProjectPage},
    headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
)
PROJECT_CREATED: Final = Response(
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
)
IDEMPOTENCY_CONFLICT: Final = Response(
    status="409",
    content={"application/json": models.Error},
    headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
)
CONTENT_TOO_LARGE: Final = Response(
    status="413",
    content={"application/json": models.Error},
    headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
)
UNSUPPORTED_MEDIA_TYPE: Final = Response(
    status="415",
    content={"application/json": models.Error},
    headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
)
RATE_LIMITED: Final = Response(
    status="429",
    content={"application/json": models.Error},
    headers=(
        ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
        ResponseHeader(name="Retry-After", annotation=Annotated[int, Field(ge=0, le=86400)], required=True),
        ResponseHeader(name="RateLimit", annotation=Annotated[str, Field(max_length=200)], required=True),
        ResponseHeader(
            name="RateLimit-Policy", annotation=Annotated[str, Field(max_length=200)], required=True
        ),
    ),
)
PROJECT: Final = Response(
    status="200",
    content={"application/json": models.Project},
    headers=(
        ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
        ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
    ),
)
NOT_MODIFIED: Final = Response(
    status="304",
    headers=(
        ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
        ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
    ),
)
PROJECT_NOT_FOUND: Final = Response(
    status="404",
    content={"application/json": models.Error},
    headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
)
PROJECT_CHANGED: Final = Response(
    status="409",
    content={"application/json": models.Error},
    headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
)
PRECONDITION_FAILED: Final = Response(
    status="412",
    content={"application/json": models.Error},
    headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
)
DELETED: Final = Response(
    status="204",
    headers=(ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),),
)
LEGACY_PROJECT_LIST: Final = Response(
    status="200",
    content={"application/json": models.ProjectList},
    headers=(
        ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
        ResponseHeader(name="Deprecation", annotation=Annotated[str, Field(max_length=40)], required=True),
        ResponseHeader(name="Sunset", annotation=Annotated[str, Field(max_length=40)], required=True),
        ResponseHeader(name="Link", annotation=Annotated[str, Field(max_length=2000)], required=True),
    ),
)
LEGACY_PROJECT_CREATED: Final = Response(
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
        ResponseHeader(name="Deprecation", annotation=Annotated[str, Field(max_length=40)], required=True),
        ResponseHeader(name="Sunset", annotation=Annotated[str, Field(max_length=40)], required=True),
        ResponseHeader(name="Link", annotation=Annotated[str, Field(max_length=2000)], required=True),
    ),
    links=(
        Link(operation_id="getProjectLegacy", parameters={"project_id": "$response.body#/id"}),
        Link(operation_id="updateProjectLegacy", parameters={"project_id": "$response.body#/id"}),
        Link(operation_id="deleteProjectLegacy", parameters={"project_id": "$response.body#/id"}),
    ),
)
LEGACY_PROJECT: Final = Response(
    status="200",
    content={"application/json": models.Project},
    headers=(
        ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
        ResponseHeader(name="ETag", annotation=Annotated[str, Field(max_length=200)], required=True),
        ResponseHeader(name="Deprecation", annotation=Annotated[str, Field(max_length=40)], required=True),
        ResponseHeader(name="Sunset", annotation=Annotated[str, Field(max_length=40)], required=True),
        ResponseHeader(name="Link", annotation=Annotated[str, Field(max_length=2000)], required=True),
    ),
)
LEGACY_DELETED: Final = Response(
    status="204",
    headers=(
        ResponseHeader(name="X-Request-Id", annotation=Annotated[str, Field(max_length=128)]),
        ResponseHeader(name="Deprecation", annotation=Annotated[str, Field(max_length=40)], required=True),
        ResponseHeader(name="Sunset", annotation=Annotated[str, Field(max_length=40)], required=True),
        ResponseHeader(name="Link", annotation=Annotated[str, Field(max_length=2000)], required=True),
    ),
)
