"""Translates between the contract and organizations."""

from collections.abc import Callable, Collection, Mapping
from typing import Final, Protocol

from charter.organizations.domain import (
    Organization,
    OrganizationChanges,
    OrganizationId,
    OrganizationNotFound,
    SlugTaken,
    Visitor,
)
from charter.organizations.invitations.domain import (
    AlreadyInvited,
    Invitation,
    InvitationForAnother,
    InvitationId,
    InvitationInvalid,
    InvitationNotFound,
)
from charter.organizations.invitations.service import InvitationService
from charter.organizations.members.domain import (
    AlreadyMember,
    CandidateNotFound,
    LastOwner,
    Member,
    MemberChanges,
    MemberNotFound,
    MemberRoles,
)
from charter.organizations.members.service import MemberService
from charter.organizations.roles import MemberRole, NotAllowed
from charter.organizations.service import OrganizationService
from charter.pages import pagination
from charter.shared.clock import Clock
from charter.shared.duties import LedgerRole, SchoolRole
from charter.shared.tenants import CanEnd
from contract import errors, models
from contract.organizations import AddMemberAccepted, AddMemberCreated
from contract_runtime import Caller, CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    AlreadyInvited: errors.AlreadyInvited,
    AlreadyMember: errors.AlreadyMember,
    CandidateNotFound: errors.CandidateNotFound,
    InvitationForAnother: errors.InvitationForAnother,
    InvitationInvalid: errors.OneTimeTokenInvalid,
    InvitationNotFound: errors.InvitationNotFound,
    LastOwner: errors.LastOwner,
    MemberNotFound: errors.MemberNotFound,
    NotAllowed: errors.Forbidden,
    OrganizationNotFound: errors.OrganizationNotFound,
    SlugTaken: errors.SlugTaken,
}


class OwnAccounts(Protocol):
    """Finds the account of a caller."""

    async def find(self, caller: Caller) -> int | None:
        """The account; None where there is none."""
        ...

    async def get(self, caller: Caller) -> int:
        """The account. Raises: AccountRequired, where there is none."""
        ...


class People(Protocol):
    """Knows users' names and addresses."""

    async def names(self, user_ids: Collection[int]) -> Mapping[int, tuple[str, str]]:
        """Name and address of each."""
        ...


