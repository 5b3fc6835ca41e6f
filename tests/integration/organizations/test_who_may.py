"""Every operation of organizations, asked by somebody of each role: a refusal changes nothing."""

from dataclasses import dataclass
from typing import Any, Final

import pytest

from contract import CONTRACT
from tests.integration.conftest import Execute
from tests.integration.organizations.school import BuildSchool, School

pytestmark = pytest.mark.anyio

ROLES: Final = ("owner", "admin", "member", "stranger", "platform_admin")
KEPT_BY_OWNERS: Final = (403, 403, 404, 403)
"""What the others are answered where only owners may."""
KEPT_BY_ADMINS: Final = (403, 404, 403)
READ_BY_MEMBERS: Final = (200, 200, 200, 404, 200)


@dataclass(frozen=True)
class Case:
    """A request, and the status for each of the ROLES. Names of people stand for their numbers."""

    operation: str
    statuses: tuple[int, ...]
    who: str = ""
    body: dict[str, Any] | None = None


def adding(role: str, *statuses: int) -> Case:
    return Case("addMember", statuses, body={"user_id": "guest", "role": role})


def giving(who: str, role: str, *statuses: int) -> Case:
    return Case("changeMemberRole", statuses, who, {"role": role})


def entrusting(who: str, roles: dict[str, Any], *statuses: int) -> Case:
    return Case("changeMemberRole", statuses, who, roles)


def inviting(role: str, *statuses: int) -> Case:
    return Case("createInvitation", statuses, body={"email": "new@example.com", "role": role})


def removing(who: str, *statuses: int) -> Case:
    return Case("removeMember", statuses, who)


CASES: Final = {
    "list one's own": Case("listOrganizations", (200,) * 5),
    "found one": Case("createOrganization", (201,) * 5, body={"name": "New", "slug": "new"}),
    "list all": Case("listAllOrganizations", (403, 403, 403, 403, 200)),
    "read it": Case("getOrganization", READ_BY_MEMBERS),
    "rename it": Case("updateOrganization", (200, 200, *KEPT_BY_ADMINS), body={"name": "College"}),
    "change nothing": Case("updateOrganization", (200, 200, *KEPT_BY_ADMINS), body={}),
    "delete it": Case("deleteOrganization", (204, *KEPT_BY_OWNERS)),
    "list members": Case("listMembers", READ_BY_MEMBERS),
    "read a member": Case("getMember", READ_BY_MEMBERS, "other"),
    "add a member": adding("member", 202, 202, 403, 404, 201),
    "add an admin": adding("admin", 202, 202, 403, 404, 201),
    "add an owner": adding("owner", 202, 403, 403, 404, 201),
    "add oneself": Case("addMember", (409, 403, 403, 404, 403), body={"user_id": "asker", "role": "owner"}),
    "make a member an admin": giving("other", "admin", 200, 200, *KEPT_BY_ADMINS),
    "make a member an owner": giving("other", "owner", 200, *KEPT_BY_OWNERS),
    "make an admin a member": giving("deputy", "member", 200, 200, *KEPT_BY_ADMINS),
    "make an admin an owner": giving("deputy", "owner", 200, *KEPT_BY_OWNERS),
    "make an owner an admin": giving("second", "admin", 200, *KEPT_BY_OWNERS),
    "make an owner a member": giving("second", "member", 200, *KEPT_BY_OWNERS),
    "leave an owner an owner": giving("second", "owner", 200, *KEPT_BY_OWNERS),
    "make oneself an owner": giving("asker", "owner", 200, *KEPT_BY_OWNERS),
    "make oneself an admin": giving("asker", "admin", 200, 200, *KEPT_BY_ADMINS),
    "give a ledger role": entrusting("other", {"ledger_role": "clerk"}, 200, 200, *KEPT_BY_ADMINS),
    "take a school role": entrusting("deputy", {"school_role": None}, 200, 200, *KEPT_BY_ADMINS),
    "give oneself a ledger role": entrusting("asker", {"ledger_role": "manager"}, 200, 200, *KEPT_BY_ADMINS),
    "give an owner a role": entrusting("second", {"school_role": "staff"}, 200, *KEPT_BY_OWNERS),
    "make an owner of the ledger": entrusting("other", {"ledger_role": "owner"}, 200, *KEPT_BY_OWNERS),
    "add an owner of the ledger": Case(
        "addMember",
        (202, 403, 403, 404, 201),
        body={"user_id": "guest", "role": "member", "ledger_role": "owner"},
    ),
    "remove a member": removing("other", 204, 204, *KEPT_BY_ADMINS),
    "remove an admin": removing("deputy", 204, 204, *KEPT_BY_ADMINS),
    "remove an owner": removing("second", 204, *KEPT_BY_OWNERS),
    "remove a stranger": removing("guest", 404, 404, *KEPT_BY_ADMINS),
    "leave": removing("asker", 204, 204, 204, 404, 403),
    "list invitations": Case("listInvitations", (200, 200, *KEPT_BY_ADMINS)),
    "read an invitation": Case("getInvitation", (200, 200, *KEPT_BY_ADMINS)),
    "invite a member": inviting("member", 201, 201, *KEPT_BY_ADMINS),
    "invite an admin": inviting("admin", 201, 201, *KEPT_BY_ADMINS),
    "invite an owner": inviting("owner", 201, *KEPT_BY_OWNERS),
    "revoke an invitation": Case("revokeInvitation", (204, 204, *KEPT_BY_ADMINS)),
    "accept with a token of nobody": Case("acceptInvitation", (409,) * 5, body={"token": "x" * 43}),
}
EVERYTHING: Final = (
    "SELECT * FROM organizations WHERE id = %s",
    "SELECT * FROM memberships WHERE organization_id = %s ORDER BY user_id",
    "SELECT id, email, role, accepted_at, revoked_at FROM invitations WHERE organization_id = %s ORDER BY id",
)
OPERATIONS: Final = {
    operation.operation_id: operation
    for operation in CONTRACT.operations
    if "organizations" in operation.path or "invitations" in operation.path
}


