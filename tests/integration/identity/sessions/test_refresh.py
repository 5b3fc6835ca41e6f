"""Refresh tokens: once each, in families, and never for ever."""

import asyncio
from hashlib import sha256
from typing import Any

import httpx
import pytest

from charter.app import create_app
from charter.settings import Settings
from tests.integration.conftest import AddPerson, Execute, client_of
from tests.integration.identity.sessions.conftest import Clock, Visit, bearer_of

pytestmark = pytest.mark.anyio


@pytest.fixture
async def tokens(visit: Visit, person: AddPerson) -> Any:
    alice = await person()
    return (await visit().post("/v1/auth/login", json=alice.login)).json()


async def refreshed(client: httpx.AsyncClient, refresh_token: str) -> httpx.Response:
    return await client.post("/v1/auth/refresh", json={"refresh_token": refresh_token})


async def test_a_refresh_rotates_the_token_and_keeps_the_session(visit: Visit, tokens: Any) -> None:
    client = visit()
    answer = await refreshed(client, tokens["refresh_token"])
    following = answer.json()
    assert answer.status_code == 200
    assert following["session_id"] == tokens["session_id"]
    assert following["refresh_token"] != tokens["refresh_token"]
    assert (await client.get("/v1/users/me", headers=bearer_of(following))).status_code == 200


async def test_reuse_of_an_old_token_ends_the_family(visit: Visit, tokens: Any, execute: Execute) -> None:
    client = visit()
    following = (await refreshed(client, tokens["refresh_token"])).json()
    reused = await refreshed(client, tokens["refresh_token"])
    assert (reused.status_code, reused.json()["error_code"]) == (401, "REFRESH_TOKEN_INVALID")

    assert (await refreshed(client, following["refresh_token"])).status_code == 401
    assert (await client.get("/v1/users/me", headers=bearer_of(following))).status_code == 401
    (entry,) = await execute("SELECT target FROM audit_log WHERE event = 'session.reuse_detected'")
    assert entry.target == f"session_id={tokens['session_id']}"


async def test_of_fifty_refreshes_at_once_one_succeeds_and_the_family_ends(visit: Visit, tokens: Any) -> None:
    clients = [visit() for _ in range(50)]
    answers = await asyncio.gather(*(refreshed(client, tokens["refresh_token"]) for client in clients))
    succeeded = [answer for answer in answers if answer.status_code == 200]
    assert len(succeeded) == 1
    assert {answer.status_code for answer in answers} == {200, 401}
    assert (await refreshed(visit(), succeeded[0].json()["refresh_token"])).status_code == 401


async def test_a_session_that_lies_idle_ends(visit: Visit, tokens: Any, clock: Clock) -> None:
    clock.go_on(days=6, hours=23)
    following = (await refreshed(visit(), tokens["refresh_token"])).json()
    clock.go_on(days=7, seconds=1)
    assert (await refreshed(visit(), following["refresh_token"])).status_code == 401


async def test_a_session_ends_after_thirty_days_however_busy(visit: Visit, tokens: Any, clock: Clock) -> None:
    refresh_token = tokens["refresh_token"]
    for _ in range(5):
        clock.go_on(days=6)
        answer = await refreshed(visit(), refresh_token)
        if answer.status_code == 200:
            refresh_token = answer.json()["refresh_token"]
            last = answer.json()["refresh_expires_in"]
    assert last == 6 * 86_400
    assert (answer.status_code, answer.json()["error_code"]) == (401, "REFRESH_TOKEN_INVALID")


async def test_refresh_tokens_are_stored_only_hashed(tokens: Any, execute: Execute) -> None:
    (row,) = await execute("SELECT token_hash, refresh_tokens::text AS everything FROM refresh_tokens")
    assert row.token_hash == sha256(tokens["refresh_token"].encode()).digest()
    assert tokens["refresh_token"] not in row.everything
    rows = await execute("SELECT sessions::text AS everything FROM sessions")
    assert all(tokens["refresh_token"] not in each.everything for each in rows)


async def test_a_changed_password_ends_the_other_sessions(visit: Visit, person: AddPerson) -> None:
    bella = await person("bella")
    client = visit()
    other = (await client.post("/v1/auth/login", json=bella.login)).json()
    own = (await client.post("/v1/auth/login", json=bella.login)).json()
    change = {"current_password": bella.password, "new_password": "nine herons on a roof"}
    changed = await client.post("/v1/users/me/password", json=change, headers=bearer_of(own))
    assert changed.status_code == 200

    assert (await client.get("/v1/users/me", headers=bearer_of(own))).status_code == 200
    assert (await refreshed(client, own["refresh_token"])).status_code == 200
    assert (await client.get("/v1/users/me", headers=bearer_of(other))).status_code == 401
    assert (await refreshed(client, other["refresh_token"])).status_code == 401


async def test_logging_out_refuses_access_and_refresh(visit: Visit, tokens: Any) -> None:
    client = visit()
    assert (await client.post("/v1/auth/logout", headers=bearer_of(tokens))).status_code == 200
    refused = await client.get("/v1/users/me", headers=bearer_of(tokens))
    assert refused.status_code == 401
    assert refused.headers["www-authenticate"].startswith("Bearer")
    assert (await refreshed(client, tokens["refresh_token"])).status_code == 401


async def test_logging_out_everywhere_ends_every_session(visit: Visit, person: AddPerson) -> None:
    bella = await person("bella")
    logins = [(await visit().post("/v1/auth/login", json=bella.login)).json() for _ in range(3)]
    client = visit()
    assert (await client.post("/v1/auth/logout-all", headers=bearer_of(logins[0]))).status_code == 200
    for login in logins:
        assert (await client.get("/v1/users/me", headers=bearer_of(login))).status_code == 401
        assert (await refreshed(client, login["refresh_token"])).status_code == 401


async def test_a_session_ended_in_one_process_is_refused_in_another(
    visit: Visit, tokens: Any, other_process: httpx.AsyncClient
) -> None:
    assert (await other_process.get("/v1/users/me", headers=bearer_of(tokens))).status_code == 200
    assert (await visit().post("/v1/auth/logout", headers=bearer_of(tokens))).status_code == 200
    for _ in range(200):
        answer = await other_process.get("/v1/users/me", headers=bearer_of(tokens))
        if answer.status_code == 401:
            break
        await asyncio.sleep(0.01)
    assert answer.status_code == 401


async def test_a_process_that_starts_later_knows_what_has_ended(
    visit: Visit, tokens: Any, settings: Settings, clock: Clock
) -> None:
    await visit().post("/v1/auth/logout", headers=bearer_of(tokens))
    async with client_of(create_app(settings, clock)) as client:
        assert (await client.get("/v1/users/me", headers=bearer_of(tokens))).status_code == 401


async def test_the_limit_of_logins_holds_across_processes(
    visit: Visit, other_process: httpx.AsyncClient
) -> None:
    form = {"grant_type": "refresh_token", "refresh_token": "x" * 43}
    here = visit("127.0.0.1")
    statuses = []
    for number in range(62):
        client = here if number % 2 else other_process
        statuses.append((await client.post("/v1/auth/token", data=form)).status_code)
    assert statuses == [401] * 60 + [429] * 2
