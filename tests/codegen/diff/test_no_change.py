"""What is written otherwise and means the same is no change."""

from typing import Any, Final

import pytest
import yaml

from tests.codegen.diff.twins import differences, rules_told

HEAD: Final = "openapi: {version}\ninfo: {{title: T, version: '1'}}\n"
PETS: Final = """\
paths:
  /pets/{id}:
    post:
      parameters: [{in: path, name: id, required: true, schema: {type: string}}]
      requestBody: {content: {application/json: {schema: REQUEST}}}
      responses: {'200': {description: ok, content: {application/json: {schema: RESPONSE}}}}
"""

Json = Any


def document(schema: str, components: str = "", version: str = "3.1.1") -> str:
    """A document whose request and response body are of the schema."""
    text = HEAD.format(version=version) + PETS.replace("REQUEST", schema).replace("RESPONSE", schema)
    return text + (f"components: {{schemas: {components}}}\n" if components else "")


SCHEMAS: Final = {
    "an enum of one value is a constant": ("{const: a}", "{type: string, enum: [a]}"),
    "alternatives that are constants are an enum": (
        "{oneOf: [{const: a, title: A}, {const: b, title: B}]}",
        "{type: string, enum: [b, a]}",
    ),
    "alternatives that are types are a list of types": (
        "{anyOf: [{type: string}, {type: integer}]}",
        "{type: [integer, string]}",
    ),
    "an alternative that is null makes nullable": (
        "{oneOf: [{type: string}, {type: 'null'}]}",
        "{type: [string, 'null']}",
    ),
    "a single alternative is no alternative": (
        "{anyOf: [{type: string, maxLength: 3}]}",
        "{type: string, maxLength: 3}",
    ),
    "the order of alternatives": (
        "{oneOf: [{type: string, maxLength: 3}, {type: object, required: [a]}, {type: array, items: {}}]}",
        "{oneOf: [{type: array, items: {}}, {type: string, maxLength: 3}, {type: object, required: [a]}]}",
    ),
    "parts under allOf written out": (
        "{allOf: [{type: object, properties: {a: {type: string}}, required: [a]},"
        " {properties: {b: {type: integer}}}]}",
        "{type: object, properties: {a: {type: string}, b: {type: integer}}, required: [a]}",
    ),
    "the strictest of several limits counts": (
        "{allOf: [{type: string, maxLength: 9}, {maxLength: 5}, {minLength: 1}]}",
        "{type: string, minLength: 1, maxLength: 5}",
    ),
    "an exclusive limit beside the same one": (
        "{allOf: [{type: number, minimum: 1, maximum: 5}, {exclusiveMinimum: 1, exclusiveMaximum: 5}]}",
        "{type: number, exclusiveMinimum: 1, exclusiveMaximum: 5}",
    ),
    "an exclusive limit of integers": ("{type: integer, exclusiveMinimum: 0}", "{type: integer, minimum: 1}"),
    "keywords that say what holds anyway": (
        "{type: object, properties: {a: {type: string}}}",
        "{type: object, properties: {a: {type: string, minLength: 0, nullable: false, deprecated: false,"
        " readOnly: false, writeOnly: false}}, required: [], additionalProperties: true, minProperties: 0}",
    ),
    "a pattern that matches everything": ("{type: string}", "{type: string, pattern: '^.*$'}"),
    "closed by either keyword": (
        "{type: object, properties: {a: {type: string}}, additionalProperties: false}",
        "{allOf: [{type: object, properties: {a: {type: string}}}], unevaluatedProperties: false}",
    ),
    "items that may be anything": ("{type: array}", "{type: array, items: {}}"),
    "limits of another type": ("{type: integer}", "{type: integer, maxLength: 3, minItems: 2, pattern: a}"),
    "numbers written otherwise": (
        "{type: number, maximum: 10, enum: [1, 2]}",
        "{type: number, maximum: 10.0, enum: [2.0, 1.0]}",
    ),
    "words for people": (
        "{type: string}",
        "{type: string, title: A, description: B, example: c, examples: [d], externalDocs: {url: 'https://e.example'}}",
    ),
}


@pytest.mark.parametrize(("one", "other"), SCHEMAS.values(), ids=SCHEMAS)
def test_another_way_of_writing_a_schema_is_no_change(one: str, other: str) -> None:
    assert rules_told(document(one), document(other)) == set()
    assert rules_told(document(other), document(one)) == set()


