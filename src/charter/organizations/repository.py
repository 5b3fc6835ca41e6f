"""All SQL of organizations. The tables belong to no tenant: statements join whatever transaction is open."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from psycopg.errors import UniqueViolation
from sqlalchemy import (
    Executable,
    Row,
    bindparam,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.exc import IntegrityError

from charter.organizations.domain import (
    Member,
    MemberPage,
    MemberRole,
    Organization,
    OrganizationChanges,
    OrganizationId,
    OrganizationPage,
    SlugTaken,
)
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
_ROLE: Final = (
    select(memberships.c.role)
    .join(organizations, organizations.c.id == memberships.c.organization_id)
    .where(
        memberships.c.organization_id == bindparam("organization"),
        memberships.c.user_id == bindparam("user"),
        _ACTIVE,
        _LIVING,
    )
)
_OF_MEMBER: Final = (
    memberships.c.organization_id == bindparam("organization"),
    memberships.c.user_id == bindparam("user"),
    _ACTIVE,
)
_MEMBER: Final = select(memberships).where(*_OF_MEMBER)
_FORMER: Final = select(memberships.c.role).where(
    memberships.c.organization_id == bindparam("organization"),
    memberships.c.user_id == bindparam("user"),
    memberships.c.removed_at.is_not(None),
)
_MEMBERSHIPS: Final = (
    select(memberships.c.organization_id)
    .join(organizations, organizations.c.id == memberships.c.organization_id)
    .where(memberships.c.user_id == bindparam("user"), _ACTIVE, _LIVING)
    .order_by(memberships.c.organization_id)
)
_OWNERS: Final = select(memberships.c.user_id).where(
    memberships.c.organization_id == bindparam("organization"),
    memberships.c.role == MemberRole.OWNER.value,
    _ACTIVE,
)
_NEW_MEMBER: Final = upsert(memberships).values(
    organization_id=bindparam("organization"),
    user_id=bindparam("user"),
    role=bindparam("new_role"),
    joined_at=bindparam("now"),
)
_JOIN: Final = _NEW_MEMBER.on_conflict_do_update(
    index_elements=[memberships.c.organization_id, memberships.c.user_id],
    set_={"role": _NEW_MEMBER.excluded.role, "joined_at": _NEW_MEMBER.excluded.joined_at, "removed_at": None},
    where=memberships.c.removed_at.is_not(None),
).returning(memberships)
_SET_ROLE: Final = (
    update(memberships).where(*_OF_MEMBER).values(role=bindparam("new_role")).returning(memberships)
)
_REMOVE: Final = update(memberships).where(*_OF_MEMBER).values(removed_at=bindparam("now"))
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
_MEMBER_PAGE: Final = page_of(
    memberships,
    [memberships.c.organization_id == bindparam("organization"), _ACTIVE],
    [memberships.c.joined_at, memberships.c.user_id],
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

    async def lock(self, organization_id: OrganizationId) -> None:
        """Keep others from changing its members until the transaction ends."""
        await self._one(_LOCK, {"organization": organization_id})

    async def find_role(self, organization_id: OrganizationId, user_id: int) -> MemberRole | None:
        """The role of a member."""
        row = await self._one(_ROLE, {"organization": organization_id, "user": user_id})
        return None if row is None else MemberRole(row.role)

    async def find_former_role(self, organization_id: OrganizationId, user_id: int) -> MemberRole | None:
        """The role that a removed member had."""
        row = await self._one(_FORMER, {"organization": organization_id, "user": user_id})
        return None if row is None else MemberRole(row.role)

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

    async def list_memberships(self, user_id: int) -> list[OrganizationId]:
        """Every organization of a user."""
        rows = await self._connection.execute(_MEMBERSHIPS, {"user": user_id})
        return [OrganizationId(row.organization_id) for row in rows]

    async def list_owners(self, organization_id: OrganizationId) -> frozenset[int]:
        """Who owns it."""
        rows = await self._connection.execute(_OWNERS, {"organization": organization_id})
        return frozenset(row.user_id for row in rows)

    async def add(self, name: str, slug: str, at: datetime) -> OrganizationId:
        """Store a new organization. Raises: SlugTaken."""
        statement = (
            insert(organizations)
            .values(name=name, slug=slug, created_at=at, updated_at=at)
            .returning(organizations.c.id)
        )
        return OrganizationId((await self._unique(statement, slug)).id)

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

    async def find_member(self, organization_id: OrganizationId, user_id: int) -> Member | None:
        """A member."""
        row = await self._one(_MEMBER, {"organization": organization_id, "user": user_id})
        return None if row is None else _member(row)

    async def list_members(self, organization_id: OrganizationId, *, page: int, limit: int) -> MemberPage:
        """The `page`-th (from 1) `limit` members, the first to join first."""
        values = {"organization": organization_id, **slice_of(page, limit)}
        rows = (await self._connection.execute(_MEMBER_PAGE, values)).all()
        return MemberPage(tuple(_member(row) for row in rows if row.user_id is not None), rows[0].total)

    async def join(
        self, organization_id: OrganizationId, user_id: int, role: MemberRole, at: datetime
    ) -> Member | None:
        """Make a user a member, also one who was removed; None for one who is a member."""
        values = {"organization": organization_id, "user": user_id, "new_role": role.value, "now": at}
        row = await self._one(_JOIN, values)
        return None if row is None else _member(row)

    async def set_role(self, organization_id: OrganizationId, user_id: int, role: MemberRole) -> Member:
        """Give a member another role."""
        values = {"organization": organization_id, "user": user_id, "new_role": role.value}
        return _member((await self._connection.execute(_SET_ROLE, values)).one())

    async def remove(self, organization_id: OrganizationId, user_id: int, at: datetime) -> None:
        """Remove a member."""
        values = {"organization": organization_id, "user": user_id, "now": at}
        await self._connection.execute(_REMOVE, values)

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


def _member(row: Row[Any]) -> Member:
    return Member(
        organization_id=OrganizationId(row.organization_id),
        user_id=row.user_id,
        role=MemberRole(row.role),
        joined_at=row.joined_at,
    )