class OrganizationHandlers:
    """The operations of the tag `organizations`."""

    def __init__(
        self,
        *,
        organizations: OrganizationService,
        members: MemberService,
        invitations: InvitationService,
        own: OwnAccounts,
        people: People,
        login_of: Callable[[Caller], CanEnd | None],
        now: Clock,
    ) -> None:
        self._organizations = organizations
        self._members = members
        self._invitations = invitations
        self._own = own
        self._people = people
        self._login_of = login_of
        self._now = now

    async def list_organizations(self, caller: Caller, page: int, limit: int) -> models.OrganizationPage:
        found = await self._organizations.list_own(await self._own.get(caller), page, limit)
        return models.OrganizationPage(
            data=[_organization(each) for each in found.organizations],
            pagination=pagination(found.total, page, limit),
        )

    async def list_all_organizations(
        self, caller: Caller, page: int, limit: int, search: str | None
    ) -> models.OrganizationPage:
        found = await self._organizations.list_all(await self._own.find(caller), search, page, limit)
        return models.OrganizationPage(
            data=[_organization(each) for each in found.organizations],
            pagination=pagination(found.total, page, limit),
        )

    async def create_organization(
        self, caller: Caller, body: models.OrganizationCreate
    ) -> models.Organization:
        user_id = await self._own.get(caller)
        made = await self._organizations.create(user_id, self._login_of(caller), body.name, body.slug)
        return _organization(made)

    async def get_organization(self, caller: Caller, organization_id: int) -> models.Organization:
        visitor = await self._visitor(caller)
        return _organization(await self._organizations.get(visitor, OrganizationId(organization_id)))

    async def update_organization(
        self, caller: Caller, organization_id: int, body: models.OrganizationUpdate
    ) -> models.Organization:
        changes = OrganizationChanges()
        if body.name is not None:
            changes["name"] = body.name
        if body.slug is not None:
            changes["slug"] = body.slug
        visitor = await self._visitor(caller)
        changed = await self._organizations.update(visitor, OrganizationId(organization_id), changes)
        return _organization(changed)

    async def delete_organization(self, caller: Caller, organization_id: int) -> None:
        await self._organizations.delete(await self._visitor(caller), OrganizationId(organization_id))

    async def list_members(
        self, caller: Caller, organization_id: int, page: int, limit: int
    ) -> models.MemberPage:
        visitor, number = await self._visitor(caller), OrganizationId(organization_id)
        found = await self._members.list_page(visitor, number, page, limit)
        return models.MemberPage(
            data=await self._shown(*found.members), pagination=pagination(found.total, page, limit)
        )

    async def add_member(
        self, caller: Caller, organization_id: int, body: models.MemberAdd
    ) -> AddMemberCreated | AddMemberAccepted:
        visitor, number = await self._visitor(caller), OrganizationId(organization_id)
        roles = MemberRoles(
            MemberRole(body.role.value), _ledger_role(body.ledger_role), _school_role(body.school_role)
        )
        if not visitor.sees_all:
            invitation = await self._invitations.invite_user(visitor, number, body.user_id, roles)
            return AddMemberAccepted(body=self._invitation(invitation))
        (member,) = await self._shown(await self._members.add(visitor, number, body.user_id, roles))
        return AddMemberCreated(body=member)

    async def get_member(self, caller: Caller, organization_id: int, user_id: int) -> models.Member:
        visitor, number = await self._visitor(caller), OrganizationId(organization_id)
        (member,) = await self._shown(await self._members.get(visitor, number, user_id))
        return member

    async def change_member_role(
        self, caller: Caller, organization_id: int, user_id: int, body: models.MemberUpdate
    ) -> models.Member:
        visitor, number = await self._visitor(caller), OrganizationId(organization_id)
        changes = MemberChanges()
        if body.role is not None:
            changes["role"] = MemberRole(body.role.value)
        if "ledger_role" in body.model_fields_set:
            changes["ledger_role"] = _ledger_role(body.ledger_role)
        if "school_role" in body.model_fields_set:
            changes["school_role"] = _school_role(body.school_role)
        (member,) = await self._shown(await self._members.change(visitor, number, user_id, changes))
        return member

    async def remove_member(self, caller: Caller, organization_id: int, user_id: int) -> None:
        visitor, number = await self._visitor(caller), OrganizationId(organization_id)
        await self._members.remove(visitor, number, user_id)

    async def list_invitations(
        self, caller: Caller, organization_id: int, page: int, limit: int
    ) -> models.InvitationPage:
        visitor, number = await self._visitor(caller), OrganizationId(organization_id)
        found = await self._invitations.list_page(visitor, number, page, limit)
        return models.InvitationPage(
            data=[self._invitation(each) for each in found.invitations],
            pagination=pagination(found.total, page, limit),
        )

    async def create_invitation(
        self, caller: Caller, organization_id: int, body: models.InvitationCreate
    ) -> models.Invitation:
        visitor, number = await self._visitor(caller), OrganizationId(organization_id)
        role = MemberRole(body.role.value)
        return self._invitation(await self._invitations.create(visitor, number, body.email, role))

    async def get_invitation(
        self, caller: Caller, organization_id: int, invitation_id: int
    ) -> models.Invitation:
        visitor, number = await self._visitor(caller), OrganizationId(organization_id)
        return self._invitation(await self._invitations.get(visitor, number, InvitationId(invitation_id)))

    async def revoke_invitation(self, caller: Caller, organization_id: int, invitation_id: int) -> None:
        visitor, number = await self._visitor(caller), OrganizationId(organization_id)
        await self._invitations.revoke(visitor, number, InvitationId(invitation_id))

    async def accept_invitation(self, caller: Caller, body: models.TokenRequest) -> models.Member:
        user_id = await self._own.get(caller)
        (member,) = await self._shown(await self._invitations.accept(user_id, body.token))
        return member

    async def _visitor(self, caller: Caller) -> Visitor:
        """Administrators of the service see every organization, with an account here or without."""
        sees_all = "admin" in caller.roles
        user_id = await self._own.find(caller) if sees_all else await self._own.get(caller)
        return Visitor(user_id, sees_all, self._login_of(caller))

    async def _shown(self, *members: Member) -> list[models.Member]:
        people = await self._people.names([member.user_id for member in members])
        return [
            models.Member(
                organization_id=member.organization_id,
                user_id=member.user_id,
                name=people[member.user_id][0],
                email=people[member.user_id][1],
                role=models.MemberRole(member.role.value),
                ledger_role=_shown_ledger_role(member.ledger_role),
                school_role=_shown_school_role(member.school_role),
                joined_at=member.joined_at,
            )
            for member in members
        ]

    def _invitation(self, invitation: Invitation) -> models.Invitation:
        return models.Invitation(
            id=invitation.id,
            email=invitation.email,
            user_id=invitation.user_id,
            role=models.MemberRole(invitation.roles.role.value),
            ledger_role=_shown_ledger_role(invitation.roles.ledger_role),
            school_role=_shown_school_role(invitation.roles.school_role),
            state=models.InvitationState(invitation.state(self._now()).value),
            created_at=invitation.created_at,
            expires_at=invitation.expires_at,
        )


def _organization(organization: Organization) -> models.Organization:
    return models.Organization(
        id=organization.id,
        slug=organization.slug,
        name=organization.name,
        tenant_id=str(organization.tenant),
        created_at=organization.created_at,
        updated_at=organization.updated_at,
        role=None if organization.role is None else models.OwnMemberRole(organization.role.value),
    )


def _shown_ledger_role(role: LedgerRole | None) -> models.LedgerRole | None:
    return None if role is None else models.LedgerRole(role.value)


def _shown_school_role(role: SchoolRole | None) -> models.SchoolRole | None:
    return None if role is None else models.SchoolRole(role.value)


def _ledger_role(named: models.LedgerRole | None) -> LedgerRole | None:
    return None if named is None else LedgerRole(named.value)


def _school_role(named: models.SchoolRole | None) -> SchoolRole | None:
    return None if named is None else SchoolRole(named.value)
