"""Intersections: one schema that says what several say together."""

import math
import operator
from collections.abc import Callable, Iterable
from functools import reduce
from typing import Any, Final

from codegen.findings import Json
from codegen.naming.enum_members import MEMBER_NAMES
from codegen.shapes.dialect import Schema, common_types, equality_key, translate_values

RESIDUE: Final = "x-residue"
"""The key of what could not be merged: schemas that have to hold as well."""

NEVER: Final[Schema] = {"enum": []}
"""The schema that nothing fits."""

LEAST_SIZES: Final = ("minLength", "minItems", "minProperties", "minContains")
MOST_SIZES: Final = ("maxLength", "maxItems", "maxProperties", "maxContains")

_GROUPS: Final = (
    ("if", "then", "else"),
    ("contains", "minContains", "maxContains"),
    ("prefixItems", "items", "unevaluatedItems"),
    ("properties", "patternProperties", "additionalProperties", "unevaluatedProperties"),
)
"""Keywords that mean something only together."""

_ANNOTATING: Final = frozenset(
    {"title", "description", "default", "example", "examples", "deprecated", "externalDocs", "xml"}
    | {"readOnly", "writeOnly", "$comment", "discriminator", MEMBER_NAMES}
)


def merged(parts: Iterable[Schema]) -> Schema:
    """The intersection of schemas that have neither references nor `allOf` at their top.

    >>> merged([{"type": ["integer", "null"], "minimum": 1}, {"type": "number", "minimum": 3}])
    {'type': 'integer', 'minimum': 3}
    >>> merged([{"pattern": "^a"}, {"pattern": "b$"}])
    {'pattern': '^a', 'x-residue': [{'pattern': 'b$'}]}
    """
    return reduce(_both, parts, {})


def _both(one: Schema, other: Schema) -> Schema:
    result = dict(one)
    apart = _kept_apart(one, other)
    for key, value in other.items():
        if key in apart or (key in result and (result[key] == value or key in _ANNOTATING)):
            continue
        if key not in result:
            result[key] = value
        elif key == RESIDUE:
            result[key] = [*result[key], *value]
        else:
            result[key] = combined(key, result[key], value)
    if apart:
        result[RESIDUE] = [*result.get(RESIDUE, ()), {key: other[key] for key in other if key in apart}]
    return _consistent(result)


def _kept_apart(one: Schema, other: Schema) -> set[str]:
    """The keywords of the second schema that cannot be said in one breath with the first."""
    apart = {
        key
        for key in other
        if key in one
        and key not in _ANNOTATING
        and key != RESIDUE
        and one[key] != other[key]
        and combined(key, one[key], other[key]) is None
    }
    for group in _GROUPS:
        ours, theirs = one.keys() & set(group), other.keys() & set(group)
        if not apart.isdisjoint(group) or (ours and theirs and ours != theirs):
            apart |= theirs
    return apart


def combined(key: str, one: Json, other: Json) -> Json:
    """The value of a keyword that says what two values of it say together; None where none does."""
    combine = _COMBINED.get(key)
    return combine(one, other) if combine else None


def _consistent(schema: Schema) -> Schema:
    if schema.get("type") == []:
        return dict(NEVER)
    if "enum" in schema:
        translate_values(schema)
    names = schema.get(MEMBER_NAMES)
    if names and len(names) != len(schema.get("enum") or ()):
        del schema[MEMBER_NAMES]
    return schema


def _values(one: Json, other: Json) -> Json:
    known = {equality_key(value) for value in other}
    return [value for value in one if equality_key(value) in known]


def _multiple(one: Json, other: Json) -> Json:
    is_whole = isinstance(one, int) and isinstance(other, int)
    return math.lcm(one, other) if is_whole else None


def _every(one: Json, other: Json) -> Json:
    """A schema for parts that have to fit two."""
    if one is False or other is False:
        return False
    if one is True or other is True:
        return one if other is True else other
    return {"allOf": [one, other]}


_COMBINED: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "type": common_types,
    "enum": _values,
    **dict.fromkeys(("minimum", "exclusiveMinimum", *LEAST_SIZES), max),
    **dict.fromkeys(("maximum", "exclusiveMaximum", *MOST_SIZES), min),
    "multipleOf": _multiple,
    **dict.fromkeys(("uniqueItems", "readOnly", "writeOnly"), operator.or_),
    "required": lambda one, other: list(dict.fromkeys([*one, *other])),
    "items": _every,
    "propertyNames": _every,
    "additionalProperties": _every,
}
