"""`charter serve`: the API on Uvicorn, as in production."""

import asyncio
import gc
import socket
import sys
from argparse import (
    SUPPRESS,
    ArgumentParser,
    ArgumentTypeError,
    Namespace,
    RawDescriptionHelpFormatter,
)
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from errno import EACCES
from functools import partial
from signal import SIGTERM
from typing import TYPE_CHECKING, Any, Final

import uvicorn
from pydantic import BaseModel, ConfigDict

from charter.commands.examples import shown
from charter.commands.failures import NOT_STARTED, CommandRefused
from charter.commands.servers import ReplaceableServer, SupervisedServer
from charter.commands.serving_workers import INHERITED, Worker
from charter.commands.supervising import Supervisor
from charter.platform.http import listening
from charter.platform.http.connection_limits import GuardedProtocol
from charter.platform.http.socket_protocol import GuardedSocketProtocol
from charter.platform.telemetry.structured_logs import configure_logging
from charter.settings import Settings, load_settings

if TYPE_CHECKING:
    from fastapi import FastAPI

LOOPBACK: Final = "127.0.0.1"
OTHER_LOOPBACK: Final = "::1"
LAST_PORT: Final = 65535
BACKLOG: Final = 2048
"""Connections that wait to be accepted at most, as Uvicorn has it."""
KEEP_ALIVE: Final = 75
"""Seconds for which an idle connection stays open: longer than load balancers keep theirs."""
GRACE: Final = 30
"""Seconds that requests under way have after SIGTERM."""
LARGEST_WEBSOCKET_MESSAGE: Final = 65_536
HEARTBEAT: Final = 20
"""Seconds between two pings of a WebSocket, and for the answer to one."""


def main(arguments: Sequence[str]) -> None:
    """Serve, as the arguments say. Raises: SystemExit for wrong usage."""
    given = parsed(arguments)
    if given.inherited:
        run_worker([int(number) for number in given.inherited.split(",")])
    else:
        run(given.host, given.port, given.workers)


def parsed(arguments: Sequence[str]) -> Namespace:
    """The arguments, read without the menu's library, which a start need not wait for. Raises: SystemExit."""
    parser = ArgumentParser(
        "charter serve",
        formatter_class=RawDescriptionHelpFormatter,
        epilog=shown("serve"),
        description="Run the API as in production, with settings from the environment.",
        allow_abbrev=False,
    )
    parser.add_argument("--host", help="Address to listen on; default: HOST.")
    parser.add_argument("--port", type=_within(1, LAST_PORT), help="Port to listen on; default: PORT.")
    parser.add_argument("--workers", type=_within(1), default=1, help="Processes that share the port; 1.")
    parser.add_argument(INHERITED, help=SUPPRESS)
    return parser.parse_args(arguments)


def _within(least: int, most: int | None = None) -> Callable[[str], int]:
    """Reads a whole number."""

    def read(text: str) -> int:
        if not text.isdecimal() or int(text) < least or (most is not None and int(text) > most):
            raise ArgumentTypeError(f"{text!r} is no number from {least}" + (f" to {most}" if most else ""))
        return int(text)

    return read


def run(host: str | None, port: int | None, workers: int) -> None:
    """Serve until SIGINT or SIGTERM; settings that do not fit are refused before a worker starts.

    One worker is this process, until SIGHUP has it replaced.
    """
    settings = load_settings(is_serving=True)
    listeners = listen(host or settings.host, port or settings.port)
    first: list[Worker] = []
    if workers == 1:
        server = ReplaceableServer(server_config(settings), listeners, settings)
        _run(server)
        if server.successor is None:
            return
        first.append(server.successor)
    configure_logging(settings)
    supervisor = Supervisor(listeners, workers, settings, grace=GRACE, workers=first)
    if workers == 1 and server.is_ended:
        supervisor.end(SIGTERM)
    if not asyncio.run(supervisor.run()):
        sys.exit(NOT_STARTED)


