"""A provider like Keycloak at which users log in, behind a real HTTP server."""

import pytest

from charter.identity.oidc_providers import OidcProvider
from charter.identity.single_sign_on.authorization_code import Client
from charter.identity.single_sign_on.provider_client import ProviderClient
from tests.builders import HandSetClock
from tests.unit.identity.tokens.realm import Realm, WebServer

CLIENT = Client(
    client_id="charter-web",
    client_secret="100% secret",
    scopes="openid email profile",
    redirect_uri="http://localhost:8000/v1/auth/oidc/main/callback",
)


@pytest.fixture
def realm(web: WebServer) -> Realm:
    realm = Realm(web)
    metadata = {
        "issuer": realm.issuer,
        "jwks_uri": web.url + realm.certs,
        "authorization_endpoint": f"{web.url}/auth",
        "token_endpoint": f"{web.url}/token",
        "userinfo_endpoint": f"{web.url}/userinfo",
    }
    web.serve(Realm.DISCOVERY, metadata)
    return realm


@pytest.fixture
def provider(realm: Realm, clock: HandSetClock) -> ProviderClient:
    settings = OidcProvider(name="main", issuer=realm.issuer, audience="charter")
    return ProviderClient(settings, CLIENT, clock)
