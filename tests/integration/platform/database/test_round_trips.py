"""How often a use case goes to the database and back, counted at the socket."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager

import pytest
from sqlalchemy import TextClause, text

from charter.platform.database.connections import Connection
from charter.platform.database.transactions import Database
from charter.settings import Settings
from tests.integration.platform.database.counting_proxy import CountingProxy, counting_proxy

pytestmark = pytest.mark.anyio

ADD = text("INSERT INTO projects (tenant_id, name) VALUES ('acme', 'Harvest festival') RETURNING id")
COUNT = text("SELECT count(*) FROM projects")

Open = Callable[[Database], AbstractAsyncContextManager[Connection]]


@pytest.fixture
async def proxy(settings: Settings) -> AsyncIterator[CountingProxy]:
    async with counting_proxy(settings.database_url) as proxy:
        yield proxy


@pytest.fixture
async def database(proxy: CountingProxy, settings: Settings) -> AsyncIterator[Database]:
    database = Database(settings.model_copy(update={"database_url": proxy.url}))
    await database.ping()
    yield database
    await database.close()


@pytest.mark.parametrize(
    ("open_connection", "statements", "round_trips"),
    [
        pytest.param(lambda db: db.reading("acme"), [COUNT], 1, id="a read of a tenant"),
        pytest.param(lambda db: db.reading(None), [COUNT], 1, id="a read of nobody"),
        pytest.param(lambda db: db.once("acme"), [ADD], 1, id="a write of a tenant"),
        pytest.param(lambda db: db.transaction("acme"), [ADD], 2, id="a transaction"),
        pytest.param(lambda db: db.transaction("acme"), [COUNT, ADD], 3, id="a longer transaction"),
        pytest.param(lambda db: db.transaction("acme"), [], 0, id="a transaction without a statement"),
    ],
)
async def test_a_use_case_goes_to_the_database_as_often_as_it_must(
    proxy: CountingProxy,
    database: Database,
    open_connection: Open,
    statements: list[TextClause],
    round_trips: int,
) -> None:
    for _ in range(2):  # also where statements are prepared in the same flush
        before = proxy.round_trips
        async with open_connection(database) as connection:
            for statement in statements:
                await connection.execute(statement)

        assert proxy.round_trips - before == round_trips
