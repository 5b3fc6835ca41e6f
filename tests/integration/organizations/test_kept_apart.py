"""Organizations keep to themselves: their members, invitations, projects and keys."""

from typing import Any, Final

import httpx
import pytest

from charter.app import create_app
from charter.settings import Settings
from tests.integration.conftest import Bearer, Execute, client_of
from tests.integration.organizations.school import BuildSchool, School, error_codes

pytestmark = pytest.mark.anyio

EVERY_ROUTE: Final = (
    ("GET", "", None),
    ("PATCH", "", {"name": "College"}),
    ("DELETE", "", None),
    ("GET", "/members", None),
    ("POST", "/members", {"user_id": 1, "role": "member"}),
    ("GET", "/members/1", None),
    ("PATCH", "/members/1", {"role": "member"}),
    ("DELETE", "/members/1", None),
    ("GET", "/invitations", None),
    ("POST", "/invitations", {"email": "new@example.com", "role": "member"}),
    ("GET", "/invitations/1", None),
    ("DELETE", "/invitations/1", None),
)
SCOPES: Final = ["projects:read", "projects:write"]


async def invite(school: School) -> int:
    body = {"email": "invited@example.com", "role": "member"}
    answer = await school.ask("owner", "POST", f"{school.path}/invitations", json=body)
    number: int = answer.json()["id"]
    return number


async def names_of_projects(client: httpx.AsyncClient, headers: dict[str, str]) -> list[str]:
    answer = await client.get("/v1/projects", headers=headers)
    assert answer.status_code == 200, answer.text
    return [each["name"] for each in answer.json()["data"]]


async def make_project(school: School, name: str, headers: dict[str, str]) -> dict[str, Any]:
    made = await school.client.post("/v1/projects", json={"name": name}, headers=headers)
    assert made.status_code == 201, made.text
    project: dict[str, Any] = made.json()
    return project


@pytest.mark.parametrize(("method", "path", "body"), EVERY_ROUTE)
async def test_a_strangers_organization_is_as_one_that_is_not_there(
    school: School, method: str, path: str, body: dict[str, Any] | None
) -> None:
    await invite(school)
    said = []
    for number in (school.number, 999_999):
        answer = await school.ask("stranger", method, f"/v1/organizations/{number}{path}", json=body)
        error = answer.json()
        said.append((answer.status_code, error["error_code"], error["message"], error["details"]))
    assert said[0][:2] == (404, "ORGANIZATION_NOT_FOUND")
    assert said[1] == (*said[0][:2], said[0][2].replace(f" {school.number}.", " 999999."), said[0][3])


async def test_what_belongs_to_another_organization_is_not_found_in_ones_own(
    build_school: BuildSchool,
) -> None:
    school, garden = await build_school(1), await build_school(2)
    invitation, foreigner = await invite(garden), garden.people["member"].user_id
    answers = [
        await school.ask("owner", "GET", f"{school.path}/invitations/{invitation}"),
        await school.ask("owner", "DELETE", f"{school.path}/invitations/{invitation}"),
        await school.ask("owner", "GET", f"{school.path}/members/{foreigner}"),
        await school.ask("owner", "PATCH", f"{school.path}/members/{foreigner}", json={"role": "admin"}),
        await school.ask("owner", "DELETE", f"{school.path}/members/{foreigner}"),
    ]
    assert {answer.status_code for answer in answers} == {404}
    assert error_codes(answers) == ["INVITATION_NOT_FOUND"] * 2 + ["MEMBER_NOT_FOUND"] * 3
    kept = await garden.ask("owner", "GET", f"{garden.path}/invitations/{invitation}")
    assert kept.json()["state"] == "pending"
    assert (await garden.roles())["member"] == "member"


async def test_the_tenant_of_a_token_gives_no_right_in_an_organization(build_school: BuildSchool) -> None:
    school, garden = await build_school(1), await build_school(2)
    abroad = garden.inside("owner")
    refused = await school.client.get(school.path, headers=abroad)
    assert (refused.status_code, refused.json()["error_code"]) == (404, "ORGANIZATION_NOT_FOUND")
    renamed = await school.client.patch(school.path, json={"name": "A"}, headers=school.inside("member"))
    assert renamed.status_code == 403
    at_home = await garden.client.patch(garden.path, json={"name": "Garden"}, headers=abroad)
    assert at_home.status_code == 200


async def test_projects_of_two_organizations_and_of_oneself_are_kept_apart(
    build_school: BuildSchool,
) -> None:
    school, garden = await build_school(1), await build_school(2)
    garden.people["owner"] = school.people["owner"]
    await garden.ask("platform_admin", "POST", f"{garden.path}/members", json=joining(school))
    tenants = {
        "Own": school.people["owner"].headers,
        "Of the school": school.inside("owner"),
        "Of the garden": garden.inside("owner"),
    }
    made = {name: await make_project(school, name, headers) for name, headers in tenants.items()}
    assert [project["tenant_id"] for project in made.values()] == [
        f"user:{school.people['owner'].user_id}",
        school.tenant,
        garden.tenant,
    ]
    for name, headers in tenants.items():
        assert await names_of_projects(school.client, headers) == [name]
        for other, project in made.items():
            read = await school.client.get(f"/v1/projects/{project['id']}", headers=headers)
            assert read.status_code == (200 if name == other else 404)


