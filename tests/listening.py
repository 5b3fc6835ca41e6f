"""Ports for servers, and a server on the loopback in a thread of the tests' own process."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import SystemRandom
from threading import Thread
from typing import Final

import uvicorn
from starlette.types import ASGIApp

_PATIENCE: Final = 86_400
"""Seconds that a connection may be idle between two tests."""
_OUTGOING: Final = Path("/proc/sys/net/ipv4/ip_local_port_range")


def unused_port() -> int:
    """One that no connection to elsewhere is given meanwhile: a server that is restarted finds it as it was.

    By chance, of which two processes with one seed share none.
    """
    lowest = int(_OUTGOING.read_text().split()[0]) if _OUTGOING.exists() else 49_152  # as IANA has it
    while True:
        port = SystemRandom().randrange(max(1024, lowest // 2), max(2048, lowest))
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port


@contextmanager
def listening(app: ASGIApp) -> Iterator[str]:
    """Serve an app on a free port until the context ends; yields its origin."""
    config = uvicorn.Config(
        app,
        port=0,
        log_config=None,
        lifespan="off",
        ws="none",
        server_header=False,
        timeout_keep_alive=_PATIENCE,
    )
    server = uvicorn.Server(config)
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.01)
    host, port = server.servers[0].sockets[0].getsockname()
    try:
        yield f"http://{host}:{port}"
    finally:
        server.should_exit = True
        thread.join(10)
