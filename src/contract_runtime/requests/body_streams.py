"""Request bodies that a handler reads as they come."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any

from contract_runtime.failures.refusals import Refusal

NextMessage = Callable[[], Awaitable[Mapping[str, Any]]]
"""The next ASGI message of a request."""


class BodyStream(AsyncIterator[bytes]):
    """The pieces of a body. Nothing is read ahead, so that a slow handler slows the sender down.

    What goes wrong on the way is raised out of the iteration, and answered like any other refusal: 413 beyond
    the limit. Where the client has gone nobody is answered.
    """

    def __init__(self, next_message: NextMessage, limit: int, too_large: Callable[[], Refusal]) -> None:
        self.finished = asyncio.Event()
        self._next_message = next_message
        self._left = limit
        self._too_large = too_large

    async def __anext__(self) -> bytes:
        """The next piece. Raises: Refusal (413), ClientGone."""
        piece = b""
        while not piece:
            if self.finished.is_set():
                raise StopAsyncIteration
            message = await self._next_message()
            piece = message.get("body", b"")
            self._left -= len(piece)
            if self._left < 0:
                raise self._too_large()
            if not message.get("more_body", False):
                self.finished.set()
        return piece
