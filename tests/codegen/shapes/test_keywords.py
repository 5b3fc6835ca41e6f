"""Each keyword of JSON Schema: which values it takes, in requests and in responses."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import pytest
from pydantic import ValidationError

from tests.codegen.shapes.compiling import compiled, is_taken, taken, written

Row = tuple[Any, list[Any], list[Any]]

KEYWORDS: Final[dict[str, Row]] = {
    "type integer": ({"type": "integer"}, [1, 1.0, -5], [1.5, "1", True, None, [1]]),
    "type number": ({"type": "number"}, [1, 1.5], ["1", True, None]),
    "type string": ({"type": "string"}, ["", "1"], [1, True, None]),
    "type boolean": ({"type": "boolean"}, [True, False], [0, 1, "true"]),
    "type null": ({"type": "null"}, [None], [0, "", False]),
    "type array": ({"type": "array"}, [[], [1, "a"]], [{}, "[]"]),
    "type object": ({"type": "object"}, [{}, {"a": [1]}], [[], None]),
    "types": ({"type": ["string", "integer", "null"]}, ["a", 1, None], [1.5, True, []]),
    "types with their own limits": (
        {"type": ["string", "integer"], "minLength": 2, "minimum": 3},
        ["ab", 3],
        ["a", 2],
    ),
    "no type": ({}, [1, "a", None, [], {}], []),
    "true": (True, [1, None, {}], []),
    "false": (False, [], [1, None, {}, "a"]),
    "limits without a type": ({"minLength": 2, "minimum": 3}, ["ab", 3, [], None], ["a", 2]),
    "minimum": ({"type": "integer", "minimum": 3}, [3, 4], [2]),
    "maximum": ({"type": "number", "maximum": 3.5}, [3.5], [3.6]),
    "exclusiveMinimum": ({"type": "number", "exclusiveMinimum": 3}, [3.1], [3]),
    "exclusiveMaximum": ({"type": "integer", "exclusiveMaximum": 3}, [2], [3]),
    "bounds of integers that are not whole": (
        {"type": "integer", "minimum": 0.5, "maximum": 2.5},
        [1, 2],
        [0, 3],
    ),
    "multipleOf": ({"type": "number", "multipleOf": 0.01}, [0.57, 1], [0.571]),
    "multipleOf of integers": ({"type": "integer", "multipleOf": 2.5}, [5], [2, 3]),
    "minLength": ({"type": "string", "minLength": 2}, ["ab", "äö"], ["a"]),
    "maxLength": ({"type": "string", "maxLength": 2}, ["ab", "\U0001f600\U0001f600"], ["abc"]),
    "pattern": ({"type": "string", "pattern": r"^\d+$"}, ["12"], ["a", "1\n", "\u0661"]),
    "pattern that looks around": ({"type": "string", "pattern": "^(?!the )a"}, ["a"], ["the a", "b"]),
    "enum of texts": ({"enum": ["a", ""]}, ["a", ""], ["b", None, 1]),
    "enum of integers": ({"type": "integer", "enum": [1, 2]}, [1, 2.0], [3, True, "1"]),
    "enum of everything": ({"enum": [1, "a", None, True]}, [1, 1.0, "a", None, True], [False, "1", 2]),
    "enum of fractions": ({"enum": [1.5, 2]}, [1.5, 2, 2.0], [1, "1.5"]),
    "enum of objects": ({"enum": [{"a": 1}, [1, 2]]}, [{"a": 1.0}, [1, 2]], [{"a": True}, [2, 1], 1]),
    "empty enum": ({"type": "string", "enum": []}, [], ["", "a", None]),
    "enum that its type narrows": ({"type": "string", "enum": [1, "a", "b"]}, ["a"], [1]),
    "const": ({"const": 1}, [1, 1.0], [True, 2, "1"]),
    "const true": ({"const": True}, [True], [1, "true"]),
    "const null": ({"const": None}, [None], [0, False]),
    "const object": ({"const": {"a": [1]}}, [{"a": [1]}], [{"a": [1, 1]}, {}]),
    "items": ({"type": "array", "items": {"type": "integer"}}, [[], [1, 2]], [["a"], [1, None]]),
    "minItems": ({"type": "array", "minItems": 1}, [[1]], [[]]),
    "maxItems": ({"type": "array", "maxItems": 1}, [[1]], [[1, 2]]),
    "uniqueItems": (
        {"type": "array", "uniqueItems": True},
        [[1, True], [0, False], ["1", 1], [[1], [True]], [{"a": 1}, {"a": True}]],
        [[1, 1.0], [{"a": 1, "b": 2}, {"b": 2, "a": 1.0}], [[1], [1.0]], [None, None]],
    ),
    "prefixItems": (
        {"type": "array", "prefixItems": [{"type": "integer"}, {"type": "string"}]},
        [[], [1], [1, "a"], [1, "a", None]],
        [["a"], [1, 2]],
    ),
    "a tuple": (
        {
            "type": "array",
            "prefixItems": [{"type": "integer"}, {"type": "string"}],
            "minItems": 2,
            "items": False,
        },
        [[1, "a"]],
        [[1], [1, "a", 2], ["a", 1]],
    ),
    "prefixItems and items": (
        {"type": "array", "prefixItems": [{"type": "integer"}], "items": {"type": "string"}},
        [[1, "a", "b"]],
        [[1, 2]],
    ),
    "contains": ({"type": "array", "contains": {"minimum": 5}}, [[1, 5]], [[], [1]]),
    "minContains and maxContains": (
        {"type": "array", "contains": {"const": 1}, "minContains": 2, "maxContains": 3},
        [[1, 1], [1, 1, 1, 2]],
        [[1], [1, 1, 1, 1]],
    ),
    "unevaluatedItems": (
        {"type": "array", "prefixItems": [{"type": "integer"}], "unevaluatedItems": False},
        [[], [1]],
        [[1, 2]],
    ),
    "additionalProperties": (
        {"type": "object", "additionalProperties": {"type": "integer"}},
        [{}, {"a": 1}],
        [{"a": "1"}],
    ),
    "properties and additionalProperties": (
        {"properties": {"a": {"type": "integer"}}, "additionalProperties": {"type": "string"}},
        [{}, {"a": 1, "b": "c"}],
        [{"a": "1"}, {"b": 1}],
    ),
    "closed": ({"properties": {"a": {}}, "additionalProperties": False}, [{}, {"a": 1}], [{"b": 1}]),
    "required": ({"type": "object", "required": ["a"]}, [{"a": None}], [{}]),
    "required property": ({"properties": {"a": {"type": "string"}}, "required": ["a"]}, [{"a": ""}], [{}]),
    "excluded property": ({"properties": {"a": False}}, [{}, {"b": 1}], [{"a": 1}, {"a": None}]),
    "minProperties": ({"type": "object", "minProperties": 1}, [{"a": 1}], [{}]),
    "maxProperties": ({"properties": {"a": {}}, "maxProperties": 1}, [{}, {"z": 1}], [{"a": 1, "z": 2}]),
    "patternProperties": (
        {"properties": {"id": {"type": "string"}}, "patternProperties": {"^x-": {"type": "integer"}}},
        [{"id": "a", "x-b": 1}, {"other": None}],
        [{"x-b": "1"}],
    ),
    "closed patternProperties": (
        {"type": "object", "patternProperties": {"^x-": {"type": "integer"}}, "additionalProperties": False},
        [{}, {"x-b": 1}],
        [{"y": 1}, {"x-b": "1"}],
    ),
    "propertyNames": ({"type": "object", "propertyNames": {"maxLength": 2}}, [{"ab": 1}], [{"abc": 1}]),
    "dependentRequired": (
        {"properties": {"a": {}, "b": {}}, "dependentRequired": {"a": ["b"]}},
        [{}, {"b": 1}, {"a": 1, "b": 2}],
        [{"a": 1}],
    ),
    "dependentSchemas": (
        {"properties": {"a": {}}, "dependentSchemas": {"a": {"properties": {"b": {"type": "integer"}}}}},
        [{"b": "x"}, {"a": 1, "b": 2}],
        [{"a": 1, "b": "x"}],
    ),
    "unevaluatedProperties": (
        {"allOf": [{"properties": {"a": {}}}], "properties": {"b": {}}, "unevaluatedProperties": False},
        [{"a": 1, "b": 2}],
        [{"c": 1}],
    ),
    "unevaluatedProperties of alternatives": (
        {
            "properties": {"a": {}},
            "anyOf": [
                {"properties": {"b": {}}, "required": ["b"]},
                {"properties": {"c": {}}, "required": ["c"]},
            ],
            "unevaluatedProperties": False,
        },
        [{"a": 1, "b": 2}, {"b": 1, "c": 2}],
        [{"a": 1}, {"b": 1, "d": 2}],
    ),
    "not": ({"not": {"type": "integer"}}, ["a", 1.5, None], [1]),
    "not beside a type": ({"type": "string", "not": {"enum": ["root"]}}, ["a"], ["root"]),
    "if, then and else": (
        {
            "properties": {"kind": {"enum": ["a", "b"]}, "n": {"type": "integer"}},
            "if": {"properties": {"kind": {"const": "a"}}, "required": ["kind"]},
            "then": {"required": ["n"]},
            "else": {"not": {"required": ["n"]}},
        },
        [{"kind": "a", "n": 1}, {"kind": "b"}, {}],
        [{"kind": "a"}, {"kind": "b", "n": 1}],
    ),
    "anyOf": ({"anyOf": [{"type": "string"}, {"minimum": 5}]}, ["a", 5, None], [4]),
    "oneOf": ({"oneOf": [{"type": "integer"}, {"type": "number", "minimum": 2}]}, [1, 2.5], [2, 1.5, "a"]),
    "oneOf of disjoint types": ({"oneOf": [{"type": "integer"}, {"type": "string"}]}, [1, "a"], [1.5]),
    "allOf": ({"allOf": [{"type": "string"}, {"minLength": 2}, {"maxLength": 3}]}, ["ab"], ["a", "abcd", 1]),
    "allOf with two patterns": (
        {"type": "string", "allOf": [{"pattern": "^a"}, {"pattern": "z$"}]},
        ["az"],
        ["a", "z"],
    ),
}


@pytest.mark.parametrize("name", KEYWORDS)
def test_requests_are_taken_where_the_keyword_is_met(name: str, tmp_path: Path) -> None:
    schema, fitting, unfit = KEYWORDS[name]
    root = vars(compiled({"Root": schema}, tmp_path))["Root"]

    assert [value for value in fitting if not is_taken(root, value)] == []
    assert [value for value in unfit if is_taken(root, value)] == []


@pytest.mark.parametrize("name", KEYWORDS)
def test_responses_are_written_where_the_keyword_is_met(name: str, tmp_path: Path) -> None:
    schema, fitting, unfit = KEYWORDS[name]
    root = vars(compiled({"Root": schema}, tmp_path))["Root"]

    for value in fitting:
        assert is_taken(root, written(root, taken(root, value)))
    for value in unfit:
        with suppress(ValidationError):
            result = written(root, value)
            assert is_taken(root, result)
            assert json.dumps(result) != json.dumps(value)


@pytest.mark.parametrize("name", KEYWORDS)
def test_the_keyword_holds_inside_a_request_as_well(name: str, tmp_path: Path) -> None:
    schema, fitting, unfit = KEYWORDS[name]
    holder = {
        "type": "object",
        "required": ["held"],
        "properties": {"held": {"$ref": "#/components/schemas/Root"}},
    }
    model = vars(compiled({"Root": schema, "Holder": holder}, tmp_path))["Holder"]

    assert [value for value in fitting if not is_taken(model, {"held": value})] == []
    assert [value for value in unfit if is_taken(model, {"held": value})] == []


def test_a_broken_rule_is_reported_where_it_stands(tmp_path: Path) -> None:
    tags = {"type": "array", "uniqueItems": True}
    models = vars(compiled({"Root": {"properties": {"tags": tags}}}, tmp_path))

    with pytest.raises(ValidationError) as refused:
        models["Root"].model_validate_json(json.dumps({"tags": ["a", "b", "a"]}))

    assert [each["loc"] for each in refused.value.errors()] == [("tags", 2)]
