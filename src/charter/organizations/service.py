"""The use cases of organizations and their members."""

from charter.organizations.domain import (
    AlreadyMember,
    CandidateNotFound,
    Member,
    MemberNotFound,
    MemberPage,
    MemberRole,
    NotAllowed,
    Organization,
    OrganizationChanges,
    OrganizationId,
    OrganizationNotFound,
    OrganizationPage,
    Visitor,
    require_to_change,
    require_to_manage,
)
from charter.organizations.needs import Organizations, Users
from charter.shared.clock import Clock
from charter.shared.effects import Ended
from charter.shared.endings import Endings, MemberRemoved, OrganizationDeleted
from charter.shared.stores import Store
from charter.shared.tenants import Membership


class OrganizationService:
    """What users can do with organizations."""

    def __init__(
        self, *, store: Store[Organizations], users: Users, ended: Ended, endings: Endings, now: Clock
    ) -> None:
        self._store = store
        self._users = users
        self._ended = ended
        self._endings = endings
        self._now = now

    async def list_own(self, user_id: int, page: int, limit: int) -> OrganizationPage:
        """A page of the user's organizations."""
        async with self._store.reading() as organizations:
            return await organizations.list_own(user_id, page=page, limit=limit)

    async def list_all(
        self, user_id: int | None, search: str | None, page: int, limit: int
    ) -> OrganizationPage:
        """A page of all organizations, for those who administer the service."""
        async with self._store.reading() as organizations:
            return await organizations.list_all(user_id, search, page=page, limit=limit)

    async def create(self, user_id: int, name: str, slug: str) -> Organization:
        """Make an organization, with the user as its owner. Raises: SlugTaken."""
        async with self._store.transaction() as organizations:
            organization_id = await organizations.add(name, slug, self._now())
            await organizations.join(organization_id, user_id, MemberRole.OWNER, self._now())
            return await _get(organizations, organization_id, Visitor(user_id, sees_all=False))

    async def get(self, visitor: Visitor, organization_id: OrganizationId) -> Organization:
        """Read an organization. Raises: OrganizationNotFound, also for one who does not belong to it."""
        async with self._store.reading() as organizations:
            return await _get(organizations, organization_id, visitor)

    async def update(
        self, visitor: Visitor, organization_id: OrganizationId, changes: OrganizationChanges
    ) -> Organization:
        """Change an organization. Raises: OrganizationNotFound, NotAllowed, SlugTaken."""
        async with self._store.transaction() as organizations:
            require_to_change(
                await role_in(organizations, organization_id, visitor), "change an organization"
            )
            if changes:
                await organizations.change(organization_id, self._now(), changes)
            return await _get(organizations, organization_id, visitor)

    async def delete(self, visitor: Visitor, organization_id: OrganizationId) -> None:
        """Delete an organization; for its former owners a second time changes nothing.

        Raises: OrganizationNotFound, NotAllowed.
        """
        async with self._store.transaction() as organizations:
            await organizations.lock(organization_id)
            found = await organizations.find_even_deleted(organization_id, visitor.user_id)
            is_gone = found is not None and found[1]
            if is_gone and await _owned(organizations, organization_id, visitor):
                return
            role = await role_in(organizations, organization_id, visitor)
            require_to_manage(role, MemberRole.OWNER)
            members = await organizations.delete(organization_id, self._now())
            await self._endings.tell(OrganizationDeleted(organization_id, tuple(members)))

    async def list_members(
        self, visitor: Visitor, organization_id: OrganizationId, page: int, limit: int
    ) -> MemberPage:
        """A page of members. Raises: OrganizationNotFound."""
        async with self._store.reading() as organizations:
            await _get(organizations, organization_id, visitor)
            return await organizations.list_members(organization_id, page=page, limit=limit)

    async def get_member(self, visitor: Visitor, organization_id: OrganizationId, user_id: int) -> Member:
        """Read a member. Raises: OrganizationNotFound, MemberNotFound."""
        async with self._store.reading() as organizations:
            await _get(organizations, organization_id, visitor)
            return await _get_member(organizations, organization_id, user_id)

    async def add_member(
        self, visitor: Visitor, organization_id: OrganizationId, user_id: int, role: MemberRole
    ) -> Member:
        """Add a user; one who was removed joins again.

        Raises: OrganizationNotFound, NotAllowed, CandidateNotFound, AlreadyMember.
        """
        async with self._store.transaction() as organizations:
            candidate = await self._users.find_to_join(user_id)  # before the lock, as a deletion does
            await organizations.lock(organization_id)
            require_to_manage(await role_in(organizations, organization_id, visitor), role)
            if candidate is None:
                raise CandidateNotFound(f"There is no user {user_id}.")
            return await self.join(organizations, organization_id, user_id, role)

    async def join(
        self, organizations: Organizations, organization_id: OrganizationId, user_id: int, role: MemberRole
    ) -> Member:
        """Make a user a member within a transaction. Raises: AlreadyMember."""
        member = await organizations.join(organization_id, user_id, role, self._now())
        if member is None:
            raise AlreadyMember("The user is a member already.")
        await self._ended.revive(Membership(organization_id, user_id))
        return member

    async def change_role(
        self, visitor: Visitor, organization_id: OrganizationId, user_id: int, role: MemberRole
    ) -> Member:
        """Give a member another role. Raises: OrganizationNotFound, NotAllowed, MemberNotFound, LastOwner."""
        async with self._store.transaction() as organizations:
            await organizations.lock(organization_id)
            actor = await role_in(organizations, organization_id, visitor)
            require_to_manage(actor, role)
            member = await _get_member(organizations, organization_id, user_id)
            require_to_manage(actor, member.role)
            if role is not MemberRole.OWNER:
                await _require_another_owner(organizations, organization_id, member)
            return await organizations.set_role(organization_id, user_id, role)

    async def remove_member(self, visitor: Visitor, organization_id: OrganizationId, user_id: int) -> None:
        """Remove a member, or leave. Raises: OrganizationNotFound, NotAllowed, MemberNotFound, LastOwner."""
        async with self._store.transaction() as organizations:
            await organizations.lock(organization_id)
            member = await organizations.find_member(organization_id, user_id)
            former = None
            if member is None:
                former = await organizations.find_former_role(organization_id, user_id)
            if former is not None and user_id == visitor.user_id:
                return
            actor = await role_in(organizations, organization_id, visitor)
            if user_id != visitor.user_id:
                require_to_manage(actor, MemberRole.MEMBER if member is None else member.role)
            if member is not None:
                await self._remove(organizations, organization_id, member)
            elif former is None:
                raise MemberNotFound(f"User {user_id} is no member.")

    async def leave_all(self, user_id: int) -> None:
        """Leave every organization. Raises: LastOwner, where one would be without an owner."""
        async with self._store.transaction() as organizations:
            for organization_id in await organizations.list_memberships(user_id):
                await organizations.lock(organization_id)
                member = await organizations.find_member(organization_id, user_id)
                if member is not None:
                    await self._remove(organizations, organization_id, member)

    async def find_role(self, organization_id: int, user_id: int) -> str | None:
        """The role of a user; None for one who is no member."""
        async with self._store.reading() as organizations:
            return await organizations.find_role(OrganizationId(organization_id), user_id)

    async def is_there(self, organization_id: int) -> bool:
        """Whether there is such an organization."""
        async with self._store.reading() as organizations:
            return await organizations.find(OrganizationId(organization_id), None) is not None

    async def _remove(
        self, organizations: Organizations, organization_id: OrganizationId, member: Member
    ) -> None:
        await _require_another_owner(organizations, organization_id, member)
        await organizations.remove(organization_id, member.user_id, self._now())
        await self._endings.tell(MemberRemoved(organization_id, member.user_id))


