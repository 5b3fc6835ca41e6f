"""A token of one kind is none of another."""

import httpx
import pytest
from fastapi import FastAPI

from tests.integration.conftest import AddPerson

pytestmark = pytest.mark.anyio


async def log_in(app: FastAPI, person: AddPerson) -> dict[str, str]:
    alice = await person("alice")
    transport = httpx.ASGITransport(app, client=("203.0.113.200", 1))
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:
        tokens: dict[str, str] = (await client.post("/v1/auth/login", json=alice.login)).json()
    return tokens


async def test_refresh_token_is_no_access_token(
    app: FastAPI, client: httpx.AsyncClient, person: AddPerson
) -> None:
    tokens = await log_in(app, person)
    headers = {"Authorization": f"Bearer {tokens['access_token']}"}
    assert (await client.get("/v1/me", headers=headers)).status_code == 200
    headers = {"Authorization": f"Bearer {tokens['refresh_token']}"}
    assert (await client.get("/v1/me", headers=headers)).status_code == 401


async def test_access_token_is_no_refresh_token(
    app: FastAPI, client: httpx.AsyncClient, person: AddPerson
) -> None:
    tokens = await log_in(app, person)
    refused = await client.post("/v1/auth/refresh", json={"refresh_token": tokens["access_token"]})
    assert refused.status_code in {401, 422}
    cookie = {"Cookie": f"charter_refresh={tokens['access_token']}", "X-CSRF-Token": "x"}
    refused = await client.post("/v1/auth/refresh", headers=cookie)
    assert refused.status_code in {401, 403, 422}
    assert (await client.post("/v1/auth/refresh", json={"refresh_token": tokens["refresh_token"]})).is_success
