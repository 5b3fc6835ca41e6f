"""Fixtures of the tests of accounts."""

from collections.abc import Iterator

import pytest

from charter.identity.accounts.passwords import Passwords
from tests.unit.identity.accounts.memory import HandSetClock, RecordedEnding, RecordedThrottle


@pytest.fixture
def passwords() -> Iterator[Passwords]:
    passwords = Passwords()
    yield passwords
    passwords.close()


@pytest.fixture
def clock() -> HandSetClock:
    return HandSetClock()


@pytest.fixture
def ending() -> RecordedEnding:
    return RecordedEnding()


@pytest.fixture
def throttle() -> RecordedThrottle:
    return RecordedThrottle()
