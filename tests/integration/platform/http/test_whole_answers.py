"""Answers as they arrive at a socket: those that are there as a whole in one piece, all others as before."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
import uvicorn
from starlette.types import Message, Receive, Scope, Send

from charter.platform.http.connection_limits import GuardedProtocol

pytestmark = pytest.mark.anyio

HEAD: Message = {"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"4")]}
BODY: Message = {"type": "http.response.body", "body": b"body"}
PAUSE: Message = {"type": "pause"}


@asynccontextmanager
async def answering(*messages: Message) -> AsyncIterator[int]:
    """The port of a server that answers every request with the messages."""

    async def app(_scope: Scope, _receive: Receive, send: Send) -> None:
        for message in messages:
            await (asyncio.sleep(0.05) if message is PAUSE else send(message))

    config = uvicorn.Config(app, http=GuardedProtocol, lifespan="off", log_config=None, port=0)
    server = uvicorn.Server(config)
    config.load()
    server.lifespan = config.lifespan_class(config)
    await server.startup()
    try:
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        await server.shutdown()


async def pieces_of(port: int, method: str = "GET") -> list[bytes]:
    """What arrives until the server closes, as it is asked to."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{method} / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n".encode())
    pieces: list[bytes] = []
    async with asyncio.timeout(60):
        while piece := await reader.read(65_536):
            pieces.append(piece)
    writer.close()
    return pieces


async def test_head_and_body_arrive_in_one_piece() -> None:
    async with answering(HEAD, BODY) as port:
        (whole,) = await pieces_of(port)

    head, _, body = whole.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200 OK\r\n")
    assert b"content-length: 4" in head.split(b"\r\n")
    assert body == b"body"


async def test_a_head_does_not_wait_for_a_body_that_is_not_there() -> None:
    async with answering(HEAD, PAUSE, BODY) as port:
        head, body = await pieces_of(port)

    assert (head.endswith(b"\r\n\r\n"), body) == (True, b"body")


async def test_the_answer_to_head_has_no_body() -> None:
    async with answering(HEAD, BODY) as port:
        whole = b"".join(await pieces_of(port, "HEAD"))

    assert whole.endswith(b"\r\n\r\n")


@pytest.mark.parametrize("value", [b"a\r\nset-cookie: b", b"a\nb", b"a\x00b"])
async def test_an_answer_with_a_line_in_a_header_is_not_sent(value: bytes) -> None:
    forged: Message = {**HEAD, "headers": [*HEAD["headers"], (b"x-forged", value)]}
    async with answering(forged, BODY) as port:
        whole = b"".join(await pieces_of(port))

    assert whole == b""


async def test_a_body_of_another_length_than_said_ends_the_connection() -> None:
    async with answering(HEAD, {**BODY, "body": b"more than said"}) as port:
        whole = b"".join(await pieces_of(port))

    assert b"more" not in whole
