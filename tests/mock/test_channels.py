"""What a mock says on a channel: all that the contract sends, in order, over both transports."""

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from tests.codegen.compiling import DOCUMENTS
from tests.mock.conftest import BEARER, served_url, start_mock, stop_mock

PET: Final = "0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11"
EVENTS: Final = f"/pets/{PET}/events"
MOVED: Final = {"event": "moved", "place": {"street": "Elm Street"}}


@pytest.fixture(scope="module")
def pets_url(cache: Path) -> Iterator[str]:
    process = start_mock(cache, "--port", "0", document=DOCUMENTS / "families" / "channels.yaml")
    try:
        yield served_url(process)
    finally:
        stop_mock(process)


def opened(url: str, path: str, *subprotocols: str, **headers: str) -> ClientConnection:
    offered = [Subprotocol(each) for each in subprotocols] or None
    target = url.replace("http", "ws", 1) + path
    return connect(target, additional_headers=headers, subprotocols=offered, open_timeout=60)


def heard(socket: ClientConnection) -> tuple[list[Any], int]:
    """All messages to the end, and the close code."""
    messages = []
    with suppress(ConnectionClosed):
        while True:
            messages.append(json.loads(socket.recv(timeout=60)))
    assert socket.close_code is not None
    return messages, socket.close_code


def streamed(url: str, path: str, **headers: str) -> list[dict[str, str]]:
    """The events of a stream that ends."""
    answer = httpx.get(url + path, headers={**BEARER, "Accept": "text/event-stream", **headers}, timeout=60)
    assert answer.headers["content-type"].startswith("text/event-stream")
    blocks = (block.splitlines() for block in answer.text.strip().split("\n\n"))
    return [dict(line.split(": ", 1) for line in block) for block in blocks]


def test_a_socket_sends_what_is_declared_in_its_order_and_is_done(pets_url: str) -> None:
    with opened(pets_url, EVENTS, **BEARER) as socket:
        messages, code = heard(socket)
    assert messages[0] == MOVED, "the document's own example"
    assert [each["event"] for each in messages] == ["moved", "slept"], "going_away is the runtime's"
    assert code == 1000


def test_a_stream_has_the_same_messages_under_ids(pets_url: str) -> None:
    events = streamed(pets_url, EVENTS)
    assert [(each["event"], each["id"]) for each in events] == [("moved", "mock.1"), ("slept", "mock.2")]
    with opened(pets_url, EVENTS, **BEARER) as socket:
        assert [json.loads(each["data"]) for each in events] == heard(socket)[0]


def test_a_client_that_comes_back_hears_the_rest(pets_url: str) -> None:
    with opened(pets_url, f"{EVENTS}?resume=mock.1", **BEARER) as socket:
        assert [each["event"] for each in heard(socket)[0]] == ["slept"]
    assert [each["event"] for each in streamed(pets_url, EVENTS, **{"Last-Event-ID": "mock.1"})] == ["slept"]
    with opened(pets_url, f"{EVENTS}?resume=older.1", **BEARER) as socket:
        assert len(heard(socket)[0]) == 2, "another epoch begins anew"


@pytest.mark.parametrize("way", ["header", "subprotocol", "query", "message"])
def test_any_credential_will_do_in_each_declared_way(pets_url: str, way: str) -> None:
    path = f"/ws/pets/{PET}" + ("?token=me" if way == "query" else "")
    headers = BEARER if way == "header" else {}
    offered = ("pets.v1", "bearer.me") if way == "subprotocol" else ("pets.v1",)
    with opened(pets_url, path, *offered, **headers) as socket:
        if way == "message":
            socket.send(json.dumps({"event": "auth", "token": "me"}))
        assert socket.subprotocol == "pets.v1"
        assert heard(socket)[1] == 1000


def test_a_stranger_is_refused_on_both(pets_url: str) -> None:
    with opened(pets_url, EVENTS) as socket:
        socket.send(json.dumps({"event": "call", "name": "Rex"}))
        assert heard(socket) == ([], 1008)
    assert httpx.get(pets_url + EVENTS, headers={"Accept": "text/event-stream"}).status_code == 401


def test_pages_of_other_sites_may_listen(pets_url: str) -> None:
    with opened(pets_url, EVENTS, **BEARER, Origin="http://localhost:5173") as socket:
        assert heard(socket)[1] == 1000


def test_a_close_code_or_a_failure_can_be_asked_for(pets_url: str) -> None:
    with opened(pets_url, EVENTS, **BEARER, Prefer="code=4404") as socket:
        assert heard(socket) == ([], 4404)
    with opened(pets_url, EVENTS, **BEARER, Prefer="code=4000") as socket:
        assert heard(socket) == ([], 1008)
    wishes = {**BEARER, "Accept": "text/event-stream"}
    for code, status in (("404", 404), ("418", 400), ("200", 200)):
        answer = httpx.get(pets_url + EVENTS, headers={**wishes, "Prefer": f"code={code}"})
        assert answer.status_code == status


def test_plain_text_comes_back(pets_url: str) -> None:
    with opened(pets_url, "/ws/echo") as socket:
        for said in ("hello", '{"event": "moved"}', "é"):
            socket.send(said)
            assert socket.recv(timeout=60) == said


def test_a_plain_get_is_told_to_become_a_socket_or_gets_its_page(pets_url: str) -> None:
    for path in ("/ws/echo", f"/ws/pets/{PET}"):
        answer = httpx.get(pets_url + path, headers=BEARER)
        assert (answer.status_code, answer.headers["upgrade"]) == (426, "websocket")
    assert httpx.get(pets_url + EVENTS, headers=BEARER).json() == [MOVED]


def test_the_page_says_what_is_a_socket(pets_url: str) -> None:
    page = httpx.get(f"{pets_url.removesuffix('/api')}/docs").text
    assert page.count("WebSocket") == 3
