"""Commands that run beside the API in development: started again when they end unasked."""

import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Lock, Thread
from time import monotonic
from typing import Final

import typer

from charter.development.server_process import Program, ServerProcess, stop_leftover

SHORTEST_WAIT: Final = 0.5
LONGEST_WAIT: Final = 10.0
"""Seconds until a command is started again: each time twice as long, until it has run for that long."""


class KeptRunning:
    """A `charter` command that runs until it is stopped. Its process id and its log are in `directory`."""

    def __init__(self, directory: Path, *arguments: str) -> None:
        self._marker = f"owner={directory.absolute()}"
        self._command = [sys.executable, "-X", self._marker, "-m", "charter", *arguments]
        self._name = arguments[0]
        self._log = directory / f"{self._name}.log"
        self._pid_file = directory / f"{self._name}.pid"
        self._stopped = Event()
        self._lock = Lock()
        self._process = self._start()
        self._thread = Thread(target=self._keep, name=self._name, daemon=True)
        self._thread.start()

    def restart(self) -> None:
        """Run what the code is now; whoever keeps it running sees it end, and starts it."""
        with self._lock:
            self._process.stop()

    def begin_to_stop(self) -> None:
        """Have it end in order, and start it no more; `stop` waits for that."""
        self._stopped.set()
        with self._lock:
            self._process.begin_to_stop()

    def stop(self) -> None:
        """End it in order."""
        self._stopped.set()
        with self._lock:
            self._process.stop()
        self._thread.join()
        self._pid_file.unlink(missing_ok=True)

    def _start(self) -> ServerProcess:
        with suppress(FileNotFoundError, ValueError):
            stop_leftover(int(self._pid_file.read_text()), self._marker, signal.SIGTERM)
        process = ServerProcess(Program(command=self._command, log=self._log, stop_signal=signal.SIGTERM))
        self._pid_file.write_text(str(process.pid))
        return process

    def _keep(self) -> None:
        wait = SHORTEST_WAIT
        while not self._stopped.is_set():
            began_at = monotonic()
            is_lost = self._process.is_lost()
            if not is_lost or monotonic() - began_at > LONGEST_WAIT:
                wait = SHORTEST_WAIT
            if is_lost:
                typer.echo(
                    f"The {self._name} has ended unasked and is started again; {self._log} has the reason.",
                    err=True,
                )
                if self._stopped.wait(wait):
                    return
            wait = min(LONGEST_WAIT, wait * 2)
            with self._lock:
                if not self._stopped.is_set():
                    self._process.stop()
                    self._process = self._start()


@contextmanager
def kept_running(directory: Path, *commands: Sequence[str]) -> Iterator[Sequence[KeptRunning]]:
    """Run the commands until the context is left."""
    running: list[KeptRunning] = []
    try:
        running.extend(KeptRunning(directory, *command) for command in commands)
        yield running
    finally:
        for each in running:
            each.begin_to_stop()
        for each in running:
            each.stop()
