"""The resource that every FastAPI and Starlette peer serves: Pydantic models and a store in memory."""

from datetime import UTC, datetime
from enum import StrEnum
from itertools import count
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

STORED = 1_000
TENANT = "tenant-1"
STARTED_AT = datetime(2026, 1, 1, 12, 30, tzinfo=UTC)


class ProjectSort(StrEnum):
    OLDEST = "id"
    NEWEST = "-id"


class ProjectCreate(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=200)]
    description: Annotated[str | None, Field(max_length=2000)] = None


class Project(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    name: Annotated[str, Field(min_length=1, max_length=200)]
    description: Annotated[str | None, Field(max_length=2000)]
    created_at: datetime
    updated_at: datetime
    is_deleted: bool
    deleted_at: datetime | None
    tenant_id: Annotated[str, Field(max_length=200)]


class Pagination(BaseModel):
    total: int
    page: int
    page_size: int
    total_pages: int
    has_next: bool
    has_prev: bool


class ProjectPage(BaseModel):
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
            data=slots[(page - 1) * limit : page * limit],
            pagination=Pagination(
                total=STORED,
                page=page,
                page_size=limit,
                total_pages=total_pages,
                has_next=page < total_pages,
                has_prev=page > 1,
            ),
        )

    def add(self, tenant: str, body: ProjectCreate) -> Project:
        number = next(self._numbers)
        project = new_project(number, tenant, body.name, body.description)
        self._slots[tenant][number % STORED] = project
        return project


def new_project(number: int, tenant: str, name: str, description: str | None) -> Project:
    return Project(
        id=number,
        name=name,
        description=description,
        created_at=STARTED_AT,
        updated_at=STARTED_AT,
        is_deleted=False,
        deleted_at=None,
        tenant_id=tenant,
    )
