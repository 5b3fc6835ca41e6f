"""Sends answers that come item by item, as fast as the client reads and no longer than it listens."""

import asyncio
from collections.abc import AsyncIterable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

from starlette.types import Message, Receive, Scope, Send

from contract_runtime.responses.body_writing import WriteBody
from contract_runtime.responses.events import KEEP_ALIVE
from contract_runtime.wire import Header

Asgi = tuple[Scope, Receive, Send]
"""One request as ASGI hands it over."""

INTERVAL: Final = 15.0
"""Seconds of silence after which an event stream sends a comment."""

PATIENCE: Final = 1.0
"""Seconds that an event stream waits for its first event before it starts without one."""

STALLED: Final = 5.0
"""Seconds that one event may take to be sent, as one frame of a WebSocket."""

ABORT: Final = "http.response.abort"
"""The extension of ASGI, and its message, by which a connection is cut whose client reads no more: a server
that closes it in order would wait for what is still to be sent."""

_EVENT_HEADERS: Final[Sequence[Header]] = ((b"cache-control", b"no-cache"), (b"x-accel-buffering", b"no"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Streamed:
    """An answer whose body comes item by item, each written by `write`; `ending` stands behind the last one.

    `upload` is set once a request body that the handler still reads has ended. `stalled` is called where an
    event stream ends because its client does not read.
    """

    status: int
    headers: list[Header]
    items: AsyncIterable[Any]
    write: WriteBody
    is_event_stream: bool
    ending: bytes = b""
    upload: asyncio.Event | None = None
    stalled: Callable[[], None] = lambda: None


class StreamBroken(Exception):
    """A stream failed after its answer had started; its cause is the reason."""


async def send_streamed(
    answer: Streamed,
    extra: Sequence[Header],
    asgi: Asgi,
    *,
    interval: float = INTERVAL,
    patience: float = PATIENCE,
) -> None:
    """Send the answer. A client that goes away ends the iteration, and so does HEAD before it began.

    What the iteration raises before the answer has started passes through, for a proper answer.
    Raises: StreamBroken, for what is raised later: the answer stays incomplete, so that clients notice.
    """
    scope, receive, send = asgi
    gone = asyncio.timeout(None)
    delivery = _Delivery(answer, extra, send, gone)
    try:
        async with gone:
            if scope["method"] == "HEAD":
                await delivery.start()
                await delivery.finish()
                return
            watches = [asyncio.create_task(_watch(receive, gone, answer.upload))]
            if answer.is_event_stream:
                watches.append(asyncio.create_task(delivery.keep_alive(interval, patience)))
            try:
                await delivery.run()
            finally:
                await _stop(watches)
    except TimeoutError:
        if not gone.expired():
            raise
        if delivery.has_stalled:
            answer.stalled()
            if ABORT in scope.get("extensions", {}):
                await send({"type": ABORT})
    finally:
        await _close(answer.items)


class _Delivery:
    """One answer on its way. The lock keeps comments out of the middle of an item."""

    def __init__(self, answer: Streamed, extra: Sequence[Header], send: Send, gone: asyncio.Timeout) -> None:
        self._answer = answer
        self._extra = extra
        self._put = send
        self._gone = gone
        self.has_stalled = False
        self._lock = asyncio.Lock()
        self._is_started = False
        self._sent = 0

    async def run(self) -> None:
        """Send every item as it comes."""
        write = self._answer.write
        try:
            async for item in self._answer.items:
                await self._send_part(write(item))
        except Exception as failure:
            async with self._lock:
                if self._is_started:
                    raise StreamBroken(type(failure).__name__) from failure
            raise
        await self._send_part(self._answer.ending)
        await self.finish()

    async def keep_alive(self, interval: float, patience: float) -> None:
        """Send a comment whenever nothing was sent for a while, and start where the first event is late."""
        await asyncio.sleep(patience)
        while True:
            before = self._sent
            if not self._is_started:
                await self._send_part(KEEP_ALIVE)
            await asyncio.sleep(interval)
            if self._sent == before:
                await self._send_part(KEEP_ALIVE)

    async def start(self) -> None:
        """Send status and headers, once."""
        if self._is_started:
            return
        self._is_started = True
        headers = [*self._answer.headers, *self._extra]
        if self._answer.is_event_stream:
            given = {name for name, _ in headers}
            headers += [each for each in _EVENT_HEADERS if each[0] not in given]
        await self._send({"type": "http.response.start", "status": self._answer.status, "headers": headers})

    async def finish(self) -> None:
        """End the answer."""
        await self._send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _send(self, message: Message) -> None:
        """Send within the time that an event stream has; a client that takes longer is given up."""
        if not self._answer.is_event_stream:
            await self._put(message)
            return
        try:
            async with asyncio.timeout(STALLED):
                await self._put(message)
        except TimeoutError:
            self.has_stalled = True
            _expire(self._gone)
            await asyncio.Event().wait()  # the delivery is cancelled

    async def _send_part(self, part: bytes) -> None:
        async with self._lock:
            await self.start()
            self._sent += 1
            if part:
                await self._send({"type": "http.response.body", "body": part, "more_body": True})


async def _watch(receive: Receive, gone: asyncio.Timeout, upload: asyncio.Event | None) -> None:
    """Ends the delivery when the client has gone. Until an upload has ended, its reader is told of that."""
    if upload is not None:
        await upload.wait()
    message: Message = {"type": "http.request"}
    while message["type"] != "http.disconnect":
        message = await receive()
    _expire(gone)


def _expire(gone: asyncio.Timeout) -> None:
    gone.reschedule(asyncio.get_running_loop().time())


async def _stop(tasks: Sequence["asyncio.Task[None]"]) -> None:
    for task in tasks:
        task.cancel()
    for task in tasks:
        with suppress(asyncio.CancelledError, Exception):
            await task


async def _close(items: AsyncIterable[Any]) -> None:
    close: Callable[[], Any] | None = getattr(items, "aclose", None)
    if close is not None:
        await close()
