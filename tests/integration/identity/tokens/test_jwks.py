"""The keys that this service publishes, through a rotation."""

import shutil
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import KeySet

from charter.app import create_app
from charter.identity.tokens.key_rotation import rotate
from charter.identity.tokens.local_tokens import mint
from charter.identity.tokens.signatures import REGISTRY
from charter.settings import Settings
from charter.shared.clock import utc_now
from tests.integration.conftest import client_of

pytestmark = pytest.mark.anyio

JWKS = "/.well-known/jwks.json"


@pytest.fixture
def rotating(settings: Settings, tmp_path: Path) -> Settings:
    """A service with a copy of the key, for other tests need the original."""
    assert settings.signing_key_file is not None
    path = tmp_path / "signing-key.pem"
    shutil.copy(settings.signing_key_file, path)
    return settings.model_copy(update={"signing_key_file": path})


async def test_published_key_checks_a_token(settings: Settings, client: httpx.AsyncClient) -> None:
    answer = await client.get(JWKS)
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "public, max-age=300"
    keys = KeySet.import_key_set(answer.json())
    token = jwt.decode(mint(settings, subject="alice"), keys, registry=REGISTRY)
    assert token.claims["sub"] == "alice"


async def test_published_key_is_public(client: httpx.AsyncClient) -> None:
    (key,) = (await client.get(JWKS)).json()["keys"]
    assert key.keys() == {"kty", "crv", "x", "kid", "alg", "use"}
    assert (key["kty"], key["alg"], key["use"]) == ("OKP", "EdDSA", "sig")


async def test_rotation_refuses_no_token_and_needs_no_restart(rotating: Settings) -> None:
    assert rotating.signing_key_file is not None
    async with client_of(create_app(rotating)) as client, client_of(create_app(rotating)) as other:
        before = mint(rotating, subject="alice")
        made = rotate(rotating.signing_key_file, "ES256", utc_now())
        after = mint(rotating, subject="alice")
        for process in (client, other):
            for token in (after, before):
                answer = await process.get("/v1/me", headers={"Authorization": f"Bearer {token}"})
                assert answer.status_code == 200
            keys = (await process.get(JWKS)).json()["keys"]
            assert [key["kid"] for key in keys] == [made.key_id, made.previous]


async def test_token_of_a_dropped_key_is_refused(rotating: Settings) -> None:
    assert rotating.signing_key_file is not None
    oldest = mint(rotating, subject="alice")
    rotate(rotating.signing_key_file, "EdDSA", utc_now())
    rotate(rotating.signing_key_file, "EdDSA", utc_now() + timedelta(hours=1))
    async with client_of(create_app(rotating)) as client:
        answer = await client.get("/v1/me", headers={"Authorization": f"Bearer {oldest}"})
        assert answer.status_code == 401
        assert len((await client.get(JWKS)).json()["keys"]) == 2
