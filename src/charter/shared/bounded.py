"""Memory that has a bound, and costs the same at it as below it."""

from collections import OrderedDict
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Bounded(OrderedDict[Key, Value]):
    """The `most` entries that were put, or moved to the end, last: the oldest one goes for a new one.

    A dictionary whose first entry is removed has a gap at its beginning, which whoever looks for the first
    entry walks through; one that is copied without what is over costs its size. This one does neither.

    >>> kept: Bounded[str, int] = Bounded(most=2)
    >>> for number, name in enumerate(("a", "b", "a", "c")):
    ...     kept.put(name, number)
    >>> list(kept.items())
    [('a', 2), ('c', 3)]
    """

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def put(self, key: Key, value: Value) -> None:
        """Keep the entry as the newest one."""
        self[key] = value
        self.move_to_end(key)
        if len(self) > self._most:
            self.popitem(last=False)

    def first(self) -> tuple[Key, Value] | None:
        """The oldest entry."""
        return next(iter(self.items()), None)
