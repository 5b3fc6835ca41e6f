"""What was confirmed before the transaction is looked at again in it: the last write is not the thief's."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

import psycopg
import pytest

from charter.settings import Settings
from tests.integration.conftest import AddPerson
from tests.integration.identity.accounts.conftest import Query, Visit
from tests.integration.people import PASSWORD, Person

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("client")]
BETTER: Final = "nine herons on a roof"
WAITING: Final = "SELECT 1 FROM pg_locks WHERE NOT granted AND :owner = ANY(pg_blocking_pids(pid))"
WRITES: Final = {
    "another password": ("/v1/users/me/password", {"current_password": PASSWORD, "new_password": BETTER}),
    "another address": ("/v1/users/me/email", {"email": "thief@example.org", "current_password": PASSWORD}),
    "a second factor": ("/v1/auth/totp/enrol", {"current_password": PASSWORD}),
}
KEPT: Final = """
    SELECT password_hash, (SELECT count(*) FROM outgoing_mail), (SELECT count(*) FROM second_factors),
           (SELECT count(*) FROM api_keys) FROM users
"""


@asynccontextmanager
async def owner_at_work(settings: Settings, alice: Person) -> AsyncIterator[psycopg.AsyncConnection[Any]]:
    """A transaction that recovers the account: until it ends, others wait."""
    async with await psycopg.AsyncConnection.connect(settings.database_url) as connection:
        await connection.execute("SELECT FROM users WHERE id = %s FOR UPDATE", (alice.user_id,))
        yield connection


async def until_somebody_waits(query: Query, owner: psycopg.AsyncConnection[Any]) -> None:
    for _ in range(1000):
        if await query(WAITING, owner=owner.info.backend_pid):
            return
        await asyncio.sleep(0.02)
    raise AssertionError("nobody waits for the account")


async def in_flight(visit: Visit, path: str, body: object, headers: dict[str, str]) -> tuple[int, Any]:
    answer = await visit().post(path, json=body, headers=headers)
    return answer.status_code, answer.json().get("error_code")


@pytest.mark.parametrize("write", WRITES)
async def test_in_flight_while_the_owner_resets_the_password_there_comes_nothing_of(
    write: str, visit: Visit, person: AddPerson, query: Query, settings: Settings
) -> None:
    alice = await person("alice")
    async with owner_at_work(settings, alice) as owner:
        thief = asyncio.create_task(in_flight(visit, *WRITES[write], alice.headers))
        await until_somebody_waits(query, owner)
        await owner.execute("UPDATE users SET password_hash = 'the owners'")
    assert await thief == (403, "CURRENT_PASSWORD_WRONG")
    assert [tuple(row) for row in await query(KEPT)] == [("the owners", 0, 0, 0)]


@pytest.mark.parametrize("write", WRITES)
async def test_in_flight_while_its_session_ends_there_comes_nothing_of(
    write: str, visit: Visit, person: AddPerson, query: Query, settings: Settings
) -> None:
    alice = await person("alice")
    login = (await visit().post("/v1/auth/login", json=alice.login)).json()
    before = await query(KEPT)
    async with owner_at_work(settings, alice) as owner:
        headers = {"Authorization": f"Bearer {login['access_token']}"}
        thief = asyncio.create_task(in_flight(visit, *WRITES[write], headers))
        await until_somebody_waits(query, owner)
        await owner.execute(
            "INSERT INTO ended_sessions (session_key, expires_at) VALUES (%s, now() + interval '1 hour')",
            (login["session_id"],),
        )
    assert await thief == (401, "UNAUTHENTICATED")
    assert await query(KEPT) == before


async def test_a_key_that_is_being_made_while_its_session_ends_is_not_made(
    visit: Visit, person: AddPerson, query: Query, settings: Settings
) -> None:
    alice = await person("alice")
    login = (await visit().post("/v1/auth/login", json=alice.login)).json()
    headers = {"Authorization": f"Bearer {login['access_token']}"}
    made = await visit().post("/v1/service-accounts", json={"name": "Import"}, headers=headers)
    path, body = f"/v1/service-accounts/{made.json()['id']}/keys", {"name": "A", "scopes": ["projects:read"]}
    async with owner_at_work(settings, alice) as owner:
        thief = asyncio.create_task(in_flight(visit, path, body, headers))
        await until_somebody_waits(query, owner)
        await owner.execute(
            "INSERT INTO ended_sessions (session_key, expires_at) VALUES (%s, now() + interval '1 hour')",
            (login["session_id"],),
        )
    assert await thief == (401, "UNAUTHENTICATED")
