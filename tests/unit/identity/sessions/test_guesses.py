"""Whose guesses count as whose, and what ends with them."""

import asyncio
from contextlib import suppress
from typing import Final

import pytest

from charter.identity.sessions.domain import EndReason, TooManyFailures
from charter.identity.sessions.guesses import MOST_IN_SESSION, MOST_OF_ACCOUNT, Guessed, Guesses
from charter.platform.redis.failure_counts import LocalFailureCounts
from charter.shared.tenants import CanEnd, LocalSession
from tests.unit.identity.guessing import HERE

pytestmark = pytest.mark.anyio
ALICE: Final = 7
DESK: Final = LocalSession("desk")
PHONE: Final = LocalSession("phone")
PASSWORD, CODE = Guessed.PASSWORD, Guessed.CODE


@pytest.fixture
def ended() -> list[CanEnd]:
    return []


@pytest.fixture
def guesses(ended: list[CanEnd]) -> Guesses:
    async def end(login: CanEnd, reason: EndReason) -> None:
        assert reason is EndReason.GUESSED
        ended.append(login)

    return Guesses(LocalFailureCounts(), end, HERE)


async def fail(guesses: Guesses, guessed: Guessed, times: int, login: CanEnd | None = DESK) -> None:
    for _ in range(times):
        await guesses.require_few(guessed, ALICE, login)
        await guesses.note_failure(guessed, ALICE, login)


async def test_the_fifth_wrong_password_in_a_row_ends_the_session(
    guesses: Guesses, ended: list[CanEnd]
) -> None:
    await fail(guesses, PASSWORD, MOST_IN_SESSION - 1)
    assert ended == []
    await fail(guesses, PASSWORD, 1)
    assert ended == [DESK]
    with pytest.raises(TooManyFailures):
        await guesses.require_few(PASSWORD, ALICE, DESK)
    await guesses.require_few(PASSWORD, ALICE, PHONE)


async def test_a_right_one_begins_anew(guesses: Guesses, ended: list[CanEnd]) -> None:
    for _ in range(3):
        await fail(guesses, PASSWORD, MOST_IN_SESSION - 1)
        await guesses.note_success(PASSWORD, ALICE, DESK)
    assert ended == []


async def test_who_knows_the_password_does_not_begin_anew_with_codes(
    guesses: Guesses, ended: list[CanEnd]
) -> None:
    for _ in range(MOST_IN_SESSION):
        await guesses.note_success(PASSWORD, ALICE, DESK)
        await fail(guesses, CODE, 1)
    assert ended == [DESK]


async def test_guesses_in_several_sessions_are_one_count_of_the_account(guesses: Guesses) -> None:
    for number in range(MOST_OF_ACCOUNT):
        await fail(guesses, PASSWORD, 1, LocalSession(f"session {number}"))
    with pytest.raises(TooManyFailures):
        await guesses.require_few(PASSWORD, ALICE, PHONE)
    with pytest.raises(TooManyFailures):
        await guesses.note_success(PASSWORD, ALICE, PHONE)
    await guesses.require_few(PASSWORD, ALICE + 1, PHONE)
    await guesses.require_few(CODE, ALICE, PHONE)


async def test_a_token_without_a_name_counts_by_its_account(guesses: Guesses) -> None:
    await fail(guesses, CODE, MOST_OF_ACCOUNT, None)
    with pytest.raises(TooManyFailures):
        await guesses.require_few(CODE, ALICE, None)


async def test_of_many_guesses_at_once_few_are_told_that_they_are_wrong(guesses: Guesses) -> None:
    told: list[str] = []

    async def guess() -> None:
        await guesses.require_few(PASSWORD, ALICE, DESK)
        await asyncio.sleep(0)  # compared, beside all of the others
        await guesses.note_failure(PASSWORD, ALICE, DESK)
        told.append("wrong")

    async def guess_quietly() -> None:
        with suppress(TooManyFailures):
            await guess()

    await asyncio.gather(*(guess_quietly() for _ in range(50)))
    assert len(told) == MOST_IN_SESSION
    with pytest.raises(TooManyFailures):
        await guesses.note_success(PASSWORD, ALICE, DESK)


async def test_who_has_read_the_mail_begins_anew(guesses: Guesses) -> None:
    for number in range(MOST_OF_ACCOUNT):
        await fail(guesses, CODE, 1, LocalSession(f"session {number}"))
    await guesses.forgive(ALICE)
    await guesses.require_few(CODE, ALICE, PHONE)
