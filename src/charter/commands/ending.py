"""Signals that end a command: the first begins its end, and those that come while it lasts are ignored."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


class Ending:
    """Calls `begin` with the number of the first signal that it takes."""

    def __init__(self, begin: Callable[[int], None]) -> None:
        self._begin = begin

    def take(self, number: int, _frame: FrameType | None) -> None:
        """A handler of signals."""
        begin, self._begin = self._begin, _ignore
        begin(number)

    @contextmanager
    def by(self, begin: Callable[[int], None]) -> Iterator[None]:
        """Have the first signal call this; once the context is left, the end has begun without one."""
        self._begin = begin
        try:
            yield
        finally:
            self._begin = _ignore


def _ignore(_number: int) -> None:
    pass
