"""Members come, change their roles, leave and come back; an owner always stays."""

import asyncio
from itertools import product
from typing import Any

import httpx
import pytest

from charter.app import create_app
from charter.settings import Settings
from tests.integration.conftest import Execute, client_of
from tests.integration.organizations.school import ATTEMPTS, MEMBERS, PAUSE, BuildSchool, School

pytestmark = pytest.mark.anyio


async def log_in(school: School, name: str) -> dict[str, Any]:
    """Tokens of somebody's new session."""
    answer = await school.client.post("/v1/auth/login", json=school.people[name].login)
    assert answer.status_code == 200, answer.text
    tokens: dict[str, Any] = answer.json()
    return tokens


async def switch(school: School, access_token: str) -> httpx.Response:
    """The answer to a session that goes over to the school."""
    headers = {"Authorization": f"Bearer {access_token}"}
    body = {"organization_id": school.number}
    return await school.client.post("/v1/auth/switch-tenant", json=body, headers=headers)


async def status_inside(client: httpx.AsyncClient, headers: dict[str, str]) -> int:
    """The status of a request with a token for the organization."""
    return (await client.get("/v1/projects", headers=headers)).status_code


async def is_refused(client: httpx.AsyncClient, headers: dict[str, str]) -> bool:
    """Whether a process comes to refuse a token once the news has reached it."""
    for _ in range(ATTEMPTS):
        if await status_inside(client, headers) == 401:
            return True
        await asyncio.sleep(PAUSE)
    return False


async def test_whoever_founds_an_organization_owns_it(school: School) -> None:
    body = {"name": "Garden", "slug": "garden"}
    founded = await school.ask("stranger", "POST", "/v1/organizations", json=body)
    assert (founded.status_code, founded.json()["role"]) == (201, "owner")
    number = founded.json()["id"]
    assert founded.headers["location"].endswith(f"/v1/organizations/{number}")
    assert founded.json()["tenant_id"] == f"org:{number}"
    (member,) = (await school.ask("stranger", "GET", f"/v1/organizations/{number}/members")).json()["data"]
    assert (member["email"], member["name"]) == ("stranger-1@example.com", "Stranger-1")
    assert (member["user_id"], member["role"]) == (school.people["stranger"].user_id, "owner")


async def test_a_repeated_founding_with_one_key_founds_one(school: School) -> None:
    headers = school.people["stranger"].headers | {"Idempotency-Key": "garden-1"}
    body = {"name": "Garden", "slug": "garden"}
    first, second = [
        await school.client.post("/v1/organizations", json=body, headers=headers) for _ in range(2)
    ]
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json() == second.json()
    own = (await school.ask("stranger", "GET", "/v1/organizations")).json()
    assert own["pagination"]["total"] == 1


@pytest.mark.parametrize("method", ["DELETE", "PATCH"])
async def test_the_last_owner_can_neither_leave_nor_be_demoted(school: School, method: str) -> None:
    body = {"role": "admin"} if method == "PATCH" else None
    assert (await school.ask("owner", "DELETE", school.member("second"))).status_code == 204
    refused = await school.ask("owner", method, school.member("owner"), json=body)
    assert (refused.status_code, refused.json()["error_code"]) == (409, "LAST_OWNER")
    assert (await school.roles())["owner"] == "owner"
    await school.ask("owner", "PATCH", school.member("member"), json={"role": "owner"})
    allowed = await school.ask("owner", method, school.member("owner"), json=body)
    assert allowed.status_code in {200, 204}


async def test_the_last_owner_may_be_made_an_owner(school: School) -> None:
    await school.ask("owner", "DELETE", school.member("second"))
    answer = await school.ask("owner", "PATCH", school.member("owner"), json={"role": "owner"})
    assert (answer.status_code, answer.json()["role"]) == (200, "owner")


