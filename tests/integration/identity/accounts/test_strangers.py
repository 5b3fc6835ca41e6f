"""What a stranger puts on an account whose address was never verified, or was taken, opens nothing later."""

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
VICTIM: Final = {"email": "victim@example.com", "name": "Mallory", "password": PASSWORD}
REGISTER, VERIFY, LOGIN = "/v1/auth/register", "/v1/auth/verify-email/confirm", "/v1/auth/login"
RESET, RESET_CONFIRM = "/v1/auth/password-reset/request", "/v1/auth/password-reset/confirm"
FACTOR: Final = """
    INSERT INTO second_factors (user_id, sealed_secret, confirmed_at) VALUES (:id, 'x', now()) RETURNING 1
"""
ACCOUNTS, PROJECTS, ME, EMAIL = "/v1/service-accounts", "/v1/projects", "/v1/users/me", "/v1/users/me/email"


async def bearer(visit: Visit, email: str, password: str) -> dict[str, str]:
    answer = await visit().post(LOGIN, json={"email": email, "password": password})
    assert answer.status_code == 200, answer.text
    return {"Authorization": f"Bearer {answer.json()['access_token']}"}


async def make_key(visit: Visit, headers: dict[str, str]) -> httpx.Response:
    account = await visit().post(ACCOUNTS, json={"name": "Import"}, headers=headers)
    assert account.status_code == 201, account.text
    body = {"name": "Production", "scopes": ["projects:read"]}
    return await visit().post(f"{ACCOUNTS}/{account.json()['id']}/keys", json=body, headers=headers)


