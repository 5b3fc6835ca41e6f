"""What an address gets of mail that anybody may ask for, and what its owner is told of in any case."""

from typing import Any, Final

import pytest

from tests.integration.conftest import AddPerson
from tests.integration.identity.accounts.conftest import Query, Visit
from tests.integration.identity.accounts.mailbox import Mailbox
from tests.integration.people import PASSWORD, Person

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("client")]
RESET, VERIFY = "/v1/auth/password-reset/request", "/v1/auth/verify-email/request"
CONFIRM, LOGIN = "/v1/auth/password-reset/confirm", "/v1/auth/login"
NEW: Final = "nine herons on a roof"
HOUR_LATER: Final = "UPDATE mail_receivers SET until = until - interval '1 hour' RETURNING mails"


@pytest.fixture
async def alice(person: AddPerson) -> Person:
    return await person("alice")


async def ask(visit: Visit, path: str, *addresses: str) -> list[tuple[int, str]]:
    """The answers to somebody at another place each time."""
    answers = [await visit().post(path, json={"email": address}) for address in addresses]
    return [(answer.status_code, answer.json()["message"]) for answer in answers]


async def session_of(visit: Visit, person: Person, **headers: str) -> dict[str, str]:
    """Headers of a login by a client that says `headers`."""
    answer = await visit().post(LOGIN, json=person.login, headers=headers)
    assert answer.status_code == 200, answer.text
    return {"Authorization": f"Bearer {answer.json()['access_token']}"}


async def test_an_address_is_not_flooded_whoever_asks_and_nothing_tells(
    visit: Visit, mailbox: Mailbox, alice: Person
) -> None:
    answers = await ask(visit, RESET, *[alice.email] * 8)
    assert len(set(answers)) == 1
    assert answers[0][0] == 202
    await mailbox.settle(alice.email)
    assert mailbox.count() == 5


async def test_each_kind_of_mail_has_a_count_of_its_own(
    visit: Visit, mailbox: Mailbox, person: AddPerson
) -> None:
    carol = await person("carol", is_verified=False)
    await ask(visit, VERIFY, *[carol.email] * 6)
    await ask(visit, RESET, carol.email)
    await mailbox.settle(carol.email)
    assert mailbox.count() == 6


async def test_what_stands_behind_a_plus_is_the_same_mailbox(visit: Visit, query: Query) -> None:
    addresses = [f"victim+{number}@example.com" for number in range(7)]
    for address in addresses:
        body = {"email": address, "name": "Victim", "password": "lorries sing at midnight"}
        assert (await visit().post("/v1/auth/register", json=body)).status_code == 202
    [(mails,)] = await query("SELECT mails FROM mail_receivers")
    assert mails == 7
    assert not [
        each for each in await query("SELECT each::text FROM mail_receivers each") if "victim" in each[0]
    ]


async def test_one_of_the_links_works_while_no_other_is_sent(
    visit: Visit, mailbox: Mailbox, alice: Person
) -> None:
    """Else a stranger who asks keeps the owner out."""
    await ask(visit, RESET, *[alice.email] * 8)
    token = await mailbox.token_for(alice.email, "reset-password")
    answer = await visit().post(CONFIRM, json={"token": token, "password": NEW})
    assert answer.status_code == 200


async def test_an_hour_later_the_next_link_is_sent(
    visit: Visit, mailbox: Mailbox, alice: Person, query: Query
) -> None:
    await ask(visit, RESET, *[alice.email] * 6)
    await mailbox.settle(alice.email)
    await query(HOUR_LATER)
    await ask(visit, RESET, alice.email)
    await mailbox.settle(alice.email)
    assert mailbox.count() == 6


async def told(mailbox: Mailbox, address: str) -> str:
    """What the next mail to an address is about."""
    return str((await mailbox.next_to(address))["Subject"])


async def test_a_changed_password_is_told(visit: Visit, mailbox: Mailbox, alice: Person) -> None:
    body = {"current_password": PASSWORD, "new_password": NEW}
    answer = await visit().post("/v1/users/me/password", json=body, headers=alice.headers)
    assert answer.status_code == 200
    assert await told(mailbox, alice.email) == "The password of your account was changed"


async def test_a_password_set_by_mail_is_told(visit: Visit, mailbox: Mailbox, alice: Person) -> None:
    await ask(visit, RESET, alice.email)
    token = await mailbox.token_for(alice.email, "reset-password")
    await visit().post(CONFIRM, json={"token": token, "password": NEW})
    assert await told(mailbox, alice.email) == "The password of your account was changed"


async def test_a_key_is_told_when_it_is_made_and_when_it_gets_another_secret(
    visit: Visit, mailbox: Mailbox, alice: Person
) -> None:
    made = await post(visit, alice, "/v1/service-accounts", name="Import")
    keys = f"/v1/service-accounts/{made['id']}/keys"
    key = await post(visit, alice, keys, name="Production", scopes=["projects:read"])
    assert await told(mailbox, alice.email) == "An API key was made with your account"
    await post(visit, alice, f"{keys}/{key['id']}/rotate")
    assert await told(mailbox, alice.email) == "An API key was made with your account"


async def post(visit: Visit, person: Person, path: str, **body: Any) -> dict[str, Any]:
    answer = await visit().post(path, json=body or None, headers=person.headers)
    assert answer.is_success, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_a_login_on_another_device_is_told_and_the_first_and_a_known_one_are_not(
    visit: Visit, mailbox: Mailbox, alice: Person
) -> None:
    await session_of(visit, alice, **{"X-Device-Id": "desk"})
    await session_of(visit, alice, **{"X-Device-Id": "desk"})
    await mailbox.settle(alice.email)
    assert mailbox.count() == 0
    await session_of(visit, alice, **{"X-Device-Id": "thief"})
    assert await told(mailbox, alice.email) == "Somebody logged in to your account on a new device"


async def test_a_device_without_a_name_is_known_by_what_and_where_it_is(
    visit: Visit, mailbox: Mailbox, alice: Person
) -> None:
    here = visit()
    for agent in ("curl/8.5.0", "curl/8.6.0"):
        assert (await here.post(LOGIN, json=alice.login, headers={"User-Agent": agent})).is_success
    await mailbox.settle(alice.email)
    assert mailbox.count() == 0
    assert (await here.post(LOGIN, json=alice.login, headers={"User-Agent": "Wget/1.21"})).is_success
    assert await told(mailbox, alice.email) == "Somebody logged in to your account on a new device"
    await session_of(visit, alice, **{"User-Agent": "curl/8.5.0"})
    assert await told(mailbox, alice.email) == "Somebody logged in to your account on a new device"


async def test_an_address_that_nobody_verified_is_told_nothing(
    visit: Visit, mailbox: Mailbox, person: AddPerson, query: Query
) -> None:
    """Whoever registered it may be a stranger, and would have mail sent to its owner."""
    carol = await person("carol", is_verified=False)
    body = {"current_password": PASSWORD, "new_password": NEW}
    await visit().post("/v1/users/me/password", json=body, headers=carol.headers)
    await mailbox.settle(carol.email)
    assert mailbox.count() == 0
    assert await query("SELECT mails FROM mail_receivers") == []
