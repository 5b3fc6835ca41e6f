"""A small contract as the compiler would write it: projects of a tenant, with every kind of policy."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Annotated, ClassVar, Final

from pydantic import AwareDatetime, ConfigDict, Field

from contract_runtime import (
    Audit,
    Body,
    BodyError,
    CodedError,
    Contract,
    ContractModel,
    Link,
    NotNull,
    Operation,
    Parameter,
    Policies,
    RateLimit,
    Reply,
    Response,
    ResponseHeader,
    SecurityScheme,
    Strictness,
)

NOW: Final = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)

ProjectId = Annotated[int, Field(ge=1, le=9007199254740991)]


class ProjectSort(StrEnum):
    NEWEST = "-created_at"
    BY_NAME = "name"


class Project(ContractModel):
    model_config = ConfigDict(extra="forbid")

    id: int
    name: Annotated[str, Field(min_length=1, max_length=200)]
    description: Annotated[str | None, Field(max_length=2000)]
    created_at: AwareDatetime
    nickname: Annotated[str | None, Field(max_length=20), NotNull] = None


class ProjectCreate(ContractModel):
    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=200)]
    description: Annotated[str | None, Field(max_length=2000)] = None
    nickname: Annotated[str | None, Field(max_length=20), NotNull] = None
    priority: Annotated[int, Field(ge=1, le=5)] = 3


class ProjectUpdate(ContractModel):
    model_config = ConfigDict(extra="forbid")

    name: Annotated[str | None, Field(min_length=1, max_length=200), NotNull] = None
    description: Annotated[str | None, Field(max_length=2000)] = None


class ProjectPage(ContractModel):
    model_config = ConfigDict(extra="forbid")

    projects: Annotated[list[Project], Field(max_length=100)] = Field(alias="data")
    total: int


class ProjectNotFound(CodedError):
    status: ClassVar[int] = 404
    error_code: ClassVar[str] = "PROJECT_NOT_FOUND"
    default_message: ClassVar[str] = "There is no such project."


class ProjectChanged(CodedError):
    status: ClassVar[int] = 409
    error_code: ClassVar[str] = "PROJECT_CHANGED"
    default_message: ClassVar[str] = "Somebody else changed the project."


class ImportRefused(BodyError):
    status: ClassVar[int] = 409


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportAccepted(Reply):
    status: ClassVar[int] = 202
    header_fields: ClassVar[Mapping[str, str]] = {"retry_after": "Retry-After", "note": "X-Note"}

    retry_after: int
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportDone(Reply):
    status: ClassVar[int] = 200

    body: Project


def json_of(annotation: object) -> dict[str, object]:
    return {"application/json": annotation}


BEARER: Final = ({"bearerAuth": ()},)
PATH_ID: Final = Parameter(
    name="project_id", argument="project_id", location="path", annotation=ProjectId, required=True
)
ENTITY_TAGS: Final = Annotated[
    str, Field(max_length=1000, pattern=r'^(\*|(W/)?"[!#-~]*"( *, *(W/)?"[!#-~]*")*)$')
]
IF_MATCH: Final = Parameter(name="If-Match", argument=None, location="header", annotation=ENTITY_TAGS)
IF_NONE_MATCH: Final = Parameter(
    name="If-None-Match", argument=None, location="header", annotation=ENTITY_TAGS
)
IDEMPOTENCY_KEY: Final = Parameter(
    name="Idempotency-Key",
    argument=None,
    location="header",
    annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
)
ETAG: Final = ResponseHeader(name="ETag", required=True)
PROJECT: Final = Response(status="200", content=json_of(Project), headers=(ETAG,))
CREATED: Final = Response(
    status="201",
    content=json_of(Project),
    headers=(ResponseHeader(name="Location", required=True),),
    links=(
        Link(operation_id="deleteProject", parameters={"project_id": "$response.body#/id"}),
        Link(operation_id="getProject", parameters={"project_id": "$response.body#/id"}),
    ),
)

LIST_PROJECTS: Final = Operation(
    operation_id="listProjects",
    method="GET",
    path="/v1/projects",
    tag="projects",
    handler="list_projects",
    parameters=(
        Parameter(
            name="page",
            argument="page",
            location="query",
            annotation=Annotated[int, Field(ge=1, le=1000000)],
            default=1,
            style="form",
        ),
        Parameter(
            name="limit",
            argument="limit",
            location="query",
            annotation=Annotated[int, Field(ge=1, le=100)],
            default=20,
            style="form",
        ),
        Parameter(
            name="sort",
            argument="sort",
            location="query",
            annotation=ProjectSort,
            default="-created_at",
            style="form",
        ),
    ),
    responses=(Response(status="200", content=json_of(ProjectPage)),),
    security=BEARER,
)
CREATE_PROJECT: Final = Operation(
    operation_id="createProject",
    method="POST",
    path="/v1/projects",
    tag="projects",
    handler="create_project",
    parameters=(IDEMPOTENCY_KEY,),
    body=Body(content=json_of(ProjectCreate), required=True),
    responses=(CREATED,),
    security=BEARER,
    policies=Policies(
        idempotency="optional", rate_limit=RateLimit(requests=100, per=60, by="caller"), body_limit=1000
    ),
)
GET_PROJECT: Final = Operation(
    operation_id="getProject",
    method="GET",
    path="/v1/projects/{project_id}",
    tag="projects",
    handler="get_project",
    parameters=(PATH_ID, IF_NONE_MATCH),
    responses=(PROJECT, Response(status="304", headers=(ETAG,))),
    security=BEARER,
    errors=(ProjectNotFound,),
    policies=Policies(etag="optional"),
)
UPDATE_PROJECT: Final = Operation(
    operation_id="updateProject",
    method="PATCH",
    path="/v1/projects/{project_id}",
    tag="projects",
    handler="update_project",
    parameters=(PATH_ID, IF_MATCH),
    body=Body(content=json_of(ProjectUpdate), required=True),
    responses=(PROJECT,),
    security=BEARER,
    errors=(ProjectNotFound,),
    policies=Policies(etag="optional"),
)
DELETE_PROJECT: Final = Operation(
    operation_id="deleteProject",
    method="DELETE",
    path="/v1/projects/{project_id}",
    tag="projects",
    handler="delete_project",
    parameters=(PATH_ID, IF_MATCH),
    responses=(Response(status="204"),),
    security=({"bearerAuth": ("admin",)},),
    errors=(ProjectNotFound,),
    policies=Policies(etag="required", audit=Audit(event="project.deleted"), timeout=5.0),
)
GET_LEGACY: Final = Operation(
    operation_id="getProjectLegacy",
    method="GET",
    path="/projects/{project_id}",
    tag="projects",
    handler="get_project",
    parameters=(PATH_ID,),
    responses=(Response(status="200", content=json_of(Project)),),
    security=BEARER,
    errors=(ProjectNotFound,),
    deprecated=True,
    policies=Policies(deprecated_since=date(2026, 11, 20), sunset=date(2027, 11, 20), successor="getProject"),
)
GET_HEALTH: Final = Operation(
    operation_id="getHealth",
    method="GET",
    path="/health",
    tag="system",
    handler="get_health",
    responses=(Response(status="200", content={"text/plain": str}),),
)

STRICT: Final = Strictness(unknown_query="refuse", nul="refuse", body_limit=1024 * 1024)
CONTRACT: Final = Contract(
    title="Projects",
    version="1.0.0",
    base_paths=("/api", "/"),
    strictness=STRICT,
    operations=(
        LIST_PROJECTS,
        CREATE_PROJECT,
        GET_PROJECT,
        UPDATE_PROJECT,
        DELETE_PROJECT,
        GET_LEGACY,
        GET_HEALTH,
    ),
    security_schemes={"bearerAuth": SecurityScheme(kind="http", scheme="bearer")},
    protocols={},
)
