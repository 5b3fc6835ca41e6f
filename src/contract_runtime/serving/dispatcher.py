"""Hands each request to its operation: the app's innermost middleware, in front of FastAPI's own router."""

from collections.abc import Awaitable, Callable, Iterable
from typing import Final
from urllib.parse import quote

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from contract_runtime.failures.writer import FailureWriter
from contract_runtime.serving.allowed_methods import ordinary_methods, refuse_method
from contract_runtime.serving.current_caller import current_caller
from contract_runtime.serving.plain_operations import Serve
from contract_runtime.serving.router import Found, Router, Site
from contract_runtime.serving.routes import PASSED, OperationRoute

LEAVE: Final = "leave_channels"
"""Where a server finds, in the state of the lifespan, what it may call when the process begins to end."""


class Endpoint:
    """An operation at one path. It is compiled when its first request comes.

    `prepare` imports and builds what it is compiled from; None where all of that is there. `handler` is its
    function, once it is known.
    """

    __slots__ = ("_compile", "handler", "is_public", "prepare", "route", "serve")

    def __init__(
        self,
        route: OperationRoute,
        compile_: Callable[[], Serve],
        *,
        is_public: bool,
        prepare: Callable[[], object] | None = None,
    ) -> None:
        self.route = route
        self.is_public = is_public
        self.prepare = prepare
        self.handler = None if prepare else route.endpoint
        self._compile = compile_
        self.serve: Serve = self._serve_first

    async def _serve_first(self, scope: Scope, receive: Receive, send: Send, values: list[bytes]) -> None:
        if self.prepare is not None:
            # In a thread, so that requests of others go on meanwhile.
            await run_in_threadpool(self.prepare)
        self.handler = scope["endpoint"] = self.route.endpoint
        self.serve = self._compile()
        await self.serve(scope, receive, send, values)


class Switchboard:
    """Finds and runs the operation of a request."""

    def __init__(self) -> None:
        self.sites: Router[Endpoint] = Router()
        self.sockets: Router[Endpoint] = Router()

    def find(self, scope: Scope) -> Found[Endpoint] | None:
        """The site of a request's path, below the path that the app is mounted at."""
        raw_path = scope.get("raw_path")
        if raw_path is None:
            raw_path = quote(scope["path"]).encode()
        root_path = scope.get("root_path")
        if root_path:
            raw_path = raw_path.removeprefix(quote(root_path).encode()) or b"/"
        return (self.sockets if scope["type"] == "websocket" else self.sites).find(raw_path)

    def route_of(self, scope: Scope) -> tuple[OperationRoute | None, str | None]:
        """The route that serves a request, and the template of its path."""
        found = self.find(scope)
        if found is None:
            return None, None
        endpoint = found[0].by_method.get(scope["method"])
        return (None if endpoint is None else endpoint.route), found[0].path

    def values_of(self, scope: Scope) -> list[bytes]:
        """The raw values in a request's path."""
        found = self.find(scope)
        return [] if found is None else found[1]

    async def serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request that has a route here."""
        found = self.find(scope)
        if found is not None:
            await found[0].by_method[scope["method"]].serve(scope, receive, send, found[1])


class Dispatcher:
    """The ASGI middleware. What is no operation of the contract goes on to the app."""

    def __init__(
        self,
        app: ASGIApp,
        switchboard: Switchboard,
        fastapi_app: FastAPI,
        writer: FailureWriter,
        leave_channels: Callable[[], None],
    ) -> None:
        self._next = app
        self._leave_channels = leave_channels
        self._switchboard = switchboard
        self._find = switchboard.sites.find
        self._app = fastapi_app
        self._writer = writer
        self._dependencies = fastapi_app.router.dependencies

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Answer a request of the contract, or hand it on. No coroutine of its own: every one costs time."""
        if scope["type"] != "http":
            return self._open(scope, receive, send)
        raw_path = scope.get("raw_path")
        if raw_path is None or scope.get("root_path"):
            found = self._switchboard.find(scope)
        else:
            found = self._find(raw_path)
        if found is None:
            scope[PASSED] = True
            return self._next(scope, receive, send)
        site, values = found
        endpoint = site.by_method.get(scope["method"])
        if endpoint is None:
            return self._other_method(site, scope, receive, send)
        route = endpoint.route
        scope["route"] = route
        scope["endpoint"] = endpoint.handler
        overrides = self._app.dependency_overrides
        if overrides or self._dependencies:
            has_caller = current_caller in overrides and not endpoint.is_public
            if has_caller or self._dependencies:
                return route.run_dependent(scope, receive, send, has_caller=has_caller)
        return endpoint.serve(scope, receive, send, values)

    def _open(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Serve a WebSocket of the contract, or hand it on."""
        if scope["type"] == "lifespan":
            scope.get("state", {})[LEAVE] = self._leave_channels
        found = self._switchboard.find(scope) if scope["type"] == "websocket" else None
        if found is None:
            return self._next(scope, receive, send)
        endpoint = found[0].by_method["GET"]
        scope["route"] = endpoint.route
        scope["endpoint"] = endpoint.handler
        return endpoint.serve(scope, receive, send, found[1])

    async def _other_method(self, site: Site[Endpoint], scope: Scope, receive: Receive, send: Send) -> None:
        allowed = ordinary_methods(self._app, scope)
        if allowed is None:
            scope[PASSED] = True
            await self._next(scope, receive, send)
        else:
            await refuse_method(
                {*site.by_method, *allowed},
                self._writer,
                scope,
                send,
                queried=_queried(site.by_method.get("QUERY")),
                operation=next((each.route.operation for each in site.by_method.values()), None),
            )


def _queried(endpoint: Endpoint | None) -> Iterable[str]:
    body = None if endpoint is None else endpoint.route.operation.body
    return () if body is None else body.content


def without_body(serve: Serve) -> Serve:
    """The same operation for HEAD: all headers, no body."""

    async def serve_head(scope: Scope, receive: Receive, send: Send, values: list[bytes]) -> None:
        async def send_head(message: Message) -> None:
            if message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        await serve(scope, receive, send_head, values)

    return serve_head
