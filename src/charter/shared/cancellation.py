"""Work that a cancellation must not tear apart."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, TypeVar

Result = TypeVar("Result")


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


def heed_cancellation() -> None:
    """Be cancelled where a library lost it: redis-py takes one that comes while it connects for its own."""
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError
