"""Null beside listed values: it fits where it is listed, and in OpenAPI 3.0 where it is nullable."""

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
