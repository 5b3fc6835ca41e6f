"""Statements that stay prepared on a connection: while they fit, and not too many."""

import asyncio
from collections.abc import AsyncIterator
from datetime import date
from decimal import Decimal
from typing import Any, Final

import pytest
from sqlalchemy import (
    Column,
    Executable,
    Integer,
    MetaData,
    Numeric,
    Select,
    Table,
    bindparam,
    insert,
    select,
    text,
)
from sqlalchemy.exc import DBAPIError

from charter.platform.database.transactions import Database
from charter.platform.database.wire import MOST_PREPARED
from charter.settings import Settings
from tests.integration.conftest import Execute

pytestmark = pytest.mark.anyio

SHELF: Final = Table("shelf", MetaData(), Column("id", Integer), Column("price", Numeric))
ALL: Final = text("SELECT * FROM shelf")
PREPARED: Final = text("SELECT count(*) FROM pg_prepared_statements")


@pytest.fixture
async def single(settings: Settings, execute: Execute) -> AsyncIterator[Database]:
    """A database with a table, and a pool of one connection."""
    await execute("CREATE TABLE shelf (id integer, price integer)")
    await execute("GRANT SELECT, INSERT ON shelf TO charter_app")
    await execute("INSERT INTO shelf VALUES (1, 2)")
    database = Database(settings.model_copy(update={"database_pool_size": 1, "database_pool_overflow": 0}))
    yield database
    await database.close()


async def row_of(database: Database, statement: Executable = ALL) -> tuple[object, ...]:
    async with database.reading("acme") as connection:
        row = (await connection.execute(statement)).one()
    return (row._fields, *row)


async def test_after_a_migration_a_read_is_made_once_more(single: Database, execute: Execute) -> None:
    assert await row_of(single) == (("id", "price"), 1, 2)
    await execute("ALTER TABLE shelf ADD COLUMN colour text DEFAULT 'red'")
    assert await row_of(single) == (("id", "price", "colour"), 1, 2, "red")
    await execute("ALTER TABLE shelf RENAME COLUMN colour TO paint")
    assert await row_of(single) == (("id", "price", "paint"), 1, 2, "red")
    await execute("ALTER TABLE shelf ALTER COLUMN price TYPE date USING date '2026-01-02'")
    assert await row_of(single) == (("id", "price", "paint"), 1, date(2026, 1, 2), "red")


async def test_a_write_of_one_statement_is_made_once_more_and_done_once(
    single: Database, execute: Execute
) -> None:
    add = text("INSERT INTO shelf (id) VALUES (7) RETURNING *")
    for change in ("SELECT 1", "ALTER TABLE shelf ADD COLUMN colour text"):
        await execute(change)
        async with single.once("acme") as connection:
            assert (await connection.execute(add)).one().id == 7
    assert (await execute("SELECT count(*) AS n FROM shelf WHERE id = 7"))[0].n == 2


async def test_within_a_transaction_it_fails_and_works_in_the_next(
    single: Database, execute: Execute
) -> None:
    async def count_and_read() -> None:
        async with single.transaction("acme") as connection:
            await connection.execute(PREPARED)
            await connection.execute(ALL)

    await count_and_read()
    await execute("ALTER TABLE shelf ADD COLUMN colour text")
    with pytest.raises(DBAPIError, match="cached plan"):
        await count_and_read()
    await count_and_read()


async def test_a_type_that_another_connection_finds_changed_is_converted_rightly(
    settings: Settings, execute: Execute
) -> None:
    """Nothing is stale for a connection that prepares the statement after the migration."""
    await execute("CREATE TABLE shelf (id integer, price integer)")
    await execute("GRANT SELECT ON shelf TO charter_app")
    await execute("INSERT INTO shelf VALUES (1, 2)")
    database = Database(settings)
    price = select(SHELF.c.price)
    assert await row_of(database, price) == (("price",), 2)
    assert await row_of(database, ALL) == (("id", "price"), 1, 2)
    await execute("ALTER TABLE shelf ALTER COLUMN price TYPE double precision USING 0.5")
    await execute("ALTER TABLE shelf RENAME COLUMN id TO number")
    async with database.transaction("acme") as holding:
        await holding.execute(PREPARED)  # the connection that has the statements prepared is taken
        assert await asyncio.create_task(row_of(database, price)) == (("price",), Decimal("0.5000000000"))
        assert await asyncio.create_task(row_of(database, ALL)) == (("number", "price"), 1, 0.5)
    await database.close()


async def test_the_server_may_forget_what_was_prepared(single: Database) -> None:
    assert (await row_of(single))[1:] == (1, 2)
    async with single.reading(None) as connection:
        await connection.execute(text("DEALLOCATE ALL"))
    assert (await row_of(single))[1:] == (1, 2)


async def test_what_failed_was_not_prepared(single: Database) -> None:
    later = text("SELECT :number + 1 AS n")
    wrong = text("SELECT nothing FROM nowhere")

    async def go_on_after_a_failure() -> None:
        async with single.transaction("acme") as connection:
            for _ in range(2):
                with pytest.raises(DBAPIError, match=r"nowhere|aborted"):
                    await connection.execute(wrong)
            with pytest.raises(DBAPIError, match="aborted"):
                await connection.execute(later, {"number": 1})
            raise KeyError

    with pytest.raises(KeyError):
        await go_on_after_a_failure()
    async with single.reading("acme") as connection:
        with pytest.raises(DBAPIError, match="nowhere"):
            await connection.execute(wrong)
        assert (await connection.execute(later, {"number": 1})).scalar_one() == 2


async def test_there_may_be_more_statements_than_stay_prepared(single: Database) -> None:
    async with single.transaction("acme") as connection:
        for number in range(MOST_PREPARED + 60):
            found = await connection.execute(text(f"SELECT {number} AS n, :given AS g"), {"given": "x"})
            assert tuple(found.one()) == (number, "x")
        assert (await connection.execute(PREPARED)).scalar_one() <= MOST_PREPARED + 1
        for number in range(20):
            assert (
                await connection.execute(text(f"SELECT {number} AS n, :given"), {"given": 1})
            ).one().n == number


async def test_a_statement_takes_values_of_several_types(single: Database) -> None:
    statement: Select[Any] = select(bindparam("v"))
    async with single.reading(None) as connection:
        for value in (1, 70_000, 2**40, "text", True, Decimal("1.5"), None, b"x", 2):
            assert (await connection.execute(statement, {"v": value})).scalar_one() == value


async def test_columns_may_differ_from_insert_to_insert(single: Database) -> None:
    add = insert(SHELF).returning(SHELF.c.id, SHELF.c.price)
    async with single.transaction("acme") as connection:
        rows = [
            tuple((await connection.execute(add, given)).one())
            for given in ({"id": 1}, {"id": 2, "price": 3}, {"price": 4}, {"id": 5})
        ]
    assert rows == [(1, None), (2, 3), (None, 4), (5, None)]
