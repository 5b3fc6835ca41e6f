"""What is private to SQLAlchemy and used by plans: a change of it fails here, under its name."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import pytest
from sqlalchemy import (
    Column,
    Integer,
    MetaData,
    Numeric,
    String,
    Table,
    bindparam,
    column,
    insert,
    literal_column,
    select,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, mapped_column
from sqlalchemy.sql.compiler import Compiled, SQLCompiler
from sqlalchemy.types import TypeEngine

from charter.platform.database.plans import Plans

ROWS: Final = Table(
    "rows",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("name", String),
    Column("price", Numeric),
    Column("details", JSONB),
)
MADE: Final = Table("made", MetaData(), Column("name", String, default=lambda: "x", onupdate=lambda: "y"))
FIND: Final = select(ROWS.c.id, ROWS.c.price).where(ROWS.c.name == bindparam("wanted"), ROWS.c.id > 7)
DIALECT: Final = Plans().dialect


def compiled(statement: Any, *keys: str) -> SQLCompiler:
    found, _, _, _ = statement._compile_w_cache(DIALECT, compiled_cache=None, column_keys=list(keys))
    assert isinstance(found, SQLCompiler)
    return found


def test_compile_w_cache_returns_four_values_and_keeps_what_it_compiled_by_shape() -> None:
    cache: dict[Any, Compiled] = {}
    statement: Any = FIND
    first, extracted, _, _ = statement._compile_w_cache(DIALECT, compiled_cache=cache, column_keys=["wanted"])
    other: Any = select(ROWS.c.id, ROWS.c.price).where(ROWS.c.name == bindparam("wanted"), ROWS.c.id > 8)
    again, others, _, _ = other._compile_w_cache(DIALECT, compiled_cache=cache, column_keys=["wanted"])
    assert (first is again, list(cache.values())) == (True, [first])
    assert isinstance(extracted, Sequence)
    assert [each.value for each in (*extracted, *others)] == [None, 7, None, 8]


def test_the_text_has_numbers_for_its_parameters_and_positiontup_their_names() -> None:
    found = compiled(FIND)
    assert "$1::VARCHAR" in found.string
    assert "$2::INTEGER" in found.string
    assert found.positiontup == ["wanted", "id_1"]
    names = {bound.key: name for bound, name in found.bind_names.items()}
    assert names.pop("wanted") == "wanted"
    assert list(names.values()) == ["id_1"]  # one that stands in the statement, under a key that nobody gives


def test_a_parameter_used_twice_has_one_number() -> None:
    found = compiled(text("SELECT :one, :two, :one"))
    assert (found.string, found.positiontup) == ("SELECT $1, $2, $1", ["one", "two"])


def test_construct_params_takes_the_values_of_another_statement_of_the_same_shape() -> None:
    cache: dict[Any, Compiled] = {}
    for value in (7, 8):
        statement: Any = select(ROWS.c.id).where(ROWS.c.id == value)
        found, extracted, _, _ = statement._compile_w_cache(DIALECT, compiled_cache=cache, column_keys=[])
        values = found.construct_params({}, extracted_parameters=extracted, escape_names=False)
        assert list(values.values()) == [value]


def test_bind_processors_are_by_name_and_only_of_types_that_convert() -> None:
    found = compiled(insert(ROWS), "id", "name", "details")
    processors: Mapping[str, Any] = found._bind_processors
    assert processors.keys() == {"details"}
    assert processors["details"]({"a": 1}).obj == {"a": 1}


def test_result_columns_have_a_name_and_a_type_in_the_order_of_the_rows() -> None:
    found = compiled(select(ROWS.c.price.label("cost"), ROWS.c.id))
    assert [(each.keyname, type(each.type)) for each in found._result_columns] == [
        ("cost", Numeric),
        ("id", Integer),
    ]


def test_ordered_columns_tells_whether_the_columns_are_those_of_the_result() -> None:
    assert compiled(select(ROWS))._ordered_columns
    assert not compiled(select(text("*")).select_from(ROWS))._ordered_columns


def test_loose_column_name_matching_tells_of_text_with_columns_by_their_names() -> None:
    written = text("SELECT 1 AS a")
    assert compiled(written.columns(a=Integer))._loose_column_name_matching
    assert not compiled(written.columns(column("a", Integer)))._loose_column_name_matching


def test_cached_result_processor_depends_on_what_the_server_says_the_type_is() -> None:
    of: Any = Numeric()
    assert of._cached_result_processor(DIALECT, 1700) is None
    assert str(of._cached_result_processor(DIALECT, 701)(0.5)) == "0.5000000000"


def test_types_that_convert_nothing_inherit_result_processor() -> None:
    plain = (TypeEngine.result_processor, String.result_processor)
    converting = [
        type(of)
        for of in (Integer(), String(), Numeric())
        if type(of.dialect_impl(DIALECT)).result_processor not in plain
    ]
    assert converting == [Numeric]


@pytest.mark.parametrize(("given", "expected"), [([], 0), ([1], 1), ([1, 2, 3], 3)], ids=["0", "1", "3"])
def test_process_parameters_for_postcompile_expands_lists(given: list[int], expected: int) -> None:
    found = compiled(select(ROWS.c.id).where(ROWS.c.id.in_(bindparam("ids", expanding=True))))
    assert {each.key for each in found.post_compile_params} == {"ids"}
    expanded = found._process_parameters_for_postcompile({"ids": given})
    positions: Sequence[str] = expanded.positiontup or ()
    assert [expanded.additional_parameters[name] for name in positions] == given
    assert expanded.statement.count("$") == expected
    assert expanded.processors == {}


def test_process_parameters_for_postcompile_renders_literals() -> None:
    limited = select(ROWS.c.id).where(ROWS.c.id == bindparam("number", 7, literal_execute=True))
    found = compiled(limited)
    assert {each.key for each in found.literal_execute_params} == {"number"}
    assert "rows.id = 7" in found._process_parameters_for_postcompile({"number": 7}).statement


def test_prefetch_names_the_defaults_that_python_computes() -> None:
    assert [each.key for each in compiled(insert(MADE)).insert_prefetch] == ["name"]
    assert [
        each.key for each in compiled(update(MADE).values(name=literal_column("name"))).update_prefetch
    ] == []
    other = Table("other", MetaData(), Column("id", Integer), Column("name", String, onupdate=lambda: "y"))
    assert [each.key for each in compiled(update(other), "id").update_prefetch] == ["name"]


def test_propagate_attrs_name_the_plugin_of_the_orm() -> None:
    class Base(DeclarativeBase):
        pass

    class Entity(Base):
        __tablename__ = "entity"
        key = mapped_column(Integer, primary_key=True)

    statement: Any = select(Entity)
    assert statement._propagate_attrs["compile_state_plugin"] == "orm"
    plain: Any = FIND
    assert plain._propagate_attrs.get("compile_state_plugin") != "orm"
