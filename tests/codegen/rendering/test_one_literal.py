"""Constants that alternatives have apart are one literal, as linters want it, where that says the same."""

import json
from typing import Any

import pytest

from codegen.build import compiled_texts
from codegen.document import parse_document


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"anyOf": [{"const": "a"}, {"type": "integer"}, {"const": True}]}, 'Literal["a", True] | int'),
        (
            {"oneOf": [{"enum": ["a", 1]}, {"enum": ["b", True]}, {"type": "string", "maxLength": 9}]},
            'Annotated[Literal["a", 1, "b", True] | PetKindText, ExactlyOne()]',
        ),
        (
            {"oneOf": [{"enum": ["a", 1]}, {"enum": ["a", True]}, {"type": "object"}]},
            'Annotated[Literal["a", 1] | Literal["a", True] | dict[str, Any], Fits(',
        ),
    ],
    ids=("any of them", "one of others", "one of equal ones"),
)
def test_constants_of_alternatives_are_one_literal(schema: dict[str, Any], expected: str) -> None:
    pet = {"type": "object", "required": ["kind"], "properties": {"kind": schema}}
    document = {
        "openapi": "3.1.1",
        "info": {"title": "Pets", "version": "1"},
        "paths": {},
        "components": {"schemas": {"Pet": pet}},
    }
    text = compiled_texts(parse_document(json.dumps(document).encode(), "pets.json"))["models.py"]

    assert expected in text.replace("'", '"')
