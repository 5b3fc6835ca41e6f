"""Values, schemas and what refuses the one by the other, reasoned by JSON Schema 2020-12 and OpenAPI 3.0."""

from collections.abc import Sequence
from typing import Any, Final

from codegen.shapes.nodes import Direction

BRANCHES: Final = [
    {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"const": "cat"}, "lives": {"maximum": 9}},
    },
    {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "dog"}}},
]
ACCOUNT: Final = {
    "type": "object",
    "required": ["id", "password"],
    "properties": {"id": {"readOnly": True}, "password": {"writeOnly": True}},
}
NAMED: Final = {"allOf": [ACCOUNT, {"required": ["id", "password"]}]}
NODE: Final = {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/Tested"}, "size": {}}}
CLOSED: Final = {"allOf": [{"properties": {"a": {}}}], "additionalProperties": False}
SHORT: Final = {"$ref": "#/components/schemas/Text", "maxLength": 2}

VERDICTS: Final[Sequence[tuple[Any, Any, str]]] = [
    # What refuses a value, by JSON Schema 2020-12 (OpenAPI 3.1); nothing where it fits.
    ({"type": "integer"}, 1.0, ""),
    ({"type": "integer"}, 1.5, "type"),
    ({"type": "integer"}, True, "type"),
    ({"type": "number"}, True, "type"),
    ({"type": ["string", "null"]}, None, ""),
    ({"type": "string", "nullable": True}, None, "type"),
    ({"enum": [1, "a"]}, 1.0, ""),
    ({"enum": [1, "a"]}, True, "enum"),
    ({"const": False}, 0, "enum"),
    ({"const": {"a": 1, "b": 2}}, {"b": 2, "a": 1.0}, ""),
    ({"multipleOf": 0.01}, 19.99, ""),
    ({"multipleOf": 0.5}, 0.75, "multipleOf"),
    ({"exclusiveMinimum": 5}, 5, "exclusiveMinimum"),
    ({"exclusiveMaximum": 5, "maximum": 9}, 5, "exclusiveMaximum"),
    ({"minLength": 2}, "\U0001f600", "minLength"),
    ({"maxLength": 1}, "\U0001f600", ""),
    ({"minLength": 2}, 7, ""),
    ({"pattern": "b"}, "abc", ""),
    ({"pattern": r"^\d$"}, "\u0663", "pattern"),
    ({"uniqueItems": True}, [1, True], ""),
    ({"uniqueItems": True}, [1, 1.0], "uniqueItems"),
    ({"uniqueItems": True}, [{"a": 1, "b": 2}, {"b": 2, "a": 1}], "uniqueItems"),
    ({"contains": {"type": "integer"}}, ["a"], "contains"),
    ({"contains": {"type": "integer"}, "minContains": 0}, ["a"], ""),
    ({"contains": {"type": "integer"}, "maxContains": 1}, [1, 2], "contains"),
    ({"prefixItems": [{"type": "string"}], "items": False}, ["a"], ""),
    ({"prefixItems": [{"type": "string"}], "items": False}, ["a", 1], "falseSchema"),
    ({"prefixItems": [True], "unevaluatedItems": False}, [1, 2], "unevaluatedItems"),
    ({"required": ["a"]}, {}, "required"),
    ({"required": ["a"]}, "a", ""),
    ({"minProperties": 2}, {"a": 1}, "minProperties"),
    ({"properties": {"a": False}}, {"a": 1}, "falseSchema"),
    ({"patternProperties": {"^x-": {"type": "integer"}}}, {"x-a": "1"}, "type"),
    (
        {"patternProperties": {"^x-": {}}, "additionalProperties": False},
        {"x-a": 1, "b": 1},
        "additionalProperties",
    ),
    ({"propertyNames": {"pattern": "^[a-z]+$"}}, {"A": 1}, "propertyNames"),
    ({"dependentRequired": {"card": ["street"]}}, {"card": 1}, "required"),
    ({"dependentSchemas": {"card": {"maxProperties": 1}}}, {"card": 1, "b": 2}, "maxProperties"),
    ({"if": {"type": "string"}, "then": {"minLength": 2}, "else": {"minimum": 2}}, 1, "minimum"),
    ({"if": {"type": "string"}, "then": {"minLength": 2}, "else": {"minimum": 2}}, "ab", ""),
    ({"then": {"minLength": 2}}, "a", ""),
    ({"not": {"type": "string"}}, "a", "not"),
    ({"oneOf": [{"type": "integer"}, {"minimum": 2}]}, 3, "oneOf"),
    ({"anyOf": [{"type": "integer"}, {"minimum": 2}]}, 3, ""),
    ({"anyOf": [{"type": "integer", "minimum": 2}, {"type": "null"}]}, 1, "minimum"),
    ({"oneOf": BRANCHES}, {"kind": "cat", "lives": 10}, "maximum"),
    ({"oneOf": BRANCHES}, {"kind": "cow"}, "oneOf"),
    (CLOSED, {"a": 1}, "additionalProperties"),
    ({"allOf": CLOSED["allOf"], "unevaluatedProperties": False}, {"a": 1}, ""),
    ({"allOf": CLOSED["allOf"], "unevaluatedProperties": False}, {"b": 1}, "unevaluatedProperties"),
    ({"allOf": [{}, {"type": "string"}]}, 1, "type"),
    (SHORT, "abc", "maxLength"),
    ({"type": "string", "minLength": 3, "pattern": "^a", "format": "email"}, "x", "format minLength pattern"),
    (False, 1, "falseSchema"),
    # Formats are asserted, those of OpenAPI too.
    ({"format": "date"}, "2026-02-30", "format"),
    ({"format": "date-time"}, "2026-02-03T10:00:00", "format"),
    ({"format": "date-time"}, "2026-02-03T10:00:00Z", ""),
    ({"format": "uuid"}, "12345678123456781234567812345678", "format"),
    ({"format": "email"}, "nobody", "format"),
    ({"format": "uri"}, "/relative", "format"),
    ({"format": "hostname"}, "-a-", "format"),
    ({"format": "ipv4"}, "1.2.3.400", "format"),
    ({"format": "duration"}, "P", "format"),
    ({"format": "email"}, 5, ""),
    ({"format": "of-our-own"}, "anything", ""),
    ({"type": "string", "format": "byte"}, "not base64!", "format"),
    ({"type": "integer", "format": "int32"}, 2**31, "maximum"),
    ({"type": "integer", "format": "uint8"}, -1, "minimum"),
    # Backtracking ends; a pattern that no engine reads says nothing.
    ({"pattern": "^(a+)+$"}, "a" * 5_000 + "!", "pattern"),
    ({"pattern": "^(?=a)(a+)+$"}, "a" * 30, ""),
    ({"pattern": "(?<!a+)b("}, "a", ""),
]

LEGACY_VERDICTS: Final[Sequence[tuple[Any, Any, str]]] = [
    # OpenAPI 3.0.
    ({"type": "string", "nullable": True}, None, ""),
    ({"type": "string"}, None, "type"),
    ({"type": "string", "enum": ["a"], "nullable": False}, None, "type enum"),
    ({"allOf": [{"$ref": "#/components/schemas/Text"}], "nullable": True}, None, ""),
    ({"type": "integer", "minimum": 5, "exclusiveMinimum": True}, 5, "exclusiveMinimum"),
    ({"type": "integer", "minimum": 5, "exclusiveMinimum": False}, 5, ""),
    ({"type": "integer", "maximum": 5, "exclusiveMaximum": True}, 5, "exclusiveMaximum"),
    (SHORT, "abc", ""),
    ({"type": "array", "items": {"type": "integer"}, "uniqueItems": True}, [1, "a", 1], "type uniqueItems"),
    (NODE, {"next": {"next": {"next": 5}}}, "type"),
]

ONE_SIDED: Final[Sequence[tuple[Direction | None, Any, str]]] = [
    ("request", {"password": "x"}, ""),
    ("request", {"id": 1, "password": "x"}, "falseSchema"),
    ("request", {}, "required"),
    ("response", {"id": 1}, ""),
    ("response", {"id": 1, "password": "x"}, "falseSchema"),
    ("response", {}, "required"),
    (None, {"id": 1, "password": "x"}, ""),
    (None, {}, ""),
]


def document_of(version: str, schema: Any) -> dict[str, Any]:
    """A document in which the schema is called `Tested`, beside a `Text`."""
    schemas = {"Tested": schema, "Text": {"type": "string"}}
    return {"openapi": version, "info": {"title": "T", "version": "1"}, "components": {"schemas": schemas}}
