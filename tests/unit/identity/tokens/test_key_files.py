"""Running services take a changed key file up by themselves."""

import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateNumbers
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from charter.identity.tokens.authentication import build_authenticator
from charter.identity.tokens.key_files import LOOK_AGAIN, KeyFile, find_signing_keys
from charter.identity.tokens.key_rotation import rotate
from charter.identity.tokens.local_tokens import Grant, build_mint
from charter.identity.tokens.public_keys import PublishedKeys, load_published_keys
from charter.identity.tokens.signing_keys import SigningKeyUnusable, load_or_create_signing_key
from charter.settings import Settings
from tests.builders import HandSetClock
from tests.unit.identity.tokens.bearers import caller_of
from tests.unit.identity.tokens.realm import NOON, a_key, an_rsa_key

pytestmark = pytest.mark.anyio

GRANT = Grant(subject="alice", tenant="alice")


class Seconds:
    """A monotonic clock that stands still until it is told to move."""

    def __init__(self) -> None:
        self.passed = 0.0

    def __call__(self) -> float:
        return self.passed


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "key.jwk"
    load_or_create_signing_key(path)
    return path


def test_two_holders_of_one_file_both_take_a_new_key_up(path: Path) -> None:
    seconds = Seconds()
    holders = [KeyFile(path, seconds) for _ in range(2)]
    made = rotate(path, "ES256", NOON)
    assert {holder.current().key_id for holder in holders} == {made.previous}
    seconds.passed += LOOK_AGAIN
    assert {holder.current().key_id for holder in holders} == {made.key_id}


async def test_unknown_key_is_looked_for_in_the_file_at_once(path: Path) -> None:
    holder = KeyFile(path, Seconds())
    made = rotate(path, "ES256", NOON)
    assert await holder.find("ES256", made.key_id) is not None
    assert await holder.find("EdDSA", made.previous) is not None
    assert await holder.find("ES256", "no such key") is None


async def test_tokens_of_both_keys_are_accepted_without_a_restart(
    settings: Settings, clock: HandSetClock
) -> None:
    assert settings.signing_key_file is not None
    signer, verifier = build_mint(settings, clock), build_authenticator(settings, clock)
    before = signer.mint(GRANT)
    await caller_of(verifier, before)
    made = rotate(settings.signing_key_file, "RS256", NOON)
    signer.source.refresh()
    after = signer.mint(GRANT)
    assert signer.keys.key_id == made.key_id
    for token in (after, before, build_mint(settings, clock).mint(GRANT)):
        assert await caller_of(verifier, token)


@pytest.mark.parametrize("text", [None, "", "no key"])
def test_file_that_became_unusable_changes_nothing(path: Path, text: str | None) -> None:
    seconds = Seconds()
    holder = KeyFile(path, seconds)
    key_id = holder.current().key_id
    path.unlink() if text is None else path.write_text(text)
    for _ in range(3):
        seconds.passed += LOOK_AGAIN
        assert holder.current().key_id == key_id
    path.unlink(missing_ok=True)
    fresh = load_or_create_signing_key(path)
    seconds.passed += LOOK_AGAIN
    assert holder.current().key_id == fresh.key_id


def test_guarded_file_that_others_can_read_changes_nothing(path: Path) -> None:
    seconds = Seconds()
    holder = KeyFile(path, seconds, is_guarded=True)
    key_id = holder.current().key_id
    made = rotate(path, "ES256", NOON)
    path.chmod(0o644)
    seconds.passed += LOOK_AGAIN
    assert holder.current().key_id == key_id
    with pytest.raises(SigningKeyUnusable, match="others can read"):
        KeyFile(path, is_guarded=True)
    path.chmod(0o600)
    assert KeyFile(path, is_guarded=True).current().key_id == made.key_id


def test_unusable_file_is_refused_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(SigningKeyUnusable):
        KeyFile(tmp_path / "absent")


@pytest.mark.parametrize(
    ("key_type", "members"),
    [("RSA", {"n", "e"}), ("EC", {"crv", "x", "y"}), ("OKP", {"crv", "x"})],
)
def test_published_keys_have_no_private_member(tmp_path: Path, key_type: str, members: set[str]) -> None:
    path = tmp_path / "key.jwk"
    private = a_key(key_type).as_dict(private=True, iat=1, secret="also private")
    path.write_text(json.dumps(private))
    (jwk,) = PublishedKeys(KeyFile(path)).list_all()
    assert jwk.keys() == {"kty", "kid", "alg", "use"} | members


def test_both_keys_of_a_rotation_are_published(settings: Settings) -> None:
    assert settings.signing_key_file is not None
    published = load_published_keys(settings)
    made = rotate(settings.signing_key_file, "ES256", NOON)
    assert [(jwk["kid"], jwk["alg"]) for jwk in published.list_all()] == [
        (made.key_id, "ES256"),
        (made.previous, "EdDSA"),
    ]


def test_service_without_a_key_publishes_none(settings: Settings) -> None:
    remote = settings.model_copy(update={"environment": "production", "signing_key_file": None})
    assert find_signing_keys(remote) is None
    assert load_published_keys(remote).list_all() == []


def test_key_in_pem_is_published_under_its_thumbprint(tmp_path: Path) -> None:
    path, key = tmp_path / "key.pem", an_rsa_key("k")
    path.write_bytes(key.as_pem(private=True))
    (jwk,) = PublishedKeys(KeyFile(path)).list_all()
    assert jwk["kid"] == key.thumbprint()


def test_rsa_key_that_signs_wrongly_is_refused(tmp_path: Path) -> None:
    path, right = tmp_path / "key.pem", an_rsa_key("k").private_key
    assert right is not None
    of = right.private_numbers()
    wrong = RSAPrivateNumbers(of.p, of.q, of.d + 2, of.dmp1 + 2, of.dmq1, of.iqmp, of.public_numbers)
    key = wrong.private_key(unsafe_skip_rsa_key_validation=True)
    path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    with pytest.raises(SigningKeyUnusable, match="signs wrongly"):
        KeyFile(path)
