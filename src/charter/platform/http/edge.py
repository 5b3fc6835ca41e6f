"""The HTTP edge: one pure ASGI middleware that every request passes.

It gives the request its id, checks the host, leaves cross-origin requests to `CrossOrigin`, adds the security
headers, turns an unhandled exception into an answer, and at the end writes the access line and counts the
request. One middleware rather than six: each layer of coroutines and wrapped `send` costs what its work does.
"""

import asyncio
import logging
import re
import secrets
import sys
from collections.abc import Awaitable
from itertools import count
from time import perf_counter
from typing import Final

from fastapi import FastAPI
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from charter.platform.http.admission import ADMISSION, Admission
from charter.platform.http.client_addresses import ClientAddresses
from charter.platform.http.cors import CrossOrigin
from charter.platform.http.departures import CLIENT, Client
from charter.platform.http.door import DOOR, Door
from charter.platform.http.edge_errors import (
    HEADERS_OF_OVERLOADED,
    HOST_NOT_ALLOWED,
    INTERNAL_ERROR,
    OVERLOADED,
    PLACE_OF_ID,
)
from charter.platform.http.open_connections import COUNT
from charter.platform.http.security_headers import RawHeaders, SecurityHeaders
from charter.platform.http.settings import HttpSettings
from charter.platform.http.trusted_hosts import host_check
from charter.platform.telemetry.access_log import AccessLog
from charter.platform.telemetry.metrics import UNMATCHED_ROUTE, ServiceMetrics
from charter.platform.telemetry.structured_logs import REQUEST
from charter.shared.errors import explains_itself

CLIENT_CLOSED: Final = 499
"""The status logged and counted when the client left before its answer began (nginx's convention)."""

_WELL_FORMED_ID: Final = re.compile(rb"[A-Za-z0-9._-]{1,128}")
_logger = logging.getLogger(__name__)


def add_edge(app: FastAPI, settings: HttpSettings, metrics: ServiceMetrics, door: Door | None = None) -> None:
    """Put the edge around `app`, as its outermost middleware: call this after every other `add_middleware`.

    Client addresses and schemes from `X-Forwarded-*` are believed of TRUSTED_PROXIES only; start uvicorn with
    `proxy_headers=False`, or it believes those of 127.0.0.1, and with `server_header=False`.
    """
    app.add_middleware(EdgeMiddleware, settings=settings, metrics=metrics, door=door)
    if settings.trusted_proxies:
        app.add_middleware(ClientAddresses, proxies=settings.trusted_proxies)


