"""What keeps holding when many act at once."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

import httpx
import psycopg
import pytest

from charter.organizations.domain import OrganizationId, Visitor
from charter.organizations.members.domain import MemberRoles
from charter.organizations.members.service import MemberService
from charter.organizations.roles import MemberRole
from charter.settings import Settings
from tests.integration.conftest import AddPerson, Execute, composition_of
from tests.integration.identity.accounts.mailbox import Mailbox
from tests.integration.organizations.school import (
    ATTEMPTS,
    PAUSE,
    WAITING,
    School,
    error_codes,
    wait_for_locks,
)

pytestmark = pytest.mark.anyio

MANY: Final = 20


@pytest.fixture
async def owners(school: School, person: AddPerson) -> list[str]:
    """Twenty owners, and nobody else."""
    for number in range(MANY):
        school.people[f"owner {number}"] = await person(f"many-{number}")
        assert (await school.add(f"owner {number}", "owner")).status_code == 201
    for name in ("second", "admin", "deputy", "member", "other", "owner"):
        assert (await school.ask("owner", "DELETE", school.member(name))).status_code == 204
    return [f"owner {number}" for number in range(MANY)]


def statuses_of(answers: list[httpx.Response]) -> Counter[int]:
    return Counter(answer.status_code for answer in answers)


@asynccontextmanager
async def locked(settings: Settings, statement: str, *values: object) -> AsyncIterator[None]:
    """While somebody else holds the locks of a statement."""
    async with (
        await psycopg.AsyncConnection.connect(settings.database_url) as connection,
        connection.transaction(),
    ):
        await connection.execute(statement, values)
        yield


async def step_down(school: School, name: str, number: int) -> httpx.Response:
    """Somebody who leaves, is demoted or deletes the account, in turn."""
    if number % 3 == 0:
        return await school.ask(name, "DELETE", school.member(name))
    if number % 3 == 1:
        return await school.ask(name, "PATCH", school.member(name), json={"role": "member"})
    return await school.ask(name, "DELETE", "/v1/users/me")


async def test_of_twenty_owners_who_leave_at_once_one_stays(school: School, owners: list[str]) -> None:
    answers = await asyncio.gather(*(school.ask(name, "DELETE", school.member(name)) for name in owners))
    assert statuses_of(answers) == {204: MANY - 1, 409: 1}
    assert error_codes(answers) == ["LAST_OWNER"]
    assert list((await school.roles()).values()) == ["owner"]


async def test_of_twenty_owners_who_step_down_in_every_way_one_stays(
    school: School, owners: list[str]
) -> None:
    answers = await asyncio.gather(
        *(step_down(school, name, number) for number, name in enumerate(owners)),
    )
    assert error_codes(answers) == ["LAST_OWNER"]
    roles = Counter((await school.roles()).values())
    assert roles["owner"] == 1
    assert sum(answer.is_success for answer in answers) == MANY - 1


async def test_two_owners_who_demote_each_other_leave_one(school: School) -> None:
    pairs = [("owner", "second"), ("second", "owner")] * (MANY // 2)
    answers = await asyncio.gather(
        *(
            school.ask(actor, "PATCH", school.member(target), json={"role": "member"})
            for actor, target in pairs
        )
    )
    assert statuses_of(answers).keys() <= {200, 403, 409}
    assert list((await school.roles()).values()).count("owner") == 1


async def test_a_user_who_is_added_twenty_times_at_once_joins_once(school: School) -> None:
    roles = ["member", "admin"] * (MANY // 2)
    answers = await asyncio.gather(*(school.add("guest", role) for role in roles))
    assert statuses_of(answers) == {201: 1, 409: MANY - 1}
    assert set(error_codes(answers)) == {"ALREADY_MEMBER"}
    (joined,) = [answer.json()["role"] for answer in answers if answer.is_success]
    assert (await school.roles())["guest"] == joined


async def test_a_member_who_is_removed_and_added_at_once_is_let_in_if_a_member(school: School) -> None:
    inside = school.inside("member")
    for _ in range(10):
        await asyncio.gather(
            *(school.ask("owner", "DELETE", school.member("member")) for _ in range(4)),
            *(school.add("member") for _ in range(4)),
        )
        is_member = "member" in await school.roles()
        answer = await school.client.get("/v1/projects", headers=inside)
        assert answer.status_code == (200 if is_member else 401)


async def test_news_of_a_return_that_a_removal_overtook_let_nobody_in(school: School) -> None:
    inside, committed, overtaken = school.inside("member"), asyncio.Event(), asyncio.Event()
    await school.ask("owner", "DELETE", school.member("member"))
    parts = composition_of(school.app).parts
    adding, member = school.people["platform_admin"].user_id, school.people["member"].user_id

    async def join_and_tell_late() -> None:
        async def wait() -> None:
            committed.set()
            await overtaken.wait()

        async with parts.database.transaction(None):
            await parts.database.after_commit(wait)
            await parts.services.get(MemberService).add(
                Visitor(adding, sees_all=True),
                OrganizationId(school.number),
                member,
                MemberRoles(MemberRole.MEMBER),
            )

    joining = asyncio.create_task(join_and_tell_late())
    await committed.wait()
    assert (await school.ask("owner", "DELETE", school.member("member"))).status_code == 204
    overtaken.set()
    await joining
    assert (await school.client.get("/v1/projects", headers=inside)).status_code == 401


async def test_a_slug_that_twenty_want_at_once_is_ones(school: School) -> None:
    body = {"name": "Garden", "slug": "garden"}
    answers = await asyncio.gather(
        *(school.ask("stranger", "POST", "/v1/organizations", json=body) for _ in range(MANY))
    )
    assert statuses_of(answers) == {201: 1, 409: MANY - 1}
    assert set(error_codes(answers)) == {"SLUG_TAKEN"}
    own = (await school.ask("stranger", "GET", "/v1/organizations")).json()["data"]
    assert len(own) == 1


@pytest.mark.parametrize("is_expired", [False, True])
async def test_an_address_that_is_invited_twenty_times_at_once_gets_one_mail(
    school: School, execute: Execute, mailbox: Mailbox, is_expired: bool
) -> None:
    body = {"email": "new@example.com", "role": "member"}
    path = f"{school.path}/invitations"
    if is_expired:
        await school.ask("owner", "POST", path, json=body)
        await mailbox.next_to("new@example.com")
        await execute("UPDATE invitations SET expires_at = now()")
    before = mailbox.count()
    answers = await asyncio.gather(*(school.ask("owner", "POST", path, json=body) for _ in range(MANY)))
    assert statuses_of(answers) == {201: 1, 409: MANY - 1}
    assert set(error_codes(answers)) == {"ALREADY_INVITED"}
    await mailbox.next_to("new@example.com")
    assert mailbox.count() == before + 1


async def test_an_invitation_that_is_accepted_ten_times_at_once_is_used_once(
    school: School, mailbox: Mailbox
) -> None:
    guest = school.people["guest"]
    body = {"email": guest.email, "role": "admin"}
    await school.ask("owner", "POST", f"{school.path}/invitations", json=body)
    token = {"token": await mailbox.token_for(guest.email, "invitations")}
    answers = await asyncio.gather(
        *(school.ask("guest", "POST", "/v1/invitations/accept", json=token) for _ in range(10))
    )
    assert statuses_of(answers) == {200: 1, 409: 9}
    assert (await school.roles())["guest"] == "admin"


async def test_an_invitation_is_either_accepted_or_revoked(school: School, mailbox: Mailbox) -> None:
    guest = school.people["guest"]
    for _ in range(5):
        body = {"email": guest.email, "role": "member"}
        made = await school.ask("owner", "POST", f"{school.path}/invitations", json=body)
        path = f"{school.path}/invitations/{made.json()['id']}"
        token = {"token": await mailbox.token_for(guest.email, "invitations")}
        accepted, revoked = await asyncio.gather(
            school.ask("guest", "POST", "/v1/invitations/accept", json=token),
            school.ask("owner", "DELETE", path),
        )
        assert revoked.status_code == 204
        state = (await school.ask("owner", "GET", path)).json()["state"]
        assert state == ("accepted" if accepted.is_success else "revoked")
        assert ("guest" in await school.roles()) == accepted.is_success
        await school.ask("owner", "DELETE", school.member("guest"))


async def test_nobody_joins_again_while_the_organization_is_deleted(
    school: School, settings: Settings, execute: Execute
) -> None:
    inside = school.inside("member")
    await school.ask("owner", "DELETE", school.member("member"))
    row = "SELECT FROM memberships WHERE organization_id = %s AND user_id = %s FOR UPDATE"
    async with locked(settings, row, school.number, school.people["member"].user_id):
        joining = asyncio.create_task(school.add("member"))
        await wait_for_locks(execute, 1)
        deleting = asyncio.create_task(school.ask("owner", "DELETE", school.path))
        await settle(execute, deleting)
    _, deleted = await asyncio.gather(joining, deleting)
    assert deleted.status_code == 204
    kept: list[Any] = await execute("SELECT user_id FROM memberships WHERE removed_at IS NULL")
    assert len(kept) == 0
    assert (await school.client.get("/v1/projects", headers=inside)).status_code == 401


async def settle(execute: Execute, deleting: "asyncio.Task[httpx.Response]") -> None:
    """Until the deletion is done, or waits for whoever joins."""
    for _ in range(ATTEMPTS):
        if deleting.done() or len(await execute(WAITING)) > 1:
            return
        await asyncio.sleep(PAUSE)
    raise AssertionError("the deletion neither ends nor waits")


async def test_nobody_joins_whose_account_is_deleted_meanwhile(
    school: School, settings: Settings, execute: Execute
) -> None:
    guest = school.people["guest"].user_id
    async with locked(settings, "SELECT FROM users WHERE id = %s FOR UPDATE", guest):
        deleting = asyncio.create_task(school.ask("guest", "DELETE", "/v1/users/me"))
        await wait_for_locks(execute, 1)
        joining = asyncio.create_task(school.add("guest", "owner"))
        await wait_for_locks(execute, 2)
    deleted, joined = await asyncio.gather(deleting, joining)
    assert deleted.status_code == 204
    assert joined.status_code == 422
    kept = await execute(
        "SELECT role FROM memberships WHERE user_id = %s AND removed_at IS NULL",
        guest,
    )
    assert kept == []
