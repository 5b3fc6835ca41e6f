"""The caller for ordinary FastAPI routes, and for operations where `app.dependency_overrides` has one."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated, Any, Final

from fastapi import Depends, FastAPI
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from contract_runtime.callers import Caller, CredentialsRefused
from contract_runtime.operations import SecurityRequirement
from contract_runtime.refusals import forbidden
from contract_runtime.requests.intake import read_headers
from contract_runtime.serving.plain_operations import Serve
from contract_runtime.serving.security import Authenticate, Guard
from contract_runtime.wire import Headers

GUARDS: Final = "contract_guards"
_CALLER: Final = "contract_runtime.caller"


async def current_caller(request: Request) -> Caller:
    """The verified caller of a request: `Annotated[Caller, Depends(current_caller)]` in an ordinary route.

    `app.dependency_overrides[current_caller]` replaces authentication in such routes and in compiled
    operations; the roles that an operation needs are asked of the caller that it gives.
    Raises: HTTPException (401).
    """
    known = request.scope.get("state", {}).get("caller")
    if isinstance(known, Caller):
        return known
    guards = registered_guards(request)
    headers = read_headers(request.scope)
    reason = "A valid credential is required."
    for guard in guards.values():
        credential = guard.extract(request.scope, headers)
        if credential is not None:
            try:
                caller = await guard.authenticate(credential)
            except CredentialsRefused as refused:
                reason = str(refused) or reason
            else:
                request.scope.setdefault("state", {})["caller"] = caller
                return caller
    challenges = ", ".join(dict.fromkeys(guard.challenge for guard in guards.values()))
    raise HTTPException(401, reason, headers={"WWW-Authenticate": challenges})


def registered_guards(request: Request) -> Mapping[str, Guard]:
    """The security schemes of every contract that the app serves."""
    guards: dict[str, Guard] = getattr(request.app.state, GUARDS, {})
    return guards


def overridden_authentication(security: tuple[SecurityRequirement, ...]) -> Authenticate:
    """Takes the caller that the override gave; its roles are checked as ever."""
    alternatives = [{role for roles in requirement.values() for role in roles} for requirement in security]

    async def authenticate(scope: Mapping[str, Any], _headers: Headers) -> Caller | None:
        caller: Caller | None = scope[_CALLER]
        if isinstance(caller, Caller) and not any(roles <= caller.roles for roles in alternatives):
            raise forbidden(alternatives[0] - caller.roles)
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

    route = APIRoute("/", endpoint, response_model=None, dependency_overrides_provider=app)
    # Which methods the path has was decided before.
    route.methods = None

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
