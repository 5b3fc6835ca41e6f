"""Null beside listed values and conditions: it fits where those say so, and in OpenAPI 3.0 where nullable."""

from pathlib import Path
from typing import Any

import pytest

from tests.codegen.shapes.compiling import compiled, is_taken

TEXTS = ["a", "b"]


@pytest.mark.parametrize(
    ("version", "schema", "is_null_fit"),
    [
        ("3.1.1", {"type": ["string", "null"], "enum": TEXTS}, False),
        ("3.1.1", {"type": ["string", "null"], "enum": [*TEXTS, None]}, True),
        ("3.1.1", {"type": ["string", "null"], "enum": ["a", None]}, True),
        ("3.1.1", {"type": ["string", "null"], "const": "a"}, False),
        ("3.1.1", {"type": "null", "enum": ["a"]}, False),
        ("3.1.1", {"type": ["string", "null"], "oneOf": [{"const": "a"}, {"const": "b"}]}, False),
        ("3.1.1", {"allOf": [{"type": ["string", "null"]}, {"enum": TEXTS}]}, False),
        ("3.1.1", {"allOf": [{"type": ["string", "null"]}, {"enum": [*TEXTS, None]}]}, True),
        ("3.1.1", {"type": ["string", "null"], "not": {"type": "null"}}, False),
        ("3.1.1", {"type": ["string", "null"], "not": {"type": "integer"}}, True),
        ("3.1.1", {"type": ["string", "null"], "if": {"type": "null"}, "then": False}, False),
        ("3.1.1", {"type": ["string", "null"], "if": {"const": "a"}, "else": {"minLength": 2}}, True),
        ("3.1.1", {"allOf": [{"type": ["string", "null"]}, {"not": {"const": None}}]}, False),
        ("3.1.1", {"oneOf": [{"type": ["string", "null"]}, {"type": ["integer", "null"]}]}, False),
        ("3.1.1", {"type": "string", "nullable": True}, False),
        ("3.1.1", {"type": "string", "nullable": True, "enum": TEXTS}, False),
        ("3.0.3", {"type": "string", "nullable": True, "enum": TEXTS}, True),
        ("3.0.3", {"type": "string", "nullable": True, "enum": ["a"]}, True),
    ],
)
def test_null_fits_where_it_is_listed(
    version: str, schema: dict[str, Any], is_null_fit: bool, tmp_path: Path
) -> None:
    module = compiled({"Holder": {"type": "object", "properties": {"it": schema}}}, tmp_path, version)
    assert is_taken(module.Holder, {"it": None}) is is_null_fit
    assert is_taken(module.Holder, {})


def test_an_enumeration_under_a_condition_keeps_to_it(tmp_path: Path) -> None:
    listed = {"type": "string", "enum": ["a", "b", "c"]}
    schemas = {"Letter": listed, "Consonant": {"$ref": "#/components/schemas/Letter", "not": {"const": "a"}}}
    module = compiled(schemas, tmp_path)
    assert [value for value in "abcd" if is_taken(module.Consonant, value)] == ["b", "c"]
