"""Second factors as their owner sees them: from the first enrolment to doing without again."""

import re
from typing import Final
from urllib.parse import parse_qs, urlsplit

import httpx
import pyotp
import pytest
from sqlalchemy import text

from tests.integration.conftest import Bearer
from tests.integration.identity.second_factors.authenticator import Authenticator, refused

pytestmark = pytest.mark.anyio

NONE_YET: Final = {"is_enabled": False, "enabled_at": None, "recovery_codes_left": 0}
ALL_THAT_POST: Final = {
    "enrol": {"current_password": "lorries sing at midnight"},
    "confirm": {"code": "492039"},
    "disable": {"current_password": "lorries sing at midnight", "code": "492039"},
    "recovery-codes": {"code": "492039"},
}


async def test_an_account_starts_without_a_second_factor(alice: Authenticator) -> None:
    assert await alice.read() == NONE_YET


async def test_enrolment_tells_a_secret_of_160_bits_and_the_uri_of_the_account(alice: Authenticator) -> None:
    await alice.enrol()
    assert re.fullmatch("[A-Z2-7]{32}", alice.secret)
    uri = urlsplit(alice.uri)
    assert (uri.scheme, uri.netloc) == ("otpauth", "totp")
    assert parse_qs(uri.query)["secret"] == [alice.secret]
    assert parse_qs(uri.query)["issuer"] == ["Charter"]
    read = pyotp.parse_uri(alice.uri)
    assert isinstance(read, pyotp.TOTP)
    assert (read.name, read.issuer, read.digits, read.interval) == ("alice@example.com", "Charter", 6, 30)
    assert read.digest().name == "sha1"


async def test_enrolment_asks_for_the_current_password(alice: Authenticator) -> None:
    answer = await alice.post("enrol", current_password="another password altogether")
    assert refused(answer) == (403, "CURRENT_PASSWORD_WRONG")
    assert await alice.run(text("SELECT 1 FROM second_factors")) == []


async def test_an_account_without_a_password_cannot_enrol(alice: Authenticator) -> None:
    await alice.run(text("UPDATE users SET password_hash = NULL WHERE id = :user_id"))
    answer = await alice.post("enrol", current_password=alice.person.password)
    assert refused(answer) == (409, "PASSWORD_NOT_SET")


async def test_an_enrolment_is_asked_for_only_once_it_is_confirmed(alice: Authenticator) -> None:
    await alice.enrol()
    assert await alice.read() == NONE_YET
    assert (await alice.log_in()).status_code == 200


async def test_a_wrong_code_enables_nothing(alice: Authenticator) -> None:
    await alice.enrol()
    assert refused(await alice.post("confirm", code=alice.wrong_code)) == (403, "CODE_WRONG")
    assert await alice.read() == NONE_YET


@pytest.mark.parametrize("distance", [-10, -4, 4, 10])
async def test_a_code_of_minutes_ago_or_to_come_enables_nothing(alice: Authenticator, distance: int) -> None:
    await alice.enrol()
    answer = await alice.post("confirm", code=alice.code_of_step(distance))
    assert refused(answer) == (403, "CODE_WRONG")


async def test_a_second_enrolment_replaces_one_that_nobody_confirmed(alice: Authenticator) -> None:
    await alice.enrol()
    code_of_the_first, first = alice.code, alice.secret
    await alice.enrol()
    assert alice.secret != first
    assert refused(await alice.post("confirm", code=code_of_the_first)) == (403, "CODE_WRONG")
    assert (await alice.post("confirm", code=alice.code)).status_code == 200


async def test_confirming_enables_and_tells_ten_recovery_codes(alice: Authenticator) -> None:
    codes = await alice.enable()
    assert len(set(codes)) == 10
    for code in codes:
        assert re.fullmatch(r"[a-z0-9]{4}(-[a-z0-9]{4})+", code)
        assert len(code.replace("-", "")) * 5 >= 80
    enabled = await alice.read()
    assert (enabled["is_enabled"], enabled["recovery_codes_left"]) == (True, 10)
    assert enabled["enabled_at"] is not None


async def test_confirming_again_tells_no_codes(alice: Authenticator) -> None:
    await alice.enable()
    await alice.let_time_pass()
    answer = await alice.post("confirm", code=alice.code)
    assert answer.status_code in {403, 409}
    assert (await alice.read())["recovery_codes_left"] == 10


