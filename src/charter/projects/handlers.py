"""Translates between the contract and projects."""

from typing import Final

from charter.pages import pagination
from charter.projects.domain import (
    Project,
    ProjectChanged,
    ProjectChanges,
    ProjectId,
    ProjectNotFound,
    ProjectOrder,
)
from charter.projects.service import ProjectService
from charter.shared.tenants import TenantId
from contract import errors, models
from contract_runtime import Caller, CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    ProjectNotFound: errors.ProjectNotFound,
    ProjectChanged: errors.ProjectChanged,
}

_ORDERS: Final[dict[models.ProjectSort, ProjectOrder]] = {
    models.ProjectSort.MINUS_CREATED_AT: "-created_at",
    models.ProjectSort.CREATED_AT: "created_at",
    models.ProjectSort.MINUS_UPDATED_AT: "-updated_at",
    models.ProjectSort.UPDATED_AT: "updated_at",
    models.ProjectSort.MINUS_NAME: "-name",
    models.ProjectSort.NAME: "name",
}


class ProjectHandlers:
    """The operations of the tag `projects`."""

    def __init__(self, projects: ProjectService) -> None:
        self._projects = projects

    async def list_projects(
        self, caller: Caller, page: int, limit: int, sort: models.ProjectSort
    ) -> models.ProjectPage:
        found = await self._projects.list_page(TenantId(caller.tenant), page, limit, _ORDERS[sort])
        return models.ProjectPage(
            data=[to_contract(project) for project in found.projects],
            pagination=pagination(found.total, page, limit),
        )

    async def create_project(self, caller: Caller, body: models.ProjectCreate) -> models.Project:
        return to_contract(await self._projects.create(TenantId(caller.tenant), body.name, body.description))

    async def get_project(self, caller: Caller, project_id: int) -> models.Project:
        return to_contract(await self._projects.get(TenantId(caller.tenant), ProjectId(project_id)))

    async def update_project(
        self, caller: Caller, project_id: int, body: models.ProjectUpdate
    ) -> models.Project:
        changes = ProjectChanges()
        if body.name is not None:
            changes["name"] = body.name
        if "description" in body.model_fields_set:
            changes["description"] = body.description
        return to_contract(
            await self._projects.update(TenantId(caller.tenant), ProjectId(project_id), changes)
        )

    async def delete_project(self, caller: Caller, project_id: int) -> None:
        await self._projects.delete(TenantId(caller.tenant), ProjectId(project_id))

    async def list_projects_legacy(self, caller: Caller, page: int, limit: int) -> models.ProjectList:
        found = await self._projects.list_page(TenantId(caller.tenant), page, limit, "-created_at")
        return [to_contract(project) for project in found.projects]


def to_contract(project: Project) -> models.Project:
    """A project as the contract shows it."""
    return models.Project(
        id=project.id,
        name=project.name,
        description=project.description,
        created_at=project.created_at,
        updated_at=project.updated_at,
        is_deleted=project.is_deleted,
        deleted_at=project.deleted_at,
        tenant_id=project.tenant_id,
    )
