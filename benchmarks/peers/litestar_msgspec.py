"""Litestar with msgspec structs, as its documentation writes it, without auth and middleware."""

from datetime import UTC, datetime
from enum import StrEnum
from itertools import count
from typing import Annotated

from litestar import Litestar, Response, get, post
from litestar.datastructures import State
from litestar.exceptions import NotFoundException
from litestar.params import Parameter
from msgspec import Meta, Struct

STORED = 1_000
TENANT = "tenant-1"
STARTED_AT = datetime(2026, 1, 1, 12, 30, tzinfo=UTC)


class ProjectSort(StrEnum):
    OLDEST = "id"
    NEWEST = "-id"


class ProjectCreate(Struct, forbid_unknown_fields=True):
    name: Annotated[str, Meta(min_length=1, max_length=200)]
    description: Annotated[str, Meta(max_length=2000)] | None = None


class Project(Struct):
    id: int
    name: str
    description: str | None
    created_at: datetime
    updated_at: datetime
    is_deleted: bool
    deleted_at: datetime | None
    tenant_id: str


class Pagination(Struct):
    total: int
    page: int
    page_size: int
    total_pages: int
    has_next: bool
    has_prev: bool


class ProjectPage(Struct):
    data: list[Project]
    pagination: Pagination


class ProjectStore:
    """A fixed number of projects of one tenant: a new one takes the place of an old one."""

    def __init__(self) -> None:
        first = [
            new_project(number, TENANT, f"Project {number}", "Of the first hour") for number in range(STORED)
        ]
        self._slots = {TENANT: first}
        self._numbers = count(STORED)

    def find(self, tenant: str, project_id: int) -> Project | None:
        slots = self._slots[tenant]
        return slots[project_id] if project_id < STORED else None

    def page(self, tenant: str, page: int, limit: int, sort: ProjectSort) -> ProjectPage:
        slots = self._slots[tenant] if sort is ProjectSort.OLDEST else self._slots[tenant][::-1]
        total_pages = -(-STORED // limit)
        return ProjectPage(
            slots[(page - 1) * limit : page * limit],
            Pagination(STORED, page, limit, total_pages, page < total_pages, page > 1),
        )

    def add(self, tenant: str, body: ProjectCreate) -> Project:
        number = next(self._numbers)
        project = new_project(number, tenant, body.name, body.description)
        self._slots[tenant][number % STORED] = project
        return project


def new_project(number: int, tenant: str, name: str, description: str | None) -> Project:
    return Project(number, name, description, STARTED_AT, STARTED_AT, False, None, tenant)


@get("/v1/open-projects/{project_id:int}")
async def get_project(project_id: int, state: State) -> Project:
    projects: ProjectStore = state.projects
    project = projects.find(TENANT, project_id)
    if project is None:
        raise NotFoundException
    return project


@get("/v1/open-projects")
async def list_projects(
    state: State,
    page: Annotated[int, Parameter(ge=1)] = 1,
    limit: Annotated[int, Parameter(ge=1, le=100)] = 20,
    sort: ProjectSort = ProjectSort.OLDEST,
) -> ProjectPage:
    projects: ProjectStore = state.projects
    return projects.page(TENANT, page, limit, sort)


@post("/v1/open-projects")
async def create_project(data: ProjectCreate, state: State) -> Response[Project]:
    projects: ProjectStore = state.projects
    project = projects.add(TENANT, data)
    return Response(project, headers={"Location": f"/v1/open-projects/{project.id}"})


def create_app() -> Litestar:
    return Litestar(
        [get_project, list_projects, create_project],
        state=State({"projects": ProjectStore()}),
        openapi_config=None,
        logging_config=None,
    )
