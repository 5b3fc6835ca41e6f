"""What administrators do with other people's accounts."""

from typing import Any, Final

import httpx
import pytest

from tests.integration.conftest import AddPerson, Bearer
from tests.integration.identity.accounts.conftest import Query, Visit
from tests.integration.identity.accounts.mailbox import Mailbox
from tests.integration.people import PASSWORD, Person

pytestmark = pytest.mark.anyio
USERS: Final = "/v1/users"
EVE: Final = {"email": "eve@example.com", "name": "Eve"}
People = dict[str, Person]


@pytest.fixture
async def people(person: AddPerson) -> People:
    """Users alice and bob, the admins carol and cara, the super admins dan and dora."""
    roles = {
        "alice": "user",
        "bob": "user",
        "carol": "admin",
        "cara": "admin",
        "dan": "super_admin",
        "dora": "super_admin",
    }
    return {name: await person(name, role) for name, role in roles.items()}


class Admin:
    """What one of the people asks for; answers status and error code."""

    def __init__(self, client: httpx.AsyncClient, person: Person) -> None:
        self._client = client
        self._headers = person.headers

    async def ask(self, method: str, path: str, body: Any = None, **headers: str) -> httpx.Response:
        return await self._client.request(method, path, json=body, headers={**self._headers, **headers})

    async def try_to(self, method: str, path: str, body: Any = None) -> tuple[int, str | None]:
        answer = await self.ask(method, path, body)
        return answer.status_code, None if answer.is_success else answer.json()["error_code"]


def at(person: Person) -> str:
    return f"{USERS}/{person.user_id}"


async def test_whoever_gets_an_account_sets_a_password_with_the_link_in_the_mail(
    client: httpx.AsyncClient, visit: Visit, mailbox: Mailbox, people: People
) -> None:
    made = await Admin(client, people["carol"]).ask("POST", USERS, EVE)
    assert made.status_code == 201, made.text
    eve = made.json()
    assert made.headers["location"].endswith(f"{USERS}/{eve['id']}")
    assert (eve["role"], eve["is_active"], eve["has_password"]) == ("user", True, False)
    token = await mailbox.token_for(EVE["email"], "reset-password")
    body = {"token": token, "password": PASSWORD}
    assert (await visit().post("/v1/auth/password-reset/confirm", json=body)).status_code == 200
    login = {"email": EVE["email"], "password": PASSWORD}
    logged_in = await visit().post("/v1/auth/login", json=login)
    assert logged_in.json()["user"]["is_email_verified"] is True


async def test_only_a_super_admin_makes_administrators(client: httpx.AsyncClient, people: People) -> None:
    carol, dan = Admin(client, people["carol"]), Admin(client, people["dan"])
    for number, role in enumerate(("admin", "super_admin")):
        body = {**EVE, "email": f"eve{number}@example.com", "role": role}
        assert await carol.try_to("POST", USERS, body) == (403, "FORBIDDEN")
        assert await dan.try_to("POST", USERS, body) == (201, None)


async def test_an_address_has_one_account(client: httpx.AsyncClient, people: People) -> None:
    carol = Admin(client, people["carol"])
    taken = {**EVE, "email": "ALICE@example.com"}
    assert await carol.try_to("POST", USERS, taken) == (409, "EMAIL_TAKEN")
    assert await carol.try_to("PATCH", at(people["bob"]), {"email": "ALICE@example.com"}) == (
        409,
        "EMAIL_TAKEN",
    )


async def test_a_repeated_request_makes_one_account_and_sends_one_mail(
    client: httpx.AsyncClient, mailbox: Mailbox, people: People
) -> None:
    carol, key = Admin(client, people["carol"]), {"Idempotency-Key": "make-eve"}
    first, second = [await carol.ask("POST", USERS, EVE, **key) for _ in range(2)]
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json() == second.json()
    await mailbox.next_to(EVE["email"])
    assert mailbox.count() == 1


@pytest.mark.parametrize(
    "extra", ["id", "tenant", "roles", "is_active", "is_email_verified", "email_verified_at", "password_hash"]
)
async def test_nobody_sends_more_than_the_contract_has(
    client: httpx.AsyncClient, people: People, extra: str
) -> None:
    dan = Admin(client, people["dan"])
    assert await dan.try_to("POST", USERS, {**EVE, extra: 1}) == (422, "VALIDATION_FAILED")
    assert await dan.try_to("PATCH", at(people["bob"]), {extra: 1}) == (422, "VALIDATION_FAILED")


async def test_users_read_and_rename_themselves_and_others_are_not_there(
    client: httpx.AsyncClient, people: People
) -> None:
    alice = Admin(client, people["alice"])
    assert await alice.try_to("GET", at(people["alice"])) == (200, None)
    assert await alice.try_to("PATCH", at(people["alice"]), {"name": "Al"}) == (200, None)
    for other in (at(people["bob"]), at(people["dan"]), f"{USERS}/999999"):
        assert await alice.try_to("GET", other) == (404, "USER_NOT_FOUND")
        assert await alice.try_to("PATCH", other, {"name": "Al"}) == (404, "USER_NOT_FOUND")
        assert await alice.try_to("DELETE", other) == (404, "USER_NOT_FOUND")


