import pytest

from charter.projects.domain import ProjectId, ProjectNotFound
from charter.projects.service import ProjectService
from tests.builders import NOON, a_project
from tests.unit.projects.memory import ALICE, MemoryProjects, MemoryProjectStore

pytestmark = pytest.mark.anyio


def service_over(projects: MemoryProjects) -> ProjectService:
    return ProjectService(MemoryProjectStore(projects), lambda: NOON)


async def test_a_new_project_is_created_now() -> None:
    project = await service_over(MemoryProjects()).create(ALICE, "Harvest festival", None)
    assert project.created_at == project.updated_at == NOON


async def test_an_absent_project_is_not_found() -> None:
    with pytest.raises(ProjectNotFound, match="no project 7") as caught:
        await service_over(MemoryProjects()).get(ALICE, ProjectId(7))
    assert caught.value.details == {"project_id": 7}


async def test_a_deleted_project_is_neither_read_nor_changed() -> None:
    service = service_over(MemoryProjects(a_project(deleted_at=NOON)))
    with pytest.raises(ProjectNotFound):
        await service.get(ALICE, ProjectId(1))
    with pytest.raises(ProjectNotFound):
        await service.update(ALICE, ProjectId(1), {"name": "Spring festival"})


async def test_deleting_twice_changes_nothing_more() -> None:
    projects = MemoryProjects(a_project())
    service = service_over(projects)
    await service.delete(ALICE, ProjectId(1))
    first = projects.rows[ProjectId(1)]
    await service.delete(ALICE, ProjectId(1))
    assert projects.rows[ProjectId(1)] == first
    assert first.is_deleted


async def test_deleting_an_absent_project_is_refused() -> None:
    with pytest.raises(ProjectNotFound):
        await service_over(MemoryProjects()).delete(ALICE, ProjectId(1))


async def test_an_empty_change_is_not_saved() -> None:
    projects = MemoryProjects(a_project())
    unchanged = await service_over(projects).update(ALICE, ProjectId(1), {})
    assert unchanged.version == projects.rows[ProjectId(1)].version == 1


async def test_a_change_counts_the_version_up() -> None:
    changed = await service_over(MemoryProjects(a_project())).update(ALICE, ProjectId(1), {"name": "Fair"})
    assert (changed.name, changed.version) == ("Fair", 2)


async def test_a_page_counts_what_is_not_deleted() -> None:
    projects = MemoryProjects(a_project(1), a_project(2, deleted_at=NOON), a_project(3))
    page = await service_over(projects).list_page(ALICE, 1, 1, "-created_at")
    assert [project.id for project in page.projects] == [3]
    assert page.total == 2
