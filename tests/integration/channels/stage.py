"""Two APIs over the same servers, jobs whose events the tests write, and clients that watch them."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID

import uvicorn
from fastapi import FastAPI
from psycopg.types.json import Jsonb
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from charter.app import create_app
from charter.commands.serve import server_options
from charter.composition import Composition
from charter.identity.tokens.local_tokens import mint
from charter.jobs.domain import JobId
from charter.jobs.events import JobEvent
from charter.jobs.publishing import Publishing
from charter.platform.redis.client import Redis
from charter.settings import Settings
from tests.integration.conftest import composition_of
from tests.integration.jobs.rows import Rows
from tests.waiting import until

STATE: Final[dict[str, Any]] = {
    "state": "STARTED",
    "progress": 0,
    "step": 0,
    "total_steps": 5,
    "payload": None,
}
OUTCOME: Final[dict[str, Any]] = {"state": "SUCCESS", "result": "done", "error": None}
_WRITE: Final = """
    WITH changed AS (
        UPDATE jobs SET last_event = last_event + 1, state = %(state)s, result = %(result)s,
            finished_at = CASE WHEN %(event)s = 'finished' THEN now() END,
            lease_until = CASE WHEN %(event)s = 'finished' THEN NULL ELSE now() END
        WHERE id = %(job)s RETURNING *
    )
    INSERT INTO job_events (job_id, seq, tenant_id, event, content)
    SELECT id, last_event, tenant_id, %(event)s, %(content)s FROM changed RETURNING seq
"""


@dataclass(frozen=True, slots=True)
class Api:
    """One process of the service, as far as it matters here."""

    origin: str
    app: FastAPI

    @property
    def composition(self) -> Composition:
        return composition_of(self.app)


@dataclass
class Client:
    """What came over one socket."""

    socket: ClientConnection
    messages: list[dict[str, Any]] = field(default_factory=list)

    async def read(self, count: int = 1) -> list[dict[str, Any]]:
        """The next messages. Raises: ConnectionClosed."""
        for _ in range(count):
            async with asyncio.timeout(60):
                self.messages.append(json.loads(await self.socket.recv()))
        return self.messages[len(self.messages) - count :]

    async def read_all(self) -> int:
        """Read to the end; answers the close code."""
        with suppress(ConnectionClosed):
            while True:
                await self.read()
        return self.socket.close_code or 0


@dataclass
class Clock:
    """The APIs' clock, which can be put forward."""

    ahead: timedelta = timedelta(0)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


class Stage:
    """The first API and the second, which know of each other by Redis and rows alone."""

    def __init__(self, settings: Settings, rows: Rows, redis: Redis, apis: list[Api], clock: Clock) -> None:
        self.settings = settings
        self.rows = rows
        self.redis = redis
        self.apis = apis
        self.clock = clock
        self._publishing = Publishing(redis, lambda call: call())

    def token(self, subject: str = "acme") -> str:
        return mint(self.settings, subject=subject)

    async def tell(self, job: UUID, event: str = "state", *, is_lost: bool = False, **content: Any) -> None:
        """Write an event of the job, and publish it once it is committed, unless that is lost."""
        told = (OUTCOME if event == "finished" else STATE) | content
        if event == "progress":
            told.pop("state")
        values = {"job": job, "event": event, "content": Jsonb(told), "result": None}
        if event == "finished":
            values["result"] = Jsonb(told["result"])
        row = self.rows.run(_WRITE, values | {"state": told.get("state", "PROGRESS")})[0]
        if not is_lost:
            await self._publishing.tell(JobId(job), JobEvent("one", row["seq"], event, told))

    @asynccontextmanager
    async def watching(self, path: str, api: int = 0, **options: Any) -> AsyncIterator[Client]:
        """A client at a path; by default it is the owner of the jobs and says so in a header."""
        options.setdefault("additional_headers", {"Authorization": f"Bearer {self.token()}"})
        origin = self.apis[api].origin.replace("http", "ws")
        async with connect(origin + path, **options) as socket:
            yield Client(socket)


@asynccontextmanager
async def serving(settings: Settings, now: Clock) -> AsyncIterator[Api]:
    """An API on a free port."""
    app = create_app(settings, now)
    config = uvicorn.Config(app, port=0, **server_options())
    server = uvicorn.Server(config)
    task = asyncio.create_task(server.serve())
    await until(lambda: server.started or task.done())
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield Api(f"http://127.0.0.1:{port}", app)
    finally:
        server.should_exit = True
        await task
