"""What the database or its address refuse: errors by name, nothing half-written, a usable connection."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any, Final

import pytest
from sqlalchemy import BigInteger, Date, bindparam, cast, insert, select, text
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError

from charter.platform.database.plans import NeedsEngine
from charter.platform.database.transactions import Database
from charter.projects.tables import projects
from charter.settings import Settings
from charter.shared.errors import DependencyUnavailable
from contract_runtime.policies import TransactionConflict

pytestmark = pytest.mark.anyio

ADD: Final = insert(projects)
NUMBER: Final = select(cast(bindparam("number"), BigInteger))
PID: Final = text("SELECT pg_backend_pid()")
GOOD: Final = {"tenant_id": "acme", "name": "good"}
TWICE: Final = text("INSERT INTO organizations (name, slug) VALUES ('a', 'b'), ('a', 'b')")


@pytest.fixture
async def single(settings: Settings) -> AsyncIterator[Database]:
    database = Database(settings.model_copy(update={"database_pool_size": 1, "database_pool_overflow": 0}))
    yield database
    assert database.count_lent() == 0
    await database.close()


async def state(database: Database) -> tuple[int, int]:
    """The server's process, another one for another connection, and how many rows there are."""
    async with database.reading("acme") as connection:
        count = text("SELECT pg_backend_pid() AS pid, count(*) AS n FROM projects")
        row = (await connection.execute(count)).one()
        return row.pid, row.n


REFUSED: Final[dict[str, tuple[Any, dict[str, Any], type[DBAPIError], str | None]]] = {
    "text too long": (ADD, {**GOOD, "name": "x" * 201}, DataError, "22001"),
    "integer out of range": (ADD, {**GOOD, "version": 2**31}, DataError, "22003"),
    "integer beyond 64 bits": (NUMBER, {"number": 2**63}, DataError, "22003"),
    "integer of 5,000 digits": (NUMBER, {"number": int("9" * 4000)}, DataError, "22003"),
    "text for a number": (NUMBER, {"number": "seven"}, DataError, "22P02"),
    "no such date": (select(cast(bindparam("d"), Date)), {"d": "2026-02-30"}, DataError, "22008"),
    "NUL in text": (ADD, {**GOOD, "name": "a\0b"}, DataError, None),
    "no value where one is needed": (ADD, {"tenant_id": "acme"}, IntegrityError, "23502"),
    "the same key again": (
        TWICE,
        {},
        IntegrityError,
        "23505",
    ),
    "no such table": (text("SELECT * FROM nowhere"), {}, ProgrammingError, "42P01"),
    "no such syntax": (text("SELEC 1"), {}, ProgrammingError, "42601"),
    "another tenant": (ADD, {**GOOD, "tenant_id": "umbrella"}, ProgrammingError, "42501"),
    "division by zero": (text("SELECT 1 / (:n - :n)"), {"n": 1}, DataError, "22012"),
    "an object of no type": (text("SELECT :o"), {"o": object()}, ProgrammingError, None),
    "two commands at once": (text("SELECT 1; SELECT 2"), {}, ProgrammingError, "42601"),
    "a time that Python has not": (text("SELECT timestamptz 'infinity'"), {}, DataError, None),
}


@pytest.mark.parametrize("case", REFUSED)
@pytest.mark.parametrize("opened", ["reading", "transaction"])
async def test_a_statement_is_refused_as_ever_and_leaves_nothing(
    single: Database, case: str, opened: str
) -> None:
    statement, given, kind, sqlstate = REFUSED[case]
    before = await state(single)

    async def run() -> None:
        async with getattr(single, opened)("acme") as connection:
            if opened == "transaction":
                await connection.execute(ADD, GOOD)
            await connection.execute(statement, given)

    for _ in range(2):
        with pytest.raises(kind) as refused:
            await run()
        assert getattr(refused.value.orig, "sqlstate", None) == sqlstate
        assert "good" not in str(refused.value)
        assert await state(single) == before


