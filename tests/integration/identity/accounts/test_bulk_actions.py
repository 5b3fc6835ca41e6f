"""The same done to several accounts at once."""

from typing import Any, Final

import httpx
import pytest

from tests.integration.conftest import AddPerson
from tests.integration.identity.accounts.conftest import Query
from tests.integration.people import Person

pytestmark = pytest.mark.anyio
PATH: Final = "/v1/admin/users/bulk-action"
NOBODY: Final = 999_999


@pytest.fixture
async def people(person: AddPerson) -> dict[str, Person]:
    """Users alice and bob, the admin carol, the super admin dan."""
    roles = {"alice": "user", "bob": "user", "carol": "admin", "dan": "super_admin"}
    return {name: await person(name, role) for name, role in roles.items()}


@pytest.fixture
async def greenfield(people: dict[str, Person], query: Query) -> None:
    """An organization whose only owner is bob; alice is a member."""
    [(organization_id,)] = await query(
        "INSERT INTO organizations (slug, name) VALUES ('greenfield', 'Greenfield') RETURNING id"
    )
    for name, role in (("bob", "owner"), ("alice", "member")):
        await query(
            "INSERT INTO memberships (organization_id, user_id, role) VALUES (:organization, :member, :role)",
            organization=organization_id,
            member=people[name].user_id,
            role=role,
        )


async def run(client: httpx.AsyncClient, actor: Person, action: str, *user_ids: int) -> dict[str, Any]:
    body = {"action": action, "user_ids": user_ids}
    answer = await client.post(PATH, json=body, headers=actor.headers)
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    assert told["success"] is all(each["success"] for each in told["data"]["results"])
    return told


def outcomes(told: dict[str, Any]) -> list[tuple[int, str | None]]:
    results = told["data"]["results"]
    assert all(each["success"] is (each["error_code"] is None) for each in results)
    return [(each["user_id"], each["error_code"]) for each in results]


async def active(query: Query) -> set[str]:
    rows = await query("SELECT name FROM users WHERE deactivated_at IS NULL AND deleted_at IS NULL")
    return {name.lower() for (name,) in rows}


async def test_each_account_changes_or_tells_why_not_in_the_order_asked(
    client: httpx.AsyncClient, people: dict[str, Person], query: Query
) -> None:
    alice, bob, carol, dan = (people[name].user_id for name in ("alice", "bob", "carol", "dan"))
    told = await run(client, people["carol"], "deactivate", dan, NOBODY, carol, bob, alice)
    assert outcomes(told) == [
        (dan, "FORBIDDEN"),
        (NOBODY, "USER_NOT_FOUND"),
        (carol, "OWN_ACCOUNT"),
        (bob, None),
        (alice, None),
    ]
    assert told["success"] is False
    assert "2 of 5" in told["message"]
    assert await active(query) == {"carol", "dan"}


async def test_all_of_them_can_succeed(
    client: httpx.AsyncClient, people: dict[str, Person], query: Query
) -> None:
    both = (people["alice"].user_id, people["bob"].user_id)
    for action, left in (("deactivate", 2), ("activate", 4), ("delete", 2), ("delete", 2)):
        told = await run(client, people["carol"], action, *both)
        assert (told["success"], outcomes(told)) == (True, [(each, None) for each in both])
        assert len(await active(query)) == left


@pytest.mark.usefixtures("greenfield")
async def test_an_account_that_has_to_stay_stays_whole_and_the_others_go(
    client: httpx.AsyncClient, people: dict[str, Person], query: Query
) -> None:
    alice, bob = people["alice"].user_id, people["bob"].user_id
    told = await run(client, people["carol"], "delete", bob, alice)
    assert outcomes(told) == [(bob, "LAST_OWNER"), (alice, None)]
    assert await active(query) == {"bob", "carol", "dan"}
    members = await query("SELECT user_id FROM memberships WHERE removed_at IS NULL")
    assert members == [(bob,)]


async def test_the_sessions_of_those_who_change_end_and_of_those_who_do_not_go_on(
    client: httpx.AsyncClient, people: dict[str, Person]
) -> None:
    bearers = {}
    for name in ("alice", "dan"):
        tokens = (await client.post("/v1/auth/login", json=people[name].login)).json()
        bearers[name] = {"Authorization": f"Bearer {tokens['access_token']}"}
    await run(client, people["carol"], "deactivate", *(people[name].user_id for name in ("dan", "alice")))
    assert (await client.get("/v1/users/me", headers=bearers["alice"])).status_code == 401
    assert (await client.get("/v1/users/me", headers=bearers["dan"])).status_code == 200


async def test_one_super_admin_stays_of_all(
    client: httpx.AsyncClient, people: dict[str, Person], person: AddPerson, query: Query
) -> None:
    supers = [people["dan"], *[await person(f"super{number}", "super_admin") for number in range(3)]]
    told = await run(client, people["dan"], "delete", *(each.user_id for each in supers))
    assert [code for _, code in outcomes(told)].count("LAST_SUPER_ADMIN") == 1
    assert len(await active(query)) == 4


async def test_a_hundred_accounts_can_be_changed_at_once(
    client: httpx.AsyncClient, people: dict[str, Person], query: Query
) -> None:
    rows = await query("""
        INSERT INTO users (email, email_key, name)
        SELECT n || '@example.com', n || '@example.com', 'Number ' || n FROM generate_series(1, 100) n
        RETURNING id
    """)
    told = await run(client, people["carol"], "deactivate", *(number for (number,) in rows))
    assert told["success"] is True
    assert len(await active(query)) == 4


@pytest.mark.parametrize(
    "body",
    [
        {"action": "delete", "user_ids": []},
        {"action": "delete", "user_ids": list(range(1, 102))},
        {"action": "delete", "user_ids": [1, 1]},
        {"action": "delete", "user_ids": [0]},
        {"action": "delete", "user_ids": ["1"]},
        {"action": "delete", "user_ids": [None]},
        {"action": "delete", "user_ids": 1},
        {"action": "promote", "user_ids": [1]},
        {"action": "delete"},
        {"action": "delete", "user_ids": [1], "role": "admin"},
        {"action": "delete", "user_ids": [1], "tenant": "user:1"},
    ],
    ids=str,
)
async def test_what_the_contract_does_not_know_is_refused(
    client: httpx.AsyncClient, people: dict[str, Person], query: Query, body: dict[str, Any]
) -> None:
    answer = await client.post(PATH, json=body, headers=people["dan"].headers)
    assert (answer.status_code, answer.json()["error_code"]) == (422, "VALIDATION_FAILED")
    assert len(await active(query)) == 4
