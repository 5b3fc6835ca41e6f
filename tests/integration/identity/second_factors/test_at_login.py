"""Logging in with a second factor: each code once, whatever comes at the same time."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import text

from tests.integration.conftest import AddPerson
from tests.integration.identity.second_factors.authenticator import Authenticator, refused

pytestmark = pytest.mark.anyio


async def test_a_login_without_a_code_is_asked_for_one(alice: Authenticator) -> None:
    await alice.enable()
    assert refused(await alice.log_in()) == (401, "SECOND_FACTOR_REQUIRED")


async def test_a_wrong_password_does_not_tell_that_there_is_a_second_factor(alice: Authenticator) -> None:
    await alice.enable()
    await alice.let_time_pass()
    guesser = alice.of(replace(alice.person, password="another password altogether"))
    answers = [await guesser.log_in(code) for code in (None, alice.code, alice.wrong_code)]
    assert {refused(answer) for answer in answers} == {(401, "INVALID_CREDENTIALS")}
    assert len({answer.json()["message"] for answer in answers}) == 1


async def test_a_wrong_password_uses_up_no_code(alice: Authenticator) -> None:
    codes = await alice.enable()
    await alice.let_time_pass()
    guesser = alice.of(replace(alice.person, password="another password altogether"))
    await guesser.log_in(alice.code)
    await guesser.log_in(codes[0])
    assert (await alice.read())["recovery_codes_left"] == 10
    assert (await alice.log_in(alice.code)).status_code == 200


async def test_the_form_of_oauth_is_no_way_around_the_second_factor(alice: Authenticator) -> None:
    codes = await alice.enable()
    without, wrong = await alice.log_in_by_form(), await alice.log_in_by_form(alice.wrong_code)
    assert refused(without) == (401, "SECOND_FACTOR_REQUIRED")
    assert refused(wrong) == (401, "SECOND_FACTOR_INVALID")
    assert (await alice.log_in_by_form(codes[0])).status_code == 200
    assert (await alice.log_in_by_form(codes[0])).status_code == 401


async def test_a_code_logs_in(alice: Authenticator) -> None:
    await alice.enable()
    await alice.let_time_pass()
    assert (await alice.log_in(alice.code)).status_code == 200


async def test_the_code_that_enabled_the_factor_is_used_up(alice: Authenticator) -> None:
    await alice.enrol()
    code = alice.code
    assert (await alice.post("confirm", code=code)).status_code == 200
    assert refused(await alice.log_in(code)) == (401, "SECOND_FACTOR_INVALID")


async def test_a_code_logs_in_once(alice: Authenticator) -> None:
    await alice.enable()
    await alice.let_time_pass()
    code = alice.code
    answers = [await alice.log_in(code), await alice.log_in(code)]
    assert [answer.status_code for answer in answers] == [200, 401]
    assert refused(await alice.post("recovery-codes", code=code)) == (403, "CODE_WRONG")


async def test_a_code_of_the_step_before_the_last_one_used_is_refused(alice: Authenticator) -> None:
    await alice.enable()
    await alice.let_time_pass()
    before, now = alice.code_of_step(-1), alice.code
    assert (await alice.log_in(now)).status_code == 200
    assert refused(await alice.log_in(before)) == (401, "SECOND_FACTOR_INVALID")


async def test_ten_logins_at_once_with_one_code_are_one_login(alice: Authenticator) -> None:
    await alice.enable()
    await alice.let_time_pass()
    code = alice.code
    answers = await asyncio.gather(*(alice.log_in(code, number) for number in range(4)))
    assert sorted(answer.status_code for answer in answers) == [200] + [401] * 3


async def test_a_recovery_code_logs_in_once(alice: Authenticator) -> None:
    codes = await alice.enable()
    answers = [await alice.log_in(codes[0]), await alice.log_in(codes[0])]
    assert [answer.status_code for answer in answers] == [200, 401]
    assert refused(answers[1]) == (401, "SECOND_FACTOR_INVALID")
    assert (await alice.read())["recovery_codes_left"] == 9
    assert (await alice.log_in(codes[1])).status_code == 200


async def test_ten_logins_at_once_with_one_recovery_code_are_one_login(alice: Authenticator) -> None:
    codes = await alice.enable()
    answers = await asyncio.gather(*(alice.log_in(codes[0], number) for number in range(4)))
    assert sorted(answer.status_code for answer in answers) == [200] + [401] * 3
    assert (await alice.read())["recovery_codes_left"] == 9


@pytest.mark.parametrize("between", ["-", " ", ""])
@pytest.mark.parametrize("in_case", [str.upper, str.lower])
async def test_a_recovery_code_is_read_as_people_write_it(
    alice: Authenticator, between: str, in_case: Callable[[str], str]
) -> None:
    codes = await alice.enable()
    assert (await alice.log_in(in_case(codes[0].replace("-", between)))).status_code == 200
    assert (await alice.log_in(codes[0])).status_code == 401


async def test_five_renewals_at_once_with_one_code_are_one_renewal(alice: Authenticator) -> None:
    await alice.enable()
    await alice.let_time_pass()
    code = alice.code
    answers = await asyncio.gather(*(alice.post("recovery-codes", code=code) for _ in range(5)))
    assert sorted(answer.status_code for answer in answers) == [200] + [403] * 4
    assert (await alice.read())["recovery_codes_left"] == 10


async def test_ten_confirmations_at_once_tell_one_set_of_codes_that_works(alice: Authenticator) -> None:
    await alice.enrol()
    code = alice.code
    answers = await asyncio.gather(*(alice.post("confirm", code=code) for _ in range(10)))
    (told,) = [answer.json()["recovery_codes"] for answer in answers if answer.status_code == 200]
    assert (await alice.read())["recovery_codes_left"] == 10
    assert (await alice.log_in(told[0])).status_code == 200


async def test_a_login_refused_for_its_code_begins_no_session(alice: Authenticator) -> None:
    await alice.enable()
    await alice.log_in(alice.wrong_code)
    await alice.log_in()
    assert await alice.run(text("SELECT 1 FROM sessions WHERE user_id = :user_id")) == []


async def test_a_code_of_one_account_says_nothing_of_another(alice: Authenticator, person: AddPerson) -> None:
    bob = alice.of(await person("bob"))
    codes_of_alice = await alice.enable()
    await bob.enable()
    assert refused(await bob.log_in(codes_of_alice[0])) == (401, "SECOND_FACTOR_INVALID")
    assert refused(await bob.log_in(alice.code)) == (401, "SECOND_FACTOR_INVALID")
    assert (await alice.read())["recovery_codes_left"] == 10
