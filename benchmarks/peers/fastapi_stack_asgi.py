"""The FastAPI peer with the same production middleware, its own two parts written as pure ASGI."""

import time
from uuid import uuid4

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.trustedhost import TrustedHostMiddleware
from fastapi_projects import create_app as create_plain_app
from fastapi_stack import DURATION, REQUESTS, SECURITY_HEADERS, access_log, log_as_json
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

RAW_HEADERS = [(name.lower().encode(), text.encode()) for name, text in SECURITY_HEADERS.items()]


class IdentifyAndSecure:
    """Gives each request an id and each response that id and the security headers."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request_id = Headers(scope=scope).get("X-Request-ID") or str(uuid4())
        scope.setdefault("state", {})["request_id"] = request_id

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] += [(b"x-request-id", request_id.encode()), *RAW_HEADERS]
            await send(message)

        await self.app(scope, receive, send_with_headers)


class LogAndCount:
    """Writes one JSON line per request and counts it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started_at = time.perf_counter()
        status = 500

        async def send_and_note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        await self.app(scope, receive, send_and_note)
        record_request(scope, status, time.perf_counter() - started_at)


def record_request(scope: Scope, status: int, duration: float) -> None:
    template = scope["route"].path if "route" in scope else "unmatched"
    REQUESTS.labels(scope["method"], template, str(status)).inc()
    DURATION.labels(scope["method"], template).observe(duration)
    fields = {
        "request_id": scope["state"]["request_id"],
        "method": scope["method"],
        "path": scope["path"],
        "route": template,
        "status": status,
        "duration_ms": round(duration * 1000, 3),
        "client": scope["client"][0] if scope["client"] else None,
    }
    access_log.info("request", extra={"fields": fields})


def create_app() -> FastAPI:
    app = create_plain_app()
    add_stack(app)
    return app


def add_stack(app: FastAPI) -> None:
    """The middleware that production needs."""
    log_as_json()
    app.add_middleware(LogAndCount)
    app.add_middleware(IdentifyAndSecure)
    app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_methods=["*"])
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost"])
