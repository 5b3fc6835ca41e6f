"""What the use cases of organizations need of others."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from charter.organizations.domain import (
    Invitation,
    InvitationId,
    InvitationPage,
    Member,
    MemberPage,
    MemberRole,
    Organization,
    OrganizationChanges,
    OrganizationId,
    OrganizationPage,
)


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

    async def lock(self, organization_id: OrganizationId) -> None:
        """Keep others from changing its members until the transaction ends."""
        ...

    async def find_role(self, organization_id: OrganizationId, user_id: int) -> MemberRole | None:
        """The role of a member."""
        ...

    async def find_former_role(self, organization_id: OrganizationId, user_id: int) -> MemberRole | None:
        """The role that a removed member had."""
        ...

    async def list_own(self, user_id: int, *, page: int, limit: int) -> OrganizationPage:
        """The `page`-th (from 1) `limit` organizations of a user, newest first."""
        ...

    async def list_all(
        self, user_id: int | None, search: str | None, *, page: int, limit: int
    ) -> OrganizationPage:
        """The same of all organizations."""
        ...

    async def list_memberships(self, user_id: int) -> list[OrganizationId]:
        """Every organization of a user."""
        ...

    async def list_owners(self, organization_id: OrganizationId) -> frozenset[int]:
        """Who owns it."""
        ...

    async def add(self, name: str, slug: str, at: datetime) -> OrganizationId:
        """Store a new organization. Raises: SlugTaken."""
        ...

    async def change(
        self, organization_id: OrganizationId, at: datetime, changes: OrganizationChanges
    ) -> None:
        """Store changed fields. Raises: SlugTaken."""
        ...

    async def delete(self, organization_id: OrganizationId, at: datetime) -> list[int]:
        """Mark as deleted, without members. Answers who they were."""
        ...

    async def find_member(self, organization_id: OrganizationId, user_id: int) -> Member | None:
        """A member."""
        ...

    async def list_members(self, organization_id: OrganizationId, *, page: int, limit: int) -> MemberPage:
        """The `page`-th (from 1) `limit` members, the first to join first."""
        ...

    async def join(
        self, organization_id: OrganizationId, user_id: int, role: MemberRole, at: datetime
    ) -> Member | None:
        """Make a user a member, also one who was removed; None for one who is a member."""
        ...

    async def set_role(self, organization_id: OrganizationId, user_id: int, role: MemberRole) -> Member:
        """Give a member another role."""
        ...

    async def remove(self, organization_id: OrganizationId, user_id: int, at: datetime) -> None:
        """Remove a member."""
        ...


class Invitations(Protocol):
    """The invitations within one transaction."""

    async def find(self, organization_id: OrganizationId, invitation_id: InvitationId) -> Invitation | None:
        """An invitation of the organization."""
        ...

    async def find_by_id(self, invitation_id: InvitationId) -> Invitation | None:
        """An invitation of any organization."""
        ...

    async def list_page(self, organization_id: OrganizationId, *, page: int, limit: int) -> InvitationPage:
        """The `page`-th (from 1) `limit` invitations, newest first."""
        ...

    async def add(self, columns: Mapping[str, object], at: datetime) -> Invitation:
        """Store a new invitation, in the place of an expired one. Raises: AlreadyInvited."""
        ...

    async def set_token(self, invitation_id: InvitationId, token_hash: bytes) -> None:
        """Keep the hash of the token that goes out by mail."""
        ...

    async def accept(self, token_hash: bytes, at: datetime) -> Invitation | None:
        """The pending invitation of a token, which counts as accepted from now on."""
        ...

    async def revoke(self, invitation_id: InvitationId, at: datetime) -> None:
        """Take a pending invitation back."""
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

    async def find_active_by_email(self, email: str) -> User | None:
        """The same by its address."""
        ...
