"""Documents in words that Schemathesis takes as the compiler does."""

from typing import Any

import pytest

from codegen.conformance.wording import file_types, reword, reword_schema


def test_bounds_of_integer_formats_are_written_out() -> None:
    schema = {"properties": {"a": {"type": "integer", "format": "uint8"}, "format": {"type": "string"}}}
    reword_schema(schema)
    assert schema["properties"]["a"] == {"type": "integer", "format": "uint8", "minimum": 0, "maximum": 255}


def test_format_of_several_types_goes_where_it_belongs() -> None:
    schema = {"type": ["string", "null"], "format": "date", "description": "d"}
    reword_schema(schema)
    assert schema == {"description": "d", "anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]}


def test_null_is_a_value_of_a_nullable_enumeration() -> None:
    schema = {"type": "string", "nullable": True, "enum": ["a"]}
    reword_schema(schema)
    assert schema == {"type": "string", "nullable": True, "enum": ["a", None]}


@pytest.mark.parametrize(
    ("schema", "kind"),
    [
        ({"properties": {"properties": {}, "items": {}}}, "object"),
        ({"additionalProperties": {"type": "string"}}, "object"),
        ({"items": {"properties": {}}}, "array"),
        ({"required": ["a"]}, None),
        ({"$ref": "#/components/schemas/A", "properties": {}}, None),
    ],
)
def test_schemas_that_name_parts_get_the_type_that_the_compiler_reads(
    schema: dict[str, Any], kind: str | None
) -> None:
    document = {"components": {"schemas": {"items": schema}}}
    reword(document)
    assert document["components"]["schemas"].get("type") is None
    assert schema.get("type") == kind
    assert "type" not in schema.get("properties", {})


def test_examples_and_places_that_are_no_schemas_stay_as_they_are() -> None:
    media: dict[str, Any] = {"schema": {"items": {}}, "example": {"properties": {}}}
    document = {"components": {"parameters": {"items": {"in": "query", "content": {"a/b": media}}}}}
    reword(document)
    assert media == {"schema": {"items": {}, "type": "array"}, "example": {"properties": {}}}
    assert "type" not in document["components"]["parameters"]


def test_headers_that_are_no_parameters_are_left_out() -> None:
    token = {"in": "header", "name": "authorization"}
    parameters = [{"$ref": "#/components/parameters/token"}, {"in": "query", "name": "accept"}]
    operation = {"parameters": parameters}
    reword({"components": {"parameters": {"token": token}}, "paths": {"/a": {"get": operation}}})
    assert operation["parameters"] == [{"in": "query", "name": "accept"}]


def test_bodies_that_are_files_are_known() -> None:
    media = ["application/zip", "application/x-tar", "application/json", "a/b+xml", "text/csv", "image/*"]
    body = {"content": dict.fromkeys([*media, "multipart/form-data", "text/csv; charset=utf-8"])}
    responses: dict[str, Any] = {"200": {"content": {"image/x-icon": {}}}}
    found = file_types({"paths": {"/a": {"put": {"requestBody": body, "responses": responses}}}})
    assert set(found) - {"image/png", "audio/mpeg", "video/mp4"} == {"application/zip", "application/x-tar"}


def test_names_in_paths_that_python_would_take_for_formats_are_replaced() -> None:
    parameter = {"in": "path", "name": "id:"}
    document: dict[str, Any] = {"components": {"parameters": {"id": parameter}}}
    document["paths"] = {"/a/{id:}": {"get": {"parameters": [{"$ref": "#/components/parameters/id"}]}}}
    reword(document)
    assert document["paths"] == {"/a/{id_}": {"get": {"parameters": [{"in": "path", "name": "id_"}]}}}
    assert parameter["name"] == "id:"


@pytest.mark.parametrize(
    ("kind", "mapping", "stays"),
    [
        ({"enum": ["cat"]}, {}, False),
        ({"const": "cat"}, {}, False),
        ({"type": "string"}, {}, True),
        ({"const": "cat"}, {"cat": "Cat"}, True),
    ],
)
def test_discriminator_that_contradicts_its_schemas_is_left_out(
    kind: dict[str, Any], mapping: dict[str, str], stays: bool
) -> None:
    discriminator = {"propertyName": "kind", "mapping": mapping}
    pet = {"oneOf": [{"$ref": "#/components/schemas/Cat"}], "discriminator": discriminator}
    cat = {"allOf": [{"properties": {"kind": kind}}]}
    reword({"components": {"schemas": {"Pet": pet, "Cat": cat}}})
    assert ("discriminator" in pet) is stays
