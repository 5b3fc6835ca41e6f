"""Many clients of the echo channel, each as if from an address of its own."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Final

from websockets.asyncio.client import ClientConnection, connect

from tests.soak.load import TIMEOUT

PATH: Final = "/ws/echo"
AT_ONCE: Final = 20
"""Clients that come at the same time: more would measure how long they wait for each other."""


def address(number: int) -> dict[str, str]:
    """What a proxy says of a client."""
    return {"X-Forwarded-For": f"10.0.{number // 250}.{number % 250 + 1}"}


def opening(url: str, number: int) -> connect:
    return connect(
        url.replace("http", "ws", 1) + PATH,
        additional_headers=address(number),
        compression=None,
        ping_interval=None,
        open_timeout=TIMEOUT,
        proxy=None,
    )


@asynccontextmanager
async def opened(url: str, number: int) -> AsyncIterator[Sequence[ClientConnection]]:
    """So many of them."""
    few = asyncio.Semaphore(AT_ONCE)
    async with AsyncExitStack() as stack:

        async def come(place: int) -> ClientConnection:
            async with few:
                return await stack.enter_async_context(opening(url, place))

        yield await asyncio.gather(*(come(place) for place in range(number)))
