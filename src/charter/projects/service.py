"""The use cases of projects."""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from typing import Final, Protocol

from charter.projects.domain import (
    Project,
    ProjectChanges,
    ProjectId,
    ProjectNotFound,
    ProjectOrder,
    ProjectPage,
)
from charter.shared.clock import Clock
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId

BATCH: Final = 500
"""Projects that are read at once where all are."""


class Projects(Protocol):
    """The projects of one tenant within one transaction."""

    async def find(self, project_id: ProjectId) -> Project | None:
        """The project, also a deleted one."""
        ...

    async def list_page(self, *, page: int, limit: int, order: ProjectOrder) -> ProjectPage:
        """The `page`-th (from 1) `limit` projects that are not deleted."""
        ...

    async def list_after(self, project_id: ProjectId, limit: int) -> Sequence[Project]:
        """Up to `limit` projects that are not deleted, behind one, in the order of their ids."""
        ...

    async def add(self, name: str, description: str | None, at: datetime) -> Project:
        """Store a new project, created at `at`."""
        ...

    async def save(self, project: Project) -> Project:
        """Store a changed project. Raises: ProjectChanged where another change came first."""
        ...


class ProjectService:
    """What a tenant can do with its projects."""

    def __init__(self, store: TenantStore[Projects], now: Clock) -> None:
        self._store = store
        self._now = now

    async def list_page(self, tenant: TenantId, page: int, limit: int, order: ProjectOrder) -> ProjectPage:
        """A page of the projects that are not deleted."""
        async with self._store.reading(tenant) as projects:
            return await projects.list_page(page=page, limit=limit, order=order)

    async def count(self, tenant: TenantId) -> int:
        """How many projects are not deleted."""
        return (await self.list_page(tenant, 1, 1, "-created_at")).total

    async def list_all(self, tenant: TenantId) -> AsyncIterator[Sequence[Project]]:
        """Every project that is not deleted, some at a time; between them nothing is held in the database."""
        last = ProjectId(0)
        while True:
            async with self._store.reading(tenant) as projects:
                batch = await projects.list_after(last, BATCH)
            if not batch:
                return
            yield batch
            last = batch[-1].id

    async def create(self, tenant: TenantId, name: str, description: str | None) -> Project:
        """Create a project."""
        async with self._store.once(tenant) as projects:
            return await projects.add(name, description, self._now())

    async def get(self, tenant: TenantId, project_id: ProjectId) -> Project:
        """Read a project. Raises: ProjectNotFound."""
        async with self._store.reading(tenant) as projects:
            return await _get_undeleted(projects, project_id)

    async def update(self, tenant: TenantId, project_id: ProjectId, changes: ProjectChanges) -> Project:
        """Change a project. Raises: ProjectNotFound, ProjectChanged."""
        async with self._store.transaction(tenant) as projects:
            project = await _get_undeleted(projects, project_id)
            if not changes:
                return project
            return await projects.save(project.changed(self._now(), **changes))

    async def delete(self, tenant: TenantId, project_id: ProjectId) -> None:
        """Delete a project; a second time changes nothing. Raises: ProjectNotFound, ProjectChanged."""
        async with self._store.transaction(tenant) as projects:
            project = await projects.find(project_id)
            if project is None:
                raise ProjectNotFound(project_id)
            if not project.is_deleted:
                await projects.save(project.deleted(self._now()))


async def _get_undeleted(projects: Projects, project_id: ProjectId) -> Project:
    project = await projects.find(project_id)
    if project is None or project.is_deleted:
        raise ProjectNotFound(project_id)
    return project
