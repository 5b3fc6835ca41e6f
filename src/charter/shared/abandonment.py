"""Who may be cancelled once nobody wants the answer: a task that waits for the database, and no other.

What a task does after its commit is wanted whoever has asked: others learn of it that way. Nothing is noted
while a task runs: what it waits in is looked up when it matters.
"""

import asyncio
from collections.abc import Callable, Iterator
from types import CodeType, CoroutineType
from typing import Any, Final, TypeVar

Waits = TypeVar("Waits", bound=Callable[..., Any])

_ABANDONABLE: Final[set[CodeType]] = set()
_LASTING: Final[set[CodeType]] = set()


def abandonable(function: Waits) -> Waits:
    """Mark a coroutine function inside which a task may be cancelled."""
    _ABANDONABLE.add(function.__code__)
    return function


def lasting(function: Waits) -> Waits:
    """Mark one that comes to its end, whatever it waits for."""
    _LASTING.add(function.__code__)
    return function


def is_abandonable(task: asyncio.Task[Any]) -> bool:
    """Whether nothing is lost but the answer; in a commit it would be, and that is no marked function."""
    codes = set(_awaited(task.get_coro()))
    return not codes.isdisjoint(_ABANDONABLE) and codes.isdisjoint(_LASTING)


def _awaited(coroutine: object) -> Iterator[CodeType]:
    """The functions in which a task waits, from the outermost on."""
    while isinstance(coroutine, CoroutineType):
        yield coroutine.cr_code
        coroutine = coroutine.cr_await
