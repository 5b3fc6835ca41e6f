"""Rules that SQL enforces are those that the domains name: both are asked about the same rows."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from itertools import product
from typing import Any, Final

import pytest

from charter.identity.accounts.domain import Account, Role, UserId
from charter.identity.accounts.repository import SqlAccounts
from charter.identity.second_factors.repository import SqlSecondFactors
from charter.identity.sessions.domain import KNOWN_FOR, Device, EndReason, Session
from charter.identity.sessions.repository import SqlSessions
from charter.organizations.invitations.repository import SqlInvitations
from charter.organizations.members.domain import MemberRoles
from charter.organizations.roles import MemberRole
from charter.platform.database.stores import SharedStore
from charter.platform.database.transactions import Database
from charter.settings import Settings
from tests.builders import NOON
from tests.integration.conftest import Execute

pytestmark = pytest.mark.anyio

TICK: Final = timedelta(microseconds=1)
AROUND_NOON: Final = (NOON - TICK, NOON, NOON + TICK)
DESK: Final = Device("Firefox", "desk", "203.0.113.1")


@pytest.fixture
async def database(settings: Settings) -> AsyncIterator[Database]:
    database = Database(settings)
    yield database
    await database.close()


@pytest.fixture
async def alice(database: Database) -> Account:
    async with SharedStore(database, SqlAccounts).transaction() as accounts:
        account = await accounts.add_unless_taken(
            email="alice@example.com", name="Alice", password_hash=None, role=Role.SUPER_ADMIN
        )
    assert account is not None
    return account


def a_session(user_id: UserId, **changes: Any) -> Session:
    session = Session(
        id="s-1",
        user_id=user_id,
        tenant=f"user:{user_id}",
        device=DESK,
        uses_cookie=False,
        created_at=NOON - KNOWN_FOR,
        last_used_at=NOON - KNOWN_FOR,
        idle_until=NOON,
        expires_at=NOON,
        ended_at=None,
    )
    return replace(session, **changes)


@pytest.mark.parametrize(("last_step", "step"), [(None, 5), (4, 5), (5, 5), (6, 5)])
async def test_a_code_of_an_authenticator_works_once_and_none_before_it(
    database: Database, alice: Account, last_step: int | None, step: int
) -> None:
    async with SharedStore(database, SqlSecondFactors).transaction() as factors:
        await factors.enrol(alice.id, "sealed")
        if last_step is not None:
            assert await factors.use_step(alice.id, last_step, NOON)
        factor = await factors.find(alice.id)
        assert factor is not None
        assert factor.takes(step) is await factors.use_step(alice.id, step)


@pytest.mark.parametrize("is_confirmed", [True, False])
async def test_an_enabled_authenticator_is_not_replaced(
    database: Database, alice: Account, is_confirmed: bool
) -> None:
    async with SharedStore(database, SqlSecondFactors).transaction() as factors:
        await factors.enrol(alice.id, "sealed")
        if is_confirmed:
            await factors.use_step(alice.id, 1, NOON)
        factor = await factors.find(alice.id)
        assert factor is not None
        assert factor.is_enabled is not await factors.enrol(alice.id, "sealed again")


async def test_a_session_lives_until_it_lies_idle_expires_or_is_ended(
    database: Database, alice: Account, execute: Execute
) -> None:
    made = [
        a_session(alice.id, id=f"s-{number}", idle_until=idle, expires_at=expires, ended_at=ended)
        for number, (idle, expires, ended) in enumerate(
            product(AROUND_NOON, AROUND_NOON, (None, NOON - TICK))
        )
    ]
    async with SharedStore(database, SqlSessions).transaction() as sessions:
        for session in made:
            await sessions.add(session)
    for session in made:
        await execute("UPDATE sessions SET ended_at = %s WHERE id = %s", session.ended_at, session.id)
    alive = {session.id for session in made if session.is_alive(NOON)}
    async with SharedStore(database, SqlSessions).transaction() as sessions:
        listed = await sessions.list_page(alice.id, NOON, page=1, limit=100)
        switched = [each.id for each in made if await sessions.set_tenant(each.id, alice.id, "org:1", NOON)]
    assert {session.id for session in listed.sessions} == set(switched) == alive


@pytest.mark.parametrize("passed", [-TICK, timedelta(0), TICK])
async def test_a_device_is_known_for_so_long(database: Database, alice: Account, passed: timedelta) -> None:
    session = a_session(alice.id)
    async with SharedStore(database, SqlSessions).transaction() as sessions:
        await sessions.add(session)
        is_known = await sessions.knows(alice.id, DESK, session.last_used_at + KNOWN_FOR + passed)
    assert is_known is (passed < timedelta(0))


@pytest.mark.parametrize(
    ("reason", "is_known", "is_used"),
    [
        (EndReason.LOGGED_OUT, True, True),
        (EndReason.PASSWORD_CHANGED, False, True),
        (EndReason.ADDRESS_VERIFIED, False, True),
        (EndReason.PASSWORD_RESET, False, False),
        (EndReason.REVOKED, False, False),
        (EndReason.GUESSED, False, False),
    ],
)
async def test_a_device_is_known_no_more_where_recovery_ended_its_session(
    database: Database, alice: Account, reason: EndReason, is_known: bool, is_used: bool
) -> None:
    session = a_session(alice.id)
    async with SharedStore(database, SqlSessions).transaction() as sessions:
        await sessions.add(session)
        await sessions.end_all(alice.id, NOON - KNOWN_FOR, reason, None)
        soon = NOON - TICK
        assert await sessions.knows(alice.id, DESK, soon) is is_known
        assert await sessions.has_used(alice.id, DESK, soon) is is_used


async def test_an_invitation_is_accepted_while_it_is_pending(
    database: Database, alice: Account, execute: Execute
) -> None:
    (organization,) = await execute("INSERT INTO organizations (slug, name) VALUES ('s', 'S') RETURNING id")
    made: list[Any] = []
    async with SharedStore(database, SqlInvitations).transaction() as invitations:
        for number, expires_at in enumerate(AROUND_NOON * 4):
            columns = {
                "organization_id": organization.id,
                "email": f"user{number}@example.com",
                "email_key": f"user{number}@example.com",
                "user_id": None,
                "invited_by": alice.id,
                "expires_at": expires_at,
            }
            roles = MemberRoles(MemberRole.MEMBER)
            made.append((await invitations.add(columns, roles, NOON - timedelta(days=1))).id)
            await invitations.set_token(made[-1], bytes([number]))
    await execute("UPDATE invitations SET accepted_at = %s WHERE id %% 4 < 2", NOON - TICK)
    await execute("UPDATE invitations SET revoked_at = %s WHERE id %% 2 = 0", NOON - TICK)
    async with SharedStore(database, SqlInvitations).transaction() as invitations:
        found = [await invitations.find_by_id(each) for each in made]
        pending = [each is not None and each.can_be_accepted(NOON) for each in found]
        by_token = [await invitations.find_pending(bytes([number]), NOON) for number in range(len(made))]
        accepted = [await invitations.accept(each.id, NOON) for each in by_token if each is not None]
    assert [each is not None for each in by_token] == pending
    assert all(accepted)
    assert sum(pending) == 1


@pytest.mark.parametrize("column", [None, "deactivated_at", "deleted_at"])
async def test_who_cannot_log_in_is_no_super_admin_of_the_last_ones(
    database: Database, alice: Account, column: str | None
) -> None:
    async with SharedStore(database, SqlAccounts).transaction() as accounts:
        account = await accounts.set(alice.id, NOON, {} if column is None else {column: NOON})
        is_counted = alice.id in await accounts.list_super_admins()
        noted = await accounts.note_login(alice.id, NOON)
    assert account.is_active is is_counted is (noted is not None)
