"""One dialect for all schemas: pure functions over JSON Schema 2020-12 as OpenAPI 3.1 uses it."""

import math
import operator
from decimal import Decimal
from typing import Any, Final

from codegen.findings import Json
from codegen.naming.enum_members import MEMBER_NAMES

Schema = dict[str, Any]

BOUNDS: Final = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
LENGTHS: Final = ("minLength", "maxLength")
COUNTS: Final = ("minItems", "maxItems")
CONSTRAINTS: Final = (*BOUNDS, *LENGTHS, *COUNTS, "pattern")
ANNOTATIONS: Final = frozenset(
    {"title", "description", "default", "example", "examples", "deprecated", "externalDocs", "xml"}
    | {"readOnly", "writeOnly", "$comment", "$schema", "$id", "$anchor", "$dynamicAnchor", "$defs"}
    | {"definitions", "contentEncoding", "contentMediaType", "contentSchema"}
)
"""Keywords that say nothing about which values fit."""

EVERY_TYPE: Final = frozenset({"string", "number", "integer", "boolean", "array", "object", "null"})

WITH_NULL: Final = "x-with-null"
"""The key of what the compiler adds null to, which its `enum` then need not list."""

_BESIDE: Final = ANNOTATIONS | {"nullable"}


_LIMITS_OF_TEXT: Final = {"minLength": operator.ge, "maxLength": operator.le}
_LIMITS_OF_NUMBERS: Final = {
    "minimum": operator.ge,
    "maximum": operator.le,
    "exclusiveMinimum": operator.gt,
    "exclusiveMaximum": operator.lt,
}
_SIZES: Final = tuple(
    f"{end}{of}" for end in ("min", "max") for of in ("Length", "Items", "Properties", "Contains")
)
_LIMITED: Final = frozenset({*_LIMITS_OF_TEXT, *_LIMITS_OF_NUMBERS})


def is_enum(schema: Schema) -> bool:
    """Whether the schema becomes an enum class: several strings or several integers."""
    values = schema.get("enum")
    if not isinstance(values, list) or len(values) < 2:
        return False
    return all(isinstance(value, str) for value in values) or all(type(value) is int for value in values)


def without_wrapper(schema: Schema, ignored: frozenset[str] = frozenset()) -> Schema:
    """A copy, without the `allOf` that only exists to write something beside a `$ref`.

    That may stand in the `allOf` as well, as a part that says nothing of values; `ignored` keywords do not.
    """
    parts = schema.get("allOf")
    if not isinstance(parts, list) or _said(schema) - _BESIDE != {"allOf"}:
        return dict(schema)
    notes = [part for part in parts if isinstance(part, dict) and not _said(part) - ANNOTATIONS - ignored]
    said = [part for part in parts if part not in notes] or parts
    if len(said) != 1 or not isinstance(said[0], dict):
        return dict(schema)
    beside = {key: value for part in notes for key, value in part.items() if key not in ignored}
    return {**beside, **{key: value for key, value in schema.items() if key != "allOf"}, **said[0]}


def _said(schema: Schema) -> set[str]:
    """The keywords of a schema; that it is not nullable is what holds anyway."""
    said = {key for key in schema if not key.startswith("x-")}
    return said - {"nullable"} if schema.get("nullable") is False else said


def title_of(branch: Json) -> str:
    return str(branch.get("title") or "") if isinstance(branch, dict) else ""


def json_type(value: Json) -> str:
    """The type of a value as JSON Schema calls it; whole numbers are integers."""
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, float):
        return "integer" if value.is_integer() else "number"
    names = {str: "string", int: "integer", list: "array", dict: "object"}
    return names.get(type(value), "null")


def equality_key(value: Json) -> object:
    """A hashable value that is equal for equal JSON only: `1` equals `1.0` and differs from `true`."""
    if isinstance(value, bool):
        return ("boolean", value)
    if isinstance(value, dict):
        return frozenset((name, equality_key(each)) for name, each in value.items())
    if isinstance(value, list):
        return ("array", *map(equality_key, value))
    return value


def fits_type(value: Json, kinds: Json) -> bool:
    """Whether a value has one of the types."""
    known = [kinds] if isinstance(kinds, str) else kinds
    kind = json_type(value)
    return kind in known or (kind == "integer" and "number" in known)


def kinds_of_type(kinds: Json) -> frozenset[str]:
    """The JSON types that `type` means, integers apart from other numbers."""
    found = frozenset([kinds] if isinstance(kinds, str) else kinds)
    return found | {"integer"} if "number" in found else found


def common_types(one: Json, other: Json) -> Json:
    """The value of `type` that two say together."""
    ours, theirs = _listed(one), _listed(other)
    common = [kind for kind in ours if kind in theirs or (kind == "integer" and "number" in theirs)]
    if "number" not in common and "integer" not in common and "number" in ours and "integer" in theirs:
        common.append("integer")
    return common[0] if len(common) == 1 else common


def _listed(kinds: Json) -> list[str]:
    return [kinds] if isinstance(kinds, str) else list(kinds)


def translate_limits(schema: Schema) -> None:
    """Sizes, and bounds of integers, are whole."""
    for key in _SIZES:
        if isinstance(schema.get(key), float):
            schema[key] = int(schema[key])
    if schema.get("type") != "integer":
        return
    for key, whole in (
        ("minimum", math.ceil),
        ("maximum", math.floor),
        ("exclusiveMinimum", math.floor),
        ("exclusiveMaximum", math.ceil),
    ):
        if isinstance(schema.get(key), float):
            # The digits as they were written: 1.8446744073709552e19 means 18446744073709552000.
            schema[key] = whole(Decimal(repr(schema[key])))
    if isinstance(schema.get("multipleOf"), float) and schema["multipleOf"].is_integer():
        schema["multipleOf"] = int(schema["multipleOf"])