async def role_in(
    organizations: Organizations, organization_id: OrganizationId, visitor: Visitor
) -> MemberRole:
    """The visitor's role. Raises: OrganizationNotFound; NotAllowed for one who may look and no more."""
    role = (await _get(organizations, organization_id, visitor)).role
    if role is None:
        raise NotAllowed("Only members may do this.")
    return role


async def _get(
    organizations: Organizations, organization_id: OrganizationId, visitor: Visitor
) -> Organization:
    organization = await organizations.find(organization_id, visitor.user_id)
    if organization is None or (organization.role is None and not visitor.sees_all):
        raise OrganizationNotFound(f"There is no organization {organization_id}.")
    return organization


async def _owned(organizations: Organizations, organization_id: OrganizationId, visitor: Visitor) -> bool:
    if visitor.user_id is None:
        return False
    former = await organizations.find_former_role(organization_id, visitor.user_id)
    return former is MemberRole.OWNER


async def _get_member(organizations: Organizations, organization_id: OrganizationId, user_id: int) -> Member:
    member = await organizations.find_member(organization_id, user_id)
    if member is None:
        raise MemberNotFound(f"User {user_id} is no member.")
    return member


async def _require_another_owner(
    organizations: Organizations, organization_id: OrganizationId, member: Member
) -> None:
    if member.role is MemberRole.OWNER:
        member.require_another_owner(await organizations.list_owners(organization_id))
