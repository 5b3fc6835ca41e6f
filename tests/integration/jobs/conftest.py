"""A queue over a real database, and somebody who enqueues."""

from collections.abc import AsyncIterator, Iterator

import pytest

from charter.jobs.queue import WorkQueue
from charter.platform.database.transactions import Database
from charter.settings import Settings
from tests.integration.jobs.rows import Rows
from tests.integration.one_database import OneDatabase


@pytest.fixture
def settings(one_database: OneDatabase) -> Settings:
    return Settings(environment="test", database_url=one_database.emptied())


@pytest.fixture
async def database(settings: Settings) -> AsyncIterator[Database]:
    database = Database(settings)
    yield database
    await database.close()


@pytest.fixture
def queue(database: Database) -> WorkQueue:
    return WorkQueue(database)


@pytest.fixture
def rows(settings: Settings) -> Iterator[Rows]:
    rows = Rows(settings.database_url)
    yield rows
    rows.close()
