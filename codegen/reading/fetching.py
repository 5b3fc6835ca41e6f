"""Fetches the remote parts of a document: http and https only, within limits of size and time."""

import time
from contextlib import closing
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from typing import Final
from urllib.parse import urljoin, urlsplit

from codegen.reading.limits import MAX_JSON

SECONDS: Final = 20.0
"""Time for one file, redirects included."""

_WAIT: Final = 5.0
_PIECE: Final = 65_536
_REDIRECTS: Final = 5
_HEADERS: Final = {"Accept": "application/yaml, application/json, */*", "User-Agent": "codegen"}


class NotFetched(Exception):
    """A remote file that did not arrive; the message says why."""


def is_remote(location: str) -> bool:
    """Whether a location is a URL that can be fetched."""
    return location.startswith(("http://", "https://"))


def fetched(url: str, *, seconds: float = SECONDS, limit: int = MAX_JSON) -> bytes:
    """The bytes at a URL. Raises: NotFetched."""
    deadline = time.monotonic() + seconds
    for _ in range(_REDIRECTS):
        try:
            with (
                closing(_connection(url, min(_WAIT, seconds))) as connection,
                _answer(connection, url) as answer,
            ):
                if answer.status == 200:
                    return _content(answer, deadline, limit)
        except (OSError, HTTPException, ValueError) as error:
            raise NotFetched(f"cannot be fetched: {error}") from None
        location = answer.getheader("Location")
        if answer.status not in {301, 302, 303, 307, 308} or location is None:
            raise NotFetched(f"answers {answer.status}")
        url = urljoin(url, location)
        if not is_remote(url):
            raise NotFetched(f"redirects to {url}")
    raise NotFetched(f"redirects more than {_REDIRECTS} times")


def _connection(url: str, wait: float) -> HTTPConnection:
    parts = urlsplit(url)
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    return kind(parts.hostname or "", parts.port, timeout=wait)


def _answer(connection: HTTPConnection, url: str) -> HTTPResponse:
    parts = urlsplit(url)
    query = f"?{parts.query}" if parts.query else ""
    connection.request("GET", f"{parts.path or '/'}{query}", headers=_HEADERS)
    return connection.getresponse()


def _content(answer: HTTPResponse, deadline: float, limit: int) -> bytes:
    content = b""
    while piece := answer.read1(_PIECE):
        content += piece
        if len(content) > limit:
            raise NotFetched(f"sends more than {limit:,} bytes")
        if time.monotonic() > deadline:
            raise NotFetched("takes too long")
    return content
