"""A TCP proxy before an API that cuts connections, freezes them, or lets no WebSocket and no stream pass."""

import asyncio
import socket
import struct
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Final

AT_ONCE: Final = struct.pack("ii", 1, 0)
"""A socket that lingers for no time is reset as it is closed."""

REFUSAL: Final = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class CuttingProxy:
    """What passes is `lets_in`, by the head of a connection's first request."""

    def __init__(self, origin: str) -> None:
        self._port = int(origin.rpartition(":")[2])
        self._open: set[StreamWriter] = set()
        self._moving = asyncio.Event()
        self._moving.set()
        self.origin = ""
        self.heads: list[str] = []
        """The first line of each connection."""
        self.lets_in: Callable[[str], bool] = lambda _head: True

    def cut(self) -> int:
        """Reset every connection; how many there were."""
        found = list(self._open)
        for writer in found:
            writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
            writer.transport.abort()
        self._open.clear()
        return len(found)

    def freeze(self) -> None:
        """Let what is open hang: nothing comes through any more, and nobody is told."""
        self._moving, self._stuck = asyncio.Event(), self._moving
        self._moving.set()
        self._stuck.clear()

    async def serve(self, reader: StreamReader, writer: StreamWriter) -> None:
        """One connection of a client."""
        moving = self._moving
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            head = await reader.readuntil(b"\r\n\r\n")
            self.heads.append(head.decode("latin-1").partition("\r\n")[0])
            if self.lets_in(head.decode("latin-1").lower()):
                self._open.add(writer)
                far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._port)
                far_writer.write(head)
                ways = (self._pass(reader, far_writer, moving), self._pass(far_reader, writer, moving))
                await asyncio.gather(*ways)
            else:
                writer.write(REFUSAL)
                await writer.drain()
        self._open.discard(writer)
        writer.close()

    async def _pass(self, source: StreamReader, sink: StreamWriter, moving: asyncio.Event) -> None:
        try:
            while piece := await source.read(1 << 16):
                await moving.wait()
                sink.write(piece)
                await sink.drain()
        finally:
            sink.transport.abort()


@asynccontextmanager
async def cutting_proxy(origin: str) -> AsyncIterator[CuttingProxy]:
    """A proxy on a free port, before an API."""
    proxy = CuttingProxy(origin)
    server = await asyncio.start_server(proxy.serve, "127.0.0.1", 0)
    proxy.origin = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield proxy
    finally:
        server.close()
        proxy.cut()
