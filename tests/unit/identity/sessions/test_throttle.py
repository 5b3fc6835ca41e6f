"""Two counts of failures in a row, and who is stopped by which."""

from contextlib import suppress
from dataclasses import replace

import pytest

from charter.identity.sessions.domain import Device, TooManyFailures
from charter.identity.sessions.throttle import (
    ACCOUNT_WINDOW,
    ADDRESS_WINDOW,
    MOST_FROM_ADDRESS,
    MOST_IN_ALL,
    MOST_OF_DEVICE,
    LoginThrottle,
)
from charter.platform.redis.failure_counts import LocalFailureCounts
from tests.unit.identity.sessions.memory import DESK, PHONE, House

pytestmark = pytest.mark.anyio

EMAIL = "alice@example.com"


async def waits(house: House, device: Device = DESK, email: str = EMAIL) -> int:
    """Seconds to wait; 0 where there is nothing to wait for."""
    try:
        await house.throttle.require_few(email, device)
    except TooManyFailures as failures:
        return failures.seconds
    return 0


async def fail(house: House, times: int, device: Device | None = None, email: str = EMAIL) -> None:
    """Failures of a device, or each from an address of its own."""
    for number in range(times):
        elsewhere = replace(DESK, client_address=f"192.0.2.{number}")
        with suppress(TooManyFailures):
            await house.throttle.note_failure(email, device or elsewhere)


async def test_an_address_waits_after_ten_failures() -> None:
    house = House()
    await fail(house, MOST_FROM_ADDRESS - 1, DESK)
    assert await waits(house) == 0
    await fail(house, 1, DESK)
    assert await waits(house) == ADDRESS_WINDOW.total_seconds()
    assert await waits(house, PHONE) == 0


async def test_an_account_waits_after_a_hundred_failures_from_anywhere() -> None:
    house = House()
    await fail(house, MOST_IN_ALL - 1)
    assert await waits(house) == 0
    await fail(house, 1)
    assert await waits(house) == ACCOUNT_WINDOW.total_seconds()
    house.clock.move(hours=23, minutes=59)
    assert await waits(house) > 0
    house.clock.move(minutes=1)
    assert await waits(house) == 0


async def test_a_known_device_is_let_in_and_waits_for_its_own_failures_only() -> None:
    house = House()
    house.known.add(PHONE.name)
    await fail(house, MOST_IN_ALL)
    assert await waits(house, PHONE) == 0
    await fail(house, MOST_FROM_ADDRESS, PHONE)
    assert await waits(house, PHONE) == ADDRESS_WINDOW.total_seconds()


async def test_guesses_in_the_own_network_do_not_lock_a_known_device_out() -> None:
    house = House()
    house.known.add(PHONE.name)
    neighbour = replace(PHONE, name="Chrome on Windows", device_id="neighbour")
    await fail(house, MOST_FROM_ADDRESS, neighbour)
    assert await waits(house, PHONE) == 0
    for stranger in (neighbour, replace(PHONE, device_id=None)):
        assert await waits(house, stranger) == ADDRESS_WINDOW.total_seconds()


async def test_a_known_device_beside_a_guesser_brings_no_new_tries() -> None:
    house = House()
    house.known.add(PHONE.name)
    neighbour = replace(PHONE, name="Chrome on Windows", device_id="neighbour")
    await fail(house, MOST_FROM_ADDRESS, neighbour)
    await house.throttle.note_success(EMAIL, PHONE)
    assert await waits(house, neighbour) == ADDRESS_WINDOW.total_seconds()


async def test_whoever_takes_the_name_of_a_known_device_has_ten_guesses_with_it() -> None:
    """From however many addresses: the owner at another one is stopped by none of them."""
    house = House()
    house.known.add(PHONE.name)
    await fail(house, MOST_FROM_ADDRESS, DESK)
    await fail(house, MOST_IN_ALL)
    for number in range(MOST_OF_DEVICE):
        thief = replace(PHONE, client_address=f"198.51.100.{number}")
        assert await waits(house, thief) == 0
        await fail(house, 1, thief)
    assert await waits(house, replace(PHONE, client_address=DESK.client_address)) > 0
    assert await waits(house, replace(PHONE, device_id=None)) == 0, "known by its network"


async def test_guesses_under_the_name_of_a_device_do_not_lock_its_owner_out() -> None:
    house = House()
    await fail(house, MOST_OF_DEVICE, replace(PHONE, client_address="198.51.100.1"))
    assert await waits(house, PHONE) == 0


async def test_one_account_s_failures_are_not_another_s() -> None:
    house = House()
    await fail(house, MOST_IN_ALL)
    await fail(house, MOST_FROM_ADDRESS, DESK)
    assert await waits(house, DESK, "bob@example.com") == 0


async def test_a_success_clears_the_account_and_the_own_address_only() -> None:
    house = House()
    await fail(house, MOST_FROM_ADDRESS, PHONE)
    await fail(house, MOST_IN_ALL)
    await house.throttle.note_success(EMAIL, DESK)
    assert await waits(house, DESK) == 0
    assert await waits(house, PHONE) == ADDRESS_WINDOW.total_seconds()


async def test_a_new_password_by_mail_lets_the_owner_in_anywhere() -> None:
    house = House()
    await fail(house, MOST_IN_ALL)
    await house.throttle.forgive(EMAIL)
    assert await waits(house, PHONE) == 0


async def test_whoever_asks_while_waiting_is_not_counted() -> None:
    house = House()
    await fail(house, MOST_FROM_ADDRESS, DESK)
    for _ in range(MOST_IN_ALL):
        assert await waits(house) > 0
    assert await waits(house, PHONE) == 0


@pytest.mark.parametrize("spelling", ["ALICE@example.com", "Alice@Example.COM", " alice@example.com "])
async def test_every_spelling_that_finds_the_account_is_the_same_count(spelling: str) -> None:
    house = House()
    await fail(house, MOST_IN_ALL, email=spelling)
    assert await waits(house) > 0


async def test_addresses_of_people_do_not_stand_in_the_store() -> None:
    """Nor do their clients': what Redis keeps are digests."""
    seen: list[str] = []

    class Counts(LocalFailureCounts):
        async def count(self, key: str) -> int:
            seen.append(key)
            return await super().count(key)

    async def is_known(_email: str, _device: Device) -> bool:
        return False

    await LoginThrottle(Counts(), is_known).require_few(EMAIL, DESK)
    assert len(set(seen)) == 2
    assert {len(key) for key in seen} == {64}
    assert all("alice" not in key and "203.0.113" not in key for key in seen)
