"""Logging out with tokens that this service did not issue, and with those that belong to no login."""

from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from typing import Final

import httpx
import pytest
from fastapi import FastAPI

from charter.identity.tokens.local_tokens import Grant, build_mint
from charter.settings import Settings
from tests.integration.conftest import AddPerson, Execute, client_of
from tests.integration.identity.sessions.conftest import Clock, Visit, bearer_of
from tests.unit.identity.tokens.realm import AUDIENCE, Realm, running_web_server

pytestmark = pytest.mark.anyio

ME: Final = "/v1/me"
LOGOUT: Final = "/v1/auth/logout"


@pytest.fixture
def realm() -> Iterator[Realm]:
    with running_web_server() as web:
        yield Realm(web)


@pytest.fixture
def settings(settings: Settings, realm: Realm) -> Settings:
    changes = {"keycloak_issuer": realm.issuer, "keycloak_audience": AUDIENCE}
    return settings.model_copy(update=changes)


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    async with client_of(app) as client:
        yield client


def bearer_of_realm(realm: Realm, clock: Clock, **claims: object) -> dict[str, str]:
    """Headers with a token of the realm that is valid for an hour."""
    now = int(clock().timestamp())
    token = realm.token_with({"iat": now, "exp": now + 3600, **claims})
    return {"Authorization": f"Bearer {token}"}


async def status(client: httpx.AsyncClient, headers: dict[str, str], path: str = ME) -> int:
    return (await client.get(path, headers=headers)).status_code


async def log_out(client: httpx.AsyncClient, headers: dict[str, str]) -> None:
    assert (await client.post(LOGOUT, headers=headers)).status_code == 200


async def test_a_logout_ends_every_token_of_the_issuer_s_session(
    client: httpx.AsyncClient, realm: Realm, clock: Clock
) -> None:
    one, other = [bearer_of_realm(realm, clock, jti=f"token-{number}") for number in range(2)]
    elsewhere = bearer_of_realm(realm, clock, sid="another session")
    await log_out(client, one)
    assert [await status(client, each) for each in (one, other, elsewhere)] == [401, 401, 200]


async def test_a_token_without_a_session_is_ended_by_itself(
    client: httpx.AsyncClient, realm: Realm, clock: Clock
) -> None:
    one, other = [bearer_of_realm(realm, clock, sid=None, jti=f"token-{number}") for number in range(2)]
    await log_out(client, one)
    assert [await status(client, each) for each in (one, other)] == [401, 200]


async def test_logging_out_everywhere_without_an_account_ends_the_own_session(
    client: httpx.AsyncClient, realm: Realm, clock: Clock
) -> None:
    own, other = bearer_of_realm(realm, clock), bearer_of_realm(realm, clock, sid="another session")
    assert (await client.post("/v1/auth/logout-all", headers=own)).status_code == 200
    assert [await status(client, each) for each in (own, other)] == [401, 200]


async def test_a_token_is_refused_for_as_long_as_it_lives(
    client: httpx.AsyncClient, realm: Realm, clock: Clock, execute: Execute
) -> None:
    """Tokens of others live for longer than those of this service."""
    await log_out(client, bearer_of_realm(realm, clock))
    (row,) = await execute("SELECT expires_at FROM ended_sessions")
    assert row.expires_at >= clock() + timedelta(hours=1) - timedelta(seconds=1)


async def test_a_long_token_of_this_service_is_refused_for_as_long_as_it_lives(
    client: httpx.AsyncClient, settings: Settings, clock: Clock, execute: Execute
) -> None:
    grant = Grant(subject="alice", tenant="alice", roles=("user",))
    token = build_mint(settings).mint(grant, timedelta(days=1))
    headers = {"Authorization": f"Bearer {token}"}
    await log_out(client, headers)
    assert await status(client, headers) == 401
    (row,) = await execute("SELECT expires_at FROM ended_sessions")
    assert row.expires_at >= clock() + timedelta(hours=23)


async def test_another_issuer_cannot_end_a_session_of_this_service(
    client: httpx.AsyncClient, visit: Visit, person: AddPerson, realm: Realm, clock: Clock
) -> None:
    """The names of sessions are each issuer's own, as those of users are."""
    alice = await person()
    tokens = (await visit().post("/v1/auth/login", json=alice.login)).json()
    await log_out(client, bearer_of_realm(realm, clock, sid=tokens["session_id"]))
    assert await status(client, bearer_of(tokens), "/v1/users/me") == 200
    renewed = await visit().post("/v1/auth/refresh", json={"refresh_token": tokens["refresh_token"]})
    assert renewed.status_code == 200


@pytest.mark.parametrize("claim", ["sid", "jti"])
async def test_another_issuer_cannot_name_what_is_no_session(
    client: httpx.AsyncClient, person: AddPerson, realm: Realm, clock: Clock, execute: Execute, claim: str
) -> None:
    """Keys of API keys, members and tenants stand in the same table."""
    alice = await person()
    names = ["key:1", f"tenant:user:{alice.user_id}", f"member:org:1/{alice.user_id}"]
    for name in names:
        await log_out(client, bearer_of_realm(realm, clock, **{"sid": None, claim: name}))
    kept = {row.session_key for row in await execute("SELECT session_key FROM ended_sessions")}
    assert len(kept) == len(names)
    assert kept.isdisjoint(names)


@pytest.mark.parametrize("name", ["x" * 2000, "a\x00b", "\ud800"], ids=["long", "NUL", "surrogate"])
async def test_a_token_of_whatever_name_can_be_ended(
    client: httpx.AsyncClient, realm: Realm, clock: Clock, name: str
) -> None:
    headers = bearer_of_realm(realm, clock, sid=None, jti=name)
    if await status(client, headers) == 200:
        await log_out(client, headers)
    assert await status(client, headers) == 401


async def test_an_access_token_of_no_login_has_no_session(
    client: httpx.AsyncClient, person: AddPerson
) -> None:
    alice = await person()
    current = await client.get("/v1/sessions/current", headers=alice.headers)
    assert (current.status_code, current.json()["error_code"]) == (404, "SESSION_NOT_FOUND")
    switched = await client.post(
        "/v1/auth/switch-tenant", json={"organization_id": None}, headers=alice.headers
    )
    assert (switched.status_code, switched.json()["error_code"]) == (409, "SESSION_REQUIRED")
    await log_out(client, alice.headers)
    assert await status(client, alice.headers, "/v1/users/me") == 401


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/v1/sessions"), ("GET", "/v1/sessions/current"), ("DELETE", "/v1/sessions/1")],
)
async def test_whoever_has_no_account_has_no_sessions(
    client: httpx.AsyncClient, realm: Realm, clock: Clock, method: str, path: str
) -> None:
    answer = await client.request(method, path, headers=bearer_of_realm(realm, clock))
    assert (answer.status_code, answer.json()["error_code"]) == (403, "ACCOUNT_REQUIRED")
