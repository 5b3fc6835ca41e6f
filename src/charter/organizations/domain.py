"""What an organization is, and who may do what in it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, NewType, TypedDict

from charter.shared.tenants import OrganizationTenant

OrganizationId = NewType("OrganizationId", int)
InvitationId = NewType("InvitationId", int)

INVITATION_LIFETIME: Final = timedelta(days=7)
MAIL_KIND: Final = "invitation"


class MemberRole(StrEnum):
    """Owners do everything, admins keep members who are no owners, members read."""

    OWNER = "owner"
    ADMIN = "admin"
    MEMBER = "member"


class InvitationState(StrEnum):
    """What became of an invitation."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    REVOKED = "revoked"
    EXPIRED = "expired"


class OrganizationNotFound(Exception):
    """There is no such organization, or the user does not belong to it."""


class MemberNotFound(Exception):
    """The organization has no such member."""


class InvitationNotFound(Exception):
    """The organization has no such invitation."""


class CandidateNotFound(Exception):
    """There is no such user to add."""


class NotAllowed(Exception):
    """The member's role does not reach that far."""


class SlugTaken(Exception):
    """Another organization has the slug."""


class AlreadyMember(Exception):
    """The user is a member already."""


class AlreadyInvited(Exception):
    """The address has an invitation that can still be accepted."""


class LastOwner(Exception):
    """An organization keeps at least one owner."""

    def __init__(self) -> None:
        super().__init__("This is the last owner: make somebody else an owner first.")


class InvitationInvalid(Exception):
    """The invitation was accepted or revoked, has expired, or never was."""

    def __init__(self) -> None:
        super().__init__("The invitation was accepted or revoked, has expired, or never was.")


class InvitationForAnother(Exception):
    """The invitation went to another address than the verified one of the user."""

    def __init__(self) -> None:
        super().__init__("The invitation went to another address than your verified one.")


class OrganizationChanges(TypedDict, total=False):
    """The fields to change; absent ones stay as they are."""

    name: str
    slug: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """An organization as it was read, with the role of the user who read it."""

    id: OrganizationId
    slug: str
    name: str
    created_at: datetime
    updated_at: datetime
    role: MemberRole | None

    @property
    def tenant(self) -> OrganizationTenant:
        """The tenant that its members share."""
        return OrganizationTenant(self.id)


@dataclass(frozen=True, slots=True)
class OrganizationPage:
    """One page of organizations and the number of all of them."""

    organizations: tuple[Organization, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A user in an organization."""

    organization_id: OrganizationId
    user_id: int
    role: MemberRole
    joined_at: datetime

    def require_another_owner(self, owners: frozenset[int]) -> None:
        """The last owner stays one. Raises: LastOwner."""
        if self.role is MemberRole.OWNER and owners <= {self.user_id}:
            raise LastOwner


@dataclass(frozen=True, slots=True)
class MemberPage:
    """One page of members and the number of all of them."""

    members: tuple[Member, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """An invitation as it was read."""

    id: InvitationId
    organization_id: OrganizationId
    email: str
    role: MemberRole
    created_at: datetime
    expires_at: datetime
    accepted_at: datetime | None
    revoked_at: datetime | None

    def state(self, at: datetime) -> InvitationState:
        """What became of it by then."""
        if self.accepted_at is not None:
            return InvitationState.ACCEPTED
        if self.revoked_at is not None:
            return InvitationState.REVOKED
        return InvitationState.EXPIRED if at >= self.expires_at else InvitationState.PENDING

    def can_be_accepted(self, at: datetime) -> bool:
        """Whether its token lets somebody in: once, until it expires or is taken back."""
        return self.state(at) is InvitationState.PENDING


@dataclass(frozen=True, slots=True)
class InvitationPage:
    """One page of invitations and the number of all of them."""

    invitations: tuple[Invitation, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who acts: a user, and whether all organizations are open to the user's eyes."""

    user_id: int | None
    sees_all: bool


def may_change(role: MemberRole) -> bool:
    """Whether the organization's name, members and invitations are the member's to keep."""
    return role in (MemberRole.OWNER, MemberRole.ADMIN)


def may_manage(actor: MemberRole, *roles: MemberRole) -> bool:
    """Whether an actor may give or take these roles: owners any, admins all but that of owners."""
    return actor is MemberRole.OWNER or (actor is MemberRole.ADMIN and MemberRole.OWNER not in roles)


def require_to_change(role: MemberRole, what: str) -> None:
    """Raises: NotAllowed."""
    if not may_change(role):
        raise NotAllowed(f"Only owners and admins {what}.")


def require_to_manage(actor: MemberRole, *roles: MemberRole) -> None:
    """Raises: NotAllowed."""
    if not may_manage(actor, *roles):
        raise NotAllowed("Only owners keep owners, and only owners and admins keep members.")
