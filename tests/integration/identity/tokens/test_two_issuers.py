"""Two issuers with the same `sub` and `sid` share nothing, neither with each other nor with this service."""

from collections.abc import AsyncIterator, Iterator

import httpx
import pytest

from charter.app import create_app
from charter.identity.oidc_providers import OidcProvider
from charter.settings import Settings
from charter.shared.clock import utc_now
from tests.integration.conftest import Bearer, client_of
from tests.unit.identity.tokens.realm import AUDIENCE, Realm, an_ec_key, running_web_server

pytestmark = pytest.mark.anyio

Headers = dict[str, str]


@pytest.fixture
def realms() -> Iterator[tuple[Realm, Realm]]:
    with running_web_server() as web:
        yield Realm(web), Realm(web, "partner", an_ec_key("first"))


@pytest.fixture
async def client(settings: Settings, realms: tuple[Realm, Realm]) -> AsyncIterator[httpx.AsyncClient]:
    keycloak, partner = realms
    provider = OidcProvider(name="partner", issuer=partner.issuer, audience=AUDIENCE)
    changes = {
        "keycloak_issuer": keycloak.issuer,
        "keycloak_audience": AUDIENCE,
        "oidc_providers": (provider,),
    }
    async with client_of(create_app(settings.model_copy(update=changes))) as client:
        yield client


@pytest.fixture
def both(realms: tuple[Realm, Realm]) -> tuple[Headers, Headers]:
    """Headers of the user 5 of each issuer, in the session s-1 of each."""
    now = int(utc_now().timestamp())
    claims = {"iat": now, "exp": now + 900, "sub": "5", "sid": "s-1"}
    one, other = ({"Authorization": f"Bearer {realm.token_with(claims)}"} for realm in realms)
    return one, other


async def tenants(client: httpx.AsyncClient, headers: Headers) -> list[str]:
    listed = await client.get("/v1/projects", headers=headers)
    assert listed.status_code == 200, listed.text
    return [project["tenant_id"] for project in listed.json()["data"]]


async def test_neither_sees_what_the_other_or_a_user_of_this_service_has(
    client: httpx.AsyncClient, both: tuple[Headers, Headers], bearer: Bearer
) -> None:
    everybody = (*both, bearer("5", "user", tenant="user:5"), bearer("5", "user"))
    for headers in everybody:
        made = await client.post("/v1/projects", json={"name": "Harvest"}, headers=headers)
        for others in everybody:
            status = 200 if others is headers else 404
            assert (await client.get(made.headers["Location"], headers=others)).status_code == status
    seen = [await tenants(client, headers) for headers in everybody]
    assert seen == [["keycloak/5"], ["partner/5"], ["user:5"], ["5"]]


async def test_each_keeps_the_service_accounts_of_the_own_tenant_only(
    client: httpx.AsyncClient, both: tuple[Headers, Headers]
) -> None:
    one, other = both
    made = await client.post("/v1/service-accounts", json={"name": "Import"}, headers=one)
    assert (made.status_code, made.json()["tenant_id"]) == (201, "keycloak/5")
    assert (await client.get(made.headers["Location"], headers=other)).status_code == 404
    keys = f"{made.headers['Location']}/keys"
    key = await client.post(keys, json={"name": "K", "scopes": ["projects:write"]}, headers=one)
    program = {"X-API-Key": key.json()["key"]}
    written = await client.post("/v1/projects", json={"name": "Harvest"}, headers=program)
    assert written.json()["tenant_id"] == "keycloak/5"


async def test_the_same_idempotency_key_is_two_effects(
    client: httpx.AsyncClient, both: tuple[Headers, Headers]
) -> None:
    for headers in both:
        once = {**headers, "Idempotency-Key": "first"}
        made = await client.post("/v1/projects", json={"name": "Harvest"}, headers=once)
        assert "Idempotency-Replayed" not in made.headers
        assert len(await tenants(client, headers)) == 1


@pytest.mark.parametrize("headers_of", [0, 1])
async def test_a_logout_at_one_ends_no_session_of_the_other(
    client: httpx.AsyncClient, both: tuple[Headers, Headers], headers_of: int
) -> None:
    mine, theirs = both[headers_of], both[1 - headers_of]
    assert (await client.post("/v1/auth/logout", headers=mine)).status_code == 200
    statuses = [(await client.get("/v1/me", headers=headers)).status_code for headers in (mine, theirs)]
    assert statuses == [401, 200]