async def test_an_enabled_factor_is_not_replaced(alice: Authenticator) -> None:
    await alice.enable()
    answer = await alice.post("enrol", current_password=alice.person.password)
    assert refused(answer) == (409, "SECOND_FACTOR_ENABLED")
    await alice.let_time_pass()
    assert (await alice.log_in(alice.code)).status_code == 200


async def test_disabling_takes_password_and_code(alice: Authenticator) -> None:
    codes = await alice.enable()
    await alice.let_time_pass()
    wrong_password = await alice.disable(alice.code, "another password altogether")
    assert refused(wrong_password) == (403, "CURRENT_PASSWORD_WRONG")
    assert refused(await alice.disable(alice.wrong_code)) == (403, "CODE_WRONG")
    assert (await alice.read())["is_enabled"] is True

    disabled = await alice.disable(alice.code)
    assert (disabled.status_code, disabled.json()["success"]) == (200, True)
    assert await alice.read() == NONE_YET
    assert await alice.run(text("SELECT 1 FROM recovery_codes")) == []
    assert (await alice.log_in()).status_code == 200
    assert refused(await alice.disable(codes[0])) == (409, "SECOND_FACTOR_NOT_ENROLLED")


async def test_a_wrong_password_uses_up_no_recovery_code(alice: Authenticator) -> None:
    codes = await alice.enable()
    await alice.disable(codes[0], "another password altogether")
    assert (await alice.read())["recovery_codes_left"] == 10
    assert (await alice.disable(codes[0])).status_code == 200


async def test_after_disabling_another_enrolment_has_another_secret(alice: Authenticator) -> None:
    codes = await alice.enable()
    first = alice.secret
    await alice.disable(codes[0])
    new_codes = await alice.enable()
    assert alice.secret != first
    assert not set(codes) & set(new_codes)
    assert refused(await alice.log_in(codes[1])) == (401, "SECOND_FACTOR_INVALID")


async def test_renewed_recovery_codes_end_the_older_ones(alice: Authenticator) -> None:
    old = await alice.enable()
    await alice.let_time_pass()
    answer = await alice.post("recovery-codes", code=alice.code)
    new = answer.json()["recovery_codes"]
    assert len(set(new)) == 10
    assert not set(new) & set(old)
    assert refused(await alice.post("recovery-codes", code=old[0])) == (403, "CODE_WRONG")
    assert (await alice.read())["recovery_codes_left"] == 10
    assert (await alice.log_in(new[0])).status_code == 200


@pytest.mark.parametrize("step", ["disable", "recovery-codes"])
async def test_what_an_enabled_factor_needs_is_refused_before(alice: Authenticator, step: str) -> None:
    not_enrolled = await alice.post(step, **ALL_THAT_POST[step])
    await alice.enrol()
    not_confirmed = await alice.post(step, **ALL_THAT_POST[step] | {"code": alice.code})
    assert {refused(not_enrolled), refused(not_confirmed)} == {(409, "SECOND_FACTOR_NOT_ENROLLED")}


async def test_nothing_is_confirmed_without_an_enrolment(alice: Authenticator) -> None:
    assert refused(await alice.post("confirm", code="492039")) == (409, "SECOND_FACTOR_NOT_ENROLLED")


async def test_a_caller_without_an_account_here_has_no_second_factor(
    client: httpx.AsyncClient, bearer: Bearer
) -> None:
    nobody = bearer("alice")
    answers = [await client.get("/v1/auth/totp", headers=nobody)]
    for step, body in ALL_THAT_POST.items():
        answers.append(await client.post(f"/v1/auth/totp/{step}", json=body, headers=nobody))
    assert {refused(answer) for answer in answers} == {(403, "ACCOUNT_REQUIRED")}


@pytest.mark.parametrize("code", ["12345", "4" * 41, "٤٩٢٠٣٩", "49203é", "492039\n", ""])
async def test_what_cannot_be_a_code_is_refused_as_invalid(alice: Authenticator, code: str) -> None:
    await alice.enrol()
    assert refused(await alice.post("confirm", code=code)) == (422, "VALIDATION_FAILED")


async def test_codes_cannot_be_guessed_at_will(alice: Authenticator) -> None:
    await alice.enrol()
    answers = [await alice.post("confirm", code=alice.wrong_code) for _ in range(11)]
    assert [refused(answer)[0] for answer in answers] == [403] * 5 + [401] * 6
