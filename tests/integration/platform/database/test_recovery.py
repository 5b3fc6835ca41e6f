"""A database server that goes away and comes back, without a restart of the service."""

from collections.abc import AsyncIterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import bindparam, insert, select, text

from charter.development.databases import create_database
from charter.development.postgres import EmbeddedPostgres
from charter.platform.database.transactions import Database
from charter.projects.tables import projects
from charter.settings import Settings
from charter.shared.errors import DependencyUnavailable

pytestmark = pytest.mark.anyio

ADD = insert(projects).values(tenant_id="acme", name=bindparam("project_name"))
NAMES = select(projects.c.name).order_by(projects.c.id)


@pytest.fixture
def server(directory: Path) -> EmbeddedPostgres:
    return EmbeddedPostgres(directory)


@pytest.fixture
async def database(server: EmbeddedPostgres) -> AsyncIterator[Database]:
    with server:
        url = create_database(server, "charter")
    database = Database(Settings(database_url=url))
    yield database
    await database.close()


async def add(database: Database, name: str) -> None:
    async with database.transaction("acme") as session:
        await session.execute(ADD, {"project_name": name})


async def names(database: Database) -> list[str]:
    async with database.transaction("acme") as session:
        return list((await session.execute(NAMES)).scalars())


async def test_a_restart_between_requests_is_not_noticed(
    server: EmbeddedPostgres, database: Database
) -> None:
    with server:
        await add(database, "before")
    with server:
        assert await names(database) == ["before"]
        await add(database, "after")
        assert await names(database) == ["before", "after"]


async def test_while_the_server_is_down_requests_fail_and_then_work_again(
    server: EmbeddedPostgres, database: Database
) -> None:
    with server:
        await add(database, "before")
    with pytest.raises(DependencyUnavailable):
        await names(database)
    with pytest.raises(DependencyUnavailable):
        await database.ping()
    with server:
        await database.ping()
        assert await names(database) == ["before"]


async def test_a_connection_lost_inside_a_transaction_is_not_papered_over(
    server: EmbeddedPostgres, database: Database
) -> None:
    async def add_with_interruption() -> None:
        async with database.transaction("acme") as session:
            await session.execute(ADD, {"project_name": "half"})
            pid = (await session.execute(text("SELECT pg_backend_pid()"))).scalar_one()
            with psycopg.connect(server.url()) as superuser:
                superuser.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
            await session.execute(ADD, {"project_name": "other half"})

    with server:
        with pytest.raises(DependencyUnavailable):
            await add_with_interruption()
        assert await names(database) == []
