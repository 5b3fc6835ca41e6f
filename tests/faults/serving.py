"""`charter serve` without a database, connections kept open to it, and what becomes of requests over them."""

import http.client
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from tests.faults.processes import ProcessGroup
from tests.faults.waiting import PATIENCE, until
from tests.listening import unused_port

NOWHERE: Final = "postgresql://charter@127.0.0.1:1/charter"
QUIET: Final = "60"
"""Seconds that a connection may have nothing to say: more than a slow machine holds a test up."""


class Serving:
    """A running `charter serve`, which reads `.env` of its folder."""

    def __init__(self, group: ProcessGroup, port: int) -> None:
        self.group = group
        self.port = port

    @property
    def workers(self) -> set[int]:
        return set(self.group.members)

    def connect(self) -> http.client.HTTPConnection:
        """A connection that has had an answer and is kept."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        assert ask(connection) == (200, None)
        return connection

    def answers(self) -> bool:
        """Whether a new connection is served."""
        with suppress(OSError, http.client.HTTPException):
            self.connect().close()
            return True
        return False

    def says(self, text: str) -> int:
        """How often the log has it."""
        return self.group.log.read_text().count(text)


def ask(connection: http.client.HTTPConnection, path: str = "/healthz") -> tuple[int, str | None]:
    """The status and `Connection` of an answer; with `close` the connection is over."""
    connection.request("GET", path, headers={"Host": "localhost"})
    answer = connection.getresponse()
    answer.read()
    return answer.status, answer.headers["Connection"]


@contextmanager
def serving(
    folder: Path,
    *arguments: str,
    output: int | None = None,
    descriptors: int | None = None,
    port: int | None = None,
    **variables: str,
) -> Iterator[Serving]:
    """The command, once it answers; it writes to `output`, and has so many descriptors."""
    port = port or unused_port()
    environment = os.environ | {
        "ENVIRONMENT": "test",
        "DATABASE_URL": NOWHERE,
        "PORT": str(port),
        "DRAIN_QUIET_SECONDS": QUIET,
        **variables,
    }
    command = [sys.executable, "-m", "charter", "serve", *arguments]
    if descriptors is not None:
        command = ["/bin/sh", "-c", f'ulimit -n {descriptors} && exec "$@"', "sh", *command]
    with ProcessGroup(command, environment, folder / "serve.log", output) as group:
        started = Serving(group, port)
        until(lambda: started.answers() or not group.is_alive, "a service that answers")
        assert group.is_alive, group.said()
        yield started
