"""A server that is killed says its last words while there is a statement that it never read."""

import asyncio
import socket
import struct
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from typing import Final

import psycopg
import pytest
import uvloop

from charter.platform.database.wire import Wire

READY: Final = b"R" + struct.pack("!ii", 8, 0) + b"Z" + struct.pack("!ic", 5, b"I")
SAID: Final = b"SFATAL\0VFATAL\0C57P01\0Mthe end\0\0"
LAST_WORDS: Final = b"E" + struct.pack("!i", len(SAID) + 4) + SAID
PATIENCE: Final = 60.0


class DyingServer:
    """Lets one client in, and ends as it is asked something; it reads nothing of that."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.is_dead = Event()
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(folder / ".s.PGSQL.5432"))
        self._listener.listen()
        Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        with self._listener, self._listener.accept()[0] as client:
            client.recv(1 << 16)
            client.sendall(READY)
            client.recv(1, socket.MSG_PEEK)
            client.sendall(LAST_WORDS)
        self.is_dead.set()


@pytest.fixture
def dying() -> Iterator[DyingServer]:
    with TemporaryDirectory(dir="/tmp") as folder:
        yield DyingServer(Path(folder))


async def ask(server: DyingServer) -> None:
    """Both its last words and the reset are there before the event loop looks again."""
    driver = await psycopg.AsyncConnection.connect(
        host=str(server.folder), user="ada", dbname="ada", autocommit=True
    )
    wire = Wire(driver)
    asking = asyncio.ensure_future(wire.run([("SELECT 1", [])]))
    await asyncio.sleep(0)
    assert server.is_dead.wait(PATIENCE)
    try:
        async with asyncio.timeout(PATIENCE):
            await asking
    finally:
        wire.close()


@pytest.mark.parametrize("loop_factory", [asyncio.new_event_loop, uvloop.new_event_loop])
def test_whoever_asked_is_told_whichever_loop_runs(dying: DyingServer, loop_factory: type) -> None:
    with asyncio.Runner(loop_factory=loop_factory) as runner, pytest.raises(psycopg.OperationalError):
        runner.run(ask(dying))
