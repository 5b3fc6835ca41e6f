"""Rules of second factors, on a clock that stands still."""

import asyncio
from datetime import timedelta
from typing import Final

import pyotp
import pytest

from charter.identity.sealed_secrets import SealBroken, Sealer
from charter.identity.second_factors.domain import CodeWrong, SecondFactorEnabled, SecondFactorNotEnrolled
from charter.identity.second_factors.service import SecondFactorService
from tests.builders import HandSetClock
from tests.unit.identity.guessing import counted_guesses
from tests.unit.identity.second_factors.memory import (
    PASSWORD,
    MemoryFactors,
    OnePassword,
    WrongPassword,
)
from tests.unit.organizations.memory import Letterbox

pytestmark = pytest.mark.anyio

ALICE: Final = 7
BOB: Final = 8
STEP: Final = timedelta(seconds=30)


@pytest.fixture
def store() -> MemoryFactors:
    return MemoryFactors()


def service_with(store: MemoryFactors, clock: HandSetClock, key: bytes = b"k" * 32) -> SecondFactorService:
    return SecondFactorService(
        store=store,
        accounts=OnePassword(),
        sealer=lambda: Sealer(key),
        guesses=counted_guesses(),
        outbox=Letterbox(),
        now=clock,
    )


@pytest.fixture
def service(store: MemoryFactors, clock: HandSetClock) -> SecondFactorService:
    return service_with(store, clock)


async def enabled(service: SecondFactorService, clock: HandSetClock, user_id: int = ALICE) -> pyotp.TOTP:
    """The app of an account whose second factor was enabled a minute ago."""
    app = pyotp.TOTP((await service.enrol(user_id, PASSWORD, None)).secret)
    await service.confirm(user_id, app.at(clock()), None)
    clock.move(seconds=60)
    return app


async def test_each_step_is_accepted_once(service: SecondFactorService, clock: HandSetClock) -> None:
    app = await enabled(service, clock)
    code = app.at(clock())
    assert [await service.check(ALICE, code) for _ in range(3)] == [True, False, False]
    clock.move(seconds=30)
    assert [await service.check(ALICE, app.at(clock())) for _ in range(2)] == [True, False]


async def test_a_code_stays_used_while_it_is_still_in_the_window(
    service: SecondFactorService, clock: HandSetClock
) -> None:
    app = await enabled(service, clock)
    code = app.at(clock())
    assert await service.check(ALICE, code)
    clock.move(seconds=30)
    assert not await service.check(ALICE, code)


async def test_the_code_before_the_one_used_is_refused(
    service: SecondFactorService, clock: HandSetClock
) -> None:
    app = await enabled(service, clock)
    before = app.at(clock() - STEP)
    assert await service.check(ALICE, app.at(clock()))
    assert not await service.check(ALICE, before)


@pytest.mark.parametrize(
    ("seconds", "is_right"), [(-60, False), (-30, True), (0, True), (30, True), (60, False)]
)
async def test_a_clock_may_be_off_by_one_step(
    service: SecondFactorService, clock: HandSetClock, seconds: int, is_right: bool
) -> None:
    app = await enabled(service, clock)
    clock.move(seconds=120)
    code = app.at(int(clock().timestamp()) + seconds)
    assert await service.check(ALICE, code) is is_right


async def test_a_code_may_be_written_in_two_groups(service: SecondFactorService, clock: HandSetClock) -> None:
    app = await enabled(service, clock)
    code = app.at(clock())
    assert await service.check(ALICE, f"{code[:3]} {code[3:]}")


async def test_ten_checks_at_once_of_one_code_are_right_once(
    service: SecondFactorService, clock: HandSetClock
) -> None:
    app = await enabled(service, clock)
    code = app.at(clock())
    assert sum(await asyncio.gather(*(service.check(ALICE, code) for _ in range(10)))) == 1


async def test_the_step_that_enabled_is_used(service: SecondFactorService, clock: HandSetClock) -> None:
    app = pyotp.TOTP((await service.enrol(ALICE, PASSWORD, None)).secret)
    code = app.at(clock())
    await service.confirm(ALICE, code, None)
    assert not await service.check(ALICE, code)


async def test_an_enrolment_that_nobody_confirmed_checks_nothing(
    service: SecondFactorService, clock: HandSetClock
) -> None:
    app = pyotp.TOTP((await service.enrol(ALICE, PASSWORD, None)).secret)
    assert not await service.check(ALICE, app.at(clock()))
    assert not await service.enabled_at(ALICE)
    assert await service.enabled_for([ALICE]) == set()


async def test_an_account_without_a_factor_checks_nothing(service: SecondFactorService) -> None:
    assert not await service.check(ALICE, "492039")
    assert not await service.check(ALICE, "h7dk-2m4q-x9ta-w3zb")


async def test_enabled_are_those_who_confirmed(service: SecondFactorService, clock: HandSetClock) -> None:
    await enabled(service, clock, BOB)
    await service.enrol(ALICE, PASSWORD, None)
    assert await service.enabled_at(BOB)
    assert await service.enabled_for([ALICE, BOB, 9]) == {BOB}
    assert await service.enabled_for([]) == set()


