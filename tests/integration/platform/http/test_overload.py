"""What a server does with more requests than it answers at the same time."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from fastapi import FastAPI, Request
from fastapi.responses import StreamingResponse

from charter.platform.http.admission import LEAST
from charter.platform.http.edge import add_edge
from charter.platform.telemetry.metrics import ServiceMetrics
from charter.settings import Settings
from tests.integration.platform.http.socket_servers import serving

pytestmark = pytest.mark.anyio
SETTINGS = Settings(database_url="postgresql://charter@127.0.0.1:1/charter", requests_at_once=LEAST)
ANSWER_IS_CLOSED = "Connection: close\r\n"


@dataclass(slots=True)
class Full:
    """A service with as many requests under way as it takes, until it is let go."""

    port: int = 0
    begun: int = 0
    asked: list[asyncio.Task[Any]] = field(default_factory=list)
    is_full: asyncio.Event = field(default_factory=asyncio.Event)
    go: asyncio.Event = field(default_factory=asyncio.Event)

    def begin(self) -> None:
        """One more is under way."""
        self.begun += 1
        if self.begun == LEAST:
            self.is_full.set()

    async def ask(self, path: str, head: str = "", body: str = "") -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of an answer."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        method = "POST" if head else "GET"
        request = f"{method} {path} HTTP/1.1\r\nHost: localhost\r\n{ANSWER_IS_CLOSED}{head}\r\n{body}"
        try:
            writer.write(request.encode())
            lines, _, content = (await reader.read()).partition(b"\r\n\r\n")
        finally:
            writer.close()
        status, *headers = lines.decode().split("\r\n")
        return int(status.split()[1]), dict(line.lower().split(": ", 1) for line in headers), content


@asynccontextmanager
async def service(path: str, head: str = "", body: str = "") -> AsyncIterator[Full]:
    """One that has as many requests to `path` under way as it takes."""
    full, app = Full(), FastAPI()

    @app.get("/wait")
    async def wait() -> str:
        full.begin()
        await full.go.wait()
        return "done"

    @app.post("/take")
    async def take(request: Request) -> int:
        full.begin()
        return len(await request.body())

    @app.get("/stream")
    async def stream() -> StreamingResponse:
        async def pieces() -> AsyncIterator[bytes]:
            yield b"begun"
            full.begin()
            await full.go.wait()

        return StreamingResponse(pieces())

    @app.get("/healthz")
    @app.get("/other")
    async def other() -> str:
        return "fine"

    add_edge(app, SETTINGS, ServiceMetrics())
    async with serving(app) as (_, url):
        full.port = int(url.rpartition(":")[2])
        full.asked = [asyncio.create_task(full.ask(path, head, body)) for _ in range(LEAST)]
        await full.is_full.wait()
        try:
            yield full
        finally:
            full.go.set()
            for each in full.asked:
                each.cancel()
            await asyncio.gather(*full.asked, return_exceptions=True)


async def test_beyond_what_it_answers_at_once_a_service_refuses_and_tells_its_health() -> None:
    async with service("/wait") as full:
        status, headers, body = await full.ask("/other")
        assert (status, headers["retry-after"]) == (503, "1")
        assert headers["x-content-type-options"] == "nosniff"
        assert json.loads(body)["error_code"] == "SERVICE_UNAVAILABLE"
        assert json.loads(body)["request_id"] == headers["x-request-id"]
        assert (await full.ask("/healthz"))[0] == 200

        full.go.set()
        await asyncio.gather(*full.asked)
        assert (await full.ask("/other"))[0] == 200


async def test_whoever_sends_a_body_slowly_takes_nobodys_place() -> None:
    async with service("/take", "Content-Length: 5\r\n", "abc") as full:
        assert (await full.ask("/other"))[0] == 200


async def test_a_stream_takes_nobodys_place_once_it_has_begun() -> None:
    async with service("/stream") as full:
        assert (await full.ask("/other"))[0] == 200