NODE: Final = (
    "{{type: object, properties: {{name: {{type: string}}, next: {{$ref: '#/components/schemas/{0}'}}}}}}"
)


def test_a_renamed_component_is_no_change_even_where_it_refers_to_itself() -> None:
    old = document("{$ref: '#/components/schemas/Node'}", f"{{Node: {NODE.format('Node')}}}")
    new = document("{$ref: '#/components/schemas/Knot'}", f"{{Knot: {NODE.format('Knot')}}}")
    assert rules_told(old, new) == set()


def test_a_component_written_in_place_is_no_change() -> None:
    old = document("{$ref: '#/components/schemas/Pet'}", "{Pet: {type: object, required: [a]}}")
    assert rules_told(old, document("{type: object, required: [a]}")) == set()


def test_a_change_in_a_recursive_schema_is_found_once() -> None:
    old = document("{$ref: '#/components/schemas/Node'}", f"{{Node: {NODE.format('Node')}}}")
    new = old.replace("name: {type: string}", "name: {type: string, maxLength: 3}")
    found = [(item.rule.identifier, item.subject) for item in differences(old, new)]
    assert found == [("request-max-length-added", "Node.name"), ("response-promises-more", "Node.name")]


def test_alternatives_of_renamed_components_are_no_change_without_a_discriminator() -> None:
    union = "{{oneOf: [{{$ref: '#/components/schemas/{}'}}, {{$ref: '#/components/schemas/{}'}}]}}"
    cat, dog = "{type: object, required: [lives]}", "{type: object, required: [breed]}"
    old = document(union.format("Cat", "Dog"), f"{{Cat: {cat}, Dog: {dog}}}")
    new = document(union.format("Hound", "Tom"), f"{{Hound: {dog}, Tom: {cat}}}")
    assert rules_told(old, new) == set()


def test_a_renamed_component_breaks_where_its_name_is_what_travels() -> None:
    union = (
        "{{oneOf: [{{$ref: '#/components/schemas/{}'}}, {{$ref: '#/components/schemas/Dog'}}],"
        " discriminator: {{propertyName: kind}}}}"
    )
    cat, dog = "{type: object, required: [kind, lives]}", "{type: object, required: [kind, breed]}"
    old = document(union.format("Cat"), f"{{Cat: {cat}, Dog: {dog}}}")
    new = document(union.format("Tom"), f"{{Tom: {cat}, Dog: {dog}}}")
    assert {"request-discriminator-value-removed", "response-discriminator-value-added"} <= rules_told(
        old, new
    )


LEGACY: Final = """\
{type: object, properties: {
  name: {type: string, nullable: true, maxLength: 10},
  kind: {type: string, nullable: true, enum: [a, b]},
  count: {type: integer, minimum: 0, exclusiveMinimum: true},
  owner: {nullable: true, allOf: [{$ref: '#/components/schemas/Owner'}]},
  photo: {type: string, format: byte},
  file: {type: string, format: binary}}}"""
CURRENT: Final = """\
{type: object, properties: {
  name: {type: [string, 'null'], maxLength: 10},
  kind: {type: [string, 'null'], enum: [a, b, null]},
  count: {type: integer, exclusiveMinimum: 0},
  owner: {anyOf: [{$ref: '#/components/schemas/Owner'}, {type: 'null'}]},
  photo: {type: string, contentEncoding: base64},
  file: {type: string, contentMediaType: application/octet-stream}}}"""
OWNER: Final = "{Owner: {type: object, properties: {name: {type: string}}}}"


@pytest.mark.parametrize("enum", ["[a, b, null]", "[a, b]"])
def test_the_same_document_in_the_other_version_is_no_change(enum: str) -> None:
    old = document(LEGACY, OWNER, "3.0.3")
    new = document(CURRENT.replace("[a, b, null]", enum), OWNER)
    assert rules_told(old, new) == set()
    assert rules_told(new, old) == set()


def test_bytes_need_no_schema_in_the_newer_version() -> None:
    old = document("{type: string, format: binary}", version="3.0.3").replace("application/json", "image/png")
    new = document("{}").replace("application/json", "image/png")
    assert rules_told(old, new) == set()


