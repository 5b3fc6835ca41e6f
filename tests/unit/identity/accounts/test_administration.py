"""What administrators do with accounts."""

from collections.abc import Callable, Coroutine
from typing import Any, Final

import pytest

from charter.identity.accounts.administration import UserService
from charter.identity.accounts.domain import (
    Account,
    Actor,
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
    four_accounts,
    user_service,
)
from tests.unit.identity.accounts.memory import (
    PASSWORD,
    HandSetClock,
    MemoryAccounts,
    RecordedEnding,
    an_account,
)

pytestmark = pytest.mark.anyio


@pytest.fixture
def accounts() -> MemoryAccounts:
    return four_accounts()


@pytest.fixture
def service(
    accounts: MemoryAccounts, passwords: Passwords, ending: RecordedEnding, clock: HandSetClock
) -> UserService:
    return user_service(accounts, passwords, ending, clock)


async def test_users_read_themselves_and_others_are_not_there(service: UserService) -> None:
    assert (await service.get(AS_ALICE, ALICE)).id == ALICE
    for user_id in (BOB, DAN, NOBODY):
        with pytest.raises(UserNotFound):
            await service.get(AS_ALICE, user_id)


async def test_admins_read_everybody_who_is_there(service: UserService, accounts: MemoryAccounts) -> None:
    await accounts.set(BOB, NOON, {"deleted_at": NOON})
    assert (await service.get(AS_CAROL, DAN)).id == DAN
    for user_id in (BOB, NOBODY):
        with pytest.raises(UserNotFound):
            await service.get(AS_CAROL, user_id)


async def test_whoever_gets_an_account_without_a_password_is_sent_a_mail_to_set_one(
    service: UserService, accounts: MemoryAccounts
) -> None:
    made = await service.create(AS_CAROL, email="eve@example.com", name="Eve", password=None, role=Role.USER)
    assert made.password_hash is None
    assert not made.is_email_verified
    assert accounts.mails == [("set_password", "eve@example.com", made.id)]


async def test_whoever_gets_an_account_with_a_password_is_asked_to_verify_the_address(
    service: UserService, accounts: MemoryAccounts, passwords: Passwords
) -> None:
    made = await service.create(
        AS_CAROL, email="eve@example.com", name="Eve", password=PASSWORD, role=Role.USER
    )
    assert await passwords.is_right(PASSWORD, made.password_hash)
    assert accounts.mails == [("verify_email", "eve@example.com", made.id)]


@pytest.mark.parametrize("role", [Role.ADMIN, Role.SUPER_ADMIN])
async def test_only_a_super_admin_makes_administrators(
    service: UserService, accounts: MemoryAccounts, role: Role
) -> None:
    eve: dict[str, Any] = {"email": "eve@example.com", "name": "Eve", "password": None, "role": role}
    with pytest.raises(NotAllowed):
        await service.create(AS_CAROL, **eve)
    assert len(accounts.rows) == 4
    assert (await service.create(AS_DAN, **eve)).role is role


async def test_an_account_needs_an_address_of_its_own_and_a_good_password(
    service: UserService, accounts: MemoryAccounts
) -> None:
    with pytest.raises(EmailTaken):
        await service.create(AS_CAROL, email="USER1@example.com", name="Eve", password=None, role=Role.USER)
    with pytest.raises(PasswordRefused):
        await service.create(
            AS_CAROL, email="eve@example.com", name="Eve", password="passwordpassword", role=Role.USER
        )
    assert accounts.mails == []


async def test_users_change_their_name_and_nothing_else(
    service: UserService, accounts: MemoryAccounts, ending: RecordedEnding
) -> None:
    assert (await service.update(AS_ALICE, ALICE, UserChanges(name="Al"))).name == "Al"
    before = accounts.rows[ALICE]
    for changes in (UserChanges(email="new@example.com"), UserChanges(role=Role.ADMIN)):
        with pytest.raises(NotAllowed):
            await service.update(AS_ALICE, ALICE, changes)
    with pytest.raises(UserNotFound):
        await service.update(AS_ALICE, BOB, UserChanges(name="Rob"))
    assert accounts.rows[ALICE] == before
    assert ending.ended == []


async def test_an_address_that_an_admin_changes_is_not_verified_and_ends_the_sessions(
    service: UserService, ending: RecordedEnding
) -> None:
    changed = await service.update(AS_CAROL, BOB, UserChanges(email="rob@example.com"))
    assert changed.email == "rob@example.com"
    assert not changed.is_email_verified
    assert ending.ended == [(BOB, "account_changed", None)]


async def test_an_admin_cannot_give_an_address_that_is_taken(
    service: UserService, accounts: MemoryAccounts
) -> None:
    with pytest.raises(EmailTaken):
        await service.update(AS_CAROL, BOB, UserChanges(email="User1@Example.com"))
    assert accounts.rows[BOB].email == "user2@example.com"


