"""One HTTP request, as it is asked once for checking and many times for load."""

import http.client
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadRequest:
    """A request that a server answers with `status`."""

    path: str
    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    body: str | None = None
    status: int = 200


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: bytes


def ask(port: int, request: LoadRequest, *, timeout: float = 10) -> Answer:
    """The server's answer. Raises: OSError, http.client.HTTPException."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.request(request.method, request.path, request.body, dict(request.headers))
        response = connection.getresponse()
        return Answer(response.status, response.read())
    finally:
        connection.close()
