"""Generated from openapi.yaml by codegen; edit the contract instead."""

from datetime import date
from typing import Annotated, Final, Protocol, TypeAlias

from contract_runtime import (
    Body,
    Caller,
    Field,
    Operation,
    Parameter,
    Policies,
    RateLimit,
)

from . import components, errors, models


class ProjectsHandlers(Protocol):
    """Projects of the caller's tenant."""

    async def list_projects(
        self, caller: Caller, page: int, limit: int, sort: models.ProjectSort
    ) -> models.ProjectPage:
        """GET /v1/projects - List projects, newest first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def create_project(self, caller: Caller, body: models.ProjectCreate) -> models.Project:
        """POST /v1/projects - Create a project.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def get_project(self, caller: Caller, project_id: int) -> models.Project:
        """GET /v1/projects/{project_id} - Read a project.

        Raises: Forbidden (403), AccountRequired (403), ProjectNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def update_project(
        self, caller: Caller, project_id: int, body: models.ProjectUpdate
    ) -> models.Project:
        """PATCH /v1/projects/{project_id} - Change a project.

        Absent fields stay as they are; `If-Match` guards against overwriting somebody else's
        change.

        Raises: Forbidden (403), AccountRequired (403), ProjectNotFound (404), ProjectChanged (409),
        ServiceUnavailable (503).
        """
        ...

    async def delete_project(self, caller: Caller, project_id: int) -> None:
        """DELETE /v1/projects/{project_id} - Delete a project.

        Marks the project as deleted; deleting it again answers the same.

        Raises: Forbidden (403), AccountRequired (403), ProjectNotFound (404), ProjectChanged (409),
        ServiceUnavailable (503).
        """
        ...

    async def list_projects_legacy(self, caller: Caller, page: int, limit: int) -> models.ProjectList:
        """GET /projects - List projects as a plain array, newest first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...


