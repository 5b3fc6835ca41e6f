"""Answers that come item by item, as `itemSchema` describes them: each item is checked before it is sent."""

from collections.abc import AsyncIterator
from typing import Any, Final

import pytest
from starlette.testclient import TestClient

from contract_runtime.schemas.schema_types import TypeRegistry
from tests.codegen.openapi32.building import Build

DOCUMENT: Final = """
components:
  schemas:
    Row: {{type: object, required: [number], properties: {{number: {{type: integer, minimum: 1}}}}}}
paths:
  /rows:
    get:
      operationId: listRows
      responses:
        '200': {{content: {{{media_type}: {{itemSchema: {{$ref: '#/components/schemas/Row'}}}}}}}}
"""
EVENTS: Final = """
components:
  schemas:
    Chunk: {type: object, required: [text], properties: {text: {type: string, maxLength: 5}}}
    Delta:
      type: object
      required: [event, data]
      properties:
        event: {const: delta}
        data:
          type: string
          contentMediaType: application/json
          contentSchema: {$ref: '#/components/schemas/Chunk'}
        id: {type: string}
        retry: {type: integer, minimum: 0}
    Done: {type: object, required: [event, data], properties: {event: {const: done}, data: {const: '[DONE]'}}}
paths:
  /chat:
    get:
      operationId: chat
      responses:
        '200':
          content:
            text/event-stream:
              itemSchema:
                oneOf: [{$ref: '#/components/schemas/Delta'}, {$ref: '#/components/schemas/Done'}]
"""
MIXED: Final = """
components:
  schemas:
    Page: {type: object, required: [title], properties: {title: {type: string}}}
paths:
  /streamed:
    get:
      operationId: readStreamed
      responses:
        '200':
          content:
            multipart/mixed:
              itemSchema: {anyOf: [{$ref: '#/components/schemas/Page'}, {type: string}]}
              prefixEncoding: [{contentType: application/json}]
              itemEncoding: {contentType: text/markdown}
  /whole:
    get:
      operationId: readWhole
      responses:
        '200':
          content:
            multipart/related:
              schema:
                type: array
                prefixItems: [{$ref: '#/components/schemas/Page'}]
                items: {}
                maxItems: 3
              prefixEncoding: [{contentType: application/vnd.page+json}]
              itemEncoding: {contentType: image/png}
"""


class Streams:
    """Yields what it was given."""

    def __init__(self, *items: Any) -> None:
        self.items = items

    async def _all(self) -> AsyncIterator[Any]:
        for item in self.items:
            yield item

    async def list_rows(self) -> AsyncIterator[Any]:
        return self._all()

    async def chat(self) -> AsyncIterator[Any]:
        return self._all()

    async def read_streamed(self) -> AsyncIterator[Any]:
        return self._all()

    async def read_whole(self) -> list[Any]:
        return list(self.items)


@pytest.mark.parametrize(
    ("media_type", "sent"),
    [
        ("application/jsonl", b'{"number":1}\n{"number":2}\n'),
        ("application/x-ndjson", b'{"number":1}\n{"number":2}\n'),
        ("application/json-seq", b'\x1e{"number":1}\n\x1e{"number":2}\n'),
        ("application/geo+json-seq", b'\x1e{"number":1}\n\x1e{"number":2}\n'),
        ("text/event-stream", b'data: {"number":1}\n\ndata: {"number":2}\n\n'),
    ],
)
def test_items_are_sent_as_their_media_type_has_them(build: Build, media_type: str, sent: bytes) -> None:
    built = build(DOCUMENT.format(media_type=media_type))
    row = built.module("models").Row
    answer = built.client(Streams(row(number=1), row(number=2))).get("/rows")
    assert answer.headers["content-type"].partition(";")[0] == media_type
    assert answer.content == sent


def test_an_item_that_does_not_fit_is_not_sent(build: Build) -> None:
    built = build(DOCUMENT.format(media_type="application/jsonl"))
    client = TestClient(built.app(Streams("no row")), raise_server_exceptions=False)
    assert client.get("/rows").status_code == 500


