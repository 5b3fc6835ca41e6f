"""OpenAPI 3.0 and 3.1: null, bounds and references mean what their version says."""

from pathlib import Path
from typing import Any, Final

import pytest

from tests.codegen.shapes.compiling import compiled, is_taken, taken, written

Json = Any

POINT: Final = {"type": "object", "required": ["x"], "properties": {"x": {"type": "integer"}}}
POINTED: Final = {"$ref": "#/components/schemas/Point"}


def _property(schema: Json, folder: Path, version: str) -> Any:
    holder = {"type": "object", "required": ["held"], "properties": {"held": schema}}
    return compiled({"Point": POINT, "Held": schema, "Holder": holder}, folder, version).Holder


@pytest.mark.parametrize(
    ("schema", "fitting", "unfit"),
    [
        ({"type": "string", "nullable": True}, ["a", None], [1]),
        ({"type": "string", "nullable": False}, ["a"], [None]),
        ({"type": "string", "nullable": True, "enum": ["a", "b"]}, ["a", None], ["c"]),
        ({"type": "string", "nullable": True, "enum": ["a", "b", None]}, ["a", None], ["c"]),
        ({"type": "integer", "nullable": True, "minimum": 3}, [3, None], [2]),
        (
            {"type": "array", "nullable": True, "items": {"type": "string", "nullable": True}},
            [None, ["a", None]],
            [[1]],
        ),
        (
            {
                "type": "object",
                "nullable": True,
                "additionalProperties": {"type": "integer", "nullable": True},
            },
            [None, {"a": None}],
            [{"a": "b"}],
        ),
        ({**POINT, "nullable": True}, [None, {"x": 1}], [{}]),
        ({"nullable": True, "allOf": [POINTED]}, [None, {"x": 1}], [{}]),
        ({"nullable": True, "oneOf": [POINTED, {"type": "string"}]}, [None, {"x": 1}, "a"], [1]),
        ({"nullable": True, "anyOf": [POINTED]}, [None, {"x": 1}], [1]),
        ({"nullable": True}, [None, 1], []),
        ({"type": "string", "format": "date", "nullable": True}, [None, "2026-11-20"], ["today"]),
        ({"type": "integer", "minimum": 0, "exclusiveMinimum": True}, [1], [0, None]),
        ({"type": "number", "maximum": 1, "exclusiveMaximum": False}, [1], [1.1]),
    ],
)
def test_a_schema_of_3_0(schema: Json, fitting: list[Json], unfit: list[Json], tmp_path: Path) -> None:
    holder = _property(schema, tmp_path, "3.0.3")

    assert [value for value in fitting if not is_taken(holder, {"held": value})] == []
    assert [value for value in unfit if is_taken(holder, {"held": value})] == []


@pytest.mark.parametrize(
    ("schema", "fitting", "unfit"),
    [
        ({**POINTED, "required": ["y"]}, [{"x": 1, "y": 2}], [{"x": 1}]),
        ({**POINTED, "description": "Where it is."}, [{"x": 1}], [{}]),
        ({"anyOf": [POINTED, {"type": "null", "description": "Nowhere."}]}, [{"x": 1}, None], [1]),
        (
            {"type": ["object", "null"], "properties": {"a": {"type": "string"}}},
            [None, {"a": "b"}],
            [{"a": None}],
        ),
        ({"enum": ["a", None]}, ["a", None], ["b"]),
        ({"const": {"$ref": "#/$defs/s"}, "$defs": {"s": {}}}, [{"$ref": "#/$defs/s"}], [{"$ref": "s"}, {}]),
        ({"oneOf": [{"type": "string", "title": "A"}, {"type": "string"}]}, [], ["a", 1]),
        ({"oneOf": [POINTED, POINTED, {"type": "integer"}]}, [1], [{"x": 1}, "a"]),
        ({"oneOf": [True, True]}, [], [1, None]),
        ({"oneOf": [{"type": ["string", "null"]}, {"type": ["integer", "null"]}]}, ["a", 1], [None]),
        ({"oneOf": [{"type": ["string", "null"]}, {"type": "integer"}, False]}, ["a", 1, None], [{}]),
        ({"type": "integer"}, [2**53, 1e16, -(2.0**60)], [1.5, 1e-3]),
        ({"const": 2**53}, [2.0**53], [2.0**54]),
        ({"type": "integer", "format": "int64"}, [1e18, 2**63 - 1], [1e19]),
        (
            {"allOf": [{"oneOf": [{"type": "string"}, POINTED]}, {"nullable": True, "description": "d"}]},
            ["a", {"x": 1}],
            [1, None],
        ),
        ({"$ref": "#/components/schemas/Point/properties/x", "maximum": 5}, [5], [6, "a"]),
    ],
)
def test_a_schema_of_3_1(schema: Json, fitting: list[Json], unfit: list[Json], tmp_path: Path) -> None:
    holder = _property(schema, tmp_path, "3.1.1")

    assert [value for value in fitting if not is_taken(holder, {"held": value})] == []
    assert [value for value in unfit if is_taken(holder, {"held": value})] == []


