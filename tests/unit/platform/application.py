"""A small application behind the edge, and what it logs."""

import io
import json
import logging
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any, Final

from fastapi import FastAPI, Request, WebSocket
from fastapi.testclient import TestClient
from starlette.responses import JSONResponse, Response, StreamingResponse

from charter.platform.telemetry.metrics import ServiceMetrics
from charter.platform.telemetry.structured_logs import line_handler
from charter.settings import Settings
from contract_runtime.callers import Caller

PRODUCTION: Final[dict[str, object]] = {
    "environment": "production",
    "secret_key": "9vWqX2mZ7kLr4TnB8sYd1HcJ6fGp3aQe",
    "database_url": "postgresql://charter:a-real-long-one@db:5432/charter",
    "allowed_hosts": ("api.example.com", "testserver"),
    "keycloak_issuer": "https://id.example.com/realms/main",
    "keycloak_audience": "charter",
    "local_issuer": "https://api.example.com",
}


@dataclass
class EdgeUnderTest:
    """An application, a client of it, and what it logged."""

    app: FastAPI
    client: TestClient
    metrics: ServiceMetrics
    written: io.StringIO = field(repr=False)

    def lines(self) -> list[dict[str, Any]]:
        """The log lines so far, as objects."""
        return [json.loads(line) for line in self.text().splitlines()]

    def access_lines(self) -> list[dict[str, Any]]:
        """The lines of requests."""
        return [line for line in self.lines() if line["logger"] == "charter.access"]

    def text(self) -> str:
        """The log so far."""
        handler = line_handler()
        assert handler is not None
        handler.flush()
        return self.written.getvalue()


BuildEdge = Callable[..., EdgeUnderTest]
MakeSettings = Callable[..., Settings]


def an_application() -> FastAPI:
    """Routes that answer, fail, stream and speak WebSocket."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)

    @app.get("/things/{thing_id}")
    async def get_thing(request: Request, thing_id: str) -> Response:
        return JSONResponse({"id": thing_id, "request_id": request.scope["state"]["request_id"]})

    @app.get("/mine")
    async def get_mine(request: Request) -> Response:
        request.scope["state"]["caller"] = Caller(
            subject='al"ice\n', issuer="i", kind="user", tenant="t", roles=frozenset()
        )
        logging.getLogger("charter.things").warning("looked at", extra={"things": 3})
        return Response(headers={"cache-control": "max-age=60", "vary": "Accept"})

    @app.get("/invitations/{invitation_token}")
    async def get_invitation(invitation_token: str) -> Response:
        return Response(invitation_token)

    @app.get("/broken")
    async def break_down() -> Response:
        raise RuntimeError("password=hunter2hunter2 at postgresql://charter:geheim@db/charter")

    @app.get("/torn")
    async def tear() -> Response:
        async def parts() -> AsyncIterator[bytes]:
            yield b"half"
            raise RuntimeError("torn")

        return StreamingResponse(parts())

    @app.websocket("/ws")
    async def talk(socket: WebSocket) -> None:
        await socket.accept()
        await socket.send_text(await socket.receive_text())
        await socket.close()

    return app