def test_events_are_sent_as_the_types_that_they_are(build: Build) -> None:
    built = build(EVENTS)
    assert "AsyncIterator[models.ChatOKItem]" in built.text("default")
    models = built.module("models")
    delta = models.ChatOKItemDelta(event="delta", data=models.Chunk(text="a\nb"), id="7", retry=100)
    answer = built.client(Streams(delta, models.Done(event="done", data="[DONE]"))).get("/chat")
    assert answer.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert answer.text == (
        'event: delta\ndata: {"text":"a\\nb"}\nid: 7\nretry: 100\n\nevent: done\ndata: [DONE]\n\n'
    )


def test_parts_are_sent_one_by_one(build: Build) -> None:
    built = build(MIXED)
    page = built.module("models").Page
    answer = built.client(Streams(page(title="a"), "# b", page(title="c"))).get("/streamed")
    boundary = answer.headers["content-type"].partition("boundary=")[2].encode()
    assert answer.content == b"\r\n".join(
        [
            *(b"--" + boundary, b"Content-Type: application/json", b"", b'{"title":"a"}'),
            *(b"--" + boundary, b"Content-Type: text/markdown", b"", b"# b"),
            *(b"--" + boundary, b"Content-Type: text/markdown", b"", b'{"title":"c"}'),
            *(b"--" + boundary + b"--", b""),
        ]
    )


def test_parts_by_position_are_sent_as_a_whole(build: Build) -> None:
    built = build(MIXED)
    page = built.module("models").Page
    answer = built.client(Streams(page(title="a"), b"\x89PNG\r\n")).get("/whole")
    kind, _, boundary = answer.headers["content-type"].partition("; boundary=")
    assert kind == "multipart/related"
    assert answer.text.count(boundary) == 3
    assert b'Content-Type: application/vnd.page+json\r\n\r\n{"title":"a"}\r\n' in answer.content
    assert b"Content-Type: image/png\r\n\r\n\x89PNG\r\n\r\n" in answer.content
    client = TestClient(built.app(Streams(*[page(title="a")] * 4)), raise_server_exceptions=False)
    assert client.get("/whole").status_code == 500


COMPOSED: Final = """
components:
  schemas:
    Event: {type: object, required: [event, data], properties: {event: {type: string}, data: {type: string}}}
    Told:
      allOf:
        - {$ref: '#/components/schemas/Event'}
        - properties:
            event: {const: told}
            data: {contentMediaType: application/json, contentSchema: {type: string}}
paths:
  /chat:
    get:
      operationId: chat
      responses: {'200': {content: {text/event-stream: {itemSchema: {$ref: '#/components/schemas/Told'}}}}}
"""
BRANCHED: Final = """
paths:
  /chat:
    get:
      operationId: chat
      responses:
        '200':
          content:
            text/event-stream:
              itemSchema:
                type: object
                required: [event, data]
                properties: {event: {type: string}, data: {type: string}, retry: {type: integer}}
                oneOf:
                  - properties:
                      event: {const: told}
                      data: {contentMediaType: application/json, contentSchema: {type: integer}}
                  - {properties: {event: {const: ended}, data: {type: string, maxLength: 3}}}
"""


@pytest.mark.parametrize(
    ("document", "event", "sent"),
    [
        (COMPOSED, {"event": "told", "data": "a"}, 'event: told\ndata: "a"\n\n'),
        (BRANCHED, {"event": "told", "data": 7, "retry": 5}, "event: told\ndata: 7\nretry: 5\n\n"),
        (BRANCHED, {"event": "ended", "data": "a"}, "event: ended\ndata: a\n\n"),
    ],
)
def test_a_part_of_an_event_tells_what_its_data_hold(
    build: Build, document: str, event: dict[str, Any], sent: str
) -> None:
    built = build(document)
    found = built.module("wiring").CONTRACT.operations[0].responses[0].content["text/event-stream"]
    item = TypeRegistry()(found).validator.validate_python(event)
    assert built.client(Streams(item)).get("/chat").text == sent
