"""A TCP proxy before the Unix socket of a server; a toxic spoils what passes, in both directions."""

import asyncio
import socket
import struct
from asyncio import StreamReader, StreamWriter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import Final, Self

from tests.faults.toxics import Cut, Toxic

CHUNK: Final = 1 << 16
AT_ONCE: Final = struct.pack("ii", 1, 0)
"""A socket that lingers for no time is reset as it is closed."""


class SpoilingProxy:
    """Runs in a thread of its own while its context lasts. What is under way meets a new toxic as well."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._loop = asyncio.new_event_loop()
        self._is_over = asyncio.Event()
        self._toxic = Toxic()
        self._is_up = Event()
        self.spoiled = 0
        """How many pieces toxics got hold of so far."""

    @property
    def port(self) -> int:
        port: int = self._listener.getsockname()[1]
        return port

    @contextmanager
    def spoiled_by(self, toxic: Toxic) -> Iterator[None]:
        """As long as the context lasts; what is held back already still takes its time."""
        self._toxic = toxic
        try:
            yield
        finally:
            self._toxic = Toxic()

    def __enter__(self) -> Self:
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()
        self._is_up.wait()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._is_over.set)
        self._thread.join()

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._listen())

    async def _listen(self) -> None:
        server = await asyncio.start_server(self._serve, sock=self._listener)
        self._is_up.set()
        await self._is_over.wait()
        server.close()

    async def _serve(self, reader: StreamReader, writer: StreamWriter) -> None:
        with suppress(asyncio.CancelledError):  # the proxy's own end
            await self._connect(reader, writer)

    async def _connect(self, reader: StreamReader, writer: StreamWriter) -> None:
        """One client and its connection to the server."""
        is_reset = False
        try:
            far_reader, far_writer = await asyncio.open_unix_connection(str(self._target))
            try:
                async with asyncio.TaskGroup() as ways:
                    ways.create_task(self._pass(reader, far_writer))
                    ways.create_task(self._pass(far_reader, writer))
            finally:
                far_writer.transport.abort()
        except* Cut as cuts:
            is_reset = any(isinstance(cut, Cut) and cut.is_reset for cut in cuts.exceptions)
        except* OSError:
            is_reset = True
        finally:
            if is_reset and not writer.is_closing():
                writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
            writer.close()

    async def _pass(self, source: StreamReader, sink: StreamWriter) -> None:
        """One direction, to its end."""
        passed = 0
        while piece := await source.read(CHUNK):
            toxic = self._toxic
            self.spoiled += type(toxic) is not Toxic
            for step in toxic.treat(piece, passed):
                if isinstance(step, bytes):
                    sink.write(step)
                    await sink.drain()
                else:
                    await asyncio.sleep(step)
            passed += len(piece)
        await asyncio.sleep(self._toxic.end())
        with suppress(OSError):
            sink.write_eof()
