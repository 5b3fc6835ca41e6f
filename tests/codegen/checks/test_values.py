"""Values against schemas: what JSON Schema 2020-12 and OpenAPI 3.0 say of them, reasoned by hand."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import pytest

from codegen.checks.values import Given, Judge
from codegen.document import parse_document
from codegen.shapes.nodes import Direction

SUITE: Final = Path("/work/shared/json-schema-suite/tests/draft2020-12")
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
    ({"type": "string", "format": "byte"}, "not base64!", "pattern"),
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


@pytest.mark.parametrize(("schema", "value", "refused_by"), VERDICTS)
def test_a_value_is_judged_by_the_json_schema_of_openapi_3_1(
    schema: Any, value: Any, refused_by: str
) -> None:
    assert _keywords("3.1.1", schema, value) == set(refused_by.split())


@pytest.mark.parametrize(("schema", "value", "refused_by"), LEGACY_VERDICTS)
def test_a_value_is_judged_by_the_dialect_of_openapi_3_0(schema: Any, value: Any, refused_by: str) -> None:
    assert _keywords("3.0.3", schema, value) == set(refused_by.split())


@pytest.mark.parametrize("version", ["3.0.3", "3.1.1"])
@pytest.mark.parametrize(("direction", "value", "refused_by"), ONE_SIDED)
def test_what_one_side_has_is_asked_of_that_side_only(
    version: str, direction: Direction | None, value: Any, refused_by: str
) -> None:
    assert _keywords(version, ACCOUNT, value, direction) == set(refused_by.split())


def test_a_fault_deep_in_a_value_is_told_at_its_place() -> None:
    value = {"next": {"next": {"next": 5}, "size": 1}}
    [fault] = _judged("3.1.1", NODE, value)
    assert fault.path == ("next", "next", "next")
    assert fault.reason == '5 is not of type "object"'


@pytest.mark.skipif(not SUITE.is_dir(), reason="the test suite of JSON Schema is not here")
def test_the_suite_of_json_schema_agrees() -> None:
    """What names resources (`$id`, anchors) is refused elsewhere; formats, notes there, are asserted."""
    wrong = [
        (file.name, group["description"], test["description"])
        for file in sorted(SUITE.glob("*.json"))
        if file.name not in {"format.json", "vocabulary.json"}
        for group, test in _cases(file)
        if bool(_judged("3.1.1", _local(group["schema"]), test["data"])) == test["valid"]
    ]
    assert wrong == []


def _cases(file: Path) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for group in json.loads(file.read_text(encoding="utf-8")):
        text = json.dumps(group["schema"])
        if not any(word in text for word in ('"$id"', "$anchor", "$dynamic", '"$ref": "http')):
            yield from ((group, test) for test in group["tests"])


def _local(schema: Any) -> Any:
    """The schema with references to itself as a document has them."""
    if isinstance(schema, list):
        return list(map(_local, schema))
    if not isinstance(schema, dict):
        return schema
    inner = {key: each if key in {"enum", "const"} else _local(each) for key, each in schema.items()}
    if isinstance(inner.get("$ref"), str):
        inner["$ref"] = inner["$ref"].replace("#", "#/components/schemas/Tested", 1)
    return inner


def _judged(version: str, schema: Any, value: Any, direction: Direction | None = None) -> Any:
    schemas = {"Tested": schema, "Text": {"type": "string"}}
    root = {"openapi": version, "info": {"title": "T", "version": "1"}, "components": {"schemas": schemas}}
    document = parse_document(json.dumps(root).encode(), "openapi.json")
    tested = document.root["components"]["schemas"]["Tested"]
    return Judge(document).faults(Given("value", (), tested, value, direction))


def _keywords(version: str, schema: Any, value: Any, direction: Direction | None = None) -> set[str]:
    return {fault.keyword for fault in _judged(version, schema, value, direction)}
