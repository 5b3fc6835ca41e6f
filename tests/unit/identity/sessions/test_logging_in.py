"""What a login asks for, in which order, and what of it counts as a guess."""

from asyncio import CancelledError
from typing import Final

import pytest

from charter.identity.accounts.domain import InvalidCredentials, TooManyPasswords
from charter.identity.sessions.domain import (
    EmailNotVerified,
    SecondFactorInvalid,
    SecondFactorRequired,
    Tokens,
    TooManyFailures,
)
from charter.identity.sessions.throttle import MOST_FROM_ADDRESS, MOST_IN_ALL
from charter.shared.errors import DependencyUnavailable
from charter.shared.opaque_tokens import hash_of
from tests.unit.identity.sessions.memory import (
    CODE,
    DESK,
    PASSWORD,
    PHONE,
    Alice,
    House,
)

pytestmark = pytest.mark.anyio

EMAIL: Final = "alice@example.com"
FAULTS: Final = (
    DependencyUnavailable("database"),
    TooManyPasswords(),
    TimeoutError(),
    RuntimeError("nobody foresaw it"),
    CancelledError(),
)
"""What is no guess, whatever was sent: faults of the service, and a client that went away."""


async def log_in(house: House, password: str = PASSWORD, code: str | None = None) -> Tokens:
    return await house.service.log_in(EMAIL, password, code, DESK)


async def must_wait(house: House) -> bool:
    """Whether the desk has failed too often by now."""
    try:
        await house.throttle.require_few(EMAIL, DESK)
    except TooManyFailures:
        return True
    return False


async def test_a_login_begins_a_session_of_the_own_tenant() -> None:
    house = House()
    tokens = await log_in(house)
    (session,) = house.store.rows.values()
    assert tokens.session == session
    assert (session.user_id, session.tenant, session.device) == (7, "user:7", DESK)
    assert tokens.access_token == f"7 user user:7 {session.id}"
    assert house.store.tokens == {hash_of(tokens.refresh_token): (session.id, False)}
    assert house.accounts.logins == [7]


async def test_a_wrong_password_begins_nothing() -> None:
    house = House()
    with pytest.raises(InvalidCredentials):
        await log_in(house, "wrong but long enough")
    assert not house.store.rows
    assert not house.store.tokens
    assert house.accounts.logins == []


async def test_without_a_code_one_is_asked_for_and_no_failure_counted() -> None:
    house = House()
    house.factor.is_on = True
    for _ in range(MOST_FROM_ADDRESS + 1):
        with pytest.raises(SecondFactorRequired):
            await log_in(house)
    assert house.store.rows == {}
    assert (await log_in(house, code=CODE)).session.id in house.store.rows


async def test_wrong_codes_are_counted_like_wrong_passwords() -> None:
    house = House()
    house.factor.is_on = True
    for _ in range(MOST_FROM_ADDRESS):
        with pytest.raises(SecondFactorInvalid):
            await log_in(house, code="000000")
    with pytest.raises(TooManyFailures):
        await log_in(house, code=CODE)
    assert CODE not in house.factor.asked
    assert house.store.rows == {}


async def test_a_code_of_a_factor_that_went_meanwhile_is_no_guess() -> None:
    house = House()
    house.factor.goes_when_asked = True
    for _ in range(MOST_FROM_ADDRESS):
        house.factor.is_on = True
        with pytest.raises(SecondFactorRequired):
            await log_in(house, code=CODE)
    assert not await must_wait(house)
    assert (await log_in(house, code=CODE)).session.id in house.store.rows


async def test_being_asked_for_a_code_does_not_begin_the_count_anew() -> None:
    """Else whoever knows the password alternates: ask, guess a code, ask, guess another."""
    house = House()
    house.factor.is_on = True
    for _ in range(MOST_FROM_ADDRESS):
        with pytest.raises(SecondFactorInvalid):
            await log_in(house, code="000000")
        if not await must_wait(house):
            with pytest.raises(SecondFactorRequired):
                await log_in(house)
    assert await must_wait(house)


async def test_codes_are_looked_at_after_the_password() -> None:
    house = House()
    house.factor.is_on = True
    with pytest.raises(InvalidCredentials):
        await log_in(house, "wrong but long enough", CODE)
    assert house.factor.asked == []


async def test_a_code_that_is_not_asked_for_is_not_looked_at() -> None:
    house = House()
    await log_in(house, code="000000")
    assert house.factor.asked == []


async def test_an_unverified_address_is_told_so_only_with_the_right_password() -> None:
    house = House(needs_verified_email=True, account=Alice(is_email_verified=False))
    with pytest.raises(InvalidCredentials):
        await log_in(house, "wrong but long enough")
    with pytest.raises(EmailNotVerified):
        await log_in(house)
    assert house.store.rows == {}


async def test_where_it_is_not_asked_for_an_unverified_address_logs_in() -> None:
    house = House(account=Alice(is_email_verified=False))
    assert (await log_in(house)).user_id == 7


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: type(fault).__name__)
@pytest.mark.parametrize("where", ["password", "code"])
async def test_a_hundred_right_logins_during_a_fault_lock_nobody(where: str, fault: BaseException) -> None:
    house = House()
    house.factor.is_on = True
    part = house.accounts if where == "password" else house.factor
    part.problem = fault
    for _ in range(MOST_IN_ALL):
        with pytest.raises(type(fault)):
            await log_in(house, code=CODE)
    part.problem = None
    assert (await log_in(house, code=CODE)).user_id == 7


async def test_a_fault_does_not_forgive_what_was_guessed_before_it() -> None:
    house = House()
    for guess in range(MOST_FROM_ADDRESS):
        with pytest.raises(InvalidCredentials):
            await log_in(house, f"wrong guess number {guess}")
        house.accounts.problem = RuntimeError("a fault")
        if not await must_wait(house):
            with pytest.raises(RuntimeError):
                await log_in(house)
        house.accounts.problem = None
    assert await must_wait(house)


async def test_a_success_begins_the_count_anew() -> None:
    house = House()
    for _ in range(2):
        for _ in range(MOST_FROM_ADDRESS - 1):
            with pytest.raises(InvalidCredentials):
                await log_in(house, "wrong but long enough")
        await log_in(house)


async def test_the_wait_is_over_after_a_quarter_of_an_hour() -> None:
    house = House()
    for _ in range(MOST_FROM_ADDRESS):
        with pytest.raises(InvalidCredentials):
            await log_in(house, "wrong but long enough")
    house.clock.move(minutes=14, seconds=59)
    with pytest.raises(TooManyFailures):
        await log_in(house)
    house.clock.move(seconds=1)
    assert (await log_in(house)).user_id == 7


async def test_a_form_login_is_written_down() -> None:
    house = House()
    await house.service.log_in_by_form(EMAIL, PASSWORD, None, PHONE)
    assert house.trail.entries == [("session.started", "7", "7")]


async def test_a_session_is_alive_until_it_lies_idle_or_gets_old() -> None:
    house = House()
    tokens = await log_in(house)
    session, start = tokens.session, house.clock()
    assert tokens.refresh_expires_in == 7 * 86_400
    house.clock.move(days=7, seconds=-1)
    assert session.is_alive(house.clock())
    house.clock.move(seconds=1)
    assert not session.is_alive(house.clock())
    assert session.is_alive(start)
