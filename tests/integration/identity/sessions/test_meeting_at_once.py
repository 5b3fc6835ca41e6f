"""What happens to an account while somebody logs in, refreshes or logs out, whichever comes first."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, Final

import httpx
import psycopg
import pytest

from charter.settings import Settings
from tests.integration.conftest import AddPerson, Execute
from tests.integration.identity.sessions.conftest import Clock, Visit, bearer_of
from tests.integration.organizations.school import wait_for_locks

pytestmark = pytest.mark.anyio

ME: Final = "/v1/users/me"
END_SESSIONS: Final = "UPDATE sessions SET ended_at = now(), end_reason = 'account_changed'"
CHANGES: Final = {
    "deactivated": "UPDATE users SET deactivated_at = now()",
    "deleted": "UPDATE users SET deleted_at = now()",
    "given another password": "UPDATE users SET password_hash = 'another'",
}


async def refreshed(client: httpx.AsyncClient, tokens: Any) -> httpx.Response:
    return await client.post("/v1/auth/refresh", json={"refresh_token": tokens["refresh_token"]})


ChangeMeanwhile = Callable[[str, Awaitable[httpx.Response]], Awaitable[httpx.Response]]
"""Changes all accounts and ends their sessions while a request waits for that; what it is answered."""


@pytest.fixture
def change_meanwhile(settings: Settings, execute: Execute) -> ChangeMeanwhile:
    async def change_meanwhile(change: str, request: Awaitable[httpx.Response]) -> httpx.Response:
        async with await psycopg.AsyncConnection.connect(settings.database_url) as connection:
            await connection.execute(change.encode())
            await connection.execute(END_SESSIONS)
            waiting = asyncio.ensure_future(request)
            await wait_for_locks(execute, 1)
            await connection.commit()
        return await waiting

    return change_meanwhile


@pytest.mark.parametrize("change", CHANGES)
async def test_a_login_that_meets_a_change_of_its_account_opens_nothing(
    visit: Visit, person: AddPerson, change_meanwhile: ChangeMeanwhile, change: str
) -> None:
    """The change ends all sessions; one that begins after it must not go by what was true before it."""
    alice = await person()
    login = visit().post("/v1/auth/login", json=alice.login)
    answer = await change_meanwhile(CHANGES[change], login)
    assert (answer.status_code, answer.json().get("error_code")) == (401, "INVALID_CREDENTIALS")


async def test_a_login_that_meets_a_demotion_gets_the_lesser_role(
    visit: Visit, person: AddPerson, change_meanwhile: ChangeMeanwhile
) -> None:
    alice = await person(role="admin")
    login = visit().post("/v1/auth/login", json=alice.login)
    answer = await change_meanwhile("UPDATE users SET role = 'user'", login)
    if answer.status_code == 200:
        assert (await visit().get("/v1/users", headers=bearer_of(answer.json()))).status_code == 403


async def test_a_refresh_that_meets_the_end_of_its_session_is_refused(
    visit: Visit, person: AddPerson, change_meanwhile: ChangeMeanwhile
) -> None:
    alice, client = await person(), visit()
    tokens = (await client.post("/v1/auth/login", json=alice.login)).json()
    answer = await change_meanwhile("UPDATE users SET updated_at = now()", refreshed(client, tokens))
    assert answer.status_code == 401


async def test_a_refresh_that_meets_a_logout_keeps_nothing_alive(visit: Visit, person: AddPerson) -> None:
    alice = await person()
    for _ in range(8):
        client = visit()
        tokens = (await client.post("/v1/auth/login", json=alice.login)).json()
        renewal, logout = await asyncio.gather(
            refreshed(client, tokens), client.post("/v1/auth/logout", headers=bearer_of(tokens))
        )
        assert logout.status_code == 200
        assert renewal.status_code in {200, 401}
        left = renewal.json() if renewal.status_code == 200 else tokens
        assert (await client.get(ME, headers=bearer_of(left))).status_code == 401
        assert (await refreshed(client, left)).status_code == 401


async def test_a_reuse_that_meets_the_next_refresh_ends_the_family(visit: Visit, person: AddPerson) -> None:
    alice = await person()
    for _ in range(5):
        client = visit()
        first = (await client.post("/v1/auth/login", json=alice.login)).json()
        second = (await refreshed(client, first)).json()
        renewal, reuse = await asyncio.gather(refreshed(client, second), refreshed(client, first))
        assert reuse.status_code == 401
        assert renewal.status_code in {200, 401}
        last = renewal.json() if renewal.status_code == 200 else second
        assert (await refreshed(client, last)).status_code == 401
        assert (await client.get(ME, headers=bearer_of(last))).status_code == 401


async def test_twenty_logouts_at_once_are_one(visit: Visit, person: AddPerson, execute: Execute) -> None:
    alice, client = await person(), visit()
    tokens = (await client.post("/v1/auth/login", json=alice.login)).json()
    answers = await asyncio.gather(
        *(client.post("/v1/auth/logout", headers=bearer_of(tokens)) for _ in range(20))
    )
    assert {answer.status_code for answer in answers} <= {200, 401}
    assert answers[0].status_code == 200
    (row,) = await execute("SELECT end_reason, ended_at FROM sessions")
    assert row.end_reason == "logged_out"


async def test_fifty_reuses_at_once_are_refused_and_break_nothing(
    visit: Visit, person: AddPerson, execute: Execute
) -> None:
    alice, client = await person(), visit()
    first = (await client.post("/v1/auth/login", json=alice.login)).json()
    await refreshed(client, first)
    answers = await asyncio.gather(*(refreshed(visit(), first) for _ in range(50)))
    assert {answer.status_code for answer in answers} == {401}
    (row,) = await execute("SELECT end_reason FROM sessions")
    assert row.end_reason == "refresh_token_reused"


async def test_sessions_that_end_everywhere_at_once_deadlock_nobody(visit: Visit, person: AddPerson) -> None:
    alice = await person()
    logins = [(await visit().post("/v1/auth/login", json=alice.login)).json() for _ in range(5)]
    answers = await asyncio.gather(
        *(visit().post("/v1/auth/logout-all", headers=bearer_of(login)) for login in logins),
        *(refreshed(visit(), login) for login in logins),
    )
    assert {answer.status_code for answer in answers} <= {200, 401}
    for login in logins:
        assert (await visit().get(ME, headers=bearer_of(login))).status_code == 401


async def test_a_token_that_expires_while_a_body_is_on_its_way_writes_nothing(
    visit: Visit, person: AddPerson, clock: Clock, execute: Execute
) -> None:
    alice, client = await person(), visit()
    tokens = (await client.post("/v1/auth/login", json=alice.login)).json()

    async def pieces() -> AsyncIterator[bytes]:
        yield b'{"name": '
        await asyncio.sleep(0)
        clock.go_on(minutes=16)
        yield b'"Stolen"}'

    headers = bearer_of(tokens) | {"Content-Type": "application/json"}
    assert (await client.post("/v1/projects", content=pieces(), headers=headers)).status_code == 401
    assert await execute("SELECT FROM projects") == []
