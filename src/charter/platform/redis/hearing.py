"""Reads a subscription, and notices within a second that the server has fallen silent."""

from typing import Any, Final

from redis.asyncio.client import PubSub

from charter.shared.cancellation import heed_cancellation

SILENCE: Final = 0.5
"""Seconds after which a silent connection is asked whether it is still there."""


class Hearing:
    """One subscription. `patience` is how many seconds the server has to answer that it is there."""

    def __init__(self, connection: PubSub, patience: float, silence: float = SILENCE) -> None:
        self._connection = connection
        self._patience = patience
        self._silence = silence
        self._is_asked = False

    async def next(self) -> dict[str, Any] | None:
        """The next message; None where nothing was said for a moment. Raises: TimeoutError."""
        heed_cancellation()
        patience = self._patience if self._is_asked else self._silence
        message: dict[str, Any] | None = await self._connection.get_message(timeout=patience)
        heed_cancellation()
        if message is None and self._is_asked:
            raise TimeoutError("silent, and no answer")
        if message is None:
            await self._connection.ping()
        self._is_asked = message is None
        return message
