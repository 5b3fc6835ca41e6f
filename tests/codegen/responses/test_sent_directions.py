"""The service owns what it sends: its webhooks and callbacks have the shape of responses."""

import inspect
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import pytest

from contract_runtime.sending.senders import Sender, UnfitAnswer
from tests.codegen.compiling import forget, imported, write_package
from tests.codegen.responses.receiver import Receiver

DOCUMENT: Final = """\
openapi: 3.1.1
info: {title: Orders, version: '1'}
components:
  schemas:
    Order:
      type: object
      required: [id, total]
      properties:
        id: {type: integer, readOnly: true}
        total: {type: integer}
        secret: {type: string, writeOnly: true}
  requestBodies:
    Order: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
  responses:
    Order: {description: Taken, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
paths:
  /orders:
    post:
      requestBody: {$ref: '#/components/requestBodies/Order'}
      responses: {'200': {$ref: '#/components/responses/Order'}}
      callbacks:
        paid:
          '{$request.body#/url}':
            post:
              requestBody: {$ref: '#/components/requestBodies/Order'}
              responses: {'200': {$ref: '#/components/responses/Order'}}
webhooks:
  shipped:
    post:
      requestBody: {$ref: '#/components/requestBodies/Order'}
      responses: {'200': {$ref: '#/components/responses/Order'}}
"""


@pytest.fixture
def orders(tmp_path: Path) -> Iterator[Path]:
    write_package(tmp_path, "sent_orders", DOCUMENT.encode(), "orders.yaml")
    yield tmp_path
    forget("sent_orders")


def _module(folder: Path, name: str) -> ModuleType:
    return imported(folder, "sent_orders", name)


async def _shipped(orders: Path, receiver: Receiver) -> Any:
    models, senders = _module(orders, "models"), _module(orders, "webhook_senders")
    async with Sender() as sender:
        return await senders.ShippedWebhook(sender).post_shipped(
            receiver.url, body=models.Order(id=1, total=2)
        )


@pytest.mark.anyio
async def test_webhook_sends_what_responses_have_and_reads_what_requests_have(
    orders: Path, receiver: Receiver
) -> None:
    receiver.status, receiver.content = 200, b'{"total":3,"secret":"s"}'

    answer = await _shipped(orders, receiver)

    assert receiver.taken[0].body == b'{"id":1,"total":2}'
    assert answer == _module(orders, "models").OrderRequest(total=3, secret="s")


@pytest.mark.anyio
async def test_answer_with_a_read_only_property_does_not_fit(orders: Path, receiver: Receiver) -> None:
    receiver.status, receiver.content = 200, b'{"total":3,"id":1}'

    with pytest.raises(UnfitAnswer):
        await _shipped(orders, receiver)


@pytest.mark.parametrize(
    ("module", "name", "method"),
    [
        ("callback_senders", "PostOrdersPaidCallback", "post_post_orders_paid"),
        ("webhook_senders", "ShippedWebhook", "post_shipped"),
    ],
)
def test_callback_and_webhook_are_typed_alike(module: str, name: str, method: str, orders: Path) -> None:
    found = getattr(getattr(_module(orders, module), name), method)
    models = _module(orders, "models")

    assert inspect.get_annotations(found)["body"] is models.Order
    assert inspect.get_annotations(found)["return"] is models.OrderRequest


def test_docstrings_without_a_summary_have_no_dash(orders: Path) -> None:
    handlers = _module(orders, "default").DefaultHandlers
    webhook = _module(orders, "webhook_senders").ShippedWebhook

    assert inspect.getdoc(handlers.post_orders) == "POST /orders."
    assert str(inspect.getdoc(webhook.post_shipped)).startswith("POST to the address.\n")
