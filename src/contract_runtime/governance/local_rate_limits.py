"""The limiter that comes with the runtime: sliding windows in the memory of one process."""

from collections import OrderedDict, deque
from collections.abc import Callable
from math import ceil
from time import monotonic
from typing import Final, Literal

from contract_runtime.operations import RateLimit
from contract_runtime.policies import RateDecision

MOST_KEYS: Final = 10_000
"""Windows that a process keeps: the one that was hit least lately goes for a new one."""
FORGOTTEN: Final = 2
"""Windows that have passed which a new one takes with it: more than come, so that none stays."""


class LocalRateLimiter:
    """Counts in this process, exactly, at most as many windows as it was told to keep.

    Several processes count apart: together they let that many times more through. `now` answers seconds that
    only grow.

    >>> import asyncio
    >>> clock = iter([0.0, 10.0, 59.5, 60.0])
    >>> limiter, limit = LocalRateLimiter(lambda: next(clock)), RateLimit(requests=2, per=60, by="identity")
    >>> decisions = [asyncio.run(limiter.hit("ada", limit)) for _ in range(4)]
    >>> [(each.is_allowed, each.remaining, each.reset) for each in decisions]
    [(True, 1, 60), (True, 0, 50), (False, 0, 1), (True, 0, 10)]
    """

    def __init__(self, now: Callable[[], float] = monotonic, most_keys: int = MOST_KEYS) -> None:
        self._now = now
        self._most_keys = most_keys
        self._windows: OrderedDict[tuple[str, int], deque[float]] = OrderedDict()

    @property
    def size(self) -> int:
        """The number of windows that are kept."""
        return len(self._windows)

    async def hit(self, key: str, limit: RateLimit, times: Literal[1, 0, -1] = 1) -> RateDecision:
        """Count one request of `key` and decide on it; 0 only decides, and -1 takes one back."""
        now, kept = self._now(), (key, limit.per)
        window = self._windows.get(kept)
        if window is None and times <= 0:
            return RateDecision(True, limit.requests, limit.per)
        if window is None:
            self._forget_passed(now)
            window = deque()
            self._windows[kept] = window
            if len(self._windows) > self._most_keys:
                self._windows.popitem(last=False)
        else:
            self._windows.move_to_end(kept)
        while window and window[0] <= now - limit.per:
            window.popleft()
        if times < 0 and window:
            window.pop()
        is_allowed = times < 0 or len(window) < limit.requests
        if is_allowed and times > 0:
            window.append(now)
        oldest = window[0] if window else now
        return RateDecision(is_allowed, limit.requests - len(window), ceil(oldest + limit.per - now))

    def _forget_passed(self, now: float) -> None:
        """Those in front were hit least lately."""
        for _ in range(FORGOTTEN):
            first = next(iter(self._windows.items()), None)
            if first is None:
                return
            (_key, per), window = first
            if window and window[-1] > now - per:
                return
            self._windows.popitem(last=False)
