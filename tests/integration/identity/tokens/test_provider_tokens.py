"""Tokens of a real OpenID Connect provider, whose keys are discovered."""

from base64 import urlsafe_b64encode
from collections.abc import AsyncIterator
from hashlib import sha256
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from charter.app import create_app
from charter.identity.tokens.authentication import build_authenticator
from charter.settings import Settings
from tests.integration.conftest import Bearer, client_of
from tests.oidc_provider.provider import (
    REDIRECT_URI,
    ProviderServer,
    log_in_at_provider,
    provider_server,
)
from tests.unit.identity.tokens.bearers import caller_of

pytestmark = pytest.mark.anyio

VERIFIER = "v" * 64
CHALLENGE = urlsafe_b64encode(sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()


@pytest.fixture
async def client(trusting: Settings) -> AsyncIterator[httpx.AsyncClient]:
    async with client_of(create_app(trusting)) as client:
        yield client


def client_tokens(provider: ProviderServer) -> dict[str, str]:
    return provider.exchange(grant_type="client_credentials", resource="urn:charter", scope="api")


async def user_tokens(provider: ProviderServer) -> dict[str, str]:
    """What a frontend gets for alice, for this API."""
    query = httpx.QueryParams(
        client_id="charter-web",
        response_type="code",
        redirect_uri=REDIRECT_URI,
        scope="openid email api",
        resource="urn:charter",
        code_challenge=CHALLENGE,
        code_challenge_method="S256",
        nonce="n",
    )
    async with httpx.AsyncClient() as browser:
        back = await log_in_at_provider(browser, f"{provider.issuer}/auth?{query}", "alice")
    return provider.exchange(
        grant_type="authorization_code",
        code=parse_qs(urlsplit(back).query)["code"][0],
        redirect_uri=REDIRECT_URI,
        code_verifier=VERIFIER,
        resource="urn:charter",
    )


async def ask(client: httpx.AsyncClient, token: str, path: str = "/v1/me") -> httpx.Response:
    return await client.get(path, headers={"Authorization": f"Bearer {token}"})


async def test_user_s_access_token_is_accepted(client: httpx.AsyncClient, provider: ProviderServer) -> None:
    tokens = await user_tokens(provider)
    answer = await ask(client, tokens["access_token"])
    assert answer.status_code == 200, answer.text
    assert answer.json()["sub"] == "alice"
    assert (await ask(client, tokens["access_token"], "/v1/projects")).status_code == 200


async def test_id_token_is_no_access_token(client: httpx.AsyncClient, provider: ProviderServer) -> None:
    tokens = await user_tokens(provider)
    answer = await ask(client, tokens["id_token"])
    assert answer.status_code == 401
    assert answer.json()["error_code"] == "UNAUTHENTICATED"


async def test_client_credentials_token_is_of_a_service(
    trusting: Settings, client: httpx.AsyncClient, provider: ProviderServer
) -> None:
    token = client_tokens(provider)["access_token"]
    answer = await ask(client, token)
    assert answer.json()["sub"] == "batch"
    caller = await caller_of(build_authenticator(trusting), token)
    assert (caller.kind, caller.tenant, caller.roles) == ("service", "test/batch", frozenset())


async def test_tampered_token_is_refused(client: httpx.AsyncClient, provider: ProviderServer) -> None:
    header, payload, signature = client_tokens(provider)["access_token"].split(".")
    other = payload[:-4] + ("AAAA" if payload[-4:] != "AAAA" else "BBBB")
    assert (await ask(client, f"{header}.{other}.{signature}")).status_code == 401


async def test_provider_that_is_down_leaves_own_tokens_alone(settings: Settings, bearer: Bearer) -> None:
    with provider_server() as gone:
        changes = {"oidc_providers": (gone.settings,)}
        token = client_tokens(gone)["access_token"]
    async with client_of(create_app(settings.model_copy(update=changes))) as client:
        assert (await ask(client, token)).status_code == 503
        assert (await client.get("/v1/me", headers=bearer("alice"))).status_code == 200