async def test_users_give_themselves_neither_a_role_nor_an_address(
    client: httpx.AsyncClient, people: People
) -> None:
    alice = Admin(client, people["alice"])
    for body in ({"role": "admin"}, {"email": "new@example.com"}, {"name": "Al", "role": "super_admin"}):
        assert await alice.try_to("PATCH", at(people["alice"]), body) == (403, "FORBIDDEN")
    shown = (await alice.ask("GET", at(people["alice"]))).json()
    assert (shown["name"], shown["email"], shown["role"]) == ("Alice", "alice@example.com", "user")


async def test_users_reach_nothing_below_admin(client: httpx.AsyncClient, people: People) -> None:
    alice, bob = Admin(client, people["alice"]), people["bob"].user_id
    assert await alice.try_to("POST", USERS, EVE) == (403, "FORBIDDEN")
    for action in ("activate", "deactivate"):
        assert await alice.try_to("POST", f"/v1/admin/users/{bob}/{action}") == (403, "FORBIDDEN")
    body = {"action": "delete", "user_ids": [bob]}
    assert await alice.try_to("POST", "/v1/admin/users/bulk-action", body) == (403, "FORBIDDEN")


@pytest.mark.parametrize("other", ["cara", "dan"])
async def test_an_admin_touches_no_other_administrator(
    client: httpx.AsyncClient, people: People, other: str
) -> None:
    carol, path = Admin(client, people["carol"]), at(people[other])
    before = (await carol.ask("GET", path)).json()
    assert await carol.try_to("PATCH", path, {"name": "Pwned"}) == (403, "FORBIDDEN")
    assert await carol.try_to("PATCH", path, {"email": "carol+1@example.com"}) == (403, "FORBIDDEN")
    assert await carol.try_to("DELETE", path) == (403, "FORBIDDEN")
    for action in ("activate", "deactivate"):
        admin_path = path.replace("/v1/", "/v1/admin/")
        assert await carol.try_to("POST", f"{admin_path}/{action}") == (403, "FORBIDDEN")
    assert (await carol.ask("GET", path)).json() == before


@pytest.mark.parametrize("change", [{"role": "admin"}, {"email": "alice@example.org"}], ids=str)
async def test_another_role_or_address_ends_the_sessions(
    client: httpx.AsyncClient, visit: Visit, people: People, change: dict[str, str]
) -> None:
    logged_in = (await visit().post("/v1/auth/login", json=people["alice"].login)).json()
    bearer = {"Authorization": f"Bearer {logged_in['access_token']}"}
    dan = Admin(client, people["dan"])
    assert await dan.try_to("PATCH", at(people["alice"]), {"name": "Al"}) == (200, None)
    assert (await client.get("/v1/users/me", headers=bearer)).status_code == 200
    assert await dan.try_to("PATCH", at(people["alice"]), change) == (200, None)
    assert (await client.get("/v1/users/me", headers=bearer)).status_code == 401


async def test_nobody_deactivates_himself(client: httpx.AsyncClient, people: People) -> None:
    for name in ("carol", "dan"):
        path = f"/v1/admin/users/{people[name].user_id}/deactivate"
        assert await Admin(client, people[name]).try_to("POST", path) == (409, "OWN_ACCOUNT")


async def test_a_deleted_account_is_gone_and_deleting_it_again_changes_nothing(
    client: httpx.AsyncClient, people: People, query: Query
) -> None:
    carol, path = Admin(client, people["carol"]), at(people["alice"])
    assert await carol.try_to("DELETE", path) == (204, None)
    before = await query("SELECT * FROM users ORDER BY id")
    assert await carol.try_to("DELETE", path) == (204, None)
    assert await query("SELECT * FROM users ORDER BY id") == before
    assert await carol.try_to("GET", path) == (404, "USER_NOT_FOUND")
    assert await carol.try_to("PATCH", path, {"name": "Al"}) == (404, "USER_NOT_FOUND")
    admin_path = path.replace("/v1/", "/v1/admin/")
    assert await carol.try_to("POST", f"{admin_path}/activate") == (404, "USER_NOT_FOUND")


async def test_an_administrator_from_elsewhere_needs_no_account_here(
    client: httpx.AsyncClient, people: People, bearer: Bearer
) -> None:
    headers = bearer("somebody", "admin")
    answer = await client.get(at(people["alice"]), headers=headers)
    assert answer.status_code == 200
    refused = await client.get(at(people["alice"]), headers=bearer("somebody", "user"))
    assert (refused.status_code, refused.json()["error_code"]) == (403, "ACCOUNT_REQUIRED")


@pytest.mark.parametrize("number", ["0", "-1", "1.5", "me2", "9007199254740992", "9" * 30, "%00", "1;DROP"])
async def test_what_is_no_users_number_is_refused(
    client: httpx.AsyncClient, people: People, number: str
) -> None:
    status, _ = await Admin(client, people["dan"]).try_to("GET", f"{USERS}/{number}")
    assert status in {400, 404, 422}
