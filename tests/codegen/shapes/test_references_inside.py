"""A reference into the middle of a schema means the class of the place, in whichever order they come."""

from pathlib import Path
from typing import Any, Final

import pytest

from tests.codegen.shapes.compiling import compiled

SHAPE: Final = {
    "oneOf": [
        {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "circle"}}},
        {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "square"}}},
    ]
}
ORDER: Final = {
    "type": "object",
    "properties": {
        "lines": {"type": "array", "items": {"type": "object", "properties": {"count": {"type": "integer"}}}},
        "state": {"type": "string", "enum": ["open", "paid"]},
        "buyer": {"type": ["object", "null"], "properties": {"name": {"type": "string"}}},
    },
}
USER: Final = {
    "type": "object",
    "required": ["shape", "line", "state", "buyer"],
    "properties": {
        "shape": {"$ref": "#/components/schemas/Shape/oneOf/1"},
        "line": {"$ref": "#/components/schemas/Order/properties/lines/items"},
        "state": {"$ref": "#/components/schemas/Order/properties/state"},
        "buyer": {"$ref": "#/components/schemas/Order/properties/buyer"},
    },
}
EXPECTED: Final = {"shape": "ShapeSquare", "line": "OrderLinesItem", "state": "OrderState"}


@pytest.mark.parametrize("order", [("User", "Shape", "Order"), ("Shape", "Order", "User")])
def test_a_reference_inside_has_the_class_of_the_place(order: tuple[str, ...], tmp_path: Path) -> None:
    schemas: dict[str, Any] = {"Shape": SHAPE, "Order": ORDER, "User": USER}
    models = compiled({name: schemas[name] for name in order}, tmp_path)
    fields = models.User.model_fields

    assert {name: fields[name].annotation.__name__ for name in EXPECTED} == EXPECTED
    assert fields["buyer"].annotation == models.OrderBuyer | None
    assert not [name for name in vars(models) if name[-1].isdigit()]


def test_a_place_whose_schema_stands_beside_another_one_is_named_by_its_kind(tmp_path: Path) -> None:
    beside = {**SHAPE, "type": "object", "properties": {"kind": {"type": "string"}}}
    models = compiled({"Shape": beside, "User": {**USER, "required": ["shape"]}, "Order": ORDER}, tmp_path)

    assert models.User.model_fields["shape"].annotation is models.ShapeSquareObject
    assert models.ShapeSquare is not models.ShapeSquareObject
