"""The model holds types and values of no language: what a renderer of any language needs, and no text."""

from datetime import date
from typing import Final

import pytest

from codegen.document import parse_document
from codegen.resolving.model import Operation
from codegen.resolving.resolve import resolve
from codegen.resolving.types import BYTES, TEXT, Either, Raw, ReplyType, Stream
from codegen.shapes.defaults import EnumMember, Plain
from codegen.shapes.nodes import Fragment, Listing, Marker, Reference, Scalar

DOCUMENT: Final = r"""
openapi: 3.1.1
info: {title: Pets, version: '1'}
paths:
  /pets:
    get:
      operationId: listPets
      parameters:
        - {name: since, in: query, schema: {type: string, format: date, default: '2026-11-20'}}
        - {name: kind, in: query, schema: {$ref: '#/components/schemas/Kind', default: cat}}
        - {name: code, in: query, schema: {type: string, minLength: 2, pattern: '^\d+$'}}
        - {name: even, in: query, schema: {type: integer, format: int32, not: {multipleOf: 3}}}
      responses:
        '200':
          description: Pets
          content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
  /pictures:
    get:
      operationId: getPicture
      responses:
        '200': {description: A picture, content: {image/png: {}}}
        '202':
          description: News
          content: {text/event-stream: {itemSchema: {$ref: '#/components/schemas/Pet'}}}
    put:
      operationId: putPicture
      requestBody: {required: true, content: {image/png: {}, text/plain: {}}}
      responses: {'204': {description: Kept}}
components:
  schemas:
    Kind: {type: string, enum: [cat, dog]}
    Pet: {type: object, properties: {name: {type: string}}}
"""


@pytest.fixture(name="operations", scope="module")
def _operations() -> dict[str, Operation]:
    api = resolve(parse_document(DOCUMENT.encode(), "pets.yaml"))
    return {operation.operation_id: operation for group in api.groups for operation in group.operations}


def test_parameters_have_types_with_the_keywords_of_the_document(operations: dict[str, Operation]) -> None:
    since, kind, code, even = operations["listPets"].parameters

    rule = Marker("Fits", (Fragment.of({"not": {"multipleOf": 3}}),), is_blind_to_null=False)
    assert since.type == Scalar(type="date")
    assert kind.type == Reference(name="Kind")
    assert code.type == Scalar(type="string", constraints=(("minLength", 2), ("pattern", r"^\d+$")))
    assert even.type == Scalar(type="integer", width="int32", markers=(rule,))


def test_defaults_are_values_of_the_type(operations: dict[str, Operation]) -> None:
    since, kind, code, _ = operations["listPets"].parameters

    assert (since.default, kind.default, code.default) == (
        Plain(date(2026, 11, 20)),
        EnumMember("Kind", "CAT", "cat"),
        None,
    )


def test_bodies_have_types_also_where_no_schema_says_them(operations: dict[str, Operation]) -> None:
    assert operations["listPets"].returns == Listing(item=Reference(name="Pet"))
    assert operations["getPicture"].returns == Either(
        (ReplyType("GetPictureOK"), ReplyType("GetPictureAccepted"))
    )
    assert [reply.body for reply in operations["getPicture"].replies] == [
        Raw(("bytes", "pieces")),
        Stream(Reference(name="Pet"), is_events=True),
    ]
    assert operations["putPicture"].body_type == Either((BYTES, TEXT))


@pytest.mark.parametrize("other", [1.0, True, "1"])
def test_fragments_differ_where_json_does(other: object) -> None:
    assert Fragment.of({"const": 1}) != Fragment.of({"const": other})
    assert Fragment.of({"const": 1}).schema == {"const": 1}
