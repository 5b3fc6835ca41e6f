"""The use cases of members: joining, other roles, and leaving."""

from datetime import datetime
from typing import Protocol

from charter.organizations.domain import OrganizationId, Visitor
from charter.organizations.members.domain import (
    AlreadyMember,
    CandidateNotFound,
    Member,
    MemberChanges,
    MemberNotFound,
    MemberPage,
    MemberRoles,
)
from charter.organizations.roles import MemberRole, NotAllowed, require_to_give, require_to_manage
from charter.organizations.service import OrganizationService
from charter.shared.clock import Clock
from charter.shared.duties import Duty
from charter.shared.effects import Ended
from charter.shared.endings import Endings, MemberRemoved
from charter.shared.stores import Store
from charter.shared.tenants import CanEnd, Membership


class Members(Protocol):
    """The members within one transaction."""

    async def find(self, organization_id: OrganizationId, user_id: int) -> Member | None:
        """A member."""
        ...

    async def find_role(self, organization_id: OrganizationId, user_id: int) -> MemberRole | None:
        """The role of a member."""
        ...

    async def find_former_role(self, organization_id: OrganizationId, user_id: int) -> MemberRole | None:
        """The role that a removed member had."""
        ...

    async def list_memberships(self, user_id: int) -> list[OrganizationId]:
        """Every organization of a user."""
        ...

    async def list_owners(self, organization_id: OrganizationId) -> frozenset[int]:
        """Who owns it."""
        ...

    async def list_page(self, organization_id: OrganizationId, *, page: int, limit: int) -> MemberPage:
        """The `page`-th (from 1) `limit` members, the first to join first."""
        ...

    async def join(
        self, organization_id: OrganizationId, user_id: int, roles: MemberRoles, at: datetime
    ) -> Member | None:
        """Make a user a member, also one who was removed; None for one who is a member."""
        ...

    async def change(self, organization_id: OrganizationId, user_id: int, changes: MemberChanges) -> Member:
        """Give a member other roles."""
        ...

    async def remove(self, organization_id: OrganizationId, user_id: int, at: datetime) -> None:
        """Remove a member."""
        ...


class User(Protocol):
    """What an organization knows of a user."""

    @property
    def id(self) -> int: ...
    @property
    def email(self) -> str: ...
    @property
    def is_email_verified(self) -> bool: ...


class Users(Protocol):
    """Finds accounts."""

    async def find_to_join(self, user_id: int) -> User | None:
        """The account, if it can log in; it is not deleted before the transaction ends."""
        ...

    async def find_active(self, user_id: int) -> User | None:
        """The account, if it can log in."""
        ...

    async def find_active_by_email(self, email: str) -> User | None:
        """The same by its address."""
        ...

    async def hold(self, user_id: int, login: CanEnd | None) -> User:
        """The account of the login, if neither has ended, kept as it is until the open transaction ends.

        Raises: AccountRequired, LoginEnded.
        """
        ...


