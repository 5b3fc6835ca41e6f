"""Lists of users: pages, order, filters and search."""

from typing import Any, Final

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from tests.integration.conftest import AddPerson
from tests.integration.identity.accounts.conftest import Query
from tests.integration.people import Person

pytestmark = pytest.mark.anyio
PATHS: Final = ("/v1/users", "/v1/admin/users")
ADD: Final = text("""
    INSERT INTO users (email, email_key, name, role, created_at, last_login_at, deactivated_at, deleted_at)
    VALUES (:email, lower(CAST(:email AS varchar)), :name, :role, CAST(:day AS timestamptz),
            CAST(:logged_in AS timestamptz), CAST(:off AS timestamptz), CAST(:gone AS timestamptz))
""")
PEOPLE: Final = (
    {"email": "bob@example.com", "name": "Bob Baker", "day": "2026-01-02"},
    {"email": "dora@example.com", "name": "Dora", "day": "2026-01-04", "logged_in": "2026-02-01"},
    {"email": "cyd_100%@example.com", "name": "Cyd", "day": "2026-01-03", "off": "2026-02-01"},
    {"email": "eve@example.org", "name": "Eve 100% _real_", "day": "2026-01-05", "role": "admin"},
    {"email": "finn@example.org", "name": "back\\slash", "day": "2026-01-06", "logged_in": "2026-01-01"},
    {"email": "gone@example.org", "name": "Gone", "day": "2026-01-07", "gone": "2026-02-01"},
    {"email": "weiss@example.org", "name": "Émile Weiß", "day": "2026-01-08", "logged_in": "2026-03-01"},
)
NOTHING: Final = {"role": "user", "logged_in": None, "off": None, "gone": None}


@pytest.fixture
async def root(app: FastAPI, person: AddPerson, query: Query) -> Person:
    """A super admin, who was here first, among other people."""
    root = await person("root", "super_admin")
    await query("UPDATE users SET created_at = '2026-01-01', name = 'Root'")
    async with app.state.database.transaction(None) as session:
        for each in PEOPLE:
            await session.execute(ADD, {**NOTHING, **each})
    return root


async def listed(client: httpx.AsyncClient, root: Person, **query: Any) -> list[str]:
    """The first parts of the addresses; both paths say the same."""
    pages = [await client.get(path, params=query, headers=root.headers) for path in PATHS]
    assert [page.status_code for page in pages] == [200, 200], pages[0].text
    assert pages[0].json() == pages[1].json()
    return [user["email"].partition("@")[0] for user in pages[0].json()["data"]]


async def test_users_are_listed_newest_first_without_the_deleted(
    client: httpx.AsyncClient, root: Person
) -> None:
    assert await listed(client, root) == ["weiss", "finn", "eve", "dora", "cyd_100%", "bob", "root"]


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("created_at", ["root", "bob", "cyd_100%", "dora", "eve", "finn", "weiss"]),
        ("email", ["bob", "cyd_100%", "dora", "eve", "finn", "root", "weiss"]),
        ("-last_login_at", ["weiss", "dora", "finn", "root", "eve", "cyd_100%", "bob"]),
    ],
)
async def test_users_are_listed_in_the_order_asked(
    client: httpx.AsyncClient, root: Person, sort: str, order: list[str]
) -> None:
    found = await listed(client, root, sort=sort)
    if "last_login" in sort:
        assert found[:3] == order[:3]
        assert set(found[3:]) == set(order[3:])
    else:
        assert found == order
    opposite = sort.removeprefix("-") if sort.startswith("-") else f"-{sort}"
    assert await listed(client, root, sort=opposite) == found[::-1]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"role": "admin"}, {"eve"}),
        ({"role": "super_admin"}, {"root"}),
        ({"is_active": "false"}, {"cyd_100%"}),
        ({"is_active": "true", "role": "user"}, {"bob", "dora", "finn", "weiss"}),
        ({"search": "example.org"}, {"eve", "finn", "weiss"}),
        ({"search": "BAKER"}, {"bob"}),
        ({"search": "b ba"}, {"bob"}),
        ({"search": "EVE@"}, {"eve"}),
        ({"search": "%"}, {"cyd_100%", "eve"}),
        ({"search": "100%"}, {"cyd_100%", "eve"}),
        ({"search": "_"}, {"cyd_100%", "eve"}),
        ({"search": "_real_"}, {"eve"}),
        ({"search": "d_r"}, set()),
        ({"search": "b%b"}, set()),
        ({"search": "\\"}, {"finn"}),
        ({"search": "back\\slash"}, {"finn"}),
        ({"search": "/"}, set()),
        ({"search": "'"}, set()),
        ({"search": "émile"}, {"weiss"}),
        ({"search": "ÉMILE"}, {"weiss"}),
        ({"search": "weiß"}, {"weiss"}),
        ({"search": "gone"}, set()),
        ({"search": "example.org", "role": "user", "is_active": "true"}, {"finn", "weiss"}),
    ],
    ids=lambda value: str(value) if isinstance(value, dict) else "",
)
async def test_a_list_has_what_fits_every_filter(
    client: httpx.AsyncClient, root: Person, wanted: dict[str, str], found: set[str]
) -> None:
    assert set(await listed(client, root, **wanted)) == found


