"""The use cases of invitations."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from charter.organizations.domain import OrganizationId, Visitor
from charter.organizations.invitations.domain import (
    INVITATION_LIFETIME,
    MAIL_KIND,
    Invitation,
    InvitationForAnother,
    InvitationId,
    InvitationInvalid,
    InvitationNotFound,
    InvitationPage,
)
from charter.organizations.members.domain import AlreadyMember, Member, MemberRoles
from charter.organizations.members.service import MemberService, Users
from charter.organizations.roles import MemberRole, require_to_change, require_to_manage
from charter.organizations.service import OrganizationService
from charter.shared.clock import Clock
from charter.shared.effects import Outbox
from charter.shared.emails import email_key
from charter.shared.opaque_tokens import hash_of, new_token
from charter.shared.stores import Store


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


class InvitationService:
    """Invites by mail."""

    def __init__(
        self,
        *,
        organizations: OrganizationService,
        invitations: Store[Invitations],
        members: MemberService,
        users: Users,
        outbox: Outbox,
        now: Clock,
    ) -> None:
        self._organizations = organizations
        self._invitations = invitations
        self._members = members
        self._users = users
        self._outbox = outbox
        self._now = now

    async def list_page(
        self, visitor: Visitor, organization_id: OrganizationId, page: int, limit: int
    ) -> InvitationPage:
        """A page of invitations. Raises: OrganizationNotFound, NotAllowed."""
        await self._require_keeper(visitor, organization_id)
        async with self._invitations.reading() as invitations:
            return await invitations.list_page(organization_id, page=page, limit=limit)

    async def create(
        self, visitor: Visitor, organization_id: OrganizationId, email: str, role: MemberRole
    ) -> Invitation:
        """Invite an address. Raises: OrganizationNotFound, NotAllowed, AlreadyInvited, AlreadyMember."""
        actor = await self._require_keeper(visitor, organization_id)
        require_to_manage(actor, role)
        columns = {
            "organization_id": organization_id,
            "email": email.strip(),
            "email_key": email_key(email),
            "role": role.value,
            "invited_by": visitor.user_id,
            "expires_at": self._now() + INVITATION_LIFETIME,
        }
        await self._require_no_member(organization_id, email)
        async with self._invitations.transaction() as invitations:
            invitation = await invitations.add(columns, self._now())
            await self._outbox.enqueue(MAIL_KIND, invitation.email, invitation.id)
        return invitation

    async def get(
        self, visitor: Visitor, organization_id: OrganizationId, invitation_id: InvitationId
    ) -> Invitation:
        """Read an invitation. Raises: OrganizationNotFound, NotAllowed, InvitationNotFound."""
        await self._require_keeper(visitor, organization_id)
        async with self._invitations.reading() as invitations:
            invitation = await invitations.find(organization_id, invitation_id)
        if invitation is None:
            raise InvitationNotFound(f"There is no invitation {invitation_id}.")
        return invitation

    async def revoke(
        self, visitor: Visitor, organization_id: OrganizationId, invitation_id: InvitationId
    ) -> None:
        """Take an invitation back; a second time changes nothing.

        Raises: OrganizationNotFound, NotAllowed, InvitationNotFound.
        """
        await self.get(visitor, organization_id, invitation_id)
        async with self._invitations.once() as invitations:
            await invitations.revoke(invitation_id, self._now())

    async def accept(self, user_id: int, token: str) -> Member:
        """Join with a token from a mail; one who is a member already stays as he is.

        Raises: InvitationInvalid, InvitationForAnother.
        """
        async with self._invitations.transaction() as invitations:
            invitation = await invitations.accept(hash_of(token), self._now())
            if invitation is None:
                raise InvitationInvalid
            user = await self._users.find_to_join(user_id)
            is_invited = user is not None and user.is_email_verified
            if user is None or not is_invited or email_key(user.email) != email_key(invitation.email):
                raise InvitationForAnother
            return await self._join(invitation, user_id)

    async def open(self, invitation_id: InvitationId) -> tuple[Invitation, str | None, str] | None:
        """A pending invitation with a new token for its mail, and the organization's name.

        The name is for those only who have shown that they read the mail: to others it is a stranger's text.
        """
        token = new_token()
        async with self._invitations.transaction() as invitations:
            invitation = await invitations.find_by_id(invitation_id)
            if invitation is None or not invitation.can_be_accepted(self._now()):
                return None
            found = await self._organizations.find(invitation.organization_id)
            if found is None:
                return None
            await invitations.set_token(invitation_id, hash_of(token))
        invited = await self._users.find_active_by_email(invitation.email)
        is_known = invited is not None and invited.is_email_verified
        return invitation, " ".join(found.name.split()) if is_known else None, token

    async def _join(self, invitation: Invitation, user_id: int) -> Member:
        await self._organizations.lock(invitation.organization_id)
        if await self._organizations.find(invitation.organization_id) is None:
            raise InvitationInvalid
        member = await self._members.find(invitation.organization_id, user_id)
        return member or await self._members.join(
            invitation.organization_id, user_id, MemberRoles(invitation.role)
        )

    async def _require_keeper(self, visitor: Visitor, organization_id: OrganizationId) -> MemberRole:
        role = await self._organizations.role_of(visitor, organization_id)
        require_to_change(role, "keep invitations")
        return role

    async def _require_no_member(self, organization_id: OrganizationId, email: str) -> None:
        user = await self._users.find_active_by_email(email)
        if user is not None and await self._members.find_role(organization_id, user.id) is not None:
            raise AlreadyMember("The address belongs to a member.")
