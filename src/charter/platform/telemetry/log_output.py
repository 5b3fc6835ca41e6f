"""Where log lines go: one stream, lines of requests gathered for a moment. Nobody waits for its reader."""

import asyncio
import atexit
import os
from collections import deque
from collections.abc import Callable
from itertools import pairwise
from threading import Lock, Thread
from time import monotonic, sleep
from typing import Final, TextIO
from weakref import WeakMethod

from charter.platform.telemetry.log_sinks import sink_of

WHOLE_WRITE: Final = 4096
"""Characters in one write: a pipe that several processes share keeps writes of that size whole (PIPE_BUF)."""
LINGER: Final = 0.01
"""Seconds that the line of a request may wait for others."""
MOST: Final = 2 * 1024 * 1024
"""Bytes that wait for a reader; lines beyond are dropped."""
LAST_WORDS: Final = 1.0
"""Seconds that the end of the process waits for a reader."""
TURN: Final = 0.01


class LineOutput:
    """Writes lines, each ending with a newline, to `stream`, and drops those that nobody takes.

    `write_soon` lets a line wait `LINGER` seconds, so that under load the lines of many requests are formed
    together, faster than each within its request, and one system call carries them. `write`, which logging
    uses, the end of the application's lifespan (see the edge) and the end of the process write out what
    waits, in order.

    What a stream does not take at once waits, up to `MOST` bytes, and a thread sends it. Further lines are
    dropped, counted by `count`, and told of by a line that `tell` makes, once the stream takes lines again.
    A forked process has nothing that waits: it is its parent's to write.
    """

    def __init__(self, stream: TextIO) -> None:
        self._encoding = stream.encoding or "utf-8"
        self._sink = sink_of(stream, self._encoding)
        self.tell: Callable[[int], str] = "{} lines were dropped\n".format
        self.count: Callable[[int], None] = lambda _lines: None
        self._begin()
        atexit.register(self.settle)
        _begin_in_children(WeakMethod(self._begin))

    def _begin(self) -> None:
        self._waiting: deque[tuple[Callable[..., str], tuple[object, ...]]] = deque()
        self._pieces: deque[bytes] = deque()
        self._size = 0
        self._untold = 0
        self._patience = LAST_WORDS
        self._helper: Thread | None = None
        self._lock = Lock()

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
        """Write what waits, as far as the stream takes it.

        Whoever comes while another thread, or this one further out, is at it leaves the lines to that one: a
        line may come from a collection of garbage in the middle of this.
        """
        while self._waiting and self._lock.acquire(blocking=False):
            try:
                waiting = [self._waiting.popleft() for _ in range(len(self._waiting))]
                self._keep([form(*parts) for form, parts in waiting])
                if self._helper is None:
                    self._send()
            finally:
                self._lock.release()

    def settle(self) -> None:
        """Write what waits, and give a reader that is slow a moment; what is left then is dropped."""
        self.flush()
        end = monotonic() + self._patience
        while self._pieces and (left := end - monotonic()) > 0:
            if self._sink.wait(left):
                with self._lock:
                    self._send()
        with self._lock:
            while self._pieces:
                self._patience = 0.0
                self._drop(self._pieces.popleft())

    def close(self) -> None:
        """Write what waits and forget the stream, which stays open."""
        self.settle()
        self._helper = None
        self._sink.close()
        atexit.unregister(self.settle)

    def _keep(self, lines: list[str]) -> None:
        if self._untold and self._helper is not None and self._size < MOST // 2:
            lines = [*self._told(), *lines]
        for text in whole_writes(lines):
            piece = self._encoded(text)
            self._size += len(piece)
            self._pieces.append(piece)
            if self._size > MOST:
                self._drop(self._pieces.pop())

    def _send(self) -> None:
        """Hand over what the stream takes, and leave the rest to a thread."""
        while self._pieces:
            piece = self._pieces.popleft()
            try:
                taken = self._sink.write(piece)
            except BlockingIOError:
                self._pieces.appendleft(piece)
                self._call_helper()
                return
            except (OSError, ValueError):  # a reader that is gone, a full disk
                self._drop(piece)
                continue
            self._size -= taken
            if taken < len(piece):
                self._pieces.appendleft(piece[taken:])
            elif not self._pieces and self._untold:
                self._keep(self._told())

    def _call_helper(self) -> None:
        if self._helper is None:
            self._helper = Thread(target=self._help, name="log", daemon=True)
            try:
                self._helper.start()
            except RuntimeError:  # at the end of the interpreter there are no new threads
                self._helper = None

    def _help(self) -> None:
        """Send what waits for a reader, in a thread, until nothing does."""
        while self._helper is not None:
            has_room = self._sink.wait(LAST_WORDS)
            with self._lock:
                if has_room:
                    self._send()
                if not self._pieces:
                    self._helper = None
            sleep(TURN)
        self.flush()

    def _drop(self, piece: bytes) -> None:
        lines = piece.count(b"\n")
        self._size -= len(piece)
        self._untold += lines
        self.count(lines)

    def _told(self) -> list[str]:
        untold, self._untold = self._untold, 0
        return [self.tell(untold)]

    def _encoded(self, text: str) -> bytes:
        return text.encode(self._encoding, "backslashreplace")


def _begin_in_children(begin: "WeakMethod[Callable[[], None]]") -> None:
    """Have a forked process begin anew, as long as there is somebody who can."""

    def begin_anew() -> None:
        known = begin()
        if known is not None:
            known()

    os.register_at_fork(after_in_child=begin_anew)


def whole_writes(lines: list[str]) -> list[str]:
    """Join lines to texts of at most `WHOLE_WRITE` characters; a longer line stands alone."""
    cuts, size = [0], 0
    for index, line in enumerate(lines):
        size += len(line)
        if size > WHOLE_WRITE and index > cuts[-1]:
            cuts.append(index)
            size = len(line)
    return ["".join(lines[start:end]) for start, end in pairwise([*cuts, len(lines)]) if end > start]
