"""Real servers for the platform's tests: one of each for a run, and a database that nothing is in yet."""

from collections.abc import AsyncIterator

import pytest

from charter.platform.database.transactions import Database
from charter.settings import Settings
from tests.integration.one_database import OneDatabase


@pytest.fixture
def settings(one_database: OneDatabase) -> Settings:
    return Settings(environment="test", database_url=one_database.emptied())


@pytest.fixture
async def database(settings: Settings) -> AsyncIterator[Database]:
    database = Database(settings)
    yield database
    await database.close()
