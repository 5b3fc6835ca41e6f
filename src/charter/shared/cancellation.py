"""Work that a cancellation must not tear apart."""

import asyncio
from collections.abc import Collection, Coroutine
from contextlib import suppress
from typing import Any, Final, TypeVar

Result = TypeVar("Result")
PATIENCE: Final = 0.5
"""Seconds before a task is cancelled again."""


async def undisturbed(work: Coroutine[Any, Any, Result]) -> Result:
    """Do the work to its end even where this is cancelled meanwhile, and only then be cancelled.

    A connection of the database that is cancelled in the middle of a statement is lost.
    """
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await finished(task)
        if not task.cancelled():
            task.exception()  # whoever is cancelled is told of nothing else
        raise


async def finished(task: asyncio.Future[Any]) -> None:
    """Wait until the task is done, however often this is cancelled meanwhile."""
    while not task.done():
        with suppress(asyncio.CancelledError):
            await asyncio.wait([task])


async def together(*work: Coroutine[Any, Any, None]) -> None:
    """Do all of it until one is done or fails, or this is cancelled; the others end first.

    No task group: it cancels once, which a library may lose, and that of Python 3.11 loses a cancellation
    that comes with a failure of its tasks. Raises: what the first one raised.
    """
    tasks = {asyncio.ensure_future(each) for each in work}
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        await end_all(tasks)
    for task in done:
        task.result()


async def end_all(tasks: Collection[asyncio.Future[Any]]) -> None:
    """Cancel until all have ended, and only then be cancelled: a library may take one for a time-out."""
    while running := [task for task in tasks if not task.done()]:
        for task in running:
            task.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.wait(running, timeout=PATIENCE)
    for task in tasks:
        if not task.cancelled():
            task.exception()  # it was told already, or comes too late to be
    heed_cancellation()


def heed_cancellation() -> None:
    """Be cancelled where a library lost it: redis-py takes one that comes while it connects for its own."""
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError
