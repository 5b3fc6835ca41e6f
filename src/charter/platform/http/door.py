"""Whether a process still takes in whoever comes: its server closes the door, readiness tells of it."""

from typing import Final

DOOR: Final = "door"
"""Where the edge leaves it, in the state of the lifespan, for the server."""


class Door:
    """The way into one process."""

    def __init__(self) -> None:
        self._is_closing = False

    @property
    def is_closing(self) -> bool:
        """Whether the process is about to end: it answers what comes, and is not ready for more."""
        return self._is_closing

    def close(self) -> None:
        """Be ready no more. What comes is answered all the same, until nobody sends anything."""
        self._is_closing = True
