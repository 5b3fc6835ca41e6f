"""What an invitation is: it lets somebody in once, for seven days."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, NewType

from charter.organizations.domain import OrganizationId
from charter.organizations.roles import MemberRole

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
    """The address has an invitation that can still be accepted."""


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
