"""A server on the loopback, in a thread of the tests' own process."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Final

import uvicorn
from starlette.types import ASGIApp

_PATIENCE: Final = 86_400
"""Seconds that a connection may be idle between two tests."""


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
