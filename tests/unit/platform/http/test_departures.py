"""Requests whose client, or whose time, is gone before the answer."""

import asyncio
from collections.abc import Awaitable, Callable

import anyio
import pytest
from starlette.requests import Request
from starlette.types import Message, Receive, Scope, Send

from charter.platform.http.departures import Client
from charter.platform.http.edge import EdgeMiddleware
from charter.shared.abandonment import abandonable, lasting
from tests.unit.platform.application import BuildEdge, EdgeUnderTest, MakeSettings

pytestmark = pytest.mark.anyio


@pytest.fixture
def edge(build_edge: BuildEdge) -> EdgeUnderTest:
    return build_edge()


def a_scope() -> Scope:
    return {
        "type": "http",
        "method": "POST",
        "path": "/slow",
        "scheme": "http",
        "headers": [(b"host", b"testserver")],
        "client": None,
    }


async def gone() -> Message:
    return {"type": "http.disconnect"}


async def unheard(message: Message) -> None:
    pytest.fail(f"{message['type']} was sent to a client that is gone")


async def test_client_that_left_is_no_failure(edge: EdgeUnderTest, make_settings: MakeSettings) -> None:
    async def read_the_body(scope: Scope, receive: Receive, send: Send) -> None:
        await Request(scope, receive, send).body()

    middleware = EdgeMiddleware(read_the_body, settings=make_settings(), metrics=edge.metrics)
    await middleware(a_scope(), gone, unheard)
    (line,) = edge.lines()
    assert (line["status"], line["level"], line["client"]) == (499, "INFO", None)


async def test_cancelled_request_is_logged_and_counted(
    edge: EdgeUnderTest, make_settings: MakeSettings
) -> None:
    async def wait_forever(_scope: Scope, _receive: Receive, _send: Send) -> None:
        await anyio.sleep_forever()

    middleware = EdgeMiddleware(wait_forever, settings=make_settings(), metrics=edge.metrics)
    with anyio.CancelScope() as cancelling:
        cancelling.cancel()
        await middleware(a_scope(), gone, unheard)
    assert [line["status"] for line in edge.lines()] == [499]
    assert b"http_requests_in_progress 0.0" in edge.metrics.render()
    labels = b'{method="POST",operation="unmatched",route="unmatched",status="499"}'
    assert b"http_requests_total%b 1.0" % labels in edge.metrics.render()


async def test_headers_of_a_message_are_not_changed_in_place(
    edge: EdgeUnderTest, make_settings: MakeSettings
) -> None:
    start: Message = {"type": "http.response.start", "status": 204, "headers": [(b"allow", b"GET")]}
    sent: list[Message] = []

    async def answer(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send(start)
        await send({"type": "http.response.body"})

    async def hear(message: Message) -> None:
        sent.append(message)

    middleware = EdgeMiddleware(answer, settings=make_settings(), metrics=edge.metrics)
    await middleware(a_scope(), gone, hear)
    assert start["headers"] == [(b"allow", b"GET")]
    assert sent[0]["headers"][0] == (b"allow", b"GET")
    assert len(sent[0]["headers"]) > 5


@abandonable
async def wait_in_the_database(go_on: asyncio.Event) -> None:
    await go_on.wait()


@lasting
async def tell_others(go_on: asyncio.Event) -> None:
    await wait_in_the_database(go_on)


async def wait_elsewhere(go_on: asyncio.Event) -> None:
    await go_on.wait()


@pytest.mark.parametrize(
    ("wait", "is_given_up"), [(wait_in_the_database, True), (wait_elsewhere, False), (tell_others, False)]
)
async def test_for_who_has_left_only_what_the_database_holds_up_is_given_up(
    wait: Callable[[asyncio.Event], Awaitable[None]], is_given_up: bool
) -> None:
    client, go_on = Client(grace=0.01), asyncio.Event()

    async def answer() -> None:
        await wait(go_on)

    client.task = asyncio.create_task(answer())
    await asyncio.sleep(0)
    client.leave()
    await asyncio.wait([client.task], timeout=60 if is_given_up else 0.1)
    go_on.set()
    await asyncio.wait([client.task])
    assert client.task.cancelled() is client.is_given_up is is_given_up
