"""Schemas that must hold together, as one: references followed, `allOf` taken in."""

from collections.abc import Callable, Mapping
from functools import reduce
from typing import Any, Final

from contract_runtime.sampling.checking import Json, Resolve
from contract_runtime.schemas.equality import equality_key

Schema = Mapping[str, Json]


def flattened(schema: Json, resolve: Resolve, trail: list[str]) -> Json:
    """The schema without `$ref` and `allOf` at its top; what cannot be merged stays under `allOf`.

    The references followed are added to the trail; one that is there already adds nothing.
    """
    if not isinstance(schema, Mapping):
        return schema
    reference = schema.get("$ref")
    parts: list[Json] = [{key: each for key, each in schema.items() if key not in {"$ref", "allOf"}}]
    if isinstance(reference, str) and reference not in trail:
        trail.append(reference)
        parts.append(flattened(resolve(reference), resolve, trail))
    parts += [flattened(part, resolve, trail) for part in schema.get("allOf") or ()]
    return reduce(both, parts)


def both(first: Json, second: Json) -> Json:
    """A schema for the values that fit two flat schemas; notes such as examples are the first's."""
    if first is False or second is False:
        return False
    if not isinstance(first, Mapping) or not isinstance(second, Mapping):
        return first if isinstance(first, Mapping) else second
    properties = _all_properties(first, second)
    joined = {key: _joined(key, first, second) for key in second if key in first and key in _JOINS}
    result = {**second, **first, **joined, **({"properties": properties} if properties else {})}
    rest = {key: second[key] for key in second if key in first and _is_left(key, first, second)}
    if rest:
        result["allOf"] = [*result.get("allOf", ()), rest]
    return result


def _joined(key: str, first: Schema, second: Schema) -> Json:
    return first[key] if first[key] == second[key] else _JOINS[key](first[key], second[key])


def _is_left(key: str, first: Schema, second: Schema) -> bool:
    """Whether a keyword of the second schema still has to hold beside the first's."""
    return key != "properties" and key not in _JOINS and key not in _NOTES and first[key] != second[key]


def _all_properties(first: Schema, second: Schema) -> Schema:
    """The properties of both; a schema that takes no others than its own refuses those of the other."""
    properties = _properties(first.get("properties") or {}, second.get("properties") or {})
    for schema in (first, second):
        own, other = schema.get("properties") or {}, schema.get("additionalProperties", True)
        if other is not True and not schema.get("patternProperties"):
            properties = {
                name: each if name in own else _schemas(each, other) for name, each in properties.items()
            }
    return properties


def _properties(first: Schema, second: Schema) -> Schema:
    shared = {name: {"allOf": [first[name], second[name]]} for name in first if name in second}
    return {**first, **second, **shared}


def _schemas(first: Json, second: Json) -> Json:
    if first is True or second is True:
        return second if first is True else first
    return False if first is False or second is False else {"allOf": [first, second]}


def _kinds(first: Json, second: Json) -> list[str]:
    left, right = ({*each} if isinstance(each, list) else {each} for each in (first, second))
    if "integer" in left | right and "number" in left | right:
        left, right = ({*each, "integer"} if "number" in each else each for each in (left, right))
    written = first if isinstance(first, list) else [first]
    shared = left & right
    return [*(kind for kind in written if kind in shared), *sorted(shared - {*written})]


def _choices(first: list[Json], second: list[Json]) -> list[Json]:
    known = set(map(equality_key, second))
    return [each for each in first if equality_key(each) in known]


def _first(first: Json, _: Json) -> Json:
    return first


_JOINS: Final[Mapping[str, Callable[[Any, Any], Json]]] = {
    "patternProperties": _properties,
    "required": lambda first, second: [*dict.fromkeys([*first, *second])],
    "type": _kinds,
    "enum": _choices,
    **dict.fromkeys(("minimum", "minLength", "minItems", "minProperties", "minContains"), max),
    **dict.fromkeys(("maximum", "maxLength", "maxItems", "maxProperties", "maxContains"), min),
    "exclusiveMinimum": max,
    "exclusiveMaximum": min,
    **dict.fromkeys(("items", "additionalProperties", "propertyNames", "contains"), _schemas),
    **dict.fromkeys(("nullable",), lambda first, second: first and second),
    **dict.fromkeys(("readOnly", "writeOnly", "uniqueItems"), lambda first, second: first or second),
    "allOf": lambda first, second: [*first, *second],
    "discriminator": _first,
}
_NOTES: Final = frozenset(
    {"title", "description", "example", "examples", "default", "deprecated", "externalDocs", "xml", "$schema"}
)
