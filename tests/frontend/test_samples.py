"""Values that stand in for a service's own, where a document has no examples."""

from typing import Any

import jsonschema_rs
import pytest

from codegen.document import parse_document
from codegen.typescript.samples import Sampler

TREE = {"type": "object", "required": ["parts"], "properties": {"parts": {"type": "array", "items": {}}}}


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "number", "minimum": 0, "exclusiveMaximum": 1},
        {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1},
        {"type": "integer", "exclusiveMaximum": 1},
        {"type": "integer", "minimum": 10, "maximum": 12, "multipleOf": 4},
        {"type": "string", "minLength": 9, "maxLength": 10},
        {"type": "string", "pattern": "^AC[0-9a-f]{32}$"},
        {"type": "string", "pattern": "^[1-9][0-9]*$"},
        {"type": "string", "format": "date-time"},
        {"type": ["null", "boolean"]},
        {"enum": ["b", "a"]},
        {"allOf": [{"type": "object", "required": ["a"], "properties": {"a": {"const": 1}}}, TREE]},
        {"anyOf": [{"type": "string"}, {"type": "integer"}]},
        {"type": "array", "minItems": 3, "prefixItems": [{"type": "string"}], "items": {"type": "integer"}},
        {"type": "object", "additionalProperties": {"type": "integer"}},
    ],
    ids=str,
)
def test_a_sample_fits_its_schema(schema: dict[str, Any]) -> None:
    sampler = Sampler(
        parse_document(b"openapi: 3.1.1\ninfo: {title: '', version: ''}\npaths: {}\n", "x.yaml")
    )
    jsonschema_rs.validate(schema, sampler.of(schema))


def test_what_refers_to_itself_ends() -> None:
    text = """\
openapi: 3.1.1
info: {title: '', version: ''}
paths: {}
components:
  schemas:
    Tree:
      type: object
      required: [of]
      properties: {of: {type: array, items: {$ref: '#/components/schemas/Tree'}}}
"""
    document = parse_document(text.encode(), "trees.yaml")
    sample = Sampler(document).of({"$ref": "#/components/schemas/Tree"})
    assert sample == {"of": [{"of": []}]}


def test_an_example_of_the_document_comes_first() -> None:
    document = parse_document(b"openapi: 3.1.1\ninfo: {title: '', version: ''}\npaths: {}\n", "x.yaml")
    schema = {"type": "object", "properties": {"name": {"type": "string", "examples": ["Ada", "Bea"]}}}
    assert Sampler(document).of(schema) == {"name": "Ada"}
    media = {"examples": {"one": {"value": 1}, "two": {"dataValue": 2}, "far": {"externalValue": "/far"}}}
    assert list(Sampler(document).examples(media)) == [("one", 1), ("two", 2)]
