"""Projects in memory; `tests/integration/projects/test_store.py` holds them to what those in SQL do."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime

from charter.projects.domain import Project, ProjectChanged, ProjectId, ProjectOrder, ProjectPage
from charter.projects.service import Projects
from charter.shared.tenants import TenantId
from tests.builders import a_project

ALICE = TenantId("alice")


class MemoryProjects:
    """The projects of Alice."""

    def __init__(self, *projects: Project) -> None:
        self.rows = {project.id: project for project in projects}

    async def find(self, project_id: ProjectId) -> Project | None:
        return self.rows.get(project_id)

    async def list_page(self, *, page: int, limit: int, order: ProjectOrder) -> ProjectPage:
        listed = [project for project in self.rows.values() if not project.is_deleted]
        field = order.removeprefix("-")
        listed.sort(key=lambda project: (getattr(project, field), project.id), reverse=order.startswith("-"))
        return ProjectPage(tuple(listed[(page - 1) * limit : page * limit]), len(listed))

    async def list_after(self, project_id: ProjectId, limit: int) -> list[Project]:
        found = [self.rows[each] for each in sorted(self.rows) if each > project_id]
        return [project for project in found if not project.is_deleted][:limit]

    async def add(self, name: str, description: str | None, at: datetime) -> Project:
        project = a_project(len(self.rows) + 1, name=name, description=description)
        self.rows[project.id] = replace(project, created_at=at, updated_at=at)
        return self.rows[project.id]

    async def save(self, project: Project) -> Project:
        kept = self.rows.get(project.id)
        if kept is None or kept.version != project.version:
            raise ProjectChanged(project.id)
        self.rows[project.id] = replace(project, version=project.version + 1)
        return self.rows[project.id]


class MemoryProjectStore:
    """A store that is asked for Alice's projects only."""

    def __init__(self, projects: MemoryProjects) -> None:
        self._projects = projects

    @asynccontextmanager
    async def transaction(self, tenant: TenantId) -> AsyncIterator[Projects]:
        assert tenant == ALICE
        yield self._projects

    reading = once = transaction
