from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime

import pytest

from charter.projects.domain import (
    Project,
    ProjectChanged,
    ProjectId,
    ProjectNotFound,
    ProjectOrder,
    ProjectPage,
)
from charter.projects.service import Projects, ProjectService
from charter.shared.tenants import TenantId
from tests.builders import NOON, a_project

pytestmark = pytest.mark.anyio
ALICE = TenantId("alice")


class FakeProjects:
    """Projects in a dictionary, with the version check of the real ones."""

    def __init__(self, *projects: Project) -> None:
        self.rows = {project.id: project for project in projects}

    async def find(self, project_id: ProjectId) -> Project | None:
        return self.rows.get(project_id)

    async def list_page(self, *, page: int, limit: int, order: ProjectOrder) -> ProjectPage:
        listed = [project for project in self.rows.values() if not project.is_deleted]
        listed.sort(key=lambda project: project.id, reverse=order.startswith("-"))
        return ProjectPage(tuple(listed[(page - 1) * limit : page * limit]), len(listed))

    async def add(self, name: str, description: str | None, at: datetime) -> Project:
        project = replace(
            a_project(len(self.rows) + 1, name=name, description=description), created_at=at, updated_at=at
        )
        self.rows[project.id] = project
        return project

    async def save(self, project: Project) -> Project:
        if self.rows[project.id].version != project.version:
            raise ProjectChanged(project.id)
        self.rows[project.id] = replace(project, version=project.version + 1)
        return self.rows[project.id]


class FakeStore:
    """A store that has projects of Alice only."""

    def __init__(self, projects: FakeProjects) -> None:
        self._projects = projects

    @asynccontextmanager
    async def transaction(self, tenant: TenantId) -> AsyncIterator[Projects]:
        assert tenant == ALICE
        yield self._projects

    reading = once = transaction


def service_over(projects: FakeProjects) -> ProjectService:
    return ProjectService(FakeStore(projects), lambda: NOON)


async def test_a_new_project_is_created_now() -> None:
    project = await service_over(FakeProjects()).create(ALICE, "Harvest festival", None)
    assert project.created_at == project.updated_at == NOON


async def test_an_absent_project_is_not_found() -> None:
    with pytest.raises(ProjectNotFound, match="no project 7") as caught:
        await service_over(FakeProjects()).get(ALICE, ProjectId(7))
    assert caught.value.details == {"project_id": 7}


async def test_a_deleted_project_is_neither_read_nor_changed() -> None:
    service = service_over(FakeProjects(a_project(deleted_at=NOON)))
    with pytest.raises(ProjectNotFound):
        await service.get(ALICE, ProjectId(1))
    with pytest.raises(ProjectNotFound):
        await service.update(ALICE, ProjectId(1), {"name": "Spring festival"})


async def test_deleting_twice_changes_nothing_more() -> None:
    projects = FakeProjects(a_project())
    service = service_over(projects)
    await service.delete(ALICE, ProjectId(1))
    first = projects.rows[ProjectId(1)]
    await service.delete(ALICE, ProjectId(1))
    assert projects.rows[ProjectId(1)] == first
    assert first.is_deleted


async def test_deleting_an_absent_project_is_refused() -> None:
    with pytest.raises(ProjectNotFound):
        await service_over(FakeProjects()).delete(ALICE, ProjectId(1))


async def test_an_empty_change_is_not_saved() -> None:
    projects = FakeProjects(a_project())
    unchanged = await service_over(projects).update(ALICE, ProjectId(1), {})
    assert unchanged.version == projects.rows[ProjectId(1)].version == 1


async def test_a_change_counts_the_version_up() -> None:
    changed = await service_over(FakeProjects(a_project())).update(ALICE, ProjectId(1), {"name": "Fair"})
    assert (changed.name, changed.version) == ("Fair", 2)


async def test_a_page_counts_what_is_not_deleted() -> None:
    projects = FakeProjects(a_project(1), a_project(2, deleted_at=NOON), a_project(3))
    page = await service_over(projects).list_page(ALICE, 1, 1, "-created_at")
    assert [project.id for project in page.projects] == [3]
    assert page.total == 2
