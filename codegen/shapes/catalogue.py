"""The catalogue: every schema of the document under a name, as classes, enumerations and aliases.

Anonymous objects, enumerations and unions are named after their place. A schema with read-only or write-only
parts stands there twice where requests use it: as `Pet` for responses and `PetRequest` for requests.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.document import Document, reference_pointer
from codegen.faults import compiling
from codegen.findings import Json, Pointer
from codegen.naming.enum_members import MEMBER_NAMES, member_names
from codegen.shapes.classes import Classes
from codegen.shapes.dialect import Schema
from codegen.shapes.directions import Directions
from codegen.shapes.discriminators import Discriminators
from codegen.shapes.disjoint_branches import DisjointBranches
from codegen.shapes.fragments import Fragments
from codegen.shapes.named import NamedSchemas
from codegen.shapes.nodes import AliasShape, Direction, EnumShape, Node, Shape, nullable
from codegen.shapes.objects import ObjectReader
from codegen.shapes.reader import SchemaReader, is_enumeration
from codegen.shapes.rules import Rules
from codegen.shapes.types import Types
from codegen.shapes.unions import Unions


class Catalogue:
    """The named schemas of a document; asking for the type of an anonymous one may add to it.

    `definitions` are the JSON Schemas that fragments refer to.
    """

    def __init__(self, document: Document) -> None:
        components = (document.root.get("components") or {}).get("schemas") or {}
        reader = SchemaReader(document)
        directions = Directions(reader)
        objects = ObjectReader(reader, directions)
        fragments = Fragments(reader, directions)
        rules = Rules(fragments)
        discriminators = Discriminators(reader, objects, components)
        self._document = document
        self._reader = reader
        self._names = NamedSchemas(reader, directions, components)
        unions = Unions(reader, self._names, rules, discriminators, DisjointBranches(reader, objects))
        self._types = Types(reader, self._names, rules, unions, discriminators)
        self._classes = Classes(
            reader=reader, names=self._names, objects=objects, rules=rules, types=self._types, unions=unions
        )
        self.shapes: Mapping[str, Shape] = self._names.shapes
        self.definitions: Mapping[str, Json] = fragments.definitions
        self._build()

    def of(self, schema: Json, hint: str, direction: Direction) -> Node:
        """The type of a schema: a reference where it needs a name of its own."""
        node = self._types.of(schema, hint, direction, is_nested=False)
        self._build()
        return node

    def default(self, schema: Json) -> tuple[Json] | None:
        """The default of a schema, where it or what it is made of has one."""
        return self._reader.default(schema)

    def _build(self) -> None:
        """Everything that was named and is not made yet, and what comes of that."""
        while self._names.waiting:
            name, schema, direction = self._names.waiting.popleft()
            with compiling(self._document, _place(schema)):
                self._names.shapes[name] = self._shape(name, schema, direction)

    def _shape(self, name: str, schema: Json, direction: Direction) -> Shape:
        written = self._reader.target(schema["$ref"]) if "$ref" in schema else schema
        description = _description(written)
        inner, is_nullable = self._reader.split(written)
        if "$ref" in inner:
            node = self._types.reference(inner["$ref"], direction)
            return AliasShape(node=nullable(node) if is_nullable else node, description=description)
        whole = self._reader.whole(inner)
        if is_enumeration(whole):
            return EnumShape(members=tuple(_members(whole)), description=description)
        if self._reader.is_class(inner):
            return self._classes.of(inner, name, direction, description)
        node = self._types.in_place(inner, name, direction)
        is_named = self._names.are_needed(inner, is_nested=False)
        return AliasShape(
            node=nullable(node) if is_nullable and not is_named else node, description=description
        )


def _members(schema: Schema) -> Iterator[tuple[str, str | int]]:
    values: list[Any] = schema["enum"]
    return zip(member_names(values, schema.get(MEMBER_NAMES) or ()), values, strict=True)


def _description(schema: Json) -> str:
    return str(schema.get("description") or schema.get("title") or "") if isinstance(schema, dict) else ""


def _place(schema: Json) -> Pointer:
    """Where a schema that waits stands in the document."""
    reference = schema.get("$ref", "") if isinstance(schema, dict) else ""
    return reference_pointer(reference) if reference.startswith("#/components/") else ()
