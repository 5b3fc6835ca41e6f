"""Which methods a path has: `Allow` (RFC 9110, section 10.2.1), as the answer to OPTIONS and with a 405."""

from collections.abc import Iterable

from fastapi import FastAPI
from starlette.routing import BaseRoute, Host, Match, Mount
from starlette.types import Scope, Send

from contract_runtime.failures.writer import FailureWriter
from contract_runtime.media_types import parse
from contract_runtime.operations import Operation
from contract_runtime.serving.routes import OperationRoute


async def refuse_method(
    allowed: Iterable[str],
    writer: FailureWriter,
    scope: Scope,
    send: Send,
    *,
    queried: Iterable[str] = (),
    operation: Operation | None = None,
) -> None:
    """Tell the methods of a path: to OPTIONS as the answer, to others with 405 as its operation declares it.

    `queried` are the media types that its QUERY reads (`Accept-Query`, RFC 10008).
    """
    allow = ", ".join(sorted({*allowed, "OPTIONS"}))
    if scope["method"] == "OPTIONS":
        status, headers, body = 204, [(b"allow", allow.encode())], b""
        if accepted := ", ".join(map(_structured, queried)):
            headers.append((b"accept-query", accepted.encode()))
    else:
        message = "The resource has no such method."
        sent = {"Allow": allow}
        status, headers, body = writer.status(405, message, scope, headers=sent, operation=operation)
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _structured(media_type: str) -> str:
    """A media type as a structured field has it: a token, whose parameters are strings."""
    essence, parameters = parse(media_type.encode("latin-1", "replace"))
    return essence + "".join(f';{name}="{text}"' for name, text in parameters.items())


def ordinary_methods(app: FastAPI, scope: Scope) -> set[str] | None:
    """The methods of the app's ordinary routes at a path; None where one of them serves the request."""
    allowed: set[str] = set()
    for route in app.router.routes:
        if isinstance(route, OperationRoute | Mount | Host):
            continue
        match, _ = route.matches(scope)
        if match is Match.FULL:
            return None
        if match is Match.PARTIAL:
            allowed |= _methods_of(route)
    return allowed


def allow_of_routes(app: FastAPI, scope: Scope) -> str:
    """`Allow` for a 405 of the framework's own, which knows the methods of one route only."""
    routes = (route for route in app.router.routes if route.matches(scope)[0] is Match.PARTIAL)
    return ", ".join(sorted({method for route in routes for method in _methods_of(route)}))


def _methods_of(route: BaseRoute) -> set[str]:
    """The methods of a route, as far as it tells."""
    return set(getattr(route, "methods", None) or ())