def run_worker(descriptors: Sequence[int]) -> None:
    """Serve at inherited sockets; the first descriptor is for words with who began this process."""
    words, *listeners = (socket.socket(fileno=number) for number in descriptors)
    settings = load_settings(is_serving=True)
    _run(SupervisedServer(server_config(settings), listeners, settings, words))


def server_config(settings: Settings) -> uvicorn.Config:
    """The configuration of a server of this process, whose application is built for it."""
    application = load_application()
    gc.enable()
    options = server_options(most_connections=settings.max_connections)
    return uvicorn.Config(application, **options)


def _run(server: uvicorn.Server) -> None:
    with suppress(KeyboardInterrupt):
        server.run()
    if not server.started:
        sys.exit(NOT_STARTED)


def listen(host: str, port: int) -> list[socket.socket]:
    """The sockets to serve at. Raises: CommandRefused."""
    try:
        return listening.listen(host, port)
    except OSError as error:
        raise _cannot_listen(host, port, error) from None


def hold(host: str, port: int) -> list[socket.socket]:
    """Sockets that listen from now on, so that nobody else can have the port. Raises: CommandRefused."""
    listeners = listen(host, port)
    try:
        for listener in listeners:
            listener.listen(BACKLOG)
    except OSError as error:
        listening.close(listeners)
        raise _cannot_listen(host, port, error) from None
    if host == LOOPBACK and _answers(OTHER_LOOPBACK, port):
        listening.close(listeners)
        raise CommandRefused(
            f"another program listens on [{OTHER_LOOPBACK}]:{port}, where http://localhost:{port} leads too: "
            + _mend(port)
        )
    return listeners


def _answers(host: str, port: int) -> bool:
    with suppress(OSError), socket.create_connection((host, port), timeout=1):
        return True
    return False


def _cannot_listen(host: str, port: int, error: OSError) -> CommandRefused:
    if error.errno == EACCES:
        mend = "ports below 1024 are the system's: choose another one with --port 8000 (make run: PORT=8000)"
    else:
        mend = _mend(port)
    return CommandRefused(f"cannot listen on {host}:{port} ({error.strerror}): {mend}")


def _mend(port: int) -> str:
    other = port + 1 if port < LAST_PORT else port - 1
    return (
        f"stop what listens there, or choose another port with --port {other} (make run: PORT={other}), "
        "or another address with --host"
    )


def load_application() -> "FastAPI":
    """The application, imported and built without garbage collection: at start there is none to collect.

    What it is made of stays for good, so later collections leave it out. That takes a quarter off the start.
    """
    gc.disable()
    try:
        with deferred_models():
            from charter.app import create_app_from_environment
        application = create_app_from_environment()
    finally:
        gc.freeze()
        gc.enable()
    return application


@contextmanager
def deferred_models() -> Iterator[None]:
    """Models that are made meanwhile get their validators with their first use, as all of ours do.

    FastAPI makes some thirty at its import, for documents that it would derive from routes: nobody asks for
    one here, and their validators would be a sixteenth of the start.
    """
    usual = BaseModel.model_config
    BaseModel.model_config = ConfigDict(defer_build=True)
    try:
        yield
    finally:
        BaseModel.model_config = usual


def server_options(*, most_connections: int | None = None) -> dict[str, Any]:
    """Options of Uvicorn."""
    return {
        "http": partial(GuardedProtocol, most_connections=most_connections),
        "log_config": None,
        "access_log": False,
        "server_header": False,
        "proxy_headers": False,  # the edge believes those of TRUSTED_PROXIES
        "timeout_keep_alive": KEEP_ALIVE,
        "timeout_graceful_shutdown": GRACE,
        "ws": GuardedSocketProtocol,
        "ws_max_size": LARGEST_WEBSOCKET_MESSAGE,
        "ws_ping_interval": HEARTBEAT,
        "ws_ping_timeout": HEARTBEAT,
        "ws_per_message_deflate": False,  # it takes some 300 KB of memory for each connection
    }
