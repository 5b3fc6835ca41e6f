"""How much of what a client sends at once is parsed before it is answered."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import pytest
import uvicorn
from starlette.types import Receive, Scope, Send

from charter.platform.http.connection_limits import GuardedProtocol
from charter.platform.http.reading_ahead import AT_ONCE, Backlog

pytestmark = pytest.mark.anyio

MANY: Final = 3_000
SHORTEST: Final = b"GET / HTTP/1.1\r\n\r\n"


class Noted(GuardedProtocol):
    """Notes how many requests waited at most behind the one under way."""

    most_queued = 0

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        type(self).most_queued = max(self.most_queued, len(self.pipeline))


async def echo(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers with the length of the body and its sum, once there is a turn of the loop to wait for."""
    size = total = 0
    while True:
        message = await receive()
        size += len(message["body"])
        total += sum(message["body"])
        if not message["more_body"]:
            break
    await asyncio.sleep(0)
    body = b"%s %d %d;" % (scope["method"].encode(), size, total)
    await send(
        {
            "type": "http.response.start",
            "status": 200,
            "headers": [(b"content-length", b"%d" % len(body))],
        }
    )
    await send({"type": "http.response.body", "body": body})


@asynccontextmanager
async def serving() -> AsyncIterator[int]:
    Noted.most_queued = 0
    config = uvicorn.Config(echo, port=0, http=Noted, log_config=None, lifespan="off")
    server = uvicorn.Server(config)
    config.load()
    server.lifespan = config.lifespan_class(config)
    await server.startup()
    try:
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        await server.shutdown()


async def answers(port: int, sent: bytes) -> list[bytes]:
    """What is said to requests, the last of which asks for the end, without the heads."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(sent)
    async with asyncio.timeout(120):
        said = await reader.read()
    writer.close()
    return [each.rpartition(b"\r\n\r\n")[2] for each in said.split(b";")[:-1]]


LAST: Final = b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n"


async def test_of_thousands_of_requests_at_once_one_waits_behind_the_one_under_way() -> None:
    async with serving() as port:
        said = await answers(port, SHORTEST * MANY + LAST)

    assert said == [b"GET 0 0"] * (MANY + 1)
    assert Noted.most_queued <= AT_ONCE // len(SHORTEST)


def with_length(content: bytes) -> bytes:
    return b"POST / HTTP/1.1\r\nContent-Length: %d\r\n\r\n" % len(content) + content


def in_chunks(content: bytes, size: int) -> bytes:
    pieces = [content[start : start + size] for start in range(0, len(content), size)]
    chunks = b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces)
    return b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + b"0\r\n\r\n"


@pytest.mark.parametrize("size", [0, 1, AT_ONCE - 50, AT_ONCE, 3_000, 300_000])
@pytest.mark.parametrize("chunk", [None, 7, 4_096])
async def test_bodies_arrive_whole_between_others(size: int, chunk: int | None) -> None:
    content = bytes(number % 251 for number in range(size))
    post = with_length(content) if chunk is None else in_chunks(content, chunk)
    async with serving() as port:
        said = await answers(port, (post + SHORTEST) * 2 + post + LAST)

    posted = b"POST %d %d" % (size, sum(content))
    assert said == [posted, b"GET 0 0"] * 3


async def test_a_flood_behind_a_body_is_not_taken_for_it() -> None:
    async with serving() as port:
        said = await answers(port, with_length(b"x" * 700) + SHORTEST * MANY + LAST)

    assert len(said) == MANY + 2
    assert Noted.most_queued <= AT_ONCE // len(SHORTEST)


def test_a_backlog_gives_heads_and_pieces_in_order() -> None:
    backlog = Backlog()
    backlog.add(SHORTEST + b"POST / HTTP/1.1\r\n")
    assert backlog.take_head() == SHORTEST
    backlog.add(b"\r\nbody")
    assert backlog.take_head() == b"POST / HTTP/1.1\r\n\r\n"
    assert (backlog.take(3), backlog.take(3), backlog.content) == (b"bod", b"y", b"")
