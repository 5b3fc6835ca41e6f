"""What a key looks like, and when it opens."""

import re
from datetime import timedelta
from hashlib import sha256

import pytest

from charter.identity.service_accounts.domain import KeyText
from charter.shared.opaque_tokens import hash_of
from tests.builders import NOON
from tests.unit.identity.service_accounts.known_keys import ONE, OTHER, a_key

SECRET = "s" * 43


def test_a_new_key_is_another_one_each_time_and_is_read_as_it_was_made() -> None:
    keys = [KeyText.new() for _ in range(200)]
    assert len({key.prefix for key in keys}) == len({key.secret for key in keys}) == 200
    for key in keys:
        assert re.fullmatch(r"charter_[A-Za-z0-9_-]{8}_[A-Za-z0-9_-]{43}", key.text)
        assert KeyText.parse(key.text) == key


@pytest.mark.parametrize("prefix", ["________", "a_b_c_d_", "-------_"])
def test_underscores_in_prefix_and_secret_do_not_shift_the_parts(prefix: str) -> None:
    key = KeyText(prefix, "_" * 43)
    assert KeyText.parse(key.text) == key


@pytest.mark.parametrize(
    "text",
    [
        "",
        "charter",
        "charter_",
        "charter_abcdefgh",
        "charter_abcdefgh_",
        f"charter_abcdefgh_{SECRET}s",
        f"charter_abcdefgh_{SECRET[1:]}",
        f"charter_abcdefg_{SECRET}",
        f"charter-abcdefgh_{SECRET}",
        f"Charter_abcdefgh_{SECRET}",
        f" charter_abcdefgh_{SECRET}",
        f"charter_abcdefgh_{SECRET}\n",
        f"charter_abcdefgh_{SECRET[1:]}\n",
        f"charter_abcdefgh_{SECRET[1:]}é",
        f"charter_abcdéfgh_{SECRET}",
        f"charter_abcd\x00fgh_{SECRET}",
        f"charter_abcd'fgh_{SECRET}",
        f"charter_abcd%fgh_{SECRET}",
        f"charter_abcd fgh_{SECRET}",
        f"charter_abcdefgh_{SECRET[1:]}=",
        f"charter_abcdefgh_{SECRET[1:]}+",
        "a" * 100_000,
    ],
    ids=lambda text: repr(text)[:12] + repr(text)[-12:],
)
def test_what_has_another_form_is_no_key(text: str) -> None:
    assert KeyText.parse(text) is None


def test_of_a_secret_sha_256_is_kept() -> None:
    assert hash_of(SECRET) == sha256(SECRET.encode()).digest()


def test_a_key_opens_with_its_own_secret_only() -> None:
    assert a_key(ONE).opens(ONE.secret, NOON)
    assert not a_key(ONE).opens(OTHER.secret, NOON)
    assert not a_key(ONE).opens("", NOON)


def test_a_key_opens_until_it_expires() -> None:
    key = a_key(expires_at=NOON)
    moments = [NOON - timedelta(microseconds=1), NOON, NOON + timedelta(seconds=1)]
    assert [key.opens(ONE.secret, moment) for moment in moments] == [True, False, False]


def test_a_revoked_key_opens_nothing() -> None:
    assert not a_key(revoked_at=NOON + timedelta(days=1)).opens(ONE.secret, NOON)


def test_what_ends_a_key_does_not_end_the_one_that_takes_its_place() -> None:
    assert str(a_key(ONE).ended_by) == "key:abcdefgh"
    assert a_key(ONE).ended_by != a_key(OTHER).ended_by


def test_a_key_shows_its_beginning() -> None:
    assert a_key(ONE).shown_prefix == "charter_abcdefgh"


def test_a_key_does_not_show_its_secret_in_a_message() -> None:
    assert SECRET not in repr(a_key(ONE))
