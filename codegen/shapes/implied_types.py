"""The types of schemas that do not say one: what their other keywords tell, or mean."""

from typing import Final

from codegen.findings import Json
from codegen.shapes.dialect import Schema, json_type, with_null
from codegen.shapes.merging import NEVER

IMPLYING: Final = {
    "properties": "object",
    "additionalProperties": "object",
    "items": "array",
    "prefixItems": "array",
}
"""The types that are meant where a keyword names parts of values and no type stands beside it."""

_TYPES: Final = ("object", "array", "string", "number", "boolean", "null")


def typed(schema: Schema, *, means_types: bool) -> Schema:
    """The schema with a type where one is said, meant or listed; null among its values is among its types."""
    if "type" not in schema:
        kind = implied_type(schema)
        if not (means_types or IMPLYING.keys().isdisjoint(schema)):
            schema["type"] = [kind, *(each for each in _TYPES if each != kind)]
        elif kind and kind != "null":
            schema["type"] = kind
    values = schema.get("enum")
    if values == []:
        return dict(NEVER)
    return _with_null_as_type(schema, values) if isinstance(values, list) and None in values else schema


def _with_null_as_type(schema: Schema, values: list[Json]) -> Schema:
    rest = {key: value for key, value in schema.items() if key != "enum"}
    others = [value for value in values if value is not None]
    kinds = schema.get("type")
    is_null_fit = kinds is None or "null" in ([kinds] if isinstance(kinds, str) else kinds)
    if not others:
        return {**rest, "type": "null"} if is_null_fit else dict(NEVER)
    kinds = kinds or list(dict.fromkeys(map(json_type, others)))
    listed = {**rest, "type": kinds, "enum": others}
    return with_null(listed) if is_null_fit else listed


def implied_type(schema: Schema) -> str | None:
    """The type that a schema without one is about: objects and arrays are meant where parts are named."""
    implied = next((kind for key, kind in IMPLYING.items() if key in schema), None)
    if implied is not None:
        return implied
    kinds = {json_type(value) for value in schema.get("enum") or ()}
    return kinds.pop() if len(kinds) == 1 else None
