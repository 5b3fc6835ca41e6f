"""Own servers to restart, kill and empty: PostgreSQL keeps what it acknowledged, as in production."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from redis import Redis

from charter.development.postgres import EmbeddedPostgres
from charter.development.redis import EmbeddedRedis
from tests.faults.processes import members_of
from tests.faults.waiting import until


@contextmanager
def away(server: EmbeddedPostgres | EmbeddedRedis, end: Callable[[], None] | None = None) -> Iterator[None]:
    """The server is not there inside the context, and starts anew on what it kept; `end` ends it first."""
    if end is not None:
        end()
    server.__exit__(None, None, None)
    try:
        yield
    finally:
        server.__enter__()


def restart(server: EmbeddedPostgres | EmbeddedRedis, end: Callable[[], None] | None = None) -> None:
    with away(server, end):
        pass


def kill_postgres(folder: Path) -> None:
    """kill -9 for the server of a folder, and for all of its processes."""
    leader = int((folder / "cluster" / "postmaster.pid").read_text().splitlines()[0])
    os.killpg(os.getpgid(leader), signal.SIGKILL)
    until(lambda: not members_of(leader), "the end of PostgreSQL")


def empty_redis(server: EmbeddedRedis) -> None:
    """FLUSHALL."""
    with Redis.from_url(server.url) as client:
        client.flushall()
