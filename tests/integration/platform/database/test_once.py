"""A use case of one statement: it commits as it ends."""

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import IntegrityError

from charter.platform.database.transactions import Database
from charter.projects.tables import projects
from tests.integration.conftest import Execute

pytestmark = pytest.mark.anyio

ADD = insert(projects).values(tenant_id="acme", name="Harvest festival")
NAMES = select(projects.c.name)


async def names(database: Database) -> list[str]:
    async with database.reading("acme") as connection:
        return list((await connection.execute(NAMES)).scalars())


async def test_it_is_committed_even_where_the_use_case_fails_later(database: Database) -> None:
    async def fail() -> None:
        async with database.once("acme") as connection:
            await connection.execute(ADD)
            raise KeyError

    with pytest.raises(KeyError):
        await fail()

    assert await names(database) == ["Harvest festival"]


async def test_a_second_statement_is_refused(database: Database) -> None:
    async with database.once("acme") as connection:
        await connection.execute(ADD)
        with pytest.raises(RuntimeError, match="needs a transaction"):
            await connection.execute(ADD)

    assert await names(database) == ["Harvest festival"]


async def test_it_joins_the_transaction_that_is_open_and_falls_with_it(database: Database) -> None:
    async def fail() -> None:
        async with database.transaction("acme"), database.once("acme") as connection:
            await connection.execute(ADD)
            raise KeyError

    with pytest.raises(KeyError):
        await fail()

    assert await names(database) == []


async def test_rows_of_another_tenant_are_refused(database: Database) -> None:
    async with database.once("globex") as connection:
        with pytest.raises(Exception, match="row-level security"):
            await connection.execute(ADD)

    assert await names(database) == []


async def test_what_the_commit_refuses_is_raised_and_leaves_nothing_behind(
    database: Database, execute: Execute
) -> None:
    await execute("CREATE TABLE seats (seat int UNIQUE DEFERRABLE INITIALLY DEFERRED)")
    await execute("GRANT SELECT, INSERT ON seats TO charter_app")
    try:
        async with database.once(None) as connection:
            with pytest.raises(IntegrityError, match="seats_seat_key"):
                await connection.execute(text("INSERT INTO seats VALUES (1), (1)"))
        async with database.reading(None) as connection:
            assert (await connection.execute(text("SELECT count(*) FROM seats"))).scalar_one() == 0
    finally:
        await execute("DROP TABLE seats")