async def test_the_account_of_a_last_owner_is_not_deleted(
    build_school: BuildSchool, execute: Execute
) -> None:
    school, garden = await build_school(1), await build_school(2)
    sole = garden.people["sole"] = school.people["owner"]
    await garden.add("sole", "owner")
    for name in ("owner", "second"):
        assert (await garden.ask(name, "DELETE", garden.member(name))).status_code == 204

    refused = await school.ask("owner", "DELETE", "/v1/users/me")
    assert (refused.status_code, refused.json()["error_code"]) == (409, "LAST_OWNER")
    kept = await execute(
        "SELECT organization_id FROM memberships WHERE user_id = %s AND removed_at IS NULL", sole.user_id
    )
    assert {row.organization_id for row in kept} == {school.number, garden.number}

    assert (await garden.ask("sole", "DELETE", garden.path)).status_code == 204
    assert (await school.ask("owner", "DELETE", "/v1/users/me")).status_code == 204
    assert (await school.roles()).keys() == MEMBERS.keys() - {"owner"}


async def test_an_administrator_deletes_no_account_of_a_last_owner(school: School) -> None:
    path = f"/v1/users/{school.people['owner'].user_id}"
    await school.ask("owner", "DELETE", school.member("second"))
    refused = await school.ask("platform_admin", "DELETE", path)
    assert (refused.status_code, refused.json()["error_code"]) == (409, "LAST_OWNER")
    await school.ask("owner", "PATCH", school.member("admin"), json={"role": "owner"})
    assert (await school.ask("platform_admin", "DELETE", path)).status_code == 204


async def test_a_removed_member_is_refused_at_the_next_request(school: School) -> None:
    inside, others = school.inside("member"), school.inside("other")
    assert await status_inside(school.client, inside) == 200
    assert (await school.ask("admin", "DELETE", school.member("member"))).status_code == 204
    assert await status_inside(school.client, inside) == 401
    assert (await school.ask("member", "GET", school.path)).status_code == 404
    assert await status_inside(school.client, others) == 200
    own = await school.ask("member", "GET", "/v1/projects")
    assert own.status_code == 200


async def test_a_removed_member_is_refused_by_another_process(school: School, settings: Settings) -> None:
    inside = school.inside("member")
    async with client_of(create_app(settings)) as other_process:
        assert await status_inside(other_process, inside) == 200
        await school.ask("member", "DELETE", school.member("member"))
        assert await is_refused(other_process, inside)


async def test_a_removed_member_leaves_one_organization_only(build_school: BuildSchool) -> None:
    school, garden = await build_school(1), await build_school(2)
    garden.people["member"] = school.people["member"]
    await garden.add("member")
    in_school, in_garden = school.inside("member"), garden.inside("member")
    await school.ask("owner", "DELETE", school.member("member"))
    assert await status_inside(school.client, in_school) == 401
    assert await status_inside(school.client, in_garden) == 200


async def test_the_session_of_a_removed_member_goes_on_in_the_own_tenant(school: School) -> None:
    tokens = await log_in(school, "member")
    assert (await switch(school, tokens["access_token"])).json()["tenant"] == school.tenant
    await school.ask("owner", "DELETE", school.member("member"))
    body = {"refresh_token": tokens["refresh_token"]}
    renewed = (await school.client.post("/v1/auth/refresh", json=body)).json()
    headers = {"Authorization": f"Bearer {renewed['access_token']}"}
    made = await school.client.post("/v1/projects", json={"name": "Own"}, headers=headers)
    assert made.json()["tenant_id"] == f"user:{school.people['member'].user_id}"
    assert (await switch(school, renewed["access_token"])).status_code == 404


