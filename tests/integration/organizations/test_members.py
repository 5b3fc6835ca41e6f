"""Who may do what in an organization, and what keeps holding when many act at once."""

import asyncio
from dataclasses import dataclass
from typing import Any, Final

import httpx
import pytest
from fastapi import FastAPI

from tests.integration.conftest import AddPerson, Execute
from tests.integration.people import Person, headers_for

pytestmark = pytest.mark.anyio

ROLES: Final = ("owner", "admin", "member", "stranger", "platform_admin")


@dataclass
class School:
    """An organization with somebody of each role."""

    client: httpx.AsyncClient
    number: int
    people: dict[str, Person]

    @property
    def path(self) -> str:
        return f"/v1/organizations/{self.number}"

    def member(self, name: str) -> str:
        return f"{self.path}/members/{self.people[name].user_id}"

    async def ask(self, who: str, method: str, path: str, **content: Any) -> httpx.Response:
        return await self.client.request(method, path, headers=self.people[who].headers, **content)


@pytest.fixture
async def school(client: httpx.AsyncClient, person: AddPerson) -> School:
    people = {
        name: await person(name) for name in ("owner", "admin", "member", "stranger", "other", "second")
    }
    people["platform_admin"] = await person("platform", "admin")
    created = await client.post(
        "/v1/organizations", json={"name": "School", "slug": "school"}, headers=people["owner"].headers
    )
    school = School(client, created.json()["id"], people)
    for name, role in (("admin", "admin"), ("member", "member"), ("other", "member"), ("second", "owner")):
        body = {"user_id": people[name].user_id, "role": role}
        added = await school.ask("owner", "POST", f"{school.path}/members", json=body)
        assert added.status_code == 201, added.text
    return school


MATRIX: Final[dict[str, tuple[str, str, dict[str, Any] | None, tuple[int, ...]]]] = {
    "read it": ("GET", "", None, (200, 200, 200, 404, 200)),
    "rename it": ("PATCH", "", {"name": "College"}, (200, 200, 403, 404, 403)),
    "list members": ("GET", "/members", None, (200, 200, 200, 404, 200)),
    "read a member": ("GET", "/members/{other}", None, (200, 200, 200, 404, 200)),
    "add a member": (
        "POST",
        "/members",
        {"user_id": "stranger", "role": "member"},
        (201, 201, 403, 404, 403),
    ),
    "add an owner": ("POST", "/members", {"user_id": "stranger", "role": "owner"}, (201, 403, 403, 404, 403)),
    "promote to admin": ("PATCH", "/members/{other}", {"role": "admin"}, (200, 200, 403, 404, 403)),
    "promote to owner": ("PATCH", "/members/{other}", {"role": "owner"}, (200, 403, 403, 404, 403)),
    "demote an owner": ("PATCH", "/members/{second}", {"role": "member"}, (200, 403, 403, 404, 403)),
    "remove a member": ("DELETE", "/members/{other}", None, (204, 204, 403, 404, 403)),
    "remove an owner": ("DELETE", "/members/{second}", None, (204, 403, 403, 404, 403)),
    "list invitations": ("GET", "/invitations", None, (200, 200, 403, 404, 403)),
    "invite a member": (
        "POST",
        "/invitations",
        {"email": "i@example.com", "role": "member"},
        (201, 201, 403, 404, 403),
    ),
    "invite an owner": (
        "POST",
        "/invitations",
        {"email": "i@example.com", "role": "owner"},
        (201, 403, 403, 404, 403),
    ),
    "delete it": ("DELETE", "", None, (204, 403, 403, 404, 403)),
}


@pytest.mark.parametrize("what", MATRIX)
@pytest.mark.parametrize("who", ROLES)
async def test_each_role_does_what_it_may(school: School, who: str, what: str) -> None:
    method, path, body, statuses = MATRIX[what]
    ids = {name: each.user_id for name, each in school.people.items()}
    if body is not None and "user_id" in body:
        body = body | {"user_id": ids[body["user_id"]]}
    answer = await school.ask(who, method, school.path + path.format_map(ids), json=body)
    assert answer.status_code == statuses[ROLES.index(who)], answer.text