ListProjectsErrors: TypeAlias = (
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
CreateProjectErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetProjectErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.ProjectNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
UpdateProjectErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.ProjectNotFound
    | errors.NotAcceptable
    | errors.ProjectChanged
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeleteProjectErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.ProjectNotFound
    | errors.ProjectChanged
    | errors.PreconditionFailed
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListProjectsLegacyErrors: TypeAlias = (
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
        operation_id="listProjects",
        method="GET",
        path="/v1/projects",
        tag="projects",
        handler="list_projects",
        summary="List projects, newest first",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("projects:read",)},
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
                name="sort",
                argument="sort",
                location="query",
                annotation=models.ProjectSort,
                default=models.ProjectSort.MINUS_CREATED_AT,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.PROJECT_PAGE,
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
        operation_id="createProject",
        method="POST",
        path="/v1/projects",
        tag="projects",
        handler="create_project",
        summary="Create a project",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("projects:write",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.ProjectCreate}, required=True),
        responses=(
            components.PROJECT_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.IDEMPOTENCY_CONFLICT,
            components.PROJECT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.VALIDATION_FAILED,
            components.RATE_LIMITED,
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
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.RateLimited,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=6000, per=60, by="caller"), idempotency="optional", body_limit=65536
        ),
    ),
    Operation(
        operation_id="getProject",
        method="GET",
        path="/v1/projects/{project_id}",
        tag="projects",
        handler="get_project",
        summary="Read a project",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("projects:read",)},
        ),
        parameters=(
            Parameter(
                name="project_id",
                argument="project_id",
                location="path",
                annotation=models.ProjectId,
                required=True,
            ),
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.PROJECT,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.PROJECT_NOT_FOUND,
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
            errors.ProjectNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="updateProject",
        method="PATCH",
        path="/v1/projects/{project_id}",
        tag="projects",
        handler="update_project",
        summary="Change a project",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("projects:write",)},
        ),
        parameters=(
            Parameter(
                name="project_id",
                argument="project_id",
                location="path",
                annotation=models.ProjectId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.ProjectUpdate}, required=True),
        responses=(
            components.PROJECT,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.PROJECT_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.PROJECT_CHANGED,
            components.PRECONDITION_FAILED,
            components.PROJECT_TOO_LARGE,
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
            errors.ProjectNotFound,
            errors.NotAcceptable,
            errors.ProjectChanged,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional", body_limit=65536),
    ),
    Operation(
        operation_id="deleteProject",
        method="DELETE",
        path="/v1/projects/{project_id}",
        tag="projects",
        handler="delete_project",
        summary="Delete a project",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("projects:write",)},
        ),
        parameters=(
            Parameter(
                name="project_id",
                argument="project_id",
                location="path",
                annotation=models.ProjectId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.DELETED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.PROJECT_NOT_FOUND,
            components.PROJECT_CHANGED,
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
            errors.ProjectNotFound,
            errors.ProjectChanged,
            errors.PreconditionFailed,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="listProjectsLegacy",
        method="GET",
        path="/projects",
        tag="projects",
        handler="list_projects_legacy",
        summary="List projects as a plain array, newest first",
        deprecated=True,
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("projects:read",)},
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
            components.LEGACY_PROJECT_LIST,
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
            deprecated_since=date(2026, 11, 20), sunset=date(2027, 11, 20), successor="listProjects"
        ),
    ),
    Operation(
        operation_id="createProjectLegacy",
        method="POST",
        path="/projects",
        tag="projects",
        handler="create_project",
        summary="Create a project",
        deprecated=True,
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("projects:write",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.ProjectCreate}, required=True),
        responses=(
            components.LEGACY_PROJECT_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.IDEMPOTENCY_CONFLICT,
            components.PROJECT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.VALIDATION_FAILED,
            components.RATE_LIMITED,
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
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.RateLimited,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=6000, per=60, by="caller"),
            deprecated_since=date(2026, 11, 20),
            sunset=date(2027, 11, 20),
            idempotency="optional",
            body_limit=65536,
            successor="createProject",
        ),
    ),
    Operation(
        operation_id="getProjectLegacy",
        method="GET",
        path="/projects/{project_id}",
        tag="projects",
        handler="get_project",
        summary="Read a project",
        deprecated=True,
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("projects:read",)},
        ),
        parameters=(
            Parameter(
                name="project_id",
                argument="project_id",
                location="path",
                annotation=models.ProjectId,
                required=True,
            ),
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.LEGACY_PROJECT,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.PROJECT_NOT_FOUND,
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
            errors.ProjectNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            deprecated_since=date(2026, 11, 20),
            sunset=date(2027, 11, 20),
            etag="optional",
            successor="getProject",
        ),
    ),
    Operation(
        operation_id="updateProjectLegacy",
        method="PATCH",
        path="/projects/{project_id}",
        tag="projects",
        handler="update_project",
        summary="Change a project",
        deprecated=True,
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("projects:write",)},
        ),
        parameters=(
            Parameter(
                name="project_id",
                argument="project_id",
                location="path",
                annotation=models.ProjectId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.ProjectUpdate}, required=True),
        responses=(
            components.LEGACY_PROJECT,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.PROJECT_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.PROJECT_CHANGED,
            components.PRECONDITION_FAILED,
            components.PROJECT_TOO_LARGE,
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
            errors.ProjectNotFound,
            errors.NotAcceptable,
            errors.ProjectChanged,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            deprecated_since=date(2026, 11, 20),
            sunset=date(2027, 11, 20),
            etag="optional",
            body_limit=65536,
            successor="updateProject",
        ),
    ),
    Operation(
        operation_id="deleteProjectLegacy",
        method="DELETE",
        path="/projects/{project_id}",
        tag="projects",
        handler="delete_project",
        summary="Delete a project",
        deprecated=True,
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("projects:write",)},
        ),
        parameters=(
            Parameter(
                name="project_id",
                argument="project_id",
                location="path",
                annotation=models.ProjectId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.LEGACY_DELETED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.PROJECT_NOT_FOUND,
            components.PROJECT_CHANGED,
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
            errors.ProjectNotFound,
            errors.ProjectChanged,
            errors.PreconditionFailed,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            deprecated_since=date(2026, 11, 20),
            sunset=date(2027, 11, 20),
            etag="optional",
            successor="deleteProject",
        ),
    ),
)
