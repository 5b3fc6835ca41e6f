"""What owners do with their accounts."""

from collections.abc import Callable

import bcrypt
import pytest

from charter.identity.accounts.domain import (
    AccountRequired,
    CurrentPasswordWrong,
    InvalidCredentials,
    LastSuperAdmin,
    PasswordNotSet,
    PasswordRefused,
    Role,
    UserChanges,
    UserId,
)
from charter.identity.accounts.passwords import Passwords
from charter.identity.accounts.service import AccountService
from charter.shared.tenants import LocalSession
from tests.builders import NOON, HandSetClock
from tests.unit.identity.accounts.memory import (
    BETTER,
    PASSWORD,
    EndedMemberships,
    LastOwner,
    MemoryAccounts,
    MemoryFormerAddresses,
    RecordedEnding,
    an_account,
)
from tests.unit.identity.guessing import NoFactor, counted_guesses

pytestmark = pytest.mark.anyio
ALICE = UserId(1)
Build = Callable[..., AccountService]


class WatchedPasswords(Passwords):
    """Counts comparisons; `meanwhile` happens while a password is hashed."""

    def __init__(self) -> None:
        super().__init__()
        self.compared = 0
        self.meanwhile: Callable[[], None] = lambda: None

    async def is_right(self, password: str, password_hash: str | None) -> bool:
        self.compared += 1
        return await super().is_right(password, password_hash)

    async def hash(self, password: str) -> str:
        self.meanwhile()
        return await super().hash(password)


@pytest.fixture
def passwords() -> WatchedPasswords:
    return WatchedPasswords()


@pytest.fixture
def build(passwords: WatchedPasswords, ending: RecordedEnding, clock: HandSetClock) -> Build:
    def build(accounts: MemoryAccounts, memberships: EndedMemberships | None = None) -> AccountService:
        endings = (memberships or EndedMemberships()).endings
        return AccountService(
            store=accounts,
            passwords=passwords,
            sessions=ending,
            endings=endings,
            outbox=accounts,
            formers=MemoryFormerAddresses(),
            guesses=counted_guesses(),
            codes=NoFactor(),
            now=clock,
        )

    return build


@pytest.fixture
async def accounts(passwords: WatchedPasswords) -> MemoryAccounts:
    """Alice, with PASSWORD."""
    kept = await passwords.hash(PASSWORD)
    return MemoryAccounts(an_account(1, email="alice@example.com", name="Alice", password_hash=kept))


def bcrypt_of(password: str) -> str:
    return bcrypt.hashpw(password.encode(), bcrypt.gensalt(4)).decode()


async def test_address_and_password_are_those_of_the_account(build: Build, accounts: MemoryAccounts) -> None:
    for spelling in ("alice@example.com", "Alice@Example.COM", " alice@example.com "):
        assert (await build(accounts).authenticate(spelling, PASSWORD)).id == ALICE


@pytest.mark.parametrize(
    ("email", "fields"),
    [
        ("nobody@example.com", {}),
        ("alice@example.com", {"password_hash": None}),
        ("alice@example.com", {"deactivated_at": NOON}),
        ("alice@example.com", {"deleted_at": NOON}),
    ],
    ids=["no account", "no password", "deactivated", "deleted"],
)
async def test_whoever_cannot_log_in_gets_the_answer_of_a_wrong_password_after_the_same_work(
    build: Build,
    accounts: MemoryAccounts,
    passwords: WatchedPasswords,
    email: str,
    fields: dict[str, object],
) -> None:
    service = build(accounts)
    with pytest.raises(InvalidCredentials) as wrong:
        await service.authenticate("alice@example.com", BETTER)
    await accounts.set(ALICE, NOON, fields)
    with pytest.raises(InvalidCredentials) as refused:
        await service.authenticate(email, PASSWORD)
    assert str(refused.value) == str(wrong.value)
    assert passwords.compared == 2


async def test_a_bcrypt_hash_is_replaced_when_its_password_is_right(
    build: Build, accounts: MemoryAccounts, passwords: WatchedPasswords
) -> None:
    kept = bcrypt_of(PASSWORD)
    await accounts.set(ALICE, NOON, {"password_hash": kept})
    with pytest.raises(InvalidCredentials):
        await build(accounts).authenticate("alice@example.com", BETTER)
    assert accounts.rows[ALICE].password_hash == kept
    await build(accounts).authenticate("alice@example.com", PASSWORD)
    renewed = accounts.rows[ALICE].password_hash
    assert renewed is not None
    assert renewed.startswith("$argon2id$")
    assert await passwords.is_right(PASSWORD, renewed)


async def test_replacing_an_old_hash_does_not_undo_a_new_password_that_was_set_meanwhile(
    build: Build, accounts: MemoryAccounts, passwords: WatchedPasswords
) -> None:
    new = await passwords.hash(BETTER)
    await accounts.set(ALICE, NOON, {"password_hash": bcrypt_of(PASSWORD)})
    alice = accounts.rows[ALICE]

    def set_new_password() -> None:
        accounts.rows[ALICE] = an_account(1, email=alice.email, password_hash=new)

    passwords.meanwhile = set_new_password
    with pytest.raises(InvalidCredentials):
        await build(accounts).authenticate("alice@example.com", PASSWORD)
    assert accounts.rows[ALICE].password_hash == new


