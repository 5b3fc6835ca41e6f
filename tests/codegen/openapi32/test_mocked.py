"""A mock of items and parts: each of them is sent as it would be."""

import json
from typing import Final

from starlette.testclient import TestClient

from contract_runtime.mock.app import create_mock
from tests.codegen.openapi32.building import Build

DOCUMENT: Final = """
components:
  schemas:
    Row: {type: object, required: [number], properties: {number: {type: integer, const: 7}}}
    Told:
      type: object
      required: [event, data]
      properties:
        event: {const: told}
        data: {contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Row'}}
paths:
  /rows:
    query:
      responses:
        '200':
          content:
            application/jsonl: {itemSchema: {$ref: '#/components/schemas/Row'}}
            text/event-stream: {itemSchema: {$ref: '#/components/schemas/Told'}}
            multipart/mixed: {itemSchema: {$ref: '#/components/schemas/Row'}}
            application/x-ndjson:
              itemSchema: {type: object, required: [name], properties: {name: {type: string}}}
              examples: {two: {dataValue: [{name: Mia}, {name: Tom}]}}
            multipart/related: {itemSchema: {}, itemEncoding: {contentType: image/png}}
"""


def test_items_are_mocked_in_each_of_their_forms(build: Build) -> None:
    built = build(DOCUMENT)
    document = json.loads((built.folder / built.name / "openapi.json").read_text())
    client = TestClient(create_mock(built.module("wiring").CONTRACT, document))
    found = {
        media_type: client.request("QUERY", "/rows", headers={"Accept": media_type})
        for media_type in ("application/jsonl", "text/event-stream", "multipart/mixed", "multipart/related")
    }
    told = client.request("QUERY", "/rows", headers={"Accept": "application/x-ndjson"})
    assert told.text == '{"name":"Mia"}\n{"name":"Tom"}\n{"name":"Mia"}\n'
    assert found["application/jsonl"].text == '{"number":7}\n' * 3
    assert found["text/event-stream"].text == 'event: told\ndata: {"number":7}\n\n' * 3
    assert found["multipart/mixed"].text.count('Content-Type: application/json\r\n\r\n{"number":7}') == 3
    assert found["multipart/related"].text.count("Content-Type: image/png") == 3
