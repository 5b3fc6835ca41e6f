"""Answers that the edge gives itself, in the one error shape."""

from typing import Final

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send


def error_body(error_code: str, message: str, request_id: str | None) -> dict[str, object]:
    """The one error shape."""
    return {"error_code": error_code, "message": message, "details": {}, "request_id": request_id}


def error_answer(status: int, error_code: str, message: str) -> ASGIApp:
    """An application that answers every request with this error."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        body = error_body(error_code, message, scope["state"]["request_id"])
        await JSONResponse(body, status_code=status)(scope, receive, send)

    return answer


HOST_NOT_ALLOWED: Final = error_answer(
    400, "HOST_NOT_ALLOWED", "The Host header names no host of this service."
)
INTERNAL_ERROR: Final = error_answer(500, "INTERNAL_ERROR", "The server failed; the log tells why.")
PLACE_OF_ID: Final = b"<request_id>"
_TOO_MUCH: Final = "The service has more to do than it can: come again soon."
OVERLOADED: Final = bytes(
    JSONResponse(error_body("SERVICE_UNAVAILABLE", _TOO_MUCH, PLACE_OF_ID.decode())).body
)
"""The body for a request that there is no time for."""
HEADERS_OF_OVERLOADED: Final = ((b"content-type", b"application/json"), (b"retry-after", b"1"))