@pytest.mark.parametrize(
    "schema",
    [
        {},
        {"not": {"type": "string"}},
        {"default": None},
        {"anyOf": [{}, POINT]},
        {"$ref": "#/components/schemas/Open"},
    ],
)
def test_null_of_an_optional_property_is_written_as_it_came(schema: Json, tmp_path: Path) -> None:
    holder = compiled(
        {"Holder": {"type": "object", "properties": {"held": schema}}, "Open": {}}, tmp_path
    ).Holder

    assert written(holder, taken(holder, {"held": None})) == {"held": None}
    assert written(holder, taken(holder, {})) == {}


def test_keywords_beside_a_reference_of_3_0_say_nothing(tmp_path: Path) -> None:
    holder = _property({**POINTED, "required": ["y"]}, tmp_path, "3.0.3")

    assert is_taken(holder, {"held": {"x": 1}})


def test_definitions_and_anchors_are_followed(tmp_path: Path) -> None:
    schemas = {
        "Node": {"$anchor": "node", "type": "object", "properties": {"next": {"$ref": "#node"}}},
        "Root": {
            "$defs": {"positive": {"type": "integer", "minimum": 1}},
            "properties": {"a": {"$ref": "#/components/schemas/Root/$defs/positive"}},
        },
    }
    module = compiled(schemas, tmp_path)

    assert not is_taken(module.Node, {"next": {"next": 1}})
    assert not is_taken(module.Root, {"a": 0})


def test_recursive_references_mean_the_schema_around_them(tmp_path: Path) -> None:
    items = {"$recursiveRef": "#"}
    tree = {"$recursiveAnchor": True, "properties": {"kids": {"type": "array", "items": items}}}
    module = compiled({"Tree": {"type": "object", **tree}}, tmp_path)

    assert is_taken(module.Tree, {"kids": [{"kids": []}]})
    assert not is_taken(module.Tree, {"kids": [{"kids": [1]}]})


@pytest.mark.parametrize(
    ("schema", "fitting", "unfit"),
    [
        ({"type": "string", "minLength": 2.0, "maxLength": 3.0}, "abc", "abcd"),
        ({"type": "array", "items": {}, "minItems": 1.0, "maxItems": 2.0}, [1], [1, 2, 3]),
        ({"type": "array", "items": {}, "contains": {"type": "integer"}, "minContains": 2.0}, [1, 2], [1]),
        ({"type": "object", "minProperties": 1.0, "maxProperties": 1.0}, {"a": 1}, {}),
        ({"type": ["string", "integer"], "maxLength": 2.0}, "ab", "abc"),
    ],
)
def test_a_size_may_be_written_with_a_fraction(
    schema: Json, fitting: Json, unfit: Json, tmp_path: Path
) -> None:
    module = compiled({"Holder": {"type": "object", "properties": {"it": schema}}}, tmp_path)
    assert is_taken(module.Holder, {"it": fitting})
    assert not is_taken(module.Holder, {"it": unfit})
