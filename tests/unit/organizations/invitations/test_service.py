"""The use cases of invitations, in memory and by a clock that tests set; and what their mails say."""

from datetime import timedelta
from email.policy import default

import pytest

from charter.organizations.domain import OrganizationId, OrganizationNotFound, Visitor
from charter.organizations.invitations.domain import (
    INVITATION_LIFETIME,
    AlreadyInvited,
    InvitationForAnother,
    InvitationId,
    InvitationInvalid,
    InvitationNotFound,
    InvitationState,
)
from charter.organizations.invitations.mail import InvitationMail
from charter.organizations.members.domain import AlreadyMember, CandidateNotFound, MemberRoles
from charter.organizations.roles import MemberRole, NotAllowed
from charter.platform.mail.sending import Asked, written
from charter.shared.duties import LedgerRole, SchoolRole
from charter.shared.opaque_tokens import hash_of
from tests.builders import NOON
from tests.unit.organizations.conftest import PLATFORM_ADMIN, School, visitor
from tests.unit.organizations.memory import KnownUser

pytestmark = pytest.mark.anyio

OWNER, ADMIN, MEMBER, STRANGER = visitor(1), visitor(2), visitor(3), visitor(4)
GUEST = "user4@example.com"
MOMENT = timedelta(microseconds=1)


async def invite(
    school: School, email: str = GUEST, role: MemberRole = MemberRole.MEMBER, by: Visitor = OWNER
) -> InvitationId:
    return (await school.invitations.create(by, school.number, email, role)).id


async def token_of(school: School, invitation: InvitationId) -> str:
    """The token of a mail that is being written."""
    opened = await school.invitations.open(invitation)
    assert opened is not None
    return opened[2]


async def state_of(school: School, invitation: InvitationId) -> InvitationState:
    found = await school.invitations.get(OWNER, school.number, invitation)
    return found.state(school.clock())


async def test_an_invitation_waits_in_the_post_without_a_token(school: School) -> None:
    invitation = await invite(school)
    assert school.outbox.letters == [("invitation", GUEST, invitation)]
    assert school.kept.hashes == {}
    assert await state_of(school, invitation) is InvitationState.PENDING


async def test_what_is_kept_of_a_token_is_its_hash(school: School) -> None:
    invitation = await invite(school)
    token = await token_of(school, invitation)
    assert school.kept.hashes == {invitation: hash_of(token)}


async def test_the_token_of_the_last_mail_counts(school: School) -> None:
    invitation = await invite(school)
    first, second = await token_of(school, invitation), await token_of(school, invitation)
    assert first != second
    with pytest.raises(InvitationInvalid):
        await school.invitations.accept(4, first)
    assert (await school.invitations.accept(4, second)).user_id == 4


async def test_an_accepted_invitation_makes_a_member_once(school: School) -> None:
    invitation = await invite(school, role=MemberRole.ADMIN)
    token = await token_of(school, invitation)
    member = await school.invitations.accept(4, token)
    assert (member.role, member.joined_at) == (MemberRole.ADMIN, school.clock())
    assert await state_of(school, invitation) is InvitationState.ACCEPTED
    with pytest.raises(InvitationInvalid):
        await school.invitations.accept(4, token)
    assert await school.invitations.open(invitation) is None


async def test_an_invitation_can_be_accepted_until_it_expires(school: School) -> None:
    invitation = await invite(school)
    token = await token_of(school, invitation)
    school.clock.moment += INVITATION_LIFETIME
    with pytest.raises(InvitationInvalid):
        await school.invitations.accept(4, token)
    assert await state_of(school, invitation) is InvitationState.EXPIRED
    assert await school.invitations.open(invitation) is None
    school.clock.moment -= MOMENT
    assert (await school.invitations.accept(4, token)).user_id == 4


async def test_an_expired_invitation_makes_room_for_another(school: School) -> None:
    await invite(school)
    school.clock.moment += INVITATION_LIFETIME - MOMENT
    with pytest.raises(AlreadyInvited):
        await invite(school, "USER4@EXAMPLE.COM")
    school.clock.moment += MOMENT
    await invite(school)
    assert len(school.outbox.letters) == 2


async def test_only_the_verified_owner_of_the_address_may_accept(school: School) -> None:
    invitation = await invite(school)
    token = await token_of(school, invitation)
    with pytest.raises(InvitationForAnother):
        await school.invitations.accept(5, token)
    with pytest.raises(InvitationForAnother):
        await school.invitations.accept(99, token)
    school.users.users[4] = KnownUser(4, GUEST, is_email_verified=False)
    with pytest.raises(InvitationForAnother):
        await school.invitations.accept(4, token)
    school.users.users[4] = KnownUser(4, "User4@EXAMPLE.com")
    assert (await school.invitations.accept(4, token)).user_id == 4


async def test_a_revoked_invitation_stays_revoked(school: School) -> None:
    invitation = await invite(school)
    token = await token_of(school, invitation)
    for _ in range(2):
        await school.invitations.revoke(ADMIN, school.number, invitation)
    with pytest.raises(InvitationInvalid):
        await school.invitations.accept(4, token)
    assert await school.invitations.open(invitation) is None
    assert await state_of(school, invitation) is InvitationState.REVOKED


