"""Forgotten passwords: from the request to the new login."""

import asyncio
import logging
from typing import Any, Final

import bcrypt
import pytest

from tests.integration.conftest import AddPerson
from tests.integration.identity.accounts.conftest import Query, Visit
from tests.integration.identity.accounts.mailbox import Mailbox
from tests.integration.people import PASSWORD, Person

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("client")]
NEW_PASSWORD: Final = "nine herons on a roof"
REQUEST, CONFIRM = "/v1/auth/password-reset/request", "/v1/auth/password-reset/confirm"
LOGIN, REFRESH, ME = "/v1/auth/login", "/v1/auth/refresh", "/v1/users/me"
KEPT: Final = """
    SELECT each::text FROM users each UNION ALL SELECT each::text FROM one_time_tokens each
    UNION ALL SELECT each::text FROM outgoing_mail each UNION ALL SELECT each::text FROM sessions each
    UNION ALL SELECT each::text FROM audit_log each UNION ALL SELECT each::text FROM audit_pending each
"""


@pytest.fixture
async def alice(person: AddPerson) -> Person:
    return await person("alice")


async def ask(visit: Visit, mailbox: Mailbox, email: str) -> str:
    """Ask for a reset, and read the token in the mail."""
    assert (await visit().post(REQUEST, json={"email": email})).status_code == 202
    return await mailbox.token_for(email, "reset-password")


async def confirm(visit: Visit, token: str, password: str = NEW_PASSWORD) -> tuple[int, Any]:
    answer = await visit().post(CONFIRM, json={"token": token, "password": password})
    return answer.status_code, answer.json()


async def log_in(visit: Visit, email: str, password: str) -> int:
    answer = await visit().post(LOGIN, json={"email": email, "password": password})
    return answer.status_code


async def test_the_link_in_the_mail_leads_to_a_new_password(
    visit: Visit, mailbox: Mailbox, alice: Person
) -> None:
    status, body = await confirm(visit, await ask(visit, mailbox, alice.email))
    assert (status, body["data"]) == (200, {"user_id": alice.user_id})
    assert await log_in(visit, alice.email, NEW_PASSWORD) == 200
    assert await log_in(visit, alice.email, PASSWORD) == 401


async def test_a_reset_ends_every_session_at_once(visit: Visit, mailbox: Mailbox, alice: Person) -> None:
    devices = [(await visit().post(LOGIN, json=alice.login)).json() for _ in range(2)]
    bearers = [{"Authorization": f"Bearer {device['access_token']}"} for device in devices]
    assert [(await visit().get(ME, headers=bearer)).status_code for bearer in bearers] == [200, 200]
    await confirm(visit, await ask(visit, mailbox, alice.email))
    assert [(await visit().get(ME, headers=bearer)).status_code for bearer in bearers] == [401, 401]
    for device in devices:
        refreshed = await visit().post(REFRESH, json={"refresh_token": device["refresh_token"]})
        assert refreshed.status_code == 401


async def test_a_reset_verifies_the_address(visit: Visit, mailbox: Mailbox, person: AddPerson) -> None:
    bob = await person("bob", is_verified=False)
    await confirm(visit, await ask(visit, mailbox, bob.email))
    answer = await visit().post(LOGIN, json={"email": bob.email, "password": NEW_PASSWORD})
    assert answer.status_code == 200, answer.text
    assert answer.json()["user"]["is_email_verified"] is True


async def test_a_token_works_once(visit: Visit, mailbox: Mailbox, alice: Person) -> None:
    token = await ask(visit, mailbox, alice.email)
    assert (await confirm(visit, token))[0] == 200
    status, body = await confirm(visit, token, "mist over the moors")
    assert (status, body["error_code"]) == (409, "ONE_TIME_TOKEN_INVALID")
    assert await log_in(visit, alice.email, NEW_PASSWORD) == 200


async def test_of_twenty_who_use_a_token_at_once_one_succeeds(
    visit: Visit, mailbox: Mailbox, alice: Person
) -> None:
    token = await ask(visit, mailbox, alice.email)
    passwords = [f"mist over {number} moors" for number in range(10, 30)]
    answers = await asyncio.gather(*(confirm(visit, token, password) for password in passwords))
    statuses = [status for status, _ in answers]
    assert sorted(statuses) == [200] + [409] * 19
    assert await log_in(visit, alice.email, passwords[statuses.index(200)]) == 200


