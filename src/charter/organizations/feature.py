"""What organizations bring: members, invitations, and their mails."""

from typing import TYPE_CHECKING

from charter.feature import Feature, Parts
from charter.identity.accounts.own_account import OwnAccounts
from charter.identity.accounts.service import AccountService
from charter.identity.tokens.ended_sessions import EndedSessions, login_of
from charter.organizations.handlers import ERRORS, OrganizationHandlers
from charter.organizations.invitations.domain import MAIL_KIND
from charter.organizations.invitations.mail import InvitationMail
from charter.organizations.invitations.repository import SqlInvitations
from charter.organizations.invitations.service import InvitationService
from charter.organizations.members.domain import LastOwner
from charter.organizations.members.repository import SqlMembers
from charter.organizations.members.service import MemberService
from charter.organizations.repository import SqlOrganizations
from charter.organizations.service import OrganizationService
from charter.platform.database.stores import SharedStore
from charter.platform.mail.settings import MailSettings
from charter.shared.endings import AccountDeleted, EndsWith, MemberRemoved

if TYPE_CHECKING:
    from contract.organizations import OrganizationsHandlers


def build(parts: Parts) -> Feature:
    """Organizations, whose members are accounts; who is deleted leaves them."""
    accounts = parts.services.get(AccountService)
    organizations = OrganizationService(
        store=SharedStore(parts.database, SqlOrganizations),
        founders=accounts,
        endings=parts.endings,
        now=parts.now,
    )
    members = MemberService(
        store=SharedStore(parts.database, SqlMembers),
        organizations=organizations,
        users=accounts,
        ended=parts.services.get(EndedSessions),
        endings=parts.endings,
        now=parts.now,
    )
    invitations = InvitationService(
        organizations=organizations,
        invitations=SharedStore(parts.database, SqlInvitations),
        members=members,
        users=accounts,
        outbox=parts.outbox,
        now=parts.now,
    )
    handlers: OrganizationsHandlers = OrganizationHandlers(
        organizations=organizations,
        members=members,
        invitations=invitations,
        own=parts.services.get(OwnAccounts),
        people=accounts,
        login_of=login_of,
        now=parts.now,
    )

    return Feature(
        handlers={"organizations": handlers},
        errors=ERRORS,
        lends=(organizations, members, invitations),
        ends=(_leaving(members), voiding(invitations)),
        mails={MAIL_KIND: InvitationMail(invitations, parts.group(MailSettings).frontend_url).write},
    )


def _leaving(members: MemberService) -> EndsWith[AccountDeleted]:
    async def leave(deleted: AccountDeleted) -> None:
        await members.leave_all(deleted.user_id)

    return EndsWith(AccountDeleted, leave, {LastOwner: "LAST_OWNER"})


def voiding(invitations: InvitationService) -> EndsWith[MemberRemoved]:
    """Former members were invited, and invite, no more."""

    async def void(removed: MemberRemoved) -> None:
        await invitations.void(removed.organization_id, removed.user_id)

    return EndsWith(MemberRemoved, void)