async def test_whoever_is_a_member_by_then_stays_as_he_is(school: School) -> None:
    token = await token_of(school, await invite(school, role=MemberRole.OWNER))
    await school.members.add(PLATFORM_ADMIN, school.number, 4, MemberRoles(MemberRole.MEMBER))
    assert (await school.invitations.accept(4, token)).role is MemberRole.MEMBER


async def test_an_invitation_revives_a_former_member(school: School) -> None:
    await school.members.remove(OWNER, school.number, 3)
    token = await token_of(school, await invite(school, "user3@example.com"))
    await school.invitations.accept(3, token)
    assert school.ended.keys == set()


@pytest.mark.parametrize("role", list(MemberRole))
async def test_a_former_admin_does_not_come_back_by_an_own_invitation(
    school: School, role: MemberRole
) -> None:
    by = OWNER if role is MemberRole.OWNER else ADMIN
    await school.members.change(OWNER, school.number, 3, {"role": MemberRole.OWNER})
    invitation = await invite(school, role=role, by=by)
    token = await token_of(school, invitation)
    await school.members.remove(visitor(3), school.number, by.user_id or 0)
    with pytest.raises(InvitationInvalid):
        await school.invitations.accept(4, token)
    assert school.kept.rows[invitation].state(school.clock()) is InvitationState.REVOKED


async def test_what_a_former_member_was_invited_by_lets_nobody_back_in(school: School) -> None:
    await school.members.remove(OWNER, school.number, 3)
    by_address = await token_of(school, await invite(school, "user3@example.com"))
    roles = MemberRoles(MemberRole.ADMIN)
    by_number = await school.invitations.invite_user(OWNER, school.number, 3, roles)
    await school.members.add(PLATFORM_ADMIN, school.number, 3, MemberRoles(MemberRole.MEMBER))
    token = await token_of(school, by_number.id)
    await school.members.remove(OWNER, school.number, 3)
    for outstanding in (by_address, token):
        with pytest.raises(InvitationInvalid):
            await school.invitations.accept(3, outstanding)


async def test_an_invitation_is_worth_what_its_inviter_may_give_when_it_is_accepted(school: School) -> None:
    number = school.number
    await school.members.change(OWNER, number, 3, {"role": MemberRole.OWNER})
    of_owner = await token_of(school, await invite(school, role=MemberRole.OWNER, by=MEMBER))
    of_ledger = await school.invitations.invite_user(
        MEMBER, number, 5, MemberRoles(MemberRole.MEMBER, LedgerRole.OWNER)
    )
    ledger_token = await token_of(school, of_ledger.id)
    plain = await token_of(school, await invite(school, "user6@example.com", by=MEMBER))
    await school.members.change(OWNER, number, 3, {"role": MemberRole.ADMIN})
    for user_id, token in ((4, of_owner), (5, ledger_token)):
        with pytest.raises(InvitationInvalid):
            await school.invitations.accept(user_id, token)
    assert (await school.invitations.accept(6, plain)).role is MemberRole.MEMBER
    other = await token_of(school, await invite(school, "user7@example.com", by=MEMBER))
    await school.members.change(OWNER, number, 3, {"role": MemberRole.MEMBER})
    with pytest.raises(InvitationInvalid):
        await school.invitations.accept(7, other)


async def test_whoever_can_not_log_in_any_more_invites_nobody(school: School) -> None:
    token = await token_of(school, await invite(school, by=ADMIN))
    del school.users.users[2]
    with pytest.raises(InvitationInvalid):
        await school.invitations.accept(4, token)


async def test_a_user_who_is_invited_by_number_has_no_role_before_accepting(school: School) -> None:
    roles = MemberRoles(MemberRole.ADMIN, LedgerRole.CLERK, SchoolRole.STAFF)
    invitation = await school.invitations.invite_user(OWNER, school.number, 4, roles)
    assert (invitation.email, invitation.user_id) == (None, 4)
    assert school.outbox.letters == [("invitation", GUEST, invitation.id)]
    assert await school.members.find_role(school.number, 4) is None
    token = await token_of(school, invitation.id)
    with pytest.raises(InvitationForAnother):
        await school.invitations.accept(5, token)
    member = await school.invitations.accept(4, token)
    assert member.role is MemberRole.ADMIN
    assert member.duties == {LedgerRole.CLERK, SchoolRole.STAFF}


async def test_an_invitation_by_number_tells_nothing_of_the_address(school: School) -> None:
    """That an address was invited does not show whose it is."""
    await invite(school)
    await school.invitations.invite_user(OWNER, school.number, 4, MemberRoles(MemberRole.MEMBER))
    with pytest.raises(AlreadyInvited):
        await school.invitations.invite_user(ADMIN, school.number, 4, MemberRoles(MemberRole.MEMBER))
    with pytest.raises(CandidateNotFound):
        await school.invitations.invite_user(OWNER, school.number, 99, MemberRoles(MemberRole.MEMBER))
    with pytest.raises(AlreadyMember):
        await school.invitations.invite_user(OWNER, school.number, 3, MemberRoles(MemberRole.OWNER))


