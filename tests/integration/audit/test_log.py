"""What the audit log does, in SQL and in the memory that unit tests stand on."""

from collections.abc import AsyncIterator
from typing import Final

import psycopg
import pytest

from charter.audit.domain import EntryFilter
from charter.audit.repository import SqlAuditLog
from charter.audit.seals import GENESIS, linked
from charter.audit.service import Log
from tests.integration.audit.conftest import LEAVE
from tests.integration.stores import two_accounts
from tests.unit.audit.memory import MemoryLog

pytestmark = pytest.mark.anyio
ANY: Final = EntryFilter()


@pytest.fixture(params=["memory", "sql"])
async def log(request: pytest.FixtureRequest) -> AsyncIterator[Log]:
    """Five entries were sealed; the third has lost its place since, and the fourth is gone with its own."""
    if request.param == "memory":
        log = MemoryLog.sealed(5)
        del log.links[2:4], log.entries[3]
        yield log
        return
    async with two_accounts(request) as database:
        with psycopg.connect(request.getfixturevalue("settings").database_url) as connection:
            connection.execute(LEAVE, [5])
            connection.commit()
            sql_log = SqlAuditLog(database)
            assert await sql_log.seal()
            connection.execute("DELETE FROM audit_chain WHERE sequence IN (3, 4)")
            connection.execute("DELETE FROM audit_log WHERE id = 4")
        yield sql_log


async def test_entries_are_read_from_either_end(log: Log) -> None:
    listed = [await log.list_before(each, ANY, 2) for each in (None, 3, 1)]
    assert [[entry.id for entry in found] for found in listed] == [[5, 3], [2, 1], []]
    exported = [await log.list_after(each, ANY, 2) for each in (0, 2, 5)]
    assert [[entry.id for entry in found] for found in exported] == [[1, 2], [3, 5], []]


async def test_places_come_in_their_order_with_their_entries(log: Log) -> None:
    first, second = await log.list_links(0, 2)
    rest = await log.list_links(2, 9)
    assert [(link.sequence, link.entry_id, entry and entry.id) for link, entry in (first, second, *rest)] == [
        (1, 1, 1),
        (2, 2, 2),
        (5, 5, 5),
    ]
    assert first[1] is not None
    assert first[0].hash == linked(GENESIS, first[1])


async def test_an_entry_without_a_place_is_a_stray(log: Log) -> None:
    assert await log.list_strays(9) == [3]
    assert await log.list_strays(0) == []
