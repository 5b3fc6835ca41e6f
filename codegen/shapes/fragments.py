"""Schemas as self-contained JSON Schema 2020-12, for rules that run on the raw JSON."""

import re
from collections.abc import Iterator
from typing import Final

from codegen.findings import Json
from codegen.openapi.formats import BASE64, CHECKED, INTEGERS, TYPES
from codegen.openapi.grammar import fields_of
from codegen.openapi.patterns import backtracking
from codegen.shapes.dialect import ANNOTATIONS, Schema, is_null
from codegen.shapes.directions import HIDDEN, Directions, schemas_in
from codegen.shapes.merging import RESIDUE
from codegen.shapes.nodes import Direction
from codegen.shapes.reader import SchemaReader

_DEFINITIONS: Final = "#/$defs/"
_SPECIAL: Final = re.compile(r"\W+")
_DROPPED: Final = ANNOTATIONS | {"nullable", "discriminator"}


class Fragments:
    """Writes fragments, and keeps the definitions that they refer to."""

    def __init__(self, reader: SchemaReader, directions: Directions) -> None:
        self._reader = reader
        self._directions = directions
        self._names: dict[tuple[str, Direction | None], str] = {}
        self.definitions: dict[str, Json] = {}

    def of(self, schema: Json, direction: Direction | None) -> Json:
        """The schema in the dialect, all levels of it.

        Without a direction, properties of requests only or of responses only may be there and may be absent.
        """
        if isinstance(schema, bool):
            return schema
        if isinstance(schema, dict) and "properties" not in schema and is_null(schema):
            return {"type": "null"}
        said = self._reader.said(schema)
        if "$ref" in said:
            return {"$ref": _DEFINITIONS + self._definition(said["$ref"], direction)}
        result: Schema = {}
        for key, value in said.items():
            if key == RESIDUE:
                result.setdefault("allOf", []).extend(self.of(each, direction) for each in value)
            elif key not in _DROPPED and not key.startswith("x-"):
                written = self._written(key, value, direction)
                result[key] = [*written, *result.get(key, ())] if key == "allOf" else written
        if result.get("enum") == []:
            return False
        _keep_null(result)
        self._keep_direction(result, said, direction)
        return _with_format(result)

    def keywords(self, schema: Schema, keys: tuple[str, ...], direction: Direction) -> Schema:
        """Some keywords of a schema."""
        return {key: self._written(key, schema[key], direction) for key in keys if key in schema}

    def residue(self, schema: Schema, direction: Direction) -> Schema:
        """What was left when the schema was merged, as a fragment."""
        left = [self.of(each, direction) for each in schema.get(RESIDUE, ())]
        return (
            {} if not left else left[0] if len(left) == 1 and isinstance(left[0], dict) else {"allOf": left}
        )

    def _written(self, key: str, value: Json, direction: Direction | None) -> Json:
        if key == "pattern":
            return backtracking(value) if isinstance(value, str) else value
        known = fields_of("schema").get(key)
        if known is None or known.holds != "schema":
            return value
        if known.arity == "map" and isinstance(value, dict):
            spelled = backtracking if key == "patternProperties" else str
            return {spelled(name): self.of(each, direction) for name, each in value.items()}
        if known.arity == "list" and isinstance(value, list):
            return [self.of(each, direction) for each in value]
        return self.of(value, direction)

    def _keep_direction(self, result: Schema, said: Schema, direction: Direction | None) -> None:
        """Properties that do not travel in the direction are excluded, and required of nobody."""
        sides = HIDDEN if direction is None else (direction,)
        absent = {
            name
            for name, each in self._properties(said)
            if any(self._directions.hides(each, side) for side in sides)
        }
        for name in absent & result.get("properties", {}).keys() if direction is not None else ():
            result["properties"][name] = False
        for part in (result, *result.get("allOf", ())):
            if absent and isinstance(part, dict) and "required" in part:
                part["required"] = [name for name in part["required"] if name not in absent]

    def _properties(self, said: Schema) -> Iterator[tuple[str, Json]]:
        """The properties of a schema and of the parts of its `allOf`."""
        yield from (said.get("properties") or {}).items()
        for part in said.get("allOf") or ():
            yield from self._properties(self._reader.resolved(part))

    def _definition(self, reference: str, direction: Direction | None) -> str:
        is_request = direction == "request" and self._directions.differs({"$ref": reference})
        side = "response" if direction == "request" and not is_request else direction
        known = self._names.get((reference, side))
        if known is None:
            base = _SPECIAL.sub("_", reference.rpartition("/")[2]) + ("Request" if is_request else "")
            known = base
            while known in self.definitions:
                known += "_"
            self._names[reference, side] = known
            self.definitions[known] = {}
            self.definitions[known] = self.of(self._reader.target(reference), direction)
        return known


def definitions_in(fragment: Json) -> Iterator[str]:
    """The names of the definitions that a fragment refers to; what stands in values refers to nothing."""
    for each in schemas_in(fragment):
        if "$ref" in each:
            yield each["$ref"].removeprefix(_DEFINITIONS)


def _keep_null(result: Schema) -> None:
    """Null among the types is among the values, too."""
    kinds, values = result.get("type"), result.get("enum")
    if isinstance(kinds, list) and "null" in kinds and values is not None and None not in values:
        result["enum"] = [*values, None]


def _with_format(schema: Schema) -> Schema:
    """Formats of OpenAPI that JSON Schema has not are written out."""
    name = schema.get("format")
    if name in INTEGERS:
        _, low, high = INTEGERS[name]
        del schema["format"]
        schema["minimum"] = max(low, schema.get("minimum", low))
        schema["maximum"] = min(high, schema.get("maximum", high))
    elif name == "byte":
        del schema["format"]
        schema["allOf"] = [*schema.get("allOf", ()), {"pattern": BASE64}]
    elif name is not None and (name == "binary" or (name not in CHECKED and name not in TYPES)):
        del schema["format"]
    return schema