def translate_values(schema: Schema) -> None:
    """A constant is an enum of one; values that are there twice, of another type or beyond a limit go."""
    if "const" in schema:
        values = schema.pop("const", None)
        schema["enum"] = (
            [values]
            if "enum" not in schema
            else [value for value in schema["enum"] if equality_key(value) == equality_key(values)]
        )
    if not isinstance(schema.get("enum"), list):
        return
    distinct = list({equality_key(value): value for value in schema["enum"]}.values())
    kinds = schema.get("type")
    if kinds is not None:
        distinct = [value for value in distinct if value is None or fits_type(value, kinds)]
    if not schema.keys().isdisjoint(_LIMITED):
        distinct = [value for value in distinct if _is_within(value, schema)]
    if len(distinct) != len(schema["enum"]):
        schema.pop(MEMBER_NAMES, None)
    schema["enum"] = distinct


def _is_within(value: Json, schema: Schema) -> bool:
    """Whether the limits of a schema leave a value; those of arrays and objects are rules."""
    size = len(value) if isinstance(value, str) else value
    limits = _LIMITS_OF_TEXT if isinstance(value, str) else _LIMITS_OF_NUMBERS
    is_limited = isinstance(size, int | float) and not isinstance(size, bool)
    return not is_limited or all(fits(size, schema[key]) for key, fits in limits.items() if key in schema)


def leaves(schema: Schema, value: Json) -> bool:
    """Whether types, listed values and limits leave a value."""
    known = schema.get("enum")
    if known is not None and equality_key(value) not in map(equality_key, known):
        return False
    alone = {**schema, "enum": [value]}
    translate_values(alone)
    sizes = {"minItems": operator.ge, "maxItems": operator.le} if isinstance(value, list) else {}
    is_short = any(not fits(len(value), schema[key]) for key, fits in sizes.items() if key in schema)
    return alone["enum"] == [value] and not is_short


def translate_unlisted_null(schema: Schema) -> None:
    """Null among the types does not fit where the values are listed and null is none of them."""
    kinds, values = schema.get("type"), schema.get("enum")
    if WITH_NULL in schema or not isinstance(values, list) or None in values:
        return
    if isinstance(kinds, list) and "null" in kinds:
        others = [kind for kind in kinds if kind != "null"]
        schema["type"] = others[0] if len(others) == 1 else others
    elif kinds == "null":
        schema["enum"] = []


def translate_bounds(schema: Schema) -> None:
    for exclusive, inclusive in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        flag = schema.get(exclusive)
        if isinstance(flag, bool):
            del schema[exclusive]
            if flag and inclusive in schema:
                schema[exclusive] = schema.pop(inclusive)


def translate_constants(schema: Schema) -> None:
    """`oneOf` of constants is an enum."""
    for key in ("oneOf", "anyOf"):
        branches = schema.get(key)
        if isinstance(branches, list) and branches and all(map(_is_constant, branches)):
            if "enum" not in schema and "properties" not in schema:
                del schema[key]
                titles = {equality_key(_constant(branch)): title_of(branch) for branch in branches}
                values = {equality_key(_constant(branch)): _constant(branch) for branch in branches}
                schema["enum"] = list(values.values())
                schema[MEMBER_NAMES] = list(titles.values())
            return


def _is_constant(branch: Json) -> bool:
    if not isinstance(branch, dict):
        return False
    said = {key for key in branch if not key.startswith("x-")} - ANNOTATIONS - {"type"}
    is_single = said == {"enum"} and isinstance(branch["enum"], list) and len(branch["enum"]) == 1
    return is_single or said == {"const"}


def _constant(branch: Schema) -> Json:
    return branch["const"] if "const" in branch else branch["enum"][0]


def with_null(schema: Schema) -> Schema:
    kind = None if "$ref" in schema else schema.get("type")
    if isinstance(kind, str | list):
        kinds = [kind] if isinstance(kind, str) else kind
        mark = {WITH_NULL: True} if "enum" in schema else {}
        return {**schema, "type": [*dict.fromkeys([*kinds, "null"])], **mark}
    outer: Schema = {key: schema[key] for key in ("description", "default") if key in schema}
    return {**outer, "anyOf": [{key: schema[key] for key in schema if key not in outer}, {"type": "null"}]}


def without_null(schema: Schema) -> Schema | None:
    """The schema of the values other than null, or None where null does not fit anyway."""
    kind = schema.get("type")
    if isinstance(kind, list) and "null" in kind and len(kind) > 1:
        others = [name for name in kind if name != "null"]
        rest = {name: value for name, value in schema.items() if name != WITH_NULL}
        return {**rest, "type": others[0] if len(others) == 1 else others}
    for key in ("anyOf", "oneOf"):
        branches = schema.get(key)
        if branches and any(map(is_null, branches)) and not schema.get("properties"):
            others = [branch for branch in branches if not is_null(branch)]
            rest = {name: value for name, value in schema.items() if name != key}
            if not others:
                return None
            return (
                others[0]
                if len(others) == 1 and not rest.keys() - {"description", "title", "default"}
                else {**rest, key: others}
            )
    return None


def is_null(schema: Json) -> bool:
    """Whether only null fits a schema."""
    if not isinstance(schema, dict) or schema.keys() - ANNOTATIONS != {"type"}:
        return False
    return bool(schema["type"] in ("null", ["null"]))
