"""Clients that hang up: what their request waits for in the database is given up, all else is finished."""

import asyncio
from typing import Any, Final

from charter.shared.abandonment import is_abandonable

CLIENT: Final = "client_of_this_connection"
"""Where the state of a request has its client."""
GRACE: Final = 1.0
"""Seconds that a request goes on for nobody: enough for a write that nothing holds up."""


class Client:
    """Who is at the other end of a connection; `task` answers its present request."""

    __slots__ = ("grace", "is_given_up", "task")

    def __init__(self, grace: float = GRACE) -> None:
        self.grace = grace
        self.task: asyncio.Task[Any] | None = None
        self.is_given_up = False

    def leave(self) -> None:
        """Nobody waits for the answer any more."""
        if self.task is not None and not self.task.done():
            self.task.get_loop().call_later(self.grace, self._give_up, self.task)

    def _give_up(self, task: asyncio.Task[Any]) -> None:
        if task.done():
            return
        if is_abandonable(task):
            self.is_given_up = True
            task.cancel()
        else:
            self.leave()