class EdgeMiddleware:
    """See the module; built once for an application."""

    def __init__(
        self, app: ASGIApp, *, settings: HttpSettings, metrics: ServiceMetrics, door: Door | None = None
    ) -> None:
        origins = settings.backend_cors_origins
        self._app = app
        self._cross_origin = CrossOrigin(app, origins) if origins else None
        self._permissions = self._cross_origin.permissions if self._cross_origin else {}
        self._is_allowed_host = host_check(settings.allowed_hosts)
        self._headers = SecurityHeaders(
            csp_mode=settings.csp_mode, is_production=settings.is_production, varies_by_origin=bool(origins)
        )
        self._metrics = metrics
        self._door = door or Door()
        self._request_ids = RequestIds()
        self._access_log = AccessLog()
        self._admission = Admission(settings.requests_at_once, self.refusal, metrics.count_refused)

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Serve one connection of any kind, or the lifespan."""
        if scope["type"] == "http":
            return self._answer(scope, receive, send)
        if scope["type"] == "websocket":
            return self._converse(scope, receive, send)
        return self._live(scope, receive, send)

    async def _live(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def tell(message: Message) -> None:
            if message["type"].startswith("lifespan.shutdown."):
                self._access_log.settle()  # the server may end the process as soon as it has this message
            elif message["type"] == "lifespan.startup.failed":
                error = sys.exception()
                if error is not None and explains_itself(error):
                    message = {**message, "message": str(error)}  # the server logs it; a trace says no more
            await send(message)

        scope.get("state", {}).update(
            {
                DOOR: self._door,
                COUNT: self._metrics.count_cut_connection,
                ADMISSION: self._admission,
            }
        )
        await self._app(scope, receive, tell)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        started_at = perf_counter()
        request_headers = dict(scope["headers"])
        self._request_ids.give(scope, request_headers)
        outer_request = REQUEST.set(scope["state"])
        application, permission = self._admit(scope, request_headers)
        exchange = Exchange(send, self._headers, scope, permission)
        self._metrics.begin_request()
        client: Client | None = scope["state"].get(CLIENT)
        if client is not None:
            client.task = asyncio.current_task()
        try:
            await application(scope, receive, exchange.send)
        except ClientDisconnect:
            _logger.debug("client left while its request was read")
        except asyncio.CancelledError:
            if client is None or not client.is_given_up:
                raise
        except Exception:
            _logger.exception("unhandled exception")
            if exchange.status:
                raise  # the server cuts the connection, which tells the client that its answer is not whole
            await INTERNAL_ERROR(scope, receive, exchange.send)
        finally:
            seconds, route = perf_counter() - started_at, route_of(scope)
            status = exchange.status or CLIENT_CLOSED
            self._metrics.count_request(scope, route, status, seconds)
            self._access_log.write("request", scope, route, status, seconds)
            REQUEST.reset(outer_request)

    def refusal(self, scope: Scope) -> tuple[list[tuple[bytes, bytes]], bytes]:
        """Headers and body for a request that there is no time for; they cost as little as can be."""
        request_headers = dict(scope["headers"])
        request_id = self._request_ids.give(scope, request_headers).encode()
        body = OVERLOADED.replace(PLACE_OF_ID, request_id)
        own = [*HEADERS_OF_OVERLOADED, (b"content-length", b"%d" % len(body)), (b"x-request-id", request_id)]
        permission = self._permissions.get(request_headers.get(b"origin", b""), ())
        is_https = scope["scheme"] == "https"
        return self._headers.added_to(own, is_https=is_https, permission=permission), body

    async def _converse(self, scope: Scope, receive: Receive, send: Send) -> None:
        started_at = perf_counter()
        request_headers = dict(scope["headers"])
        request_id = self._request_ids.give(scope, request_headers)
        outer_request = REQUEST.set(scope["state"])
        handshake = Handshake(send, request_id)
        self._metrics.websockets_open.inc()
        try:
            if self._is_for_us(scope, request_headers):
                await self._app(scope, receive, handshake.send)
            else:
                await handshake.send({"type": "websocket.close", "code": 1008, "reason": "host not allowed"})
        except Exception:
            handshake.status = 500
            _logger.exception("unhandled exception")
            raise
        finally:
            self._metrics.websockets_open.dec()
            seconds = perf_counter() - started_at
            self._access_log.write("websocket", scope, route_of(scope), handshake.status, seconds)
            REQUEST.reset(outer_request)

    def _is_for_us(self, scope: Scope, request_headers: dict[bytes, bytes]) -> bool:
        """Whether there is one Host line, and it names a host of this service (RFC 9112, section 3.2)."""
        names = scope["headers"]
        if len(names) != len(request_headers) and [name for name, _ in names].count(b"host") > 1:
            return False
        return self._is_allowed_host(request_headers.get(b"host"))

    def _admit(self, scope: Scope, request_headers: dict[bytes, bytes]) -> tuple[ASGIApp, RawHeaders]:
        """Who answers, and the headers by which another origin may read the answer."""
        if not self._is_for_us(scope, request_headers):
            return HOST_NOT_ALLOWED, ()
        if self._cross_origin and self._cross_origin.is_preflight(scope["method"], request_headers):
            return self._cross_origin, ()
        return self._app, self._permissions.get(request_headers.get(b"origin", b""), ())


class Exchange:
    """One answer on its way out: adds headers to its start and remembers its status."""

    __slots__ = ("_headers", "_is_https", "_permission", "_request_id", "_send", "status")

    def __init__(self, send: Send, headers: SecurityHeaders, scope: Scope, permission: RawHeaders) -> None:
        self._send = send
        self._headers = headers
        self._is_https = scope["scheme"] == "https"
        self._request_id: str = scope["state"]["request_id"]
        self._permission = permission
        self.status = 0

    def send(self, message: Message) -> Awaitable[None]:
        """The `send` that the application gets; passes the server's awaitable on, which saves a coroutine."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = self._headers.added_to(
                message.get("headers", ()), is_https=self._is_https, permission=self._permission
            )
            headers.append((b"x-request-id", self._request_id.encode()))
            return self._send({**message, "headers": headers})
        return self._send(message)


class Handshake:
    """A WebSocket's beginning: adds the request's id to its acceptance and remembers the outcome."""

    __slots__ = ("_request_id", "_send", "status")

    def __init__(self, send: Send, request_id: str) -> None:
        self._send = send
        self._request_id = request_id
        self.status = 403

    def send(self, message: Message) -> Awaitable[None]:
        """The `send` that the application gets."""
        if message["type"] == "websocket.accept":
            self.status = 101
            headers = [*message.get("headers", ()), (b"x-request-id", self._request_id.encode())]
            return self._send({**message, "headers": headers})
        if message["type"] == "websocket.http.response.start":
            self.status = message["status"]
        return self._send(message)


class RequestIds:
    """Names requests: 64 random bits for the process, then a count. Unique and in order, but no secret."""

    def __init__(self) -> None:
        self._process: Final = secrets.token_hex(8)
        self._count = count(1)

    def give(self, scope: Scope, request_headers: dict[bytes, bytes]) -> str:
        """Take the client's id when it is well-formed, else make one, and leave it in the scope's state."""
        given = request_headers.get(b"x-request-id")
        if given is not None and _WELL_FORMED_ID.fullmatch(given):
            request_id = given.decode("ascii")
        else:
            request_id = f"{self._process}{next(self._count):016x}"
        scope.setdefault("state", {})["request_id"] = request_id
        return request_id


def route_of(scope: Scope) -> str:
    """The template of the route that matched, base path included."""
    path: str = getattr(scope.get("route"), "path", UNMATCHED_ROUTE)
    return path