@pytest.mark.parametrize("gone", ["deactivated_at", "deleted_at"])
async def test_an_account_that_is_not_active_is_not_found(
    build: Build, accounts: MemoryAccounts, gone: str
) -> None:
    await accounts.set(ALICE, NOON, {gone: NOON})
    assert await build(accounts).find_active(ALICE) is None
    assert await build(accounts).find_active_by_email("alice@example.com") is None
    with pytest.raises(AccountRequired):
        await build(accounts).get_own(ALICE)


async def test_the_own_name_can_be_changed(build: Build, accounts: MemoryAccounts) -> None:
    changed = await build(accounts).change_own(ALICE, UserChanges(name="Alice Archer"))
    assert changed.name == accounts.rows[ALICE].name == "Alice Archer"


async def test_a_new_password_needs_the_current_one(
    build: Build, accounts: MemoryAccounts, ending: RecordedEnding
) -> None:
    before = accounts.rows[ALICE]
    with pytest.raises(CurrentPasswordWrong):
        await build(accounts).change_password(
            ALICE, "mist over the moors", BETTER, code=None, login=LocalSession("current")
        )
    assert accounts.rows[ALICE] == before
    assert ending.ended == []


async def test_a_new_password_ends_the_other_sessions(
    build: Build, accounts: MemoryAccounts, ending: RecordedEnding
) -> None:
    await build(accounts).change_password(ALICE, PASSWORD, BETTER, code=None, login=LocalSession("current"))
    assert ending.ended == [(ALICE, "password_changed", "current")]
    assert (await build(accounts).authenticate("alice@example.com", BETTER)).id == ALICE
    with pytest.raises(InvalidCredentials):
        await build(accounts).authenticate("alice@example.com", PASSWORD)


@pytest.mark.parametrize("new", ["fourteen chars", "passwordpassword", "alice over the moors"])
async def test_a_new_password_that_others_would_guess_is_refused(
    build: Build, accounts: MemoryAccounts, ending: RecordedEnding, new: str
) -> None:
    with pytest.raises(PasswordRefused):
        await build(accounts).change_password(ALICE, PASSWORD, new, code=None, login=LocalSession("current"))
    assert (await build(accounts).authenticate("alice@example.com", PASSWORD)).id == ALICE
    assert ending.ended == []


async def test_an_account_without_a_password_has_none_to_confirm(
    build: Build, accounts: MemoryAccounts
) -> None:
    await accounts.set(ALICE, NOON, {"password_hash": None})
    for attempt in (
        build(accounts).confirm_password(ALICE, PASSWORD, None),
        build(accounts).change_password(ALICE, PASSWORD, BETTER, code=None, login=None),
        build(accounts).request_email_change(ALICE, "alice@example.org", PASSWORD, code=None, login=None),
    ):
        with pytest.raises(PasswordNotSet):
            await attempt


async def test_another_address_needs_the_current_password(build: Build, accounts: MemoryAccounts) -> None:
    with pytest.raises(CurrentPasswordWrong):
        await build(accounts).request_email_change(ALICE, "alice@example.org", BETTER, code=None, login=None)
    assert accounts.mails == []


@pytest.mark.parametrize("address", ["alice@example.org", "user2@example.com"], ids=["free", "taken"])
async def test_another_address_is_asked_for_by_mail_and_nothing_tells_whether_it_is_taken(
    build: Build, accounts: MemoryAccounts, address: str
) -> None:
    accounts.rows[UserId(2)] = an_account(2)
    await build(accounts).request_email_change(ALICE, address, PASSWORD, code=None, login=None)
    assert accounts.mails == [("change_email", address, ALICE)]
    assert accounts.rows[ALICE].email == "alice@example.com"


async def test_a_deleted_account_leaves_its_organizations_and_its_sessions(
    build: Build, accounts: MemoryAccounts, ending: RecordedEnding
) -> None:
    memberships = EndedMemberships()
    await build(accounts, memberships).delete(ALICE)
    assert accounts.rows[ALICE].deleted_at == NOON
    assert memberships.left == [ALICE]
    assert ending.ended == [(ALICE, "account_deleted", None)]


async def test_deleting_twice_changes_nothing_more(
    build: Build, accounts: MemoryAccounts, ending: RecordedEnding
) -> None:
    await build(accounts).delete(ALICE)
    await build(accounts).delete(ALICE)
    assert len(ending.ended) == 1


async def test_the_last_owner_of_an_organization_stays(
    build: Build, accounts: MemoryAccounts, ending: RecordedEnding
) -> None:
    with pytest.raises(LastOwner):
        await build(accounts, EndedMemberships(ALICE)).delete(ALICE)
    assert accounts.rows[ALICE].is_active
    assert ending.ended == []


async def test_the_last_super_admin_stays(build: Build, accounts: MemoryAccounts) -> None:
    await accounts.set(ALICE, NOON, {"role": Role.SUPER_ADMIN})
    accounts.rows[UserId(2)] = an_account(2, role=Role.SUPER_ADMIN, deactivated_at=NOON)
    accounts.rows[UserId(3)] = an_account(3, role=Role.ADMIN)
    with pytest.raises(LastSuperAdmin):
        await build(accounts).delete(ALICE)
    accounts.rows[UserId(4)] = an_account(4, role=Role.SUPER_ADMIN)
    await build(accounts).delete(ALICE)
    assert not accounts.rows[ALICE].is_active
