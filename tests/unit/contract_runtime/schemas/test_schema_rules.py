"""Rules that run on values as JSON has them."""

import json
from pathlib import Path
from typing import Annotated, Any, ClassVar

import pytest
from pydantic import Field, TypeAdapter, ValidationError

from contract_runtime import (
    ContractModel,
    Definitions,
    ExactlyOne,
    Fits,
    NotNull,
    PropertyCount,
    ReadOnly,
    SchemaRules,
    TextFormat,
    UniqueItems,
)
from contract_runtime.schemas.equality import equality_key
from contract_runtime.schemas.schema_types import compile_type


class Tag(ContractModel):
    name: str


class Labels(ContractModel):
    __rules__: ClassVar[SchemaRules] = (PropertyCount(minimum=1, maximum=2),)

    first: Annotated[str | None, NotNull] = None
    inner: "Annotated[Labels | None, NotNull]" = None
    tags: Annotated[list[Tag] | None, UniqueItems(), NotNull] = None


class Extended(Labels):
    __rules__: ClassVar[SchemaRules] = (ReadOnly("id"),)


class One(ContractModel):
    a: Annotated[int | None, NotNull] = None


class Other(ContractModel):
    b: Annotated[int | None, NotNull] = None


def _refused(annotation: object, text: str) -> list[tuple[tuple[int | str, ...], str]]:
    with pytest.raises(ValidationError) as refused:
        compile_type(annotation).validator.validate_json(text)
    return [(each["loc"], each["type"]) for each in refused.value.errors()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{}", [((), "too_few_properties")]),
        ('{"a": 1, "b": 2, "c": 3}', [((), "too_many_properties")]),
        ('{"inner": {}}', [(("inner",), "too_few_properties")]),
        ('{"tags": [{"name": "a"}, {"name": "a"}]}', [(("tags", 1), "unique_items")]),
        ('{"first": null}', [(("first",), "string_type")]),
    ],
)
def test_a_rule_of_a_model_is_reported_where_it_is_broken(text: str, expected: list[Any]) -> None:
    assert _refused(Labels, text) == expected


def test_rules_of_a_base_hold_for_its_subclasses() -> None:
    assert _refused(Extended, "{}") == [((), "too_few_properties")]
    assert _refused(Extended, '{"id": 1}') == [(("id",), "read_only")]


def test_a_model_made_in_python_obeys_its_rules_as_it_would_be_written() -> None:
    assert Labels(first="x").first == "x"
    with pytest.raises(ValidationError):
        Labels()
    with pytest.raises(ValidationError):
        Labels(tags=[Tag(name="a"), Tag(name="a")])


def test_a_model_that_was_built_before_keeps_its_rules_elsewhere() -> None:
    compile_type(Labels)
    compile_type(Extended)

    class Holder(ContractModel):
        by_name: dict[str, Labels]
        several: list[Extended]

    assert _refused(Holder, '{"by_name": {"a": {}}, "several": []}') == [
        (("by_name", "a"), "too_few_properties")
    ]


def test_a_fragment_may_refer_to_definitions_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "definitions.json").write_text(json.dumps({"Even": {"multipleOf": 2}}), encoding="utf-8")
    definitions = Definitions(str(tmp_path / "models.py"), "definitions.json")
    odd = Annotated[int, Fits({"not": {"$ref": "#/$defs/Even"}}, definitions)]

    assert compile_type(odd).validator.validate_json("3") == 3
    assert _refused(odd, "4") == [((), "not")]


def test_messages_of_rules_tell_no_values() -> None:
    with pytest.raises(ValidationError) as refused:
        compile_type(Annotated[str, Fits({"enum": ["a"]})]).validator.validate_json('"hunter2"')

    assert "hunter2" not in refused.value.errors()[0]["msg"]


def test_nothing_fits_false() -> None:
    assert _refused(Annotated[Any, Fits(False)], "null") == [((), "excluded")]


def test_a_format_is_checked_in_both_directions() -> None:
    email = compile_type(Annotated[str, Field(max_length=20), TextFormat("email")])

    assert email.validator.validate_json('"a@b.example"') == "a@b.example"
    for validate, value in ((email.validator.validate_json, '"a"'), (email.validator.validate_python, "a")):
        with pytest.raises(ValidationError, match="email"):
            validate(value)


def test_an_unknown_format_is_had_by_every_text() -> None:
    assert compile_type(Annotated[str, TextFormat("shoe-size")]).validator.validate_json('"x"') == "x"


def test_exactly_one_branch_has_to_fit() -> None:
    union = Annotated[One | Other | int, ExactlyOne()]
    compiled = compile_type(union)

    assert compiled.validator.validate_json("3") == 3
    assert compiled.validator.validate_json('{"a": "x"}') == Other()
    assert _refused(union, '{"a": 1}') == [((), "one_of")]
    with pytest.raises(ValidationError, match="exactly one"):
        compiled.validator.validate_python(One(a=1))


def test_branches_that_do_not_fit_are_all_reported() -> None:
    assert {code for _, code in _refused(Annotated[One | int, ExactlyOne()], '"x"')} == {
        "model_type",
        "int_type",
    }


@pytest.mark.parametrize(
    ("one", "other", "is_equal"),
    [
        (1, 1.0, True),
        (1, True, False),
        (0, False, False),
        ([1, 2], [1.0, 2], True),
        ([], {}, False),
        ({"a": 1, "b": [None]}, {"b": [None], "a": 1.0}, True),
        (["boolean", 1], True, False),
        ("1", 1, False),
    ],
)
def test_values_are_equal_as_json_schema_says(one: Any, other: Any, is_equal: bool) -> None:
    assert (equality_key(one) == equality_key(other)) is is_equal


def test_rules_are_part_of_the_json_schema() -> None:
    annotation = Annotated[
        dict[str, int], PropertyCount(maximum=3), Fits({"propertyNames": {"maxLength": 2}})
    ]

    written = TypeAdapter(annotation).json_schema()

    assert {"maxProperties": 3, "minProperties": 0} in written["allOf"]
    assert {"propertyNames": {"maxLength": 2}} in written["allOf"]
    assert {"properties": {"id": False}} in Extended.model_json_schema()["allOf"]
    assert repr(Fits({"a": 1})) == 'Fits({"a": 1})'
