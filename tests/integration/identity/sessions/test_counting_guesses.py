"""What counts as a guess, and as whose: no spelling, operation or process is a way around the count."""

import asyncio
from contextlib import suppress
from typing import Any, Final

import httpx
import pytest
from fastapi import FastAPI

from charter.app import create_app
from charter.identity.accounts.passwords import THREADS
from charter.identity.sessions.domain import Device, TooManyFailures
from charter.identity.sessions.throttle import MOST_FROM_ADDRESS, MOST_IN_ALL, LoginThrottle
from charter.platform.redis.failure_counts import build_failure_counts
from charter.settings import Settings
from tests.integration.conftest import AddPerson, Execute, client_of
from tests.integration.identity.sessions.conftest import Clock, Visit
from tests.integration.people import Person

pytestmark = pytest.mark.anyio

HOME: Final = "203.0.113.20"
WRONG: Final = "wrong but long enough"
TOO_MANY: Final = (429, "TOO_MANY_FAILURES")
REFUSED: Final = (401, "INVALID_CREDENTIALS")


async def note_failures(app: FastAPI, email: str, count: int, address: str | None = None) -> None:
    """Failures as if somebody had guessed, each from an address of its own or all from one."""

    async def is_known(_email: str, _device: Device) -> bool:
        return False

    throttle = LoginThrottle(build_failure_counts(app.state.composition.parts.redis), is_known)
    for number in range(count):
        with suppress(TooManyFailures):
            await throttle.note_failure(email, Device("curl", None, address or f"192.0.2.{number}"))


async def log_in(client: httpx.AsyncClient, email: str, password: str, **headers: str) -> tuple[int, str]:
    """Status and error code of a login."""
    body = {"email": email, "password": password}
    return outcome(await client.post("/v1/auth/login", json=body, headers=headers))


async def log_in_by_form(client: httpx.AsyncClient, email: str, password: str) -> tuple[int, str]:
    form = {"grant_type": "password", "username": email, "password": password}
    return outcome(await client.post("/v1/auth/token", data=form))


def outcome(answer: httpx.Response) -> tuple[int, str]:
    content: dict[str, Any] = answer.json()
    return answer.status_code, content.get("error_code", "")


async def test_guesses_by_login_and_by_form_are_one_count(visit: Visit, person: AddPerson) -> None:
    alice, client = await person(), visit(HOME)
    for _ in range(MOST_FROM_ADDRESS // 2):
        assert await log_in(client, alice.email, WRONG) == REFUSED
        assert await log_in_by_form(client, alice.email, WRONG) == REFUSED
    assert await log_in(client, alice.email, alice.password) == TOO_MANY
    assert await log_in_by_form(client, alice.email, alice.password) == TOO_MANY


async def test_the_wait_of_an_address_is_for_one_account(
    app: FastAPI, visit: Visit, person: AddPerson
) -> None:
    alice, bob = await person(), await person("bob")
    await note_failures(app, alice.email, MOST_FROM_ADDRESS, HOME)
    assert await log_in(visit(HOME), alice.email, alice.password) == TOO_MANY
    assert await log_in(visit(HOME), bob.email, bob.password) == (200, "")
    assert await log_in(visit(), alice.email, alice.password) == (200, "")


async def test_a_wait_says_for_how_long_and_in_the_contract_s_words(
    app: FastAPI, visit: Visit, person: AddPerson
) -> None:
    alice = await person()
    await note_failures(app, alice.email, MOST_FROM_ADDRESS, HOME)
    answer = await visit(HOME).post("/v1/auth/login", json=alice.login)
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "900")
    assert answer.headers["content-type"].startswith("application/json")


async def test_refused_guesses_are_not_looked_at(app: FastAPI, visit: Visit, person: AddPerson) -> None:
    """The right password gives nothing away while one has to wait."""
    alice = await person()
    await note_failures(app, alice.email, MOST_FROM_ADDRESS, HOME)
    answers = [
        (await visit(HOME).post("/v1/auth/login", json=alice.login | {"password": password})).json()
        for password in (alice.password, WRONG)
    ]
    assert answers[0] | {"request_id": ""} == answers[1] | {"request_id": ""}


@pytest.mark.parametrize("spelling", ["ALICE@EXAMPLE.COM", "Alice@example.com"])
async def test_each_spelling_of_an_address_counts_for_the_account(
    app: FastAPI, visit: Visit, person: AddPerson, spelling: str
) -> None:
    """Whatever spelling finds an account counts for it; else the next one begins at nought."""
    alice, client = await person(), visit(HOME)
    assert await log_in_by_form(client, spelling, alice.password) == (200, ""), "it finds the account"
    await note_failures(app, alice.email, MOST_IN_ALL)
    assert await log_in_by_form(visit(), spelling, alice.password) == TOO_MANY


