"""What an invitation is: it lets somebody in once, for seven days."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, NewType

from charter.organizations.domain import OrganizationId
from charter.organizations.members.domain import Member, MemberRoles
from charter.organizations.roles import may_give, may_manage
from charter.shared.emails import email_key

InvitationId = NewType("InvitationId", int)

INVITATION_LIFETIME: Final = timedelta(days=7)
MAIL_KIND: Final = "invitation"


class InvitationState(StrEnum):
    """What became of an invitation."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    REVOKED = "revoked"
    EXPIRED = "expired"


class InvitationNotFound(Exception):
    """The organization has no such invitation."""


class AlreadyInvited(Exception):
    """The address or the user has an invitation that can still be accepted."""


class InvitationInvalid(Exception):
    """The invitation was accepted or revoked, has expired, or never was."""

    def __init__(self) -> None:
        super().__init__("The invitation was accepted or revoked, has expired, or never was.")


class InvitationForAnother(Exception):
    """The invitation went to another address than the verified one of the user."""

    def __init__(self) -> None:
        super().__init__("The invitation went to another address than your verified one.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """An invitation as it was read: of an address, or of a user by number."""

    id: InvitationId
    organization_id: OrganizationId
    email: str | None
    user_id: int | None
    roles: MemberRoles
    invited_by: int
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

    def is_for(self, user_id: int, email: str) -> bool:
        """Whether the user is invited, who reads mail at the address."""
        if self.email is None:
            return self.user_id == user_id
        return email_key(self.email) == email_key(email)

    def is_backed_by(self, inviter: Member | None) -> bool:
        """Whether who invited may still give these roles: former members bring nobody in, nor themselves."""
        roles = self.roles
        return (
            inviter is not None
            and may_manage(inviter.role, roles.role)
            and may_give(inviter.role, roles.ledger_role)
        )


@dataclass(frozen=True, slots=True)
class InvitationPage:
    """One page of invitations and the number of all of them."""

    invitations: tuple[Invitation, ...]
    total: int
