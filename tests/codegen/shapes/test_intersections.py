"""What stands beside `allOf` holds as well: the models and the judge of examples agree with JSON Schema."""

import json
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any, Final

import jsonschema_rs
import pytest

from codegen.checks.values import Given, Judge
from codegen.document import parse_document
from tests.codegen.checks.verdicts import document_of
from tests.codegen.shapes.compiling import compiled, is_taken

Json = Any

PARTS: Final[Mapping[str, Json]] = {
    "Nullable": {"type": ["string", "null"]},
    "Count": {"type": "integer", "maximum": 2},
    "Letter": {"type": "string", "enum": ["a", "x"]},
    "Number": {"type": "number"},
    "Thing": {"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}}},
    "MaybeThing": {"type": ["object", "null"], "properties": {"a": {"type": ["integer", "null"]}}},
}
VALUES: Final[list[Json]] = [
    *(None, True, False, 0, 1, 2, 3, 1.5, -1, "", "a", "x", "abcd", [], ["a"], [1]),
    *({}, {"a": 1}, {"a": "x"}, {"a": None}, {"b": 1}, {"a": 1, "b": "x"}),
]
UNTYPED: Final = 'null {} {"a": 1} {"a": "x"} {"a": null}'
TEXT: Final = {"$ref": "#/components/schemas/Text"}


@pytest.mark.parametrize(
    ("version", "schema", "fitting"),
    [
        ("3.1.1", {"type": "string", "allOf": [{"type": ["string", "integer"]}]}, '"" "a" "x" "abcd"'),
        ("3.1.1", {"type": "integer", "allOf": [{"type": "number", "minimum": 1}]}, "1 2 3"),
        ("3.1.1", {"type": "string", "allOf": [{"type": ["string", "null"], "maxLength": 1}]}, '"" "a" "x"'),
        ("3.1.1", {"type": "boolean", "allOf": [{"type": "integer"}]}, ""),
        ("3.1.1", {"type": ["string", "null"], "allOf": [TEXT]}, '"" "a" "x" "abcd"'),
        ("3.1.1", {"type": ["object", "integer"], "allOf": [TEXT]}, ""),
        ("3.1.1", {"type": "string", "enum": ["a", None]}, '"a"'),
        ("3.0.3", {"type": "integer", "allOf": [{"type": "number", "nullable": True}]}, "0 1 2 3 -1"),
        ("3.1.1", {"type": ["object", "null"], "allOf": [{"properties": {"b": {"type": "null"}}}]}, UNTYPED),
        ("3.0.3", {"type": "string", "nullable": True, "allOf": [TEXT]}, 'null "" "a" "x" "abcd"'),
    ],
)
def test_values_have_to_fit_all_types_that_are_said(
    version: str, schema: Json, fitting: str, tmp_path: Path
) -> None:
    schemas = document_of(version, schema)["components"]["schemas"]
    held = compiled(_held(schemas), tmp_path, version).TestedHeld
    assert " ".join(json.dumps(value) for value in VALUES if is_taken(held, [value])) == fitting


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_schemas_that_were_drawn_mean_what_json_schema_says(seed: int, tmp_path: Path) -> None:
    drawing = Drawing(seed)
    schemas = {**PARTS, **{f"Drawn{number}": drawing.beside_parts(1) for number in range(40)}}
    module = compiled(_held(schemas), tmp_path)
    document = {**document_of("3.1.1", True), "components": {"schemas": schemas}}
    judge = Judge(parse_document(json.dumps(document).encode(), "test.json"))
    for name, schema in schemas.items():
        oracle = jsonschema_rs.Draft202012Validator({**document, "$ref": f"#/components/schemas/{name}"})
        fitting = [value for value in VALUES if oracle.is_valid(value)]
        held = getattr(module, f"{name}Held")
        judged = [value for value in VALUES if not judge.faults(Given("value", (), schema, value))]
        assert [value for value in VALUES if is_taken(held, [value])] == fitting == judged, schema


def _held(schemas: Mapping[str, Json]) -> dict[str, Json]:
    """The schemas, each with an array of it: where a class is referred to, null may fit as well."""
    held = {
        f"{name}Held": {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}}
        for name in schemas
    }
    return {**schemas, **held}


class Drawing(Random):
    """Draws small schemas."""

    def beside_parts(self, depth: int) -> Json:
        """Keywords beside an `allOf`, whose parts may have one up to this depth."""
        return {**self._plain(depth), "allOf": [self._part(depth) for _ in range(self._one_of(1, 1, 2))]}

    def _part(self, depth: int) -> Json:
        if self._is_drawn(0.15):
            return {"$ref": f"#/components/schemas/{self.choice(list(PARTS))}"}
        return self.beside_parts(depth - 1) if depth and self._is_drawn(0.6) else self._plain(depth)

    def _plain(self, depth: int) -> Json:
        """A schema without parts; where null may come, an enumeration has it, too."""
        drawn = self._one_of(self._scalar, self._scalar, self._object, self._array, lambda _: {})(depth)
        null = [None] if "null" in drawn.get("type", ()) else []
        if self._is_drawn(0.2):
            drawn["enum"] = [*self.sample([1, 2, "a", "x", 1.5, True], 3), *null]
        elif self._is_drawn(0.1) and not null:
            drawn["const"] = self._one_of(1, "a", None)
        return drawn

    def _scalar(self, _depth: int) -> Json:
        kinds = ("string", "integer", "number", "boolean")
        drawn = {"type": self._one_of(*kinds, self.sample(kinds, 2), [self._one_of(*kinds), "null"])}
        return {**drawn, **self._limit("minimum", "maximum"), **self._limit("minLength", "maxLength")}

    def _object(self, depth: int) -> Json:
        drawn = {"type": self._one_of("object", ["object", "null"])}
        if self._is_drawn(0.7):
            drawn["properties"] = {self._one_of("a", "b"): self._part(max(depth - 1, 0))}
        return {**drawn, "required": [self._one_of("a", "b")]} if self._is_drawn(0.4) else drawn

    def _array(self, _depth: int) -> Json:
        drawn = {"type": self._one_of("array", ["array", "null"])}
        return {**drawn, "items": self._part(0), **self._limit("minItems", "maxItems")}

    def _limit(self, *names: str) -> Json:
        return {self._one_of(*names): self._one_of(1, 2)} if self._is_drawn(0.4) else {}

    def _one_of(self, *choices: Json) -> Json:
        return self.choice(choices)

    def _is_drawn(self, chance: float) -> bool:
        return self.random() < chance