async def test_guesses_at_once_do_not_outrun_the_count(app: FastAPI, visit: Visit, person: AddPerson) -> None:
    alice = await person()
    await note_failures(app, alice.email, MOST_IN_ALL - 1)
    outcomes = await asyncio.gather(*(log_in(visit(), alice.email, WRONG) for _ in range(THREADS)))
    assert outcomes.count(REFUSED) == 1
    assert outcomes.count(TOO_MANY) == THREADS - 1


async def test_guesses_are_counted_across_processes(
    app: FastAPI, visit: Visit, person: AddPerson, other_process: httpx.AsyncClient
) -> None:
    alice = await person()
    await note_failures(app, alice.email, MOST_IN_ALL)
    assert await log_in(visit(), alice.email, alice.password) == TOO_MANY
    assert await log_in(other_process, alice.email, alice.password) == TOO_MANY


@pytest.fixture
async def alice(visit: Visit, person: AddPerson, app: FastAPI) -> Person:
    """Alice, who has logged in at home and on her phone, before somebody began to guess."""
    alice = await person()
    phone = {"X-Device-Id": "alices-phone"}
    assert await log_in(visit(HOME), alice.email, alice.password, **phone) == (200, "")
    await note_failures(app, alice.email, MOST_IN_ALL)
    return alice


async def test_a_device_of_another_account_is_not_known(
    visit: Visit, person: AddPerson, alice: Person
) -> None:
    bob = await person("bob")
    await log_in(visit(), bob.email, bob.password, **{"X-Device-Id": "bobs-phone"})
    assert await log_in(visit(), alice.email, alice.password, **{"X-Device-Id": "bobs-phone"}) == TOO_MANY


@pytest.mark.parametrize(("days", "expected"), [(89, (200, "")), (91, TOO_MANY)])
async def test_a_device_is_known_for_ninety_days(
    visit: Visit, alice: Person, clock: Clock, days: int, expected: tuple[int, str]
) -> None:
    clock.go_on(days=days)
    phone = {"X-Device-Id": "alices-phone"}
    assert await log_in(visit(), alice.email, alice.password, **phone) == expected


async def test_a_device_stays_known_when_its_session_has_ended(
    visit: Visit, alice: Person, execute: Execute
) -> None:
    await execute("UPDATE sessions SET ended_at = now(), end_reason = 'logged_out'")
    assert await log_in(visit(HOME), alice.email, alice.password) == (200, "")


async def test_a_revoked_device_is_not_known(visit: Visit, alice: Person, execute: Execute) -> None:
    await execute("UPDATE sessions SET ended_at = now(), end_reason = 'revoked'")
    assert await log_in(visit(HOME), alice.email, alice.password) == TOO_MANY


async def test_guesses_from_a_known_address_have_to_wait_as_well(
    app: FastAPI, visit: Visit, alice: Person
) -> None:
    await note_failures(app, alice.email, MOST_FROM_ADDRESS, HOME)
    assert await log_in(visit(HOME), alice.email, alice.password) == TOO_MANY


async def test_a_forged_address_makes_nobody_known(visit: Visit, alice: Person) -> None:
    forged = {"X-Forwarded-For": HOME, "X-Real-IP": HOME, "Forwarded": f"for={HOME}"}
    assert await log_in(visit(), alice.email, alice.password, **forged) == TOO_MANY


async def test_guesses_are_counted_without_redis(settings: Settings, clock: Clock, person: AddPerson) -> None:
    alice = await person()
    app = create_app(settings.model_copy(update={"redis_url": None}), clock)
    async with client_of(app) as client:
        for _ in range(MOST_FROM_ADDRESS // 2):  # at both doors, since each has a limit by address as well
            assert await log_in(client, alice.email, WRONG) == REFUSED
            form = {"grant_type": "password", "username": alice.email, "password": WRONG}
            assert (await client.post("/v1/auth/token", data=form)).status_code == 401
        assert await log_in(client, alice.email, alice.password) == TOO_MANY


async def test_guesses_from_all_addresses_of_one_network_are_one_count(
    visit: Visit, person: AddPerson
) -> None:
    alice = await person()
    for number in range(MOST_FROM_ADDRESS // 2):  # at both doors, since each has a limit by network as well
        client = visit(f"2001:db8:7::{number:x}")
        assert await log_in(client, alice.email, WRONG) == REFUSED
        assert await log_in_by_form(client, alice.email, WRONG) == REFUSED
    assert await log_in(visit("2001:db8:7::ffff:1"), alice.email, alice.password) == TOO_MANY
    assert await log_in(visit("2001:db8:8::1"), alice.email, alice.password) == (200, "")


async def test_the_owner_is_known_at_another_address_of_the_same_network(
    app: FastAPI, visit: Visit, person: AddPerson
) -> None:
    alice = await person()
    assert await log_in(visit("2001:db8:7::1"), alice.email, alice.password) == (200, "")
    await note_failures(app, alice.email, MOST_IN_ALL)
    assert await log_in(visit("2001:db8:7::2"), alice.email, alice.password) == (200, "")
    await note_failures(app, alice.email, MOST_IN_ALL)
    assert await log_in(visit("2001:db8:8::1"), alice.email, alice.password) == TOO_MANY
