"""What administrators do with accounts."""

from collections.abc import Callable, Coroutine
from typing import Any, Final

import pytest

from charter.identity.accounts.administration import UserService
from charter.identity.accounts.domain import (
    Account,
    EmailTaken,
    LastSuperAdmin,
    NotAllowed,
    OwnAccount,
    PasswordRefused,
    Role,
    UserChanges,
    UserId,
    UserNotFound,
)
from charter.identity.accounts.passwords import Passwords
from charter.identity.accounts.permissions import Actor
from tests.builders import NOON
from tests.unit.identity.accounts.administering import (
    ALICE,
    AS_ALICE,
    AS_CAROL,
    AS_DAN,
    BOB,
    CAROL,
    DAN,
    NOBODY,
    acting,
)
from tests.unit.identity.accounts.memory import (
    PASSWORD,
    MemoryAccounts,
    RecordedEnding,
    an_account,
)

pytestmark = pytest.mark.anyio


async def test_users_read_themselves_and_others_are_not_there(users: UserService) -> None:
    assert (await users.get(AS_ALICE, ALICE)).id == ALICE
    for user_id in (BOB, DAN, NOBODY):
        with pytest.raises(UserNotFound):
            await users.get(AS_ALICE, user_id)


async def test_admins_read_everybody_who_is_there(users: UserService, accounts: MemoryAccounts) -> None:
    await accounts.set(BOB, NOON, {"deleted_at": NOON})
    assert (await users.get(AS_CAROL, DAN)).id == DAN
    for user_id in (BOB, NOBODY):
        with pytest.raises(UserNotFound):
            await users.get(AS_CAROL, user_id)


async def test_whoever_gets_an_account_without_a_password_is_sent_a_mail_to_set_one(
    users: UserService, accounts: MemoryAccounts
) -> None:
    made = await users.create(AS_CAROL, email="eve@example.com", name="Eve", password=None, role=Role.USER)
    assert made.password_hash is None
    assert not made.is_email_verified
    assert accounts.mails == [("set_password", "eve@example.com", made.id)]


async def test_whoever_gets_an_account_with_a_password_is_asked_to_verify_the_address(
    users: UserService, accounts: MemoryAccounts, passwords: Passwords
) -> None:
    made = await users.create(
        AS_CAROL, email="eve@example.com", name="Eve", password=PASSWORD, role=Role.USER
    )
    assert await passwords.is_right(PASSWORD, made.password_hash)
    assert accounts.mails == [("verify_email", "eve@example.com", made.id)]


@pytest.mark.parametrize("role", [Role.ADMIN, Role.SUPER_ADMIN])
async def test_only_a_super_admin_makes_administrators(
    users: UserService, accounts: MemoryAccounts, role: Role
) -> None:
    eve: dict[str, Any] = {"email": "eve@example.com", "name": "Eve", "password": None, "role": role}
    with pytest.raises(NotAllowed):
        await users.create(AS_CAROL, **eve)
    assert len(accounts.rows) == 4
    assert (await users.create(AS_DAN, **eve)).role is role


async def test_an_account_needs_an_address_of_its_own_and_a_good_password(
    users: UserService, accounts: MemoryAccounts
) -> None:
    with pytest.raises(EmailTaken):
        await users.create(AS_CAROL, email="USER1@example.com", name="Eve", password=None, role=Role.USER)
    with pytest.raises(PasswordRefused):
        await users.create(
            AS_CAROL, email="eve@example.com", name="Eve", password="passwordpassword", role=Role.USER
        )
    assert accounts.mails == []


async def test_users_change_their_name_and_nothing_else(
    users: UserService, accounts: MemoryAccounts, ending: RecordedEnding
) -> None:
    assert (await users.update(AS_ALICE, ALICE, UserChanges(name="Al"))).name == "Al"
    before = accounts.rows[ALICE]
    for changes in (UserChanges(email="new@example.com"), UserChanges(role=Role.ADMIN)):
        with pytest.raises(NotAllowed):
            await users.update(AS_ALICE, ALICE, changes)
    with pytest.raises(UserNotFound):
        await users.update(AS_ALICE, BOB, UserChanges(name="Rob"))
    assert accounts.rows[ALICE] == before
    assert ending.ended == []


async def test_an_address_that_an_admin_changes_is_not_verified_and_ends_the_sessions(
    users: UserService, ending: RecordedEnding
) -> None:
    changed = await users.update(AS_CAROL, BOB, UserChanges(email="rob@example.com"))
    assert changed.email == "rob@example.com"
    assert not changed.is_email_verified
    assert ending.ended == [(BOB, "account_changed", None)]


async def test_an_admin_cannot_give_an_address_that_is_taken(
    users: UserService, accounts: MemoryAccounts
) -> None:
    with pytest.raises(EmailTaken):
        await users.update(AS_CAROL, BOB, UserChanges(email="User1@Example.com"))
    assert accounts.rows[BOB].email == "user2@example.com"


