"""An event loop in a thread of a process whose main thread forks."""

import asyncio
import os
from selectors import DefaultSelector, SelectorKey
from threading import Lock

from typing_extensions import override


class ForkingSelector(DefaultSelector):
    """Lets its process fork only while the loop waits for something to do.

    A child has the locks as they are at that moment, and no thread that would release them: it would wait for
    ever with its first line of log. Made in the thread of the loop, which runs from then on.
    """

    def __init__(self) -> None:
        super().__init__()
        self._running = Lock()
        self._running.acquire()
        os.register_at_fork(
            before=self._running.acquire,
            after_in_parent=self._running.release,
            after_in_child=self._running.release,
        )

    @override
    def select(self, timeout: float | None = None) -> list[tuple[SelectorKey, int]]:
        self._running.release()
        try:
            return super().select(timeout)
        finally:
            self._running.acquire()

    @override
    def close(self) -> None:
        super().close()
        self._running.release()


def forking_loop() -> asyncio.AbstractEventLoop:
    """An event loop over such a selector."""
    return asyncio.SelectorEventLoop(ForkingSelector())
