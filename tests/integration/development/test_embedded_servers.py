"""Embedded servers: odd places, several at once, and owners that are killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psycopg
import pytest

from charter.development.postgres import EmbeddedPostgres
from charter.development.redis import EmbeddedRedis
from charter.development.server_process import EmbeddedServerFailed, command_line

OWNER = """
import sys, time
from pathlib import Path
from {module} import {name}
with {name}(Path(sys.argv[1])) as server:
    print(server._process.pid, server._process._watchdog.pid, flush=True)
    while True:
        time.sleep(0.1)
"""
Server = type[EmbeddedPostgres] | type[EmbeddedRedis]


@pytest.fixture(params=[EmbeddedPostgres, EmbeddedRedis])
def kind(request: pytest.FixtureRequest) -> Server:
    server: Server = request.param
    return server


class Owner:
    """A process that runs an embedded server."""

    def __init__(self, kind: Server, directory: Path) -> None:
        script = OWNER.format(module=kind.__module__, name=kind.__name__)
        self.process = subprocess.Popen(
            [sys.executable, "-c", script, str(directory)], stdout=subprocess.PIPE, text=True
        )
        assert self.process.stdout is not None
        self.server, self.watchdog = map(int, self.process.stdout.readline().split())

    def end(self, by: signal.Signals) -> None:
        if self.process.poll() is None:
            self.process.send_signal(by)
            self.process.communicate()


@contextmanager
def owning(kind: Server, directory: Path) -> Iterator[Owner]:
    owner = Owner(kind, directory)
    try:
        yield owner
    finally:
        owner.end(signal.SIGKILL)


@pytest.fixture
def owner(kind: Server, directory: Path) -> Iterator[Owner]:
    with owning(kind, directory) as owner:
        yield owner


def is_running(pid: int) -> bool:
    return command_line(pid) != ""


def eventually(condition: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + 120
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.02)
    return condition()


def test_it_starts_where_paths_are_long_and_have_spaces(kind: Server, directory: Path) -> None:
    odd = directory / "with space, and 'quotes\"" / ("long" * 30)

    with kind(odd, durable=False):
        assert odd.exists()


def test_several_run_at_once(kind: Server, directory: Path) -> None:
    servers = [kind(directory / str(number), durable=False) for number in range(3)]
    with ExitStack() as stack:
        for server in servers:
            stack.enter_context(server)
        urls = {server.url if isinstance(server, EmbeddedRedis) else server.url() for server in servers}
        assert len(urls) == len(servers)


def test_a_directory_in_use_is_refused_by_name_of_the_user(
    kind: Server, owner: Owner, directory: Path
) -> None:
    with pytest.raises(EmbeddedServerFailed, match=f"in use by process {owner.process.pid}"):
        kind(directory).__enter__()


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_the_server_ends_with_its_owner(owner: Owner, end: signal.Signals) -> None:
    owner.end(end)

    assert eventually(lambda: not is_running(owner.server))


def test_a_leftover_is_stopped_at_the_next_start(kind: Server, owner: Owner, directory: Path) -> None:
    os.kill(owner.watchdog, signal.SIGKILL)
    owner.end(signal.SIGKILL)
    assert is_running(owner.server)

    with kind(directory, durable=False):
        assert not is_running(owner.server)


def test_a_leftover_pid_that_is_a_strangers_by_now_is_left_alone(directory: Path) -> None:
    with EmbeddedPostgres(directory, durable=False):
        pid_file = (directory / "cluster" / "postmaster.pid").read_text()
    stranger = [str(os.getpid()), *pid_file.splitlines()[1:], ""]
    (directory / "cluster" / "postmaster.pid").write_text("\n".join(stranger))

    with EmbeddedPostgres(directory, durable=False) as server, psycopg.connect(server.url()) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_what_was_committed_is_there_after_the_server_was_killed(directory: Path) -> None:
    with owning(EmbeddedPostgres, directory) as owner:
        with psycopg.connect(EmbeddedPostgres(directory).url(), autocommit=True) as connection:
            connection.execute("CREATE TABLE kept AS SELECT 1 AS one")
        os.kill(owner.server, signal.SIGKILL)

    with EmbeddedPostgres(directory) as server, psycopg.connect(server.url()) as connection:
        assert connection.execute("SELECT one FROM kept").fetchone() == (1,)


def test_an_interrupted_initdb_starts_over(directory: Path) -> None:
    (directory / "cluster.new").mkdir()
    (directory / "cluster.new" / "PG_VERSION").write_text("18")

    with EmbeddedPostgres(directory, durable=False) as server, psycopg.connect(server.url()) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_a_cluster_of_another_version_is_refused(directory: Path) -> None:
    (directory / "cluster").mkdir()
    (directory / "cluster" / "PG_VERSION").write_text("15")

    with pytest.raises(EmbeddedServerFailed, match="PostgreSQL 15, and this is 18"):
        EmbeddedPostgres(directory).__enter__()