async def test_a_removed_member_comes_back(school: School, execute: Execute) -> None:
    inside = school.inside("member")
    assert await status_inside(school.client, inside) == 200
    before = (await school.ask("owner", "GET", school.member("member"))).json()
    await school.ask("admin", "DELETE", school.member("member"))

    again = await school.add("member", "admin")
    assert (again.status_code, again.json()["role"]) == (201, "admin")
    assert again.json()["joined_at"] > before["joined_at"]
    assert again.headers["location"].endswith(school.member("member"))
    assert await status_inside(school.client, inside) == 200
    renamed = await school.ask("member", "PATCH", school.path, json={"name": "College"})
    assert renamed.status_code == 200
    assert list(await school.roles())[-1] == "member"
    (row,) = await execute(
        "SELECT removed_at FROM memberships WHERE organization_id = %s AND user_id = %s",
        school.number,
        school.people["member"].user_id,
    )
    assert row.removed_at is None
    assert await execute("SELECT session_key FROM ended_sessions WHERE expires_at > clock_timestamp()") == []


async def test_a_former_owner_comes_back_as_what_is_given(school: School) -> None:
    await school.ask("owner", "DELETE", school.member("second"))
    assert (await school.add("second", "member")).status_code == 201
    assert (await school.ask("second", "PATCH", school.path, json={"name": "A"})).status_code == 403


async def test_a_demoted_member_is_refused_at_the_next_request(school: School) -> None:
    for demoted, role, path, body in (
        ("admin", "member", school.path, {"name": "College"}),
        ("second", "admin", school.member("owner"), {"role": "owner"}),
    ):
        assert (await school.ask(demoted, "PATCH", path, json=body)).status_code == 200
        changed = await school.ask("owner", "PATCH", school.member(demoted), json={"role": role})
        assert changed.json()["role"] == role
        assert (await school.ask(demoted, "PATCH", path, json=body)).status_code == 403


async def test_a_removal_can_be_repeated(school: School) -> None:
    for _ in range(2):
        assert (await school.ask("owner", "DELETE", school.member("other"))).status_code == 204
    never = await school.ask("owner", "DELETE", school.member("stranger"))
    assert (never.status_code, never.json()["error_code"]) == (404, "MEMBER_NOT_FOUND")


async def test_leaving_can_be_repeated(school: School) -> None:
    statuses = [(await school.ask("other", "DELETE", school.member("other"))).status_code for _ in range(2)]
    assert statuses == [204, 204]


async def test_members_of_a_deleted_organization_are_refused(school: School) -> None:
    inside = {name: school.inside(name) for name in MEMBERS}
    for headers in inside.values():
        assert await status_inside(school.client, headers) == 200
    tokens = await log_in(school, "member")
    assert (await school.ask("owner", "DELETE", school.path)).status_code == 204
    for headers in inside.values():
        assert await status_inside(school.client, headers) == 401
    for name in ("owner", "member", "platform_admin"):
        assert (await school.ask(name, "GET", school.path)).status_code == 404
    assert (await switch(school, tokens["access_token"])).status_code == 404


async def test_a_deletion_can_be_repeated_by_those_who_could_delete(school: School) -> None:
    await school.ask("owner", "DELETE", school.member("other"))
    statuses = {}
    for name in ("owner", "owner", "second", "admin", "member", "other", "stranger", "platform_admin"):
        answer = await school.ask(name, "DELETE", school.path)
        statuses[name] = answer.status_code
    refused = dict.fromkeys(("admin", "member", "other", "stranger", "platform_admin"), 404)
    assert statuses == {"owner": 204, "second": 204} | refused


async def test_only_users_who_can_log_in_are_added(school: School) -> None:
    gone = school.people["guest"]
    assert (await school.ask("guest", "DELETE", "/v1/users/me")).status_code == 204
    for by, number in product(("owner", "platform_admin"), (gone.user_id, 999_999)):
        body = {"user_id": number, "role": "member"}
        missing = await school.ask(by, "POST", f"{school.path}/members", json=body)
        assert (missing.status_code, missing.json()["error_code"]) == (422, "CANDIDATE_NOT_FOUND")
    for by in ("owner", "platform_admin"):
        again = await school.add("member", "owner", by=by)
        assert (again.status_code, again.json()["error_code"]) == (409, "ALREADY_MEMBER")
    assert (await school.roles())["member"] == "member"
