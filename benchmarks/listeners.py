"""Many WebSockets that only count what they hear, so that the load costs little beside the server."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Final, cast

from benchmarks.figures import NotMeasured

AT_ONCE: Final = 50
"""Sockets that are opened at the same time."""
PATIENCE: Final = 60.0


class Crowd:
    """The sockets of a run, and the bytes that they heard."""

    def __init__(self) -> None:
        self.heard = 0
        self._wanted = 0
        self._enough = asyncio.Event()

    def add(self, count: int) -> None:
        """Count what was heard."""
        self.heard += count
        if self.heard >= self._wanted:
            self._enough.set()

    async def hear(self, count: int) -> None:
        """Wait until so many bytes have come since the last time. Raises: NotMeasured."""
        self._wanted = count
        if self.heard < count:
            self._enough.clear()
            try:
                await asyncio.wait_for(self._enough.wait(), PATIENCE)
            except TimeoutError:
                raise NotMeasured(f"{self.heard} of {count} bytes came within {PATIENCE:g} s") from None
        self.heard -= count


class Listener(asyncio.Protocol):
    """One socket. What comes first, a greeting, is not counted."""

    def __init__(self, crowd: Crowd, head: bytes) -> None:
        self._crowd = crowd
        self._head = head
        self._begun = b""
        self.greeted: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        cast("asyncio.WriteTransport", transport).write(self._head)

    def data_received(self, data: bytes) -> None:
        if self.greeted.done():
            self._crowd.add(len(data))
            return
        self._begun += data
        head, _, rest = self._begun.partition(b"\r\n\r\n")
        if rest and head.startswith(b"HTTP/1.1 101 "):
            self.greeted.set_result(None)
        elif rest:
            self.greeted.set_exception(NotMeasured(self._begun.decode(errors="replace")))

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.greeted.done():
            self.greeted.set_exception(NotMeasured(f"a socket was closed: {exc}"))


@asynccontextmanager
async def listening(port: int, paths: Sequence[str]) -> AsyncIterator[Crowd]:
    """Open a socket for each path; all are greeted before the context begins."""
    crowd, transports = Crowd(), list[asyncio.BaseTransport]()

    async def open_one(path: str) -> None:
        listener = Listener(crowd, head_of(path))
        transport, _ = await asyncio.get_running_loop().create_connection(lambda: listener, "127.0.0.1", port)
        transports.append(transport)
        await listener.greeted

    for begin in range(0, len(paths), AT_ONCE):
        await asyncio.gather(*map(open_one, paths[begin : begin + AT_ONCE]))
    try:
        yield crowd
    finally:
        for transport in transports:
            transport.close()


def head_of(path: str) -> bytes:
    return (
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        "Authorization: Bearer benchmark\r\n\r\n"
    ).encode()
