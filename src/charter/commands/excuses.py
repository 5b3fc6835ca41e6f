"""What `charter dev` answers while the code does not start."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from socket import socket
from threading import Thread
from typing import Final

import uvicorn
from starlette.responses import JSONResponse
from starlette.types import Receive, Scope, Send

from charter.platform.http.edge import EdgeMiddleware
from charter.platform.http.edge_errors import error_body
from charter.platform.http.settings import HttpSettings
from charter.platform.telemetry.metrics import ServiceMetrics

FRAME: Final = re.compile(r'\s+File "(?P<path>[^"]+)", line (?P<line>\d+)')
UNSAID: Final = "it has not said why on its standard error, so its log has the reason"


class Excuse:
    """Answers every request and handshake 503, with why nobody else does."""

    def __init__(self, reason: str, output: Sequence[str]) -> None:
        self._message = f"The code does not start: {reason}"
        self._output = list(output)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one."""
        body = error_body("SERVICE_UNAVAILABLE", self._message, scope["state"]["request_id"])
        headers = {"Retry-After": "1", "Connection": "close", "Cache-Control": "no-store"}
        answer = JSONResponse(body | {"details": {"output": self._output}}, 503, headers)
        await answer(scope, receive, send)


@contextmanager
def excusing(
    listeners: Sequence[socket], settings: HttpSettings, reason: str, output: Sequence[str]
) -> Iterator[None]:
    """Answer so at `listeners`, in a thread, until the context is left."""
    edge = EdgeMiddleware(Excuse(reason, output), settings=settings, metrics=ServiceMetrics())
    config = uvicorn.Config(
        edge,
        interface="asgi3",
        lifespan="off",
        log_config=None,
        log_level="warning",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=1,  # for who has connected just now, and says nothing
    )
    server = uvicorn.Server(config)
    thread = Thread(target=server.run, args=([each.dup() for each in listeners],), name="excuse", daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.should_exit = True
        thread.join()


def reason_of(output: Sequence[str]) -> str:
    """The error of a traceback with its place; of other output all lines."""
    told = [line for line in output if line.strip()]
    frames = [index for index, line in enumerate(told) if FRAME.match(line)]
    if not frames:
        return "; ".join(line.strip().removeprefix("charter: ") for line in told) or UNSAID
    frame = FRAME.match(told[frames[-1]])
    errors = [line for line in told[frames[-1] :] if not line.startswith(" ")]
    if frame is None or not errors:
        return told[-1].strip()
    return f"{errors[0]} ({_short(frame['path'])}, line {frame['line']})"


def _short(path: str) -> str:
    """The path from this folder, where it is below."""
    return path.removeprefix(f"{Path.cwd()}/")
