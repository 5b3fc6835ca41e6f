"""All SQL of organizations. The tables belong to no tenant: statements join whatever transaction is open."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from psycopg.errors import UniqueViolation
from sqlalchemy import Executable, Row, bindparam, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from charter.organizations.domain import (
    Organization,
    OrganizationChanges,
    OrganizationId,
    OrganizationPage,
    SlugTaken,
)
from charter.organizations.roles import MemberRole
from charter.organizations.tables import memberships, organizations
from charter.platform.database.connections import Connection
from charter.platform.database.stores import page_of, slice_of

_LIVING: Final = organizations.c.deleted_at.is_(None)
_ACTIVE: Final = memberships.c.removed_at.is_(None)
_OF_USER: Final = organizations.outerjoin(
    memberships,
    (memberships.c.organization_id == organizations.c.id)
    & (memberships.c.user_id == bindparam("user"))
    & _ACTIVE,
)
_COLUMNS: Final = (*organizations.c, memberships.c.role)
_FIND: Final = select(*_COLUMNS).select_from(_OF_USER).where(organizations.c.id == bindparam("organization"))
_LOCK: Final = (
    select(organizations.c.id)
    .where(organizations.c.id == bindparam("organization"), _LIVING)
    .with_for_update()
)
_WAS_OWNED: Final = select(memberships.c.user_id).where(
    memberships.c.organization_id == bindparam("organization"),
    memberships.c.user_id == bindparam("user"),
    memberships.c.role == MemberRole.OWNER.value,
    memberships.c.removed_at.is_not(None),
)
_REMOVE_ALL: Final = (
    update(memberships)
    .where(memberships.c.organization_id == bindparam("organization"), _ACTIVE)
    .values(removed_at=bindparam("now"))
    .returning(memberships.c.user_id)
)
_NEWEST: Final = (organizations.c.created_at.desc(), organizations.c.id.desc())
_OWN_PAGE: Final = page_of(_OF_USER, [_LIVING, memberships.c.role.is_not(None)], _NEWEST, _COLUMNS)
_PAGE: Final = page_of(_OF_USER, [_LIVING], _NEWEST, _COLUMNS)
_SEARCH_PAGE: Final = page_of(
    _OF_USER,
    [
        _LIVING,
        or_(
            func.lower(organizations.c.name).like(bindparam("pattern"), escape="/"),
            organizations.c.slug.like(bindparam("pattern"), escape="/"),
        ),
    ],
    _NEWEST,
    _COLUMNS,
)


class SqlOrganizations:
    """The organizations, in the transaction of `connection`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def find(self, organization_id: OrganizationId, user_id: int | None) -> Organization | None:
        """The organization with the user's role."""
        found = await self.find_even_deleted(organization_id, user_id)
        return None if found is None or found[1] else found[0]

    async def find_even_deleted(
        self, organization_id: OrganizationId, user_id: int | None
    ) -> tuple[Organization, bool] | None:
        """The organization with the user's role, and whether it was deleted."""
        row = await self._one(_FIND, {"organization": organization_id, "user": user_id})
        return None if row is None else (_organization(row), row.deleted_at is not None)

    async def was_owned(self, organization_id: OrganizationId, user_id: int) -> bool:
        """Whether a former member owned it."""
        return await self._one(_WAS_OWNED, {"organization": organization_id, "user": user_id}) is not None

    async def lock(self, organization_id: OrganizationId) -> None:
        """Keep others from changing its members until the transaction ends."""
        await self._one(_LOCK, {"organization": organization_id})

    async def list_own(self, user_id: int, *, page: int, limit: int) -> OrganizationPage:
        """The `page`-th (from 1) `limit` organizations of a user, newest first."""
        return await self._listed(_OWN_PAGE, page, limit, {"user": user_id})

    async def list_all(
        self, user_id: int | None, search: str | None, *, page: int, limit: int
    ) -> OrganizationPage:
        """The same of all organizations."""
        if search is None:
            return await self._listed(_PAGE, page, limit, {"user": user_id})
        pattern = "".join(f"/{sign}" if sign in "/%_" else sign for sign in search.lower())
        return await self._listed(_SEARCH_PAGE, page, limit, {"user": user_id, "pattern": f"%{pattern}%"})

    async def add(self, name: str, slug: str, owner: int, at: datetime) -> OrganizationId:
        """Store a new organization with its first owner. Raises: SlugTaken."""
        statement = (
            insert(organizations)
            .values(name=name, slug=slug, created_at=at, updated_at=at)
            .returning(organizations.c.id)
        )
        organization_id = OrganizationId((await self._unique(statement, slug)).id)
        values = {"organization_id": organization_id, "user_id": owner, "role": MemberRole.OWNER.value}
        await self._connection.execute(insert(memberships).values({**values, "joined_at": at}))
        return organization_id

    async def change(
        self, organization_id: OrganizationId, at: datetime, changes: OrganizationChanges
    ) -> None:
        """Store changed fields. Raises: SlugTaken."""
        statement = (
            update(organizations)
            .where(organizations.c.id == organization_id)
            .values({**changes, "updated_at": at, "version": organizations.c.version + 1})
            .returning(organizations.c.id)
        )
        await self._unique(statement, changes.get("slug", ""))

    async def delete(self, organization_id: OrganizationId, at: datetime) -> list[int]:
        """Mark as deleted, without members. Answers who they were."""
        statement = update(organizations).where(organizations.c.id == organization_id).values(deleted_at=at)
        await self._connection.execute(statement)
        values = {"organization": organization_id, "now": at}
        return [row.user_id for row in await self._connection.execute(_REMOVE_ALL, values)]

    async def _listed(
        self, statement: Executable, page: int, limit: int, values: Mapping[str, object]
    ) -> OrganizationPage:
        paged = {**values, **slice_of(page, limit)}
        rows = (await self._connection.execute(statement, paged)).all()
        return OrganizationPage(
            tuple(_organization(row) for row in rows if row.id is not None), rows[0].total
        )

    async def _one(self, statement: Executable, values: Mapping[str, object]) -> Row[Any] | None:
        return (await self._connection.execute(statement, values)).one_or_none()

    async def _unique(self, statement: Executable, slug: str) -> Row[Any]:
        try:
            return (await self._connection.execute(statement)).one()
        except IntegrityError as error:
            if isinstance(error.orig, UniqueViolation):
                raise SlugTaken(f"Another organization is called {slug}.") from None
            raise


def _organization(row: Row[Any]) -> Organization:
    return Organization(
        id=OrganizationId(row.id),
        slug=row.slug,
        name=row.name,
        created_at=row.created_at,
        updated_at=row.updated_at,
        role=None if row.role is None else MemberRole(row.role),
    )
