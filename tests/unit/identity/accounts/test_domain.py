"""What an account is."""

from dataclasses import replace

import pytest

from tests.builders import NOON
from tests.unit.identity.accounts.memory import an_account


@pytest.mark.parametrize(
    ("deactivated_at", "deleted_at", "is_active"),
    [(None, None, True), (NOON, None, False), (None, NOON, False), (NOON, NOON, False)],
)
def test_an_account_is_active_unless_deactivated_or_deleted(
    deactivated_at: None, deleted_at: None, is_active: bool
) -> None:
    account = replace(an_account(), deactivated_at=deactivated_at, deleted_at=deleted_at)
    assert account.is_active is is_active
