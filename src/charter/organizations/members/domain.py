"""What a member is: the last owner stays one."""

from dataclasses import dataclass
from datetime import datetime

from charter.organizations.domain import OrganizationId
from charter.organizations.roles import MemberRole


class MemberNotFound(Exception):
    """The organization has no such member."""


class CandidateNotFound(Exception):
    """There is no such user to add."""


class AlreadyMember(Exception):
    """The user is a member already."""


class LastOwner(Exception):
    """An organization keeps at least one owner."""

    def __init__(self) -> None:
        super().__init__("This is the last owner: make somebody else an owner first.")


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
