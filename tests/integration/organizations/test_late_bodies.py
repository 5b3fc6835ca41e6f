"""What ends while a request's body is on its way acts no more, over HTTP: sessions, keys, members, roles."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, Final

import httpx
import pytest

from tests.integration.conftest import Execute
from tests.integration.organizations.school import School

pytestmark = pytest.mark.anyio

JSON: Final = {"Content-Type": "application/json"}
PROJECTS: Final = "SELECT FROM projects"

Ask = Callable[[], Awaitable[httpx.Response]]
"""Ends what a request is sent with."""


async def send(school: School, path: str, body: bytes, headers: dict[str, str], end: Ask) -> int:
    """The status of a request of which something is ended when half of its body is there."""

    async def pieces() -> AsyncIterator[bytes]:
        yield body[:5]
        await asyncio.sleep(0)
        ended = await end()
        assert ended.is_success, ended.text
        yield body[5:]

    return (await school.client.post(path, content=pieces(), headers=headers | JSON)).status_code


async def add_project(school: School, headers: dict[str, str], end: Ask) -> int:
    return await send(school, "/v1/projects", b'{"name": "Stolen"}', headers, end)


async def logged_in(school: School, name: str) -> dict[str, str]:
    """Headers with the token of somebody who has logged in."""
    tokens = await school.client.post("/v1/auth/login", json=school.people[name].login)
    return {"Authorization": f"Bearer {tokens.json()['access_token']}"}


async def test_whoever_is_deactivated_writes_nothing(school: School, execute: Execute) -> None:
    path = f"/v1/admin/users/{school.people['guest'].user_id}/deactivate"
    headers = await logged_in(school, "guest")
    status = await add_project(school, headers, lambda: school.ask("platform_admin", "POST", path))
    assert (status, await execute(PROJECTS)) == (401, [])


async def test_whoever_is_logged_out_writes_nothing(school: School, execute: Execute) -> None:
    headers = await logged_in(school, "guest")
    log_out = school.client.post
    status = await add_project(school, headers, lambda: log_out("/v1/auth/logout", headers=headers))
    assert (status, await execute(PROJECTS)) == (401, [])


async def test_a_removed_member_writes_nothing(school: School, execute: Execute) -> None:
    headers, path = school.inside("member"), school.member("member")
    status = await add_project(school, headers, lambda: school.ask("owner", "DELETE", path))
    assert (status, await execute(PROJECTS)) == (401, [])


@pytest.mark.parametrize("what", ["the key", "the service account", "the organization"])
async def test_a_key_that_ends_writes_nothing(school: School, execute: Execute, what: str) -> None:
    client, owner = school.client, school.inside("owner")
    account = await client.post("/v1/service-accounts", json={"name": "Import"}, headers=owner)
    program = f"/v1/service-accounts/{account.json()['id']}"
    wanted = {"name": "Key", "scopes": ["projects:write"]}
    key: dict[str, Any] = (await client.post(f"{program}/keys", json=wanted, headers=owner)).json()
    path = {"the key": f"{program}/keys/{key['id']}", "the service account": program}.get(what, school.path)
    by = school.people["owner"].headers if path == school.path else owner
    headers = {"X-API-Key": str(key["key"])}
    status = await add_project(school, headers, lambda: client.delete(path, headers=by))
    assert (status, await execute(PROJECTS)) == (401, [])


async def test_a_role_that_is_taken_away_writes_nothing(school: School, execute: Execute) -> None:
    body = b'{"code": "9998", "name": "Stolen", "type": "asset"}'

    def give(role: str | None) -> Awaitable[httpx.Response]:
        return school.ask("owner", "PATCH", school.member("member"), json={"ledger_role": role})

    await give("manager")
    path = "/v1/ledger/accounts"
    assert await send(school, path, body, school.inside("member"), lambda: give(None)) == 403
    assert await execute("SELECT FROM ledger_accounts WHERE code = '9998'") == []
    assert await send(school, path, body, school.inside("owner"), lambda: give("manager")) != 403
