"""The FastAPI peer with the middleware that production needs, written as FastAPI documents it."""

import json
import logging
import sys
import time
from collections.abc import Awaitable, Callable
from uuid import uuid4

from fastapi import FastAPI, Request, Response
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.trustedhost import TrustedHostMiddleware
from fastapi_projects import create_app as create_plain_app
from prometheus_client import Counter, Histogram

CSP = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Content-Security-Policy": CSP,
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
}
REQUESTS = Counter("http_requests", "Answered requests", ["method", "route", "status"])
DURATION = Histogram("http_request_duration_seconds", "Time to answer", ["method", "route"])

access_log = logging.getLogger("access")


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": self.formatTime(record),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        return json.dumps(line | getattr(record, "fields", {}))


def create_app() -> FastAPI:
    log_as_json()
    app = create_plain_app()
    app.middleware("http")(log_and_count)
    app.middleware("http")(identify_and_secure)
    app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_methods=["*"])
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost"])
    return app


def log_as_json() -> None:
    """One JSON line per request on standard output."""
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(JsonFormatter())
    access_log.addHandler(handler)
    access_log.setLevel(logging.INFO)


async def identify_and_secure(
    request: Request, call_next: Callable[[Request], Awaitable[Response]]
) -> Response:
    request.state.request_id = request.headers.get("X-Request-ID") or str(uuid4())
    response = await call_next(request)
    response.headers["X-Request-ID"] = request.state.request_id
    response.headers.update(SECURITY_HEADERS)
    return response


async def log_and_count(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    started_at = time.perf_counter()
    response = await call_next(request)
    duration = time.perf_counter() - started_at
    template = request.scope["route"].path if "route" in request.scope else "unmatched"
    REQUESTS.labels(request.method, template, str(response.status_code)).inc()
    DURATION.labels(request.method, template).observe(duration)
    fields = {
        "request_id": request.state.request_id,
        "method": request.method,
        "path": request.url.path,
        "route": template,
        "status": response.status_code,
        "duration_ms": round(duration * 1000, 3),
        "client": request.client.host if request.client else None,
    }
    access_log.info("request", extra={"fields": fields})
    return response