@pytest.mark.parametrize("case", ["NUL in text", "an object of no type"])
async def test_what_is_refused_before_it_is_sent_is_no_begin(single: Database, case: str) -> None:
    """The next statement of the transaction begins it: it must not run, and commit, by itself."""
    statement, given, kind, _ = REFUSED[case]

    async def go_on() -> None:
        async with single.transaction("acme") as connection:
            with pytest.raises(kind):
                await connection.execute(statement, given)
            await connection.execute(ADD, GOOD)
            raise KeyError

    before = await state(single)
    with pytest.raises(KeyError):
        await go_on()
    assert await state(single) == before


@pytest.mark.parametrize(
    ("sqlstate", "meaning"),
    [
        ("40001", TransactionConflict),
        ("40P01", TransactionConflict),
        ("08006", DependencyUnavailable),
        ("53300", DependencyUnavailable),
        ("57P01", DependencyUnavailable),
        ("25P03", DependencyUnavailable),
        ("55P03", DependencyUnavailable),
        ("57014", DependencyUnavailable),
        ("58030", DependencyUnavailable),
        ("23505", IntegrityError),
        ("22001", DataError),
        ("42501", ProgrammingError),
        ("P0001", DBAPIError),
    ],
)
@pytest.mark.parametrize("opened", ["reading", "transaction"])
async def test_states_of_sql_have_their_meaning(
    single: Database, sqlstate: str, meaning: type[Exception], opened: str
) -> None:
    fail = text(f"DO $$ BEGIN RAISE SQLSTATE '{sqlstate}'; END $$")
    with pytest.raises(meaning):
        async with getattr(single, opened)("acme") as connection:
            await connection.execute(fail)
    assert (await state(single))[1] == 0


async def test_values_that_cannot_be_written_as_utf_8_are_no_text(single: Database) -> None:
    before = await state(single)
    for _ in range(2):
        with pytest.raises(UnicodeEncodeError):
            async with single.once("acme") as connection:
                await connection.execute(ADD, {**GOOD, "name": "\ud800"})
    assert await state(single) == before


@pytest.mark.parametrize(
    "copy",
    [
        "COPY projects TO STDOUT",
        "/* hidden */ COPY ended_sessions FROM STDIN",
        "-- hidden\nCOPY projects TO STDOUT",
    ],
)
async def test_copy_is_refused_by_name_however_it_is_written(single: Database, copy: str) -> None:
    for _ in range(2):
        with pytest.raises(NeedsEngine):
            async with asyncio.timeout(60), single.reading("acme") as connection:
                await connection.execute(text(copy))
    assert (await state(single))[1] == 0


async def test_what_ends_a_transaction_by_itself_ends_nobody_elses(single: Database) -> None:
    async with single.reading("acme") as connection:
        await connection.execute(text("BEGIN"))
        assert (await connection.execute(ADD.returning(projects.c.id), GOOD)).one()
    assert (await state(single))[1] == 1
    async with single.reading(None) as connection:
        assert (await connection.execute(select(projects.c.id))).all() == []


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://nobody@127.0.0.1:1/none",
        "postgresql://nobody@/none?host=/nowhere",
        "postgresql://nobody@no-such-host.invalid/none",
        "postgresql://charter@127.0.0.1:1/none?sslmode=verify-full",
    ],
)
async def test_an_address_where_nobody_is_is_a_dependency_unavailable(url: str) -> None:
    database = Database(Settings(database_url=url))
    for _ in range(2):
        with pytest.raises(DependencyUnavailable, match="database"):
            await state(database)
    assert database.count_lent() == 0
    await database.close()


@pytest.mark.parametrize(
    "change", [("/tested", "/none-such"), ("charter@", "nobody@")], ids=["database", "login"]
)
async def test_a_server_that_refuses_is_a_dependency_unavailable(
    settings: Settings, change: tuple[str, str]
) -> None:
    database = Database(
        settings.model_copy(update={"database_url": settings.database_url.replace(*change, 1)})
    )
    with pytest.raises(DependencyUnavailable, match="database"):
        await state(database)
    assert database.count_lent() == 0
    await database.close()


async def test_more_values_than_a_statement_takes_cost_the_connection(single: Database) -> None:
    many = select(projects.c.id).where(projects.c.id.in_(bindparam("ids", expanding=True)))
    with pytest.raises(DependencyUnavailable):
        async with single.reading("acme") as connection:
            await connection.execute(many, {"ids": list(range(70_000))})
    assert (await state(single))[1] == 0
