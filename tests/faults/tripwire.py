"""A way to a server's Unix socket that does something at once when a given thing is about to pass."""

import shutil
import socket
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread
from types import TracebackType
from typing import Final, Protocol, Self

from tests.faults.postgres_messages import ClientReading, ServerReading

CHUNK: Final = 1 << 16


class Reading(Protocol):
    """One direction of a conversation: its messages, each with what it means."""

    def messages(self, received: bytes) -> Iterator[tuple[bytes, str]]: ...


class PlainReading:
    """A message is what came together."""

    def messages(self, received: bytes) -> Iterator[tuple[bytes, str]]:
        yield received, received.decode(errors="replace")


class Tripwire:
    """Passes everything on until what it is armed for has been seen on one connection, in its order.

    `> ` is before what a client says, `< ` before what the server answers, and a part of it will do. The last
    of it is held back: neither it nor anything after it passes on that connection.
    """

    def __init__(self, target: Path, readings: Callable[[], tuple[Reading, Reading]]) -> None:
        self._target = target
        self._readings = readings
        self.folder = Path(tempfile.mkdtemp(prefix="charter-wire-", dir="/tmp"))
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(self.folder / target.name))
        self._listener.listen(64)
        self._arming = Lock()
        self._wanted: Sequence[str] = ()
        self._act: Callable[[], None] = lambda: None
        Thread(target=self._accept, daemon=True).start()

    @property
    def socket(self) -> Path:
        return self.folder / self._target.name

    @property
    def is_armed(self) -> bool:
        return bool(self._wanted)

    def arm(self, wanted: Sequence[str], act: Callable[[], None]) -> None:
        """Act once all of `wanted` was said on one connection from now on."""
        with self._arming:
            self._wanted, self._act = wanted, act

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listener.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                _Conversation(self, client, self._target, self._readings()).begin()

    def is_tripped_by(self, seen: list[str], meaning: str) -> bool:
        """Keep what was seen on a connection, and act where it completes what is wanted."""
        with self._arming:
            wanted = self._wanted
            if len(seen) < len(wanted) and _is_in(wanted[len(seen)], meaning):
                seen.append(wanted[len(seen)])
            if not wanted or seen != list(wanted):
                return False
            self._wanted, act = (), self._act
        act()
        return True


class _Conversation:
    """One client and its connection to the server."""

    def __init__(
        self, wire: Tripwire, client: socket.socket, target: Path, readings: tuple[Reading, Reading]
    ) -> None:
        self._wire = wire
        self._client = client
        self._server = socket.socket(socket.AF_UNIX)
        self._target = target
        self._asks, self._answers = readings
        self._seen: list[str] = []

    def begin(self) -> None:
        try:
            self._server.connect(str(self._target))
        except OSError:
            self._end()
            return
        Thread(target=self._pass, args=("> ", self._client, self._server, self._asks), daemon=True).start()
        Thread(target=self._pass, args=("< ", self._server, self._client, self._answers), daemon=True).start()

    def _pass(self, sign: str, source: socket.socket, sink: socket.socket, reading: Reading) -> None:
        with suppress(OSError):
            while received := source.recv(CHUNK):
                passing = b""
                for message, meaning in reading.messages(received):
                    if meaning and self._wire.is_tripped_by(self._seen, sign + meaning):
                        sink.sendall(passing)
                        return self._end()
                    passing += message
                sink.sendall(passing)
        return self._end()

    def _end(self) -> None:
        for side in (self._client, self._server):
            with suppress(OSError):
                side.shutdown(socket.SHUT_RDWR)
            side.close()


def _is_in(wanted: str, meaning: str) -> bool:
    return meaning[:2] == wanted[:2] and wanted[2:] in meaning


def postgres_readings() -> tuple[Reading, Reading]:
    return ClientReading(), ServerReading()


def plain_readings() -> tuple[Reading, Reading]:
    return PlainReading(), PlainReading()
