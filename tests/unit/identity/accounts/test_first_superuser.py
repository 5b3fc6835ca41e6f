"""The account that a new service starts with."""

import pytest

from charter.identity.accounts.administration import UserService
from charter.identity.accounts.domain import Role, UserId
from charter.identity.accounts.passwords import Passwords
from charter.identity.accounts.service import AccountService
from charter.shared.endings import Endings
from tests.builders import HandSetClock
from tests.unit.identity.accounts.memory import (
    BETTER,
    PASSWORD,
    MemoryAccounts,
    MemoryFormerAddresses,
    RecordedEnding,
    an_account,
)
from tests.unit.identity.guessing import NoFactor, counted_guesses

pytestmark = pytest.mark.anyio


async def has_none(user_id: int) -> bool:
    """Nobody has a second factor."""
    del user_id
    return False


def service_over(
    accounts: MemoryAccounts, passwords: Passwords, ending: RecordedEnding, clock: HandSetClock
) -> UserService:
    own = AccountService(
        store=accounts,
        passwords=passwords,
        sessions=ending,
        endings=Endings(),
        outbox=accounts,
        formers=MemoryFormerAddresses(),
        guesses=counted_guesses(),
        codes=NoFactor(),
        now=clock,
    )
    return UserService(
        store=accounts,
        accounts=own,
        codes=NoFactor(),
        passwords=passwords,
        sessions=ending,
        outbox=accounts,
        formers=MemoryFormerAddresses(),
        remove_factor=has_none,
        now=clock,
    )


@pytest.mark.parametrize(("email", "password"), [(None, None), ("root@example.com", None), (None, PASSWORD)])
async def test_there_is_no_default_account(
    passwords: Passwords,
    ending: RecordedEnding,
    clock: HandSetClock,
    email: str | None,
    password: str | None,
) -> None:
    accounts = MemoryAccounts()
    await service_over(accounts, passwords, ending, clock).ensure_first(email, password)
    assert accounts.rows == {}


async def test_the_first_superuser_is_made_once_and_verified(
    passwords: Passwords, ending: RecordedEnding, clock: HandSetClock
) -> None:
    accounts = MemoryAccounts()
    service = service_over(accounts, passwords, ending, clock)
    await service.ensure_first("Root@Example.com", PASSWORD)
    await service.ensure_first("root@example.com", BETTER)
    [root] = accounts.rows.values()
    assert (root.email, root.role) == ("Root@Example.com", Role.SUPER_ADMIN)
    assert root.is_active
    assert root.is_email_verified
    assert await passwords.is_right(PASSWORD, root.password_hash)
    assert accounts.mails == []


async def test_an_account_that_has_the_address_stays_as_it_is(
    passwords: Passwords, ending: RecordedEnding, clock: HandSetClock
) -> None:
    alice = an_account(1, email="alice@example.com", password_hash=await passwords.hash(BETTER))
    accounts = MemoryAccounts(alice)
    await service_over(accounts, passwords, ending, clock).ensure_first("ALICE@example.com", PASSWORD)
    assert accounts.rows == {UserId(1): alice}
