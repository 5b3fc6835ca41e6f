"""What becomes of a statement before it is run: found again, bound to values, or refused by name."""

import gc
from typing import Any, Final

import pytest
from sqlalchemy import (
    Column,
    Integer,
    MetaData,
    String,
    Table,
    bindparam,
    case,
    column,
    func,
    insert,
    select,
    table,
    text,
    update,
)
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, mapped_column
from sqlalchemy.schema import CreateTable

from charter.platform.database.plans import MOST_DYNAMIC, NeedsEngine, Plans

ROWS: Final = Table(
    "rows",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("name", String),
    Column("note", String),
)
MADE: Final = Table("made", MetaData(), Column("id", Integer), Column("name", String, default=lambda: "x"))


@pytest.fixture
def plans() -> Plans:
    return Plans()


def bound(plans: Plans, statement: Any, **given: Any) -> list[tuple[str, list[Any]]]:
    """What is run the first time, when it may be one for a single use, the second and the third."""
    return [plans.bind(statement, given)[1] for _ in range(3)]


def values(plans: Plans, statement: Any, **given: Any) -> list[list[Any]]:
    return [each for _, each in bound(plans, statement, **given)]


def test_the_values_are_in_the_order_of_the_text(plans: Plans) -> None:
    statement = select(ROWS.c.id).where(ROWS.c.name == bindparam("name"), ROWS.c.id > bindparam("least"))
    assert values(plans, statement, least=3, name="a") == [["a", 3]] * 3


def test_a_module_statement_keeps_one_plan(plans: Plans) -> None:
    statement = select(ROWS.c.id)
    found = [plans.bind(statement, {})[0] for _ in range(4)]
    assert found[1] is found[2] is found[3]


def test_statements_of_a_single_use_share_the_plan_of_their_shape_and_keep_their_literals(
    plans: Plans,
) -> None:
    made = [select(ROWS.c.id).where(ROWS.c.name == name) for name in ("a", "b")]
    (first, one), (second, other) = (plans.bind(each, {}) for each in made)
    assert first is second
    assert (one[1], other[1]) == (["a"], ["b"])


def test_literals_stay_with_their_statement_when_it_is_run_again(plans: Plans) -> None:
    made = [select(ROWS.c.id).where(ROWS.c.name == name) for name in ("a", "b")]
    assert [values(plans, each) for each in (*made, *made)] == [
        [["a"]] * 3,
        [["b"]] * 3,
        [["a"]] * 3,
        [["b"]] * 3,
    ]


def test_literals_may_stand_beside_parameters(plans: Plans) -> None:
    statement = select(ROWS.c.id).where(ROWS.c.name == bindparam("name"), ROWS.c.id == 7)
    assert values(plans, statement, name="a") == [["a", 7]] * 3


def test_a_parameter_has_its_default_where_it_is_not_given(plans: Plans) -> None:
    statement = select(ROWS.c.id).where(ROWS.c.id == bindparam("id", 5))
    assert values(plans, statement) == [[5]] * 3
    assert values(plans, statement, id=6) == [[6]] * 3


def test_a_default_may_be_called_for(plans: Plans) -> None:
    numbers = iter(range(10))
    statement = select(ROWS.c.id).where(
        ROWS.c.id == bindparam("id", callable_=lambda: next(numbers), required=False)
    )
    assert values(plans, statement) == [[0], [1], [2]]


def test_an_insert_takes_other_columns_from_time_to_time(plans: Plans) -> None:
    statement = insert(ROWS)
    for _ in range(3):
        for given in ({"id": 1, "name": "a"}, {"id": 1}, {"note": "n", "id": 1}):
            sql, found = plans.bind(statement, given)[1]
            assert [name for name in ("name", "note") if name in sql] == [key for key in given if key != "id"]
            assert len(found) == len(given)


