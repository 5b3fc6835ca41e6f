"""A child that narrows a property keeps the parent's default, as long as it leaves it."""

from pathlib import Path
from typing import Any, Final

import pytest

from tests.codegen.shapes.compiling import compiled

PARENT: Final = {
    "type": "object",
    "properties": {
        "count": {"type": "integer", "default": 10},
        "name": {"type": "string", "default": "x"},
        "kind": {"type": "string", "enum": ["a", "b", "c"], "default": "b"},
        "tags": {"type": "array", "items": {"type": "string"}, "default": ["t"]},
        "rank": {"type": ["integer", "null"], "default": None},
        "on": {"type": "boolean", "default": True},
    },
}
DEFAULTS: Final = {"count": 10, "name": "x", "kind": "b", "tags": ["t"], "rank": None, "on": True}


@pytest.mark.parametrize(
    ("properties", "changed"),
    [
        ({"count": {"maximum": 1000}}, {}),
        ({"count": {"maximum": 5}}, {"count": None}),
        ({"count": {"maximum": 5, "default": 4}}, {"count": 4}),
        ({"name": {"maxLength": 3}, "kind": {"enum": ["a", "b"]}}, {}),
        ({"name": {"maxLength": 0}, "kind": {"enum": ["a", "c"]}}, {"name": None, "kind": None}),
        ({"kind": {"const": "b"}, "on": {"const": True}}, {}),
        ({"on": {"const": False}}, {"on": None}),
        ({"tags": {"maxItems": 3}, "rank": {"minimum": 2}}, {}),
        ({"tags": {"maxItems": 0}, "rank": {"type": "integer"}}, {"tags": None}),
        ({"count": {"description": "How many."}}, {}),
    ],
)
def test_a_child_has_the_defaults_that_it_leaves(
    properties: dict[str, Any], changed: dict[str, Any], tmp_path: Path
) -> None:
    child = {"allOf": [{"$ref": "#/components/schemas/Parent"}, {"properties": properties}]}
    module = compiled({"Parent": PARENT, "Child": child}, tmp_path)
    assert vars(module.Parent()) == DEFAULTS
    assert vars(module.Child()) == {**DEFAULTS, **changed}