async def test_the_last_owner_stays_whatever_twenty_try_at_once(school: School) -> None:
    tries = [
        school.ask(
            who,
            "DELETE" if number % 2 else "PATCH",
            school.member(who),
            json=None if number % 2 else {"role": "member"},
        )
        for number, who in enumerate(["owner", "second"] * 10)
    ]
    answers = await asyncio.gather(*tries)
    assert {answer.status_code for answer in answers} <= {200, 204, 403, 404, 409}
    members = (await school.ask("platform_admin", "GET", f"{school.path}/members")).json()["data"]
    assert [each["role"] for each in members].count("owner") == 1
    assert any(answer.json()["error_code"] == "LAST_OWNER" for answer in answers if answer.status_code == 409)


async def test_the_last_owner_can_neither_leave_nor_be_demoted_nor_delete_the_account(school: School) -> None:
    await school.ask("owner", "DELETE", school.member("second"))
    for method, path, body in (
        ("DELETE", school.member("owner"), None),
        ("PATCH", school.member("owner"), {"role": "admin"}),
        ("DELETE", "/v1/users/me", None),
    ):
        answer = await school.ask("owner", method, path, json=body)
        assert (answer.status_code, answer.json()["error_code"]) == (409, "LAST_OWNER")


async def test_a_removed_member_is_refused_at_the_next_request_and_may_come_back(
    school: School, app: FastAPI
) -> None:
    user_id = school.people["member"].user_id
    inside = headers_for(app.state.settings, user_id, "user", tenant=f"org:{school.number}")
    assert (await school.client.get("/v1/projects", headers=inside)).status_code == 200

    assert (await school.ask("admin", "DELETE", school.member("member"))).status_code == 204
    assert (await school.client.get("/v1/projects", headers=inside)).status_code == 401
    assert (await school.ask("member", "GET", school.path)).status_code == 404

    body = {"user_id": user_id, "role": "admin"}
    again = await school.ask("owner", "POST", f"{school.path}/members", json=body)
    assert (again.status_code, again.json()["role"]) == (201, "admin")
    assert (await school.client.get("/v1/projects", headers=inside)).status_code == 200


async def test_a_demoted_member_is_refused_at_the_next_request(school: School) -> None:
    assert (await school.ask("admin", "PATCH", school.path, json={"name": "A"})).status_code == 200
    await school.ask("owner", "PATCH", school.member("admin"), json={"role": "member"})
    assert (await school.ask("admin", "PATCH", school.path, json={"name": "B"})).status_code == 403


async def test_members_of_a_deleted_organization_are_refused(school: School, app: FastAPI) -> None:
    user_id = school.people["member"].user_id
    inside = headers_for(app.state.settings, user_id, "user", tenant=f"org:{school.number}")
    for _ in range(2):
        assert (await school.ask("owner", "DELETE", school.path)).status_code == 204
    assert (await school.client.get("/v1/projects", headers=inside)).status_code == 401
    assert (await school.ask("owner", "GET", school.path)).status_code == 404


