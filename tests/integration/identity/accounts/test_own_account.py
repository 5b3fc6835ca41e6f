"""What users do with their own accounts."""

from typing import Any, Final

import httpx
import pytest

from tests.integration.conftest import AddPerson, Bearer
from tests.integration.identity.accounts.conftest import Query, Visit
from tests.integration.people import PASSWORD, Person

pytestmark = pytest.mark.anyio
NEW_PASSWORD: Final = "nine herons on a roof"
ME, CHANGE = "/v1/users/me", "/v1/users/me/password"
LOGIN, REFRESH, REGISTER = "/v1/auth/login", "/v1/auth/refresh", "/v1/auth/register"


@pytest.fixture
async def alice(person: AddPerson) -> Person:
    return await person("alice")


class Device:
    """Where somebody is logged in."""

    def __init__(self, visitor: httpx.AsyncClient, answer: httpx.Response) -> None:
        assert answer.status_code == 200, answer.text
        self.visitor = visitor
        self.tokens: dict[str, Any] = answer.json()
        self.headers = {"Authorization": f"Bearer {self.tokens['access_token']}"}

    async def is_let_in(self) -> tuple[bool, bool]:
        """With the access token, and with the refresh token."""
        read = await self.visitor.get(ME, headers=self.headers)
        refreshed = await self.visitor.post(REFRESH, json={"refresh_token": self.tokens["refresh_token"]})
        return read.status_code == 200, refreshed.status_code == 200


async def log_in(visit: Visit, person: Person) -> Device:
    visitor = visit()
    return Device(visitor, await visitor.post(LOGIN, json=person.login))


async def change(device: Device, current: str, new: str) -> tuple[int, str | None]:
    body = {"current_password": current, "new_password": new}
    answer = await device.visitor.post(CHANGE, json=body, headers=device.headers)
    return answer.status_code, answer.json().get("error_code")


async def test_users_read_their_account(client: httpx.AsyncClient, alice: Person) -> None:
    answer = await client.get(ME, headers=alice.headers)
    assert answer.status_code == 200
    shown = answer.json()
    assert {name: shown[name] for name in ("id", "email", "name", "role")} == {
        "id": alice.user_id,
        "email": "alice@example.com",
        "name": "Alice",
        "role": "user",
    }
    assert (shown["has_password"], shown["has_second_factor"]) == (True, False)
    assert "argon2" not in answer.text


async def test_users_change_their_name(client: httpx.AsyncClient, alice: Person) -> None:
    changed = await client.patch(ME, json={"name": "Alice Archer"}, headers=alice.headers)
    assert (changed.status_code, changed.json()["name"]) == (200, "Alice Archer")
    same = await client.patch(ME, json={}, headers=alice.headers)
    assert (same.status_code, same.json()["name"]) == (200, "Alice Archer")


@pytest.mark.parametrize(
    "extra", ["role", "id", "tenant", "email", "is_active", "is_email_verified", "password"]
)
async def test_users_change_nothing_but_their_name(
    client: httpx.AsyncClient, alice: Person, extra: str
) -> None:
    before = (await client.get(ME, headers=alice.headers)).json()
    refused = await client.patch(ME, json={"name": "Al", extra: "admin"}, headers=alice.headers)
    assert (refused.status_code, refused.json()["error_code"]) == (422, "VALIDATION_FAILED")
    assert (await client.get(ME, headers=alice.headers)).json() == before


async def test_a_new_password_needs_the_current_one(visit: Visit, alice: Person) -> None:
    device = await log_in(visit, alice)
    assert await change(device, "mist over the moors", NEW_PASSWORD) == (403, "CURRENT_PASSWORD_WRONG")
    assert await change(device, PASSWORD, "passwordpassword") == (422, "PASSWORD_REFUSED")
    assert await change(device, PASSWORD, "fourteen chars") == (422, "VALIDATION_FAILED")
    assert await device.is_let_in() == (True, True)


async def test_a_new_password_ends_the_other_sessions_and_keeps_this_one(visit: Visit, alice: Person) -> None:
    here, there, elsewhere = [await log_in(visit, alice) for _ in range(3)]
    assert await change(here, PASSWORD, NEW_PASSWORD) == (200, None)
    assert await there.is_let_in() == (False, False)
    assert await elsewhere.is_let_in() == (False, False)
    assert await here.is_let_in() == (True, True)
    login = {"email": alice.email, "password": NEW_PASSWORD}
    assert (await visit().post(LOGIN, json=login)).status_code == 200
    assert (await visit().post(LOGIN, json=alice.login)).status_code == 401


async def test_an_account_without_a_password_has_none_to_change(
    visit: Visit, alice: Person, query: Query
) -> None:
    device = await log_in(visit, alice)
    await query("UPDATE users SET password_hash = NULL")
    assert await change(device, PASSWORD, NEW_PASSWORD) == (409, "PASSWORD_NOT_SET")


async def test_a_deleted_account_is_out_at_once_and_its_address_can_be_registered_again(
    visit: Visit, alice: Person, query: Query
) -> None:
    device = await log_in(visit, alice)
    gone = await device.visitor.delete(ME, headers=device.headers)
    assert (gone.status_code, gone.content) == (204, b"")
    assert await device.is_let_in() == (False, False)
    assert (await visit().post(LOGIN, json=alice.login)).status_code == 401
    again = {"email": "ALICE@example.com", "name": "Alice", "password": NEW_PASSWORD}
    assert (await visit().post(REGISTER, json=again)).status_code == 202
    login = {"email": alice.email, "password": NEW_PASSWORD}
    logged_in = await visit().post(LOGIN, json=login)
    assert logged_in.status_code == 200
    assert logged_in.json()["user"]["id"] != alice.user_id
    assert len(await query("SELECT id FROM users")) == 2


async def test_a_token_that_outlived_its_account_has_no_account(
    client: httpx.AsyncClient, alice: Person
) -> None:
    assert (await client.delete(ME, headers=alice.headers)).status_code == 204
    for answer in (
        await client.get(ME, headers=alice.headers),
        await client.patch(ME, json={"name": "Al"}, headers=alice.headers),
    ):
        assert (answer.status_code, answer.json()["error_code"]) == (403, "ACCOUNT_REQUIRED")


async def test_whoever_has_no_account_here_has_none_to_read(
    client: httpx.AsyncClient, bearer: Bearer
) -> None:
    for subject in ("somebody", "999999"):
        answer = await client.get(ME, headers=bearer(subject, "user"))
        assert (answer.status_code, answer.json()["error_code"]) == (403, "ACCOUNT_REQUIRED")


async def test_a_deactivated_user_is_out_at_once_and_cannot_log_in(
    visit: Visit, alice: Person, person: AddPerson
) -> None:
    carol = await person("carol", "admin")
    device = await log_in(visit, alice)
    path = f"/v1/admin/users/{alice.user_id}"
    off = await visit().post(f"{path}/deactivate", headers=carol.headers)
    assert (off.status_code, off.json()["is_active"]) == (200, False)
    assert await device.is_let_in() == (False, False)
    assert (await visit().post(LOGIN, json=alice.login)).status_code == 401
    on = await visit().post(f"{path}/activate", headers=carol.headers)
    assert (on.status_code, on.json()["is_active"]) == (200, True)
    assert (await device.is_let_in())[0] is False
    assert (await visit().post(LOGIN, json=alice.login)).status_code == 200
