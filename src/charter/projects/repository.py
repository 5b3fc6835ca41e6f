"""All SQL of projects. Statements are built once: building them costs more than running them."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import BigInteger, ColumnElement, Select, bindparam, func, insert, select, update

from charter.platform.database.connections import Connection
from charter.platform.database.stores import page_of, slice_of
from charter.platform.database.tables import totals
from charter.projects.domain import Project, ProjectChanged, ProjectId, ProjectOrder, ProjectPage
from charter.projects.tables import projects
from charter.shared.tenants import TenantId

# Row-level security limits every statement to the tenant of the connection; the conditions on tenant_id say
# the same again, so that the planner can use the tenant's index.
_OWN: Final = projects.c.tenant_id == bindparam("tenant")
_FIND: Final = select(projects).where(projects.c.id == bindparam("project_id"), _OWN)
_ADD: Final = (
    insert(projects)
    .values(
        {name: bindparam(name) for name in ("tenant_id", "name", "description", "created_at", "updated_at")}
    )
    .returning(projects)
)
_SAVE: Final = (
    update(projects)
    .where(projects.c.id == bindparam("project_id"), _OWN, projects.c.version == bindparam("read_version"))
    .values(
        {name: bindparam(f"new_{name}") for name in ("name", "description", "updated_at", "deleted_at")}
        | {"version": projects.c.version + 1}
    )
    .returning(projects)
)
_TOTAL: Final = (
    select(func.coalesce(func.sum(totals.c.change), 0).cast(BigInteger))
    .where(totals.c.tenant_id == bindparam("tenant"), totals.c.of == "projects")
    .scalar_subquery()
)


def _page_ordered_by(*order: ColumnElement[Any]) -> Select[Any]:
    return page_of(projects, (_OWN, projects.c.deleted_at.is_(None)), order, total=_TOTAL)


_PAGES: Final[dict[ProjectOrder, Select[Any]]] = {
    "-created_at": _page_ordered_by(projects.c.created_at.desc(), projects.c.id.desc()),
    "created_at": _page_ordered_by(projects.c.created_at, projects.c.id),
    "-updated_at": _page_ordered_by(projects.c.updated_at.desc(), projects.c.id.desc()),
    "updated_at": _page_ordered_by(projects.c.updated_at, projects.c.id),
    "-name": _page_ordered_by(projects.c.name.desc(), projects.c.id.desc()),
    "name": _page_ordered_by(projects.c.name, projects.c.id),
}


_AFTER: Final = (
    select(projects)
    .where(_OWN, projects.c.deleted_at.is_(None), projects.c.id > bindparam("after"))
    .order_by(projects.c.id)
    .limit(bindparam("limit"))
)


class SqlProjects:
    """The projects of one tenant, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def find(self, project_id: ProjectId) -> Project | None:
        found = await self._connection.execute(_FIND, {"project_id": project_id, "tenant": self._tenant})
        row = found.one_or_none()
        return None if row is None else _project(row)

    async def list_page(self, *, page: int, limit: int, order: ProjectOrder) -> ProjectPage:
        values = {"tenant": self._tenant, **slice_of(page, limit)}
        rows = (await self._connection.execute(_PAGES[order], values)).all()
        return ProjectPage(tuple(_project(row[1:]) for row in rows if row.id is not None), rows[0].total)

    async def list_after(self, project_id: ProjectId, limit: int) -> Sequence[Project]:
        values = {"tenant": self._tenant, "after": project_id, "limit": limit}
        return [_project(row) for row in await self._connection.execute(_AFTER, values)]

    async def add(self, name: str, description: str | None, at: datetime) -> Project:
        values = {
            "tenant_id": self._tenant,
            "name": name,
            "description": description,
            "created_at": at,
            "updated_at": at,
        }
        return _project((await self._connection.execute(_ADD, values)).one())

    async def save(self, project: Project) -> Project:
        values = {
            "project_id": project.id,
            "tenant": self._tenant,
            "read_version": project.version,
            "new_name": project.name,
            "new_description": project.description,
            "new_updated_at": project.updated_at,
            "new_deleted_at": project.deleted_at,
        }
        row = (await self._connection.execute(_SAVE, values)).one_or_none()
        if row is None:
            raise ProjectChanged(project.id)
        return _project(row)


def _project(columns: Iterable[Any]) -> Project:
    """The columns of the table are the fields of a project, in their order: names would cost twice."""
    return Project(*columns)
