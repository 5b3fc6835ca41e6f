"""For what happens in other processes: the bounds are far beyond what it takes, and measure nothing."""

import time
from collections.abc import Callable
from typing import Final, TypeVar

Found = TypeVar("Found")

PATIENCE: Final = 120.0
TURN: Final = 0.02


class NeverHappened(AssertionError):
    """What was waited for did not come."""


def until(found: Callable[[], Found], what: str, patience: float = PATIENCE) -> Found:
    """The first answer that is true. Raises: NeverHappened, saying what."""
    deadline = time.monotonic() + patience
    while not (answer := found()):
        if time.monotonic() > deadline:
            raise NeverHappened(f"{what}: not within {patience:g} s; last seen: {answer!r}")
        time.sleep(TURN)
    return answer