def joining(school: School) -> dict[str, Any]:
    return {"user_id": school.people["owner"].user_id, "role": "owner"}


async def test_members_share_the_projects_of_their_organization(school: School) -> None:
    project = await make_project(school, "Festival", school.inside("admin"))
    assert await names_of_projects(school.client, school.inside("member")) == ["Festival"]
    path = f"/v1/projects/{project['id']}"
    changed = await school.client.patch(path, json={"name": "Harvest"}, headers=school.inside("other"))
    assert changed.status_code == 200
    assert await names_of_projects(school.client, school.inside("owner")) == ["Harvest"]


async def test_a_session_switches_to_its_organizations_and_back(school: School) -> None:
    tokens = (await school.client.post("/v1/auth/login", json=school.people["member"].login)).json()
    headers = {"Authorization": f"Bearer {tokens['access_token']}"}
    await make_project(school, "Own", headers)
    for organization, tenant in (
        (school.number, school.tenant),
        (None, f"user:{school.people['member'].user_id}"),
    ):
        body = {"organization_id": organization}
        switched = await school.client.post("/v1/auth/switch-tenant", json=body, headers=headers)
        assert (switched.status_code, switched.json()["tenant"]) == (200, tenant)
        headers = {"Authorization": f"Bearer {switched.json()['access_token']}"}
        expected = [] if organization is not None else ["Own"]
        assert await names_of_projects(school.client, headers) == expected


async def test_nobody_switches_into_a_foreign_organization(school: School) -> None:
    for name in ("stranger", "platform_admin"):
        tokens = (await school.client.post("/v1/auth/login", json=school.people[name].login)).json()
        headers = {"Authorization": f"Bearer {tokens['access_token']}"}
        body = {"organization_id": school.number}
        answer = await school.client.post("/v1/auth/switch-tenant", json=body, headers=headers)
        assert (answer.status_code, answer.json()["error_code"]) == (404, "ORGANIZATION_NOT_FOUND")


async def test_whoever_has_no_account_has_no_organizations(school: School, bearer: Bearer) -> None:
    headers = bearer("somebody", "user")
    for path in ("/v1/organizations", school.path):
        answer = await school.client.get(path, headers=headers)
        assert (answer.status_code, answer.json()["error_code"]) == (403, "ACCOUNT_REQUIRED")


async def test_keys_of_a_deleted_organization_open_nothing(
    school: School, settings: Settings, execute: Execute
) -> None:
    inside = school.inside("owner")
    account = await school.client.post("/v1/service-accounts", json={"name": "Import"}, headers=inside)
    path = f"/v1/service-accounts/{account.json()['id']}/keys"
    made = await school.client.post(path, json={"name": "Key", "scopes": SCOPES}, headers=inside)
    key = {"X-API-Key": made.json()["key"]}
    assert await names_of_projects(school.client, key) == []
    await school.ask("owner", "DELETE", school.path)
    assert (await school.client.get("/v1/projects", headers=key)).status_code == 401
    await execute("DELETE FROM ended_sessions")
    async with client_of(create_app(settings)) as later:
        assert (await later.get("/v1/projects", headers=key)).status_code == 401


async def test_what_members_did_stands_in_the_audit_log(school: School, execute: Execute) -> None:
    number = school.number
    await school.ask("owner", "PATCH", school.path, json={"name": "College"})
    await school.add("guest")
    await school.ask("owner", "PATCH", school.member("guest"), json={"role": "admin"})
    await school.ask("owner", "DELETE", school.member("guest"))
    invitation = await invite(school)
    await school.ask("owner", "DELETE", f"{school.path}/invitations/{invitation}")
    await school.ask("member", "PATCH", school.path, json={"name": "Refused"})
    await school.ask("owner", "DELETE", school.path)
    rows = await execute("SELECT event, target, actor_subject FROM audit_log ORDER BY id")
    guest = school.people["guest"].user_id
    assert [(row.event, row.target) for row in rows] == [
        ("organization.updated", f"{number}"),
        ("member.added", f"organization_id={number}, user_id={guest}"),
        ("member.role_changed", f"organization_id={number}, user_id={guest}"),
        ("member.removed", f"organization_id={number}, user_id={guest}"),
        ("invitation.created", f"organization_id={number}, invitation_id={invitation}"),
        ("invitation.revoked", f"organization_id={number}, invitation_id={invitation}"),
        ("organization.deleted", f"{number}"),
    ]
    actors = {row.actor_subject for row in rows if row.event != "member.added"}
    assert actors == {str(school.people["owner"].user_id)}