async def test_pages_together_are_the_list(client: httpx.AsyncClient, root: Person) -> None:
    whole = await listed(client, root, sort="name")
    pages = [await listed(client, root, sort="name", page=page, limit=3) for page in (1, 2, 3, 4)]
    assert [len(page) for page in pages] == [3, 3, 1, 0]
    assert [*pages[0], *pages[1], *pages[2]] == whole


async def test_a_page_tells_how_many_fit_the_filter(client: httpx.AsyncClient, root: Person) -> None:
    for page, has_next in ((1, True), (2, False), (9, False)):
        query: dict[str, Any] = {"search": "example.org", "limit": 2, "page": page}
        told = (await client.get(PATHS[0], params=query, headers=root.headers)).json()["pagination"]
        assert (told["total"], told["total_pages"], told["page"]) == (3, 2, page)
        assert told["has_next"] is has_next


async def test_a_list_shows_no_secret(client: httpx.AsyncClient, root: Person) -> None:
    answer = await client.get(PATHS[0], headers=root.headers)
    assert "argon2" not in answer.text
    shown = {user["email"]: user for user in answer.json()["data"]}
    assert shown["root@example.com"]["has_password"] is True
    assert shown["bob@example.com"]["has_password"] is False


@pytest.mark.parametrize(
    "asked",
    [
        {"page": 0},
        {"page": -1},
        {"limit": 0},
        {"limit": 101},
        {"sort": "password_hash"},
        {"sort": "--email"},
        {"role": "owner"},
        {"is_active": "maybe"},
        {"search": ""},
        {"search": "x" * 101},
        {"search": "\x00"},
        {"unknown": "1"},
    ],
    ids=str,
)
async def test_what_the_contract_does_not_know_is_refused(
    client: httpx.AsyncClient, root: Person, asked: dict[str, Any]
) -> None:
    for path in PATHS:
        answer = await client.get(path, params=asked, headers=root.headers)
        assert answer.status_code in {400, 422}, answer.text


async def test_the_last_page_that_a_number_can_name_is_empty(client: httpx.AsyncClient, root: Person) -> None:
    answer = await client.get(PATHS[0], params={"page": 2**31 - 1, "limit": 100}, headers=root.headers)
    assert answer.status_code in {200, 422}, answer.text


async def test_only_admins_list_users(client: httpx.AsyncClient, person: AddPerson) -> None:
    alice, carol = await person("alice"), await person("carol", "admin")
    for path in PATHS:
        assert (await client.get(path)).status_code == 401
        assert (await client.get(path, headers=alice.headers)).status_code == 403
        assert (await client.get(path, headers=carol.headers)).status_code == 200
