"""Files of the code, which a client keeps and asks for again by their `ETag`."""

import gzip
from functools import cached_property
from hashlib import blake2b
from http import HTTPStatus
from importlib.resources.abc import Traversable
from typing import Final

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import Response

_PACKED: Final = ".gz"


class StoredFile:
    """A file that is read when it is first asked for; one named `*.gz` is stored compressed."""

    def __init__(self, file: Traversable, media_type: str) -> None:
        self._file = file
        self._is_packed = file.name.endswith(_PACKED)
        self._media_type = media_type

    @cached_property
    def digest(self) -> str:
        """Changes with the content."""
        return blake2b(self._stored, digest_size=12).hexdigest()

    async def answer(self, request: Request, *, cache_control: str) -> Response:
        """The file, compressed where the client takes that, or 304 where it has this one already."""
        is_packed = takes_gzip(request.headers.get("accept-encoding", ""))
        digest = await anyio.to_thread.run_sync(lambda: self.digest)
        headers = {
            "cache-control": cache_control,
            "etag": f'"{digest}-gzip"' if is_packed else f'"{digest}"',
            "vary": "Accept-Encoding",
        }
        if headers["etag"] in request.headers.get("if-none-match", ""):
            return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
        if is_packed:
            headers["content-encoding"] = "gzip"
        content = await anyio.to_thread.run_sync(lambda: self._packed if is_packed else self._plain)
        return Response(content, headers=headers, media_type=self._media_type)

    @cached_property
    def _stored(self) -> bytes:
        return self._file.read_bytes()

    @cached_property
    def _packed(self) -> bytes:
        return self._stored if self._is_packed else gzip.compress(self._stored, mtime=0)

    @cached_property
    def _plain(self) -> bytes:
        return gzip.decompress(self._stored) if self._is_packed else self._stored


def takes_gzip(accepted: str) -> bool:
    """Whether an `Accept-Encoding` lets gzip in.

    >>> takes_gzip("br, gzip;q=0.5"), takes_gzip("*, gzip;q=0.0"), takes_gzip("")
    (True, False, False)
    """
    parts = (each.partition(";") for each in accepted.lower().replace(" ", "").split(","))
    qualities = {name: quality for name, _, quality in parts}
    return qualities.get("gzip", qualities.get("*", "q=0")).rstrip("0.") != "q="
