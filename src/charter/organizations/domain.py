"""What an organization is, and who looks at it."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType, TypedDict

from charter.organizations.roles import MemberRole
from charter.shared.tenants import CanEnd, OrganizationTenant

OrganizationId = NewType("OrganizationId", int)


class OrganizationNotFound(Exception):
    """There is no such organization, or the user does not belong to it."""


class SlugTaken(Exception):
    """Another organization has the slug."""


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


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who acts: a user, whether all organizations are open to the user's eyes, and by which login."""

    user_id: int | None
    sees_all: bool
    login: CanEnd | None = None