async def test_codes_are_of_one_account(service: SecondFactorService, clock: HandSetClock) -> None:
    alice = pyotp.TOTP((await service.enrol(ALICE, PASSWORD, None)).secret)
    recovery = await service.confirm(ALICE, alice.at(clock()), None)
    await enabled(service, clock, BOB)
    assert not await service.check(BOB, alice.at(clock()))
    assert not await service.check(BOB, recovery[0])
    assert await service.check(ALICE, recovery[0])


async def test_the_secret_is_kept_sealed(service: SecondFactorService, store: MemoryFactors) -> None:
    secret = (await service.enrol(ALICE, PASSWORD, None)).secret
    assert secret not in store.factors[ALICE].sealed_secret


async def test_the_sealed_secret_is_useless_with_another_key(
    service: SecondFactorService, store: MemoryFactors, clock: HandSetClock
) -> None:
    app = await enabled(service, clock)
    elsewhere = service_with(store, clock, b"another key of another service..")
    with pytest.raises(SealBroken):
        await elsewhere.check(ALICE, app.at(clock()))


async def test_the_sealed_secret_is_useless_for_another_account(
    service: SecondFactorService, store: MemoryFactors, clock: HandSetClock
) -> None:
    bob = await enabled(service, clock, BOB)
    await enabled(service, clock)
    store.factors[ALICE] = store.factors[BOB]
    clock.move(seconds=60)
    with pytest.raises(SealBroken):
        await service.check(ALICE, bob.at(clock()))


async def test_recovery_codes_open_without_the_key_that_sealed_the_secret(
    service: SecondFactorService, store: MemoryFactors, clock: HandSetClock
) -> None:
    app = pyotp.TOTP((await service.enrol(ALICE, PASSWORD, None)).secret)
    codes = await service.confirm(ALICE, app.at(clock()), None)
    elsewhere = service_with(store, clock, b"another key of another service..")
    assert await elsewhere.check(ALICE, codes[0])


async def test_recovery_codes_are_ten_and_each_is_right_once(
    service: SecondFactorService, store: MemoryFactors, clock: HandSetClock
) -> None:
    app = pyotp.TOTP((await service.enrol(ALICE, PASSWORD, None)).secret)
    codes = await service.confirm(ALICE, app.at(clock()), None)
    assert len(store.code_hashes[ALICE]) == 10
    for left, code in zip(range(9, -1, -1), codes, strict=True):
        assert [await service.check(ALICE, code) for _ in range(2)] == [True, False]
        assert (await service.status(ALICE)).recovery_codes_left == left


async def test_renewing_replaces_all_codes(service: SecondFactorService, clock: HandSetClock) -> None:
    app = pyotp.TOTP((await service.enrol(ALICE, PASSWORD, None)).secret)
    old = await service.confirm(ALICE, app.at(clock()), None)
    clock.move(seconds=30)
    new = await service.renew_recovery_codes(ALICE, app.at(clock()), None)
    assert not any([await service.check(ALICE, code) for code in old])
    assert all([await service.check(ALICE, code) for code in new])


async def test_a_refused_renewal_keeps_the_codes(service: SecondFactorService, clock: HandSetClock) -> None:
    app = pyotp.TOTP((await service.enrol(ALICE, PASSWORD, None)).secret)
    code = app.at(clock())
    codes = await service.confirm(ALICE, code, None)
    with pytest.raises(CodeWrong):
        await service.renew_recovery_codes(ALICE, code, None)
    assert await service.check(ALICE, codes[0])


async def test_enrolling_needs_the_password(service: SecondFactorService, store: MemoryFactors) -> None:
    with pytest.raises(WrongPassword):
        await service.enrol(ALICE, "another password altogether", None)
    assert store.factors == {}


async def test_an_enabled_factor_is_not_enrolled_again(
    service: SecondFactorService, store: MemoryFactors, clock: HandSetClock
) -> None:
    await enabled(service, clock)
    before = dict(store.factors)
    with pytest.raises(SecondFactorEnabled):
        await service.enrol(ALICE, PASSWORD, None)
    assert store.factors == before


async def test_a_confirmed_factor_is_not_confirmed_again(
    service: SecondFactorService, clock: HandSetClock
) -> None:
    app = await enabled(service, clock)
    with pytest.raises(SecondFactorNotEnrolled):
        await service.confirm(ALICE, app.at(clock()), None)


async def test_a_recovery_code_confirms_nothing(service: SecondFactorService, clock: HandSetClock) -> None:
    app = pyotp.TOTP((await service.enrol(ALICE, PASSWORD, None)).secret)
    codes = await service.confirm(ALICE, app.at(clock()), None)
    await service.disable(ALICE, PASSWORD, codes[0], None)
    await service.enrol(ALICE, PASSWORD, None)
    with pytest.raises(CodeWrong):
        await service.confirm(ALICE, codes[1], None)


async def test_disabling_needs_password_and_code(
    service: SecondFactorService, store: MemoryFactors, clock: HandSetClock
) -> None:
    app = await enabled(service, clock)
    with pytest.raises(WrongPassword):
        await service.disable(ALICE, "another password altogether", app.at(clock()), None)
    with pytest.raises(CodeWrong):
        await service.disable(ALICE, PASSWORD, app.at(clock() - 2 * STEP), None)
    assert await service.enabled_at(ALICE)
    await service.disable(ALICE, PASSWORD, app.at(clock()), None)
    assert (store.factors, store.code_hashes) == ({}, {})
    with pytest.raises(SecondFactorNotEnrolled):
        await service.disable(ALICE, PASSWORD, app.at(clock()), None)
