"""Recovery ends everything that was begun before it: what a thief left behind opens nothing any more."""

from typing import Any, Final

import httpx
import pytest

from tests.integration.conftest import AddPerson
from tests.integration.identity.accounts.conftest import Query, Visit
from tests.integration.identity.accounts.mailbox import Mailbox
from tests.integration.people import PASSWORD, Person

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("client")]
BETTER: Final = "nine herons on a roof"
THIEFS: Final = "thief@example.org"
EMAIL, OWN_PASSWORD, ME = "/v1/users/me/email", "/v1/users/me/password", "/v1/users/me"
RESET, RESET_CONFIRM = "/v1/auth/password-reset/request", "/v1/auth/password-reset/confirm"
VERIFY = "/v1/auth/verify-email/confirm"
LOGIN, LOGOUT_ALL = "/v1/auth/login", "/v1/auth/logout-all"
QUEUED: Final = """
    INSERT INTO outgoing_mail (kind, address, reference, due_at)
    VALUES (:kind, :address, :user, now() + interval '1 hour') RETURNING id
"""
RECOVERIES: Final = (
    "a reset by mail",
    "a changed password",
    "log-out everywhere",
    "a revoked session",
    "a deactivation",
)


@pytest.fixture
async def alice(person: AddPerson) -> Person:
    return await person("alice")


async def session_of(visit: Visit, person: Person) -> dict[str, Any]:
    """A login of its own: its headers, and its id."""
    answer = await visit().post(LOGIN, json=person.login)
    assert answer.status_code == 200, answer.text
    return {
        "headers": {"Authorization": f"Bearer {answer.json()['access_token']}"},
        "id": answer.json()["session_id"],
    }


async def ask_for_change(visit: Visit, thief: dict[str, Any]) -> None:
    body = {"email": THIEFS, "current_password": PASSWORD}
    asked = await visit().post(EMAIL, json=body, headers=thief["headers"])
    assert asked.status_code == 202, asked.text


async def recover(
    how: str, visit: Visit, mailbox: Mailbox, alice: Person, thief: dict[str, Any], admin: Person
) -> None:
    """What the owner does, or an administrator."""
    owner = await session_of(visit, alice)
    match how:
        case "a reset by mail":
            await visit().post(RESET, json={"email": alice.email})
            token = await mailbox.token_for(alice.email, "reset-password")
            done = await visit().post(RESET_CONFIRM, json={"token": token, "password": BETTER})
        case "a changed password":
            body = {"current_password": PASSWORD, "new_password": BETTER}
            done = await visit().post(OWN_PASSWORD, json=body, headers=owner["headers"])
        case "log-out everywhere":
            done = await visit().post(LOGOUT_ALL, headers=owner["headers"])
        case "a revoked session":
            done = await visit().delete(f"/v1/sessions/{thief['id']}", headers=owner["headers"])
        case _:
            users = f"/v1/admin/users/{alice.user_id}"
            done = await visit().post(f"{users}/deactivate", headers=admin.headers)
            assert done.status_code == 200, done.text
            done = await visit().post(f"{users}/activate", headers=admin.headers)
    assert done.is_success, done.text


async def confirm_change(visit: Visit, token: str) -> httpx.Response:
    return await visit().post(VERIFY, json={"token": token, "password": PASSWORD})


async def deliver(query: Query, visit: Visit, mailbox: Mailbox, address: str) -> None:
    """Have what is queued sent now: another mail rings the courier."""
    await query("UPDATE outgoing_mail SET due_at = now() RETURNING id")
    await visit().post(RESET, json={"email": "nobody@example.com"})
    await mailbox.settle(address)


async def address_of(query: Query, alice: Person) -> str:
    [(email,)] = await query("SELECT email FROM users WHERE id = :id", id=alice.user_id)
    return str(email)


@pytest.mark.parametrize("how", RECOVERIES)
async def test_a_pending_change_of_address_ends_with(
    how: str, visit: Visit, mailbox: Mailbox, alice: Person, person: AddPerson, query: Query
) -> None:
    thief = await session_of(visit, alice)
    await ask_for_change(visit, thief)
    token = await mailbox.token_for(THIEFS, "verify-email")
    await recover(how, visit, mailbox, alice, thief, await person("carol", "admin"))
    assert (await confirm_change(visit, token)).status_code == 409
    assert await address_of(query, alice) == alice.email


@pytest.mark.parametrize("how", RECOVERIES)
async def test_a_change_of_address_whose_mail_is_still_queued_ends_with(
    how: str, visit: Visit, mailbox: Mailbox, alice: Person, person: AddPerson, query: Query
) -> None:
    await query(QUEUED, kind="change_email", address=THIEFS, user=alice.user_id)
    await recover(how, visit, mailbox, alice, await session_of(visit, alice), await person("carol", "admin"))
    await deliver(query, visit, mailbox, THIEFS)
    assert await query("SELECT email FROM one_time_tokens WHERE email = :email", email=THIEFS) == []


@pytest.mark.parametrize("how", RECOVERIES[1:])
async def test_an_outstanding_reset_link_ends_with(
    how: str, visit: Visit, mailbox: Mailbox, alice: Person, person: AddPerson
) -> None:
    await visit().post(RESET, json={"email": alice.email})
    token = await mailbox.token_for(alice.email, "reset-password")
    await recover(how, visit, mailbox, alice, await session_of(visit, alice), await person("carol", "admin"))
    used = await visit().post(RESET_CONFIRM, json={"token": token, "password": "mist over the moors"})
    assert used.status_code == 409


async def test_a_reset_whose_mail_is_still_queued_ends_with_a_changed_password(
    visit: Visit, mailbox: Mailbox, alice: Person, person: AddPerson, query: Query
) -> None:
    await query(QUEUED, kind="password_reset", address=alice.email, user=None)
    admin = await person("carol", "admin")
    await recover("a changed password", visit, mailbox, alice, await session_of(visit, alice), admin)
    await deliver(query, visit, mailbox, alice.email)
    assert await query("SELECT email FROM one_time_tokens") == []


async def test_a_link_that_was_asked_for_after_recovery_works(
    visit: Visit, mailbox: Mailbox, alice: Person, person: AddPerson
) -> None:
    admin = await person("carol", "admin")
    for how in RECOVERIES:
        password = PASSWORD if how == RECOVERIES[0] else BETTER
        known = Person(alice.user_id, alice.email, password, alice.headers)
        if how == "a changed password":
            continue
        await recover(how, visit, mailbox, known, await session_of(visit, known), admin)
        await visit().post(RESET, json={"email": alice.email})
        token = await mailbox.token_for(alice.email, "reset-password")
        done = await visit().post(RESET_CONFIRM, json={"token": token, "password": BETTER})
        assert done.status_code == 200, done.text
