"""A whole deployment over servers of its own, with the processes that production runs, to be killed."""

import os
import shutil
import socket
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import httpx
import psycopg
from psycopg.rows import namedtuple_row
from sqlalchemy import make_url

from charter.development.databases import create_database
from charter.development.postgres import SOCKET_NAME
from charter.development.server_process import scratch_directory
from charter.identity.tokens.local_tokens import mint
from charter.settings import Settings
from tests.faults.processes import ProcessGroup
from tests.faults.servers import Servers, empty_redis, servers
from tests.faults.waiting import until
from tests.listening import unused_port
from tests.live_service import make_signing_key

DATABASE: Final = "faults"
REPOSITORY: Final = Path(__file__).resolve().parents[2]


class Stand:
    """A new database and an empty Redis, and what it takes to start an API, workers and beats over them."""

    def __init__(self, folder: Path, over: Servers) -> None:
        self.folder = folder
        self.servers = over
        self.postgres = over.postgres
        self.redis = over.redis
        empty_redis(over.redis)
        self.database_url = create_database(over.postgres, DATABASE)
        self.port: Final = unused_port()
        self.url: Final = url_at(self.port)
        self._key = str(make_signing_key(folder))
        self._groups: list[ProcessGroup] = []

    @property
    def variables(self) -> dict[str, str]:
        """The settings of every process."""
        return {
            "ENVIRONMENT": "test",
            "DATABASE_URL": self.database_url,
            "REDIS_URL": self.redis.url,
            "SIGNING_KEY_FILE": self._key,
            "PORT": str(self.port),
            "TRUSTED_PROXIES": "127.0.0.1",
            "MAIL_FOLDER": str(self.folder / "mail"),
        }

    @property
    def postgres_socket(self) -> Path:
        return Path(str(make_url(self.database_url).query["host"])) / SOCKET_NAME

    @property
    def redis_socket(self) -> Path:
        return Path(self.redis.url.removeprefix("unix://"))

    @cached_property
    def settings(self) -> Settings:
        return Settings.model_validate({name.lower(): value for name, value in self.variables.items()})

    def bearer(self, subject: str, *roles: str) -> dict[str, str]:
        """Headers that authenticate a subject."""
        return {"Authorization": f"Bearer {mint(self.settings, subject=subject, roles=roles)}"}

    def start(self, name: str, *module: str, **variables: str) -> ProcessGroup:
        """A Python process of a module and its arguments."""
        return self.run(name, [sys.executable, "-m", *module], **self.variables | variables)

    def run(self, name: str, command: Sequence[str], **variables: str) -> ProcessGroup:
        """Any process; what it says is in a log of its name."""
        environment = os.environ | {"PYTHONPATH": str(REPOSITORY)} | variables
        group = ProcessGroup(command, environment, self.folder / f"{name}.log")
        self._groups.append(group)
        return group

    def start_api(self, *arguments: str, **variables: str) -> ProcessGroup:
        """`charter serve`, once it is ready; always on the same port."""
        return self.start_api_at(self.port, "api", *arguments, **variables)

    def start_second_api(self) -> str:
        """Another one beside it. Answers its URL."""
        port = unused_port()
        self.start_api_at(port, "api-2")
        return url_at(port)

    def start_api_at(self, port: int, name: str, *arguments: str, **variables: str) -> ProcessGroup:
        """The same on a port of one's choice, with a log of that name."""
        group = self.start(name, "charter", "serve", *arguments, **variables | {"PORT": str(port)})
        until(lambda: is_ready(url_at(port)) or not group.is_alive, "an API that is ready")
        assert group.is_alive, group.said()
        return group

    def rows(self, query: str, values: Mapping[str, object] | None = None) -> list[Any]:
        """What a query answers to the superuser, whom no row-level security binds."""
        with psycopg.connect(
            self.postgres.url(DATABASE), row_factory=namedtuple_row, autocommit=True
        ) as connection:
            found = connection.execute(query.encode(), values)
            return found.fetchall() if found.description else []

    def count(self, query: str, values: Mapping[str, object] | None = None) -> int:
        """The one number that a query answers."""
        return int(self.rows(query, values)[0][0])

    def said(self) -> str:
        """The end of what each process wrote."""
        return "\n".join(group.said() for group in self._groups)

    def end_all(self) -> None:
        """kill -9 for whatever still runs of what was started here."""
        for group in self._groups:
            group.kill()
        self._groups.clear()


def lets_in(port: int) -> bool:
    """Whether anybody can connect."""
    with suppress(OSError):
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
        return True
    return False


def url_at(port: int) -> str:
    return f"http://127.0.0.1:{port}"


def is_ready(url: str) -> bool:
    with suppress(httpx.TransportError):
        return httpx.get(f"{url}/readyz").status_code == 200
    return False


@contextmanager
def stand(logs: Path | None = None, over: Servers | None = None) -> Iterator[Stand]:
    """A fresh deployment without any process of the service yet; their logs are kept in `logs`.

    `over` are servers that run already, and no other deployment uses any more.
    """
    with ExitStack() as stack:
        running = over or stack.enter_context(servers())
        folder = stack.enter_context(scratch_directory())
        stood = Stand(folder, running)
        try:
            yield stood
        finally:
            stood.end_all()
            if logs is not None:
                logs.mkdir(parents=True, exist_ok=True)
                for log in folder.glob("*.log"):
                    shutil.copy(log, logs)
