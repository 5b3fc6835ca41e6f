"""What rows of ended sessions do, in SQL and in the memory that unit tests stand on."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest

from charter.identity.sessions.ended_rows import PAGE, SqlEndedRows
from charter.identity.tokens.ended_sessions import EndedRows
from tests.integration.stores import two_accounts
from tests.unit.identity.tokens.memory import MemoryEndedRows

pytestmark = pytest.mark.anyio
LATE: Final = datetime(2999, 1, 1, tzinfo=UTC)
LATER: Final = LATE + timedelta(days=1)


@pytest.fixture(params=["memory", "sql"])
async def rows(request: pytest.FixtureRequest) -> AsyncIterator[EndedRows]:
    if request.param == "memory":
        yield MemoryEndedRows()
        return
    async with two_accounts(request) as database:
        yield SqlEndedRows(database)


async def test_what_was_added_is_loaded_until_it_is_removed(rows: EndedRows) -> None:
    assert await rows.load() == {}
    await rows.add(["a", "b", "a"], LATE)
    assert await rows.load() == {"a": LATE, "b": LATE}
    for key in ("a", "c"):
        await rows.remove(key)
    assert await rows.load() == {"b": LATE}


async def test_what_ends_again_is_kept_for_no_shorter(rows: EndedRows) -> None:
    await rows.add(["a", "b"], LATER)
    await rows.add(["a"], LATE)
    await rows.add(["b"], LATER + timedelta(days=1))
    assert await rows.load() == {"a": LATER, "b": LATER + timedelta(days=1)}


async def test_the_latest_tell_of_what_was_added_and_what_was_removed(rows: EndedRows) -> None:
    await rows.add(["a", "b"], LATE)
    await rows.remove("a")
    await rows.remove("never there")
    assert await rows.load_latest() == {"a": None, "b": LATE}
    assert (await rows.has("a"), await rows.has("b")) == (False, True)


async def test_what_was_removed_can_end_again(rows: EndedRows) -> None:
    await rows.add(["a"], LATER)
    await rows.remove("a")
    await rows.add(["a"], LATE)
    assert await rows.load() == {"a": LATE}


async def test_more_rows_than_are_read_at_once_are_all_loaded(rows: EndedRows) -> None:
    keys = [f"s-{number}" for number in range(2 * PAGE + 1)]
    await rows.add(keys, LATE)
    assert await rows.load() == dict.fromkeys(keys, LATE)
