"""What a client sends at once, taken in piece by piece: one request waits behind the one under way, no more.

A piece of a megabyte may hold ten thousand requests, and each takes a hundred times its own size once parsed.
"""

from asyncio import AbstractEventLoop, Transport
from collections.abc import Callable, Sized
from typing import Final

from uvicorn.protocols.http.flow_control import FlowControl

AT_ONCE: Final = 1024
"""Bytes that are parsed whatever they hold: some fifty of the shortest requests."""
MOST: Final = 65_536
"""Bytes of a body that are parsed before it is asked whether there is room for more."""
END_OF_HEAD: Final = b"\r\n\r\n"


class Backlog:
    """What has arrived and is not parsed yet: something, as long as there is `content`."""

    __slots__ = ("_taken", "content")

    def __init__(self) -> None:
        self.content = b""
        self._taken = 0

    def add(self, content: bytes) -> None:
        """Keep what has come behind what waits."""
        self.content = self.content[self._taken :] + content
        self._taken = 0

    def take(self, most: int) -> bytes:
        """The next bytes, `most` of them or what there is."""
        start = self._taken
        self._taken = min(start + most, len(self.content))
        piece = self.content[start : self._taken]
        if self._taken == len(self.content):
            self.clear()
        return piece

    def take_head(self) -> bytes:
        """All that there is of a head, and nothing behind it."""
        end = self.content.find(END_OF_HEAD, self._taken)
        return self.take(len(self.content) if end < 0 else end + len(END_OF_HEAD) - self._taken)

    def clear(self) -> None:
        """Forget all."""
        self.content = b""
        self._taken = 0


class Flow(FlowControl):
    """Reads on only where no request is `queued`; what has been read already comes first, by `go_on`."""

    def __init__(
        self,
        transport: Transport,
        loop: AbstractEventLoop,
        queued: Sized,
        backlog: Backlog,
        go_on: Callable[[], None],
    ) -> None:
        super().__init__(transport)
        self._loop = loop
        self._queued = queued
        self._backlog = backlog
        self._go_on = go_on

    def resume_reading(self) -> None:
        """Read on, in a moment or once what waits is answered."""
        if self.read_paused and not self._queued:
            if self._backlog.content:
                self._loop.call_soon(self._go_on)
            else:
                super().resume_reading()
