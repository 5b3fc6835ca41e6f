"""The same for several accounts at once."""

from typing import Any

import pytest

from charter.identity.accounts.administration import UserService
from charter.identity.accounts.bulk_actions import BulkActions
from charter.identity.accounts.domain import Role, UserId
from charter.identity.accounts.permissions import Actor
from tests.unit.identity.accounts.administering import (
    ALICE,
    AS_CAROL,
    BOB,
    CAROL,
    DAN,
    NOBODY,
    acting,
)
from tests.unit.identity.accounts.memory import (
    LastOwner,
    MemoryAccounts,
    RecordedEnding,
    an_account,
)

pytestmark = pytest.mark.anyio


@pytest.fixture
def bulk(accounts: MemoryAccounts, users: UserService) -> BulkActions:
    also: dict[type[Exception], str] = {LastOwner: "LAST_OWNER"}
    return BulkActions(store=accounts, users=users, record=accounts.record, also=lambda: also)


async def run(
    bulk: BulkActions, actor: Actor, action: Any, *user_ids: UserId
) -> list[tuple[UserId, str | None]]:
    return [(each.user_id, each.error_code) for each in await bulk.run(actor, action, user_ids)]


def active(accounts: MemoryAccounts) -> set[UserId]:
    return {each.id for each in accounts.rows.values() if each.is_active}


async def test_each_of_several_accounts_changes_or_tells_why_not_in_the_order_asked(
    bulk: BulkActions, accounts: MemoryAccounts
) -> None:
    assert await run(bulk, AS_CAROL, "deactivate", DAN, NOBODY, CAROL, BOB, ALICE) == [
        (DAN, "FORBIDDEN"),
        (NOBODY, "USER_NOT_FOUND"),
        (CAROL, "OWN_ACCOUNT"),
        (BOB, None),
        (ALICE, None),
    ]
    assert active(accounts) == {CAROL, DAN}
    by_carol = str(CAROL)
    assert accounts.written_down == [("user.deactivated", str(each), by_carol) for each in (ALICE, BOB)]


async def test_what_another_feature_keeps_stays_whole(
    bulk: BulkActions, accounts: MemoryAccounts, ending: RecordedEnding
) -> None:
    assert await run(bulk, AS_CAROL, "delete", ALICE, BOB) == [(ALICE, None), (BOB, "LAST_OWNER")]
    assert active(accounts) == {BOB, CAROL, DAN}
    assert [user_id for user_id, *_ in ending.ended] == [ALICE]


async def test_of_all_super_admins_one_stays(bulk: BulkActions, accounts: MemoryAccounts) -> None:
    for user_id in (ALICE, BOB):
        accounts.rows[user_id] = an_account(user_id, role=Role.SUPER_ADMIN)
    actor = acting(None, Role.SUPER_ADMIN)
    results = dict(await run(bulk, actor, "deactivate", DAN, BOB, ALICE))
    assert list(results.values()).count("LAST_SUPER_ADMIN") == 1
    assert len(active(accounts) - {CAROL}) == 1


async def test_an_error_that_nobody_expects_undoes_everything(
    users: UserService, accounts: MemoryAccounts
) -> None:
    bulk = BulkActions(store=accounts, users=users, record=accounts.record, also=dict)
    with pytest.raises(LastOwner):
        await bulk.run(AS_CAROL, "delete", [ALICE, BOB])
    assert active(accounts) == {ALICE, BOB, CAROL, DAN}
