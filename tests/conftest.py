"""Fixtures for every kind of test: real servers, one of each for a test process."""

from collections.abc import Iterator

import pytest

from charter.development.postgres import EmbeddedPostgres
from charter.development.process import scratch_directory
from charter.development.redis import EmbeddedRedis


@pytest.fixture
def anyio_backend() -> str:
    """Asynchronous tests run on asyncio, as the service does."""
    return "asyncio"


@pytest.fixture(scope="session")
def postgres() -> Iterator[EmbeddedPostgres]:
    with scratch_directory() as directory, EmbeddedPostgres(directory, durable=False) as server:
        yield server


@pytest.fixture(scope="session")
def redis_server() -> Iterator[EmbeddedRedis]:
    with scratch_directory() as directory, EmbeddedRedis(directory, durable=False) as server:
        yield server
