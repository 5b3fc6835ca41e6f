"""One HTTP request, as it is asked once for checking and many times for load."""

import http.client
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadRequest:
    """A request that a server answers with `status`.

    Under load each of `turns` has further headers for one request: other callers, whose limits are their own.
    """

    path: str
    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    body: str | None = None
    status: int = 200
    turns: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: bytes


def ask(port: int, request: LoadRequest, *, timeout: float = 10) -> Answer:
    """The server's answer. Raises: OSError, http.client.HTTPException."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.request(
            request.method,
            request.path,
            request.body,
            {**request.headers, **(request.turns[0] if request.turns else {})},
        )
        response = connection.getresponse()
        return Answer(response.status, response.read())
    finally:
        connection.close()
