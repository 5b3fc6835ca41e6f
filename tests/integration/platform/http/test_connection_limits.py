"""What a running server does with requests that come slowly or with too large a head."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from charter.platform.http.connection_limits import LARGEST_HEAD, PROGRESS, GuardedProtocol

pytestmark = pytest.mark.anyio


class Impatient(GuardedProtocol):
    """Loses patience at once."""

    patience = 0.05


class Busy(Impatient):
    """Gives a body no second turn."""

    most_turns = 1


async def measure(request: Request) -> PlainTextResponse:
    return PlainTextResponse(str(len(await request.body())))


async def name_headers(request: Request) -> PlainTextResponse:
    """The names of all headers, as they are once the body is in."""
    await request.body()
    return PlainTextResponse(" ".join(name.decode() for name, _ in request.scope["headers"]))


@asynccontextmanager
async def serving(protocol: type[GuardedProtocol]) -> AsyncIterator[int]:
    routes = [Route("/", measure, methods=["GET", "POST"]), Route("/names", name_headers, methods=["POST"])]
    app = Starlette(routes=routes)
    config = uvicorn.Config(app, port=0, http=protocol, log_config=None, lifespan="off")
    server = uvicorn.Server(config)
    config.load()
    server.lifespan = config.lifespan_class(config)
    await server.startup()
    try:
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        await server.shutdown()


async def answer(port: int, *pieces: bytes) -> bytes:
    """Everything that the server says to `pieces` until it closes the connection."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    with suppress(ConnectionError):
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
    said = b""
    with suppress(ConnectionError):
        said = await reader.read()
    writer.close()
    return said


CLOSE = b"Connection: close\r\n"
POST = b"POST / HTTP/1.1\r\nHost: localhost\r\n" + CLOSE


@pytest.mark.parametrize(
    "unfinished",
    [
        b"",
        b"GET / HTTP/1.1\r\nHost: localhost\r\n",
        POST + b"Content-Length: 10\r\n\r\n12345",
        POST + b"Transfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n",
    ],
)
async def test_a_request_that_never_ends_is_cut_off(unfinished: bytes) -> None:
    async with serving(Impatient) as port:
        said = await answer(port, unfinished)

    assert b"200 OK" not in said


async def test_a_connection_that_has_been_of_use_is_cut_off_too() -> None:
    async with serving(Impatient) as port:
        said = await answer(port, b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", b"GET / HTTP/1.1\r\nHos")

    assert said.count(b"200 OK") == 1


async def test_requests_in_pieces_are_answered() -> None:
    body = b"x" * 200_000
    async with serving(GuardedProtocol) as port:
        head = POST + b"Content-Length: 200000\r\n\r\n"
        said = await answer(
            port, head[:20], head[20:], *(body[n : n + 50_000] for n in range(0, 200_000, 50_000))
        )

    assert said.startswith(b"HTTP/1.1 200 OK")
    assert said.endswith(b"200000")


async def test_a_head_that_is_too_large_is_refused_before_it_ends() -> None:
    async with serving(GuardedProtocol) as port:
        said = await answer(port, POST, *(b"X-Padding: " + b"x" * 10_000 + b"\r\n" for _ in range(10)))

    assert said.startswith(b"HTTP/1.1 431 ")


async def test_a_head_that_is_too_large_is_refused_in_one_piece() -> None:
    async with serving(GuardedProtocol) as port:
        said = await answer(port, POST + b"X-Padding: " + b"x" * LARGEST_HEAD + b"\r\n\r\n")

    assert said.startswith((b"HTTP/1.1 431 ", b"HTTP/1.1 400 "))


NAMES = b"POST /names HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
TRAILERS = b"Authorization: Bearer stolen\r\nHost: evil.example\r\nX-Forwarded-For: 203.0.113.9\r\n\r\n"


@pytest.mark.parametrize("end", [b"0\r\n", b"1;name=value\r\nx\r\n0\r\n"])
async def test_a_trailer_is_no_header(end: bytes) -> None:
    async with serving(GuardedProtocol) as port:
        said = await answer(port, NAMES + CLOSE + b"\r\n" + end, TRAILERS)

    assert said.endswith(b"\r\n\r\nhost transfer-encoding connection")


async def test_a_trailer_is_no_header_of_the_next_request() -> None:
    first, second = NAMES + b"\r\n0\r\n" + TRAILERS, NAMES + CLOSE + b"\r\n0\r\n\r\n"
    async with serving(GuardedProtocol) as port:
        said = await answer(port, first + second)

    assert said.endswith(b"\r\n\r\nhost transfer-encoding connection")


@pytest.mark.parametrize("flood", [b"X-P: " + b"x" * 5_000 + b"\r\n", b"x" * 5_000], ids=["many", "one"])
async def test_trailers_without_end_are_cut_off(flood: bytes) -> None:
    async with serving(GuardedProtocol) as port:
        said = await answer(port, NAMES + b"\r\n0\r\nX-First: ", *([flood] * 100))

    assert said == b""


async def test_a_chunk_that_says_much_about_itself_is_cut_off() -> None:
    async with serving(GuardedProtocol) as port:
        said = await answer(port, NAMES + b"\r\n5;", *([b"x" * 5_000] * 100))

    assert said == b""


async def test_a_body_has_so_much_time_however_it_progresses() -> None:
    """Whoever sends enough each time would be waited for as long as the body lasts."""
    async with serving(Busy) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(POST + b"Content-Length: 100000000\r\n\r\n")
        said = asyncio.ensure_future(reader.read())
        with suppress(ConnectionError):
            while not said.done():
                writer.write(b"x" * PROGRESS)
                await asyncio.sleep(0.005)
        writer.close()

    with suppress(ConnectionError):
        assert await said == b""