def test_a_superfluous_value_is_ignored(plans: Plans) -> None:
    statement = select(ROWS.c.id).where(ROWS.c.name == bindparam("name"))
    assert values(plans, statement, name="a", other=1) == [["a"]] * 3
    assert values(plans, insert(ROWS), id=1, other=1) == [[1]] * 3


@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_missing_value_is_named(plans: Plans, times: int) -> None:
    statement = text("SELECT :name, :other")
    for _ in range(times):
        with pytest.raises(InvalidRequestError, match="'other'"):
            plans.bind(statement, {"name": "a"})


def test_percent_signs_and_colons_stay_what_they_are(plans: Plans) -> None:
    statement = text(r"SELECT 'a:b' || '100%', now()::date, '\:no', 7 % :number")
    assert bound(plans, statement, number=3)[2] == ("SELECT 'a:b' || '100%', now()::date, ':no', 7 % $1", [3])


@pytest.mark.parametrize("ids", [[], [1], [1, 2, 3], list(range(100))], ids=len)
def test_a_list_becomes_as_many_parameters(plans: Plans, ids: list[int]) -> None:
    statement = select(ROWS.c.id).where(
        ROWS.c.name == bindparam("name"), ROWS.c.id.in_(bindparam("ids", expanding=True))
    )
    for sql, found in bound(plans, statement, ids=ids, name="a"):
        assert found == ["a", *ids]
        assert sql.count("$") == len(found)


def test_a_list_in_the_statement_is_its_own(plans: Plans) -> None:
    for ids in ([1, 2], [3, 4], [5]):
        assert values(plans, select(ROWS.c.id).where(ROWS.c.id.in_(ids))) == [ids] * 3


def test_whens_of_a_single_use_are_not_mixed_up(plans: Plans) -> None:
    for first, second in (("a", "b"), ("b", "a")):
        statement = select(case((ROWS.c.id == 1, first), else_=second))
        assert values(plans, statement) == [[1, first, second]] * 3


def test_dynamic_statements_are_kept_up_to_a_number(plans: Plans) -> None:
    for number in range(3 * MOST_DYNAMIC):
        plans.bind(select(column(f"c{number}")).select_from(table("rows")), {})
        plans.bind(insert(ROWS).values([{"id": number}, {"id": number}]), {})
    gc.collect()
    assert len(plans._of_compiled) <= 1.5 * MOST_DYNAMIC + 1
    assert len(plans._kept) <= 3 * MOST_DYNAMIC


def test_observers_see_every_statement(plans: Plans) -> None:
    seen: list[str] = []
    plans.observers.append(lambda sql, _values: seen.append(sql))
    bound(plans, text("SELECT 1"))
    assert seen == ["SELECT 1"] * 3


class Base(DeclarativeBase):
    pass


class Entity(Base):
    __tablename__ = "entity"
    key = mapped_column(Integer, primary_key=True)


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        pytest.param(select(Entity), "ORM", id="entity"),
        pytest.param(select(Entity.key), "ORM", id="attribute"),
        pytest.param(update(Entity).values(key=1), "ORM", id="update of an entity"),
        pytest.param(text("COPY rows TO STDOUT"), "COPY", id="copy"),
        pytest.param(text("  copy rows FROM STDIN"), "COPY", id="copy in small letters"),
        pytest.param(select(ROWS).execution_options(stream_results=True), "cursor", id="stream"),
        pytest.param(select(ROWS).execution_options(yield_per=10), "cursor", id="yield_per"),
        pytest.param(insert(MADE).values(id=1), "defaults", id="default"),
        pytest.param(text("SELECT 1 AS a").columns(a=Integer), "by their names", id="loose columns"),
        pytest.param(CreateTable(ROWS), "CreateTable", id="table"),
        pytest.param(func.now(), "now", id="function"),
    ],
)
def test_what_needs_the_engine_is_refused_by_name(plans: Plans, statement: Any, named: str) -> None:
    for _ in range(3):
        with pytest.raises(NeedsEngine, match=named):
            plans.bind(statement, {})