class MemberService:
    """What members can do with each other."""

    def __init__(
        self,
        *,
        store: Store[Members],
        organizations: OrganizationService,
        users: Users,
        ended: Ended,
        endings: Endings,
        now: Clock,
    ) -> None:
        self._store = store
        self._organizations = organizations
        self._users = users
        self._ended = ended
        self._endings = endings
        self._now = now

    async def list_page(
        self, visitor: Visitor, organization_id: OrganizationId, page: int, limit: int
    ) -> MemberPage:
        """A page of members. Raises: OrganizationNotFound."""
        await self._organizations.get(visitor, organization_id)
        async with self._store.reading() as members:
            return await members.list_page(organization_id, page=page, limit=limit)

    async def get(self, visitor: Visitor, organization_id: OrganizationId, user_id: int) -> Member:
        """Read a member. Raises: OrganizationNotFound, MemberNotFound."""
        await self._organizations.get(visitor, organization_id)
        async with self._store.reading() as members:
            return await _get(members, organization_id, user_id)

    async def add(
        self, visitor: Visitor, organization_id: OrganizationId, user_id: int, roles: MemberRoles
    ) -> Member:
        """Add a user for an administrator of the service, without asking; one who was removed joins again.

        Raises: OrganizationNotFound, NotAllowed, CandidateNotFound, AlreadyMember.
        """
        if not visitor.sees_all or visitor.user_id == user_id:
            raise NotAllowed("Only administrators of the service add users at once, and not themselves.")
        async with self._store.transaction():
            candidate = await self._users.find_to_join(user_id)  # before the lock, as a deletion does
            await self._organizations.lock(organization_id)
            await self._organizations.get(visitor, organization_id)
            if candidate is None:
                raise CandidateNotFound(f"There is no user {user_id}.")
            return await self.join(organization_id, user_id, roles)

    async def join(self, organization_id: OrganizationId, user_id: int, roles: MemberRoles) -> Member:
        """Make a user a member; the organization is locked. Raises: AlreadyMember."""
        async with self._store.transaction() as members:
            member = await members.join(organization_id, user_id, roles, self._now())
            if member is None:
                raise AlreadyMember("The user is a member already.")
            await self._ended.revive(Membership(organization_id, user_id))
            return member

    async def change(
        self, visitor: Visitor, organization_id: OrganizationId, user_id: int, changes: MemberChanges
    ) -> Member:
        """Give a member other roles. Raises: OrganizationNotFound, NotAllowed, MemberNotFound, LastOwner."""
        async with self._store.transaction() as members:
            await self._organizations.lock(organization_id)
            actor = await self._organizations.role_of(visitor, organization_id)
            require_to_manage(actor, changes.get("role", MemberRole.MEMBER))
            member = await _get(members, organization_id, user_id)
            require_to_manage(actor, member.role)
            if "ledger_role" in changes:
                require_to_give(actor, member.ledger_role, changes["ledger_role"])
            if changes.get("role", MemberRole.OWNER) is not MemberRole.OWNER:
                await _require_another_owner(members, member)
            return await members.change(organization_id, user_id, changes)

    async def remove(self, visitor: Visitor, organization_id: OrganizationId, user_id: int) -> None:
        """Remove a member, or leave. Raises: OrganizationNotFound, NotAllowed, MemberNotFound, LastOwner."""
        async with self._store.transaction() as members:
            await self._organizations.lock(organization_id)
            member = await members.find(organization_id, user_id)
            former = None if member else await members.find_former_role(organization_id, user_id)
            if former is not None and user_id == visitor.user_id:
                return
            actor = await self._organizations.role_of(visitor, organization_id)
            if user_id != visitor.user_id:
                require_to_manage(actor, MemberRole.MEMBER if member is None else member.role)
            if member is not None:
                await self._remove(members, member)
            elif former is None:
                raise MemberNotFound(f"User {user_id} is no member.")

    async def leave_all(self, user_id: int) -> None:
        """Leave every organization. Raises: LastOwner, where one would be without an owner."""
        async with self._store.transaction() as members:
            for organization_id in await members.list_memberships(user_id):
                await self._organizations.lock(organization_id)
                member = await members.find(organization_id, user_id)
                if member is not None:
                    await self._remove(members, member)

    async def find(self, organization_id: OrganizationId, user_id: int) -> Member | None:
        """A member, whoever asks."""
        async with self._store.reading() as members:
            return await members.find(organization_id, user_id)

    async def find_role(self, organization_id: int, user_id: int) -> str | None:
        """The role of a user; None for one who is no member."""
        async with self._store.reading() as members:
            return await members.find_role(OrganizationId(organization_id), user_id)

    async def find_duties(self, organization_id: int, user_id: int) -> frozenset[Duty]:
        """What a user does there; nothing where the user is no member."""
        member = await self.find(OrganizationId(organization_id), user_id)
        return frozenset() if member is None else member.duties

    async def _remove(self, members: Members, member: Member) -> None:
        await _require_another_owner(members, member)
        await members.remove(member.organization_id, member.user_id, self._now())
        await self._endings.tell(MemberRemoved(member.organization_id, member.user_id))


async def _get(members: Members, organization_id: OrganizationId, user_id: int) -> Member:
    member = await members.find(organization_id, user_id)
    if member is None:
        raise MemberNotFound(f"User {user_id} is no member.")
    return member


async def _require_another_owner(members: Members, member: Member) -> None:
    if member.role is MemberRole.OWNER:
        member.require_another_owner(await members.list_owners(member.organization_id))
