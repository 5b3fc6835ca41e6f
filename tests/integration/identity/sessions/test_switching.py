"""A session works for one tenant at a time, for an organization as long as its user belongs there."""

from typing import Any, Final

import httpx
import pytest

from tests.integration.conftest import AddPerson, Execute
from tests.integration.identity.sessions.conftest import Clock, Visit, bearer_of
from tests.integration.people import Person

pytestmark = pytest.mark.anyio

FOUND: Final = "INSERT INTO organizations (slug, name) VALUES ('school', 'School') RETURNING id"
JOIN: Final = "INSERT INTO memberships (organization_id, user_id, role) VALUES (%s, %s, 'member')"
LEAVE: Final = "UPDATE memberships SET removed_at = now()"


@pytest.fixture
async def alice(person: AddPerson) -> Person:
    return await person()


@pytest.fixture
async def school(alice: Person, execute: Execute) -> int:
    """An organization that alice is a member of."""
    (row,) = await execute(FOUND)
    await execute(JOIN, row.id, alice.user_id)
    return int(row.id)


@pytest.fixture
async def tokens(visit: Visit, alice: Person) -> Any:
    return (await visit().post("/v1/auth/login", json=alice.login)).json()


async def switch(client: httpx.AsyncClient, tokens: Any, organization_id: int | None) -> httpx.Response:
    body = {"organization_id": organization_id}
    return await client.post("/v1/auth/switch-tenant", json=body, headers=bearer_of(tokens))


async def refresh(client: httpx.AsyncClient, tokens: Any) -> Any:
    answer = await client.post("/v1/auth/refresh", json={"refresh_token": tokens["refresh_token"]})
    assert answer.status_code == 200, answer.text
    return answer.json()


async def tenant_of(client: httpx.AsyncClient, tokens: Any) -> str:
    """The tenant of the session, as its access token sees it."""
    current = await client.get("/v1/sessions/current", headers=bearer_of(tokens))
    return str(current.json()["tenant"])


async def test_an_access_token_of_a_switch_is_of_the_same_session(
    visit: Visit, tokens: Any, school: int, alice: Person
) -> None:
    client = visit()
    answer = await switch(client, tokens, school)
    assert answer.headers["cache-control"] == "no-store"
    assert (answer.json()["tenant"], answer.json()["expires_in"]) == (f"org:{school}", 900)
    current = await client.get("/v1/sessions/current", headers=bearer_of(answer.json()))
    assert current.json()["id"] == tokens["session_id"]
    assert (await switch(client, tokens, None)).json()["tenant"] == f"user:{alice.user_id}"


async def test_the_next_tokens_are_for_the_tenant_switched_to(visit: Visit, tokens: Any, school: int) -> None:
    client = visit()
    await switch(client, tokens, school)
    following = await refresh(client, tokens)
    assert await tenant_of(client, following) == f"org:{school}"
    assert await tenant_of(client, await refresh(client, following)) == f"org:{school}"


async def test_whoever_has_left_gets_tokens_for_the_own_tenant(
    visit: Visit, tokens: Any, school: int, alice: Person, execute: Execute
) -> None:
    client = visit()
    await switch(client, tokens, school)
    await execute(LEAVE)
    following = await refresh(client, tokens)
    assert await tenant_of(client, following) == f"user:{alice.user_id}"
    refused = await switch(client, following, school)
    assert (refused.status_code, refused.json()["error_code"]) == (404, "ORGANIZATION_NOT_FOUND")


async def test_an_organization_that_is_not_there_looks_like_a_foreign_one(
    visit: Visit, tokens: Any, school: int, execute: Execute
) -> None:
    await execute(LEAVE)
    foreign, none = await switch(visit(), tokens, school), await switch(visit(), tokens, 10**9)
    assert foreign.status_code == none.status_code == 404
    assert foreign.json()["error_code"] == none.json()["error_code"] == "ORGANIZATION_NOT_FOUND"
    assert foreign.json()["message"].replace(str(school), "N") == none.json()["message"].replace(
        str(10**9), "N"
    )


async def test_a_session_that_lay_idle_does_not_switch(
    visit: Visit, tokens: Any, school: int, execute: Execute, clock: Clock
) -> None:
    await execute("UPDATE sessions SET idle_until = %s", clock())
    answer = await switch(visit(), tokens, school)
    assert (answer.status_code, answer.json()["error_code"]) == (409, "SESSION_REQUIRED")


async def test_one_session_s_tenant_is_not_another_s(
    visit: Visit, tokens: Any, school: int, alice: Person
) -> None:
    other = (await visit().post("/v1/auth/login", json=alice.login)).json()
    await switch(visit(), tokens, school)
    assert await tenant_of(visit(), other) == f"user:{alice.user_id}"


async def test_a_refused_switch_leaves_the_tenant(
    visit: Visit, tokens: Any, alice: Person, execute: Execute
) -> None:
    (row,) = await execute(FOUND)
    assert (await switch(visit(), tokens, row.id)).status_code == 404
    assert await tenant_of(visit(), tokens) == f"user:{alice.user_id}"


async def test_a_switch_is_written_down(visit: Visit, tokens: Any, school: int, execute: Execute) -> None:
    await switch(visit(), tokens, school)
    (entry,) = await execute("SELECT target FROM audit_log WHERE event = 'session.tenant_switched'")
    assert f"org:{school}" in entry.target


async def test_access_tokens_are_dated_by_the_service_s_clock(
    visit: Visit, tokens: Any, clock: Clock
) -> None:
    """A service whose clock is another one's still accepts what it has just issued."""
    clock.go_on(days=1)
    following = await refresh(visit(), tokens)
    assert (await visit().get("/v1/users/me", headers=bearer_of(following))).status_code == 200
