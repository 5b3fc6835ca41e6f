"""Schemas for which a first guess does not do: several demands at once, narrow ones, and rare spellings."""

from typing import Any, Final

import jsonschema_rs
import pytest

from contract_runtime.sampling import Sampler

_ZIP: Final = {"properties": {"zip": {"pattern": r"^\d{4} [A-Z]{2}$"}}}
SCHEMAS: Final[dict[str, Any]] = {
    "lengths as decimals": {"type": "string", "minLength": 2.0, "maxLength": 3.0},
    "counts as decimals": {"type": "array", "items": {"type": "string"}, "minItems": 2.0},
    "none contained": {
        "items": {"type": "integer"},
        "contains": {"type": "integer", "minimum": 1},
        "minContains": 0,
        "maxContains": 0,
        "minItems": 2,
    },
    "contained behind a prefix": {
        "type": "array",
        "prefixItems": [{"type": "string"}],
        "items": {"type": "integer"},
        "contains": {"const": 7},
        "minItems": 3,
    },
    "as many as contained": {
        "type": "array",
        "items": {"type": "integer"},
        "contains": {"minimum": 10},
        "minContains": 2,
        "maxContains": 2,
        "minItems": 4,
    },
    "prefix that ends": {"type": "array", "prefixItems": [True, False]},
    "no array": {"contains": False},
    "schema of a present property": {
        "type": "object",
        "properties": {"kind": {"type": "string"}},
        "required": ["kind"],
        "dependentSchemas": {"kind": {"required": ["more"], "properties": {"more": {"type": "integer"}}}},
    },
    "both ends": {"allOf": [{"type": "string", "pattern": "^a"}, {"pattern": "z$"}, {"minLength": 5}]},
    "password": {
        "type": "string",
        "allOf": [{"pattern": "[0-9]"}, {"pattern": "[A-Z]"}, {"pattern": "[^A-Za-z0-9]"}],
        "minLength": 8,
        "maxLength": 12,
    },
    "password by looking ahead": {
        "type": "string",
        "pattern": r"^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)(?=.*[!@#$%])[A-Za-z\d!@#$%]{12,}$",
    },
    "ending by looking behind": {"type": "string", "pattern": "^[a-z]+(?<=ing)$"},
    "word in a long text": {"type": "string", "pattern": r"\bfoo\b", "minLength": 10},
    "text without vowels": {"type": "string", "minLength": 1, "not": {"pattern": "[aeiou]"}},
    "long moment": {"type": "string", "format": "date-time", "minLength": 25},
    "moment with milliseconds": {"type": "string", "format": "date-time", "pattern": r"\.\d{3}Z$"},
    "time of a zone": {"type": "string", "format": "time", "pattern": r"\+02:00$"},
    "day of a decade": {"type": "string", "format": "date", "pattern": "^20(3[0-9])-"},
    "address of a company": {"type": "string", "format": "email", "pattern": r"@corp\.test$"},
    "short address": {"type": "string", "format": "email", "maxLength": 9},
    "short link": {"type": "string", "format": "iri", "maxLength": 18},
    "private network": {"type": "string", "format": "ipv4", "pattern": r"^10\."},
    "random UUID": {"type": "string", "format": "uuid", "pattern": "^[0-9a-f-]{14}4"},
    "relative pointer": {"type": "string", "format": "relative-json-pointer"},
    "one of two that overlap": {"oneOf": [{"type": "string"}, {"type": "string", "minLength": 3}]},
    "one of two ranges": {"oneOf": [{"type": "integer", "minimum": 1}, {"type": "integer", "maximum": 10}]},
    "one of two objects": {"oneOf": [{"required": ["a"]}, {"required": ["b"]}], "type": "object"},
    "condition": {"if": {"properties": {"in": {"const": "NL"}}}, "then": _ZIP, "required": ["in", "zip"]},
    "required by a pattern": {
        "type": "object",
        "required": ["k"],
        "patternProperties": {"^k": {"type": "integer", "minimum": 5}},
    },
    "required by another": {
        "type": "object",
        "required": ["a"],
        "dependentRequired": {"a": ["b"], "b": ["c"]},
    },
    "all letters": {"items": {"pattern": "^[a-z]$", "type": "string"}, "minItems": 26, "uniqueItems": True},
    "beyond safe integers": {"type": "number", "exclusiveMinimum": 1e300},
    "link-local address": {"type": "string", "format": "ipv6", "pattern": "^fe80"},
    "fine time": {"type": "string", "format": "time", "minLength": 15},
    "calendar duration": {"type": "string", "format": "duration", "pattern": r"^P\d+Y\d+M\d+D$"},
    "anything but a text": {"not": {"type": "string"}},
}


@pytest.mark.parametrize("seed", [0, 1])
@pytest.mark.parametrize("name", SCHEMAS)
def test_value_is_found(name: str, seed: int) -> None:
    schema = SCHEMAS[name]
    value = Sampler().value(schema, seed=seed)
    assert jsonschema_rs.Draft202012Validator(schema, validate_formats=True).is_valid(value), value
