"""Webhooks whose bodies are sent item by item."""

from collections.abc import AsyncIterator, Iterator
from typing import Any, Final

import pytest

from contract_runtime.sending.senders import Sender, UnfitRequest
from tests.codegen.openapi32.building import Build
from tests.codegen.responses.receiver import Receiver
from tests.listening import listening

pytestmark = pytest.mark.anyio

DOCUMENT: Final = """
components:
  schemas: {{Row: {{type: object, required: [number], properties: {{number: {{type: integer}}}}}}}}
paths: {{}}
webhooks:
  told:
    post:
      operationId: tell
      requestBody:
        required: true
        content: {{{media_type}: {{itemSchema: {{$ref: '#/components/schemas/Row'}}}}}}
      responses: {{'202': {{description: Taken}}}}
"""


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    kept = Receiver()
    with listening(kept) as kept.url:
        yield kept


async def given(*values: Any) -> AsyncIterator[Any]:
    for value in values:
        yield value


async def test_items_are_sent_one_by_one(build: Build, receiver: Receiver) -> None:
    built = build(DOCUMENT.format(media_type="application/jsonl"))
    row = built.module("models").Row
    async with Sender() as sender:
        told = built.module("webhook_senders").ToldWebhook(sender)
        await told.tell(url=receiver.url, body=given(row(number=1), row(number=2)))
    assert receiver.taken[0].body == b'{"number":1}\n{"number":2}\n'
    assert "body: AsyncIterator[models.Row]" in built.text("webhook_senders")


async def test_items_that_are_described_as_a_whole_are_sent_so(build: Build, receiver: Receiver) -> None:
    whole = "schema: {type: array, items: {$ref: '#/components/schemas/Row'}}"
    document = DOCUMENT.format(media_type="application/jsonl")
    built = build(document.replace("itemSchema: {$ref: '#/components/schemas/Row'}", whole))
    row = built.module("models").Row
    async with Sender() as sender:
        told = built.module("webhook_senders").ToldWebhook(sender)
        await told.tell(url=receiver.url, body=[row(number=1), row(number=2)])
    assert receiver.taken[0].body == b'{"number":1}\n{"number":2}\n'


async def test_parts_are_sent_one_by_one(build: Build, receiver: Receiver) -> None:
    built = build(DOCUMENT.format(media_type="multipart/mixed"))
    row = built.module("models").Row
    async with Sender() as sender:
        told = built.module("webhook_senders").ToldWebhook(sender)
        await told.tell(url=receiver.url, body=given(row(number=1)))
    taken = receiver.taken[0]
    boundary = taken.headers["content-type"].partition("boundary=")[2].encode()
    assert taken.body.split(b"--" + boundary) == [
        b"",
        b'\r\nContent-Type: application/json\r\n\r\n{"number":1}\r\n',
        b"--\r\n",
    ]


async def test_an_item_that_does_not_fit_breaks_the_sending_off(build: Build, receiver: Receiver) -> None:
    built = build(DOCUMENT.format(media_type="application/jsonl"))
    async with Sender() as sender:
        told = built.module("webhook_senders").ToldWebhook(sender)
        with pytest.raises(UnfitRequest, match="tell"):
            await told.tell(url=receiver.url, body=given("no row"))
