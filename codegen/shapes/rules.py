"""Keywords that no type of Python has room for, as markers."""

from collections.abc import Iterable
from typing import Final

from codegen.findings import Json
from codegen.openapi.formats import needed_lengths
from codegen.openapi.patterns import backtracking, translated
from codegen.shapes.dialect import CONSTRAINTS, Schema
from codegen.shapes.fragments import Fragments, definitions_in
from codegen.shapes.merging import RESIDUE
from codegen.shapes.nodes import Direction, Fragment, Marker
from codegen.shapes.objects import ObjectReader

_GENERAL: Final = ("not", "if", "then", "else")
_ITEMS: Final = ("contains", "minContains", "maxContains")
_EVALUATED_ITEMS: Final = ("prefixItems", "items", *_ITEMS, "unevaluatedItems")
_NAMES: Final = ("propertyNames", "dependentRequired", "dependentSchemas")
_COUNTED: Final = ("minProperties", "maxProperties")
_UNTYPED: Final = (*CONSTRAINTS, "format", "required", *_COUNTED, "uniqueItems", "patternProperties")

RULED: Final = (
    *("not", "if", *_ITEMS, "unevaluatedItems", *_NAMES, "patternProperties", *_COUNTED),
    *("unevaluatedProperties", "uniqueItems", RESIDUE),
)
"""Keywords that become markers."""

_BLIND: Final = frozenset({*_UNTYPED, *_ITEMS, *_NAMES, *_EVALUATED_ITEMS, "unevaluatedProperties"})
"""Keywords that say nothing about null."""


class Rules:
    """Writes the markers of schemas."""

    def __init__(self, fragments: Fragments) -> None:
        self._fragments = fragments

    def of_text(self, schema: Schema, direction: Direction, *, is_typed: bool) -> tuple[Marker, ...]:
        """The markers of a text; a typed one has its limits checked as it came over the wire."""
        fragment = self._general(schema, direction)
        if is_typed:
            fragment.update(needed_lengths(schema))
        if "pattern" in schema and (is_typed or translated(schema["pattern"]) is None):
            fragment["pattern"] = backtracking(schema["pattern"])
        return self._fits(fragment)

    def of_number(self, schema: Schema, direction: Direction) -> tuple[Marker, ...]:
        """The markers of a number."""
        fragment = self._general(schema, direction)
        step = schema.get("multipleOf")
        if schema.get("type") == "integer" and isinstance(step, float):
            fragment["multipleOf"] = step
        return self._fits(fragment)

    def of_values(self, values: list[Json]) -> tuple[Marker, ...]:
        """The marker of an enumeration whose values are no constants of Python."""
        return self._fits({"enum": values})

    def of_array(self, schema: Schema, direction: Direction, *, is_row: bool) -> tuple[Marker, ...]:
        """The markers of an array."""
        keys: tuple[str, ...] = (
            _ITEMS if is_row or "prefixItems" not in schema else ("prefixItems", "items", *_ITEMS)
        )
        if "unevaluatedItems" in schema:
            keys = _EVALUATED_ITEMS
        fragment = self._general(schema, direction) | self._fragments.keywords(schema, keys, direction)
        return (*self._unique(schema), *self._fits(fragment))

    def of_map(self, schema: Schema, direction: Direction) -> tuple[Marker, ...]:
        """The markers of an object with free names."""
        keys: tuple[str, ...] = (*_NAMES, "required", "unevaluatedProperties")
        if "patternProperties" in schema or "unevaluatedProperties" in schema:
            keys = (*keys, "patternProperties", "additionalProperties")
        fragment = self._general(schema, direction) | self._fragments.keywords(schema, keys, direction)
        if schema.get("additionalProperties") is False:
            fragment["additionalProperties"] = False
        return (
            *_counted(schema),
            *self._fits({key: value for key, value in fragment.items() if value != []}),
        )

    def of_anything(self, schema: Schema, direction: Direction) -> tuple[Marker, ...]:
        """The markers of a schema without a type: each keyword holds for the values that it is about."""
        keys = (*_UNTYPED, *_NAMES, *_ITEMS, "unevaluatedItems", "unevaluatedProperties")
        known = {key: schema[key] for key in (*keys, *_GENERAL, RESIDUE) if key in schema}
        fragment = self._fragments.of(known, direction) if known else {}
        return self._fits(fragment)

    def of_whole(self, schema: Schema, direction: Direction) -> tuple[Marker, ...]:
        """The marker of a schema that only as a whole says what it says."""
        return self._fits(self._fragments.of(schema, direction))

    def of_union(self, schema: Schema, direction: Direction, key: str) -> tuple[Marker, ...]:
        """The markers of alternatives; `key` is the keyword that their type says already."""
        if "unevaluatedProperties" in schema or "unevaluatedItems" in schema:
            return self._fits(self._fragments.of(schema, direction))
        others = tuple(each for each in ("oneOf", "anyOf") if each != key)
        fragment = self._general(schema, direction) | self._fragments.keywords(schema, others, direction)
        return self._fits(fragment)

    def of_class(
        self, schema: Schema, members: Iterable[Schema], own: Iterable[Schema], direction: Direction
    ) -> tuple[Marker, ...]:
        """The markers on a class, for the parts that are written in it rather than inherited."""
        own, members = list(own), list(members)
        is_evaluated = any("unevaluatedProperties" in part for part in own)
        if is_evaluated and not ObjectReader.is_static(schema, members):
            return self._fits(self._fragments.of(schema, direction))
        found: list[Marker] = []
        for part in own:
            keys = (*_NAMES, "oneOf", "anyOf", "enum")
            fragment = self._general(part, direction) | self._fragments.keywords(part, keys, direction)
            if part.get("patternProperties"):
                fragment |= self._of_patterns(part, direction)
            found += [*_counted(part), *self._fits(fragment)]
        return tuple(dict.fromkeys(found))

    def _of_patterns(self, part: Schema, direction: Direction) -> Schema:
        known = dict.fromkeys(part.get("properties") or (), True)
        keys = ("patternProperties", "additionalProperties")
        return ({"properties": known} if known else {}) | self._fragments.keywords(part, keys, direction)

    def _general(self, schema: Schema, direction: Direction) -> Schema:
        general = self._fragments.keywords(schema, _GENERAL, direction)
        left = self._fragments.residue(schema, direction)
        if general and left:
            return {**general, "allOf": [left]}
        return {**general, **left}

    def _unique(self, schema: Schema) -> tuple[Marker, ...]:
        return (Marker("UniqueItems"),) if schema.get("uniqueItems") is True else ()

    def _fits(self, fragment: Json) -> tuple[Marker, ...]:
        if fragment == {} or fragment is True:
            return ()
        is_blind = isinstance(fragment, dict) and _BLIND.issuperset(fragment)
        needs = any(definitions_in(fragment))
        return (Marker("Fits", (Fragment.of(fragment),), is_blind_to_null=is_blind, needs_definitions=needs),)


def _counted(schema: Schema) -> tuple[Marker, ...]:
    limits = []
    if schema.get("minProperties"):
        limits.append(("minimum", schema["minProperties"]))
    if "maxProperties" in schema:
        limits.append(("maximum", schema["maxProperties"]))
    return (Marker("PropertyCount", options=tuple(limits)),) if limits else ()
