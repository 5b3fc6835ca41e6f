"""Bodies that are read item by item, as `itemSchema` describes them: each item is checked as it comes."""

from collections.abc import AsyncIterator, Iterator
from typing import Any, Final

import pytest

from codegen.checks.examples import example_findings
from codegen.document import parse_document
from tests.codegen.openapi32.building import HEAD, Build, Built
from tests.codegen.openapi32.test_items_sent import EVENTS

DOCUMENT: Final = """
components:
  schemas:
    Row: {{type: object, required: [number], properties: {{number: {{type: integer, minimum: 1}}}}}}
paths:
  /rows:
    post:
      operationId: addRows
      requestBody:
        {required}
        content: {{{media_type}: {described}}}
      responses: {{'200': {{content: {{application/json: {{schema: {{}}}}}}}}}}
"""
ITEMS: Final = "{itemSchema: {$ref: '#/components/schemas/Row'}}"
ARRAY: Final = "{schema: {type: array, maxItems: 2, items: {$ref: '#/components/schemas/Row'}}}"


class Rows:
    """Gives back what it read, and keeps how far it came."""

    def __init__(self) -> None:
        self.read: list[Any] = []

    async def add_rows(self, body: AsyncIterator[Any] | list[Any] | None) -> object:
        if body is None or isinstance(body, list):
            return body
        async for item in body:
            self.read.append(item)
        return self.read


def reading(build: Build, media_type: str, described: str = ITEMS, required: str = "required: true") -> Built:
    return build(DOCUMENT.format(media_type=media_type, described=described, required=required))


@pytest.mark.parametrize(
    ("media_type", "sent"),
    [
        ("application/jsonl", b'{"number": 1}\n\n{"number": 2}'),
        ("application/x-ndjson", b'{"number": 1}\r\n{"number": 2}\r\n'),
        ("application/json-seq", b'\x1e{"number": 1}\n\x1e{"number":\n2}\n'),
        ("text/event-stream", b': hello\ndata: {"number":\ndata: 1}\n\nid: 7\rdata:{"number": 2}\r\rdata: 3'),
        (
            "multipart/mixed; boundary=xx",
            b'--xx\r\nContent-Type: application/json\r\n\r\n{"number": 1}\r\n--xx\r\n\r\n{"number": 2}'
            b"\r\n--xx--",
        ),
    ],
)
def test_items_are_read_as_they_come(build: Build, media_type: str, sent: bytes) -> None:
    built = reading(build, media_type.partition(";")[0])
    assert "body: AsyncIterator[models.Row]" in built.text("default")

    def pieces() -> Iterator[bytes]:
        yield from (sent[place : place + 1] for place in range(len(sent)))

    for content in (sent, pieces()):
        client = built.client(Rows())
        answer = client.post("/rows", content=content, headers={"Content-Type": media_type})
        assert answer.json() == [{"number": 1}, {"number": 2}]


@pytest.mark.parametrize(
    ("media_type", "sent", "status"),
    [
        ("application/jsonl", b'{"number": 1}\n{"number": 0}\n', 422),
        ("application/jsonl", b'{"number": 1}\n{"number": 1, "number": 2}\n', 422),
        ("application/jsonl", b'{"number": 1}\n{"number"\n', 400),
        ("text/event-stream", b'data: {"number": 1}\n\ndata: {"number": "x"}\n\n', 422),
        (
            "multipart/mixed; boundary=x",
            b'--x\r\n\r\n{"number": 1}\r\n--x\r\n\r\n{"number": 0}\r\n--x--',
            422,
        ),
        ("multipart/mixed; boundary=x", b'--x\r\n\r\n{"number": 1}\r\n--x\r\n\r\n{"number": 2}', 400),
        ("multipart/mixed", b"", 400),
    ],
)
def test_an_item_that_does_not_fit_ends_the_reading(
    build: Build, media_type: str, sent: bytes, status: int
) -> None:
    rows = Rows()
    client = reading(build, media_type.partition(";")[0]).client(rows)
    answer = client.post("/rows", content=sent, headers={"Content-Type": media_type})
    assert answer.status_code == status
    assert [item.number for item in rows.read] == ([1] if b"1" in sent else [])
    if status == 422:
        assert answer.json()["details"]["errors"][0]["field"].startswith("1")


def test_a_body_that_is_not_there_is_none(build: Build) -> None:
    client = reading(build, "application/jsonl", required="required: false").client(Rows())
    assert client.post("/rows").json() is None
    assert reading(build, "application/jsonl").client(Rows()).post("/rows").status_code == 422


def test_another_media_type_is_refused(build: Build) -> None:
    client = reading(build, "application/jsonl").client(Rows())
    assert client.post("/rows", content=b"{}", headers={"Content-Type": "text/csv"}).status_code == 415


def test_lines_that_are_described_as_a_whole_are_one_array(build: Build) -> None:
    client = reading(build, "application/jsonl", ARRAY).client(Rows())
    jsonl = {"Content-Type": "application/jsonl"}
    two = client.post("/rows", content=b'{"number": 1}\n{"number": 2}', headers=jsonl)
    assert two.json() == [{"number": 1}, {"number": 2}]
    assert client.post("/rows", content=b'{"number": 1}\n' * 3, headers=jsonl).status_code == 422


def test_events_are_read_as_the_types_that_they_are(build: Build) -> None:
    body = EVENTS.replace("get:", "post:").replace("operationId: chat", "operationId: addRows")
    head, _, content = body.partition("      responses:\n        '200':\n          content:")
    document = f"{head}      requestBody:\n        required: true\n        content:{content}"
    document = document.replace("            text/", "          text/").replace(
        "              item", "            item"
    )
    document = document.replace("                oneOf", "              oneOf")
    rows = Rows()
    client = build(f"{document}      responses: {{'200': {{content: {{application/json: {{}}}}}}}}").client(
        rows
    )
    sent = b'event: delta\ndata: {"text": "a"}\nretry: 5\nunknown: x\n\nevent: done\ndata: [DONE]\n\n'
    answer = client.post("/chat", content=sent, headers={"Content-Type": "text/event-stream"})
    assert answer.json() == [
        {"event": "delta", "data": {"text": "a"}, "retry": 5},
        {"event": "done", "data": "[DONE]"},
    ]
    wrong = b'event: delta\ndata: {"text": "too long"}\n\n'
    assert (
        client.post("/chat", content=wrong, headers={"Content-Type": "text/event-stream"}).status_code == 422
    )


def test_the_ledger_tells_where_items_are_checked(build: Build) -> None:
    both = ITEMS.replace("{itemSchema", "{schema: {type: array}, itemSchema")
    streamed = reading(build, "application/jsonl", both).verdicts()
    assert (streamed["media.itemSchema"], streamed["media.schema"]) == ("enforced", "documented only")
    plain = reading(build, "application/json", both).verdicts()
    assert (plain["media.itemSchema"], plain["media.schema"]) == ("documented only", "enforced")


@pytest.mark.parametrize(
    ("value", "count"), [("[{number: 1}, {number: 2}]", 0), ("{number: 1}", 0), ("[{number: 0}]", 1)]
)
def test_examples_of_items_have_to_fit(value: str, count: int) -> None:
    described = f"{ITEMS[:-1]}, examples: {{some: {{dataValue: {value}}}}}}}"
    document = DOCUMENT.format(media_type="application/jsonl", described=described, required="")
    assert len(example_findings(parse_document((HEAD + document).encode(), "small.yaml"))) == count
