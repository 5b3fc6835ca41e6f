"""How far long work is, told to whoever watches a terminal, and to nobody else."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO


class Progress:
    """A line of standard error that is written over."""

    def __init__(self, total: int, what: str, stream: TextIO) -> None:
        self._total = total
        self._what = what
        self._stream = stream
        self._done = 0
        self._is_shown = stream.isatty()

    def advance(self, count: int = 1) -> None:
        """So many more are done."""
        self._done += count
        self._write(f"{self._done} of {self._total} {self._what} ...")

    def hide(self) -> None:
        """Take the line away, for others to be written."""
        self._write("")

    def _write(self, text: str) -> None:
        if self._is_shown:
            self._stream.write(f"\r\x1b[K{text}")
            self._stream.flush()


@contextmanager
def progress(total: int, what: str) -> Iterator[Progress]:
    """Show it until the context is left."""
    shown = Progress(total, what, sys.stderr)
    shown.advance(0)
    try:
        yield shown
    finally:
        shown.hide()
