"""Uvicorn's sending of an answer, with less to do for an answer that is there as a whole.

Its headers are checked all at once, and its head goes out with its body in one system call. Every other
answer, a wrong one included, is left to Uvicorn.
"""

import re
from asyncio import AbstractEventLoop
from typing import TYPE_CHECKING, Any, Final, Self, cast

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, RequestResponseCycle

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterable

    from uvicorn._types import (
        ASGIReceiveEvent,
        ASGISendCallable,
        ASGISendEvent,
        HTTPResponseBodyEvent,
        HTTPResponseStartEvent,
    )

    from charter.platform.http.admission import Admission

_LINES: Final = re.compile(rb"(?:[a-z0-9-]+: [^\x00-\x08\x0a-\x1f\x7f]*\r\n)*")
"""Header lines that Uvicorn would accept."""
ABORT: Final[str] = "http.response.abort"
"""The extension of ASGI, and its message, by which an application has a connection cut at once."""
WORTH_A_COPY: Final = 16_384
"""Bytes of a body that are copied behind their head; a larger one is sent as it is, and many can share it."""
_LEFT_TO_UVICORN: Final = frozenset({b"connection", b"transfer-encoding"})


class WholeAnswers(RequestResponseCycle):
    """One request's answer."""

    loop: AbstractEventLoop
    place: "Admission | None" = None
    """Where this request counts among those under way."""
    _head = b""

    @classmethod
    def take_over(cls, cycle: RequestResponseCycle, loop: AbstractEventLoop) -> Self:
        """Send what Uvicorn's own cycle would send: there is no setting for its class."""
        cycle.__class__ = cls
        cycle.__dict__["loop"] = loop
        return cast("Self", cycle)

    async def send(self, message: "ASGISendEvent") -> None:
        """Keep a head until its body comes, or until the loop's next turn; a stream's does not wait."""
        if self._head and message["type"] == "http.response.body":
            if self._finish(message):
                return
        elif message["type"] == "http.response.start" and self._begin(message):
            return
        elif message["type"] == ABORT:
            self.disconnected = True
            self.transport.abort()
            return
        await super().send(message)
        if message.get("more_body"):
            self.leave()  # a stream is under way for as long as it likes

    def answer_at_once(self, status: int, headers: "Iterable[tuple[bytes, bytes]]", body: bytes) -> None:
        """Answer without an application, and without a task where nothing is in the way."""
        start: HTTPResponseStartEvent = {"type": "http.response.start", "status": status, "headers": headers}
        end: HTTPResponseBodyEvent = {"type": "http.response.body", "body": body}
        if self._begin(start) and self._finish(end):
            return

        async def answer(_scope: object, _receive: object, send: "ASGISendCallable") -> None:
            await send(start)
            await send(end)

        self.loop.create_task(self.run_asgi(answer))

    def receive(self) -> "Coroutine[Any, Any, ASGIReceiveEvent]":
        """Wait for what comes of the request. Whoever sends it slowly takes nobody's place meanwhile."""
        if self.more_body and not self.message_event.is_set():
            self.leave()
        return super().receive()

    def leave(self, _task: object = None) -> None:
        """Make room for another request, once."""
        if self.place is not None:
            place, self.place = self.place, None
            place.leave()

    def _begin(self, message: "HTTPResponseStartEvent") -> bool:
        """Whether the answer has begun; otherwise nothing was done."""
        headers = [*self.default_headers, *message.get("headers", ())]
        named = dict(headers)
        length = named.get(b"content-length", b"")
        is_open = not (self.response_started or self.disconnected or self.flow.write_paused)
        if not (is_open and self.keep_alive and length.isdigit() and _LEFT_TO_UVICORN.isdisjoint(named)):
            return False
        lines = b"".join([b"%b: %b\r\n" % header for header in headers])
        if lines.count(b"\r\n") != len(headers) or not _LINES.fullmatch(lines):
            return False
        self.response_started = True
        self.waiting_for_100_continue = False
        self.chunked_encoding = False
        self.expected_content_length = int(length)
        self._head = b"%b%b\r\n" % (STATUS_LINE[message["status"]], lines)
        self.loop.call_soon(self._flush)
        return True

    def _finish(self, message: "HTTPResponseBodyEvent") -> bool:
        """Whether head and body went out together; otherwise the head alone did."""
        body = message.get("body", b"")
        is_whole = not message.get("more_body", False) and len(body) == self.expected_content_length
        if not is_whole or self.disconnected or self.scope["method"] == "HEAD":
            self._flush()
            return False
        if len(body) <= WORTH_A_COPY:
            self.transport.write(self._head + body)
        else:
            self.transport.writelines((self._head, body))
        self._head = b""
        self.expected_content_length = 0
        self.response_complete = True
        self.message_event.set()
        if not self.keep_alive:  # the server is stopping
            self.transport.close()
        self.on_response()
        return True

    def _flush(self) -> None:
        if self._head and not self.transport.is_closing():
            self.transport.write(self._head)
        self._head = b""
