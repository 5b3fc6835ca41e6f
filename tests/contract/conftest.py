"""The service, live, for tests of its contract."""

from collections.abc import Iterator

import pytest

from charter.development.databases import create_database
from charter.development.postgres import EmbeddedPostgres
from charter.development.redis import EmbeddedRedis
from tests.live_service import LiveService, live_service


@pytest.fixture(scope="session")
def service(
    postgres: EmbeddedPostgres, redis_server: EmbeddedRedis, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[LiveService]:
    folder = tmp_path_factory.mktemp("service")
    with live_service(create_database(postgres, "contract"), redis_server.url, folder) as running:
        yield running