def refusal(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error_code"]


async def test_unverified_accounts_make_no_keys_and_no_second_factor(visit: Visit, person: AddPerson) -> None:
    stranger = await person("victim", is_verified=False)
    assert refusal(await make_key(visit, stranger.headers)) == (403, "VERIFIED_EMAIL_REQUIRED")
    body = {"current_password": PASSWORD}
    enrolled = await visit().post("/v1/auth/totp/enrol", json=body, headers=stranger.headers)
    assert refusal(enrolled) == (403, "VERIFIED_EMAIL_REQUIRED")


async def test_a_link_confirms_in_the_browser_that_asked_for_it_and_elsewhere_with_the_password(
    visit: Visit, mailbox: Mailbox
) -> None:
    """The owner of an address that a stranger registered confirms nothing by following the link."""
    strangers = visit()
    await strangers.post(REGISTER, json=VICTIM)
    token = await mailbox.token_for("victim@example.com", "verify-email")
    victims = visit()
    await victims.post(REGISTER, json={**VICTIM, "password": BETTER})  # has a cookie, too: of another link
    assert refusal(await victims.post(VERIFY, json={"token": token})) == (403, "CONFIRMATION_REQUIRED")
    guess = await victims.post(VERIFY, json={"token": token, "password": BETTER})
    assert refusal(guess) == (403, "CURRENT_PASSWORD_WRONG")
    assert (await strangers.post(VERIFY, json={"token": token})).status_code == 200


async def test_guesses_beside_a_link_count_as_those_at_login(visit: Visit, mailbox: Mailbox) -> None:
    await visit().post(REGISTER, json=VICTIM)
    token = await mailbox.token_for("victim@example.com", "verify-email")
    guesser = visit()
    for _ in range(9):
        await guesser.post(LOGIN, json={"email": VICTIM["email"], "password": BETTER})
    guess = {"token": token, "password": BETTER}
    assert refusal(await guesser.post(VERIFY, json=guess)) == (403, "CURRENT_PASSWORD_WRONG")
    assert refusal(await guesser.post(VERIFY, json=guess)) == (429, "TOO_MANY_FAILURES")


@pytest.mark.parametrize("way", ["a verified address", "a reset by mail"])
async def test_what_a_stranger_put_on_an_unverified_account_ends_with(
    way: str, visit: Visit, mailbox: Mailbox, person: AddPerson, query: Query
) -> None:
    stranger = await person("victim")
    key = (await make_key(visit, stranger.headers)).json()["key"]
    await query(
        FACTOR,
        id=stranger.user_id,
    )
    await query("UPDATE users SET email_verified_at = NULL RETURNING id")
    await query("UPDATE second_factors SET confirmed_at = NULL RETURNING 1")
    headers = await bearer(visit, stranger.email, PASSWORD)
    asked = await visit().post(EMAIL, json={"email": THIEFS, "current_password": PASSWORD}, headers=headers)
    assert asked.status_code == 202, asked.text
    pending = await mailbox.token_for(THIEFS, "verify-email")
    await query("UPDATE second_factors SET confirmed_at = now() RETURNING 1")
    if way == "a reset by mail":
        await visit().post(RESET, json={"email": stranger.email})
        token = await mailbox.token_for(stranger.email, "reset-password")
        done = await visit().post(RESET_CONFIRM, json={"token": token, "password": BETTER})
    else:
        await visit().post("/v1/auth/verify-email/request", json={"email": stranger.email})
        token = await mailbox.token_for(stranger.email, "verify-email")
        done = await visit().post(VERIFY, json={"token": token, "password": PASSWORD})
    assert done.status_code == 200, done.text
    assert (await visit().get(ME, headers=headers)).status_code == 401
    assert (await visit().get(PROJECTS, headers={"X-API-Key": key})).status_code == 401
    for password in (PASSWORD, BETTER):
        late = await visit().post(VERIFY, json={"token": pending, "password": password})
        assert late.status_code == 409
    assert await query("SELECT user_id FROM second_factors") == []


async def take_address(visit: Visit, mailbox: Mailbox, alice: Person) -> tuple[dict[str, str], str]:
    """A thief with her password makes another address the account's: the session, and the way back."""
    thief = await bearer(visit, alice.email, PASSWORD)
    await visit().post(EMAIL, json={"email": THIEFS, "current_password": PASSWORD}, headers=thief)
    token = await mailbox.token_for(THIEFS, "verify-email")
    taken = await visit().post(VERIFY, json={"token": token, "password": PASSWORD})
    assert taken.status_code == 200, taken.text
    return thief, await mailbox.token_for(alice.email, "reset-password")


async def test_the_former_address_is_told_of_the_new_one_with_a_way_back(
    visit: Visit, mailbox: Mailbox, person: AddPerson, query: Query
) -> None:
    alice = await person("alice")
    thief, way_back = await take_address(visit, mailbox, alice)
    key = (await make_key(visit, thief)).json()["key"]
    await query(
        FACTOR,
        id=alice.user_id,
    )
    await visit().post("/v1/auth/logout-all", headers=thief)  # of the thief's: it ends no way back
    done = await visit().post(RESET_CONFIRM, json={"token": way_back, "password": BETTER})
    assert done.status_code == 200, done.text
    headers = await bearer(visit, alice.email, BETTER)  # no code is asked for
    shown: dict[str, Any] = (await visit().get(ME, headers=headers)).json()
    assert (shown["email"], shown["is_email_verified"]) == (alice.email, True)
    assert (await visit().get(PROJECTS, headers={"X-API-Key": key})).status_code == 401
    again = await visit().post(RESET_CONFIRM, json={"token": way_back, "password": PASSWORD})
    assert again.status_code == 409


async def test_nobody_registers_an_address_that_there_is_a_way_back_to(
    visit: Visit, mailbox: Mailbox, person: AddPerson, query: Query
) -> None:
    alice = await person("alice")
    _, way_back = await take_address(visit, mailbox, alice)
    body = {"email": alice.email, "name": "Mallory", "password": "mist over the moors"}
    assert (await visit().post(REGISTER, json=body)).status_code == 202
    assert (
        await visit().post(RESET_CONFIRM, json={"token": way_back, "password": BETTER})
    ).status_code == 200
    living = "SELECT email FROM users WHERE deleted_at IS NULL"
    assert await query(living) == [(alice.email,)]


async def test_an_address_that_an_administrator_took_away_has_no_way_back(
    visit: Visit, mailbox: Mailbox, person: AddPerson, query: Query
) -> None:
    """It may have been mistyped, and a stranger's: who is told, and no more."""
    alice, admin = await person("alice"), await person("carol", "admin")
    _, way_back = await take_address(visit, mailbox, alice)
    moved = await visit().patch(
        f"/v1/users/{alice.user_id}", json={"email": "al@example.com"}, headers=admin.headers
    )
    assert moved.status_code == 200, moved.text
    told = await mailbox.next_to(THIEFS)
    assert "#token=" not in told.get_content()
    used = await visit().post(RESET_CONFIRM, json={"token": way_back, "password": BETTER})
    assert used.status_code == 409
    assert await query("SELECT email FROM former_addresses") == []
