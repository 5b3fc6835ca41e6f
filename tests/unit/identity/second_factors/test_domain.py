"""Codes of authenticator apps and recovery codes, as their standards have them."""

from base64 import b32decode, b32encode
from datetime import UTC, datetime
from hashlib import sha256
from typing import Final
from urllib.parse import unquote

import pyotp
import pytest

from charter.identity.second_factors import domain

SECRET: Final = b32encode(b"12345678901234567890").decode()
"""That of RFC 6238, appendix B."""
VECTORS: Final = {
    59: "94287082",
    1111111109: "07081804",
    1111111111: "14050471",
    1234567890: "89005924",
    2000000000: "69279037",
    20000000000: "65353130",
}
"""Seconds since 1970, and the code of eight digits, of which codes of six are the last ones."""


@pytest.mark.parametrize(("seconds", "code"), VECTORS.items())
def test_codes_are_those_of_rfc_6238(seconds: int, code: str) -> None:
    step = domain.step_at(datetime.fromtimestamp(seconds, UTC))
    assert domain.find_step(SECRET, code[-6:], step) == step


@pytest.mark.parametrize("distance", [-1, 0, 1])
def test_a_code_of_the_step_before_or_after_is_found_with_its_own_step(distance: int) -> None:
    code = pyotp.TOTP(SECRET).generate_otp(1_000_000 + distance)
    assert domain.find_step(SECRET, code, 1_000_000) == 1_000_000 + distance


@pytest.mark.parametrize("distance", [-3, -2, 2, 3])
def test_a_code_of_two_steps_away_is_not_found(distance: int) -> None:
    code = pyotp.TOTP(SECRET).generate_otp(1_000_000 + distance)
    assert domain.find_step(SECRET, code, 1_000_000) is None


@pytest.mark.parametrize("code", ["", "28708", "2870820", "94287082", "28708a"])
def test_what_is_no_code_of_six_digits_is_not_found(code: str) -> None:
    assert domain.find_step(SECRET, code, 1) is None


def test_a_step_is_a_half_minute() -> None:
    steps = [domain.step_at(datetime.fromtimestamp(second, UTC)) for second in (0, 29, 30, 59, 60)]
    assert steps == [0, 0, 1, 1, 2]


def test_a_secret_has_160_bits_and_is_another_one_each_time() -> None:
    secrets = {domain.new_secret() for _ in range(50)}
    assert len(secrets) == 50
    assert {len(b32decode(secret)) for secret in secrets} == {20}


def test_a_recovery_code_has_80_bits_and_is_another_one_each_time() -> None:
    codes = {domain.new_recovery_code() for _ in range(50)}
    assert len(codes) == 50
    for code in codes:
        assert [len(group) for group in code.split("-")] == [4, 4, 4, 4]
        assert len(b32decode(code.replace("-", "").upper())) == 10


def test_a_recovery_code_is_never_taken_for_a_code_of_the_app() -> None:
    assert not domain.is_of_an_app(domain.plain(domain.new_recovery_code()))


@pytest.mark.parametrize("written", ["h7dk-2m4q-x9ta-w3zb", "H7DK2M4QX9TAW3ZB", " h7dk 2m4q-X9TA w3zb-"])
def test_case_and_gaps_of_a_recovery_code_do_not_count(written: str) -> None:
    assert domain.hash_of_code(written) == sha256(b"h7dk2m4qx9taw3zb").digest()


@pytest.mark.parametrize(
    "account", ["alice+totp@example.com", "a/b?c&d#e%f@example.com", "jürgen@example.com"]
)
def test_the_uri_names_every_account_unmistakably(account: str) -> None:
    uri = domain.uri_of(SECRET, account)
    assert uri.isascii()
    label = uri.removeprefix("otpauth://totp/").partition("?")[0]
    assert unquote(label) == f"Charter:{account}"
    assert "/" not in label
    read = pyotp.parse_uri(uri)
    assert (read.name, read.issuer, read.secret) == (account, "Charter", SECRET)
