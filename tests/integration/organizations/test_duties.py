"""Members have roles in ledger and school beside their role: given, shown, taken away, and felt at once."""

from typing import Any, Final

import httpx
import pytest

from charter.app import create_app
from charter.settings import Settings
from tests.integration.conftest import Bearer, client_of
from tests.integration.organizations.school import BuildSchool, School

pytestmark = pytest.mark.anyio

ACCOUNTS: Final = "/v1/ledger/accounts"
DUTIES: Final = ("role", "ledger_role", "school_role")


def told(answer: httpx.Response) -> tuple[Any, ...]:
    assert answer.is_success, answer.text
    return tuple(answer.json()[name] for name in DUTIES)


async def give(school: School, name: str, **roles: str | None) -> tuple[Any, ...]:
    """What somebody is once the owner has given, or taken, these."""
    return told(await school.ask("owner", "PATCH", school.member(name), json=roles))


async def make_key(school: School, by: str, *scopes: str) -> httpx.Response:
    """The answer to somebody who makes a key of the school's."""
    headers = school.inside(by)
    account = await school.client.post("/v1/service-accounts", json={"name": "Import"}, headers=headers)
    path = f"/v1/service-accounts/{account.json()['id']}/keys"
    return await school.client.post(path, json={"name": "Key", "scopes": list(scopes)}, headers=headers)


async def test_what_is_given_is_shown_and_what_is_left_out_stays(school: School) -> None:
    assert await give(school, "member", ledger_role="clerk") == ("member", "clerk", None)
    assert await give(school, "member", school_role="teacher") == ("member", "clerk", "teacher")
    assert await give(school, "member", role="admin", ledger_role=None) == ("admin", None, "teacher")
    assert told(await school.ask("other", "GET", school.member("member"))) == ("admin", None, "teacher")
    listed = (await school.ask("other", "GET", f"{school.path}/members?limit=100")).json()["data"]
    shown = {each["user_id"]: tuple(each[name] for name in DUTIES) for each in listed}
    assert shown[school.people["member"].user_id] == ("admin", None, "teacher")
    assert shown[school.people["owner"].user_id] == ("owner", None, None)


async def test_whoever_is_added_has_what_is_said_and_nothing_of_before(school: School) -> None:
    body = {"user_id": school.people["guest"].user_id, "role": "member", "ledger_role": "auditor"}
    added = await school.ask("platform_admin", "POST", f"{school.path}/members", json=body)
    assert told(added) == ("member", "auditor", None)
    await school.ask("guest", "DELETE", school.member("guest"))
    assert told(await school.add("guest", "admin")) == ("admin", None, None)


@pytest.mark.parametrize(
    "body", [{}, {"role": None}, {"ledger_role": "admin"}, {"school_role": "owner"}, {"ledger_role": 1}]
)
async def test_what_is_no_role_is_refused(school: School, body: dict[str, Any]) -> None:
    refused = await school.ask("owner", "PATCH", school.member("member"), json=body)
    assert refused.status_code == 422
    assert told(await school.ask("owner", "GET", school.member("member"))) == ("member", None, None)


async def test_a_role_is_felt_at_the_next_request_in_every_process(
    school: School, settings: Settings
) -> None:
    headers = school.inside("member")
    async with client_of(create_app(settings)) as elsewhere:

        async def asked() -> list[int]:
            return [
                (await client.get(ACCOUNTS, headers=headers)).status_code
                for client in (elsewhere, school.client, elsewhere)
            ]

        assert await asked() == [403] * 3
        for role, status in (("readonly", 200), (None, 403), ("owner", 200), ("clerk", 200), (None, 403)):
            await give(school, "member", ledger_role=role)
            assert await asked() == [status] * 3, role


async def test_a_refusal_names_the_permission_that_is_missing(school: School) -> None:
    await give(school, "member", ledger_role="clerk")
    body = {"code": "1000", "name": "Bank", "type": "asset", "sub_type": "current_asset"}
    refused = await school.client.post(ACCOUNTS, json=body, headers=school.inside("member"))
    assert (refused.status_code, refused.json()["error_code"]) == (403, "FORBIDDEN")
    assert refused.json()["details"] == {"missing": ["ledger:accounts"]}
    assert "ledger:accounts" in refused.json()["message"]


async def test_an_owner_owns_the_ledger_until_another_role_is_given(school: School) -> None:
    headers = school.inside("owner")

    async def status() -> int:
        return (await school.client.patch("/v1/ledger/settings", json={}, headers=headers)).status_code

    assert await status() != 403
    await give(school, "owner", ledger_role="auditor")
    assert await status() == 403
    await give(school, "owner", ledger_role=None)
    assert await status() != 403


async def test_a_role_is_one_of_this_organization_alone(school: School, build_school: BuildSchool) -> None:
    other = await build_school(2)
    body = {"user_id": school.people["member"].user_id, "role": "member", "ledger_role": "owner"}
    assert (await other.ask("platform_admin", "POST", f"{other.path}/members", json=body)).status_code == 201
    assert (await school.client.get(ACCOUNTS, headers=school.inside("member"))).status_code == 403


async def test_in_a_tenant_of_ones_own_nobody_has_to_give_a_role(school: School, bearer: Bearer) -> None:
    for headers in (school.people["stranger"].headers, bearer("bench")):
        assert (await school.client.get(ACCOUNTS, headers=headers)).status_code == 200
    assert (await school.client.get(ACCOUNTS, headers=bearer("bench", tenant="shared"))).status_code == 403


async def test_nobody_makes_a_key_that_may_do_more_than_its_maker(school: School) -> None:
    made = await make_key(school, "owner", "ledger:read", "ledger:lock", "projects:read")
    assert made.status_code == 201
    refused = await make_key(school, "admin", "ledger:read", "projects:read")
    assert (refused.status_code, refused.json()["error_code"]) == (403, "FORBIDDEN")
    assert refused.json()["message"] == "A key may do no more than who makes it: ledger:read."
    assert (await make_key(school, "admin", "projects:read")).status_code == 201
    await give(school, "admin", ledger_role="readonly")
    assert (await make_key(school, "admin", "ledger:read")).status_code == 201
    rotate = f"{made.headers['location'].removeprefix('http://testserver')}/rotate"
    rotated = await school.client.post(rotate, headers=school.inside("admin"))
    assert (rotated.status_code, "ledger:lock" in rotated.json()["message"]) == (403, True)
    key = {"X-API-Key": made.json()["key"]}
    assert (await school.client.get(ACCOUNTS, headers=key)).status_code == 200, "the old secret still works"
    await give(school, "owner", ledger_role="readonly")
    assert (await school.client.get(ACCOUNTS, headers=key)).status_code == 200, "a key has its own scopes"
