"""Alternatives as types: which branch counts, and how a class is multiplied by alternatives in it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from codegen.findings import Json
from codegen.naming import names
from codegen.naming.schema_names import branch_names
from codegen.openapi.vocabulary import SCHEMAS
from codegen.rendering.layout import source_text
from codegen.shapes.alternatives import Alternatives as Comparison
from codegen.shapes.alternatives import Tags
from codegen.shapes.dialect import ANNOTATIONS, Schema
from codegen.shapes.nodes import (
    EXCLUDED,
    AliasShape,
    Alternatives,
    Anything,
    Direction,
    Marker,
    Node,
    Reference,
    marked,
    nullable,
)
from codegen.shapes.reader import SchemaReader
from codegen.shapes.rules import RULED, Rules

if TYPE_CHECKING:
    from codegen.shapes.catalogue import Catalogue

_KEYWORDS_OF: Final[dict[str, set[str]]] = {
    "string": {"minLength", "maxLength", "pattern", "format"},
    "array": {"items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains", "minContains"}
    | {"maxContains", "unevaluatedItems"},
    "object": {"properties", "required", "additionalProperties", "minProperties", "maxProperties"}
    | {
        "patternProperties",
        "propertyNames",
        "dependentRequired",
        "dependentSchemas",
        "unevaluatedProperties",
    },
    "number": {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format"},
}
_KEYWORDS_OF["integer"] = _KEYWORDS_OF["number"]
_EVERYWHERE: Final = frozenset({"enum", "not", "if", "then", "else"})


class Unions:
    """Makes nodes of alternatives."""

    def __init__(self, catalogue: "Catalogue") -> None:
        self._catalogue = catalogue
        self._rules = Rules(catalogue.fragments)
        self._comparison = Comparison(catalogue.reader, catalogue.objects)

    def node(self, schema: Schema, hint: str, direction: Direction) -> Node:
        """The type of a schema with `oneOf` or `anyOf`."""
        key = "oneOf" if "oneOf" in schema else "anyOf"
        written: list[Json] = schema[key]
        beside = self._beside(schema, key)
        branches = [{"allOf": [beside, branch]} for branch in written] if beside else list(written)
        markers = self._rules.of_union(schema, direction, key)
        is_decided = "unevaluatedProperties" in schema or "unevaluatedItems" in schema
        tagged = self._tagged(schema.get("discriminator"), branches, written)
        found = branch_names(hint, written)
        nodes = [
            self._catalogue.inner(branch, name, direction)
            for name, branch in zip(found, branches, strict=True)
        ]
        is_exclusive = key == "oneOf" and not is_decided and not tagged
        if is_exclusive and not self._comparison.are_disjoint(branches):
            tagged = (Marker("ExactlyOne", is_blind_to_null=False),)
        return self._united(nodes, (*tagged, *markers))

    def of_types(self, schema: Schema, hint: str, direction: Direction) -> Node:
        """The type of a schema with several types."""
        branches = [
            {key: value for key, value in schema.items() if _concerns(key, kind)} | {"type": kind}
            for kind in schema["type"]
        ]
        if len(branches) == 1:
            return self._catalogue.inner(branches[0], hint, direction)
        return self.joined(branches, hint, direction)

    def joined(self, branches: Sequence[Json], hint: str, direction: Direction) -> Node:
        """One of some types, whichever fits."""
        distinct: list[Json] = []
        for branch in branches:
            if branch not in distinct:
                distinct.append(branch)
        if len(distinct) == 1:
            return self._catalogue.inner(distinct[0], hint, direction)
        nodes = [
            self._catalogue.inner(branch, name, direction, is_nested=False)
            for name, branch in zip(branch_names(hint, distinct), distinct, strict=True)
        ]
        return self._united(nodes, ())

    def product(self, schema: Schema, name: str, direction: Direction) -> AliasShape | None:
        """A class that contains alternatives with properties: one class for each of them."""
        reader = self._catalogue.reader
        bearing = reader.bearing(schema)
        if len(bearing) != 1:
            return None
        key = "oneOf" if "oneOf" in bearing[0] else "anyOf"
        parts = [dict(part) for part in reader.parts(schema)]
        is_evaluated = any(part.pop("unevaluatedProperties", True) is not True for part in parts)
        others = [part for part in parts if bearing[0].get(key) != part.get(key)]
        rest = {
            each: value
            for each, value in bearing[0].items()
            if each not in {key, "discriminator", "unevaluatedProperties"}
        }
        if any(each not in ANNOTATIONS and each != "type" for each in rest):
            others = [rest, *others]
        written = [branch for branch in bearing[0][key] if "object" in reader.kinds(branch)]
        if others:
            base = self._base(others, name, direction)
            branches: list[Json] = [{"allOf": [base, branch]} for branch in written]
        else:
            branches = written
        tagged = self._tagged(bearing[0].get("discriminator"), branches, written)
        nodes = [
            self._catalogue.inner(branch, each, direction)
            for each, branch in zip(branch_names(name, written), branches, strict=True)
        ]
        if is_evaluated:
            tagged = self._rules.of_whole(schema, direction)
        elif key == "oneOf" and not tagged and not self._comparison.are_disjoint(branches):
            tagged = (Marker("ExactlyOne", is_blind_to_null=False),)
        description = str(schema.get("description") or "")
        return AliasShape(node=self._united(nodes, tagged), description=description)

    def _base(self, parts: list[Schema], name: str, direction: Direction) -> Schema:
        if len(parts) == 1 and "$ref" in parts[0]:
            return parts[0]
        hint = name.removesuffix("Request") if direction == "request" else name
        return self._catalogue.added(parts[0] if len(parts) == 1 else {"allOf": parts}, f"{hint}Base")

    def of_subtypes(self, reference: str, direction: Direction) -> Node | None:
        """A class that says by which property its subclasses are told: any of them, or itself."""
        children = self._catalogue.heirs.get(reference)
        if not children:
            return None
        parent = self._catalogue.reader.split(self._catalogue.reader.target(reference))[0]
        tags = self._comparison.subtype_tags(parent, children)
        if tags is None:
            return None
        name = self._catalogue.name_of(reference, direction)
        known = self._catalogue.any_of.get(name)
        if known is None:
            known = self._catalogue.any_of[name] = self._catalogue.reserved(f"Any{name}")
            nodes = [
                Reference(name=self._catalogue.name_of(each, direction)) for each in (*children, reference)
            ]
            marker = _tagged(parent["discriminator"]["propertyName"], [*tags, ()])
            node = Alternatives(branches=tuple(nodes), markers=(marker,))
            self._catalogue.shapes[known] = AliasShape(node=node)
        return Reference(name=known)

    def _beside(self, schema: Schema, key: str) -> Schema:
        """The keywords beside alternatives that each of them has to meet, too."""
        ignored = {*ANNOTATIONS, *RULED, "discriminator", "oneOf", "anyOf", "then", "else"}
        beside = {
            each: value for each, value in schema.items() if each not in ignored and not each.startswith("x-")
        }
        if beside.keys() == {"type"}:
            kinds = {beside["type"]} if isinstance(beside["type"], str) else set(beside["type"])
            kinds |= {"integer"} if "number" in kinds else set()
            if all(self._catalogue.reader.kinds(branch) <= kinds for branch in schema[key]):
                return {}
        return beside

    def _tagged(
        self, discriminator: Json, branches: Sequence[Json], written: Sequence[Json]
    ) -> tuple[Marker, ...]:
        if not isinstance(discriminator, dict) or len(branches) < 2:
            return ()
        tags = self._comparison.tags(discriminator, branches, written)
        return () if tags is None else (_tagged(discriminator["propertyName"], tags),)

    def _united(self, nodes: Sequence[Node], markers: tuple[Marker, ...]) -> Node:
        """The alternatives without those that nothing fits; null is said of the whole."""
        is_nullable = any(node.is_nullable for node in nodes)
        plain = [replace(node, is_nullable=False) for node in nodes if node != EXCLUDED]
        is_complete = len(plain) == len(nodes) and len(set(plain)) == len(plain)
        if not is_complete:
            markers = tuple(marker for marker in markers if marker.name != "Tagged")
        distinct = tuple(dict.fromkeys(plain))
        if not distinct:
            return EXCLUDED
        if len(distinct) == 1:
            markers = tuple(marker for marker in markers if marker.name != "ExactlyOne")
            node: Node = marked(distinct[0], markers)
        elif Anything() in distinct and not markers:
            node = Anything()
        else:
            node = Alternatives(branches=distinct, markers=markers)
        return nullable(node) if is_nullable else node


def heirs(reader: SchemaReader, components: dict[str, Json]) -> dict[str, list[str]]:
    """The components that extend each component with a discriminator, directly or not."""
    parents: dict[str, list[str]] = {}
    for name, schema in components.items():
        parts = schema.get("allOf") if isinstance(schema, dict) else None
        written = [part["$ref"] for part in parts or () if isinstance(part, dict) and "$ref" in part]
        parents[SCHEMAS + name.replace("~", "~0").replace("/", "~1")] = written
    found: dict[str, list[str]] = {}
    for reference, above in parents.items():
        waiting, seen = list(above), set[str]()
        while waiting:
            parent = waiting.pop(0)
            if parent not in seen and parent != reference:
                seen.add(parent)
                if _tells_subtypes(reader, parent):
                    found.setdefault(parent, []).append(reference)
                waiting += parents.get(parent, ())
    return found


def _tells_subtypes(reader: SchemaReader, reference: str) -> bool:
    schema = reader.split(reader.target(reference))[0]
    return isinstance(schema.get("discriminator"), dict) and reader.is_class(schema)


def _tagged(name: str, tags: Sequence[Tags]) -> Marker:
    attribute = names.field_name(name)
    arguments = [source_text(name), *(source_text(each) for each in tags)]
    if attribute != name:
        arguments.append(f"attribute={source_text(attribute)}")
    return Marker("Tagged", tuple(arguments), is_blind_to_null=False)


def _concerns(key: str, kind: str) -> bool:
    if key in _EVERYWHERE:
        return True
    if key == "format" and kind == "string":
        return True
    return key in _KEYWORDS_OF.get(kind, ())
