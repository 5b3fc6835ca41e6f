"""Generated from openapi.yaml by codegen; edit the contract instead."""

from enum import StrEnum
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import AwareDatetime, ConfigDict, Field

from contract_runtime import ContractModel, NotNull


class HealthStatus(ContractModel):
    """A sign of life."""

    model_config = ConfigDict(extra="forbid")

    status: Literal["ok"]


MetricsText: TypeAlias = Annotated[str, Field(max_length=10000000)]
"""Metrics in Prometheus text format."""


class Environment(StrEnum):
    """Where the service runs."""

    DEVELOPMENT = "development"
    TEST = "test"
    PRODUCTION = "production"


class ServiceState(StrEnum):
    """Whether all parts work."""

    HEALTHY = "healthy"
    DEGRADED = "degraded"


class PartState(StrEnum):
    """Whether a part works; one that is not configured is no failure."""

    HEALTHY = "healthy"
    UNHEALTHY = "unhealthy"
    NOT_CONFIGURED = "not_configured"


class ServiceHealth(ContractModel):
    """Version, environment and the state of the database."""

    model_config = ConfigDict(extra="forbid")

    status: ServiceState
    timestamp: AwareDatetime
    version: Annotated[str, Field(max_length=40)]
    environment: Environment
    database: PartState


class PartHealth(ContractModel):
    """The state of a part and how long it took to answer."""

    model_config = ConfigDict(extra="forbid")

    status: PartState
    latency_ms: Annotated[float | None, Field(ge=0, le=86400000)]
    """Milliseconds; null where the part did not answer."""


class DetailedHealth(ContractModel):
    """The state of every part."""

    model_config = ConfigDict(extra="forbid")

    status: ServiceState
    timestamp: AwareDatetime
    version: Annotated[str, Field(max_length=40)]
    environment: Environment
    database: PartHealth
    redis: PartHealth
    workers: PartHealth


RoleNamesItem: TypeAlias = Annotated[str, Field(max_length=255)]


RoleNames: TypeAlias = Annotated[list[RoleNamesItem], Field(max_length=1000)]
"""Names of roles."""


ClientRoles: TypeAlias = dict[str, RoleNames]
"""The caller's roles by client of the identity provider."""


TokenClaims: TypeAlias = dict[str, Any]
"""The verified claims of the caller's token, as the issuer wrote them."""


class Profile(ContractModel):
    """Who the caller is, as the token says it."""

    model_config = ConfigDict(extra="forbid")

    sub: Annotated[str, Field(max_length=255)]
    username: Annotated[str | None, Field(max_length=255)]
    email: Annotated[str | None, Field(max_length=320)]
    name: Annotated[str | None, Field(max_length=255)]
    realm_roles: RoleNames
    client_roles: ClientRoles


class LegacyProfile(ContractModel):
    """The profile together with the token's claims."""

    model_config = ConfigDict(extra="forbid")

    sub: Annotated[str, Field(max_length=255)]
    username: Annotated[str | None, Field(max_length=255)]
    email: Annotated[str | None, Field(max_length=320)]
    name: Annotated[str | None, Field(max_length=255)]
    realm_roles: RoleNames
    client_roles: ClientRoles
    raw_claims: TokenClaims


EntityTags: TypeAlias = Annotated[str, Field(min_length=1, max_length=1000, pattern="^[!-~]([ -~]*[!-~])?$")]
"""One or more entity tags (RFC 9110, section 8.8.3), or `*`."""


ProjectId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The project's number."""


ProjectName: TypeAlias = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\u0000]+$")]
"""What people call the project."""


ProjectDescription: TypeAlias = Annotated[str, Field(max_length=2000, pattern=r"^[^\u0000]*$")] | None
"""What the project is about, in plain text."""


class ProjectSort(StrEnum):
    """A field to order projects by; a leading minus is descending."""

    MINUS_CREATED_AT = "-created_at"
    CREATED_AT = "created_at"
    MINUS_UPDATED_AT = "-updated_at"
    UPDATED_AT = "updated_at"
    MINUS_NAME = "-name"
    NAME = "name"


class Project(ContractModel):
    """A project of the caller's tenant."""

    model_config = ConfigDict(extra="forbid")

    id: ProjectId
    name: ProjectName
    description: ProjectDescription
    created_at: AwareDatetime
    updated_at: AwareDatetime
    is_deleted: bool
    deleted_at: AwareDatetime | None
    tenant_id: Annotated[str, Field(max_length=255)]


