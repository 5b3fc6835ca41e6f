"""A child is erased while events of it arrive. Locks that a test holds bring them there; none is timed."""

import asyncio
from typing import Any

import psycopg
import pytest

from charter.children.domain import ChildNotFound
from charter.children.progress.domain import Deed
from charter.children.progress.service import Reward
from tests.integration.children.progress.conftest import OURS, Home

pytestmark = pytest.mark.anyio

SUM = Deed(kind="flashcard", subject_id="math", item_id="math_add_1", is_right=True, event_id="e-1")
WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype IN ('transactionid', 'tuple')"
LEFT = """
    SELECT (SELECT count(*) FROM child_events) + (SELECT count(*) FROM child_days)
        + (SELECT count(*) FROM child_subjects) + (SELECT count(*) FROM child_achievements) AS rows
"""


async def wait_for_a_waiter(watching: psycopg.AsyncConnection[Any]) -> None:
    """Return once somebody waits for a lock."""
    for _ in range(6000):
        row = await (await watching.execute(WAITING)).fetchone()
        if row is not None and row[0]:
            return
        await asyncio.sleep(0.01)
    pytest.fail("nobody came to wait within a minute")


async def test_an_event_that_comes_while_a_child_is_erased_finds_nothing_and_leaves_nothing(
    home: Home,
) -> None:
    await home.tell(Deed(kind="chore"))
    async with await psycopg.AsyncConnection.connect(home.settings.database_url) as erasing:
        await erasing.execute("SELECT set_config('app.tenant', %s, true)", [OURS])
        await erasing.execute("DELETE FROM children")
        telling = [asyncio.ensure_future(home.tell(SUM)) for _ in range(3)]
        await wait_for_a_waiter(erasing)
        await erasing.commit()
        outcomes = await asyncio.gather(*telling, return_exceptions=True)

    assert [type(outcome) for outcome in outcomes] == [ChildNotFound] * 3
    assert home.rows(LEFT) == [{"rows": 0}]


async def test_an_event_that_came_first_is_erased_with_its_child(home: Home) -> None:
    home.cards.held_until = asyncio.Event()

    async def erase() -> None:
        async with await psycopg.AsyncConnection.connect(home.settings.database_url) as erasing:
            await erasing.execute("SELECT set_config('app.tenant', %s, true)", [OURS])
            await erasing.execute("DELETE FROM children")

    async with await psycopg.AsyncConnection.connect(home.settings.database_url, autocommit=True) as watching:
        telling = asyncio.ensure_future(home.tell(SUM))
        await home.cards.is_asked.wait()
        erasing = asyncio.ensure_future(erase())
        try:
            await wait_for_a_waiter(watching)
        finally:
            home.cards.held_until.set()
            outcomes = await asyncio.gather(telling, erasing, return_exceptions=True)

    assert list(outcomes) == [Reward(10, ("first_flashcard",)), None]
    assert home.rows(LEFT) == [{"rows": 0}]
