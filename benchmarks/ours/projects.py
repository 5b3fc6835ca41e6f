"""Handlers of the benchmarks' contract: projects in memory as models, as the peers keep them."""

from datetime import UTC, datetime
from enum import Enum
from itertools import count
from types import ModuleType
from typing import Protocol

from contract_runtime import Caller

STORED = 1_000
TENANT = "tenant-1"
STARTED_AT = datetime(2026, 1, 1, 12, 30, tzinfo=UTC)


class NewProject(Protocol):
    """The part of the contract's `ProjectCreate` that the handlers read."""

    @property
    def name(self) -> str: ...
    @property
    def description(self) -> str | None: ...


class ProjectStore:
    """A fixed number of projects of one tenant: a new one takes the place of an old one.

    The models come from a package that the run itself has compiled, hence the module as an argument.
    """

    def __init__(self, models: ModuleType) -> None:
        self._models = models
        first = [
            self._new(number, TENANT, f"Project {number}", "Of the first hour") for number in range(STORED)
        ]
        self._slots = {TENANT: first}
        self._numbers = count(STORED)

    def find(self, tenant: str, project_id: int) -> object:
        slots = self._slots[tenant]
        return slots[project_id] if project_id < STORED else None

    def page(self, tenant: str, page: int, limit: int, sort: Enum) -> object:
        slots = self._slots[tenant] if sort.value == "id" else self._slots[tenant][::-1]
        total_pages = -(-STORED // limit)
        return self._models.ProjectPage(
            data=slots[(page - 1) * limit : page * limit],
            pagination=self._models.Pagination(
                total=STORED,
                page=page,
                page_size=limit,
                total_pages=total_pages,
                has_next=page < total_pages,
                has_prev=page > 1,
            ),
        )

    def add(self, tenant: str, name: str, description: str | None) -> object:
        number = next(self._numbers)
        project = self._new(number, tenant, name, description)
        self._slots[tenant][number % STORED] = project
        return project

    def _new(self, number: int, tenant: str, name: str, description: str | None) -> object:
        return self._models.Project(
            id=number,
            name=name,
            description=description,
            created_at=STARTED_AT,
            updated_at=STARTED_AT,
            is_deleted=False,
            deleted_at=None,
            tenant_id=tenant,
        )


class ProjectHandlers:
    """The operations behind the bearer token."""

    def __init__(self, store: ProjectStore, not_found: type[Exception]) -> None:
        self._store = store
        self._not_found = not_found

    async def get_project(self, caller: Caller, project_id: int) -> object:
        project = self._store.find(caller.tenant, project_id)
        if project is None:
            raise self._not_found
        return project

    async def list_projects(self, caller: Caller, page: int, limit: int, sort: Enum) -> object:
        return self._store.page(caller.tenant, page, limit, sort)

    async def create_project(self, caller: Caller, body: NewProject) -> object:
        return self._store.add(caller.tenant, body.name, body.description)


class OpenProjectHandlers:
    """The same operations without a caller."""

    def __init__(self, store: ProjectStore, not_found: type[Exception]) -> None:
        self._store = store
        self._not_found = not_found

    async def get_open_project(self, project_id: int) -> object:
        project = self._store.find(TENANT, project_id)
        if project is None:
            raise self._not_found
        return project

    async def list_open_projects(self, page: int, limit: int, sort: Enum) -> object:
        return self._store.page(TENANT, page, limit, sort)

    async def create_open_project(self, body: NewProject) -> object:
        return self._store.add(TENANT, body.name, body.description)
