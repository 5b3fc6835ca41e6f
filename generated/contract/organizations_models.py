"""Generated from openapi.yaml by codegen; edit the contract instead."""

from enum import StrEnum
from typing import Annotated, ClassVar, TypeAlias

from contract_runtime import (
    AwareDatetime,
    ConfigDict,
    ContractModel,
    Field,
    NotNull,
    PropertyCount,
    SchemaRules,
)

from .models import (
    ChosenName,
    Email,
    OneTimeToken,
    Pagination,
    PersonName,
    TenantName,
    UserId,
)


class TokenRequest(ContractModel):
    """The token from the mail."""

    model_config = ConfigDict(extra="forbid")

    token: OneTimeToken


OrganizationId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The organization's number."""


InvitationId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The invitation's number."""


Slug: TypeAlias = Annotated[str, Field(min_length=1, max_length=63, pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]
"""The organization's name in addresses; hyphens stand between words."""


OrganizationName: TypeAlias = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\u0000]+$")]
"""What people call the organization."""


class MemberRole(StrEnum):
    """What a member may. Owners do everything, admins keep members who are no owners, members read."""

    OWNER = "owner"
    ADMIN = "admin"
    MEMBER = "member"


class LedgerRole(StrEnum):
    """What a member may in ledger and compliance; null, nothing, but for owners, who own the ledger
    too.
    """

    OWNER = "owner"
    MANAGER = "manager"
    ACCOUNTANT = "accountant"
    CLERK = "clerk"
    AUDITOR = "auditor"
    READONLY = "readonly"


class SchoolRole(StrEnum):
    """What a member may in the school; null, nothing, but for owners, who are its admins too."""

    ADMIN = "admin"
    REGISTRAR = "registrar"
    STAFF = "staff"
    TEACHER = "teacher"


class OwnMemberRole(StrEnum):
    """What the caller may there; null for an admin who is no member."""

    OWNER = "owner"
    ADMIN = "admin"
    MEMBER = "member"


class Organization(ContractModel):
    """A tenant that several users share; `role` is the caller's, null for an admin who is no member."""

    model_config = ConfigDict(extra="forbid")

    id: OrganizationId
    slug: Slug
    name: OrganizationName
    tenant_id: TenantName
    created_at: AwareDatetime
    updated_at: AwareDatetime
    role: OwnMemberRole | None


OrganizationList: TypeAlias = Annotated[list[Organization], Field(max_length=100)]
"""Organizations, newest first."""


class OrganizationPage(ContractModel):
    """A page of organizations."""

    model_config = ConfigDict(extra="forbid")

    data: OrganizationList
    pagination: Pagination


class OrganizationCreate(ContractModel):
    """What a new organization starts with; the caller becomes its owner."""

    model_config = ConfigDict(extra="forbid")

    name: ChosenName
    slug: Slug


class OrganizationUpdate(ContractModel):
    """The fields to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[ChosenName | None, NotNull] = None
    slug: Annotated[Slug | None, NotNull] = None


class Member(ContractModel):
    """A user in an organization."""

    model_config = ConfigDict(extra="forbid")

    organization_id: OrganizationId
    user_id: UserId
    email: Email
    name: PersonName
    role: MemberRole
    ledger_role: LedgerRole | None
    school_role: SchoolRole | None
    joined_at: AwareDatetime


MemberList: TypeAlias = Annotated[list[Member], Field(max_length=100)]
"""Members, the first to join first."""


class MemberPage(ContractModel):
    """A page of members."""

    model_config = ConfigDict(extra="forbid")

    data: MemberList
    pagination: Pagination


class MemberAdd(ContractModel):
    """Whom to add, and as what."""

    model_config = ConfigDict(extra="forbid")

    user_id: UserId
    role: MemberRole
    ledger_role: LedgerRole | None = None
    school_role: SchoolRole | None = None


class MemberUpdate(ContractModel):
    """The roles to change; absent ones stay as they are, null takes one away."""

    model_config = ConfigDict(extra="forbid")

    __rules__: ClassVar[SchemaRules] = (PropertyCount(minimum=1),)

    role: Annotated[MemberRole | None, NotNull] = None
    ledger_role: LedgerRole | None = None
    school_role: SchoolRole | None = None


class InvitationState(StrEnum):
    """What became of the invitation."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    REVOKED = "revoked"
    EXPIRED = "expired"


InvitedAddress: TypeAlias = Email | None
"""The address that was invited; null where a user was, whose address is told once the user is a
member.
"""


InvitedUser: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)] | None
"""The number of the user who was invited; null where an address was."""


class Invitation(ContractModel):
    """An invitation by mail, of an address or of a user."""

    model_config = ConfigDict(extra="forbid")

    id: InvitationId
    email: InvitedAddress
    user_id: InvitedUser
    role: MemberRole
    ledger_role: LedgerRole | None
    school_role: SchoolRole | None
    state: InvitationState
    created_at: AwareDatetime
    expires_at: AwareDatetime


InvitationList: TypeAlias = Annotated[list[Invitation], Field(max_length=100)]
"""Invitations, newest first."""


class InvitationPage(ContractModel):
    """A page of invitations."""

    model_config = ConfigDict(extra="forbid")

    data: InvitationList
    pagination: Pagination


class InvitationCreate(ContractModel):
    """Whom to invite, and as what."""

    model_config = ConfigDict(extra="forbid")

    email: Email
    role: MemberRole
