"""What every answer carries, whatever the application does."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from fastapi.testclient import TestClient
from starlette.testclient import WebSocketDenialResponse
from starlette.types import Message
from starlette.websockets import WebSocketDisconnect

from charter.shared.errors import SchemaContracted
from tests.unit.platform.application import BuildEdge


def test_well_formed_request_id_is_kept_and_echoed(build_edge: BuildEdge) -> None:
    edge = build_edge()
    answer = edge.client.get("/things/7", headers={"X-Request-Id": "order-7.A_1"})
    assert answer.headers["x-request-id"] == "order-7.A_1"
    assert answer.json()["request_id"] == "order-7.A_1"
    assert [line["request_id"] for line in edge.access_lines()] == ["order-7.A_1"]


@pytest.mark.parametrize("given", ["", "a b", 'x","status":200', "x" * 129, "\u00e9", "a\\u000ab"])
def test_malformed_request_id_is_replaced(build_edge: BuildEdge, given: str) -> None:
    answer = build_edge().client.get("/things/7", headers={b"X-Request-Id": given.encode()})
    assert re.fullmatch("[0-9a-f]{32}", answer.headers["x-request-id"])


def test_request_ids_made_differ(build_edge: BuildEdge) -> None:
    client = build_edge().client
    assert len({client.get("/things/7").headers["x-request-id"] for _ in range(20)}) == 20


def test_unhandled_exception_is_answered_in_the_error_shape(build_edge: BuildEdge) -> None:
    edge = build_edge()
    answer = edge.client.get("/broken")
    assert answer.status_code == 500
    assert answer.json() == {
        "error_code": "INTERNAL_ERROR",
        "message": "The server failed; the log tells why.",
        "details": {},
        "request_id": answer.headers["x-request-id"],
    }
    assert answer.headers["x-content-type-options"] == "nosniff"
    failure, access = edge.lines()
    assert failure["event"] == "unhandled exception"
    assert "RuntimeError" in failure["exception"]
    assert failure["request_id"] == access["request_id"] == answer.headers["x-request-id"]
    assert (access["status"], access["level"], access["route"]) == (500, "ERROR", "/broken")
    labels = b'{method="GET",operation="break_down",route="/broken",status="500"}'
    assert b"http_requests_total%b 1.0" % labels in edge.metrics.render()


def test_answer_that_breaks_off_is_logged_and_cut(build_edge: BuildEdge) -> None:
    edge = build_edge()
    with pytest.raises(RuntimeError, match="torn"):
        edge.client.get("/torn")
    failure, access = edge.lines()
    assert failure["event"] == "unhandled exception"
    assert access["route"] == "/torn"


def test_unknown_host_is_refused_in_the_error_shape(build_edge: BuildEdge) -> None:
    edge = build_edge()
    answer = edge.client.get("/things/7", headers={"Host": "evil.example"})
    assert answer.status_code == 400
    assert answer.json()["error_code"] == "HOST_NOT_ALLOWED"
    assert answer.json()["request_id"] == answer.headers["x-request-id"]
    assert answer.headers["cache-control"] == "no-store"
    assert [(line["status"], line["route"]) for line in edge.access_lines()] == [(400, "unmatched")]


@pytest.mark.parametrize("hosts", [("testserver", "evil.example"), ("testserver", "testserver")])
def test_two_host_lines_are_refused(build_edge: BuildEdge, hosts: tuple[str, str]) -> None:
    edge = build_edge()
    answer = edge.client.get("/things/7", headers=[("Host", host) for host in hosts])
    assert (answer.status_code, answer.json()["error_code"]) == (400, "HOST_NOT_ALLOWED")
    twice = {**dict.fromkeys(("X-Twice",), "1"), "Accept": "*/*"}
    assert edge.client.get("/things/7", headers=[*twice.items(), ("X-Twice", "2")]).status_code == 200


@pytest.mark.anyio
async def test_websocket_with_two_host_lines_is_refused(build_edge: BuildEdge) -> None:
    sent: list[Message] = []
    headers = [(b"host", b"evil.example"), (b"host", b"testserver")]
    scope = {"type": "websocket", "path": "/ws", "query_string": b"", "headers": headers}

    async def connect() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        sent.append(message)

    await build_edge().app(scope, connect, send)
    assert [(each["type"], each.get("code")) for each in sent] == [("websocket.close", 1008)]


def test_websocket_is_logged_with_its_request_id(build_edge: BuildEdge) -> None:
    edge = build_edge()
    with edge.client.websocket_connect("/ws?token=geheim", headers={"X-Request-Id": "socket-1"}) as socket:
        socket.send_text("hello")
        assert socket.receive_text() == "hello"
        with pytest.raises(WebSocketDisconnect):
            socket.receive_text()
    (line,) = edge.access_lines()
    assert (line["event"], line["path"], line["status"]) == ("websocket", "/ws", 101)
    assert line["request_id"] == "socket-1"
    assert "geheim" not in edge.text()


def test_websocket_to_an_unknown_host_is_refused(build_edge: BuildEdge) -> None:
    edge = build_edge()
    with (
        pytest.raises(WebSocketDisconnect) as refusal,
        edge.client.websocket_connect("/ws", headers={"Host": "evil.example"}),
    ):
        pytest.fail("the socket was opened")
    assert not isinstance(refusal.value, WebSocketDenialResponse)
    assert refusal.value.code == 1008
    assert [line["status"] for line in edge.access_lines()] == [403]


def test_lifespan_reaches_the_application(build_edge: BuildEdge) -> None:
    edge = build_edge()
    started = []
    edge.app.router.add_event_handler("startup", lambda: started.append(True))
    with TestClient(edge.app):
        assert started == [True]


def test_no_line_waits_when_the_lifespan_is_over(build_edge: BuildEdge) -> None:
    edge = build_edge()
    with edge.client as client:
        client.get("/things/7")
    assert edge.written.getvalue().count("\n") == 1


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("refusal", "told"),
    [(SchemaContracted("0040", "2.0.0"), "run release 2.0.0 or a newer one"), (KeyError("x"), "Traceback")],
    ids=["explained", "unforeseen"],
)
async def test_start_that_is_refused_is_told_without_a_trace_where_the_reason_explains_itself(
    build_edge: BuildEdge, refusal: Exception, told: str
) -> None:
    async def refuse() -> None:
        raise refusal

    @asynccontextmanager
    async def refusing(_app: object) -> AsyncIterator[None]:
        await refuse()
        yield

    async def begin() -> Message:
        return {"type": "lifespan.startup"}

    async def hear(message: Message) -> None:
        heard.append(message)

    edge, heard = build_edge(), list[Message]()
    edge.app.router.lifespan_context = refusing
    with pytest.raises(type(refusal)):
        await edge.app({"type": "lifespan", "state": {}}, begin, hear)
    (message,) = heard
    assert (message["type"], told in message["message"]) == ("lifespan.startup.failed", True)
    assert ("Traceback" in message["message"]) == (told == "Traceback")


def test_forwarded_address_is_believed_of_trusted_proxies_only(build_edge: BuildEdge) -> None:
    forged = {"X-Forwarded-For": "198.51.100.7"}
    stranger = build_edge(trusted_proxies="10.0.0.0/8")
    stranger.client.get("/things/7", headers=forged)
    assert stranger.access_lines()[0]["client"] == "203.0.113.9"
    proxied = build_edge(trusted_proxies="10.0.0.0/8", client_address="10.1.2.3")
    proxied.client.get("/things/7", headers={"X-Forwarded-For": "1.1.1.1, 198.51.100.7, 10.9.9.9"})
    assert proxied.access_lines()[0]["client"] == "198.51.100.7"
    trusting_none = build_edge(client_address="127.0.0.1")
    trusting_none.client.get("/things/7", headers=forged)
    assert trusting_none.access_lines()[0]["client"] == "127.0.0.1"