def test_a_variable_of_the_path_may_be_renamed() -> None:
    old = document("{type: string}")
    new = old.replace("{id}", "{key}").replace("name: id", "name: key")
    assert rules_told(old, new) == {"path-parameter-renamed"}


def _operation(text: str, **root: Json) -> str:
    operation: Json = {"responses": {"200": {"description": "ok"}}} | yaml.safe_load(text)
    base = {"openapi": "3.1.1", "info": {"title": "T", "version": "1"}, "paths": {"/a": {"get": operation}}}
    return str(yaml.safe_dump(base | root, sort_keys=False))


OPERATIONS: Final = {
    "the order of parameters": (
        "{parameters: [{in: query, name: a, schema: {}}, {in: query, name: b, schema: {}}]}",
        "{parameters: [{in: query, name: b, schema: {}}, {in: query, name: a, schema: {}}]}",
    ),
    "values equal to what is default": (
        "{parameters: [{in: query, name: a, schema: {type: array}}]}",
        "{parameters: [{in: query, name: a, required: false, style: form, explode: true,"
        " allowReserved: false, deprecated: false, schema: {type: array}}]}",
    ),
    "explode of a single value": (
        "{parameters: [{in: query, name: a, schema: {type: string}}]}",
        "{parameters: [{in: query, name: a, explode: false, schema: {type: string}}]}",
    ),
    "a body that need not be sent": (
        "{requestBody: {content: {text/plain: {}}}}",
        "{requestBody: {required: false, content: {Text/Plain; charset=utf-8: {}}}}",
    ),
    "headers that OpenAPI ignores": (
        "{parameters: [{in: header, name: Authorization, required: true, schema: {}}]}",
        "{parameters: [{in: header, name: Accept, required: true, schema: {}}]}",
    ),
    "no requirement at all": ("{}", "{security: []}"),
    "keys that nobody compares": ("{x-owner: a}", "{x-owner: b}"),
}


@pytest.mark.parametrize(("one", "other"), OPERATIONS.values(), ids=OPERATIONS)
def test_another_way_of_writing_an_operation_is_no_change(one: str, other: str) -> None:
    assert rules_told(_operation(one), _operation(other)) == set()
    assert rules_told(_operation(other), _operation(one)) == set()


def test_parameters_and_responses_may_move_to_the_path_and_to_components() -> None:
    old = _operation("{parameters: [{in: query, name: a, schema: {type: string}}]}")
    new = yaml.safe_load(_operation("{responses: {'200': {$ref: '#/components/responses/Ok'}}}"))
    new["paths"]["/a"]["parameters"] = [{"$ref": "#/components/parameters/A"}]
    parameter = {"in": "query", "name": "a", "schema": {"type": "string"}}
    new["components"] = {"responses": {"Ok": {"description": "ok"}}, "parameters": {"A": parameter}}
    assert rules_told(old, yaml.safe_dump(new)) == set()


def test_security_of_the_document_may_move_to_the_operations_and_a_scheme_be_renamed() -> None:
    key = {"type": "apiKey", "in": "header", "name": "X-Key"}
    old = _operation("{}", security=[{"key": []}], components={"securitySchemes": {"key": key}})
    new = _operation("{security: [{apiKey: []}]}", components={"securitySchemes": {"apiKey": key}})
    assert rules_told(old, new) == set()


def test_a_base_path_may_move_from_the_servers_into_the_paths() -> None:
    old = document("{type: string}") + "servers: [{url: 'https://a.example/api'}, {url: /api}]\n"
    new = document("{type: string}").replace("/pets", "/api/pets") + "servers: [{url: 'https://a.example'}]\n"
    assert rules_told(old, new) == set()


def test_a_base_path_can_be_given() -> None:
    old, new = document("{type: string}"), document("{type: string}").replace("/pets", "/api/pets")
    assert "operation-removed" in rules_told(old, new)
    assert rules_told(old, new, old_bases=["/api/"], new_bases=[""]) == set()


def test_a_component_that_nobody_sends_is_not_judged_as_request() -> None:
    old = document("{type: string}", "{Lost: {type: string}}")
    assert rules_told(old, old.replace("Lost: {type: string}", "Lost: {type: integer}")) == set()
