"""Schemas as types: what needs a name of its own becomes a reference to it."""

from typing import Any, Final

from codegen.findings import Json
from codegen.naming.branch_names import branch_names
from codegen.naming.python_names import class_name
from codegen.naming.schema_names import item_hint
from codegen.shapes.dialect import COUNTS, Schema
from codegen.shapes.discriminators import Discriminators
from codegen.shapes.named import NamedSchemas
from codegen.shapes.nodes import (
    EXCLUDED,
    AliasShape,
    Alternatives,
    Anything,
    Choice,
    Direction,
    Listing,
    Node,
    Nothing,
    Reference,
    Row,
    Table,
    marked,
    nullable,
)
from codegen.shapes.null_fits import null_fits
from codegen.shapes.reader import SchemaReader
from codegen.shapes.rules import Rules
from codegen.shapes.scalars import SCALARS, scalar
from codegen.shapes.unions import EXACTLY_ONE, Branches, Unions, of_types, united, whichever

_CONDITIONS: Final = ("not", "if", "then", "else", "x-residue")


class Types:
    """Makes nodes."""

    def __init__(
        self,
        reader: SchemaReader,
        names: NamedSchemas,
        rules: Rules,
        unions: Unions,
        discriminators: Discriminators,
    ) -> None:
        self._reader = reader
        self._names = names
        self._rules = rules
        self._unions = unions
        self._discriminators = discriminators
        self._any_of: dict[str, str] = {}

    def of(self, schema: Json, hint: str, direction: Direction, *, is_nested: bool = True) -> Node:
        """The type of a schema, which is a part of something unless told otherwise."""
        inner, is_nullable = self._reader.split(schema)
        if "$ref" in inner:
            node = self.reference(inner["$ref"], direction)
        elif self._names.are_needed(inner, is_nested=is_nested):
            node = Reference(name=self._names.lifted(inner, hint, direction, schema))
        else:
            node = self.in_place(inner, hint, direction)
        return nullable(node) if is_nullable else node

    def reference(self, reference: str, direction: Direction) -> Node:
        """A reference; to a class that was declared nullable, or null."""
        name = self._any_subclass(reference, direction) or self._names.of(reference, direction)
        return Reference(name=name, is_nullable=self._names.is_nullable(reference))

    def _any_subclass(self, reference: str, direction: Direction) -> str | None:
        """A class that says by which property its subclasses are told: any of them, or itself."""
        found = self._discriminators.of_subclasses(reference)
        if found is None:
            return None
        classes, marker = found
        name = self._names.of(reference, direction)
        known = self._any_of.get(name)
        if known is None:
            known = self._any_of[name] = self._names.new(class_name(f"Any{name}"))
            nodes = tuple(Reference(name=self._names.of(each, direction)) for each in classes)
            self._names.shapes[known] = AliasShape(node=Alternatives(branches=nodes, markers=(marker,)))
        return known

    def in_place(self, schema: Schema, hint: str, direction: Direction) -> Node:
        """The type of a translated schema that needs no name."""
        parts = list(self._reader.parts(schema)) if "allOf" in schema else []
        if any("unevaluatedItems" in part or "unevaluatedProperties" in part for part in parts):
            return self._as_whole(schema, parts, hint, direction)
        schema = self._reader.whole(schema)
        if "enum" in schema:
            return self._choice(schema, hint, direction)
        if "oneOf" in schema or "anyOf" in schema:
            return self.union(self._unions.of(schema, hint, direction), direction)
        kinds = schema.get("type")
        if isinstance(kinds, list):
            return self.union(of_types(schema, hint), direction)
        if kinds == "array":
            return self._array(schema, hint, direction)
        if kinds == "object":
            return self._table(schema, hint, direction)
        if kinds == "null":
            return Nothing() if null_fits(schema, self._reader.target) else EXCLUDED
        if kinds in SCALARS:
            return scalar(schema, self._rules, direction)
        return Anything(markers=self._rules.of_anything(schema, direction))

    def union(self, branches: Branches, direction: Direction) -> Node:
        """One of some types."""
        nodes = [
            self.of(branch, hint, direction, is_nested=branches.is_nested) for hint, branch in branches.named
        ]
        markers = branches.markers
        if EXACTLY_ONE in markers and len(set(nodes)) < len(nodes):
            whole = self._rules.of_whole({"oneOf": [branch for _, branch in branches.named]}, direction)
            markers = (*(each for each in markers if each != EXACTLY_ONE), *whole)
        return united(nodes, markers)

    def _as_whole(self, schema: Schema, parts: list[Schema], hint: str, direction: Direction) -> Node:
        """What is evaluated depends on the parts: they are checked together, as they are written."""
        said = [{key: part[key] for key in part if not key.startswith("unevaluated")} for part in parts]
        node = self.in_place({"allOf": said}, hint, direction)
        return marked(node, self._rules.of_whole(schema, direction))

    def _choice(self, schema: Schema, hint: str, direction: Direction) -> Node:
        values: list[Any] = schema["enum"]
        if not values:
            return EXCLUDED
        markers = self._rules.of_anything(
            {key: schema[key] for key in schema if key in _CONDITIONS}, direction
        )
        if all(isinstance(value, str | int) for value in values):
            return Choice(values=tuple(values), markers=markers)
        plain = {key: value for key, value in schema.items() if key != "enum"}
        return marked(self.in_place(plain, hint, direction), (*self._rules.of_values(values), *markers))

    def _array(self, schema: Schema, hint: str, direction: Direction) -> Node:
        row = self._row(schema, hint, direction)
        if row is not None:
            return row
        item = self._item(schema, hint, direction)
        constraints = tuple((key, schema[key]) for key in COUNTS if key in schema)
        markers = self._rules.of_array(schema, direction, is_row=False)
        return Listing(item=item, constraints=constraints, markers=markers)

    def _item(self, schema: Schema, hint: str, direction: Direction) -> Node:
        rest = schema.get("items", True)
        if "prefixItems" not in schema:
            return self.of(rest, item_hint(hint), direction)
        branches = [*schema["prefixItems"], *([] if rest is False else [rest])]
        if True in branches or {} in branches:
            return Anything()
        return self.union(whichever(branches, item_hint(hint)), direction)

    def _row(self, schema: Schema, hint: str, direction: Direction) -> Node | None:
        """A tuple, where an array has exactly as many items as are listed."""
        parts = schema.get("prefixItems") or ()
        longest = len(parts) if schema.get("items") is False else schema.get("maxItems")
        if not parts or schema.get("minItems") != len(parts) or longest is None or longest > len(parts):
            return None
        hints = branch_names(hint, parts)
        items = tuple(self.of(part, each, direction) for each, part in zip(hints, parts, strict=True))
        return Row(items=items, markers=self._rules.of_array(schema, direction, is_row=True))

    def _table(self, schema: Schema, hint: str, direction: Direction) -> Node:
        extra = schema.get("additionalProperties", schema.get("unevaluatedProperties", True))
        patterns = list((schema.get("patternProperties") or {}).values())
        markers = self._rules.of_map(schema, direction)
        if extra is False and patterns:
            value = self.union(whichever(patterns, f"{hint}Value"), direction)
            return Table(value=value, markers=markers)
        if isinstance(extra, bool) or patterns or not extra:
            return Table(value=Anything(), markers=markers)
        return Table(value=self.of(extra, f"{hint}Value", direction), markers=markers)
