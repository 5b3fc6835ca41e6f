"""The largest body that an operation takes: read as a whole up to there, or piece by piece by its handler."""

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.types import Receive

from contract_runtime.refusals import Refusal
from contract_runtime.requests.arrivals import arrived
from contract_runtime.schemas.uploads import MOST_IN_MEMORY, Content, OnDisk
from contract_runtime.wire import Headers

_UNLIMITED: Final = sys.maxsize


class ClientGone(Exception):
    """The client closed the connection before its request was complete: nobody waits for an answer."""


class ReceiveFailed(Exception):
    """Something around the app refused to deliver the body; its exception, the cause, passes through."""


class BodyLimit:
    """Takes the bytes of one operation's bodies, up to `limit` of them; None is any number."""

    def __init__(self, limit: int | None) -> None:
        self._limit = _UNLIMITED if limit is None else limit

    async def read(self, headers: Headers, receive: Receive) -> tuple[bytes, bool]:
        """The bytes of a body, and whether it was waited for. Raises: Refusal (413, 415), ClientGone."""
        self._check_headers(headers)
        # As `_next_message`, written out: most bodies come in one message, and a call would be felt there.
        try:
            message, was_late = await arrived(receive)
        except Exception as failure:
            raise ReceiveFailed from failure
        if message["type"] == "http.disconnect":
            raise ClientGone
        body: bytes = message.get("body", b"")
        if message.get("more_body", False):
            body, is_rest_late = await self._read_rest(body, receive)
            was_late = was_late or is_rest_late
        if len(body) > self._limit:
            raise _too_large(self._limit)
        return body, was_late

    async def read_parts(self, headers: Headers, receive: Receive) -> tuple[Content, bool]:
        """As `read`, but a large multipart body is on disk: it goes with whoever holds it."""
        if headers.get(b"content-type", b"")[:10].lower() != b"multipart/":
            return await self.read(headers, receive)
        self._check_headers(headers)
        spool, is_complete, was_late = _Spool(), False, False
        while not is_complete:
            message, is_late = await _next_message(receive)
            was_late = was_late or is_late
            await spool.add(message.get("body", b""))
            if spool.size > self._limit:
                raise _too_large(self._limit)
            is_complete = not message.get("more_body", False)
        return await spool.content(), was_late

    def open(self, headers: Headers, receive: Receive) -> "BodyStream":
        """A body, to be read by the handler as it comes. Raises: Refusal (413, 415)."""
        self._check_headers(headers)
        return BodyStream(receive, self._limit)

    def _check_headers(self, headers: Headers) -> None:
        length = headers.get(b"content-length")
        if length is not None and (len(length) > 18 or (length.isdigit() and int(length) > self._limit)):
            raise _too_large(self._limit)
        encoding = headers.get(b"content-encoding")
        if encoding is not None and encoding.lower() != b"identity":
            raise Refusal(415, "UNSUPPORTED_MEDIA_TYPE", "Bodies are taken without content encoding only.")

    async def _read_rest(self, first: bytes, receive: Receive) -> tuple[bytes, bool]:
        parts, size, is_complete, was_late = [first], len(first), False, False
        while not is_complete and size <= self._limit:
            message, is_late = await _next_message(receive)
            was_late = was_late or is_late
            parts.append(message.get("body", b""))
            size += len(parts[-1])
            is_complete = not message.get("more_body", False)
        return b"".join(parts), was_late


class _Spool:
    """The bytes of one body: in memory at first, then in a file without a name, written in a thread."""

    def __init__(self) -> None:
        self.size = 0
        self._pieces: list[bytes] = []
        self._held = 0
        self._disk: OnDisk | None = None

    async def add(self, piece: bytes) -> None:
        """Take one more piece. Raises: OSError, where the disk has no room."""
        self._pieces.append(piece)
        self._held += len(piece)
        self.size += len(piece)
        if self._held > MOST_IN_MEMORY:
            await run_in_threadpool(self._write)

    async def content(self) -> Content:
        """All bytes."""
        if self._disk is None:
            return b"".join(self._pieces)
        await run_in_threadpool(self._write)
        return self._disk

    def _write(self) -> None:
        if self._disk is None:
            self._disk = OnDisk()
        self._disk.add(b"".join(self._pieces))
        self._pieces, self._held = [], 0


class BodyStream(AsyncIterator[bytes]):
    """The pieces of a body. Nothing is read ahead, so that a slow handler slows the sender down.

    What goes wrong on the way is raised out of the iteration, and answered like any other refusal: 413 beyond
    the limit. Where the client has gone nobody is answered. `at_end` is awaited before the last piece, and
    may refuse it.
    """

    def __init__(self, receive: Receive, limit: int) -> None:
        self.finished = asyncio.Event()
        self.at_end: Callable[[], Awaitable[object]] | None = None
        self._receive = receive
        self._limit = self._left = limit

    async def __anext__(self) -> bytes:
        """The next piece. Raises: Refusal (413), ClientGone."""
        piece = b""
        while not piece:
            if self.finished.is_set():
                raise StopAsyncIteration
            message, _ = await _next_message(self._receive)
            piece = message.get("body", b"")
            self._left -= len(piece)
            if self._left < 0:
                raise _too_large(self._limit)
            if not message.get("more_body", False):
                if self.at_end is not None:
                    await self.at_end()
                self.finished.set()
        return piece


async def _next_message(receive: Receive) -> tuple[Mapping[str, Any], bool]:
    try:
        message, was_late = await arrived(receive)
    except Exception as failure:
        raise ReceiveFailed from failure
    if message["type"] == "http.disconnect":
        raise ClientGone
    return message, was_late


def _too_large(limit: int) -> Refusal:
    return Refusal(413, "CONTENT_TOO_LARGE", f"The body is larger than {limit} bytes.")
