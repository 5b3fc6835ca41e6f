"""Whether a pool is told that does not serve any more, although the database does."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text

from charter.platform.database.probes import MOST_FAILURES
from charter.platform.database.revisions import known_revisions
from charter.platform.database.schema import head
from charter.platform.database.transactions import Database
from charter.settings import Settings

pytestmark = pytest.mark.anyio


@pytest.fixture
async def narrow(settings: Settings) -> AsyncIterator[Database]:
    """A pool of one connection, which nobody waits for."""
    sizes = {"database_pool_size": 1, "database_pool_overflow": 0, "database_pool_timeout": 0.01}
    database = Database(settings.model_copy(update=sizes))
    yield database
    await database.close()


async def test_a_pool_that_nobody_gets_anything_from_is_stuck_until_somebody_does(narrow: Database) -> None:
    async with narrow.transaction(None) as connection:
        await connection.execute(text("SELECT 1"))
        assert not narrow.pool_watch.is_stuck()
        for _ in range(MOST_FAILURES):
            await narrow.pool_watch.look()
        assert narrow.pool_watch.is_stuck()
    while narrow.pool_watch.is_stuck():
        await narrow.pool_watch.look()


async def test_a_database_that_is_away_is_not_the_fault_of_the_pool(settings: Settings) -> None:
    nowhere = Database(
        settings.model_copy(update={"database_url": "postgresql://charter@127.0.0.1:1/charter"})
    )
    for _ in range(MOST_FAILURES):
        await nowhere.pool_watch.look()
    assert not nowhere.pool_watch.is_stuck()
    await nowhere.close()


def test_revisions_are_known_as_alembic_knows_them() -> None:
    assert known_revisions()[-1] == head()