async def test_a_token_expires_after_an_hour(
    visit: Visit, mailbox: Mailbox, alice: Person, query: Query
) -> None:
    token = await ask(visit, mailbox, alice.email)
    [(seconds,)] = await query("SELECT extract(epoch FROM expires_at - now()) FROM one_time_tokens")
    assert 3500 < seconds <= 3600
    await query("UPDATE one_time_tokens SET expires_at = now()")
    assert (await confirm(visit, token))[0] == 409
    assert await log_in(visit, alice.email, PASSWORD) == 200


async def test_who_asks_for_a_reset_voids_nobody_elses_link_and_who_uses_one_voids_the_others(
    visit: Visit, mailbox: Mailbox, alice: Person
) -> None:
    first, second = await ask(visit, mailbox, alice.email), await ask(visit, mailbox, alice.email)
    assert (await confirm(visit, first))[0] == 200
    assert (await confirm(visit, second, "mist over the moors"))[0] == 409
    assert await log_in(visit, alice.email, NEW_PASSWORD) == 200


async def test_a_refused_password_leaves_the_token_as_it_is(
    visit: Visit, mailbox: Mailbox, alice: Person
) -> None:
    token = await ask(visit, mailbox, alice.email)
    status, body = await confirm(visit, token, "passwordpassword")
    assert (status, body["error_code"]) == (422, "PASSWORD_REFUSED")
    assert (await confirm(visit, token))[0] == 200


async def test_a_token_is_kept_hashed_only_and_is_in_no_log(
    visit: Visit,
    mailbox: Mailbox,
    alice: Person,
    query: Query,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    with caplog.at_level(logging.DEBUG):
        token = await ask(visit, mailbox, alice.email)
        kept = [str(row) for (row,) in await query(KEPT)]
        await confirm(visit, token)
    assert kept
    assert not [row for row in kept if token in row or token.encode().hex() in row]
    written = caplog.text + "".join(capfd.readouterr())
    assert token not in written
    assert NEW_PASSWORD not in written


async def test_sent_mail_leaves_nothing_waiting(
    visit: Visit, mailbox: Mailbox, alice: Person, query: Query
) -> None:
    await ask(visit, mailbox, alice.email)
    await visit().post(REQUEST, json={"email": "nobody@example.com"})
    await mailbox.settle("nobody@example.com")
    assert await query("SELECT id FROM outgoing_mail") == []
    assert mailbox.count() == 1


@pytest.mark.parametrize("token", ["x" * 43, "alice", "' OR 1=1 --", "", "x" * 201])
async def test_what_was_never_sent_is_no_token(visit: Visit, alice: Person, token: str) -> None:
    status, body = await confirm(visit, token)
    assert (status, body["error_code"]) in {
        (409, "ONE_TIME_TOKEN_INVALID"),
        (422, "VALIDATION_FAILED"),
    }


@pytest.mark.parametrize(
    "shut", ["UPDATE users SET deactivated_at = now()", "UPDATE users SET deleted_at = now()"]
)
async def test_an_account_that_was_shut_meanwhile_stays_shut(
    visit: Visit, mailbox: Mailbox, alice: Person, query: Query, shut: str
) -> None:
    token = await ask(visit, mailbox, alice.email)
    await query(shut)
    assert (await confirm(visit, token))[0] == 409
    assert await log_in(visit, alice.email, NEW_PASSWORD) == 401


async def test_an_imported_bcrypt_hash_is_accepted_and_replaced_at_login(
    visit: Visit, alice: Person, query: Query
) -> None:
    imported = bcrypt.hashpw(PASSWORD.encode(), bcrypt.gensalt(4)).decode()
    await query("UPDATE users SET password_hash = :imported", imported=imported)
    assert await log_in(visit, alice.email, NEW_PASSWORD) == 401
    assert await query("SELECT password_hash FROM users") == [(imported,)]
    assert await log_in(visit, alice.email, PASSWORD) == 200
    [(kept,)] = await query("SELECT password_hash FROM users")
    assert kept.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert await log_in(visit, alice.email, PASSWORD) == 200


async def test_a_reset_lets_the_owner_in_again_after_a_hundred_guesses_of_others(
    visit: Visit, mailbox: Mailbox, alice: Person
) -> None:
    guess = {**alice.login, "password": "mist over the moors"}
    for _ in range(10):
        guesser = visit()
        for _ in range(10):
            assert (await guesser.post(LOGIN, json=guess)).status_code == 401
    assert await log_in(visit, alice.email, PASSWORD) == 429
    assert (await confirm(visit, await ask(visit, mailbox, alice.email)))[0] == 200
    assert await log_in(visit, alice.email, NEW_PASSWORD) == 200
