"""Invitations: by mail, once, for the invited address."""

import asyncio
from typing import Any

import httpx
import pytest

from tests.integration.conftest import AddPerson, Execute
from tests.integration.identity.accounts.mailbox import Mailbox
from tests.integration.organizations.school import MEMBERS, School

pytestmark = pytest.mark.anyio

GUEST = "guest-1@example.com"


async def invite(
    school: School, email: str = GUEST, role: str = "admin", *, by: str = "owner"
) -> httpx.Response:
    body = {"email": email, "role": role}
    return await school.ask(by, "POST", f"{school.path}/invitations", json=body)


async def accept(school: School, who: str, token: str) -> httpx.Response:
    return await school.ask(who, "POST", "/v1/invitations/accept", json={"token": token})


async def state_of(school: School, invitation: httpx.Response) -> str:
    read = await school.ask("owner", "GET", f"{school.path}/invitations/{invitation.json()['id']}")
    state: str = read.json()["state"]
    return state


def refusal(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error_code"]


async def test_an_invitation_by_mail_leads_into_the_organization(school: School, mailbox: Mailbox) -> None:
    invited = await invite(school)
    assert (invited.status_code, invited.json()["state"]) == (201, "pending")
    path = f"{school.path}/invitations/{invited.json()['id']}"
    assert invited.headers["location"].endswith(path)
    token = await mailbox.token_for(GUEST, "invitations")
    assert (await school.ask("guest", "GET", school.path)).status_code == 404

    joined = await accept(school, "guest", token)
    assert (joined.status_code, joined.json()["role"]) == (200, "admin")
    assert joined.json()["user_id"] == school.people["guest"].user_id
    assert (await school.ask("guest", "GET", school.path)).json()["role"] == "admin"
    assert await state_of(school, invited) == "accepted"
    assert refusal(await accept(school, "guest", token)) == (409, "ONE_TIME_TOKEN_INVALID")


async def test_the_mail_says_who_invites_to_what(school: School, mailbox: Mailbox) -> None:
    await school.ask("owner", "PATCH", school.path, json={"name": "Grüne Schule"})
    await invite(school)
    mail = await mailbox.next_to(GUEST)
    assert mail["Subject"] == "Invitation to an organization"
    assert mail["From"].addresses[0].addr_spec
    text = mail.get_content()
    assert "Grüne Schule" in text
    assert "admin" in text
    assert "seven days" in text


async def test_an_organization_with_a_name_of_several_lines_can_invite(
    school: School, mailbox: Mailbox
) -> None:
    name = "School\u2028Bcc: mallory@example.com"
    assert (await school.ask("owner", "PATCH", school.path, json={"name": name})).status_code == 200
    await invite(school)
    mail = await mailbox.next_to(GUEST)
    assert mail["Bcc"] is None
    assert "School Bcc: mallory@example.com" in mail.get_content()


async def test_only_the_invited_address_may_accept(school: School, mailbox: Mailbox) -> None:
    invited = await invite(school)
    token = await mailbox.token_for(GUEST, "invitations")
    for wrong in ("stranger", "owner", "platform_admin"):
        assert refusal(await accept(school, wrong, token)) == (403, "INVITATION_FOR_ANOTHER")
    assert await state_of(school, invited) == "pending"
    assert (await accept(school, "guest", token)).status_code == 200


async def test_only_a_verified_address_may_accept(
    school: School, mailbox: Mailbox, person: AddPerson, execute: Execute
) -> None:
    bob = school.people["bob"] = await person("bob", is_verified=False)
    await invite(school, bob.email)
    token = await mailbox.token_for(bob.email, "invitations")
    assert refusal(await accept(school, "bob", token)) == (403, "INVITATION_FOR_ANOTHER")
    await execute("UPDATE users SET email_verified_at = now() WHERE id = %s", bob.user_id)
    assert (await accept(school, "bob", token)).status_code == 200


async def test_only_a_verified_address_may_found_an_organization(
    school: School, person: AddPerson, execute: Execute
) -> None:
    bob = school.people["bob"] = await person("bob", is_verified=False)
    garden = {"name": "Garden", "slug": "garden"}
    assert refusal(await school.ask("bob", "POST", "/v1/organizations", json=garden)) == (
        403,
        "VERIFIED_EMAIL_REQUIRED",
    )
    await execute("UPDATE users SET email_verified_at = now() WHERE id = %s", bob.user_id)
    assert (await school.ask("bob", "POST", "/v1/organizations", json=garden)).status_code == 201


async def test_whoever_moved_away_from_the_invited_address_may_not_accept(
    school: School, mailbox: Mailbox, execute: Execute
) -> None:
    await invite(school)
    token = await mailbox.token_for(GUEST, "invitations")
    change = "UPDATE users SET email = 'moved@example.com', email_key = 'moved@example.com' WHERE id = %s"
    await execute(change, school.people["guest"].user_id)
    assert refusal(await accept(school, "guest", token)) == (403, "INVITATION_FOR_ANOTHER")


@pytest.mark.parametrize("alike", ["gue\u017ft-1", "\uff47uest-1", "g\u00adest-1"], ids=ascii)
async def test_whoever_has_an_address_that_looks_alike_may_not_accept(
    school: School, mailbox: Mailbox, person: AddPerson, alike: str
) -> None:
    """Such an account is from a time when a provider could make it."""
    school.people["stranger"] = await person(alike)
    await invite(school)
    token = await mailbox.token_for(GUEST, "invitations")
    assert refusal(await accept(school, "stranger", token)) == (403, "INVITATION_FOR_ANOTHER")


async def test_upper_case_makes_no_other_address(school: School, mailbox: Mailbox) -> None:
    invited = await invite(school, "Guest-1@EXAMPLE.com")
    assert invited.json()["email"] == "Guest-1@EXAMPLE.com"
    assert refusal(await invite(school)) == (409, "ALREADY_INVITED")
    token = await mailbox.token_for("Guest-1@EXAMPLE.com", "invitations")
    assert (await accept(school, "guest", token)).status_code == 200


async def test_whoever_registers_after_the_invitation_may_accept(
    school: School, mailbox: Mailbox, person: AddPerson
) -> None:
    await invite(school, "new@example.com", "member")
    token = await mailbox.token_for("new@example.com", "invitations")
    school.people["new"] = await person("new")
    assert (await accept(school, "new", token)).json()["role"] == "member"


async def test_a_token_that_nobody_was_sent_is_of_no_use(school: School) -> None:
    await invite(school)
    for token, status in {"x" * 43: 409, "x" * 19: 422, "x" * 201: 422, "ü" * 43: 422, "": 422}.items():
        assert (token, (await accept(school, "guest", token)).status_code) == (token, status)


async def test_a_revoked_invitation_is_of_no_use(school: School, mailbox: Mailbox) -> None:
    invited = await invite(school)
    token = await mailbox.token_for(GUEST, "invitations")
    path = f"{school.path}/invitations/{invited.json()['id']}"
    for _ in range(2):
        assert (await school.ask("admin", "DELETE", path)).status_code == 204
    assert await state_of(school, invited) == "revoked"
    assert refusal(await accept(school, "guest", token)) == (409, "ONE_TIME_TOKEN_INVALID")
    assert (await invite(school)).status_code == 201
    assert refusal(await accept(school, "guest", token)) == (409, "ONE_TIME_TOKEN_INVALID")
    renewed = await mailbox.token_for(GUEST, "invitations")
    assert (await accept(school, "guest", renewed)).status_code == 200


async def test_an_accepted_invitation_is_not_revoked(school: School, mailbox: Mailbox) -> None:
    invited = await invite(school)
    await accept(school, "guest", await mailbox.token_for(GUEST, "invitations"))
    path = f"{school.path}/invitations/{invited.json()['id']}"
    assert (await school.ask("owner", "DELETE", path)).status_code == 204
    assert await state_of(school, invited) == "accepted"
    assert "guest" in await school.roles()


async def test_an_address_is_invited_once_and_members_are_not(school: School) -> None:
    assert (await invite(school)).status_code == 201
    assert refusal(await invite(school, by="admin")) == (409, "ALREADY_INVITED")
    assert refusal(await invite(school, school.people["member"].email)) == (409, "ALREADY_MEMBER")
    assert (await invite(school, "stranger-1@example.com")).status_code == 201


async def test_a_former_member_is_invited_and_comes_back(school: School, mailbox: Mailbox) -> None:
    member, inside = school.people["member"], school.inside("member")
    assert refusal(await invite(school, member.email)) == (409, "ALREADY_MEMBER")
    await school.ask("owner", "DELETE", school.member("member"))
    assert (await school.client.get("/v1/projects", headers=inside)).status_code == 401
    assert (await invite(school, member.email)).status_code == 201
    joined = await accept(school, "member", await mailbox.token_for(member.email, "invitations"))
    assert joined.json()["role"] == "admin"
    assert (await school.client.get("/v1/projects", headers=inside)).status_code == 200


async def test_whoever_was_added_meanwhile_stays_as_he_is(school: School, mailbox: Mailbox) -> None:
    await invite(school, role="owner")
    token = await mailbox.token_for(GUEST, "invitations")
    await school.add("guest", "member")
    answer = await accept(school, "guest", token)
    assert (answer.status_code, answer.json()["role"]) == (200, "member")
    assert (await school.roles())["guest"] == "member"


async def test_nobody_joins_a_deleted_organization(school: School, mailbox: Mailbox) -> None:
    await invite(school)
    token = await mailbox.token_for(GUEST, "invitations")
    await school.ask("owner", "DELETE", school.path)
    assert refusal(await accept(school, "guest", token)) == (409, "ONE_TIME_TOKEN_INVALID")


async def test_a_refused_invitation_sends_nothing(school: School, mailbox: Mailbox, execute: Execute) -> None:
    for who, role, status in (
        ("member", "member", 403),
        ("admin", "owner", 403),
        ("stranger", "member", 404),
    ):
        assert (await invite(school, role=role, by=who)).status_code == status
    assert (await invite(school, "not an address")).status_code == 422
    assert await execute("SELECT id FROM outgoing_mail") == []
    await invite(school)
    await mailbox.next_to(GUEST)
    assert mailbox.count() == 1


async def test_invitations_are_limited_to_thirty_a_minute(school: School) -> None:
    answers = [await invite(school, f"new-{number}@example.com") for number in range(31)]
    assert [answer.status_code for answer in answers] == [201] * 30 + [429]
    assert int(answers[-1].headers["retry-after"]) > 0
    assert (await invite(school, "other@example.com", by="second")).status_code == 201


async def test_a_user_added_by_number_is_a_member_only_after_accepting(
    school: School, mailbox: Mailbox
) -> None:
    guest = school.people["guest"]
    added = await school.add("guest", "admin", by="owner")
    assert (added.status_code, added.json()["state"]) == (202, "pending")
    path = f"{school.path}/invitations/{added.json()['id']}"
    read = await school.ask("admin", "GET", path)
    for answer in (added, read, await school.ask("owner", "GET", f"{school.path}/invitations")):
        assert guest.email not in answer.text
        assert "Guest" not in answer.text
    assert (read.json()["user_id"], read.json()["email"]) == (guest.user_id, None)
    assert (await school.ask("owner", "GET", school.member("guest"))).status_code == 404
    assert "guest" not in await school.roles()

    token = await mailbox.token_for(guest.email, "invitations")
    assert refusal(await accept(school, "stranger", token)) == (403, "INVITATION_FOR_ANOTHER")
    joined = await accept(school, "guest", token)
    assert (joined.status_code, joined.json()["role"], joined.json()["email"]) == (200, "admin", guest.email)
    assert refusal(await accept(school, "guest", token)) == (409, "ONE_TIME_TOKEN_INVALID")


async def test_one_who_was_removed_comes_back_only_by_accepting(school: School, mailbox: Mailbox) -> None:
    inside, member = school.inside("member"), school.people["member"]
    await school.ask("owner", "DELETE", school.member("member"))
    assert (await school.add("member", "admin", by="owner")).status_code == 202
    assert (await school.client.get("/v1/projects", headers=inside)).status_code == 401
    assert (await school.ask("member", "GET", school.path)).status_code == 404
    await accept(school, "member", await mailbox.token_for(member.email, "invitations"))
    assert (await school.client.get("/v1/projects", headers=inside)).status_code == 200


async def test_nobody_is_made_an_owner_by_a_stranger_and_so_kept_from_deleting_the_account(
    school: School,
) -> None:
    body = {"name": "Trap", "slug": "trap"}
    number = (await school.ask("stranger", "POST", "/v1/organizations", json=body)).json()["id"]
    victim = {"user_id": school.people["guest"].user_id, "role": "owner"}
    path = f"/v1/organizations/{number}/members"
    assert (await school.ask("stranger", "POST", path, json=victim)).status_code == 202
    leave = f"{path}/{school.people['stranger'].user_id}"
    assert refusal(await school.ask("stranger", "DELETE", leave)) == (409, "LAST_OWNER")
    assert (await school.ask("guest", "DELETE", "/v1/users/me")).status_code == 204


async def test_a_removed_admin_does_not_return_through_an_own_invitation(
    school: School, mailbox: Mailbox
) -> None:
    second_account = await invite(school, by="admin")
    own_number = await school.add("stranger", "admin", by="admin")
    token = await mailbox.token_for(GUEST, "invitations")
    other = await mailbox.token_for(school.people["stranger"].email, "invitations")
    assert (await school.ask("owner", "DELETE", school.member("admin"))).status_code == 204
    assert refusal(await accept(school, "guest", token)) == (409, "ONE_TIME_TOKEN_INVALID")
    assert refusal(await accept(school, "stranger", other)) == (409, "ONE_TIME_TOKEN_INVALID")
    states = [await state_of(school, each) for each in (second_account, own_number)]
    assert states == ["revoked", "revoked"]


async def test_an_admin_who_was_demoted_or_deactivated_brings_nobody_in(
    school: School, mailbox: Mailbox
) -> None:
    await invite(school, by="admin")
    await school.add("stranger", "member", by="deputy")
    token = await mailbox.token_for(GUEST, "invitations")
    other = await mailbox.token_for(school.people["stranger"].email, "invitations")
    await school.ask("owner", "PATCH", school.member("admin"), json={"role": "member"})
    deactivated = f"/v1/admin/users/{school.people['deputy'].user_id}/deactivate"
    assert (await school.ask("platform_admin", "POST", deactivated)).is_success
    assert refusal(await accept(school, "guest", token)) == (409, "ONE_TIME_TOKEN_INVALID")
    assert refusal(await accept(school, "stranger", other)) == (409, "ONE_TIME_TOKEN_INVALID")
    assert await school.roles() == dict(MEMBERS, admin="member")


async def test_an_invitation_that_is_accepted_while_its_inviter_is_removed_lets_in_before_or_not_at_all(
    school: School, mailbox: Mailbox
) -> None:
    await invite(school, by="admin")
    token = await mailbox.token_for(GUEST, "invitations")
    accepted, removed = await asyncio.gather(
        accept(school, "guest", token), school.ask("owner", "DELETE", school.member("admin"))
    )
    assert removed.status_code == 204
    assert accepted.status_code in {200, 409}
    assert ("guest" in await school.roles()) is accepted.is_success


async def test_the_token_is_kept_only_hashed(school: School, mailbox: Mailbox, execute: Execute) -> None:
    invited = await invite(school)
    token = await mailbox.token_for(GUEST, "invitations")
    assert len(token) >= 43
    rows: list[Any] = await execute("SELECT invitations::text AS everything FROM invitations")
    rows += await execute("SELECT outgoing_mail::text AS everything FROM outgoing_mail")
    rows += await execute("SELECT audit_log::text AS everything FROM audit_log")
    assert len(rows) >= 2
    assert all(token not in row.everything for row in rows)
    read = await school.ask("owner", "GET", f"{school.path}/invitations/{invited.json()['id']}")
    assert token not in read.text + invited.text
