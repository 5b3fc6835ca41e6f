"""For what happens in other tasks."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest


async def until(is_so: Callable[[], bool]) -> None:
    for _ in range(6000):
        if is_so():
            return
        await asyncio.sleep(0.005)
    pytest.fail("it did not come to that within half a minute")


async def eventually(is_so: Callable[[], Awaitable[bool]]) -> None:
    """The same for what has to be asked of a server."""
    for _ in range(1500):
        if await is_so():
            return
        await asyncio.sleep(0.02)
    pytest.fail("it did not come to that within half a minute")
