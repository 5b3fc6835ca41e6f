"""How many requests a process answers at the same time, and what becomes of those beyond.

They wait for a moment, and the newest is let in first: who has waited for long is the next to give up, and
what waits for longer than `PATIENCE` is refused. That costs a fraction of answering, and holding it back
keeps those from coming again at once who do not heed `Retry-After`. While the event loop has more to do than
it can, fewer are let in: each one more would make all others slower.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, MutableMapping
from contextlib import suppress
from pathlib import Path
from time import thread_time_ns
from typing import Any, Final

ADMISSION: Final = "admission"
"""Where the edge leaves it, in the state of the lifespan, for the server."""
PATIENCE: Final = 0.07
"""Seconds for which a request waits to be let in."""
MOST_WAITING: Final = 1000
LEAST: Final = 32
"""Requests that are always let in: fewer would not keep the process busy."""
TURN: Final = 0.1
"""Seconds between two looks at how busy the event loop is."""
BUSY: Final = 0.9
"""The share of the time from which on it has more to do than it can."""
FEWER: Final = 0.7
MORE: Final = 1.3
REPORT: Final = 1.0
"""Seconds for which refusals are gathered before the log tells of them."""
FIRST: Final = frozenset(
    base + path
    for base in ("", "/api")
    for path in ("/health", "/healthz", "/readyz", "/metrics", "/v1/health", "/v1/health/detailed")
)
"""What is answered before all else, however many wait."""
SCHEDULED: Final = Path("/proc/thread-self/schedstat")
"""The nanoseconds for which this thread has run, and for which it has waited for a processor."""

Refusal = Callable[[MutableMapping[str, Any]], tuple[list[tuple[bytes, bytes]], bytes]]
"""From the scope of a request."""

_logger: Final = logging.getLogger(__name__)


class Entry:
    """A request that waits to be let in."""

    __slots__ = ("begin", "give_up_at", "refuse")

    def __init__(self, give_up_at: float, begin: Callable[[], None], refuse: Callable[[], None]) -> None:
        self.give_up_at = give_up_at
        self.begin = begin
        self.refuse = refuse


class Admission:
    """Lets at most `most` requests of one process in.

    `refusal` makes headers and body for one that is refused, and `count` is told how many these are.
    """

    def __init__(self, most: int, refusal: Refusal, count: Callable[[int], None]) -> None:
        self._most = most
        self.refusal: Final = refusal
        self.limit = most
        self.under_way = 0
        self._count = count
        self._waiting: deque[Entry] = deque()
        self._giving_up: asyncio.TimerHandle | None = None
        self._looking: asyncio.TimerHandle | None = None
        self._seen = (0, 0)
        self._refused = 0

    def wait(self, begin: Callable[[], None], refuse: Callable[[], None]) -> None:
        """Call `begin` once there is room, which has it count as under way, or `refuse` in a moment."""
        loop = asyncio.get_running_loop()
        if len(self._waiting) >= MOST_WAITING:
            self._refuse(self._waiting.popleft(), loop)
        self._waiting.append(Entry(loop.time() + PATIENCE, begin, refuse))
        if self._giving_up is None:
            self._giving_up = loop.call_later(PATIENCE, self._give_up, loop)
        if self._looking is None:
            self._seen = scheduled(), int(loop.time() * 1e9)
            self._looking = loop.call_later(TURN, self._look, loop)

    def leave(self) -> None:
        """A request is answered: let in who came last."""
        self.under_way -= 1
        while self._waiting and self.under_way < self.limit:
            self._waiting.pop().begin()

    def _give_up(self, loop: asyncio.AbstractEventLoop) -> None:
        now = loop.time()
        while self._waiting and self._waiting[0].give_up_at <= now:
            self._refuse(self._waiting.popleft(), loop)
        self._giving_up = (
            loop.call_at(self._waiting[0].give_up_at, self._give_up, loop) if self._waiting else None
        )

    def _refuse(self, entry: Entry, loop: asyncio.AbstractEventLoop) -> None:
        if not self._refused:
            loop.call_later(REPORT, self._report)
        self._refused += 1
        entry.refuse()

    def _report(self) -> None:
        _logger.warning("overloaded: refused %d requests, answer %d at a time", self._refused, self.limit)
        self._count(self._refused)
        self._refused = 0

    def _look(self, loop: asyncio.AbstractEventLoop) -> None:
        """Let fewer in where the loop has too much to do, more where it has not, until nobody waits."""
        seen = scheduled(), int(loop.time() * 1e9)
        is_busy = seen[0] - self._seen[0] > BUSY * (seen[1] - self._seen[1])
        self._seen = seen
        wanted = int(self.limit * FEWER) if is_busy else int(self.limit * MORE)
        self.limit = min(max(wanted, LEAST), self._most)
        while self._waiting and self.under_way < self.limit:
            self._waiting.pop().begin()
        is_over = not self._waiting and self.limit == self._most
        self._looking = None if is_over else loop.call_later(TURN, self._look, loop)


def scheduled() -> int:
    """Nanoseconds for which this thread wanted a processor, whether it had one or not."""
    with suppress(OSError, ValueError):
        ran, waited = SCHEDULED.read_text().split()[:2]
        return int(ran) + int(waited)
    return thread_time_ns()
