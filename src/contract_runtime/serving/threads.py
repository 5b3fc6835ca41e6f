"""Handlers that are not async: each call in a thread of the server's pool, so that other requests go on."""

import inspect
from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from starlette.concurrency import run_in_threadpool

P = ParamSpec("P")
T = TypeVar("T")


def in_thread(function: Callable[P, T]) -> Callable[P, Coroutine[Any, Any, T]]:
    """A handler's method that may block, as the async one that its Protocol asks for.

    `@in_thread` above `def get_pet(self, pet_id: int) -> Pet` is what type checkers need; a method without it
    runs in a thread as well, a verifier does not. Context variables are there; at most 40 threads run at once
    unless anyio's limiter is told otherwise.
    """

    @wraps(function)
    async def run(*args: P.args, **kwargs: P.kwargs) -> T:
        return await run_in_threadpool(function, *args, **kwargs)

    return run


def awaited(handler: Callable[..., Any]) -> Callable[..., Coroutine[Any, Any, Any]]:
    """The handler, in a thread unless it is async. What it answers may have to be awaited nevertheless."""
    if inspect.iscoroutinefunction(handler):
        return handler
    call = in_thread(handler)

    async def run(**arguments: object) -> object:
        answer = await call(**arguments)
        return await answer if inspect.isawaitable(answer) else answer

    return run
