"""Server processes of development and tests that never outlive their owner for long.

An owner holds the directory's lock (`flock`, which the kernel releases even after `kill -9`), so whatever
still runs there when the lock is free is a leftover. And each server has a watchdog: a shell that waits on a
pipe from the owner and stops the server when the pipe closes, however the owner ended.
"""

import fcntl
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

WATCHDOG: Final = 'read -r _; kill -s "$1" "$2" 2>/dev/null'
POLL: Final = 0.02
LONGEST_SOCKET_PATH: Final = 103
"""Bytes that fit the address of a Unix socket on macOS; Linux takes four more."""


class EmbeddedServerFailed(Exception):
    """An embedded server cannot run here; the text says why and what mends it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """What to run: `stop_signal` ends it in order; `user` is a uid and gid, None for the caller's own."""

    command: Sequence[str]
    log: Path
    stop_signal: signal.Signals
    user: tuple[int, int] | None = None
    environment: Mapping[str, str] | None = None


class ServerProcess:
    """A running server with its watchdog."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._is_stopping = False
        uid, gid = program.user or (None, None)
        with program.log.open("ab") as log:
            self._process = subprocess.Popen(
                program.command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env=None if program.environment is None else dict(program.environment),
                start_new_session=True,
                user=uid,
                group=gid,
                extra_groups=None if uid is None else (),
            )
        signal_name = program.stop_signal.name.removeprefix("SIG")
        self._watchdog = subprocess.Popen(
            ["/bin/sh", "-c", WATCHDOG, "watchdog", signal_name, str(self._process.pid)],
            stdin=subprocess.PIPE,
            start_new_session=True,
        )

    @property
    def pid(self) -> int:
        """The server's process id."""
        return self._process.pid

    def wait_until(self, is_ready: Callable[[], bool], timeout: float) -> bool:
        """Whether the server got ready within `timeout` seconds; False at once where it ends instead."""
        deadline = time.monotonic() + timeout
        while self._process.poll() is None and time.monotonic() < deadline:
            if is_ready():
                return True
            time.sleep(POLL)
        return False

    def is_lost(self) -> bool:
        """Wait for the server's end; whether it came unasked."""
        self._process.wait()
        return not self._is_stopping

    def begin_to_stop(self) -> None:
        """Have the server end in order, without waiting for that."""
        self._is_stopping = True
        if self._process.poll() is None:
            self._process.send_signal(self._program.stop_signal)

    def stop(self) -> None:
        """End the server in order, and by force where that takes longer than ten seconds."""
        is_told, self._is_stopping = self._is_stopping, True
        self._watchdog.kill()
        self._watchdog.communicate()
        if not is_told and self._process.poll() is None:
            self._process.send_signal(self._program.stop_signal)
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def lock_directory(directory: Path) -> IO[bytes]:
    """Hold `directory` until the result is closed or this process ends.

    Raises: EmbeddedServerFailed where another process holds it.
    """
    lock = (directory / "lock").open("a+b")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.seek(0)
        owner = lock.read().decode() or "unknown"
        lock.close()
        raise EmbeddedServerFailed(
            f"{directory} is in use by process {owner}: stop that one, or choose another directory"
        ) from None
    lock.truncate(0)
    lock.write(str(os.getpid()).encode())
    lock.flush()
    return lock


@contextmanager
def scratch_directory() -> Iterator[Path]:
    """A directory for the servers of tests, removed afterwards.

    Pytest closes its own to other accounts, whenever a run starts, and root's PostgreSQL runs as another one.
    """
    directory = Path(tempfile.mkdtemp(prefix="charter-", dir="/tmp"))
    try:
        yield directory
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def stop_leftover(pid: int, marker: str, stop_signal: signal.Signals) -> None:
    """Stop process `pid` where its command line holds `marker`: process ids are used again by strangers."""
    if marker not in command_line(pid):
        return
    for attempt in (stop_signal, signal.SIGKILL):
        os.kill(pid, attempt)
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            if marker not in command_line(pid):
                return
            time.sleep(POLL)


def command_line(pid: int) -> str:
    """The command line of a process; empty where there is none (any more)."""
    proc = Path("/proc")
    if (proc / "self").exists():
        try:
            return (proc / str(pid) / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            return ""
    listed = subprocess.run(
        ["/bin/ps", "-p", str(pid), "-o", "args="], capture_output=True, text=True, check=False
    )
    return listed.stdout


def tail(log: Path, lines: int = 5) -> str:
    """The last lines of a log, for messages."""
    text = log.read_text(errors="replace") if log.exists() else ""
    return "\n".join(text.splitlines()[-lines:])
