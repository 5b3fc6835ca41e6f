"""What is sealed opens with the same key for the same purpose, and for nothing else."""

from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from hmac import digest
from pathlib import Path

import pytest
from joserfc.jwe import JWERegistry, encrypt_compact
from joserfc.jwk import OctKey

from charter.identity.sealed_secrets import SealBroken, Sealer, build_sealer
from charter.settings import Settings

SEALER = Sealer(b"k" * 32)


def settings(**changes: str) -> Settings:
    return Settings.model_validate({"database_url": "postgresql://a@localhost/a"} | changes)


def test_a_sealed_value_opens() -> None:
    sealed = SEALER.seal(b"secret", "totp")
    assert b"secret" not in sealed.encode()
    assert SEALER.open(sealed, "totp") == b"secret"


def test_sealing_twice_gives_two_texts() -> None:
    assert SEALER.seal(b"secret", "totp") != SEALER.seal(b"secret", "totp")


@pytest.mark.parametrize(
    ("sealer", "purpose"), [(Sealer(b"o" * 32), "totp"), (SEALER, "another"), (SEALER, "")]
)
def test_another_key_or_purpose_does_not_open(sealer: Sealer, purpose: str) -> None:
    with pytest.raises(SealBroken):
        sealer.open(SEALER.seal(b"secret", "totp"), purpose)


@pytest.mark.parametrize("place", range(0, 60, 7))
def test_a_changed_text_does_not_open(place: int) -> None:
    sealed = SEALER.seal(b"secret", "totp")
    changed = sealed[:place] + ("A" if sealed[place] != "A" else "B") + sealed[place + 1 :]
    with pytest.raises(SealBroken):
        SEALER.open(changed, "totp")


@pytest.mark.parametrize("text", ["", "nothing", "a.b.c.d.e", "é"])
def test_what_was_never_sealed_does_not_open(text: str) -> None:
    with pytest.raises(SealBroken):
        SEALER.open(text, "totp")


def test_processes_with_one_setting_open_each_other_s_seals() -> None:
    one, other = (build_sealer(settings(secret_key="9vWqX2mZ7kLr4TnB8sYd1HcJ6fGp3aQe")) for _ in range(2))
    assert other.open(one.seal(b"secret", "p"), "p") == b"secret"


def test_development_makes_a_key_of_its_own_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    sealed = build_sealer(settings()).seal(b"secret", "p")
    assert build_sealer(settings()).open(sealed, "p") == b"secret"
    assert (tmp_path / ".charter/secret-key").stat().st_mode & 0o777 == 0o600


def test_processes_that_start_at_once_make_one_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with ThreadPoolExecutor(8) as pool:
        sealers = list(pool.map(lambda _: build_sealer(settings()), range(16)))
    sealed = sealers[0].seal(b"secret", "p")
    assert {sealer.open(sealed, "p") for sealer in sealers} == {b"secret"}
    assert [path.name for path in (tmp_path / ".charter").iterdir()] == ["secret-key"]


def test_a_key_of_the_settings_makes_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    build_sealer(settings(secret_key="9vWqX2mZ7kLr4TnB8sYd1HcJ6fGp3aQe"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("plain", [b"", b"\x00\xff", b"s" * 40_000])
def test_any_bytes_are_sealed(plain: bytes) -> None:
    assert SEALER.open(SEALER.seal(plain, "totp"), "totp") == plain


def test_a_token_of_another_kind_is_no_seal() -> None:
    """Encrypted with the same key, but with an algorithm that nobody agreed on."""
    key = OctKey.import_key(digest(b"k" * 32, b"totp", sha256))
    registry = JWERegistry(algorithms=["A256KW", "A128CBC-HS256", "DEF"])
    foreign = encrypt_compact({"alg": "A256KW", "enc": "A128CBC-HS256"}, b"x", key, registry=registry)
    with pytest.raises(SealBroken):
        SEALER.open(foreign, "totp")
