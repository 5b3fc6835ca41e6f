"""Operations inside FastAPI's dependencies: those of the app, and a caller that the app overrides.

FastAPI itself runs them, in a route made for one operation: what it may do in a dependency, such as `yield`,
overrides and sub-dependencies, holds here as well. Only operations of an app that has any pay for it.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import Annotated, Final
from urllib.parse import unquote

from fastapi import Depends, FastAPI
from fastapi.middleware.asyncexitstack import AsyncExitStackMiddleware
from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from contract_runtime.failures.rescue import Rescue
from contract_runtime.operations import Operation
from contract_runtime.path_templates import path_names
from contract_runtime.responses.streaming import Asgi, StreamBroken
from contract_runtime.serving.current_caller import CALLER, current_caller
from contract_runtime.serving.dispatcher import without_body
from contract_runtime.serving.plain_operations import Serve
from contract_runtime.wire import Header

Run = Callable[[Scope, Receive, Send], Awaitable[None]]

_SEND: Final = "contract_runtime.send"
_EXTRA: Final = "contract_runtime.extra"
_METHOD: Final = "GET"


class Letting(Rescue):
    """Lets failures through to the dependencies around an operation, which may roll back what they began."""

    def __init__(self, rescue: Rescue) -> None:
        vars(self).update(vars(rescue))

    async def __call__(
        self, failure: Exception, operation: Operation, extra: Sequence[Header], asgi: Asgi
    ) -> None:
        """Raises: the failure."""
        del operation
        asgi[0][_EXTRA] = extra
        raise failure


def dependent_run(
    app: FastAPI,
    operation: Operation,
    serve: Serve,
    rescue: Rescue,
    values_of: Callable[[Scope], list[bytes]],
    *,
    has_caller: bool,
) -> Run:
    """Runs an operation after the app's dependencies, with `has_caller` after that of an overridden caller.

    `serve` lets its failures through; `rescue` answers them, and those of dependencies, as the operation has
    them. Where an answer has begun already, a failure passes on to the server.
    """

    async def answer(request: Request) -> Response:
        scope = request.scope
        serve_it = without_body(serve) if request.method == "HEAD" else serve
        await serve_it(scope, _again(request), scope[_SEND], values_of(scope))
        return _Sent()

    async def answer_caller(request: Request, caller: Annotated[object, Depends(current_caller)]) -> Response:
        request.scope[CALLER] = caller
        return await answer(request)

    route = APIRoute(
        "/",
        answer_caller if has_caller else answer,
        methods=[_METHOD],
        response_model=None,
        dependencies=app.router.dependencies,
        dependency_overrides_provider=app,
    )
    inner, names = AsyncExitStackMiddleware(route.app), path_names(operation.path)

    async def run(scope: Scope, receive: Receive, send: Send) -> None:
        has_begun = False

        async def send_begun(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        texts = (unquote(value.decode("latin-1")) for value in values_of(scope))
        scope["path_params"] = dict(zip(names, texts, strict=False))
        scope["starlette.exception_handlers"] = {}, {}
        scope[_SEND] = send_begun
        try:
            await inner(scope, receive, send)
        except Exception as failure:
            if has_begun and not isinstance(failure, StreamBroken):
                raise
            await rescue(failure, operation, scope.get(_EXTRA, ()), (scope, receive, send))

    return run


def _again(request: Request) -> Receive:
    """What a request is made of, the body once more where a dependency has read it."""
    body: bytes | None = getattr(request, "_body", None)
    if body is None:
        return request.receive
    left = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive() -> Message:
        return left.pop() if left else await request.receive()

    return receive


class _Sent(Response):
    """Stands for an answer that is sent already; tasks that dependencies have added run behind it."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send nothing more."""
        del scope, receive, send
        if self.background is not None:
            await self.background()
