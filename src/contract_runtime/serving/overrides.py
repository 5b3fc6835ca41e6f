"""`app.dependency_overrides[current_caller]` for compiled operations, solved by FastAPI itself."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated, Any, Final

from fastapi import Depends, FastAPI
from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from contract_runtime.callers import Caller
from contract_runtime.failures.refusals import Refusal
from contract_runtime.operations import SecurityRequirement
from contract_runtime.requests.parameters import Headers
from contract_runtime.serving.compiled import Serve
from contract_runtime.serving.dependencies import current_caller
from contract_runtime.serving.security import Authenticate

_CALLER: Final = "contract_runtime.caller"


def overridden_authentication(security: tuple[SecurityRequirement, ...]) -> Authenticate:
    """Takes the caller that the override gave; its roles are checked as ever."""
    alternatives = [{role for roles in requirement.values() for role in roles} for requirement in security]

    async def authenticate(scope: Mapping[str, Any], _headers: Headers) -> Caller | None:
        caller: Caller | None = scope[_CALLER]
        if isinstance(caller, Caller) and not any(roles <= caller.roles for roles in alternatives):
            raise Refusal(403, "FORBIDDEN", "The caller lacks a role that this operation needs.")
        return caller

    return authenticate


def overridden_run(
    app: FastAPI, serve: Serve, values_of: Callable[[Scope], list[bytes]]
) -> Callable[[Scope, Receive, Send], Awaitable[None]]:
    """Runs an operation inside an ordinary FastAPI route, whose one dependency is the caller."""

    async def endpoint(request: Request, caller: Annotated[object, Depends(current_caller)]) -> Response:
        request.scope[_CALLER] = caller
        answer = _Recorded()
        await serve(request.scope, request.receive, answer.record, values_of(request.scope))
        if request.method == "HEAD":
            answer.body = b""
        return answer

    methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY"]
    route = APIRoute("/", endpoint, methods=methods, response_model=None, dependency_overrides_provider=app)

    async def run(scope: Scope, receive: Receive, send: Send) -> None:
        scope.setdefault("path_params", {})
        await route.handle(scope, receive, send)

    return run


class _Recorded(Response):
    """An answer that an operation has sent, as a response."""

    async def record(self, message: Message) -> None:
        """Take one ASGI message."""
        if message["type"] == "http.response.start":
            self.status_code = message["status"]
            self.raw_headers = list(message["headers"])
        else:
            self.body = bytes(self.body) + message.get("body", b"")
