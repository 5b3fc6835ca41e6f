"""What follows on a fact, in its order, or refuses it."""

import pytest

from charter.shared.endings import AccountDeleted, Endings, EndsWith, MemberRemoved

pytestmark = pytest.mark.anyio


class StillNeeded(Exception):
    """Why an account stays."""


async def test_who_follows_on_a_fact_does_so_in_order_and_nobody_else() -> None:
    endings, seen = Endings(), list[tuple[str, int]]()

    async def first(deleted: AccountDeleted) -> None:
        seen.append(("first", deleted.user_id))

    async def second(deleted: AccountDeleted) -> None:
        seen.append(("second", deleted.user_id))

    endings.add(EndsWith(AccountDeleted, first))
    endings.add(EndsWith(AccountDeleted, second))
    await endings.tell(AccountDeleted(7))
    await endings.tell(MemberRemoved(1, 7))
    assert seen == [("first", 7), ("second", 7)]


async def test_a_refusal_passes_to_who_told_and_its_code_is_known() -> None:
    endings = Endings()

    async def refuse(_deleted: AccountDeleted) -> None:
        raise StillNeeded

    endings.add(EndsWith(AccountDeleted, refuse, {StillNeeded: "STILL_NEEDED"}))
    with pytest.raises(StillNeeded):
        await endings.tell(AccountDeleted(7))
    assert endings.refusals(AccountDeleted) == {StillNeeded: "STILL_NEEDED"}
    assert endings.refusals(MemberRemoved) == {}


async def test_who_comes_late_is_asked_for_before_anything_is_told() -> None:
    endings, seen = Endings(), list[int]()

    async def follow(deleted: AccountDeleted) -> None:
        seen.append(deleted.user_id)

    endings.add_late(lambda: endings.add(EndsWith(AccountDeleted, follow)))
    await endings.tell(AccountDeleted(7))
    assert seen == [7]
