"""Own servers to restart, kill and empty: PostgreSQL keeps what it acknowledged, as in production."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from redis import Redis

from charter.development.postgres import EmbeddedPostgres
from charter.development.redis import EmbeddedRedis
from charter.development.server_process import scratch_directory
from tests.faults.processes import members_of
from tests.faults.waiting import until
from tests.freezing import frozen


@dataclass(frozen=True, slots=True)
class Servers:
    """PostgreSQL and Redis, which run, and what they keep in a folder."""

    folder: Path
    postgres: EmbeddedPostgres
    redis: EmbeddedRedis

    @contextmanager
    def redis_frozen(self) -> Iterator[None]:
        """Redis is there inside the context, takes what it is sent, and does nothing."""
        with frozen(self.folder / "redis"):
            yield

    def kill_postgres(self) -> None:
        """kill -9 for the server, and for all of its processes."""
        kill_server(self.folder / "postgres")


def kill_server(home: Path) -> None:
    """kill -9 for the PostgreSQL whose cluster lies in `home`, and for all of its processes."""
    leader = int((home / "cluster" / "postmaster.pid").read_text().splitlines()[0])
    os.killpg(os.getpgid(leader), signal.SIGKILL)
    until(lambda: not members_of(leader), "the end of PostgreSQL")


@contextmanager
def servers() -> Iterator[Servers]:
    """Both of them, anew."""
    with (
        scratch_directory() as folder,
        EmbeddedPostgres(folder / "postgres") as postgres,
        EmbeddedRedis(folder / "redis") as redis,
    ):
        yield Servers(folder, postgres, redis)


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


def empty_redis(server: EmbeddedRedis) -> None:
    """FLUSHALL."""
    with Redis.from_url(server.url) as client:
        client.flushall()
