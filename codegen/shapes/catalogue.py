"""The catalogue: every schema of the document under a name, as classes, enumerations and aliases.

Anonymous objects, enumerations and unions are named after their place. A schema with read-only or write-only
parts stands there twice where requests use it: as `Pet` for responses and `PetRequest` for requests.
"""

from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import unquote

from codegen.document import Document, reference_pointer
from codegen.faults import compiling
from codegen.findings import Json, Pointer
from codegen.naming import names
from codegen.naming.schema_names import component_names, place_names, reference_name
from codegen.openapi.vocabulary import SCHEMAS
from codegen.shapes.dialect import CONSTRAINTS, MEMBER_NAMES, Schema, is_null, member_text
from codegen.shapes.directions import Directions
from codegen.shapes.fragments import Fragments
from codegen.shapes.nodes import (
    AliasShape,
    Alternatives,
    Anything,
    Direction,
    EnumShape,
    Node,
    Reference,
    Shape,
    nullable,
)
from codegen.shapes.objects import ObjectReader
from codegen.shapes.reader import SchemaReader, is_enumeration
from codegen.shapes.rules import RULED
from codegen.shapes.types import Types
from codegen.shapes.unions import Unions, heirs

_REQUEST: Final = "Request"


class Catalogue:
    """The named schemas of a document; asking for the type of an anonymous one may add to it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.shapes: dict[str, Shape] = {}
        self.reader = SchemaReader(document)
        self.directions = Directions(self.reader)
        self.objects = ObjectReader(self.reader, self.directions)
        self.fragments = Fragments(self.reader, self.directions)
        self._types = Types(self)
        self._unions = Unions(self)
        self._nullable: dict[str, bool] = {}
        self._by_reference: dict[tuple[str, Direction], str] = {}
        self._taken: set[str] = set()
        self._lifted: dict[tuple[str, Direction], Schema] = {}
        self._added: dict[str, str] = {}
        self._waiting: list[tuple[str, Json, Direction]] = []
        self._is_building = False
        components = (document.root.get("components") or {}).get("schemas") or {}
        self.heirs = heirs(self.reader, components)
        self.any_of: dict[str, str] = {}
        for wire_name, name in component_names(components).items():
            reference = SCHEMAS + wire_name.replace("~", "~0").replace("/", "~1")
            self._by_reference[reference, "response"] = self._new_name(name)
        for (reference, _), name in list(self._by_reference.items()):
            self._waiting.append((name, {"$ref": reference}, "response"))
        self._build()

    def part(
        self, schema: Json, hint: str, *, direction: Direction = "response", is_nested: bool = False
    ) -> Node:
        """The type of a schema: a reference where it needs a name of its own."""
        node = self._part(schema, hint, direction, is_nested=is_nested)
        self._build()
        return node

    def name_of(self, reference: str, direction: Direction = "response") -> str:
        """The class, enumeration or alias that a `$ref` means; one into the middle of something is named."""
        key = (reference, self._side(reference, direction))
        known = self._by_reference.get(key) or self._by_reference.get((unquote(reference), key[1]))
        if known is None:
            plain = self._by_reference.get((reference, "response")) or reference_name(reference)
            known = self._new_name(plain if key[1] == "response" else f"{plain}{_REQUEST}")
            self._by_reference[key] = known
            self._waiting.append((known, {"$ref": reference}, key[1]))
        return known

    def added(self, schema: Schema, hint: str) -> Schema:
        """A reference to a schema that the compiler wrote, named like the hint."""
        known = self._added.get(hint)
        if known is None or self.reader.added[known] != schema:
            name = self._new_name(names.class_name(hint))
            known = self._added[hint] = f"#/added/{name}"
            self.reader.added[known] = schema
            self._by_reference[known, "response"] = name
            self._waiting.append((name, {"$ref": known}, "response"))
        return {"$ref": known}

    def named(self, name: str) -> Shape:
        """What stands under the name in the end, aliases of aliases followed."""
        shape = self.shapes[name]
        for _ in self.shapes:
            if not (isinstance(shape, AliasShape) and isinstance(shape.node, Reference)):
                break
            shape = self.shapes[shape.node.name]
        return shape

    def is_nullable(self, node: Node) -> bool:
        """Whether null fits a node, or what it refers to."""
        if node.is_nullable:
            return True
        if isinstance(node, Reference):
            shape = self.named(node.name)
            return isinstance(shape, AliasShape) and self.is_nullable(shape.node)
        if isinstance(node, Alternatives):
            return any(self.is_nullable(branch) for branch in node.branches)
        return False

    def is_anything(self, node: Node) -> bool:
        """Whether a node, or what it refers to, is any JSON."""
        shape = self.named(node.name) if isinstance(node, Reference) else None
        return isinstance(shape.node if isinstance(shape, AliasShape) else node, Anything)

    def _side(self, reference: str, direction: Direction) -> Direction:
        if direction == "response" or not self.directions.differs({"$ref": reference}):
            return "response"
        return "request"

    def _part(self, schema: Json, hint: str, direction: Direction, *, is_nested: bool) -> Node:
        inner, is_nullable = self.reader.split(schema)
        if "$ref" in inner:
            node = self.reference(inner["$ref"], direction)
        elif self._needs_name(inner, is_nested=is_nested):
            node = Reference(name=self._lift(inner, hint, direction))
        else:
            node = self._types.node(inner, hint, direction)
        return nullable(node) if is_nullable else node

    def inner(self, schema: Json, hint: str, direction: Direction, *, is_nested: bool = True) -> Node:
        """The type of a part of something."""
        return self._part(schema, hint, direction, is_nested=is_nested)

    def reference(self, reference: str, direction: Direction) -> Node:
        """A reference; to a class that was declared nullable, or null."""
        subtypes = self._unions.of_subtypes(reference, direction)
        node: Node = subtypes or Reference(name=self.name_of(reference, direction))
        return nullable(node) if self._is_nullable_class(reference) else node

    def _lift(self, schema: Schema, hint: str, direction: Direction) -> str:
        """The name under which an anonymous schema now stands; equal ones of one name are one."""
        side: Direction = direction if self.directions.differs(schema) else "response"
        wanted = place_names(hint, schema)
        for name in wanted:
            if self._lifted.get((name, side)) == schema:
                return name
        name = self._new_name(*wanted)
        self._lifted[name, side] = schema
        self._waiting.append((name, schema, side))
        return name

    def reserved(self, hint: str) -> str:
        """A name like the hint, for a type that is put together elsewhere."""
        return self._new_name(names.class_name(hint))

    def _needs_name(self, schema: Schema, *, is_nested: bool) -> bool:
        """Whether a schema becomes a class, an enum or an alias rather than an expression in place."""
        if self.reader.is_class(schema) or is_enumeration(self.reader.whole(schema)):
            return True
        branches = [each for each in schema.get("oneOf") or schema.get("anyOf") or () if not is_null(each)]
        if len(branches) > 1:
            return is_nested or any(self._stands_alone(branch) for branch in branches)
        return is_nested and any(key in schema for key in (*CONSTRAINTS, *RULED))

    def _stands_alone(self, branch: Json) -> bool:
        inner = self.reader.split(branch)[0]
        return "$ref" in inner or self._needs_name(inner, is_nested=True)

    def _is_nullable_class(self, reference: str) -> bool:
        known = self._nullable.get(reference)
        if known is None:
            inner, is_nullable = self.reader.split(self.reader.target(reference))
            is_named = is_nullable and "$ref" not in inner and self._needs_name(inner, is_nested=False)
            known = self._nullable[reference] = is_named
        return known

    def _new_name(self, *wanted: str) -> str:
        name = names.distinct(wanted, self._taken)
        self._taken.add(name)
        return name

    def _build(self) -> None:
        """Everything that was named and is not made yet, and what comes of that."""
        if self._is_building:
            return
        self._is_building = True
        while self._waiting:
            name, schema, direction = self._waiting.pop(0)
            with compiling(self.document, _place(schema)):
                self.shapes[name] = self._shape(name, schema, direction)
        self._is_building = False

    def _shape(self, name: str, schema: Json, direction: Direction) -> Shape:
        written = self.reader.target(schema["$ref"]) if "$ref" in schema else schema
        description = _description(written)
        inner, is_nullable = self.reader.split(written)
        if "$ref" in inner:
            node = self.reference(inner["$ref"], direction)
            return AliasShape(node=nullable(node) if is_nullable else node, description=description)
        whole = self.reader.whole(inner)
        if is_enumeration(whole):
            return EnumShape(members=tuple(_members(whole)), description=description)
        if self.reader.is_class(inner):
            product = self._unions.product(inner, name, direction)
            return product or self._types.class_shape(inner, name, direction, description)
        node = self._types.node(inner, name, direction)
        is_named = self._needs_name(inner, is_nested=False)
        return AliasShape(
            node=nullable(node) if is_nullable and not is_named else node, description=description
        )


def _members(schema: Schema) -> Iterator[tuple[str, str | int]]:
    values: list[Any] = schema["enum"]
    given = schema.get(MEMBER_NAMES) or ()
    members = names.member_names([member_text(value) for value in values], given)
    return zip(members, values, strict=True)


def _description(schema: Json) -> str:
    return str(schema.get("description") or schema.get("title") or "") if isinstance(schema, dict) else ""


def _place(schema: Json) -> Pointer:
    """Where a schema that waits stands in the document."""
    reference = schema.get("$ref", "") if isinstance(schema, dict) else ""
    return reference_pointer(reference) if reference.startswith("#/components/") else ()
