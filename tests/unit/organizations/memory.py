"""Organizations and invitations in memory, and those whom their services ask, for the services' tests.

`tests/integration/organizations/test_stores.py` holds the stores to what those in SQL do.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, TypeVar

from charter.identity.accounts.domain import VerifiedEmailRequired
from charter.organizations.domain import (
    Organization,
    OrganizationChanges,
    OrganizationId,
    OrganizationPage,
    SlugTaken,
)
from charter.organizations.invitations.domain import (
    AlreadyInvited,
    Invitation,
    InvitationId,
    InvitationPage,
    InvitationState,
)
from charter.organizations.members.domain import Member, MemberChanges, MemberPage, MemberRoles
from charter.organizations.roles import MemberRole
from charter.shared.effects import DAY
from charter.shared.emails import email_key
from charter.shared.tenants import CanEnd


@dataclass(frozen=True, slots=True)
class KnownUser:
    """Fits `User`."""

    id: int
    email: str
    is_email_verified: bool = True

    def require_verified(self) -> None:
        if not self.is_email_verified:
            raise VerifiedEmailRequired


class KnownUsers:
    """Fits `Users`."""

    def __init__(self, *users: KnownUser) -> None:
        self.users = {user.id: user for user in users}

    async def find_to_join(self, user_id: int) -> KnownUser | None:
        return self.users.get(user_id)

    find_active = find_to_join

    async def hold(self, user_id: int, login: CanEnd | None) -> KnownUser:
        assert login is None
        return self.users.get(user_id) or KnownUser(user_id, f"user{user_id}@example.com")

    async def find_active_by_email(self, email: str) -> KnownUser | None:
        found = [user for user in self.users.values() if email_key(user.email) == email_key(email)]
        return found[0] if found else None


class RecordedEnded:
    """Fits `Ended`."""

    def __init__(self) -> None:
        self.keys: set[str] = set()

    async def end(self, *what: CanEnd, until: datetime | None = None) -> None:
        self.keys |= set(map(str, what))

    async def revive(self, what: CanEnd) -> None:
        self.keys.discard(str(what))


class Letterbox:
    """Fits `Outbox`."""

    def __init__(self) -> None:
        self.letters: list[tuple[str, str, int | None]] = []
        self.notices: list[tuple[str, str, int]] = []

    async def enqueue(
        self,
        kind: str,
        address: str,
        reference: int | None = None,
        asker: bytes | None = None,
        within: timedelta = DAY,
    ) -> None:
        del asker, within
        self.letters.append((kind, address, reference))

    async def notify(self, kind: str, address: str, reference: int) -> None:
        self.notices.append((kind, address, reference))


Row = TypeVar("Row")


def part(rows: list[Row], page: int, limit: int) -> tuple[Row, ...]:
    """The `page`-th (from 1) `limit` rows."""
    return tuple(rows[(page - 1) * limit : page * limit])


class MemoryMembers:
    """Fits `Members` and, with itself as what is opened, their `Store`."""

    def __init__(self) -> None:
        self.rows: dict[tuple[OrganizationId, int], Member] = {}
        self.former: dict[tuple[OrganizationId, int], MemberRole] = {}
        self.deleted: set[OrganizationId] = set()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator["MemoryMembers"]:
        before = dict(self.rows), dict(self.former), set(self.deleted)
        try:
            yield self
        except BaseException:
            self.rows, self.former, self.deleted = before
            raise

    reading = once = transaction

    async def find(self, organization_id: OrganizationId, user_id: int) -> Member | None:
        return self.rows.get((organization_id, user_id))

    async def find_role(self, organization_id: OrganizationId, user_id: int) -> MemberRole | None:
        member = await self.find(organization_id, user_id)
        return None if member is None or organization_id in self.deleted else member.role

    async def find_former_role(self, organization_id: OrganizationId, user_id: int) -> MemberRole | None:
        return self.former.get((organization_id, user_id))

    async def list_memberships(self, user_id: int) -> list[OrganizationId]:
        return sorted(each for each, member in self.rows if member == user_id and each not in self.deleted)

    async def list_owners(self, organization_id: OrganizationId) -> frozenset[int]:
        members = [member for (each, _), member in self.rows.items() if each == organization_id]
        return frozenset(member.user_id for member in members if member.role is MemberRole.OWNER)

    async def list_page(self, organization_id: OrganizationId, *, page: int, limit: int) -> MemberPage:
        members = [member for (each, _), member in self.rows.items() if each == organization_id]
        members.sort(key=lambda member: (member.joined_at, member.user_id))
        return MemberPage(part(members, page, limit), len(members))

    async def join(
        self, organization_id: OrganizationId, user_id: int, roles: MemberRoles, at: datetime
    ) -> Member | None:
        if (organization_id, user_id) in self.rows:
            return None
        member = Member(
            organization_id=organization_id,
            user_id=user_id,
            role=roles.role,
            ledger_role=roles.ledger_role,
            school_role=roles.school_role,
            joined_at=at,
        )
        self.rows[organization_id, user_id] = member
        self.former.pop((organization_id, user_id), None)
        return member

    async def change(self, organization_id: OrganizationId, user_id: int, changes: MemberChanges) -> Member:
        changed = replace(self.rows[organization_id, user_id], **changes)
        self.rows[organization_id, user_id] = changed
        return changed

    async def remove(self, organization_id: OrganizationId, user_id: int, at: datetime) -> None:
        self.former[organization_id, user_id] = self.rows.pop((organization_id, user_id)).role


class MemoryOrganizations:
    """Fits `Organizations` and, with itself as what is opened, their `Store`."""

    def __init__(self, members: MemoryMembers) -> None:
        self.rows: dict[OrganizationId, Organization] = {}
        self.members = members
        self.locked: list[OrganizationId] = []

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator["MemoryOrganizations"]:
        before = dict(self.rows)
        try:
            async with self.members.transaction():
                yield self
        except BaseException:
            self.rows = before
            raise

    reading = once = transaction

    async def find(self, organization_id: OrganizationId, user_id: int | None) -> Organization | None:
        found = await self.find_even_deleted(organization_id, user_id)
        return None if found is None or found[1] else found[0]

    async def find_even_deleted(
        self, organization_id: OrganizationId, user_id: int | None
    ) -> tuple[Organization, bool] | None:
        row = self.rows.get(organization_id)
        if row is None:
            return None
        role = None if user_id is None else await self.members.find_role(organization_id, user_id)
        return replace(row, role=role), organization_id in self.members.deleted

    async def was_owned(self, organization_id: OrganizationId, user_id: int) -> bool:
        return self.members.former.get((organization_id, user_id)) is MemberRole.OWNER

    async def lock(self, organization_id: OrganizationId) -> None:
        self.locked.append(organization_id)

    async def list_own(self, user_id: int, *, page: int, limit: int) -> OrganizationPage:
        living = await self._living(user_id)
        own = [each for each in living if each.role is not None]
        return OrganizationPage(part(own, page, limit), len(own))

    async def list_all(
        self, user_id: int | None, search: str | None, *, page: int, limit: int
    ) -> OrganizationPage:
        wanted = (search or "").lower()
        living = await self._living(user_id)
        found = [each for each in living if wanted in each.name.lower() or wanted in each.slug]
        return OrganizationPage(part(found, page, limit), len(found))

    async def _living(self, user_id: int | None) -> list[Organization]:
        """Newest first."""
        found = [await self.find(number, user_id) for number in sorted(self.rows, reverse=True)]
        return [each for each in found if each is not None]

    def _require_free(self, slug: str) -> None:
        if slug in {row.slug for each, row in self.rows.items() if each not in self.members.deleted}:
            raise SlugTaken(slug)

    async def add(self, name: str, slug: str, owner: int, at: datetime) -> OrganizationId:
        self._require_free(slug)
        number = OrganizationId(len(self.rows) + 1)
        self.rows[number] = Organization(
            id=number, slug=slug, name=name, created_at=at, updated_at=at, role=None
        )
        await self.members.join(number, owner, MemberRoles(MemberRole.OWNER), at)
        return number

    async def change(
        self, organization_id: OrganizationId, at: datetime, changes: OrganizationChanges
    ) -> None:
        fields: dict[str, Any] = {**changes}
        if changes.get("slug", self.rows[organization_id].slug) != self.rows[organization_id].slug:
            self._require_free(changes["slug"])
        self.rows[organization_id] = replace(self.rows[organization_id], updated_at=at, **fields)

    async def delete(self, organization_id: OrganizationId, at: datetime) -> list[int]:
        self.members.deleted.add(organization_id)
        gone = [user_id for each, user_id in self.members.rows if each == organization_id]
        for user_id in gone:
            await self.members.remove(organization_id, user_id, at)
        return gone


class MemoryInvitations:
    """Fits `Invitations` and, with itself as what is opened, their `Store`."""

    def __init__(self) -> None:
        self.rows: dict[InvitationId, Invitation] = {}
        self.hashes: dict[InvitationId, bytes] = {}

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator["MemoryInvitations"]:
        before = dict(self.rows), dict(self.hashes)
        try:
            yield self
        except BaseException:
            self.rows, self.hashes = before
            raise

    reading = once = transaction

    async def find(self, organization_id: OrganizationId, invitation_id: InvitationId) -> Invitation | None:
        row = self.rows.get(invitation_id)
        return row if row is not None and row.organization_id == organization_id else None

    async def find_by_id(self, invitation_id: InvitationId) -> Invitation | None:
        return self.rows.get(invitation_id)

    async def list_page(self, organization_id: OrganizationId, *, page: int, limit: int) -> InvitationPage:
        own = [row for row in self.rows.values() if row.organization_id == organization_id]
        return InvitationPage(part(own[::-1], page, limit), len(own))

    async def add(self, columns: Mapping[str, object], roles: MemberRoles, at: datetime) -> Invitation:
        fields: dict[str, Any] = {**columns}
        key = fields.pop("email_key")
        for number, row in self.rows.items():
            if (row.organization_id, _key(row)) != (fields["organization_id"], key):
                continue
            if row.state(at) is InvitationState.PENDING:
                raise AlreadyInvited
            if row.state(at) is InvitationState.EXPIRED:
                self.rows[number] = replace(row, revoked_at=at)
        invitation = Invitation(
            id=InvitationId(len(self.rows) + 1),
            created_at=at,
            accepted_at=None,
            revoked_at=None,
            roles=roles,
            **{**fields, "email": fields["email"] or None},
        )
        self.rows[invitation.id] = invitation
        return invitation

    async def set_token(self, invitation_id: InvitationId, token_hash: bytes) -> None:
        self.hashes[invitation_id] = token_hash

    async def find_pending(self, token_hash: bytes, at: datetime) -> Invitation | None:
        found = [self.rows[number] for number, known in self.hashes.items() if known == token_hash]
        return found[0] if found and found[0].state(at) is InvitationState.PENDING else None

    async def accept(self, invitation_id: InvitationId, at: datetime) -> bool:
        row = self.rows[invitation_id]
        is_pending = row.accepted_at is None and row.revoked_at is None
        if is_pending:
            self.rows[invitation_id] = replace(row, accepted_at=at)
        return is_pending

    async def void(
        self, organization_id: OrganizationId, user_id: int, key: str | None, at: datetime
    ) -> None:
        for number, row in self.rows.items():
            is_of_user = user_id in (row.invited_by, row.user_id) or _key(row) == key
            if row.organization_id == organization_id and is_of_user:
                await self.revoke(number, at)

    async def revoke_all_by(self, user_id: int, at: datetime) -> None:
        for number, row in self.rows.items():
            if row.invited_by == user_id:
                await self.revoke(number, at)

    async def revoke(self, invitation_id: InvitationId, at: datetime) -> None:
        row = self.rows[invitation_id]
        if row.accepted_at is None and row.revoked_at is None:
            self.rows[invitation_id] = replace(row, revoked_at=at)


def _key(invitation: Invitation) -> str:
    return f"user {invitation.user_id}" if invitation.email is None else email_key(invitation.email)
