"""Fixtures of the identity's tests."""

from pathlib import Path

import pytest

from charter.identity.tokens.authentication import BearerAuthenticator, build_authenticator
from charter.identity.tokens.local_tokens import TokenMint, build_mint
from charter.identity.tokens.signing_keys import load_or_create_signing_key
from charter.settings import Settings
from tests.builders import HandSetClock
from tests.unit.identity.tokens.realm import AUDIENCE, Realm, WebServer


@pytest.fixture
def realm(web: WebServer) -> Realm:
    return Realm(web)


@pytest.fixture
def settings(realm: Realm, tmp_path: Path) -> Settings:
    """This service with a key of its own, and a realm whose keys have to be discovered."""
    key_file = tmp_path / "signing-key.jwk"
    load_or_create_signing_key(key_file)
    return Settings.model_validate(
        {
            "environment": "test",
            "database_url": "postgresql://charter@localhost:5432/charter",
            "keycloak_issuer": realm.issuer,
            "keycloak_audience": AUDIENCE,
            "local_issuer": "http://localhost:8000",
            "signing_key_file": key_file,
        }
    )


@pytest.fixture
def authenticator(settings: Settings, clock: HandSetClock) -> BearerAuthenticator:
    return build_authenticator(settings, clock)


@pytest.fixture
def own(settings: Settings, clock: HandSetClock) -> TokenMint:
    return build_mint(settings, clock)
