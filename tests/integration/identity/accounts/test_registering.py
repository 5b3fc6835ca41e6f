"""Registering: from the form to the first login."""

import asyncio
from typing import Any, Final

import httpx
import pytest

from tests.integration.conftest import AddPerson
from tests.integration.identity.accounts.conftest import Query, Visit
from tests.integration.identity.accounts.mailbox import Mailbox
from tests.integration.people import PASSWORD

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("client")]
REGISTER, VERIFY, LOGIN = "/v1/auth/register", "/v1/auth/verify-email/confirm", "/v1/auth/login"
BOB: Final = {"email": "bob@example.com", "name": "Bob", "password": PASSWORD}


def problems(answer: httpx.Response) -> list[str]:
    """The fields that are refused."""
    assert answer.status_code == 422, answer.text
    assert answer.json()["error_code"] == "VALIDATION_FAILED"
    return [problem["field"] for problem in answer.json()["details"]["errors"]]


async def test_whoever_registers_follows_the_link_in_the_mail_and_logs_in(
    visit: Visit, mailbox: Mailbox
) -> None:
    browser = visit()
    assert (await browser.post(REGISTER, json=BOB)).status_code == 202
    token = await mailbox.token_for("bob@example.com", "verify-email")
    verified = await browser.post(VERIFY, json={"token": token})
    assert verified.status_code == 200, verified.text
    answer = await visit().post(LOGIN, json={"email": "bob@example.com", "password": PASSWORD})
    assert answer.status_code == 200, answer.text
    bob = answer.json()["user"]
    assert (bob["id"], bob["role"]) == (verified.json()["data"]["user_id"], "user")
    assert (bob["is_active"], bob["is_email_verified"]) == (True, True)


async def test_nobody_registers_with_a_name_that_nobody_sees(visit: Visit) -> None:
    for name in ("   ", "\u200b\u2060", "\u3164"):
        assert problems(await visit().post(REGISTER, json={**BOB, "name": name})) == ["name"]


async def test_the_owner_of_a_registered_address_is_told_and_can_set_a_new_password(
    visit: Visit, mailbox: Mailbox, person: AddPerson
) -> None:
    alice = await person("alice")
    await visit().post(REGISTER, json={**BOB, "email": "Alice@Example.com"})
    mail = await mailbox.next_to(alice.email)
    assert mail["Subject"] == "You have an account already"
    assert "Bob" not in mail.get_content()
    assert (await visit().post(LOGIN, json=alice.login)).status_code == 200


async def test_ten_registrations_of_one_address_at_once_make_one_account(visit: Visit, query: Query) -> None:
    spellings = [
        "bob@example.com",
        "BOB@example.com",
        "Bob@Example.com",
        "bob@EXAMPLE.COM",
        "boB@example.com",
    ]

    async def registered(email: str) -> int:
        """The status in the end: where too many passwords wait to be hashed, one comes again."""
        while (answer := await visit().post(REGISTER, json={**BOB, "email": email})).status_code == 503:
            assert answer.json()["error_code"] == "SERVICE_UNAVAILABLE"
        return answer.status_code

    assert await asyncio.gather(*map(registered, spellings * 2)) == [202] * 10
    assert len(await query("SELECT id FROM users")) == 1


@pytest.mark.parametrize(
    "extra",
    [
        {"role": "admin"},
        {"roles": ["admin"]},
        {"id": 1},
        {"tenant": "user:1"},
        {"is_email_verified": True},
        {"password_hash": "x"},
    ],
    ids=lambda extra: next(iter(extra)),
)
async def test_nobody_chooses_more_than_address_name_and_password(
    visit: Visit, query: Query, extra: dict[str, Any]
) -> None:
    assert problems(await visit().post(REGISTER, json={**BOB, **extra})) == list(extra)
    assert await query("SELECT id FROM users") == []


@pytest.mark.parametrize(
    "email",
    [
        "bob",
        "bob@",
        "@example.com",
        "bob @example.com",
        "bob@example.com\nBcc: mallory@example.com",
        "bob@example.com,mallory@example.com",
        "bob\u0000@example.com",
        "Bob <bob@example.com>",
        "ceo@example.org <bob@example.com>",
    ],
)
async def test_an_address_is_one_address_and_nothing_else(visit: Visit, query: Query, email: str) -> None:
    assert problems(await visit().post(REGISTER, json={**BOB, "email": email})) == ["email"]
    assert await query("SELECT id FROM users") == []


async def test_fourteen_characters_are_refused_and_fifteen_accepted(visit: Visit) -> None:
    fifteen = "mist over moors"
    assert problems(await visit().post(REGISTER, json={**BOB, "password": fifteen[:14]})) == ["password"]
    assert (await visit().post(REGISTER, json={**BOB, "password": fifteen})).status_code == 202


@pytest.mark.parametrize(
    "password",
    [
        ("καλημέρα 世界 🦔 ночь ñandú " * 3)[:64],
        ("mist over moors, " * 8)[:128],
        "mistovermoorsandhills",
        "   mist over moors",
    ],
    ids=["64 with Unicode and spaces", "128", "letters only", "spaces first"],
)
async def test_any_characters_do_and_each_of_them_counts(visit: Visit, password: str) -> None:
    assert (await visit().post(REGISTER, json={**BOB, "password": password})).status_code == 202
    right = await visit().post(LOGIN, json={"email": BOB["email"], "password": password})
    assert right.status_code == 200, right.text
    wrong = await visit().post(LOGIN, json={"email": BOB["email"], "password": password[:-1]})
    assert wrong.status_code == 401


async def test_passwords_that_differ_only_after_the_72nd_byte_are_different(visit: Visit) -> None:
    start = "mist over the moors and herons on the roof and lorries in the night!!!!!"
    assert len(start) == 72
    await visit().post(REGISTER, json={**BOB, "password": f"{start} one"})
    for ending, status in ((" two", 401), ("", 401), (" one", 200)):
        login = {"email": BOB["email"], "password": f"{start}{ending}"}
        assert (await visit().post(LOGIN, json=login)).status_code == status


@pytest.mark.parametrize(
    "password", ["passwordpassword", "charter of the moors", "to bobby@example.com", "my name is Bobby!"]
)
async def test_passwords_that_others_would_guess_are_refused(
    visit: Visit, query: Query, password: str
) -> None:
    answer = await visit().post(
        REGISTER, json={"email": "bobby@example.com", "name": "Bobby", "password": password}
    )
    assert (answer.status_code, answer.json()["error_code"]) == (422, "PASSWORD_REFUSED")
    assert password not in answer.text
    assert await query("SELECT id FROM users") == []
