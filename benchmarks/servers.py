"""Server processes of either side: started, asked until they answer, always stopped."""

import http.client
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from benchmarks.conditions import BUILD, HERE, REPOSITORY, clean_environment, pinned_to
from benchmarks.figures import NotMeasured
from benchmarks.load_requests import LoadRequest, ask
from benchmarks.peer_environment import peer_python

START_LIMIT = 60.0
STOP_LIMIT = 10.0
BETWEEN_ASKING = 0.002


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One ASGI service, given by its app factory (`module:function`), and the interpreter that runs it."""

    factory: str
    python: Path
    app_directory: Path
    environment: Mapping[str, str] = field(default_factory=dict)

    def command(self, port: int) -> list[str]:
        """uvicorn with its fastest parts and without access log: the same for both sides."""
        options = ["--loop", "uvloop", "--http", "httptools", "--no-access-log", "--log-level", "warning"]
        place = ["--app-dir", str(self.app_directory), "--host", "127.0.0.1", "--port", str(port)]
        return [str(self.python), "-m", "uvicorn", self.factory, "--factory", *options, *place]


def our_service(factory: str, environment: Mapping[str, str] | None = None) -> Service:
    return Service(
        factory=factory,
        python=Path(sys.executable),
        app_directory=REPOSITORY,
        environment=environment or {},
    )


def peer_service(factory: str, environment: Mapping[str, str] | None = None) -> Service:
    return Service(
        factory=factory,
        python=peer_python(),
        app_directory=HERE / "peers",
        environment=environment or {},
    )


@dataclass(frozen=True, slots=True)
class RunningServer:
    """A server that has answered once; `seconds_to_first_answer` counts from the start of its process."""

    port: int
    pid: int
    seconds_to_first_answer: float

    def processor_seconds(self) -> float:
        """Processor time that the process has used. Raises: NotMeasured, where there is no /proc."""
        status = Path(f"/proc/{self.pid}/stat")
        if not status.is_file():
            raise NotMeasured("processor time is read from /proc, which this system lacks: use --clock wall")
        user, system = status.read_text(encoding="utf-8").rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


@contextmanager
def running(service: Service, first: LoadRequest, core: int | None) -> Iterator[RunningServer]:
    """Start the service on a free port and wait until it answers `first` as expected; stop it at the end.

    Raises: NotMeasured, with the command and the last lines that the server wrote.
    """
    port = free_port()
    command = service.command(port)
    with tempfile.TemporaryFile() as output:
        started_at = time.perf_counter()
        process = start(command, service.environment, core, output)
        try:
            if problem := wait_for_answer(process, port, first):
                raise NotMeasured(f"{' '.join(command)}\n{problem}\n{last_lines(output)}")
            yield RunningServer(port, process.pid, time.perf_counter() - started_at)
        finally:
            stop(process)


def start(
    command: list[str], environment: Mapping[str, str], core: int | None, output: IO[bytes]
) -> subprocess.Popen[bytes]:
    """Away from any `.env`, so that `environment` alone decides."""
    BUILD.mkdir(parents=True, exist_ok=True)
    with pinned_to(core):
        return subprocess.Popen(
            command,
            cwd=BUILD,
            env={**clean_environment(), **environment},
            stdout=output,
            stderr=subprocess.STDOUT,
        )


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def wait_for_answer(
    process: subprocess.Popen[bytes], port: int, first: LoadRequest, limit: float = START_LIMIT
) -> str | None:
    """Ask every few milliseconds until the server answers; None, or what went wrong in so many seconds."""
    deadline = time.perf_counter() + limit
    while time.perf_counter() < deadline:
        if process.poll() is not None:
            return f"it ended with status {process.returncode}"
        try:
            answer = ask(port, first)
        except (OSError, http.client.HTTPException):
            time.sleep(BETWEEN_ASKING)
            continue
        if answer.status == first.status:
            return None
        shown = answer.body[:300].decode("utf-8", "replace")
        return f"{first.method} {first.path} was answered {answer.status}: {shown}"
    return f"no answer within {limit:g} s"


def last_lines(output: IO[bytes], count: int = 15) -> str:
    output.seek(0)
    lines = output.read().decode("utf-8", "replace").splitlines()
    return "\n".join(lines[-count:])


def stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(STOP_LIMIT)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
