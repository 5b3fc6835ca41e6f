"""Verifying an address, and changing it."""

from typing import Any, Final

import pytest

from tests.integration.conftest import AddPerson
from tests.integration.identity.accounts.conftest import Query, Visit
from tests.integration.identity.accounts.mailbox import Mailbox
from tests.integration.people import PASSWORD, Person

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("client")]
REQUEST, CONFIRM = "/v1/auth/verify-email/request", "/v1/auth/verify-email/confirm"
RESET, RESET_CONFIRM = "/v1/auth/password-reset/request", "/v1/auth/password-reset/confirm"
CHANGE, ME, LOGIN = "/v1/users/me/email", "/v1/users/me", "/v1/auth/login"
NEW: Final = "alice@example.org"


@pytest.fixture
async def alice(person: AddPerson) -> Person:
    return await person("alice", is_verified=False)


async def confirm(visit: Visit, token: str) -> tuple[int, Any]:
    answer = await visit().post(CONFIRM, json={"token": token, "password": PASSWORD})
    return answer.status_code, answer.json()


async def change(visit: Visit, alice: Person, email: str, password: str = PASSWORD) -> tuple[int, Any]:
    body = {"email": email, "current_password": password}
    answer = await visit().post(CHANGE, json=body, headers=alice.headers)
    return answer.status_code, answer.json()


async def own(visit: Visit, person: Person) -> tuple[str, bool]:
    shown = (await visit().get(ME, headers=person.headers)).json()
    return shown["email"], shown["is_email_verified"]


async def test_the_link_in_the_mail_verifies_the_address_once(
    visit: Visit, mailbox: Mailbox, alice: Person
) -> None:
    assert (await visit().post(REQUEST, json={"email": alice.email})).status_code == 202
    token = await mailbox.token_for(alice.email, "verify-email")
    status, body = await confirm(visit, token)
    assert (status, body["data"]) == (200, {"user_id": alice.user_id})
    assert await own(visit, alice) == (alice.email, True)
    status, body = await confirm(visit, token)
    assert (status, body["error_code"]) == (409, "ONE_TIME_TOKEN_INVALID")


async def test_a_token_expires_after_a_day(
    visit: Visit, mailbox: Mailbox, alice: Person, query: Query
) -> None:
    await visit().post(REQUEST, json={"email": alice.email})
    token = await mailbox.token_for(alice.email, "verify-email")
    [(seconds,)] = await query("SELECT extract(epoch FROM expires_at - now()) FROM one_time_tokens")
    assert 86_300 < seconds <= 86_400
    await query("UPDATE one_time_tokens SET expires_at = now()")
    assert (await confirm(visit, token))[0] == 409
    assert await own(visit, alice) == (alice.email, False)


async def test_a_token_to_verify_sets_no_password_and_the_reverse(
    visit: Visit, mailbox: Mailbox, alice: Person
) -> None:
    await visit().post(REQUEST, json={"email": alice.email})
    verification = await mailbox.token_for(alice.email, "verify-email")
    await visit().post(RESET, json={"email": alice.email})
    reset = await mailbox.token_for(alice.email, "reset-password")
    body = {"token": verification, "password": "nine herons on a roof"}
    assert (await visit().post(RESET_CONFIRM, json=body)).status_code == 409
    assert (await confirm(visit, reset))[0] == 409
    assert (await confirm(visit, verification))[0] == 200


async def test_another_address_becomes_the_accounts_once_it_is_confirmed(
    visit: Visit, mailbox: Mailbox, alice: Person
) -> None:
    assert (await change(visit, alice, NEW))[0] == 202
    token = await mailbox.token_for(NEW, "verify-email")
    assert await own(visit, alice) == (alice.email, False)
    assert (await confirm(visit, token))[0] == 200
    assert await own(visit, alice) == (NEW, True)
    for email, status in ((NEW, 200), (alice.email, 401)):
        assert (await visit().post(LOGIN, json={**alice.login, "email": email})).status_code == status


async def test_another_address_needs_the_current_password(visit: Visit, alice: Person, query: Query) -> None:
    status, body = await change(visit, alice, NEW, "mist over the moors")
    assert (status, body["error_code"]) == (403, "CURRENT_PASSWORD_WRONG")
    assert await query("SELECT id FROM outgoing_mail") == []


async def test_an_address_that_is_taken_stays_the_other_accounts(
    visit: Visit, mailbox: Mailbox, alice: Person, person: AddPerson
) -> None:
    bob = await person("bob")
    assert (await change(visit, alice, "Bob@Example.com"))[0] == 202
    token = await mailbox.token_for("Bob@Example.com", "verify-email")
    status, body = await confirm(visit, token)
    assert (status, body["error_code"]) == (409, "ONE_TIME_TOKEN_INVALID")
    assert await own(visit, alice) == (alice.email, False)
    assert await own(visit, bob) == (bob.email, True)


async def test_the_own_address_in_another_spelling_is_not_taken(
    visit: Visit, mailbox: Mailbox, alice: Person
) -> None:
    assert (await change(visit, alice, "Alice@Example.com"))[0] == 202
    token = await mailbox.token_for("Alice@Example.com", "verify-email")
    assert (await confirm(visit, token))[0] == 200
    assert (await own(visit, alice))[1] is True


async def test_a_link_from_before_an_admin_changed_the_address_does_not_bring_the_old_one_back(
    visit: Visit, mailbox: Mailbox, alice: Person, person: AddPerson
) -> None:
    """Whoever reads the mailbox of a mistyped address must not get the account back from its owner."""
    await visit().post(REQUEST, json={"email": alice.email})
    stale = await mailbox.token_for(alice.email, "verify-email")
    admin = await person("carol", "admin")
    moved = await visit().patch(f"/v1/users/{alice.user_id}", json={"email": NEW}, headers=admin.headers)
    assert moved.status_code == 200, moved.text
    assert (await confirm(visit, stale))[0] == 409
    assert await own(visit, alice) == (NEW, False)


async def test_a_reset_that_went_to_a_former_address_is_refused(
    visit: Visit, mailbox: Mailbox, alice: Person, person: AddPerson
) -> None:
    await visit().post(RESET, json={"email": alice.email})
    stale = await mailbox.token_for(alice.email, "reset-password")
    admin = await person("carol", "admin")
    await visit().patch(f"/v1/users/{alice.user_id}", json={"email": NEW}, headers=admin.headers)
    body = {"token": stale, "password": "nine herons on a roof"}
    assert (await visit().post(RESET_CONFIRM, json=body)).status_code == 409
    assert await own(visit, alice) == (NEW, False)