class ProjectCreate(ContractModel):
    """What a new project starts with."""

    model_config = ConfigDict(extra="forbid")

    name: ProjectName
    description: ProjectDescription = None


class ProjectUpdate(ContractModel):
    """The fields to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[ProjectName | None, NotNull] = None
    description: ProjectDescription = None


ProjectList: TypeAlias = Annotated[list[Project], Field(max_length=100)]
"""Projects, newest first."""


class Pagination(ContractModel):
    """Where a page stands among all pages."""

    model_config = ConfigDict(extra="forbid")

    total: Annotated[int, Field(ge=0, le=9007199254740991)]
    page: Annotated[int, Field(ge=1, le=1000000)]
    page_size: Annotated[int, Field(ge=1, le=100)]
    total_pages: Annotated[int, Field(ge=0, le=9007199254740991)]
    has_next: bool
    has_prev: bool


class ProjectPage(ContractModel):
    """A page of projects."""

    model_config = ConfigDict(extra="forbid")

    data: ProjectList
    pagination: Pagination


class ErrorCode(StrEnum):
    """What went wrong, for programs."""

    MALFORMED_REQUEST = "MALFORMED_REQUEST"
    HOST_NOT_ALLOWED = "HOST_NOT_ALLOWED"
    UNAUTHENTICATED = "UNAUTHENTICATED"
    FORBIDDEN = "FORBIDDEN"
    NOT_FOUND = "NOT_FOUND"
    METRICS_ELSEWHERE = "METRICS_ELSEWHERE"
    PROJECT_NOT_FOUND = "PROJECT_NOT_FOUND"
    METHOD_NOT_ALLOWED = "METHOD_NOT_ALLOWED"
    NOT_ACCEPTABLE = "NOT_ACCEPTABLE"
    IDEMPOTENCY_KEY_REUSED = "IDEMPOTENCY_KEY_REUSED"
    IDEMPOTENCY_KEY_IN_PROGRESS = "IDEMPOTENCY_KEY_IN_PROGRESS"
    PROJECT_CHANGED = "PROJECT_CHANGED"
    PRECONDITION_FAILED = "PRECONDITION_FAILED"
    CONTENT_TOO_LARGE = "CONTENT_TOO_LARGE"
    UNSUPPORTED_MEDIA_TYPE = "UNSUPPORTED_MEDIA_TYPE"
    VALIDATION_FAILED = "VALIDATION_FAILED"
    PRECONDITION_REQUIRED = "PRECONDITION_REQUIRED"
    RATE_LIMITED = "RATE_LIMITED"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    SERVICE_UNAVAILABLE = "SERVICE_UNAVAILABLE"
    TIMEOUT = "TIMEOUT"


class RequestPlace(StrEnum):
    """A part of a request."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"
    BODY = "body"


class FieldError(ContractModel):
    """One place where a request does not fit the contract."""

    model_config = ConfigDict(extra="forbid")

    in_: Annotated[RequestPlace, Field(alias="in")]
    field: Annotated[str, Field(max_length=2000)]
    """The name of the parameter, or the dotted path in the body."""
    code: Annotated[str, Field(max_length=100)]
    """What is wrong, for programs."""
    message: Annotated[str, Field(max_length=2000)]
    """What is wrong, for people."""


FieldErrors: TypeAlias = Annotated[list[FieldError], Field(max_length=1000)]
"""Every place where a request does not fit the contract."""


PartNamesItem: TypeAlias = Annotated[str, Field(max_length=100)]


PartNames: TypeAlias = Annotated[list[PartNamesItem], Field(max_length=100)]
"""Parts of the service."""


class ErrorDetails(ContractModel):
    """More about an error, depending on its code."""

    model_config = ConfigDict(extra="allow")

    errors: Annotated[FieldErrors | None, NotNull] = None
    parts: Annotated[PartNames | None, NotNull] = None


class Error(ContractModel):
    """The one shape of every error."""

    model_config = ConfigDict(extra="forbid")

    error_code: ErrorCode
    message: Annotated[str, Field(max_length=2000)]
    """What went wrong, for people."""
    details: ErrorDetails
    request_id: Annotated[str, Field(max_length=128)]
    """The id to quote when asking about the error."""
