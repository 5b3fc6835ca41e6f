"""All SQL of members. The tables belong to no tenant: statements join whatever transaction is open."""

from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from typing import Any, Final

from sqlalchemy import Executable, Row, bindparam, select, update
from sqlalchemy.dialects.postgresql import insert

from charter.organizations.domain import OrganizationId
from charter.organizations.members.domain import Member, MemberChanges, MemberPage, MemberRoles
from charter.organizations.roles import MemberRole
from charter.organizations.tables import memberships, organizations
from charter.platform.database.connections import Connection
from charter.platform.database.stores import page_of, slice_of
from charter.shared.duties import LedgerRole, SchoolRole

_LIVING: Final = organizations.c.deleted_at.is_(None)
_ACTIVE: Final = memberships.c.removed_at.is_(None)
_OF_MEMBER: Final = (
    memberships.c.organization_id == bindparam("organization"),
    memberships.c.user_id == bindparam("user"),
    _ACTIVE,
)
_ROLE: Final = (
    select(memberships.c.role)
    .join(organizations, organizations.c.id == memberships.c.organization_id)
    .where(*_OF_MEMBER, _LIVING)
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
_NEW_MEMBER: Final = insert(memberships).values(
    organization_id=bindparam("organization"),
    user_id=bindparam("user"),
    role=bindparam("new_role"),
    ledger_role=bindparam("new_ledger_role"),
    school_role=bindparam("new_school_role"),
    joined_at=bindparam("now"),
)
_JOIN: Final = _NEW_MEMBER.on_conflict_do_update(
    index_elements=[memberships.c.organization_id, memberships.c.user_id],
    set_={
        "role": _NEW_MEMBER.excluded.role,
        "ledger_role": _NEW_MEMBER.excluded.ledger_role,
        "school_role": _NEW_MEMBER.excluded.school_role,
        "joined_at": _NEW_MEMBER.excluded.joined_at,
        "removed_at": None,
    },
    where=memberships.c.removed_at.is_not(None),
).returning(memberships)
_REMOVE: Final = update(memberships).where(*_OF_MEMBER).values(removed_at=bindparam("now"))
_PAGE: Final = page_of(
    memberships,
    [memberships.c.organization_id == bindparam("organization"), _ACTIVE],
    [memberships.c.joined_at, memberships.c.user_id],
)


class SqlMembers:
    """The members, in the transaction of `connection`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def find(self, organization_id: OrganizationId, user_id: int) -> Member | None:
        """A member."""
        row = await self._one(_MEMBER, {"organization": organization_id, "user": user_id})
        return None if row is None else _member(row)

    async def find_role(self, organization_id: OrganizationId, user_id: int) -> MemberRole | None:
        """The role of a member."""
        row = await self._one(_ROLE, {"organization": organization_id, "user": user_id})
        return None if row is None else MemberRole(row.role)

    async def find_former_role(self, organization_id: OrganizationId, user_id: int) -> MemberRole | None:
        """The role that a removed member had."""
        row = await self._one(_FORMER, {"organization": organization_id, "user": user_id})
        return None if row is None else MemberRole(row.role)

    async def list_memberships(self, user_id: int) -> list[OrganizationId]:
        """Every organization of a user."""
        rows = await self._connection.execute(_MEMBERSHIPS, {"user": user_id})
        return [OrganizationId(row.organization_id) for row in rows]

    async def list_owners(self, organization_id: OrganizationId) -> frozenset[int]:
        """Who owns it."""
        rows = await self._connection.execute(_OWNERS, {"organization": organization_id})
        return frozenset(row.user_id for row in rows)

    async def list_page(self, organization_id: OrganizationId, *, page: int, limit: int) -> MemberPage:
        """The `page`-th (from 1) `limit` members, the first to join first."""
        values = {"organization": organization_id, **slice_of(page, limit)}
        rows = (await self._connection.execute(_PAGE, values)).all()
        return MemberPage(tuple(_member(row) for row in rows if row.user_id is not None), rows[0].total)

    async def join(
        self, organization_id: OrganizationId, user_id: int, roles: MemberRoles, at: datetime
    ) -> Member | None:
        """Make a user a member, also one who was removed; None for one who is a member."""
        given = {f"new_{name}": value for name, value in columns_of(roles).items()}
        values = {"organization": organization_id, "user": user_id, "now": at, **given}
        row = await self._one(_JOIN, values)
        return None if row is None else _member(row)

    async def change(self, organization_id: OrganizationId, user_id: int, changes: MemberChanges) -> Member:
        """Give a member other roles."""
        columns = {name: _value(role) for name, role in changes.items()}
        statement = update(memberships).where(*_OF_MEMBER).values(columns).returning(memberships)
        values = {"organization": organization_id, "user": user_id}
        return _member((await self._connection.execute(statement, values)).one())

    async def remove(self, organization_id: OrganizationId, user_id: int, at: datetime) -> None:
        """Remove a member."""
        values = {"organization": organization_id, "user": user_id, "now": at}
        await self._connection.execute(_REMOVE, values)

    async def _one(self, statement: Executable, values: Mapping[str, object]) -> Row[Any] | None:
        return (await self._connection.execute(statement, values)).one_or_none()


def columns_of(roles: MemberRoles) -> dict[str, str | None]:
    """Roles as columns."""
    return {
        "role": roles.role.value,
        "ledger_role": _value(roles.ledger_role),
        "school_role": _value(roles.school_role),
    }


def roles_of(row: Row[Any]) -> MemberRoles:
    """Roles by their columns."""
    return MemberRoles(
        MemberRole(row.role),
        None if row.ledger_role is None else LedgerRole(row.ledger_role),
        None if row.school_role is None else SchoolRole(row.school_role),
    )


def _value(role: object) -> str | None:
    return str(role.value) if isinstance(role, Enum) else None


def _member(row: Row[Any]) -> Member:
    roles = roles_of(row)
    return Member(
        organization_id=OrganizationId(row.organization_id),
        user_id=row.user_id,
        role=roles.role,
        ledger_role=roles.ledger_role,
        school_role=roles.school_role,
        joined_at=row.joined_at,
    )
