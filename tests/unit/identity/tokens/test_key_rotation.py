"""`charter keys`: a new key signs, the one before it verifies, older ones go."""

import json
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from charter.identity.tokens.claim_checks import LEEWAY
from charter.identity.tokens.key_rotation import Algorithm, RotationRefused, list_keys, rotate
from charter.identity.tokens.lifetimes import LIFETIME
from charter.identity.tokens.signing_keys import (
    SigningKeyUnusable,
    load_or_create_signing_key,
    load_signing_keys,
)
from tests.unit.conftest import Charter
from tests.unit.identity.tokens.realm import NOON, a_key

LATER = NOON + LIFETIME + LEEWAY
DATABASE = "postgresql://charter@localhost/charter"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "key.jwk"
    load_or_create_signing_key(path)
    return path


@pytest.mark.parametrize("algorithm", ["EdDSA", "ES256", "RS256"])
def test_new_key_signs_and_the_previous_one_verifies(path: Path, algorithm: Algorithm) -> None:
    before = load_signing_keys(path).key_id
    made = rotate(path, algorithm, NOON)
    first, second = list_keys(path)
    assert (first.key_id, first.algorithm, first.is_signing) == (made.key_id, algorithm, True)
    assert (second.key_id, second.algorithm, second.is_signing) == (before, "EdDSA", False)
    assert first.since == NOON
    assert made.previous_until == LATER
    assert load_signing_keys(path).key_id == made.key_id


def test_third_key_drops_the_first(path: Path) -> None:
    oldest = load_signing_keys(path).key_id
    first = rotate(path, "EdDSA", NOON)
    second = rotate(path, "EdDSA", LATER)
    assert second.dropped == (oldest,)
    assert [key.key_id for key in list_keys(path)] == [second.key_id, first.key_id]


def test_key_whose_tokens_are_valid_is_not_dropped_by_accident(path: Path) -> None:
    rotate(path, "EdDSA", NOON)
    kept = path.read_text()
    with pytest.raises(RotationRefused, match="12:15:30 UTC"):
        rotate(path, "EdDSA", LATER - timedelta(seconds=1))
    assert path.read_text() == kept
    assert rotate(path, "EdDSA", NOON, is_forced=True).dropped


def test_file_is_written_all_at_once_and_for_its_owner_only(path: Path) -> None:
    path.chmod(0o644)
    before = path.stat().st_ino
    rotate(path, "EdDSA", NOON)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.stat().st_ino != before
    assert list(path.parent.iterdir()) == [path]


def test_link_to_a_file_stays_a_link(path: Path) -> None:
    link = path.with_name("link")
    link.symlink_to(path)
    made = rotate(link, "EdDSA", NOON)
    assert link.is_symlink()
    assert load_signing_keys(path).key_id == made.key_id


@pytest.mark.parametrize("key_type", ["RSA", "EC", "OKP"])
def test_key_in_pem_keeps_its_id_in_the_set(tmp_path: Path, key_type: str) -> None:
    path = tmp_path / "key.pem"
    path.write_bytes(a_key(key_type).as_pem(private=True))
    before = load_signing_keys(path).key_id
    made = rotate(path, "EdDSA", NOON)
    assert (made.previous, made.was_jwk) == (before, False)
    assert [jwk["kid"] for jwk in json.loads(path.read_text())["keys"]] == [made.key_id, before]


def test_file_that_cannot_be_written_stays_as_it_is(path: Path) -> None:
    long = path.with_name("x" * 250)  # no room for the draft's name
    path.rename(long)
    kept = long.read_text()
    with pytest.raises(RotationRefused, match="cannot be written"):
        rotate(long, "EdDSA", NOON)
    assert long.read_text() == kept


def test_file_without_a_key_is_not_rotated(path: Path) -> None:
    path.write_text("no key")
    with pytest.raises(SigningKeyUnusable):
        rotate(path, "EdDSA", NOON)
    assert path.read_text() == "no key"


def test_command_rotates_the_development_key_and_lists_both(charter: Charter) -> None:
    rotated = charter("keys", "rotate", "--algorithm", "ES256", DATABASE_URL=DATABASE)
    assert rotated.status == 0, rotated.errors
    listed = charter("keys", "list", DATABASE_URL=DATABASE).output.splitlines()
    assert [line.split()[1:3] for line in listed] == [["ES256", "signs"], ["EdDSA", "verifies"]]
    assert all(line.split()[0] in rotated.output for line in listed)
    assert "may go after" in rotated.output


def test_command_says_that_a_pem_file_became_a_key_set(charter: Charter, tmp_path: Path) -> None:
    path = tmp_path / "key.pem"
    path.write_bytes(a_key("OKP").as_pem(private=True))
    assert "was PEM" in charter("keys", "rotate", SIGNING_KEY_FILE=str(path), DATABASE_URL=DATABASE).output


def test_command_tells_a_refusal_in_a_line(charter: Charter) -> None:
    for expected in (0, 1):
        again = charter("keys", "rotate", DATABASE_URL=DATABASE)
        assert again.status == expected
    assert again.errors.startswith("charter: tokens of the key ")
    assert charter("keys", "rotate", "--at-once", DATABASE_URL=DATABASE).status == 0


def test_command_has_nothing_to_rotate_in_a_service_without_a_key(charter: Charter) -> None:
    refused = charter(
        "keys",
        "list",
        ENVIRONMENT="production",
        ALLOWED_HOSTS="api.example.com",
        LOCAL_ISSUER="https://api.example.com",
        KEYCLOAK_ISSUER="https://id.example.com",
        KEYCLOAK_AUDIENCE="charter",
        SECRET_KEY="hzUN0pYAVVbzKnZLZoZqRYCDE9uPOZ1uRZ3XJAEZgGY",
        DATABASE_URL="postgresql://app@db/charter",
    )
    assert refused.status == 1
    assert "SIGNING_KEY_FILE" in refused.errors
