"""What a project is and what may happen to it."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal, NewType, Self, TypedDict, Unpack

from charter.shared.tenants import TenantId

ProjectId = NewType("ProjectId", int)

ProjectOrder = Literal["-created_at", "created_at", "-updated_at", "updated_at", "-name", "name"]
"""A field to order by; a leading minus is descending."""


class ProjectChanges(TypedDict, total=False):
    """The fields to change; absent ones stay as they are."""

    name: str
    description: str | None


class ProjectNotFound(Exception):
    """The tenant has no such project."""

    def __init__(self, project_id: ProjectId) -> None:
        super().__init__(f"There is no project {project_id}.")
        self.details = {"project_id": project_id}


class ProjectChanged(Exception):
    """The project changed between being read and being saved."""

    def __init__(self, project_id: ProjectId) -> None:
        super().__init__(f"Project {project_id} was changed at the same moment; read it again.")
        self.details = {"project_id": project_id}


@dataclass(frozen=True, slots=True)
class Project:
    """A project as it was read; `version` counts its saved changes."""

    id: ProjectId
    tenant_id: TenantId
    name: str
    description: str | None
    version: int
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None

    @property
    def is_deleted(self) -> bool:
        """Whether the project was deleted; its row stays."""
        return self.deleted_at is not None

    def changed(self, at: datetime, **changes: Unpack[ProjectChanges]) -> Self:
        """The project with `changes` made at `at`."""
        return replace(self, updated_at=at, **changes)

    def deleted(self, at: datetime) -> Self:
        """The project, deleted at `at`; a deleted one keeps its moment."""
        return self if self.is_deleted else replace(self, updated_at=at, deleted_at=at)


@dataclass(frozen=True, slots=True)
class ProjectPage:
    """One page of a tenant's projects and the number of all of them."""

    projects: tuple[Project, ...]
    total: int