@pytest.mark.parametrize("user_id", [ALICE, CAROL, DAN])
async def test_an_admin_changes_nobodys_role(
    service: UserService, accounts: MemoryAccounts, user_id: UserId
) -> None:
    before = dict(accounts.rows)
    for role in set(Role) - {before[user_id].role}:
        with pytest.raises(NotAllowed):
            await service.update(AS_CAROL, user_id, UserChanges(role=role))
    assert accounts.rows == before


async def test_a_role_that_a_super_admin_changes_ends_the_sessions(
    service: UserService, ending: RecordedEnding
) -> None:
    assert (await service.update(AS_DAN, BOB, UserChanges(role=Role.ADMIN))).role is Role.ADMIN
    assert ending.ended == [(BOB, "account_changed", None)]


async def test_a_change_that_changes_no_role_and_no_address_ends_no_session(
    service: UserService, ending: RecordedEnding
) -> None:
    await service.update(AS_DAN, BOB, UserChanges(name="Rob", role=Role.USER, email="user2@example.com"))
    await service.update(AS_DAN, BOB, UserChanges())
    assert ending.ended == []


async def test_a_deactivated_account_is_kept_out_and_its_sessions_end(
    service: UserService, ending: RecordedEnding
) -> None:
    assert not (await service.deactivate(AS_CAROL, BOB)).is_active
    await service.deactivate(AS_CAROL, BOB)
    assert ending.ended == [(BOB, "account_deactivated", None)]
    assert (await service.activate(AS_CAROL, BOB)).is_active
    assert (await service.activate(AS_CAROL, BOB)).is_active


async def test_nobody_deactivates_himself(service: UserService, accounts: MemoryAccounts) -> None:
    for actor, user_id in ((AS_CAROL, CAROL), (AS_DAN, DAN)):
        with pytest.raises(OwnAccount):
            await service.deactivate(actor, user_id)
        assert accounts.rows[user_id].is_active


Act = Callable[[UserService, Actor, UserId], Coroutine[Any, Any, object]]
ACTIONS: Final[dict[str, Act]] = {
    "rename": lambda service, actor, user_id: service.update(actor, user_id, UserChanges(name="Pwned")),
    "move": lambda service, actor, user_id: service.update(
        actor, user_id, UserChanges(email="p@example.com")
    ),
    "activate": lambda service, actor, user_id: service.activate(actor, user_id),
    "deactivate": lambda service, actor, user_id: service.deactivate(actor, user_id),
    "delete": lambda service, actor, user_id: service.delete(actor, user_id),
}


@pytest.mark.parametrize("act", ACTIONS.values(), ids=ACTIONS)
@pytest.mark.parametrize("role", [Role.ADMIN, Role.SUPER_ADMIN])
async def test_an_admin_touches_no_other_administrator(
    service: UserService, accounts: MemoryAccounts, ending: RecordedEnding, act: Act, role: Role
) -> None:
    accounts.rows[BOB] = an_account(BOB, role=role)
    before = dict(accounts.rows)
    with pytest.raises(NotAllowed):
        await act(service, AS_CAROL, BOB)
    assert accounts.rows == before
    assert ending.ended == []


@pytest.mark.parametrize("act", ACTIONS.values(), ids=ACTIONS)
async def test_whoever_is_not_there_can_be_no_ones_to_change(
    service: UserService, accounts: MemoryAccounts, act: Act
) -> None:
    before = dict(accounts.rows)
    for actor, user_id in ((AS_DAN, NOBODY), (AS_ALICE, BOB)):
        with pytest.raises(UserNotFound):
            await act(service, actor, user_id)
    assert accounts.rows == before


async def test_a_deleted_account_can_be_deleted_again_and_not_be_changed(
    service: UserService, accounts: MemoryAccounts
) -> None:
    await service.delete(AS_CAROL, ALICE)
    await service.delete(AS_CAROL, ALICE)
    with pytest.raises(UserNotFound):
        await service.activate(AS_CAROL, ALICE)
    assert accounts.rows[ALICE].deleted_at is not None


LOSSES: Final[dict[str, Act]] = {
    "demote": lambda service, actor, user_id: service.update(actor, user_id, UserChanges(role=Role.ADMIN)),
    "deactivate": ACTIONS["deactivate"],
    "delete": ACTIONS["delete"],
}


@pytest.mark.parametrize("act", LOSSES.values(), ids=LOSSES)
async def test_the_last_super_admin_stays(service: UserService, accounts: MemoryAccounts, act: Act) -> None:
    accounts.rows[BOB] = an_account(BOB, role=Role.SUPER_ADMIN, deactivated_at=NOON)
    before = dict(accounts.rows)
    with pytest.raises(LastSuperAdmin):
        await act(service, acting(None, Role.SUPER_ADMIN), DAN)
    assert accounts.rows == before


def test_an_account_shows_its_rights() -> None:
    dan: Account = an_account(DAN, role=Role.SUPER_ADMIN)
    assert dan.is_super_admin
    assert not an_account(CAROL, role=Role.ADMIN).is_super_admin
