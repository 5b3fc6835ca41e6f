"""`charter dev` as its user knows it: everything runs, and everything stops."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from charter.platform.embedded_process import command_line


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Development:
    """A running `charter dev`."""

    def __init__(self, process: subprocess.Popen[str], port: int, directory: Path) -> None:
        self.process = process
        self.port = port
        self.directory = directory
        self.shown = ""

    def read_until(self, mark: str) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.shown += line
            if mark in line:
                return
        pytest.fail(self.shown)

    def get(self, path: str, **headers: str) -> object:
        return httpx.get(f"http://127.0.0.1:{self.port}{path}", headers=headers).json()

    def children(self) -> list[int]:
        """The servers: processes whose command line names the data directory."""
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            pid = int(process.name)
            if str(self.directory) in command_line(pid) and pid != self.process.pid:
                found.append(pid)
        return found

    def can_be_reached(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def is_gone(self) -> bool:
        return not self.children() and not self.can_be_reached()


@contextmanager
def developing(directory: Path, *options: str) -> Iterator[Development]:
    port = free_port()
    command = [sys.executable, "-m", "charter", "dev", "--port", str(port), "--data-dir", str(directory)]
    with subprocess.Popen(
        [*command, *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=directory,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    ) as process:
        development = Development(process, port, directory)
        try:
            development.read_until("Application startup complete")
            yield development
        finally:
            process.kill()


def eventually_gone(development: Development) -> bool:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if development.is_gone():
            return True
        time.sleep(0.05)
    return False


def test_the_token_shown_reads_the_demo_projects(directory: Path) -> None:
    with developing(directory, "--no-reload") as development:
        shown = re.search("^export TOKEN=(.+)$", development.shown, re.MULTILINE)
        assert shown
        page = development.get("/api/v1/projects", Authorization=f"Bearer {shown[1]}")

        assert isinstance(page, dict)
        assert page["pagination"]["total"] > 0
        assert development.get("/readyz") == {"status": "ok"}


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("reload", ["--reload", "--no-reload"])
def test_everything_stops_with_the_command(directory: Path, end: signal.Signals, reload: str) -> None:
    with developing(directory, reload) as development:
        assert development.children()
        development.process.send_signal(end)

        assert eventually_gone(development)
        assert development.process.wait() == (-end if end is signal.SIGKILL else 0)


def test_a_database_that_dies_stops_the_command_and_is_named(directory: Path) -> None:
    with developing(directory, "--no-reload") as development:
        server = int((directory / "postgres/cluster/postmaster.pid").read_text().splitlines()[0])
        os.kill(server, signal.SIGKILL)
        development.read_until("PostgreSQL has ended unasked")

        assert eventually_gone(development)


def test_a_port_in_use_is_told_with_its_mend(directory: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "charter", "dev", "--port", port, "--data-dir", str(directory)]
        refused = subprocess.run(command, capture_output=True, text=True, check=False)

    assert refused.returncode == 1
    assert "Address already in use" in refused.stderr
    assert "--port" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1
