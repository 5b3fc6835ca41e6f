"""One super admin stays, however many want to go at once."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

import httpx
import pytest

from tests.integration.conftest import AddPerson
from tests.integration.identity.accounts.conftest import Query
from tests.integration.people import Person

pytestmark = pytest.mark.anyio
SUPERS: Final = 20
Act = Callable[[httpx.AsyncClient, Person, Person], Awaitable[httpx.Response]]


async def leave(client: httpx.AsyncClient, actor: Person, other: Person) -> httpx.Response:
    return await client.delete("/v1/users/me", headers=actor.headers)


async def demote_himself(client: httpx.AsyncClient, actor: Person, other: Person) -> httpx.Response:
    return await client.patch(f"/v1/users/{actor.user_id}", json={"role": "user"}, headers=actor.headers)


async def demote(client: httpx.AsyncClient, actor: Person, other: Person) -> httpx.Response:
    return await client.patch(f"/v1/users/{other.user_id}", json={"role": "user"}, headers=actor.headers)


async def deactivate(client: httpx.AsyncClient, actor: Person, other: Person) -> httpx.Response:
    return await client.post(f"/v1/admin/users/{other.user_id}/deactivate", headers=actor.headers)


async def delete(client: httpx.AsyncClient, actor: Person, other: Person) -> httpx.Response:
    return await client.delete(f"/v1/users/{other.user_id}", headers=actor.headers)


async def delete_in_bulk(client: httpx.AsyncClient, actor: Person, other: Person) -> httpx.Response:
    body = {"action": "delete", "user_ids": [other.user_id]}
    return await client.post("/v1/admin/users/bulk-action", json=body, headers=actor.headers)


def is_done(answer: httpx.Response) -> bool:
    """Whether one more is gone; what is not done is refused for the one reason."""
    if answer.status_code == 200 and "results" in answer.text:
        [result] = answer.json()["data"]["results"]
        assert result["error_code"] in {None, "LAST_SUPER_ADMIN"}
        return bool(result["success"])
    if answer.is_success:
        return True
    assert (answer.status_code, answer.json()["error_code"]) == (409, "LAST_SUPER_ADMIN")
    return False


@pytest.fixture
async def supers(person: AddPerson) -> list[Person]:
    return [await person(f"super{number}", "super_admin") for number in range(SUPERS)]


async def living(query: Query) -> int:
    return len(
        await query("""
            SELECT id FROM users
            WHERE role = 'super_admin' AND deactivated_at IS NULL AND deleted_at IS NULL
        """)
    )


@pytest.mark.parametrize("act", [leave, demote_himself, demote, deactivate, delete, delete_in_bulk])
async def test_of_twenty_who_go_at_once_one_stays(
    client: httpx.AsyncClient, supers: list[Person], query: Query, act: Act
) -> None:
    others = [*supers[1:], supers[0]]
    answers = await asyncio.gather(
        *(act(client, actor, other) for actor, other in zip(supers, others, strict=True))
    )
    assert [is_done(answer) for answer in answers].count(True) == SUPERS - 1
    assert await living(query) == 1


async def test_of_twenty_who_go_in_every_way_at_once_one_stays(
    client: httpx.AsyncClient, supers: list[Person], query: Query
) -> None:
    acts: list[Act] = [leave, demote_himself, demote, deactivate, delete_in_bulk]
    others = [*supers[1:], supers[0]]
    answers = await asyncio.gather(
        *(
            acts[number % len(acts)](client, actor, other)
            for number, (actor, other) in enumerate(zip(supers, others, strict=True))
        )
    )
    assert not [answer.text for answer in answers if answer.status_code >= 500]
    assert await living(query) >= 1
    last = [each for each in supers if (await client.get("/v1/users/me", headers=each.headers)).is_success]
    assert last


async def test_the_last_of_a_kind_is_told_so(
    client: httpx.AsyncClient, person: AddPerson, query: Query
) -> None:
    dan, carol = await person("dan", "super_admin"), await person("carol", "admin")
    for answer in (
        await client.delete("/v1/users/me", headers=dan.headers),
        await client.delete(f"/v1/users/{dan.user_id}", headers=dan.headers),
        await client.patch(f"/v1/users/{dan.user_id}", json={"role": "admin"}, headers=dan.headers),
    ):
        assert (answer.status_code, answer.json()["error_code"]) == (409, "LAST_SUPER_ADMIN")
    assert (await client.delete("/v1/users/me", headers=carol.headers)).status_code == 204
    assert await living(query) == 1
