"""One dialect for all schemas: pure functions over JSON Schema 2020-12 as OpenAPI 3.1 uses it."""

from typing import Any, Final

from codegen.findings import Json

Schema = dict[str, Any]

BOUNDS: Final = {
    "minimum": "ge",
    "maximum": "le",
    "exclusiveMinimum": "gt",
    "exclusiveMaximum": "lt",
    "multipleOf": "multiple_of",
}
LENGTHS: Final = {"minLength": "min_length", "maxLength": "max_length"}
COUNTS: Final = {"minItems": "min_length", "maxItems": "max_length"}
CONSTRAINTS: Final = (*BOUNDS, *LENGTHS, *COUNTS, "pattern")
COPIED: Final = frozenset(
    {*CONSTRAINTS, "format", "const", "enum", "required", "discriminator", "readOnly", "writeOnly"}
    | {"prefixItems", "type"}
)
_BESIDE: Final = frozenset(
    {
        "title",
        "description",
        "default",
        "example",
        "examples",
        "deprecated",
        "readOnly",
        "writeOnly",
        "nullable",
    }
    | {"externalDocs", "xml", "type"}
)
COMPOSED: Final = ("allOf", "anyOf", "oneOf")
PREFIX: Final = "#/components/schemas/"


def needs_name(schema: Schema, *, is_nested: bool) -> bool:
    """Whether a schema becomes a class, an enum or an alias rather than an expression in place."""
    if "properties" in schema or "allOf" in schema or "discriminator" in schema or is_enum(schema):
        return True
    branches = schema.get("oneOf") or schema.get("anyOf") or ()
    if len([branch for branch in branches if branch != {"type": "null"}]) > 1:
        return is_nested or any("$ref" in branch or needs_name(branch, is_nested=True) for branch in branches)
    return is_nested and any(key in schema for key in CONSTRAINTS)


def is_enum(schema: Schema) -> bool:
    """Whether the schema becomes an enum class: several strings or several integers."""
    values = schema.get("enum")
    if not isinstance(values, list) or len(values) < 2:
        return False
    return all(isinstance(value, str) for value in values) or all(type(value) is int for value in values)


def is_open_map(schema: Schema) -> bool:
    return (
        schema.get("type") == "object"
        and not schema.get("properties")
        and schema.get("additionalProperties", True) is True
        and not any(key in schema for key in COMPOSED)
    )


def without_wrapper(schema: Schema) -> Schema:
    """A copy, without the `allOf` that only exists to write something beside a `$ref`."""
    parts = schema.get("allOf")
    if isinstance(parts, list) and len(parts) == 1 and schema.keys() - _BESIDE == {"allOf"}:
        return {**{key: value for key, value in schema.items() if key != "allOf"}, **parts[0]}
    return dict(schema)


def member_text(value: Json) -> str:
    return value if isinstance(value, str) else f"value {value}" if value >= 0 else f"minus {-value}"


def title_of(branch: Json) -> str:
    return str(branch.get("title") or "") if isinstance(branch, dict) else ""


def item_hint(name: str) -> str:
    return f"{name}Item"


def implied_type(schema: Schema) -> str | None:
    if "properties" in schema or "additionalProperties" in schema:
        return "object"
    if "items" in schema or "prefixItems" in schema:
        return "array"
    values = schema.get("enum") or ()
    return "string" if values and all(isinstance(value, str) for value in values) else None


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
        if isinstance(branches, list) and all(
            isinstance(branch, dict) and "const" in branch for branch in branches
        ):
            if "enum" not in schema and "properties" not in schema:
                del schema[key]
                schema["enum"] = list(dict.fromkeys(branch["const"] for branch in branches))
            return


def with_null(schema: Schema) -> Schema:
    kind = None if "$ref" in schema else schema.get("type")
    if isinstance(kind, str):
        return {**schema, "type": [kind, "null"]}
    if isinstance(kind, list):
        return {**schema, "type": [*dict.fromkeys([*kind, "null"])]}
    outer: Schema = {key: schema[key] for key in ("description", "default") if key in schema}
    return {**outer, "anyOf": [{key: schema[key] for key in schema if key not in outer}, {"type": "null"}]}


def without_null(schema: Schema) -> Schema | None:
    """The schema of the values other than null, or None where null does not fit anyway."""
    kind = schema.get("type")
    if isinstance(kind, list) and "null" in kind and len(kind) > 1:
        others = [name for name in kind if name != "null"]
        return {**schema, "type": others[0] if len(others) == 1 else others}
    for key in ("anyOf", "oneOf"):
        branches = schema.get(key)
        if branches and {"type": "null"} in branches and not schema.get("properties"):
            others = [branch for branch in branches if branch != {"type": "null"}]
            rest = {name: value for name, value in schema.items() if name != key}
            return (
                others[0]
                if len(others) == 1 and not rest.keys() - {"description", "title"}
                else {**rest, key: others}
            )
    return None
