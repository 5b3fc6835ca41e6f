"""Properties that are narrowed by what leads back to them: each intersection is written once."""

from pathlib import Path
from typing import Final

from pydantic import BaseModel

from tests.codegen.shapes.compiling import compiled, is_taken

A: Final = {"$ref": "#/components/schemas/A"}
P: Final = {"$ref": "#/components/schemas/P"}
NAMED: Final = {
    "type": "object",
    "required": ["k"],
    "properties": {"k": {"type": "string"}, "y": {"allOf": [A]}},
}


def test_a_child_whose_property_is_the_child_and_more_has_few_classes(tmp_path: Path) -> None:
    narrowed = {"allOf": [A, {"properties": {"y": {"required": ["z"]}}}]}
    child = {"allOf": [P, {"type": "object", "properties": {"y": narrowed}}]}
    module = compiled({"P": NAMED, "A": child}, tmp_path)
    classes = [
        each for each in vars(module).values() if isinstance(each, type) and issubclass(each, BaseModel)
    ]
    assert len(classes) < 10
    assert is_taken(module.A, {"k": "a", "y": {"k": "b"}})
    assert not is_taken(module.A, {"k": "a", "y": {"k": "b", "y": {"k": "c"}}})
    assert is_taken(module.A, {"k": "a", "y": {"k": "b", "y": {"k": "c", "z": 1}}})


def test_alternatives_that_lead_back_end(tmp_path: Path) -> None:
    child = {"allOf": [P, {"type": "object", "properties": {"y": {"oneOf": [P, {"type": "null"}]}}}]}
    module = compiled({"P": NAMED, "A": child}, tmp_path)
    assert is_taken(module.A, {"k": "a", "y": {"k": "b", "y": {"k": "c"}}})
    assert not is_taken(module.A, {"k": "a", "y": {"k": "b", "y": {}}})