async def test_nobody_is_mailed_by_number_at_an_address_that_is_not_verified(school: School) -> None:
    school.users.users[4] = KnownUser(4, GUEST, is_email_verified=False)
    roles = MemberRoles(MemberRole.MEMBER)
    invitation = await school.invitations.invite_user(OWNER, school.number, 4, roles)
    assert await school.invitations.open(invitation.id) is None


async def test_members_need_no_invitation(school: School) -> None:
    with pytest.raises(AlreadyMember):
        await invite(school, "USER3@example.com")
    assert school.outbox.letters == []


async def test_nobody_is_invited_above_what_the_actor_may_give(school: School) -> None:
    for by, role in (
        (ADMIN, MemberRole.OWNER),
        (MEMBER, MemberRole.MEMBER),
        (visitor(5, sees_all=True), MemberRole.MEMBER),
    ):
        with pytest.raises(NotAllowed):
            await invite(school, role=role, by=by)
        with pytest.raises(NotAllowed):
            await school.invitations.invite_user(by, school.number, 4, MemberRoles(role))
    roles = MemberRoles(MemberRole.MEMBER, LedgerRole.OWNER)
    with pytest.raises(NotAllowed):
        await school.invitations.invite_user(ADMIN, school.number, 4, roles)
    with pytest.raises(OrganizationNotFound):
        await invite(school, by=STRANGER)
    assert (school.outbox.letters, school.kept.rows) == ([], {})


async def test_members_do_not_see_invitations(school: School) -> None:
    invitation = await invite(school)
    with pytest.raises(NotAllowed):
        await school.invitations.get(MEMBER, school.number, invitation)
    with pytest.raises(NotAllowed):
        await school.invitations.list_page(MEMBER, school.number, 1, 20)
    assert (await school.invitations.list_page(ADMIN, school.number, 1, 20)).total == 1


async def test_another_organizations_invitation_is_not_found(school: School) -> None:
    invitation = await invite(school)
    await school.service.create(4, None, "Garden", "garden")
    for refused in (
        school.invitations.get(STRANGER, OrganizationId(2), invitation),
        school.invitations.revoke(STRANGER, OrganizationId(2), invitation),
    ):
        with pytest.raises(InvitationNotFound):
            await refused
    assert await state_of(school, invitation) is InvitationState.PENDING


async def test_a_deleted_organization_invites_nobody_any_more(school: School) -> None:
    invitation = await invite(school)
    token = await token_of(school, invitation)
    await school.service.delete(OWNER, school.number)
    assert await school.invitations.open(invitation) is None
    with pytest.raises(InvitationInvalid):
        await school.invitations.accept(4, token)


async def test_the_mail_has_the_link_and_says_what_to_expect(school: School) -> None:
    invitation = await invite(school, role=MemberRole.ADMIN)
    message = await InvitationMail(school.invitations, "https://app.example.com").write(
        "invitation", GUEST, invitation, Asked(NOON)
    )
    assert message is not None
    assert (message.to, message.subject) == (GUEST, "Invitation to an organization")
    assert "invited to School as admin" in message.text
    (link,) = [line for line in message.text.splitlines() if line.startswith("https://")]
    page, token = link.split("#token=")
    assert page == "https://app.example.com/invitations"
    assert (await school.invitations.accept(4, token)).role is MemberRole.ADMIN


@pytest.mark.parametrize("guest", [None, KnownUser(4, GUEST, is_email_verified=False)])
async def test_an_address_that_nobody_verified_is_not_told_what_a_stranger_calls_an_organization(
    school: School, guest: KnownUser | None
) -> None:
    school.users.users = {} if guest is None else {guest.id: guest}
    message = await InvitationMail(school.invitations, "https://app.example.com").write(
        "invitation", GUEST, await invite(school), Asked(NOON)
    )
    assert message is not None
    assert "School" not in message.subject + message.text


@pytest.mark.parametrize("reference", [None, 99])
async def test_no_mail_is_written_about_nothing(school: School, reference: int | None) -> None:
    mail = InvitationMail(school.invitations, "https://app.example.com")
    assert await mail.write("invitation", GUEST, reference, Asked(NOON)) is None


@pytest.mark.parametrize(
    "sign",
    ["\n", "\r", "\r\n", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029", "\t", "\x07", '"'],
)
async def test_no_name_of_an_organization_spoils_its_mail(school: School, sign: str) -> None:
    await school.service.update(OWNER, school.number, {"name": f"School{sign}Bcc: eve@example.com"})
    message = await InvitationMail(school.invitations, "https://app.example.com").write(
        "invitation", GUEST, await invite(school), Asked(NOON)
    )
    assert message is not None
    mail = written(message, "Charter <charter@example.com>")
    assert mail["Bcc"] is None
    assert mail.as_bytes(policy=default)
