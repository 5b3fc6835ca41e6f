"""Where log lines go: one text stream, with the lines of requests gathered for a moment."""

import asyncio
import atexit
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise
from threading import Lock
from typing import Final, TextIO

WHOLE_WRITE: Final = 4096
"""Characters in one write: a pipe that several processes share keeps writes of that size whole (PIPE_BUF)."""

LINGER: Final = 0.01
"""Seconds that the line of a request may wait for others."""


class LineOutput:
    """Writes lines, each ending with a newline, to `stream`.

    `write_soon` lets a line wait `LINGER` seconds, so that under load the lines of many requests are formed
    together, faster than each within its request, and one system call carries them. `write`, which logging
    uses, the end of the application's lifespan (see the edge) and the end of the process write out what
    waits, in order.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._encoding = stream.encoding or "utf-8"
        self._waiting: deque[tuple[Callable[..., str], tuple[object, ...]]] = deque()
        self._lock = Lock()
        atexit.register(self.flush)

    def write(self, line: str) -> None:
        """Write `line` now, after the lines that wait. For any thread."""
        self._waiting.append((str, (line,)))
        self.flush()

    def write_soon(self, form: Callable[..., str], *parts: object) -> None:
        """Write the line that `form` makes of `parts` within `LINGER` seconds, by the running event loop."""
        is_first = not self._waiting
        self._waiting.append((form, parts))
        if is_first:
            asyncio.get_running_loop().call_later(LINGER, self.flush)

    def flush(self) -> None:
        """Write what waits. A stream that is gone (a closed pipe) must not take the server with it."""
        with self._lock:
            waiting = [self._waiting.popleft() for _ in range(len(self._waiting))]
            lines = [form(*parts) for form, parts in waiting]
            with suppress(OSError, ValueError):
                for text in whole_writes(lines):
                    self._stream.write(self._encodable(text))
                    self._stream.flush()

    def close(self) -> None:
        """Write what waits and forget the stream, which stays open."""
        self.flush()
        atexit.unregister(self.flush)

    def _encodable(self, text: str) -> str:
        if text.isascii():
            return text
        return text.encode(self._encoding, "backslashreplace").decode(self._encoding)


def whole_writes(lines: list[str]) -> list[str]:
    """Join lines to texts of at most `WHOLE_WRITE` characters; a longer line stands alone."""
    cuts, size = [0], 0
    for index, line in enumerate(lines):
        size += len(line)
        if size > WHOLE_WRITE and index > cuts[-1]:
            cuts.append(index)
            size = len(line)
    return ["".join(lines[start:end]) for start, end in pairwise([*cuts, len(lines)]) if end > start]
