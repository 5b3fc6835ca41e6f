"""Fixtures of the tests of accounts."""

from collections.abc import Iterator

import pytest

from charter.identity.accounts.administration import UserService
from charter.identity.accounts.passwords import Passwords
from tests.builders import HandSetClock
from tests.unit.identity.accounts.administering import four_accounts, user_service
from tests.unit.identity.accounts.memory import (
    MemoryAccounts,
    RecordedEnding,
    RecordedThrottle,
)


@pytest.fixture
def passwords() -> Iterator[Passwords]:
    passwords = Passwords()
    yield passwords
    passwords.close()


@pytest.fixture
def ending() -> RecordedEnding:
    return RecordedEnding()


@pytest.fixture
def throttle() -> RecordedThrottle:
    return RecordedThrottle()


@pytest.fixture
def accounts() -> MemoryAccounts:
    return four_accounts()


@pytest.fixture
def users(
    accounts: MemoryAccounts, passwords: Passwords, ending: RecordedEnding, clock: HandSetClock
) -> UserService:
    return user_service(accounts, passwords, ending, clock)
