"""Values on their way to the database and back: as SQLAlchemy's engine has them, statement by statement."""

import asyncio
import enum
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

import pytest
from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    DateTime,
    Enum,
    Float,
    Integer,
    Interval,
    LargeBinary,
    Numeric,
    String,
    Uuid,
    and_,
    bindparam,
    cast,
    column,
    func,
    insert,
    literal,
    literal_column,
    null,
    select,
    text,
    tuple_,
    type_coerce,
    union_all,
    update,
    values,
)
from sqlalchemy.dialects.postgresql import INET, JSONB

from charter.platform.database.transactions import Database
from charter.projects.tables import projects
from charter.settings import Settings
from tests.integration.conftest import Execute
from tests.integration.platform.database.doors import door_to

pytestmark = pytest.mark.anyio


class Colour(enum.Enum):
    RED = "r"
    BLUE = "b"


EAST: Final = timezone(timedelta(hours=5, minutes=45))
AT: Final = datetime(2026, 3, 29, 2, 30, 15, 123456, tzinfo=EAST)
NUMBERS: Final = values(column("n", Integer), name="numbers").data([(1,), (2,), (3,), (None,)])


def one(of: Any, *given: Any) -> list[tuple[Any, dict[str, Any]]]:
    """A parameter of a type, and the same value in the statement."""
    return [
        pair
        for value in given
        for pair in (
            (select(bindparam("v", type_=of)), {"v": value}),
            (select(literal(value, of).label("v")), {}),
        )
    ]


STATEMENTS: Final[list[tuple[Any, dict[str, Any]]]] = [
    *one(Integer(), 0, -1, 2**31 - 1, None),
    *one(BigInteger(), 2**63 - 1, -(2**63)),
    *one(Numeric(), Decimal("1E-10"), Decimal("NaN"), Decimal("12345678901234567890.5")),
    *one(Numeric(10, 2, asdecimal=False), Decimal("1.50")),
    *one(Float(), 0.1, float("inf"), 1e308),
    *one(Float(asdecimal=True), 0.25),
    *one(Boolean(), True, False, None),
    *one(String(), "", "ünï\u202e 🌾", "100% :name \\x $1 'q\"", "a" * 10_000, None),
    *one(LargeBinary(), b"", b"\x00\xff\\'", bytes(range(256)), None),
    *one(
        DateTime(timezone=True), AT, datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, tzinfo=UTC), None
    ),
    *one(DateTime(), AT.replace(tzinfo=None)),
    *one(Interval(), timedelta(days=-3, microseconds=7)),
    *one(Uuid(), UUID(int=7)),
    *one(JSONB(), {"a": [1, None, "ü"]}, [], "text", 5, None),
    *one(JSONB(none_as_null=True), None),
    *one(ARRAY(String), [], ["a", None, 'q"{},'], None),
    *one(ARRAY(Numeric), [Decimal("1.5")]),
    *one(ARRAY(Integer, dimensions=2), [[1, 2], [3, 4]]),
    *one(Enum(Colour, native_enum=False), Colour.BLUE),
    *one(INET(), "10.0.0.1"),
    (select(cast(bindparam("v", type_=String), DateTime(timezone=True))), {"v": "2026-01-01 00:00:00+14"}),
    (select(null().label("a"), func.now() > literal(AT)), {}),
    (text("SELECT :a AS a, :b AS b, :a AS c"), {"a": "x", "b": 5}),
    (text("SELECT 5 % 3 AS m, '%s \\:x' AS t, ARRAY[1,2] AS l, '{\"a\": 1}'::jsonb AS j, 1.50 AS d"), {}),
    (text("SELECT 1 AS a, 2 AS b").columns(column("x", Integer), column("y", String)), {}),
    (text("SELECT 0.5::float8 AS a, 1.5 AS b").columns(column("x", Numeric), column("y", Float)), {}),
    (text("SELECT '1 day'::interval, date '2026-01-01', time '12:30', '10.0.0.0/8'::cidr"), {}),
    (
        text("SELECT point(1, 2) AS p, int4range(1, 5) AS r, '\\x01'::bytea AS b"),
        {},
    ),
    (text("SELECT ROW(1, 'a') AS r, 'a'::\"char\" AS c, 5::oid AS o, 1::money AS m"), {}),
    (text("VALUES (1, 'a'), (2, NULL)"), {}),
    (text("SELECT"), {}),
    (select(NUMBERS.c.n).where(NUMBERS.c.n.in_(bindparam("ids", expanding=True))), {"ids": []}),
    (select(NUMBERS.c.n).where(NUMBERS.c.n.in_(bindparam("ids", expanding=True))), {"ids": [2]}),
    (select(NUMBERS.c.n).where(NUMBERS.c.n.not_in([1, 2])), {}),
    (select(NUMBERS.c.n).where(tuple_(NUMBERS.c.n, NUMBERS.c.n).in_([(1, 1), (2, 3)])), {}),
    (select(NUMBERS.c.n % 2, NUMBERS.c.n.label("from"), func.sum(NUMBERS.c.n).over()), {}),
    (select(NUMBERS.c.n).where(cast(NUMBERS.c.n, String).like("%2%")).limit(bindparam("most")), {"most": 1}),
    (select(NUMBERS.c.n, NUMBERS.alias("o").c.n).where(and_(NUMBERS.c.n == 1)), {}),
    (select(text("*")).select_from(NUMBERS), {}),
    (select(literal_column("1"), literal_column("'a'").label("named")), {}),
    (union_all(select(NUMBERS.c.n), select(literal(9))).order_by("n"), {}),
    (select(type_coerce(literal_column("'{\"a\": 1.5}'::json"), JSONB)), {}),
    (select(func.array_agg(NUMBERS.c.n)), {}),
]


