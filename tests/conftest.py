"""Fixtures for every kind of test: real servers, one of each for a test process."""

from collections.abc import Iterator

import pytest

from charter.platform.embedded_postgres import EmbeddedPostgres
from charter.platform.embedded_redis import EmbeddedRedis


@pytest.fixture
def anyio_backend() -> str:
    """Asynchronous tests run on asyncio, as the service does."""
    return "asyncio"


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedPostgres]:
    with EmbeddedPostgres(tmp_path_factory.mktemp("postgres"), durable=False) as server:
        yield server


@pytest.fixture(scope="session")
def redis_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedRedis]:
    with EmbeddedRedis(tmp_path_factory.mktemp("redis"), durable=False) as server:
        yield server
