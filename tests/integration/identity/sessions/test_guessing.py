"""Whoever guesses passwords is slowed down; whose passwords are guessed is not locked out."""

from typing import Any

import pytest

from charter.identity.sessions.throttle import MOST_FROM_ADDRESS, MOST_IN_ALL, MOST_OF_DEVICE
from tests.integration.conftest import AddPerson
from tests.integration.identity.sessions.conftest import Visit
from tests.integration.people import Person

pytestmark = pytest.mark.anyio


async def guess(visit: Visit, person: Person, times: int) -> list[int]:
    """Wrong logins, each from an address of its own."""
    statuses = []
    for number in range(times):
        wrong = person.login | {"password": f"wrong guess number {number}"}
        statuses.append((await visit().post("/v1/auth/login", json=wrong)).status_code)
    return statuses


async def log_in(visit: Visit, person: Person, address: str | None = None, **headers: str) -> Any:
    return await visit(address).post("/v1/auth/login", json=person.login, headers=headers)


async def test_an_address_that_guesses_has_to_wait(visit: Visit, person: AddPerson) -> None:
    alice = await person()
    client = visit("203.0.113.7")
    for _ in range(MOST_FROM_ADDRESS):
        wrong = await client.post("/v1/auth/login", json=alice.login | {"password": "wrong but long enough"})
        assert wrong.status_code == 401
    refused = await client.post("/v1/auth/login", json=alice.login)
    assert refused.status_code == 429
    assert int(refused.headers["retry-after"]) > 0


async def test_after_a_hundred_failures_only_known_devices_are_let_in(
    visit: Visit, person: AddPerson
) -> None:
    alice = await person()
    known = await log_in(visit, alice, "203.0.113.8", **{"X-Device-Id": "alices-phone"})
    assert known.status_code == 200

    assert await guess(visit, alice, MOST_IN_ALL) == [401] * MOST_IN_ALL
    stranger = await log_in(visit, alice)
    assert (stranger.status_code, stranger.json()["error_code"]) == (429, "TOO_MANY_FAILURES")
    assert (await log_in(visit, alice, **{"X-Device-Id": "alices-phone"})).status_code == 200


async def test_guesses_from_elsewhere_do_not_lock_the_owner_out(visit: Visit, person: AddPerson) -> None:
    alice = await person()
    assert (await log_in(visit, alice, "203.0.113.9")).status_code == 200
    await guess(visit, alice, MOST_IN_ALL)
    assert (await log_in(visit, alice, "203.0.113.9")).status_code == 200


async def test_ten_guesses_in_its_network_do_not_lock_a_known_device_out(
    visit: Visit, person: AddPerson
) -> None:
    alice, here, phone = await person(), "203.0.113.10", {"X-Device-Id": "alices-phone"}
    assert (await log_in(visit, alice, **phone)).status_code == 200

    wrong = alice.login | {"password": "wrong but long enough"}
    for _ in range(MOST_FROM_ADDRESS):
        assert (await visit(here).post("/v1/auth/login", json=wrong)).status_code == 401

    assert (await log_in(visit, alice, here, **{"X-Device-Id": "another"})).status_code == 429
    assert (await log_in(visit, alice, here)).status_code == 429
    assert (await log_in(visit, alice, here, **phone)).status_code == 200
    assert (await log_in(visit, alice, here)).status_code == 429


async def test_a_known_device_is_stopped_by_guesses_of_its_own(visit: Visit, person: AddPerson) -> None:
    alice, here, phone = await person(), "203.0.113.11", {"X-Device-Id": "alices-phone"}
    assert (await log_in(visit, alice, **phone)).status_code == 200
    wrong = alice.login | {"password": "wrong but long enough"}
    for _ in range(MOST_OF_DEVICE):
        answer = await visit(here).post("/v1/auth/login", json=wrong, headers=phone)
        assert answer.status_code == 401
    assert (await log_in(visit, alice, here, **phone)).status_code == 429
    assert (await log_in(visit, alice, "203.0.113.12", **phone)).status_code == 200


async def test_an_address_without_account_is_counted_alike(visit: Visit, person: AddPerson) -> None:
    alice = await person()
    nobody = Person(0, "nobody@example.com", alice.password, {})
    await guess(visit, nobody, MOST_IN_ALL)
    await guess(visit, alice, MOST_IN_ALL)
    unknown, known = await log_in(visit, nobody), await log_in(visit, alice)
    assert unknown.json() | {"request_id": ""} == known.json() | {"request_id": ""}
    assert unknown.status_code == known.status_code == 429


async def test_a_success_begins_the_count_anew(visit: Visit, person: AddPerson) -> None:
    alice = await person()
    await guess(visit, alice, MOST_IN_ALL - 1)
    assert (await log_in(visit, alice)).status_code == 200
    assert await guess(visit, alice, 5) == [401] * 5