async def snapshot(school: School, execute: Execute) -> list[Any]:
    """Everything of the organization."""
    return [row for statement in EVERYTHING for row in await execute(statement, school.number)]


async def invite(school: School) -> int:
    """The number of an invitation that waits."""
    body = {"email": "invited@example.com", "role": "member"}
    invited = await school.ask("second", "POST", f"{school.path}/invitations", json=body)
    number: int = invited.json()["id"]
    return number


async def ask(school: School, role: str, case: Case, invitation: int) -> int:
    """The status of the answer to somebody of the role."""
    numbers = {name: person.user_id for name, person in school.people.items()}
    numbers["asker"] = numbers[role]
    values = {
        "organization_id": school.number,
        "invitation_id": invitation,
        "user_id": numbers.get(case.who),
    }
    operation = OPERATIONS[case.operation]
    body = None if case.body is None else dict(case.body)
    if body is not None and "user_id" in body:
        body["user_id"] = numbers[body["user_id"]]
    if body is not None and "slug" in body:
        body["slug"] = f"new-{numbers['asker']}"
    answer = await school.ask(role, operation.method, operation.path.format_map(values), json=body)
    return answer.status_code


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
async def test_each_role_does_what_it_may_and_a_refusal_changes_nothing(
    build_school: BuildSchool, execute: Execute, case: Case
) -> None:
    answered, left_alone = {}, {}
    for number, role in enumerate(ROLES, start=1):
        school = await build_school(number)
        invitation = await invite(school)
        before = await snapshot(school, execute)
        answered[role] = await ask(school, role, case, invitation)
        left_alone[role] = await snapshot(school, execute) == before
    assert answered == dict(zip(ROLES, case.statuses, strict=True))
    refused = {role for role, status in answered.items() if status >= 400}
    assert {role for role in refused if not left_alone[role]} == set()


def test_every_operation_is_asked() -> None:
    assert {case.operation for case in CASES.values()} == set(OPERATIONS)


async def test_nobody_is_answered_without_a_token(school: School) -> None:
    values = {"organization_id": school.number, "user_id": 1, "invitation_id": 1}
    for operation in OPERATIONS.values():
        answer = await school.client.request(operation.method, operation.path.format_map(values))
        assert (operation.operation_id, answer.status_code) == (operation.operation_id, 401)


async def test_a_member_reads_the_own_role_and_an_administrator_none(school: School) -> None:
    seen = {}
    for role in ("owner", "admin", "member", "platform_admin"):
        seen[role] = (await school.ask(role, "GET", school.path)).json()["role"]
    assert seen == {"owner": "owner", "admin": "admin", "member": "member", "platform_admin": None}


async def test_an_administrator_who_is_a_member_does_what_members_may(school: School) -> None:
    await school.join("platform_admin", "admin")
    renamed = await school.ask("platform_admin", "PATCH", school.path, json={"name": "College"})
    assert (renamed.status_code, renamed.json()["role"]) == (200, "admin")
    await school.ask("owner", "PATCH", school.member("platform_admin"), json={"role": "member"})
    refused = await school.ask("platform_admin", "PATCH", school.path, json={"name": "School"})
    assert (refused.status_code, refused.json()["error_code"]) == (403, "FORBIDDEN")
