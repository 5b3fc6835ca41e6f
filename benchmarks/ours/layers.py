"""`python -m benchmarks.ours.layers LAYER PORT`: as much of the service as lies below and in a layer.

`server` answers every request with `BENCHMARK_ANSWER`, `edge` does so behind production's middleware, and
`contract` runs compiled operations over projects in memory. All run on the service's own server options.
"""

import os
import sys

import uvicorn
from fastapi import FastAPI
from starlette.types import ASGIApp, Receive, Scope, Send

from benchmarks.ours.applications import create_stack_app, settings_of_run
from benchmarks.ours.bare_app import bare_app
from charter.commands.serve import server_options
from charter.platform.http.edge import add_edge
from charter.platform.telemetry.metrics import ServiceMetrics
from charter.platform.telemetry.structured_logs import configure_logging


class Answering:
    """Answers at once, below everything else."""

    def __init__(self, app: ASGIApp, *, body: bytes) -> None:
        self._app = app
        self._body = body
        self._headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        await send({"type": "http.response.start", "status": 200, "headers": self._headers})
        await send({"type": "http.response.body", "body": self._body})


def build(layer: str) -> ASGIApp:
    if layer == "contract":
        return create_stack_app()
    body = os.environ["BENCHMARK_ANSWER"].encode()
    return Answering(bare_app(), body=body) if layer == "server" else behind_edge(body)


def behind_edge(body: bytes) -> FastAPI:
    settings = settings_of_run()
    configure_logging(settings)
    app = bare_app()
    app.add_middleware(Answering, body=body)
    add_edge(app, settings, ServiceMetrics())
    return app


if __name__ == "__main__":
    uvicorn.run(build(sys.argv[1]), port=int(sys.argv[2]), **server_options())
