"""Connects to PostgreSQL, wholly or not at all."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import psycopg

from charter.shared.waiting import finished

Connect = Callable[..., Awaitable[psycopg.AsyncConnection[Any]]]


async def connect_wholly(*arguments: object, **parameters: object) -> psycopg.AsyncConnection[Any]:
    """Connect, also where this is cancelled meanwhile: half a connection could not be closed."""
    connect: Connect = psycopg.AsyncConnection.connect
    connecting = asyncio.ensure_future(connect(*arguments, **parameters))
    try:
        return await asyncio.shield(connecting)
    except asyncio.CancelledError:
        await finished(connecting)
        if connecting.exception() is None:
            await connecting.result().close()
        raise
