"""What a store of projects does, in SQL and in the memory that unit tests stand on."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from charter.platform.database.stores import OwnedStore
from charter.platform.database.transactions import Database
from charter.projects.domain import ProjectChanged, ProjectId, ProjectOrder
from charter.projects.repository import SqlProjects
from charter.projects.service import Projects
from charter.shared.stores import TenantStore
from tests.builders import NOON, a_project
from tests.unit.projects.memory import ALICE, MemoryProjects, MemoryProjectStore

pytestmark = pytest.mark.anyio
LATER = NOON + timedelta(hours=1)


@pytest.fixture(params=["memory", "sql"])
async def store(request: pytest.FixtureRequest) -> AsyncIterator[TenantStore[Projects]]:
    if request.param == "memory":
        yield MemoryProjectStore(MemoryProjects())
        return
    database = Database(request.getfixturevalue("settings"))
    yield OwnedStore(database, SqlProjects)
    await database.close()


async def test_what_was_added_is_found_as_it_is(store: TenantStore[Projects]) -> None:
    async with store.transaction(ALICE) as projects:
        added = await projects.add("Harvest festival", "Stalls.", NOON)
    async with store.reading(ALICE) as projects:
        assert await projects.find(added.id) == added == a_project(added.id, description="Stalls.")
        assert await projects.find(ProjectId(added.id + 1)) is None


async def test_a_saved_change_counts_the_version_up(store: TenantStore[Projects]) -> None:
    async with store.transaction(ALICE) as projects:
        added = await projects.add("Harvest festival", None, NOON)
        saved = await projects.save(added.changed(LATER, name="Fair", description="Stalls."))
        assert saved == replace(added, name="Fair", description="Stalls.", updated_at=LATER, version=2)
        assert await projects.find(added.id) == saved


async def test_a_change_of_what_was_changed_meanwhile_is_refused(store: TenantStore[Projects]) -> None:
    async with store.transaction(ALICE) as projects:
        added = await projects.add("Harvest festival", None, NOON)
        await projects.save(added.changed(LATER, name="Fair"))
        with pytest.raises(ProjectChanged):
            await projects.save(added.changed(LATER, name="Concert"))


async def test_a_project_that_was_never_added_cannot_be_saved(store: TenantStore[Projects]) -> None:
    async with store.transaction(ALICE) as projects:
        with pytest.raises(ProjectChanged):
            await projects.save(a_project(7))


async def test_a_deleted_project_is_found_and_not_listed(store: TenantStore[Projects]) -> None:
    async with store.transaction(ALICE) as projects:
        added = await projects.add("Harvest festival", None, NOON)
        deleted = await projects.save(added.deleted(LATER))
        assert await projects.find(added.id) == deleted
        page = await projects.list_page(page=1, limit=10, order="name")
    assert (page.projects, page.total) == ((), 0)


async def test_those_after_one_are_read_page_by_page_without_the_deleted(
    store: TenantStore[Projects],
) -> None:
    async with store.transaction(ALICE) as projects:
        added = [await projects.add(f"Fair {number}", None, NOON) for number in range(6)]
        await projects.save(added[2].deleted(LATER))
    last, pages = ProjectId(0), []
    async with store.reading(ALICE) as projects:
        while page := await projects.list_after(last, 2):
            pages.append([project.name for project in page])
            last = page[-1].id
    assert pages == [["Fair 0", "Fair 1"], ["Fair 3", "Fair 4"], ["Fair 5"]]


@pytest.mark.parametrize(
    ("order", "names"),
    [
        ("name", "abc"),
        ("-name", "cba"),
        ("created_at", "bac"),
        ("-created_at", "cab"),
        ("updated_at", "acb"),
        ("-updated_at", "bca"),
    ],
)
async def test_pages_come_in_the_order_asked_for_and_know_the_total(
    store: TenantStore[Projects], order: ProjectOrder, names: str
) -> None:
    async with store.transaction(ALICE) as projects:
        for name in "bac":
            added = await projects.add(name, None, NOON)
            if name == "b":
                await projects.save(added.changed(LATER, name="b"))
        pages = [await projects.list_page(page=number, limit=2, order=order) for number in (1, 2, 3)]
    assert ["".join(project.name for project in page.projects) for page in pages] == [
        names[:2],
        names[2:],
        "",
    ]
    assert [page.total for page in pages] == [3, 3, 3]
