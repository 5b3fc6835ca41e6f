"""All SQL of invitations."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from psycopg.errors import UniqueViolation
from sqlalchemy import Executable, Row, bindparam, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from charter.organizations.domain import OrganizationId
from charter.organizations.invitations.domain import AlreadyInvited, Invitation, InvitationId, InvitationPage
from charter.organizations.members.domain import MemberRoles
from charter.organizations.members.repository import columns_of, roles_of
from charter.organizations.tables import invitations, memberships
from charter.platform.database.connections import Connection
from charter.platform.database.stores import page_of, slice_of

_PENDING: Final = (invitations.c.accepted_at.is_(None), invitations.c.revoked_at.is_(None))
_FIND: Final = select(invitations).where(
    invitations.c.id == bindparam("invitation"), invitations.c.organization_id == bindparam("organization")
)
_BY_ID: Final = select(invitations).where(invitations.c.id == bindparam("invitation"))
_EXPIRE: Final = (
    update(invitations)
    .where(
        invitations.c.organization_id == bindparam("organization"),
        invitations.c.email_key == bindparam("key"),
        invitations.c.expires_at <= bindparam("now"),
        *_PENDING,
    )
    .values(revoked_at=bindparam("now"))
)
_BY_TOKEN: Final = select(invitations).where(
    invitations.c.token_hash == bindparam("hash"), invitations.c.expires_at > bindparam("now"), *_PENDING
)
_ACCEPT: Final = (
    update(invitations)
    .where(invitations.c.id == bindparam("invitation"), *_PENDING)
    .values(accepted_at=bindparam("now"))
    .returning(invitations)
)
_VOID: Final = (
    update(invitations)
    .where(
        invitations.c.organization_id == bindparam("organization"),
        or_(
            invitations.c.invited_by == bindparam("user"),
            invitations.c.user_id == bindparam("user"),
            invitations.c.email_key == bindparam("key"),
        ),
        *_PENDING,
    )
    .values(revoked_at=bindparam("now"))
)
_THEIRS: Final = select(memberships.c.organization_id).where(memberships.c.user_id == bindparam("user"))
# Whoever changes several locks them in the order of their numbers, and so deadlocks nobody who does the same.
_BY_USER: Final = (
    select(invitations.c.id)
    .where(
        invitations.c.organization_id.in_(_THEIRS), invitations.c.invited_by == bindparam("user"), *_PENDING
    )
    .order_by(invitations.c.id)
    .with_for_update()
)
_REVOKE_ALL_BY: Final = (
    update(invitations).where(invitations.c.id.in_(_BY_USER)).values(revoked_at=bindparam("now"))
)
_REVOKE: Final = (
    update(invitations)
    .where(invitations.c.id == bindparam("invitation"), *_PENDING)
    .values(revoked_at=bindparam("now"))
)
_SET_TOKEN: Final = (
    update(invitations)
    .where(invitations.c.id == bindparam("invitation"))
    .values(token_hash=bindparam("hash"))
)


class SqlInvitations:
    """The invitations, in the transaction of `connection`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def find(self, organization_id: OrganizationId, invitation_id: InvitationId) -> Invitation | None:
        """An invitation of the organization."""
        return await self._one(_FIND, {"invitation": invitation_id, "organization": organization_id})

    async def find_by_id(self, invitation_id: InvitationId) -> Invitation | None:
        """An invitation of any organization."""
        return await self._one(_BY_ID, {"invitation": invitation_id})

    async def list_page(self, organization_id: OrganizationId, *, page: int, limit: int) -> InvitationPage:
        """The `page`-th (from 1) `limit` invitations, newest first."""
        own = invitations.c.organization_id == organization_id
        statement = page_of(invitations, [own], [invitations.c.id.desc()])
        found = (await self._connection.execute(statement, slice_of(page, limit))).all()
        return InvitationPage(tuple(_invitation(row) for row in found if row.id is not None), found[0].total)

    async def add(self, columns: Mapping[str, object], roles: MemberRoles, at: datetime) -> Invitation:
        """Store a new invitation, in the place of an expired one. Raises: AlreadyInvited."""
        values = {
            "organization": columns["organization_id"],
            "key": columns["email_key"],
            "now": at,
        }
        await self._connection.execute(_EXPIRE, values)
        statement = insert(invitations).values({**columns, **columns_of(roles), "created_at": at})
        try:
            return _invitation((await self._connection.execute(statement.returning(invitations))).one())
        except IntegrityError as error:
            if isinstance(error.orig, UniqueViolation):
                raise AlreadyInvited("There is such an invitation already.") from None
            raise

    async def set_token(self, invitation_id: InvitationId, token_hash: bytes) -> None:
        """Keep the hash of the token that goes out by mail."""
        await self._connection.execute(_SET_TOKEN, {"invitation": invitation_id, "hash": token_hash})

    async def find_pending(self, token_hash: bytes, at: datetime) -> Invitation | None:
        """The pending invitation of a token."""
        return await self._one(_BY_TOKEN, {"hash": token_hash, "now": at})

    async def accept(self, invitation_id: InvitationId, at: datetime) -> bool:
        """Have it count as accepted; False where it is not pending any more."""
        return await self._one(_ACCEPT, {"invitation": invitation_id, "now": at}) is not None

    async def void(
        self, organization_id: OrganizationId, user_id: int, key: str | None, at: datetime
    ) -> None:
        """Take back what a user was invited by, and whom the user invited."""
        values = {"organization": organization_id, "user": user_id, "key": key, "now": at}
        await self._connection.execute(_VOID, values)

    async def revoke_all_by(self, user_id: int, at: datetime) -> None:
        """Take back whom a user invited, in whichever organization."""
        await self._connection.execute(_REVOKE_ALL_BY, {"user": user_id, "now": at})

    async def revoke(self, invitation_id: InvitationId, at: datetime) -> None:
        """Take a pending invitation back."""
        await self._connection.execute(_REVOKE, {"invitation": invitation_id, "now": at})

    async def _one(self, statement: Executable, values: Mapping[str, object]) -> Invitation | None:
        row = (await self._connection.execute(statement, values)).one_or_none()
        return None if row is None else _invitation(row)


def _invitation(row: Row[Any]) -> Invitation:
    return Invitation(
        id=InvitationId(row.id),
        organization_id=OrganizationId(row.organization_id),
        email=row.email or None,
        user_id=row.user_id,
        roles=roles_of(row),
        invited_by=row.invited_by,
        created_at=row.created_at,
        expires_at=row.expires_at,
        accepted_at=row.accepted_at,
        revoked_at=row.revoked_at,
    )