@pytest.mark.parametrize("number", range(len(STATEMENTS)))
async def test_rows_are_those_of_the_engine(database: Database, number: int) -> None:
    statement, given = STATEMENTS[number]
    async with database.engine_connection("acme") as engine:
        expected = (await engine.execute(statement, given)).all()
    async with database.reading("acme") as connection:
        for _ in range(3):
            found = (await connection.execute(statement, given)).all()
            assert repr([tuple(row) for row in found]) == repr([tuple(row) for row in expected])


async def test_columns_have_the_names_of_the_engine(database: Database) -> None:
    statement = select(
        projects.c.id, projects.c.name.label("title"), func.count().over(), literal(1).label("n")
    )
    written = text("SELECT 1 AS one, 'a' AS \"Two\", count(*) FROM projects")
    async with database.engine_connection("acme") as engine, database.reading("acme") as connection:
        await connection.execute(insert(projects).values(tenant_id="acme", name="a"))
        for each in (statement, written):
            expected = (await engine.execute(each)).one()
            found = (await connection.execute(each)).one()
            assert found._fields == expected._fields


async def test_of_columns_with_the_same_name_none_has_it(database: Database) -> None:
    async with database.reading(None) as connection:
        row = (await connection.execute(text("SELECT 1 AS a, 2 AS a, 3 AS b"))).one()
    assert (tuple(row), row.b) == ((1, 2, 3), 3)
    with pytest.raises(AttributeError):
        _ = row.a


async def test_times_are_in_utc_whatever_the_zone_of_the_login(database: Database, execute: Execute) -> None:
    await execute("ALTER ROLE CURRENT_USER SET timezone = 'Asia/Kathmandu'")
    try:
        async with database.reading(None) as connection:
            at = (await connection.execute(select(literal(AT)))).scalar_one()
    finally:
        await execute("ALTER ROLE CURRENT_USER RESET timezone")
    assert (at, at.utcoffset()) == (AT, timedelta(0))


async def test_writes_take_what_they_are_given(database: Database) -> None:
    add = insert(projects).returning(projects.c.name, projects.c.description, projects.c.version)
    change = update(projects).where(projects.c.name == bindparam("old")).returning(projects.c.name)
    async with database.transaction("acme") as connection:
        first = await connection.execute(add, {"tenant_id": "acme", "name": "a", "description": "d"})
        second = await connection.execute(add, {"tenant_id": "acme", "name": "b"})
        third = await connection.execute(add, {"name": "c", "tenant_id": "acme", "version": 7})
        renamed = await connection.execute(change, {"old": "a", "name": "z"})
        dated = await connection.execute(change, {"old": "b", "updated_at": AT})
    assert [tuple(each.one()) for each in (first, second, third)] == [
        ("a", "d", 1),
        ("b", None, 1),
        ("c", None, 7),
    ]
    assert [each.scalar_one() for each in (renamed, dated)] == ["z", "b"]


@pytest.mark.parametrize("size", [10, 1_000_000, 10_000_000])
async def test_what_is_large_passes_in_both_directions(database: Database, size: int) -> None:
    given = "x" * size
    async with database.reading("acme") as connection:
        for _ in range(2):
            row = (await connection.execute(text("SELECT :given AS given, 1 AS n"), {"given": given})).one()
            assert (row.given == given, row.n) == (True, 1)


async def test_a_thousand_rows_arrive_in_order(database: Database) -> None:
    numbers = select(func.generate_series(1, 1000).label("n"), literal("x" * 500).label("text"))
    async with database.reading("acme") as connection:
        rows = (await connection.execute(numbers)).all()
    assert [row.n for row in rows] == list(range(1, 1001))
    assert {len(row.text) for row in rows} == {500}


async def test_a_read_only_date_and_a_plain_number_keep_their_types(database: Database) -> None:
    async with database.reading(None) as connection:
        row = (await connection.execute(text("SELECT current_date AS day, 1::int8 AS n, 1.0 AS d"))).one()
    assert [type(value) for value in row] == [date, int, Decimal]


async def test_ten_megabytes_pass_through_a_narrow_socket(settings: Settings) -> None:
    given = "x" * 10_000_000
    async with door_to(settings.database_url, width=4096) as url:
        database = Database(settings.model_copy(update={"database_url": url}))
        async with database.reading("acme") as connection:
            both = await asyncio.gather(
                *(connection.execute(text("SELECT :given || :given"), {"given": given}) for _ in range(2))
            )
        assert [len(each.scalar_one()) for each in both] == [20_000_000] * 2
        await database.close()
