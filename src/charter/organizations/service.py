"""The use cases of organizations."""

from datetime import datetime
from typing import Protocol

from charter.organizations.domain import (
    Organization,
    OrganizationChanges,
    OrganizationId,
    OrganizationNotFound,
    OrganizationPage,
    Visitor,
)
from charter.organizations.roles import MemberRole, NotAllowed, require_to_change, require_to_manage
from charter.shared.clock import Clock
from charter.shared.endings import Endings, OrganizationDeleted
from charter.shared.stores import Store
from charter.shared.tenants import CanEnd


class Organizations(Protocol):
    """The organizations within one transaction."""

    async def find(self, organization_id: OrganizationId, user_id: int | None) -> Organization | None:
        """The organization with the user's role."""
        ...

    async def find_even_deleted(
        self, organization_id: OrganizationId, user_id: int | None
    ) -> tuple[Organization, bool] | None:
        """The organization with the user's role, and whether it was deleted."""
        ...

    async def was_owned(self, organization_id: OrganizationId, user_id: int) -> bool:
        """Whether a former member owned it."""
        ...

    async def lock(self, organization_id: OrganizationId) -> None:
        """Keep others from changing its members until the transaction ends."""
        ...

    async def list_own(self, user_id: int, *, page: int, limit: int) -> OrganizationPage:
        """The `page`-th (from 1) `limit` organizations of a user, newest first."""
        ...

    async def list_all(
        self, user_id: int | None, search: str | None, *, page: int, limit: int
    ) -> OrganizationPage:
        """The same of all organizations."""
        ...

    async def add(self, name: str, slug: str, owner: int, at: datetime) -> OrganizationId:
        """Store a new organization with its first owner. Raises: SlugTaken."""
        ...

    async def change(
        self, organization_id: OrganizationId, at: datetime, changes: OrganizationChanges
    ) -> None:
        """Store changed fields. Raises: SlugTaken."""
        ...

    async def delete(self, organization_id: OrganizationId, at: datetime) -> list[int]:
        """Mark as deleted, without members. Answers who they were."""
        ...


class Founder(Protocol):
    """The account of whoever founds an organization."""

    def require_verified(self) -> None:
        """Raises: VerifiedEmailRequired."""
        ...


class Founders(Protocol):
    """Accounts that may found an organization."""

    async def hold(self, user_id: int, login: CanEnd | None) -> Founder:
        """The account of the login, if neither has ended, kept as it is until the open transaction ends.

        Raises: AccountRequired, LoginEnded.
        """
        ...


class OrganizationService:
    """What users can do with organizations."""

    def __init__(
        self, *, store: Store[Organizations], founders: Founders, endings: Endings, now: Clock
    ) -> None:
        self._store = store
        self._founders = founders
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

    async def create(self, user_id: int, login: CanEnd | None, name: str, slug: str) -> Organization:
        """Make an organization, with the user as its owner: a stranger to the address makes nobody one.

        Raises: AccountRequired, LoginEnded, VerifiedEmailRequired, SlugTaken.
        """
        async with self._store.transaction() as organizations:
            (await self._founders.hold(user_id, login)).require_verified()
            organization_id = await organizations.add(name, slug, user_id, self._now())
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
            role = await _role_in(organizations, organization_id, visitor)
            require_to_change(role, "change an organization")
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
            if is_gone and await _was_owned(organizations, organization_id, visitor):
                return
            role = await _role_in(organizations, organization_id, visitor)
            require_to_manage(role, MemberRole.OWNER)
            members = await organizations.delete(organization_id, self._now())
            await self._endings.tell(OrganizationDeleted(organization_id, tuple(members)))

    async def find(self, organization_id: int) -> Organization | None:
        """The organization, whoever asks."""
        async with self._store.reading() as organizations:
            return await organizations.find(OrganizationId(organization_id), None)

    async def lock(self, organization_id: OrganizationId) -> None:
        """Keep others from changing its members until the open transaction ends."""
        async with self._store.transaction() as organizations:
            await organizations.lock(organization_id)

    async def role_of(self, visitor: Visitor, organization_id: OrganizationId) -> MemberRole:
        """The visitor's role. Raises: OrganizationNotFound; NotAllowed for one who may look and no more."""
        async with self._store.reading() as organizations:
            return await _role_in(organizations, organization_id, visitor)


async def _role_in(
    organizations: Organizations, organization_id: OrganizationId, visitor: Visitor
) -> MemberRole:
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


async def _was_owned(organizations: Organizations, organization_id: OrganizationId, visitor: Visitor) -> bool:
    return visitor.user_id is not None and await organizations.was_owned(organization_id, visitor.user_id)
