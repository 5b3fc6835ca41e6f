"""Tokens of this service, and the keys that sign them."""

import json
import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from joserfc.jwk import ECKey, OKPKey

from charter.identity.tokens.authentication import BearerAuthenticator, build_authenticator
from charter.identity.tokens.local_tokens import Grant, TokenMint, build_mint, mint
from charter.identity.tokens.signing_keys import (
    DEVELOPMENT_KEY,
    SigningKeyUnusable,
    load_or_create_signing_key,
    load_signing_keys,
)
from charter.platform.settings.loading import SettingsInvalid
from charter.settings import Settings
from tests.builders import HandSetClock
from tests.unit.identity.tokens.bearers import caller_of, refusal_of
from tests.unit.identity.tokens.realm import Realm, a_key, an_ec_key, an_ed25519_key

pytestmark = pytest.mark.anyio


async def test_minted_token_names_its_bearer(authenticator: BearerAuthenticator, own: TokenMint) -> None:
    grant = Grant(
        subject="u-1",
        tenant="acme",
        roles=("admin", "staff"),
        username="alice",
        email="alice@example.com",
        session_id="s-1",
    )
    caller = await caller_of(authenticator, own.mint(grant))
    assert (caller.subject, caller.tenant, caller.session_id, caller.kind) == ("u-1", "acme", "s-1", "user")
    assert caller.roles == {"admin", "user", "staff"}
    assert caller.claims["email"] == "alice@example.com"
    assert {"iss", "sub", "aud", "exp", "iat", "jti", "sid", "roles", "tenant"} <= caller.claims.keys()
    assert "name" not in caller.claims


async def test_minted_token_expires(
    authenticator: BearerAuthenticator, own: TokenMint, clock: HandSetClock
) -> None:
    token = own.mint(Grant(subject="alice", tenant="alice"), timedelta(minutes=5))
    assert await caller_of(authenticator, token)
    clock.move(minutes=5, seconds=30)
    assert await refusal_of(authenticator, token) == "The token has expired."


async def test_every_token_has_a_session_and_an_id_of_its_own(
    authenticator: BearerAuthenticator, own: TokenMint
) -> None:
    grant = Grant(subject="alice", tenant="alice")
    first, second = [await caller_of(authenticator, own.mint(grant)) for _ in range(2)]
    assert first.session_id != second.session_id
    assert first.claims["jti"] != second.claims["jti"]


async def test_command_s_token_is_of_the_subject_s_tenant(settings: Settings) -> None:
    token = mint(settings, subject="alice", roles=["admin"])
    caller = await caller_of(build_authenticator(settings), token)
    assert (caller.subject, caller.tenant) == ("alice", "alice")
    assert caller.roles == {"admin", "user"}


def test_new_signing_key_is_its_owner_s_only(tmp_path: Path) -> None:
    path = tmp_path / "deep" / ".charter" / "key.jwk"
    made = load_or_create_signing_key(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert list(path.parent.iterdir()) == [path]
    assert load_or_create_signing_key(path).key_id == made.key_id
    assert made.algorithm == "EdDSA"


def test_processes_that_start_together_share_one_key(tmp_path: Path) -> None:
    path = tmp_path / "key.jwk"
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(load_or_create_signing_key, [path] * 32))
    assert len({keys.key_id for keys in made}) == 1
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("key_type", ["RSA", "EC", "OKP"])
@pytest.mark.parametrize("is_pem", [True, False])
async def test_signing_key_may_be_pem_or_jwk(
    settings: Settings, clock: HandSetClock, tmp_path: Path, key_type: str, is_pem: bool
) -> None:
    key = a_key(key_type)
    path = tmp_path / "given"
    path.write_text(key.as_pem(private=True).decode() if is_pem else json.dumps(key.as_dict(private=True)))
    chosen = settings.model_copy(update={"signing_key_file": path})
    token = build_mint(chosen, clock).mint(Grant(subject="alice", tenant="alice"))
    assert await caller_of(build_authenticator(chosen, clock), token)


@pytest.mark.parametrize("is_pem", [True, False])
async def test_two_keys_rotate_without_refusing_a_token(
    settings: Settings, clock: HandSetClock, tmp_path: Path, is_pem: bool
) -> None:
    old, new = an_ed25519_key("old"), an_ec_key("new")
    path = tmp_path / "given"
    chosen = settings.model_copy(update={"signing_key_file": path})

    def write(*keys: OKPKey | ECKey) -> None:
        if is_pem:
            path.write_text("\n".join(key.as_pem(private=True).decode() for key in keys))
        else:
            path.write_text(json.dumps({"keys": [key.as_dict(private=True) for key in keys]}))

    write(old)
    before = build_mint(chosen, clock).mint(Grant(subject="alice", tenant="alice"))
    write(new, old)
    after = build_mint(chosen, clock).mint(Grant(subject="alice", tenant="alice"))
    both = build_authenticator(chosen, clock)
    assert await caller_of(both, before)
    assert await caller_of(both, after)
    write(new)
    assert await refusal_of(build_authenticator(chosen, clock), before) == "The token's key is not known."


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "{",
        "[]",
        '{"keys": []}',
        '{"keys": [7]}',
        '{"kty": "oct", "k": "c2VjcmV0"}',
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
    ],
)
def test_file_without_a_key_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "given"
    path.write_text(text)
    with pytest.raises(SigningKeyUnusable, match="is no signing key"):
        load_signing_keys(path)


def test_key_that_cannot_sign_our_tokens_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "given"
    other = ECKey.generate_key("P-384")
    for text in (
        an_ec_key("public").as_pem(private=False).decode(),
        json.dumps(other.as_dict(private=True)),
        other.as_pem(private=True).decode(),
        an_ec_key("fine").as_pem(private=True).decode() + other.as_pem(private=True).decode(),
    ):
        path.write_text(text)
        with pytest.raises(SigningKeyUnusable, match="is no signing key"):
            load_signing_keys(path)


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SigningKeyUnusable):
        load_signing_keys(tmp_path / "absent")


def test_key_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SigningKeyUnusable, match="is no signing key"):
        load_or_create_signing_key(tmp_path / "file" / "key.jwk")


def test_development_makes_a_key_in_the_working_directory(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    build_mint(settings.model_copy(update={"signing_key_file": None}))
    assert (tmp_path / DEVELOPMENT_KEY).is_file()


async def test_production_without_a_key_has_no_tokens_of_its_own(
    settings: Settings, clock: HandSetClock, realm: Realm, own: TokenMint
) -> None:
    changes = {"environment": "production", "signing_key_file": None}
    production = settings.model_copy(update=changes)
    authenticator = build_authenticator(production, clock)
    token = own.mint(Grant(subject="alice", tenant="alice"))
    assert await refusal_of(authenticator, token) == "The token's issuer is not known here."
    assert await caller_of(authenticator, realm.token())
    with pytest.raises(SettingsInvalid, match="SIGNING_KEY_FILE"):
        build_mint(production)


def test_production_does_not_start_with_a_broken_key(settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "given"
    path.write_text("no key")
    changes = {"environment": "production", "signing_key_file": path}
    with pytest.raises(SigningKeyUnusable):
        build_authenticator(settings.model_copy(update=changes))
