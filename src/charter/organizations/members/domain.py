"""What a member is: the last owner stays one."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict

from charter.organizations.domain import OrganizationId
from charter.organizations.roles import MemberRole
from charter.shared.duties import Duty, LedgerRole, SchoolRole


class MemberNotFound(Exception):
    """The organization has no such member."""


class CandidateNotFound(Exception):
    """There is no such user to add."""


class AlreadyMember(Exception):
    """The user is a member already."""


class LastOwner(Exception):
    """An organization keeps at least one owner."""

    def __init__(self) -> None:
        super().__init__("This is the last owner: make somebody else an owner, or delete the organization.")


@dataclass(frozen=True, slots=True)
class MemberRoles:
    """What a new member is."""

    role: MemberRole
    ledger_role: LedgerRole | None = None
    school_role: SchoolRole | None = None


class MemberChanges(TypedDict, total=False):
    """The roles to change; absent ones stay as they are, None takes one away."""

    role: MemberRole
    ledger_role: LedgerRole | None
    school_role: SchoolRole | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A user in an organization."""

    organization_id: OrganizationId
    user_id: int
    role: MemberRole
    ledger_role: LedgerRole | None = None
    school_role: SchoolRole | None = None
    joined_at: datetime

    @property
    def duties(self) -> frozenset[Duty]:
        """What the member does here. Owners who were given nothing else own the ledger and run the school."""
        is_owner = self.role is MemberRole.OWNER
        ledger_role = self.ledger_role or (LedgerRole.OWNER if is_owner else None)
        school_role = self.school_role or (SchoolRole.ADMIN if is_owner else None)
        return frozenset(duty for duty in (ledger_role, school_role) if duty is not None)

    def require_another_owner(self, owners: frozenset[int]) -> None:
        """The last owner stays one. Raises: LastOwner."""
        if self.role is MemberRole.OWNER and owners <= {self.user_id}:
            raise LastOwner


@dataclass(frozen=True, slots=True)
class MemberPage:
    """One page of members and the number of all of them."""

    members: tuple[Member, ...]
    total: int