@pytest.mark.parametrize("user_id", [ALICE, CAROL, DAN])
async def test_an_admin_changes_nobodys_role(
    users: UserService, accounts: MemoryAccounts, user_id: UserId
) -> None:
    before = dict(accounts.rows)
    for role in set(Role) - {before[user_id].role}:
        with pytest.raises(NotAllowed):
            await users.update(AS_CAROL, user_id, UserChanges(role=role))
    assert accounts.rows == before


async def test_a_role_that_a_super_admin_changes_ends_the_sessions(
    users: UserService, ending: RecordedEnding
) -> None:
    assert (await users.update(AS_DAN, BOB, UserChanges(role=Role.ADMIN))).role is Role.ADMIN
    assert ending.ended == [(BOB, "account_changed", None)]


async def test_a_change_that_changes_no_role_and_no_address_ends_no_session(
    users: UserService, ending: RecordedEnding
) -> None:
    await users.update(AS_DAN, BOB, UserChanges(name="Rob", role=Role.USER, email="user2@example.com"))
    await users.update(AS_DAN, BOB, UserChanges())
    assert ending.ended == []


async def test_a_deactivated_account_is_kept_out_and_its_sessions_end(
    users: UserService, ending: RecordedEnding
) -> None:
    assert not (await users.deactivate(AS_CAROL, BOB)).is_active
    await users.deactivate(AS_CAROL, BOB)
    assert ending.ended == [(BOB, "account_deactivated", None)]
    assert (await users.activate(AS_CAROL, BOB)).is_active
    assert (await users.activate(AS_CAROL, BOB)).is_active


async def test_nobody_deactivates_himself(users: UserService, accounts: MemoryAccounts) -> None:
    for actor, user_id in ((AS_CAROL, CAROL), (AS_DAN, DAN)):
        with pytest.raises(OwnAccount):
            await users.deactivate(actor, user_id)
        assert accounts.rows[user_id].is_active


Act = Callable[[UserService, Actor, UserId], Coroutine[Any, Any, object]]
ACTIONS: Final[dict[str, Act]] = {
    "rename": lambda users, actor, user_id: users.update(actor, user_id, UserChanges(name="Pwned")),
    "move": lambda users, actor, user_id: users.update(actor, user_id, UserChanges(email="p@example.com")),
    "activate": lambda users, actor, user_id: users.activate(actor, user_id),
    "deactivate": lambda users, actor, user_id: users.deactivate(actor, user_id),
    "delete": lambda users, actor, user_id: users.delete(actor, user_id),
}


@pytest.mark.parametrize("act", ACTIONS.values(), ids=ACTIONS)
@pytest.mark.parametrize("role", [Role.ADMIN, Role.SUPER_ADMIN])
async def test_an_admin_touches_no_other_administrator(
    users: UserService, accounts: MemoryAccounts, ending: RecordedEnding, act: Act, role: Role
) -> None:
    accounts.rows[BOB] = an_account(BOB, role=role)
    before = dict(accounts.rows)
    with pytest.raises(NotAllowed):
        await act(users, AS_CAROL, BOB)
    assert accounts.rows == before
    assert ending.ended == []


@pytest.mark.parametrize("act", ACTIONS.values(), ids=ACTIONS)
async def test_whoever_is_not_there_can_be_no_ones_to_change(
    users: UserService, accounts: MemoryAccounts, act: Act
) -> None:
    before = dict(accounts.rows)
    for actor, user_id in ((AS_DAN, NOBODY), (AS_ALICE, BOB)):
        with pytest.raises(UserNotFound):
            await act(users, actor, user_id)
    assert accounts.rows == before


async def test_a_deleted_account_can_be_deleted_again_and_not_be_changed(
    users: UserService, accounts: MemoryAccounts
) -> None:
    await users.delete(AS_CAROL, ALICE)
    await users.delete(AS_CAROL, ALICE)
    with pytest.raises(UserNotFound):
        await users.activate(AS_CAROL, ALICE)
    assert accounts.rows[ALICE].deleted_at is not None


LOSSES: Final[dict[str, Act]] = {
    "demote": lambda users, actor, user_id: users.update(actor, user_id, UserChanges(role=Role.ADMIN)),
    "deactivate": ACTIONS["deactivate"],
    "delete": ACTIONS["delete"],
}


@pytest.mark.parametrize("act", LOSSES.values(), ids=LOSSES)
async def test_the_last_super_admin_stays(users: UserService, accounts: MemoryAccounts, act: Act) -> None:
    accounts.rows[BOB] = an_account(BOB, role=Role.SUPER_ADMIN, deactivated_at=NOON)
    before = dict(accounts.rows)
    with pytest.raises(LastSuperAdmin):
        await act(users, acting(None, Role.SUPER_ADMIN), DAN)
    assert accounts.rows == before


def test_an_account_shows_its_rights() -> None:
    dan: Account = an_account(DAN, role=Role.SUPER_ADMIN)
    assert dan.is_super_admin
    assert not an_account(CAROL, role=Role.ADMIN).is_super_admin
