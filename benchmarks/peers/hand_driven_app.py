"""A project by id, written by hand for this one operation: ASGI below, libpq above, nothing in between.

It checks the host and the token, names the request, writes the log line, counts, and sends the same headers,
its entity tag among them.
"""

import json
import os
import sys
from base64 import urlsafe_b64encode
from hashlib import blake2b
from itertools import count
from time import perf_counter
from typing import Any
from uuid import uuid4

import jwt
from bearer import TokenVerifier
from fastapi_stack import DURATION, REQUESTS
from fastapi_stack_asgi import RAW_HEADERS
from hand_driven import HandDrivenPool
from starlette.types import Receive, Scope, Send

PREFIX = "/v1/projects/"
ROUTE = "/v1/projects/{project_id}"
HOSTS = {b"127.0.0.1", b"localhost"}


class ProjectById:
    """The application."""

    def __init__(self) -> None:
        self._verifier = TokenVerifier()
        self._pool = HandDrivenPool(os.environ["BENCHMARK_DATABASE_URL"])
        self._prefix = uuid4().hex[:16]
        self._count = count(1)
        self._requests = {
            status: REQUESTS.labels("GET", ROUTE, str(status)) for status in (200, 400, 401, 404)
        }
        self._duration = DURATION.labels("GET", ROUTE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            for phase in ("startup", "shutdown"):
                await receive()
                await send({"type": f"lifespan.{phase}.complete"})
            return
        started_at = perf_counter()
        headers = dict(scope["headers"])
        request_id = headers.get(b"x-request-id") or f"{self._prefix}{next(self._count):016x}".encode()
        status, body = await self._answer(scope, headers)
        sent = [
            (b"content-type", b"application/json"),
            (b"content-length", str(len(body)).encode()),
            (b"etag", b'"%b"' % urlsafe_b64encode(blake2b(body, digest_size=12).digest())),
            *RAW_HEADERS,
            (b"x-request-id", request_id),
        ]
        await send({"type": "http.response.start", "status": status, "headers": sent})
        await send({"type": "http.response.body", "body": body})
        seconds = perf_counter() - started_at
        self._requests[status].inc()
        self._duration.observe(seconds)
        sys.stdout.write(self._line(scope, request_id, status, seconds))

    async def _answer(self, scope: Scope, headers: dict[bytes, bytes]) -> tuple[int, bytes]:
        if headers.get(b"host", b"").partition(b":")[0] not in HOSTS:
            return 400, b"{}"
        try:
            caller = self._verifier.verify(headers.get(b"authorization", b"")[7:].decode())
        except jwt.InvalidTokenError:
            return 401, b"{}"
        number = scope["path"].removeprefix(PREFIX)
        row = await self._pool.find(caller.tenant.encode(), number.encode()) if number.isdecimal() else None
        return (404, b"{}") if row is None or row[7] is not None else (200, body_of(row))

    def _line(self, scope: Scope, request_id: bytes, status: int, seconds: float) -> str:
        fields = {
            "level": "INFO",
            "logger": "access",
            "message": "request",
            "request_id": request_id.decode(),
            "method": scope["method"],
            "path": scope["path"],
            "route": ROUTE,
            "status": status,
            "duration_ms": round(seconds * 1000, 3),
            "client": scope["client"][0],
        }
        return json.dumps(fields) + "\n"


def body_of(row: list[Any]) -> bytes:
    """The columns as JSON; the server sends times in UTC, as `2026-01-01 12:30:00+00`."""
    number, tenant, name, description, _, created_at, updated_at, _ = row
    return (
        b'{"id":%b,"name":%b,"description":%b,"created_at":"%bT%bZ","updated_at":"%bT%bZ",'
        b'"is_deleted":false,"deleted_at":null,"tenant_id":%b}'
    ) % (
        number,
        json.dumps(name.decode()).encode(),
        b"null" if description is None else json.dumps(description.decode()).encode(),
        *(part for moment in (created_at, updated_at) for part in (moment[:10], moment[11:-3])),
        json.dumps(tenant.decode()).encode(),
    )


def create_app() -> ProjectById:
    return ProjectById()