async def test_projects_follow_the_tenant_of_the_token(school: School, execute: Execute) -> None:
    del execute
    owner = school.people["owner"]
    await school.client.post("/v1/projects", json={"name": "Own"}, headers=owner.headers)
    login = (await school.client.post("/v1/auth/login", json=owner.login)).json()
    own = {"Authorization": f"Bearer {login['access_token']}"}
    switch = {"organization_id": school.number}
    switched = (await school.client.post("/v1/auth/switch-tenant", json=switch, headers=own)).json()
    assert switched["tenant"] == f"org:{school.number}"
    inside = {"Authorization": f"Bearer {switched['access_token']}"}
    shared = await school.client.post("/v1/projects", json={"name": "Shared"}, headers=inside)

    member = (await school.client.post("/v1/auth/login", json=school.people["member"].login)).json()
    headers = {"Authorization": f"Bearer {member['access_token']}"}
    token = (await school.client.post("/v1/auth/switch-tenant", json=switch, headers=headers)).json()
    seen = await school.client.get(
        "/v1/projects", headers={"Authorization": f"Bearer {token['access_token']}"}
    )
    assert [each["name"] for each in seen.json()["data"]] == ["Shared"]
    own_page = await school.client.get("/v1/projects", headers=owner.headers)
    assert [each["name"] for each in own_page.json()["data"]] == ["Own"]
    assert (await school.client.get(shared.headers["location"], headers=owner.headers)).status_code == 404

    refreshed = await school.client.post("/v1/auth/refresh", json={"refresh_token": login["refresh_token"]})
    kept = {"Authorization": f"Bearer {refreshed.json()['access_token']}"}
    page = await school.client.get("/v1/projects", headers=kept)
    assert [each["name"] for each in page.json()["data"]] == ["Shared"]


async def test_nobody_switches_into_a_foreign_organization(school: School) -> None:
    login = (await school.client.post("/v1/auth/login", json=school.people["stranger"].login)).json()
    headers = {"Authorization": f"Bearer {login['access_token']}"}
    switch = {"organization_id": school.number}
    answer = await school.client.post("/v1/auth/switch-tenant", json=switch, headers=headers)
    assert (answer.status_code, answer.json()["error_code"]) == (404, "ORGANIZATION_NOT_FOUND")


@pytest.mark.parametrize("slug", ["-school", "school-", "high--school", "School", "school_1", "", "s" * 64])
async def test_a_slug_has_no_hyphen_at_an_edge_or_twice(school: School, slug: str) -> None:
    answer = await school.ask("owner", "POST", "/v1/organizations", json={"name": "S", "slug": slug})
    assert answer.status_code == 422


async def test_a_slug_is_one_organization_s_until_that_is_deleted(school: School) -> None:
    body = {"name": "Another", "slug": "school"}
    taken = await school.ask("stranger", "POST", "/v1/organizations", json=body)
    assert (taken.status_code, taken.json()["error_code"]) == (409, "SLUG_TAKEN")
    await school.ask("owner", "DELETE", school.path)
    assert (await school.ask("stranger", "POST", "/v1/organizations", json=body)).status_code == 201


async def test_lists_tell_totals_and_page(school: School) -> None:
    page = (await school.ask("member", "GET", f"{school.path}/members?limit=2&page=2")).json()
    assert page["pagination"]["total"] == 5
    assert len(page["data"]) == 2
    beyond = (await school.ask("member", "GET", f"{school.path}/members?page=9")).json()
    assert (beyond["data"], beyond["pagination"]["total"]) == ([], 5)
    assert (await school.ask("stranger", "GET", "/v1/organizations")).json()["data"] == []
    own = (await school.ask("member", "GET", "/v1/organizations")).json()["data"]
    assert [(each["slug"], each["role"]) for each in own] == [("school", "member")]


async def test_administrators_search_all_organizations(school: School) -> None:
    found = await school.ask("platform_admin", "GET", "/v1/admin/organizations?search=SCHO")
    assert [(each["slug"], each["role"]) for each in found.json()["data"]] == [("school", None)]
    for nothing in ("100%25", "sch_ol"):
        page = await school.ask("platform_admin", "GET", f"/v1/admin/organizations?search={nothing}")
        assert page.json()["data"] == []
    assert (await school.ask("owner", "GET", "/v1/admin/organizations")).status_code == 403


async def test_only_users_that_there_are_can_be_added(school: School) -> None:
    body = {"user_id": 999_999, "role": "member"}
    missing = await school.ask("owner", "POST", f"{school.path}/members", json=body)
    assert (missing.status_code, missing.json()["error_code"]) == (404, "USER_NOT_FOUND")
    twice = {"user_id": school.people["member"].user_id, "role": "member"}
    again = await school.ask("owner", "POST", f"{school.path}/members", json=twice)
    assert (again.status_code, again.json()["error_code"]) == (409, "ALREADY_MEMBER")
