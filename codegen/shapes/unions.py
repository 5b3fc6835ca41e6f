"""Alternatives: which branches there are, which of them counts, and how a class is multiplied by them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from codegen.findings import Json
from codegen.naming.branch_names import branch_names
from codegen.naming.schema_names import received_name
from codegen.shapes.dialect import ANNOTATIONS, Schema
from codegen.shapes.discriminators import Discriminators
from codegen.shapes.disjoint_branches import DisjointBranches
from codegen.shapes.merging import RESIDUE
from codegen.shapes.named import NamedSchemas
from codegen.shapes.nodes import (
    EXCLUDED,
    Alternatives,
    Anything,
    Direction,
    Marker,
    Node,
    Nothing,
    marked,
    nullable,
)
from codegen.shapes.reader import SchemaReader
from codegen.shapes.rules import RULED, Rules

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
_EVERYWHERE: Final = frozenset({"enum", "not", "if", "then", "else", RESIDUE})

EXACTLY_ONE: Final = Marker("ExactlyOne", is_blind_to_null=False)
"""Counts the branches that a value fits; equal ones are one type, which it cannot count twice."""


_ONLY_NULL: Final = Nothing(is_nullable=False)


@dataclass(frozen=True, slots=True)
class Branches:
    """Alternatives, each with the hint for its name; `markers` hold of the whole."""

    named: tuple[tuple[str, Json], ...]
    markers: tuple[Marker, ...] = ()
    is_nested: bool = True


class Unions:
    """Finds the branches of schemas."""

    def __init__(
        self,
        reader: SchemaReader,
        names: NamedSchemas,
        rules: Rules,
        discriminators: Discriminators,
        disjoint: DisjointBranches,
    ) -> None:
        self._reader = reader
        self._names = names
        self._rules = rules
        self._discriminators = discriminators
        self._disjoint = disjoint

    def of(self, schema: Schema, hint: str, direction: Direction) -> Branches:
        """The branches of a schema with `oneOf` or `anyOf`."""
        key = "oneOf" if "oneOf" in schema else "anyOf"
        written: list[Json] = schema[key]
        beside = self._beside(schema, key)
        branches = [{"allOf": [beside, branch]} for branch in written] if beside else list(written)
        rules = self._rules.of_union(schema, direction, key)
        is_decided = "unevaluatedProperties" in schema or "unevaluatedItems" in schema
        chosen = self._chosen(schema.get("discriminator"), key, branches, written, is_decided=is_decided)
        named = zip(branch_names(hint, written), branches, strict=True)
        return Branches(tuple(named), (*chosen, *rules))

    def of_class(self, schema: Schema, name: str, direction: Direction) -> Branches | None:
        """A class that contains alternatives with properties: one class for each of them."""
        bearing = self._reader.bearing(schema)
        if len(bearing) != 1:
            return None
        key = "oneOf" if "oneOf" in bearing[0] else "anyOf"
        parts = [dict(part) for part in self._reader.parts(schema)]
        is_evaluated = any(part.pop("unevaluatedProperties", True) is not True for part in parts)
        others = [part for part in parts if bearing[0].get(key) != part.get(key)]
        rest = {
            each: value
            for each, value in bearing[0].items()
            if each not in {key, "discriminator", "unevaluatedProperties"}
        }
        if any(each not in ANNOTATIONS and each != "type" for each in rest):
            others = [rest, *others]
        written = [branch for branch in bearing[0][key] if "object" in self._reader.kinds(branch)]
        branches: list[Json] = written
        if others:
            base = self._base(others, name, direction)
            branches = [{"allOf": [base, branch]} for branch in written]
        if is_evaluated:
            markers = self._rules.of_whole(schema, direction)
        else:
            markers = self._chosen(bearing[0].get("discriminator"), key, branches, written)
        return Branches(tuple(zip(branch_names(name, written), branches, strict=True)), markers)

    def _base(self, parts: list[Schema], name: str, direction: Direction) -> Schema:
        if len(parts) == 1 and "$ref" in parts[0]:
            return parts[0]
        hint = received_name(name) if direction == "request" else name
        return self._names.added(parts[0] if len(parts) == 1 else {"allOf": parts}, f"{hint}Base")

    def _beside(self, schema: Schema, key: str) -> Schema:
        """The keywords beside alternatives that each of them has to meet, too."""
        ignored = {*ANNOTATIONS, *RULED, "discriminator", "oneOf", "anyOf", "then", "else"}
        beside = {
            each: value for each, value in schema.items() if each not in ignored and not each.startswith("x-")
        }
        if beside.keys() == {"type"}:
            kinds = {beside["type"]} if isinstance(beside["type"], str) else set(beside["type"])
            kinds |= {"integer"} if "number" in kinds else set()
            if all(self._reader.kinds(branch) <= kinds for branch in schema[key]):
                return {}
        return beside

    def _chosen(
        self,
        discriminator: Json,
        key: str,
        branches: Sequence[Json],
        written: Sequence[Json],
        *,
        is_decided: bool = False,
    ) -> tuple[Marker, ...]:
        """How a branch is chosen: by its tag, else as the only one that fits, where that is not certain."""
        tagged = self._discriminators.of_union(discriminator, branches, written)
        tagged = tagged or self._discriminators.of_constants(branches)
        if tagged is not None:
            return (tagged,)
        is_exclusive = key == "oneOf" and not is_decided
        return (EXACTLY_ONE,) if is_exclusive and not self._disjoint.is_certain(branches) else ()


def of_types(schema: Schema, hint: str) -> Branches:
    """The branches of a schema with several types."""
    branches = [
        {key: value for key, value in schema.items() if _concerns(key, kind)} | {"type": kind}
        for kind in schema["type"]
    ]
    return whichever(branches, hint)


def whichever(branches: Sequence[Json], hint: str) -> Branches:
    """One of some schemas, whichever fits."""
    found: list[Json] = []
    for branch in branches:
        if branch not in found:
            found.append(branch)
    if len(found) == 1:
        return Branches(((hint, found[0]),))
    return Branches(tuple(zip(branch_names(hint, found), found, strict=True)), is_nested=False)


def united(nodes: Sequence[Node], markers: tuple[Marker, ...]) -> Node:
    """The alternatives without those that nothing fits; null is said of the whole."""
    plain = [replace(node, is_nullable=False) for node in nodes if node != EXCLUDED]
    # Constants are told apart as JSON has them: in Python, 1 and true are equal.
    different = tuple({repr(node): node for node in plain}.values())
    if len(different) > 1 and EXACTLY_ONE not in markers:
        different = tuple(node for node in different if node != _ONLY_NULL)
    if not different:
        return EXCLUDED
    with_null = sum(each.is_nullable for each in nodes)
    is_null_fit = with_null == 1 if EXACTLY_ONE in markers else with_null > 0
    if len(different) < len(nodes):
        markers = tuple(marker for marker in markers if marker.name != "Tagged")
    if len(different) == 1:
        markers = tuple(marker for marker in markers if marker != EXACTLY_ONE)
        node: Node = marked(different[0], markers)
    elif Anything() in different and not markers:
        node = Anything()
    else:
        node = Alternatives(branches=different, markers=markers)
    return nullable(node) if is_null_fit else node


def _concerns(key: str, kind: str) -> bool:
    if key in _EVERYWHERE or (key == "format" and kind == "string"):
        return True
    return key in _KEYWORDS_OF.get(kind, ())
