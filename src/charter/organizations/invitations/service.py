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
from charter.organizations.members.domain import AlreadyMember, CandidateNotFound, Member, MemberRoles
from charter.organizations.members.service import MemberService, Users
from charter.organizations.roles import MemberRole, require_to_change, require_to_give, require_to_manage
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

    async def add(self, columns: Mapping[str, object], roles: MemberRoles, at: datetime) -> Invitation:
        """Store a new invitation, in the place of an expired one. Raises: AlreadyInvited."""
        ...

    async def set_token(self, invitation_id: InvitationId, token_hash: bytes) -> None:
        """Keep the hash of the token that goes out by mail."""
        ...

    async def find_pending(self, token_hash: bytes, at: datetime) -> Invitation | None:
        """The pending invitation of a token."""
        ...

    async def accept(self, invitation_id: InvitationId, at: datetime) -> bool:
        """Have it count as accepted; False where it is not pending any more."""
        ...

    async def void(
        self, organization_id: OrganizationId, user_id: int, key: str | None, at: datetime
    ) -> None:
        """Take back what a user was invited by, and whom the user invited."""
        ...

    async def revoke_all_by(self, user_id: int, at: datetime) -> None:
        """Take back whom a user invited, in whichever organization."""
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
        user = await self._users.find_active_by_email(email)
        if user is not None:
            await self._require_no_member(organization_id, user.id, "The address belongs to a member.")
        columns = {"email": email.strip(), "email_key": email_key(email), "user_id": None}
        return await self._add(visitor, organization_id, columns, MemberRoles(role), email.strip())

    async def invite_user(
        self, visitor: Visitor, organization_id: OrganizationId, user_id: int, roles: MemberRoles
    ) -> Invitation:
        """Invite a user, whose address the inviter does not learn.

        Raises: OrganizationNotFound, NotAllowed, CandidateNotFound, AlreadyInvited, AlreadyMember.
        """
        actor = await self._require_keeper(visitor, organization_id)
        require_to_manage(actor, roles.role)
        require_to_give(actor, roles.ledger_role)
        user = await self._users.find_active(user_id)
        if user is None:
            raise CandidateNotFound(f"There is no user {user_id}.")
        await self._require_no_member(organization_id, user_id, "The user is a member already.")
        columns = {"email": "", "email_key": f"user {user_id}", "user_id": user_id}
        return await self._add(visitor, organization_id, columns, roles, user.email)

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
            invitation = await invitations.find_pending(hash_of(token), self._now())
            if invitation is None:
                raise InvitationInvalid
            user = await self._users.find_to_join(user_id)
            if user is None or not user.is_email_verified or not invitation.is_for(user.id, user.email):
                raise InvitationForAnother
            await self._organizations.lock(invitation.organization_id)  # before the row, as a removal does
            is_good = await self._is_good(invitation)
            if not is_good or not await invitations.accept(invitation.id, self._now()):
                raise InvitationInvalid
            return await self._join(invitation, user_id)

    async def void(self, organization_id: int, user_id: int) -> None:
        """Take back what a former member was invited by, and whom the member invited."""
        user = await self._users.find_active(user_id)
        key = None if user is None else email_key(user.email)
        async with self._invitations.transaction() as invitations:
            await invitations.void(OrganizationId(organization_id), user_id, key, self._now())

    async def take_back(self, user_id: int) -> None:
        """Take back whom a user invited: it may have been a stranger in the user's name."""
        async with self._invitations.transaction() as invitations:
            await invitations.revoke_all_by(user_id, self._now())

    async def open(self, invitation_id: InvitationId) -> tuple[Invitation, str | None, str] | None:
        """A pending invitation with a new token for its mail, and the organization's name.

        The name is for those only who have shown that they read the mail: to others it is a stranger's text.
        A user who was invited by number and has not shown it gets no mail.
        """
        token = new_token()
        async with self._invitations.transaction() as invitations:
            invitation = await invitations.find_by_id(invitation_id)
            if invitation is None or not invitation.can_be_accepted(self._now()):
                return None
            found = await self._organizations.find(invitation.organization_id)
            is_known = await self._is_known(invitation)
            if found is None or (invitation.user_id is not None and not is_known):
                return None
            await invitations.set_token(invitation_id, hash_of(token))
        return invitation, " ".join(found.name.split()) if is_known else None, token

    async def _join(self, invitation: Invitation, user_id: int) -> Member:
        member = await self._members.find(invitation.organization_id, user_id)
        return member or await self._members.join(invitation.organization_id, user_id, invitation.roles)

    async def _is_good(self, invitation: Invitation) -> bool:
        """Whether the organization is there, and who invited may still do it."""
        if await self._organizations.find(invitation.organization_id) is None:
            return False
        if await self._users.find_active(invitation.invited_by) is None:
            return False
        inviter = await self._members.find(invitation.organization_id, invitation.invited_by)
        return invitation.is_backed_by(inviter)

    async def _is_known(self, invitation: Invitation) -> bool:
        """Whether the one who is invited has an account, and has shown that mail is read at its address."""
        if invitation.user_id is not None:
            user = await self._users.find_active(invitation.user_id)
        else:
            user = await self._users.find_active_by_email(invitation.email or "")
        return user is not None and user.is_email_verified

    async def _add(
        self,
        visitor: Visitor,
        organization_id: OrganizationId,
        invited: Mapping[str, object],
        roles: MemberRoles,
        address: str,
    ) -> Invitation:
        columns = {
            "organization_id": organization_id,
            "invited_by": visitor.user_id,
            "expires_at": self._now() + INVITATION_LIFETIME,
            **invited,
        }
        async with self._invitations.transaction() as invitations:
            if visitor.user_id is not None:
                await self._users.hold(visitor.user_id, visitor.login)
            invitation = await invitations.add(columns, roles, self._now())
            await self._outbox.enqueue(MAIL_KIND, address, invitation.id)
        return invitation

    async def _require_keeper(self, visitor: Visitor, organization_id: OrganizationId) -> MemberRole:
        role = await self._organizations.role_of(visitor, organization_id)
        require_to_change(role, "keep invitations")
        return role

    async def _require_no_member(self, organization_id: OrganizationId, user_id: int, refusal: str) -> None:
        if await self._members.find_role(organization_id, user_id) is not None:
            raise AlreadyMember(refusal)
