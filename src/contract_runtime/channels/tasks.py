"""Tasks of one connection, and how they end with it."""

import asyncio
from collections.abc import Iterable
from typing import Any, Final

PATIENCE: Final = 0.5
"""Seconds before a task is cancelled again."""


async def end_all(tasks: Iterable[asyncio.Future[Any]]) -> None:
    """Cancel until all have ended: below a handler, a library may take a cancellation for a time-out."""
    running = set(tasks)
    while running:
        for task in running:
            task.cancel()
        ended, running = await asyncio.wait(running, timeout=PATIENCE)
        for task in ended:
            if not task.cancelled():
                task.exception()  # it was told already, or comes too late to be
