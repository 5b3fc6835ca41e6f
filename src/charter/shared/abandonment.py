"""Who may be cancelled once nobody wants the answer: a task that waits for the database, and no other.

What a task does after its commit is wanted whoever has asked: others learn of it that way.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

WAITING: Final[set[asyncio.Task[Any] | None]] = set()
"""Tasks that wait for a connection, or for the answer to a statement that does not commit."""

_KEPT: Final[set[asyncio.Task[Any] | None]] = set()


def is_abandonable(task: asyncio.Task[Any]) -> bool:
    """Whether nothing is lost but the answer."""
    return task in WAITING and task not in _KEPT


@contextmanager
def kept() -> Iterator[None]:
    """Whatever this task waits for from here on is to come to its end."""
    task = asyncio.current_task()
    _KEPT.add(task)
    try:
        yield
    finally:
        _KEPT.discard(task)
