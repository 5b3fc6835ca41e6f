"""Real servers for the platform's tests: one of each for a run, and a fresh database for each test."""

from collections.abc import AsyncIterator, Iterator
from itertools import count
from pathlib import Path

import pytest

from charter.development.databases import create_database, drop_database
from charter.development.postgres import EmbeddedPostgres
from charter.development.process import scratch_directory
from charter.platform.database.transactions import Database
from charter.settings import Settings

NUMBERS = count(1)


@pytest.fixture
def directory() -> Iterator[Path]:
    with scratch_directory() as directory:
        yield directory


@pytest.fixture
def settings(postgres: EmbeddedPostgres) -> Iterator[Settings]:
    name = f"platform_{next(NUMBERS)}"
    yield Settings(environment="test", database_url=create_database(postgres, name))
    drop_database(postgres, name)


@pytest.fixture
async def database(settings: Settings) -> AsyncIterator[Database]:
    database = Database(settings)
    yield database
    await database.close()
