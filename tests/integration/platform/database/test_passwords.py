"""A password that ends while the service runs: connections that are there go on, new ones are refused."""

from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from charter.development.databases import create_database
from charter.development.postgres import EmbeddedPostgres
from charter.platform.database.connections import Connection
from charter.platform.database.transactions import Database
from charter.settings import Settings
from charter.shared.errors import DependencyUnavailable

pytestmark = pytest.mark.anyio

ONE = text("SELECT 1")


def require_passwords(server: EmbeddedPostgres, folder: Path) -> None:
    """Everybody but the superuser needs a password from now on."""
    rules = folder / "cluster" / "pg_hba.conf"
    rules.write_text("local all postgres trust\nlocal all all scram-sha-256\n")
    command(server, "SELECT pg_reload_conf()")


def command(server: EmbeddedPostgres, statement: str) -> None:
    with psycopg.connect(server.url(), autocommit=True) as connection:
        connection.execute(statement)


async def ask(connection: Connection) -> object:
    return (await connection.execute(ONE)).scalar_one()


async def test_a_password_that_ends_is_a_dependency_unavailable_until_it_is_renewed(directory: Path) -> None:
    with EmbeddedPostgres(directory, durable=False) as server:
        url = create_database(server, "charter").replace("charter@", "charter:first@", 1)
        command(server, "ALTER ROLE charter PASSWORD 'first'")
        require_passwords(server, directory)
        database = Database(Settings(database_url=url))
        async with database.transaction("acme") as held:
            assert await ask(held) == 1
            command(server, "ALTER ROLE charter PASSWORD 'second'")
            assert await ask(held) == 1
            other = Database(Settings(database_url=url))
            for _ in range(3):
                with pytest.raises(DependencyUnavailable, match="database"):
                    async with other.reading("acme") as connection:
                        await ask(connection)
            assert other.count_lent() == 0
            command(server, "ALTER ROLE charter PASSWORD 'first'")
            async with other.reading("acme") as connection:
                assert await ask(connection) == 1
        await other.close()
        await database.close()
