"""Samples fit their schemas, whatever the keywords; another validator says so."""

from typing import Any, Final

import jsonschema_rs
import pytest

from contract_runtime.sampling import NoSample, Sampler

SCHEMAS: Final[dict[str, Any]] = {
    "anything": {},
    "text": {"type": "string"},
    "shortest text": {"type": "string", "minLength": 300},
    "longest text": {"type": "string", "maxLength": 1},
    "exact text": {"type": "string", "minLength": 3, "maxLength": 3},
    "whole number": {"type": "integer", "minimum": 10, "exclusiveMaximum": 11},
    "large multiple": {"type": "integer", "multipleOf": 7, "minimum": 100},
    "decimal multiple": {"type": "number", "multipleOf": 0.01, "minimum": 0.105, "maximum": 0.12},
    "narrow number": {"type": "number", "exclusiveMinimum": 0, "maximum": 1e-9},
    "negative number": {"type": "number", "maximum": -1.5},
    "enumeration": {"enum": ["a", 2, None, {"b": []}]},
    "typed enumeration": {"type": "string", "enum": [1, "one"]},
    "constant": {"const": {"kind": "fixed"}},
    "only null": {"type": "null"},
    "nullable": {"type": ["null", "integer"]},
    "distinct items": {"type": "array", "items": {"enum": [1, 2, 3]}, "uniqueItems": True, "minItems": 3},
    "distinct booleans": {"type": "array", "items": {"type": "boolean"}, "uniqueItems": True, "minItems": 2},
    "distinct texts": {"items": {"type": "string", "maxLength": 1}, "uniqueItems": True, "minItems": 9},
    "tuple": {"type": "array", "prefixItems": [{"type": "integer"}, {"const": "x"}], "items": False},
    "contained item": {
        "type": "array",
        "items": {"type": "integer"},
        "contains": {"const": 4},
        "minItems": 3,
    },
    "empty array": {"type": "array", "maxItems": 0, "items": {"type": "string"}},
    "dictionary": {"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 3},
    "named keys": {"type": "object", "propertyNames": {"pattern": "^x-[a-z]+$"}, "minProperties": 2},
    "patterned keys": {
        "type": "object",
        "patternProperties": {"^k\\d$": {"type": "integer"}},
        "minProperties": 1,
    },
    "few properties": {
        "type": "object",
        "properties": {name: {"type": "integer"} for name in "abcd"},
        "required": ["c"],
        "maxProperties": 2,
    },
    "all of": {
        "allOf": [
            {"type": "object", "properties": {"a": {"type": "integer", "minimum": 5}}},
            {"properties": {"a": {"maximum": 6}, "b": {"type": "string"}}, "required": ["a", "b"]},
        ]
    },
    "closed all of": {
        "allOf": [
            {"type": "object", "properties": {"a": {"type": "integer"}}, "additionalProperties": False},
            {"properties": {"b": {"type": "string"}}},
        ]
    },
    "exactly one": {"oneOf": [{"type": "integer"}, {"type": "number"}]},
    "one of overlapping": {
        "oneOf": [
            {"type": "object", "properties": {"a": {"type": "string"}}},
            {"type": "object", "properties": {"b": {"type": "integer"}}, "required": ["b"]},
        ]
    },
    "any of": {
        "type": "object",
        "properties": {"a": {}, "b": {}},
        "anyOf": [{"required": ["a"]}, {"required": ["b"]}],
    },
    "not": {"type": "string", "not": {"enum": ["text"]}},
    "not a kind": {"not": {"type": "string"}},
    "condition": {
        "type": "object",
        "properties": {"kind": {"enum": ["a", "b"]}, "size": {"type": "integer"}},
        "required": ["kind"],
        "if": {"properties": {"kind": {"const": "a"}}},
        "then": {"required": ["size"]},
        "else": {"properties": {"size": False}},
    },
    "dependent": {
        "type": "object",
        "properties": {"card": {"type": "string"}, "street": {"type": "string"}},
        "dependentRequired": {"card": ["street"]},
    },
    "unevaluated": {
        "allOf": [{"type": "object", "properties": {"a": {"type": "string"}}}],
        "properties": {"b": {"type": "integer"}},
        "unevaluatedProperties": False,
    },
}


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("seed", [0, 1, 7])
def test_sample_fits(name: str, seed: int) -> None:
    value = Sampler().value(SCHEMAS[name], seed=seed)
    validator = jsonschema_rs.Draft202012Validator(SCHEMAS[name], validate_formats=True)
    assert validator.is_valid(value), value


@pytest.mark.parametrize(
    "name",
    [
        "date",
        "date-time",
        "time",
        "duration",
        "email",
        "hostname",
        "ipv4",
        "ipv6",
        "uri",
        "uri-reference",
        "uuid",
        "json-pointer",
        "regex",
        "uri-template",
        "idn-email",
    ],
)
def test_format_is_kept(name: str) -> None:
    schema = {"type": "string", "format": name}
    values = {Sampler().value(schema, seed=seed) for seed in range(20)}
    validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
    assert len(values) == 20
    assert all(validator.is_valid(value) for value in values)


@pytest.mark.parametrize(
    "schema",
    [
        False,
        {"type": "integer", "minimum": 5, "maximum": 4},
        {"type": "string", "format": "date-time", "maxLength": 5},
        {"type": "string", "pattern": "^[A-Z]{2}$", "minLength": 3},
        {"enum": []},
        {"allOf": [{"type": "string"}, {"type": "integer"}]},
        {"$ref": "#/$defs/Endless"},
    ],
)
def test_schema_that_nothing_fits_has_no_sample(schema: object) -> None:
    endless = {"type": "object", "required": ["next"], "properties": {"next": {"$ref": "#/$defs/Endless"}}}
    with pytest.raises(NoSample):
        Sampler({"Endless": endless}).value(schema)


def test_same_seed_gives_the_same_value_and_another_one_another() -> None:
    schema = {
        "type": "object",
        "required": ["id", "code"],
        "properties": {"id": {"type": "integer"}, "code": {}},
    }
    assert Sampler().value(schema, seed=3) == Sampler().value(schema, seed=3)
    assert Sampler().value(schema, seed=3) != Sampler().value(schema, seed=4)


def test_recursion_is_cut_where_it_may_be() -> None:
    tree = {
        "type": "object",
        "required": ["name"],
        "properties": {
            "name": {"type": "string"},
            "children": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
        },
    }
    value = Sampler({"Tree": tree}).value({"$ref": "#/components/schemas/Tree"})
    assert value["name"]
    assert "children" not in value["children"][0] if value.get("children") else "children" not in value


def test_examples_go_first_where_they_fit() -> None:
    sampler = Sampler()
    assert sampler.value({"type": "string", "example": "Ada"}) == "Ada"
    assert sampler.value({"type": "integer", "examples": ["many", 12]}) == 12
    assert sampler.value({"type": "integer", "example": "many"}) != "many"
    assert sampler.value({"type": "integer", "example": 12}, takes_examples=False) != 12
    assert sampler.value({"type": "integer", "default": 20}) == 20


def test_body_shows_optional_properties() -> None:
    schema = {"type": "object", "properties": {"name": {"type": "string"}, "price": {"type": "number"}}}
    assert Sampler().value(schema) == {"name": "Ada Lovelace", "price": 19.99}


def test_property_appears_in_its_direction_only() -> None:
    schema = {
        "type": "object",
        "required": ["id", "password"],
        "properties": {
            "id": {"type": "integer", "readOnly": True},
            "password": {"type": "string", "writeOnly": True},
        },
        "example": {"id": 4, "password": "secret"},
    }
    assert Sampler().value(schema, direction="response") == {"id": 4}
    assert Sampler().value(schema, direction="request") == {"password": "secret"}


def test_discriminator_names_the_alternative() -> None:
    schemas = {
        "Cat": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}},
        "Dog": {
            "type": "object",
            "required": ["kind", "trick"],
            "properties": {"kind": {"type": "string"}, "trick": {"type": "string"}},
        },
    }
    references = [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}]
    mapping = {"meow": "#/components/schemas/Cat", "woof": "#/components/schemas/Dog"}
    pet = {"anyOf": references, "discriminator": {"propertyName": "kind", "mapping": mapping}}
    values = [Sampler(schemas).value(pet, seed=seed) for seed in (0, 1)]
    assert [value["kind"] for value in values] == ["meow", "woof"]
    plain = {"anyOf": references, "discriminator": {"propertyName": "kind"}}
    assert Sampler(schemas).value(plain)["kind"] == "Cat"


def test_schemas_of_openapi_3_0_are_understood() -> None:
    sampler = Sampler(root={"openapi": "3.0.3"})
    exclusive = {"type": "integer", "minimum": 3, "exclusiveMinimum": True, "maximum": 4}
    assert sampler.value(exclusive) == 4
    nullable = {"type": "string", "nullable": True}
    assert isinstance(sampler.value(nullable), str)
    assert sampler.fits(None, nullable)
    assert not Sampler().fits(None, nullable)
