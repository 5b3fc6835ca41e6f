"""What a store of accounts does, in SQL and in the memory that unit tests stand on."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Final

import pytest

from charter.identity.accounts.domain import Account, EmailTaken, Role, UserId
from charter.identity.accounts.one_time_token_rows import SqlOneTimeTokens
from charter.identity.accounts.one_time_tokens import OneTimeToken, OneTimeTokens, Purpose
from charter.identity.accounts.repository import SqlAccounts
from charter.identity.accounts.service import Accounts
from charter.platform.database.stores import SharedStore
from charter.platform.mail.sending import Asked
from charter.shared.stores import Store
from tests.builders import NOON
from tests.integration.stores import ALICE, BELLA, two_accounts
from tests.unit.identity.accounts.memory import MemoryAccounts, an_account

pytestmark = pytest.mark.anyio
LATER: Final = NOON + timedelta(hours=1)
NOBODY: Final = UserId(9)
ISSUER: Final = "https://id.example.com"


@dataclass(frozen=True)
class Stores:
    """Accounts, with Alice and Bella in them, and their tokens."""

    accounts: Store[Accounts]
    tokens: OneTimeTokens


@pytest.fixture(params=["memory", "sql"])
async def stores(request: pytest.FixtureRequest) -> AsyncIterator[Stores]:
    if request.param == "memory":
        memory = MemoryAccounts(
            an_account(ALICE, email="alice@example.com", name="Alice", email_verified_at=None),
            an_account(BELLA, email="bella@example.com", name="Bella", email_verified_at=None),
        )
        yield Stores(memory, memory)
        return
    async with two_accounts(request) as database:
        yield Stores(SharedStore(database, SqlAccounts), SqlOneTimeTokens(database))


async def set_columns(stores: Stores, user_id: UserId = ALICE, **columns: Any) -> Account:
    async with stores.accounts.transaction() as accounts:
        return await accounts.set(user_id, LATER, columns)


async def test_a_new_account_is_found_by_its_number_and_by_its_address(stores: Stores) -> None:
    async with stores.accounts.transaction() as accounts:
        added = await accounts.add_unless_taken(
            email=" Carol@Example.com", name="Carol", password_hash="h", role=Role.ADMIN, verified_at=NOON
        )
        assert added is not None
        assert (added.email, added.name, added.password_hash) == ("Carol@Example.com", "Carol", "h")
        assert (added.role, added.email_verified_at, added.last_login_at) == (Role.ADMIN, NOON, None)
        assert await accounts.find(added.id) == added
        assert await accounts.find_for_update(added.id) == await accounts.find_to_refer_to(added.id) == added
        assert await accounts.find_by_email("carol@example.COM") == added
        assert await accounts.find(NOBODY) is None
        assert await accounts.find_by_email("nobody@example.com") is None


async def test_an_address_is_taken_while_its_account_lives_and_remembered_after(stores: Stores) -> None:
    async def add(accounts: Accounts) -> Account | None:
        return await accounts.add_unless_taken(email="ALICE@example.com", name="Another", password_hash=None)

    async with stores.accounts.transaction() as accounts:
        assert await add(accounts) is None
    await set_columns(stores, deleted_at=LATER)
    async with stores.accounts.transaction() as accounts:
        assert await accounts.find(ALICE) is None
        assert await accounts.find_by_email("alice@example.com") is None
        even_deleted = await accounts.find_even_deleted(ALICE)
        assert even_deleted is not None
        assert even_deleted.deleted_at == LATER
        had = [await accounts.had_email(f"{name}@Example.com") for name in ("alice", "nobody")]
        assert had == [True, False]
        assert await accounts.names([ALICE, NOBODY]) == {ALICE: ("Alice", "alice@example.com")}
        assert await add(accounts) is not None


async def test_another_address_is_not_verified_yet_and_ends_what_was_mailed(stores: Stores) -> None:
    before = await set_columns(stores, email_verified_at=NOON)
    await stores.tokens.keep_token(
        b"t", Purpose.PASSWORD_RESET, OneTimeToken(ALICE, before.email, LATER, Asked(NOON))
    )
    async with stores.accounts.transaction() as accounts:
        changed = await accounts.change(ALICE, LATER, {"email": "al@example.com"})
    assert changed == replace(
        before,
        email="al@example.com",
        email_verified_at=None,
        updated_at=LATER,
        secured_at=changed.secured_at,
    )
    assert changed.secured_at is not None
    assert await stores.tokens.take_token(b"t", Purpose.PASSWORD_RESET) is None


async def test_the_address_of_another_is_refused(stores: Stores) -> None:
    async def take() -> None:
        async with stores.accounts.transaction() as accounts:
            await accounts.change(ALICE, LATER, {"name": "Al", "email": "Bella@example.com"})

    with pytest.raises(EmailTaken):
        await take()
    async with stores.accounts.reading() as accounts:
        kept = await accounts.find(ALICE)
    assert kept is not None
    assert (kept.name, kept.email) == ("Alice", "alice@example.com")


async def test_a_user_of_an_issuer_is_one_living_account(stores: Stores) -> None:
    async with stores.accounts.transaction() as accounts:
        await accounts.link(ALICE, ISSUER, "s-1")
        await accounts.link(BELLA, ISSUER, "s-1")
        found = await accounts.find_by_identity(ISSUER, "s-1")
        assert found is not None
        assert found.id == ALICE
        assert await accounts.find_by_identity(ISSUER, "s-2") is None
    await set_columns(stores, deleted_at=LATER)
    async with stores.accounts.transaction() as accounts:
        assert await accounts.find_by_identity(ISSUER, "s-1") is None
        await accounts.link(BELLA, ISSUER, "s-1")
        found = await accounts.find_by_identity(ISSUER, "s-1")
        assert found is not None
        assert found.id == BELLA


async def test_only_who_can_log_in_has_logged_in_and_counts_as_super_admin(stores: Stores) -> None:
    for user_id in (ALICE, BELLA):
        await set_columns(stores, user_id, role=Role.SUPER_ADMIN)
    await set_columns(stores, BELLA, deactivated_at=NOON)
    async with stores.accounts.transaction() as accounts:
        assert await accounts.list_super_admins() == {ALICE}
        noted = await accounts.note_login(ALICE, LATER)
        assert noted is not None
        assert (noted.last_login_at, noted.role) == (LATER, Role.SUPER_ADMIN)
        assert await accounts.find(ALICE) == noted
        assert [await accounts.note_login(each, LATER) for each in (BELLA, NOBODY)] == [None, None]


async def test_what_fails_in_a_part_is_undone_alone(stores: Stores) -> None:
    async def fail(accounts: Accounts) -> None:
        async with accounts.savepoint():
            await accounts.set(BELLA, LATER, {"name": "B"})
            raise KeyError

    async with stores.accounts.transaction() as accounts:
        await accounts.set(ALICE, LATER, {"name": "A"})
        with pytest.raises(KeyError):
            await fail(accounts)
    async with stores.accounts.reading() as accounts:
        names = await accounts.names([ALICE, BELLA])
    assert [names[user][0] for user in (ALICE, BELLA)] == ["A", "Bella"]


async def test_a_token_is_found_and_taken_once_for_its_purpose_whatever_others_there_are(
    stores: Stores,
) -> None:
    tokens, reset = stores.tokens, OneTimeToken(ALICE, "alice@example.com", LATER, Asked(NOON, b"browser"))
    await tokens.keep_token(b"a", Purpose.PASSWORD_RESET, reset)
    await tokens.keep_token(b"b", Purpose.PASSWORD_RESET, reset)
    await tokens.keep_token(b"c", Purpose.VERIFY_EMAIL, replace(reset, expires_at=NOON))
    assert await tokens.find_token(b"a", Purpose.PASSWORD_RESET) == reset
    assert await tokens.find_token(b"a", Purpose.VERIFY_EMAIL) is None
    assert await tokens.take_token(b"b", Purpose.VERIFY_EMAIL) is None
    taken = [await tokens.take_token(b"b", Purpose.PASSWORD_RESET) for _ in range(2)]
    assert taken == [reset, None]
    assert await tokens.take_token(b"c", Purpose.VERIFY_EMAIL) == replace(reset, expires_at=NOON)


@pytest.mark.parametrize(
    ("password_hash", "kinds"),
    [
        ("$2b$12$" + "a" * 53, ["$2b$12$"]),
        ("$2b$12$" + "a" * 52, []),
        ("$2b$40$" + "a" * 53, []),
        ("$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$" + "A" * 43, ["$argon2id$v=19$m=8,t=1,p=1$"]),
        ("$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$", []),
        ("!locked", []),
        (None, []),
    ],
)
async def test_kinds_of_hashes_are_read_alike(
    stores: Stores, password_hash: str | None, kinds: list[str]
) -> None:
    for user_id in (ALICE, BELLA):
        await set_columns(stores, user_id, password_hash=password_hash)
    async with stores.accounts.reading() as accounts:
        assert await accounts.list_kinds_of_hashes() == kinds
