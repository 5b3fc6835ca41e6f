"""An administrator takes a second factor away: who may, what is written down, and who is told."""

from typing import Final

import httpx
import pyotp
import pytest

from tests.integration.conftest import AddPerson
from tests.integration.identity.accounts.conftest import Query, Visit
from tests.integration.identity.accounts.mailbox import Mailbox
from tests.integration.people import PASSWORD, Person

pytestmark = pytest.mark.anyio
ENABLED: Final = """
    INSERT INTO second_factors (user_id, sealed_secret, confirmed_at) VALUES (:user, 'sealed', now())
    RETURNING user_id
"""
TOLD: Final = "An administrator took the second factor of your account away"


async def remove(client: httpx.AsyncClient, admin: Person, user_id: int) -> tuple[int, str | None]:
    path = f"/v1/admin/users/{user_id}/second-factor"
    answer = await client.delete(path, headers=admin.headers)
    return answer.status_code, None if answer.is_success else answer.json()["error_code"]


async def enable(client: httpx.AsyncClient, owner: Person) -> None:
    body = {"current_password": PASSWORD}
    enrolled = await client.post("/v1/auth/totp/enrol", json=body, headers=owner.headers)
    code = pyotp.TOTP(enrolled.json()["secret"]).now()
    answer = await client.post("/v1/auth/totp/confirm", json={"code": code}, headers=owner.headers)
    assert answer.status_code == 200, answer.text


async def log_in(visit: Visit, owner: Person) -> tuple[int, str | None]:
    answer = await visit().post("/v1/auth/login", json=owner.login)
    return answer.status_code, None if answer.is_success else answer.json()["error_code"]


async def test_the_owner_gets_in_without_a_code_and_is_told_once(
    client: httpx.AsyncClient, visit: Visit, mailbox: Mailbox, person: AddPerson
) -> None:
    alice, carol = await person("alice"), await person("carol", "admin")
    await enable(client, alice)
    assert await log_in(visit, alice) == (401, "SECOND_FACTOR_REQUIRED")
    assert await remove(client, carol, alice.user_id) == (204, None)
    assert await log_in(visit, alice) == (200, None)
    while (await mailbox.next_to(alice.email))["Subject"] != TOLD:
        continue  # that it was enabled
    sent = mailbox.count()
    assert await remove(client, carol, alice.user_id) == (204, None)
    await mailbox.settle(alice.email)
    assert mailbox.count() == sent


async def test_every_removal_is_told_however_many_there_were(
    client: httpx.AsyncClient, person: AddPerson, query: Query, mailbox: Mailbox
) -> None:
    alice, carol = await person("alice"), await person("carol", "admin")
    for _ in range(6):
        await query(ENABLED, user=alice.user_id)
        assert await remove(client, carol, alice.user_id) == (204, None)
    await mailbox.settle(alice.email)
    assert mailbox.count() == 6


async def test_a_removal_is_written_down_with_who_did_it_to_whom(
    client: httpx.AsyncClient, person: AddPerson
) -> None:
    alice, carol = await person("alice"), await person("carol", "admin")
    await enable(client, alice)
    await remove(client, carol, alice.user_id)
    path = "/v1/admin/audit-log?event=user.second_factor_removed"
    (entry,) = (await client.get(path, headers=carol.headers)).json()["data"]
    assert (entry["operation"], entry["target"]) == ("removeSecondFactor", str(alice.user_id))
    assert entry["actor_subject"] == str(carol.user_id)


async def test_what_is_refused_takes_nothing_away(
    client: httpx.AsyncClient, visit: Visit, person: AddPerson
) -> None:
    cara, dan = await person("cara", "admin"), await person("dan", "super_admin")
    for owner in (cara, dan):
        await enable(client, owner)
    for admin, owner, refusal in (
        (await person("bob"), cara, (403, "FORBIDDEN")),
        (await person("carol", "admin"), cara, (403, "FORBIDDEN")),
        (await person("carla", "admin"), dan, (403, "FORBIDDEN")),
        (cara, cara, (409, "OWN_ACCOUNT")),
        (dan, dan, (409, "OWN_ACCOUNT")),
    ):
        assert await remove(client, admin, owner.user_id) == refusal
    assert await remove(client, dan, 999_999) == (404, "USER_NOT_FOUND")
    for owner in (cara, dan):
        assert await log_in(visit, owner) == (401, "SECOND_FACTOR_REQUIRED")
    assert await remove(client, dan, cara.user_id) == (204, None)
    assert await log_in(visit, cara) == (200, None)
