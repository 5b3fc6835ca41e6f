"""The routes of compiled operations, as `app.routes` lists them."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final, Protocol

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import URLPath
from starlette.routing import BaseRoute, Match, NoMatchFound
from starlette.types import Receive, Scope, Send

from contract_runtime.families import Planned
from contract_runtime.operations import Operation

PASSED: Final = "contract_runtime.passed"
"""Set on a scope that the dispatcher has handed on: compiled operations do not match it any more."""


FindRun = Callable[[bool], Callable[[Scope, Receive, Send], Awaitable[None]]]
"""Compiles an operation inside the app's dependencies; the flag says whether one of them is the caller."""


class Dispatch(Protocol):
    """What a route asks of the dispatcher that serves it."""

    def route_of(self, scope: Scope) -> "tuple[OperationRoute | None, str | None]":
        """The route that serves a request, and the template of its path; None where there is none."""
        ...

    def serve(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Answer a request."""
        ...


class OperationRoute(BaseRoute):
    """One operation under one base path. Requests reach it through the dispatcher, not through a scan."""

    def __init__(
        self,
        planned: Planned,
        path: str,
        find_endpoint: Callable[[], Callable[..., Any]],
        find_run: FindRun,
        dispatch: Dispatch,
    ) -> None:
        self.path = path
        self.path_format = path
        self.name = planned.outline.operation_id
        self.methods = {planned.method}
        self.tags = [planned.tag]
        self.include_in_schema = False
        self._find_run = find_run
        self._runs: dict[bool, Callable[[Scope, Receive, Send], Awaitable[None]]] = {}
        self._planned = planned
        self._find_endpoint = find_endpoint
        self._dispatch = dispatch

    @property
    def operation(self) -> Operation:
        """The operation, imported by then."""
        return self._planned.read()

    @property
    def endpoint(self) -> Callable[..., Any]:
        """The function of the operation, its feature built by then."""
        return self._find_endpoint()

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Whether this operation serves a request; for those who ask the routes, such as instrumentation."""
        if scope["type"] != "http" or PASSED in scope:
            return Match.NONE, {}
        route, path = self._dispatch.route_of(scope)
        if route is self:
            return Match.FULL, {"endpoint": self.endpoint, "route": self}
        return (Match.PARTIAL if path == self.path else Match.NONE), {}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request that matched."""
        await self._dispatch.serve(scope, receive, send)

    async def run_dependent(self, scope: Scope, receive: Receive, send: Send, *, has_caller: bool) -> None:
        """Serve a request inside the dependencies of the app, compiled for that when the first one comes.

        With `has_caller` one of them, an override, is the caller.
        """
        if has_caller not in self._runs:
            self._runs[has_caller] = await run_in_threadpool(self._find_run, has_caller)
        scope["endpoint"] = self.endpoint
        await self._runs[has_caller](scope, receive, send)

    def url_path_for(self, name: str, /, **path_params: object) -> URLPath:
        """The path of the operation with its parameters filled in."""
        if name != self.name:
            raise NoMatchFound(name, path_params)
        return URLPath(path=_fill(self.path, name, path_params), protocol="http")


def _fill(path: str, name: str, path_params: Mapping[str, object]) -> str:
    try:
        return path.format_map({key: str(value) for key, value in path_params.items()})
    except KeyError:
        raise NoMatchFound(name, dict(path_params)) from None
