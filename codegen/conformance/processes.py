"""Runs programs under a limit of time, measures them, and leaves none of their children behind."""

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import IO, Final

_TURN: Final = 0.02
_GRACE: Final = 3.0


class Cancelled(Exception):
    """Somebody stopped the whole run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How a program ended: `code` is None where its time was over, `megabytes` the peak of its tree."""

    code: int | None
    output: str
    seconds: float
    megabytes: float


class Bench:
    """Where programs run: a folder that generated packages are imported from, until `cancelled` is set."""

    def __init__(self, folder: Path, cancelled: Event) -> None:
        self.folder = folder
        self._cancelled = cancelled

    def run(
        self, command: Sequence[str], *, limit: float, environment: Mapping[str, str] | None = None
    ) -> Ended:
        """Run a program to its end, or to that of its time. Raises: Cancelled."""
        started = time.monotonic()
        with self._output() as output, self._spawned(command, output, environment or {}) as process:
            peak = 0
            while process.poll() is None and time.monotonic() - started < limit:
                peak = max(peak, tree_kilobytes(process.pid))
                self._pause()
            code = process.poll()
            seconds = time.monotonic() - started
            return Ended(code=code, output=_read(output), seconds=seconds, megabytes=peak / 1024)

    @contextmanager
    def serving(
        self, command: Sequence[str], answers: Callable[[], bool], *, limit: float
    ) -> Iterator[Ended]:
        """Run a server for as long as the block takes; the seconds are those until its first answer.

        Raises: Cancelled.
        """
        started = time.monotonic()
        with self._output() as output, self._spawned(command, output, {}) as process:
            is_up = False
            while not is_up and process.poll() is None and time.monotonic() - started < limit:
                is_up = answers()
                self._pause()
            seconds = time.monotonic() - started
            kilobytes = tree_kilobytes(process.pid)
            code = 0 if is_up else process.poll()
            yield Ended(code=code, output=_read(output), seconds=seconds, megabytes=kilobytes / 1024)

    def _pause(self) -> None:
        if self._cancelled.wait(_TURN):
            raise Cancelled

    @contextmanager
    def _output(self) -> Iterator[IO[bytes]]:
        with tempfile.TemporaryFile(dir=self.folder) as output:
            yield output

    @contextmanager
    def _spawned(
        self, command: Sequence[str], output: IO[bytes], environment: Mapping[str, str]
    ) -> Iterator[subprocess.Popen[bytes]]:
        with subprocess.Popen(
            command,
            cwd=self.folder,
            env={**_environment(self.folder), **environment},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        ) as process:
            try:
                yield process
            finally:
                _end_group(process)


def tree_kilobytes(root: int) -> int:
    """The resident memory of a process and all below it; 0 where the system does not tell."""
    total, waiting = 0, [root]
    while waiting:
        process = waiting.pop()
        with suppress(OSError, ValueError, IndexError):
            status = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace")
            total += int(status.partition("VmRSS:")[2].split(maxsplit=1)[0])
            for thread in Path(f"/proc/{process}/task").iterdir():
                waiting += map(int, (thread / "children").read_text(encoding="ascii").split())
    return total


def _environment(folder: Path) -> dict[str, str]:
    """Modules of the folder can be imported, caches stay in it, and sets come in one order."""
    known = os.environ.get("PYTHONPATH")
    path = os.pathsep.join([str(folder), *([known] if known else [])])
    return {
        **os.environ,
        "PYTHONPATH": path,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
        "XDG_CACHE_HOME": str(folder / ".cache"),
    }


def _end_group(process: subprocess.Popen[bytes]) -> None:
    """Ask the whole group to end, then make it."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    with suppress(subprocess.TimeoutExpired):
        process.wait(_GRACE)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _read(output: IO[bytes]) -> str:
    output.seek(0)
    return output.read().decode(errors="replace")
