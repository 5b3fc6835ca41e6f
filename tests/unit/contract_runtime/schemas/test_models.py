"""The base class of generated models: values as JSON Schema sees them."""

from datetime import UTC, datetime
from typing import Annotated, Any, Self
from warnings import catch_warnings, simplefilter

import pytest
from pydantic import AwareDatetime, ConfigDict, Field, ValidationError, model_validator

from contract_runtime import ContractModel, NotNull
from contract_runtime.errors import ContractViolation
from contract_runtime.responses.body_writing import body_writer, take_warnings_as_errors
from contract_runtime.schemas.schema_types import TypeRegistry


class Leaf(ContractModel):
    number: Annotated[int, Field(ge=1, le=5)] = 1


class Tree(ContractModel):
    model_config = ConfigDict(extra="forbid")

    leaf: Leaf | None = None
    leaves: list[Leaf] = Field(default_factory=list)
    numbers: Annotated[list[int], Field(max_length=3)] = Field(default_factory=list)
    either: int | str = 0
    table: dict[str, int] = Field(default_factory=dict)
    branch: "Tree | None" = None
    at: AwareDatetime | None = None
    weight: float | None = None
    nickname: Annotated[str | None, Field(max_length=3), NotNull] = None
    count: Annotated[int | None, Field(le=3), NotNull] = None
    wire: Annotated[str | None, NotNull] = Field(default=None, alias="wire-name")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"leaf":{"number":5.0}}', Tree(leaf=Leaf(number=5))),
        ('{"leaves":[{"number":2}]}', Tree(leaves=[Leaf(number=2)])),
        ('{"numbers":[1.0,2e0]}', Tree(numbers=[1, 2])),
        ('{"either":4.0}', Tree(either=4)),
        ('{"either":"4"}', Tree(either="4")),
        ('{"table":{"a":1.0}}', Tree(table={"a": 1})),
        ('{"branch":{"leaf":{"number":1}}}', Tree(branch=Tree(leaf=Leaf(number=1)))),
        ('{"weight":2}', Tree(weight=2.0)),
        ('{"count":2.0}', Tree(count=2)),
        ('{"nickname":"abc"}', Tree(nickname="abc")),
        ('{"wire-name":"x"}', Tree(wire="x")),
        ('{"numbers":[9007199254740993]}', Tree(numbers=[9007199254740993])),
    ],
)
def test_value_that_fits_is_taken(text: str, expected: Tree) -> None:
    assert Tree.model_validate_json(text) == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{"leaf":{"number":5.5}}', "leaf.number"),
        ('{"leaf":{"number":6.0}}', "leaf.number"),
        ('{"leaf":{"number":"5"}}', "leaf.number"),
        ('{"numbers":[false]}', "numbers.0"),
        ('{"numbers":[1,2,3,4]}', "numbers"),
        ('{"numbers":[9007199254740993.0]}', "numbers.0"),
        ('{"numbers":[1e400]}', "numbers.0"),
        ('{"table":{"a":"1"}}', "table.a"),
        ('{"branch":{"count":null}}', "branch.count"),
        ('{"nickname":null}', "nickname"),
        ('{"nickname":"abcd"}', "nickname"),
        ('{"wire-name":null}', "wire-name"),
        ('{"at":"1600000000"}', "at"),
        ('{"at":1600000000}', "at"),
        ('{"at":"2026-11-20T09:30:00"}', "at"),
        ('{"weight":NaN}', "weight"),
        ('{"weight":"2"}', "weight"),
        ('{"weight":true}', "weight"),
        ('{"other":1}', "other"),
    ],
)
def test_value_that_does_not_fit_is_refused_where_it_stands(text: str, place: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Tree.model_validate_json(text)

    assert ".".join(map(str, refused.value.errors()[0]["loc"])) == place


@pytest.mark.parametrize(
    "text", ["2026-11-20T09:30:00Z", "2026-11-20t10:30:00.0+01:00", "2026-11-20 09:30:00Z"]
)
def test_date_time_of_rfc_3339_is_taken(text: str) -> None:
    taken = Tree.model_validate_json(f'{{"at":"{text}"}}')
    assert taken.at == datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


def test_absent_and_null_differ() -> None:
    assert Tree.model_validate_json('{"leaf":null}').model_fields_set == {"leaf"}
    assert Tree.model_validate_json("{}").model_fields_set == set()


def test_property_that_may_not_be_null_is_written_only_with_a_value() -> None:
    written = Tree(nickname=None, wire="x", leaf=None).model_dump(mode="json", exclude_defaults=False)

    assert "nickname" not in written
    assert written["wire-name"] == "x"
    assert written["leaf"] is None


def test_nullable_property_is_written_only_where_it_was_set() -> None:
    class Order(ContractModel):
        total: int
        odd: Annotated[str | None, Field(alias="x-odd name")] = None
        note: str | None = None
        state: str = "new"
        before: "Order | None" = None

    order = Order(total=1, note=None, before=Order(total=2, odd=None))

    assert order.model_dump_json() == (
        '{"total":1,"note":null,"state":"new","before":{"total":2,"x-odd name":null,"state":"new"}}'
    )
    assert Order(total=1).model_dump(by_alias=False) == {"total": 1, "state": "new"}
    order.odd = "x"
    assert order.model_dump()["x-odd name"] == "x"


def test_model_without_such_properties_is_written_without_a_call_into_python() -> None:
    schema: Any = TypeRegistry()(Leaf).schema
    assert "serialization" not in schema


def test_wrong_value_inside_such_a_model_is_a_violation() -> None:
    tree = Tree(leaf=Leaf())
    object.__setattr__(tree, "either", 1.5)
    with catch_warnings():
        simplefilter("ignore")
        take_warnings_as_errors()
        write = body_writer({"application/json": Tree}, "application/json", TypeRegistry())
        with pytest.raises(ContractViolation):
            write(tree)


def test_python_values_are_strict() -> None:
    with pytest.raises(ValidationError):
        Leaf.model_validate({"number": 2.0})
    assert repr(NotNull) == "NotNull"


def test_model_with_a_validator_of_its_own_has_the_same_semantics() -> None:
    class Validated(ContractModel):
        number: int

        @model_validator(mode="after")
        def check(self) -> Self:
            return self

    assert Validated.model_validate_json('{"number":5.0}').number == 5
    with pytest.raises(ValidationError):
        Validated.model_validate_json('{"number":"5"}')


def test_required_property_may_be_marked_too() -> None:
    class Marked(ContractModel):
        name: Annotated[str, NotNull]

    assert Marked.model_validate_json('{"name":"x"}').name == "x"


def test_type_is_compiled_once() -> None:
    types = TypeRegistry()
    annotation = Annotated[int, Field(ge=1)]

    assert types(annotation) is types(annotation)
