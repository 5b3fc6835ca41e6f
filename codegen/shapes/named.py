"""Which schemas stand under a name of their own, and under which."""

import json
from collections import deque
from collections.abc import Iterable
from urllib.parse import unquote

from codegen.findings import Json
from codegen.naming.branch_names import name_inside
from codegen.naming.distinct import distinct
from codegen.naming.python_names import class_name
from codegen.naming.schema_names import component_names, kind_word, place_names, reference_name, sent_name
from codegen.openapi.vocabulary import SCHEMAS, schema_reference
from codegen.reading.pointers import reference_pointer
from codegen.shapes.dialect import CONSTRAINTS, Schema, is_null
from codegen.shapes.directions import Directions
from codegen.shapes.nodes import Direction, Shape
from codegen.shapes.reader import SchemaReader, is_enumeration
from codegen.shapes.rules import RULED


class NamedSchemas:
    """Gives names at once; what `shapes` has under them is made later, in the order in which schemas wait."""

    def __init__(self, reader: SchemaReader, directions: Directions, components: Iterable[str]) -> None:
        self.shapes: dict[str, Shape] = {}
        self.waiting: deque[tuple[str, Json, Direction]] = deque()
        self._reader = reader
        self._directions = directions
        self._nullable: dict[str, bool] = {}
        self._by_reference: dict[tuple[str, Direction], str] = {}
        self._taken: set[str] = set()
        self._lifted: dict[tuple[str, Direction], Schema] = {}
        self._intersections: dict[tuple[str, Direction], dict[str, str]] = {}
        self._added: dict[str, str] = {}
        self._placed: dict[tuple[int, Direction], tuple[str, Json]] = {}
        for wire_name, name in component_names(components).items():
            self._await(schema_reference(wire_name), self.new(name), "response")

    def new(self, *wanted: str) -> str:
        """The first of some names that is free, or one like it; it is taken from now on."""
        name = distinct(wanted, self._taken)
        self._taken.add(name)
        return name

    def of(self, reference: str, direction: Direction = "response") -> str:
        """The class, enumeration or alias that a `$ref` means; one into the middle of something is named."""
        side = self._side({"$ref": reference}, direction)
        known = self._by_reference.get((reference, side)) or self._by_reference.get(
            (unquote(reference), side)
        )
        if known is None:
            known = self._named(reference, side)
            self._by_reference[reference, side] = known
        return known

    def _named(self, reference: str, side: Direction) -> str:
        """The name of what a reference means and nobody referred to yet."""
        target = self._reader.target(reference)
        placed = self._placed.get((id(target), side))
        if placed is not None:
            return placed[0]
        plain = self._by_reference.get((reference, "response"))
        wanted = [plain] if plain else self._names_of_place(reference, target)
        known = self.new(*(wanted if side == "response" else map(sent_name, wanted)))
        self._placed[id(target), side] = known, target
        self._await(reference, known, side)
        return known

    def _names_of_place(self, reference: str, target: Json) -> list[str]:
        """The names of a place inside a component, as if nobody referred to it; of others by the pointer."""
        if not reference.startswith(SCHEMAS):
            return [reference_name(reference)]
        _, _, component, *inside = reference_pointer(reference)
        owner = schema_reference(str(component))
        name = class_name(name_inside(self.of(owner), self._reader.target(owner), inside))
        return [name, f"{name}{kind_word(target)}"] if isinstance(target, dict) else [name]

    def added(self, schema: Schema, hint: str) -> Schema:
        """A reference to a schema that the compiler wrote, named like the hint."""
        known = self._added.get(hint)
        if known is None or self._reader.added[known] != schema:
            name = self.new(class_name(hint))
            known = self._added[hint] = f"#/added/{name}"
            self._reader.added[known] = schema
            self._await(known, name, "response")
        return {"$ref": known}

    def lifted(self, schema: Schema, hint: str, direction: Direction, written: Json) -> str:
        """The name under which an anonymous schema now stands; equal ones of one name are one.

        `written` is the schema in the document: a reference to it finds the same name.
        """
        side = self._side(schema, direction)
        known = self._placed.get((id(written), side))
        if known is None:
            known = self._placed[id(written), side] = self._lift(schema, hint, side), written
        return known[0]

    def _lift(self, schema: Schema, hint: str, side: Direction) -> str:
        is_intersection = len(schema.get("allOf") or ()) > 1
        alike = self._intersections.setdefault((json.dumps(schema), side), {}) if is_intersection else {}
        around = next((name for place, name in alike.items() if hint.startswith(place)), None)
        if around is not None:
            # It is made of itself; written out anew at each level, it would never end.
            return around
        wanted = place_names(hint, schema)
        name = next((name for name in wanted if self._lifted.get((name, side)) == schema), None)
        if name is None:
            name = self.new(*wanted)
            self._lifted[name, side] = schema
            self.waiting.append((name, schema, side))
        alike[hint] = name
        return name

    def are_needed(self, schema: Schema, *, is_nested: bool) -> bool:
        """Whether a schema becomes a class, an enum or an alias rather than an expression in place."""
        if self._reader.is_class(schema) or is_enumeration(self._reader.whole(schema)):
            return True
        branches = [each for each in schema.get("oneOf") or schema.get("anyOf") or () if not is_null(each)]
        if len(branches) > 1:
            return is_nested or any(self._stands_alone(branch) for branch in branches)
        return is_nested and any(key in schema for key in (*CONSTRAINTS, *RULED))

    def is_nullable(self, reference: str) -> bool:
        """Whether a reference leads to a class that was declared nullable."""
        known = self._nullable.get(reference)
        if known is None:
            inner, is_nullable = self._reader.split(self._reader.target(reference))
            is_named = is_nullable and "$ref" not in inner and self.are_needed(inner, is_nested=False)
            known = self._nullable[reference] = is_named
        return known

    def _await(self, reference: str, name: str, side: Direction) -> None:
        self._by_reference[reference, side] = name
        self.waiting.append((name, {"$ref": reference}, side))

    def _side(self, schema: Schema, direction: Direction) -> Direction:
        return direction if direction == "request" and self._directions.differs(schema) else "response"

    def _stands_alone(self, branch: Json) -> bool:
        inner = self._reader.split(branch)[0]
        return "$ref" in inner or self.are_needed(inner, is_nested=True)
