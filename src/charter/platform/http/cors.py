"""Cross-origin requests: Starlette's middleware with this service's lists and error shape.

It answers preflights. Others need a look-up only: `permissions` has the headers for each origin let in,
which the edge adds with its own, at a tenth of the cost of one more layer around every answer.
"""

from collections.abc import Collection, Mapping
from http import HTTPStatus
from typing import Final

from starlette.datastructures import Headers
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp
from typing_extensions import override

from charter.platform.http.edge_errors import error_body
from charter.platform.http.security_headers import RawHeaders
from charter.platform.telemetry.structured_logs import request_id_at_work

_METHODS: Final = ("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT")
_REQUEST_HEADERS: Final = (
    "Authorization",
    "Idempotency-Key",
    "If-Match",
    "If-None-Match",
    "Last-Event-ID",
    "X-API-Key",
    "X-CSRF-Token",
    "X-Device-Id",
    "X-Request-Id",
)
_EXPOSED_HEADERS: Final = (
    "Allow",
    "Deprecation",
    "ETag",
    "Link",
    "Location",
    "RateLimit",
    "RateLimit-Policy",
    "Retry-After",
    "Sunset",
    "WWW-Authenticate",
    "X-Request-Id",
)


class CrossOrigin(CORSMiddleware):
    """Lets exact origins in, with credentials; a refused preflight is answered in the error shape."""

    permissions: Final[Mapping[bytes, RawHeaders]]

    def __init__(self, app: ASGIApp, origins: Collection[str]) -> None:
        super().__init__(
            app,
            allow_origins=origins,
            allow_methods=_METHODS,
            allow_headers=_REQUEST_HEADERS,
            expose_headers=_EXPOSED_HEADERS,
            allow_credentials=True,
        )
        always = tuple((name.lower().encode(), text.encode()) for name, text in self.simple_headers.items())
        self.permissions = {
            origin: ((b"access-control-allow-origin", origin), (b"vary", b"Origin"), *always)
            for origin in map(str.encode, origins)
        }

    @staticmethod
    def is_preflight(method: str, request_headers: Mapping[bytes, bytes]) -> bool:
        """Whether a browser asks for permission, rather than anyone for OPTIONS."""
        return (
            method == "OPTIONS"
            and b"origin" in request_headers
            and b"access-control-request-method" in request_headers
        )

    @override
    def preflight_response(self, request_headers: Headers) -> Response:
        response = super().preflight_response(request_headers)
        if response.status_code < 400:
            return response
        headers = {name: value for name, value in response.headers.items() if not name.startswith("content-")}
        body = error_body("FORBIDDEN", bytes(response.body).decode(), request_id_at_work())
        return JSONResponse(body, status_code=HTTPStatus.FORBIDDEN, headers=headers)
