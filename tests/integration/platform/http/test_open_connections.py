"""Which connections a server keeps where it cannot keep all, and from whom it takes them."""

import asyncio
import struct
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from functools import partial
from typing import Any, Final, cast

import pytest
import uvicorn
from starlette.types import Receive, Scope, Send

from charter.platform.http.connection_limits import GuardedProtocol
from charter.platform.http.open_connections import (
    ACKNOWLEDGED,
    COUNT,
    LEAST,
    SPARE,
    OpenConnections,
    spare_descriptors,
)

pytestmark = pytest.mark.anyio

MOST: Final = 8
LARGE: Final = 32 * 1024 * 1024
HELD_HEALTH: Final = "/healthz"
PART: Final = b"x" * 65_536
Client = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Watchful(GuardedProtocol):
    """Looks often at who reads."""

    look = 0.05


class Service:
    """An application that answers at once, at length, or not before it is told to, and what was cut."""

    def __init__(self) -> None:
        self.cut: list[str] = []
        self.has_cut = asyncio.Event()
        self.over = asyncio.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            scope["state"][COUNT] = self.note
            for kind in ("startup", "shutdown"):
                await receive()
                await send({"type": f"lifespan.{kind}.complete"})
            return
        size = {"/large": LARGE, "/whole": LARGE}.get(scope["path"], 0)
        if scope["path"] in {"/held", HELD_HEALTH}:
            await self.over.wait()
        headers = [(b"content-length", b"%d" % size)]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        if scope["path"] == "/whole":
            await send({"type": "http.response.body", "body": b"x" * size})
            return
        for _ in range(size // len(PART)):
            await send({"type": "http.response.body", "body": PART, "more_body": True})
        await send({"type": "http.response.body"})

    def note(self, reason: str) -> None:
        self.cut.append(reason)
        self.has_cut.set()

    @asynccontextmanager
    async def serving(self, http: Callable[..., object]) -> AsyncIterator[int]:
        options: dict[str, Any] = {"http": http, "log_config": None, "lifespan": "on"}
        config = uvicorn.Config(self, port=0, **options)
        server = uvicorn.Server(config)
        config.load()
        server.lifespan = config.lifespan_class(config)
        await server.startup()
        try:
            yield server.servers[0].sockets[0].getsockname()[1]
        finally:
            self.over.set()
            await server.shutdown()


async def ask(port: int, path: str = "/") -> Client:
    """A connection on which a request was sent."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    return reader, writer


async def status(client: Client) -> int:
    """That of the answer, or 0 where the connection was cut instead."""
    with suppress(ConnectionError):
        line = await client[0].readline()
        return int(line.split()[1]) if line else 0
    return 0


async def status_of(port: int, path: str) -> int:
    """That of a request on a connection of its own."""
    client = await ask(port, path)
    async with asyncio.timeout(60):
        answered = await status(client)
    client[1].close()
    return answered


@asynccontextmanager
async def asked(port: int, count: int, path: str = "/") -> AsyncIterator[list[Client]]:
    """Connections, one after the other, each of whose requests has arrived."""
    clients = []
    async with AsyncExitStack() as stack:
        for _ in range(count):
            client = await ask(port, path)
            stack.callback(client[1].close)
            clients.append(client)
            if path == "/":
                assert await status(client) == 200
        yield clients


async def test_whoever_comes_takes_the_place_of_who_was_idle_for_longest() -> None:
    service = Service()
    limited = partial(GuardedProtocol, most_connections=MOST)
    async with service.serving(limited) as port, asked(port, MOST + 3) as clients:
        for cut, _ in clients[:3]:
            with suppress(ConnectionError):
                await cut.read()
        kept, writer = clients[-1]
        assert not kept.at_eof()
        writer.write(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        assert b"200 OK" in await kept.read()

    assert service.cut == ["idle"] * 3


async def test_where_all_connections_are_in_use_health_is_answered_and_the_rest_put_off() -> None:
    service = Service()
    limited = partial(GuardedProtocol, most_connections=MOST)
    async with service.serving(limited) as port, asked(port, MOST, "/held") as busy:
        assert await status_of(port, "/") == 503
        assert await status_of(port, "/readyz") == 200
        service.over.set()
        assert [await status(each) for each in busy] == [200] * MOST

    assert set(service.cut) == {"refused"}


async def test_beyond_the_spare_ones_a_connection_is_cut_at_once() -> None:
    service = Service()
    limited = partial(GuardedProtocol, most_connections=MOST)
    async with (
        service.serving(limited) as port,
        asked(port, MOST, "/held"),
        asked(port, SPARE, HELD_HEALTH),
    ):
        assert await status_of(port, "/readyz") == 0


@pytest.mark.parametrize("path", ["/large", "/whole"])
async def test_who_does_not_read_a_large_answer_is_cut_off(path: str) -> None:
    service = Service()
    async with service.serving(Watchful) as port:
        client = await ask(port, path)
        async with asyncio.timeout(60):
            await service.has_cut.wait()
        client[1].close()

    assert service.cut == ["slow"]


class Reader:
    """A connection, and its transport and socket, whose client has taken so many bytes of what waits."""

    waiting_since = None

    def __init__(self) -> None:
        self.transport = cast("asyncio.Transport", self)
        self.taken = 0
        self.is_cut = False

    def get_write_buffer_size(self) -> int:
        return LARGE

    def get_extra_info(self, _name: str) -> "Reader":
        return self

    def fileno(self) -> int:
        return 3

    def getsockopt(self, *_: int) -> bytes:
        return bytes(ACKNOWLEDGED) + struct.pack("Q", self.taken)

    def abort(self) -> None:
        self.is_cut = True


class Clock:
    """A loop whose time is over at once: what is asked for later happens with `tick`."""

    def __init__(self) -> None:
        self.later: list[Callable[[], None]] = []

    def call_later(self, _seconds: float, callback: Callable[[], None]) -> None:
        self.later.append(callback)

    def tick(self) -> None:
        due, self.later = self.later, []
        for callback in due:
            callback()


async def test_who_reads_slowly_is_left_alone_and_who_trickles_is_cut() -> None:
    clock, slow, trickling = Clock(), Reader(), Reader()
    loop = cast("asyncio.AbstractEventLoop", clock)
    found = OpenConnections({slow, trickling}, loop, most=None, count=None, look=1)
    found.admit(slow, Service())
    for _ in range(3):
        clock.tick()
        slow.taken += LEAST
        trickling.taken += LEAST - 1

    assert (slow.is_cut, trickling.is_cut) == (False, True)


@pytest.mark.parametrize(("limit", "spare"), [(64, 32), (256, 64), (1024, 128), (20_000, 256)])
def test_some_descriptors_are_left_to_all_else(limit: int, spare: int) -> None:
    assert spare_descriptors(limit) == spare
