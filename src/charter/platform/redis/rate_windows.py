"""Sliding windows: exact logs of the requests let through, in Redis or in this process alone."""

from collections import deque
from collections.abc import Callable
from math import ceil
from time import monotonic
from typing import Final, Literal

from charter.platform.redis.client import Redis, RedisAway
from charter.shared.bounded import Bounded
from contract_runtime.operations import RateLimit
from contract_runtime.policies import RateDecision

MOST_KEYS: Final = 10_000
"""Windows that a process keeps: the one that was hit least lately goes for a new one."""
FORGOTTEN: Final = 2
"""Windows that have passed which a new one takes with it: more than come, so that none stays."""
PREFIX: Final = "charter:rate:"

# KEYS[1]: the window; ARGV: requests, microseconds, times. Answers: allowed, remaining, microseconds until
# one more fits. The clock is the server's, so that processes agree; a member is its time and the number
# before it.
SCRIPT: Final = """
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local most, window = tonumber(ARGV[1]), tonumber(ARGV[2])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now - window))
local count = redis.call('ZCARD', KEYS[1])
local allowed = 0
if ARGV[3] == '-1' then
  allowed = 1
  count = count - #redis.call('ZPOPMAX', KEYS[1]) / 2
elseif count < most then
  allowed = 1
  if ARGV[3] == '1' then
    redis.call('ZADD', KEYS[1], string.format('%.0f', now), string.format('%.0f:%d', now, count))
    redis.call('PEXPIRE', KEYS[1], math.ceil(window / 1000))
    count = count + 1
  end
end
local oldest = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
return {allowed, most - count, (oldest[2] or now) + window - now}
"""


class LocalRateLimiter:
    """Counts in this process. `now` answers seconds that only grow.

    >>> import asyncio
    >>> clock = iter([0.0, 10.0, 59.5, 60.0])
    >>> limiter, limit = LocalRateLimiter(lambda: next(clock)), RateLimit(requests=2, per=60, by="identity")
    >>> decisions = [asyncio.run(limiter.hit("ada", limit)) for _ in range(4)]
    >>> [(each.is_allowed, each.remaining, each.reset) for each in decisions]
    [(True, 1, 60), (True, 0, 50), (False, 0, 1), (True, 0, 10)]
    """

    def __init__(self, now: Callable[[], float] = monotonic, most_keys: int = MOST_KEYS) -> None:
        self._now = now
        self._windows: Bounded[tuple[str, int], deque[float]] = Bounded(most_keys)

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
            self._windows.put(kept, window)
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
            first = self._windows.first()
            if first is None:
                return
            (_key, per), window = first
            if window and window[-1] > now - per:
                return
            self._windows.popitem(last=False)


class RedisRateLimiter:
    """Counts in Redis. While that is away, each process counts for itself."""

    def __init__(self, redis: Redis, now: Callable[[], float] = monotonic) -> None:
        self._redis = redis
        self._script = redis.client.register_script(SCRIPT)
        self._local = LocalRateLimiter(now)

    async def hit(self, key: str, limit: RateLimit, times: Literal[1, 0, -1] = 1) -> RateDecision:
        """Count one request of `key` and decide on it; 0 only decides, and -1 takes one back."""
        name, values = f"{PREFIX}{limit.per}:{key}", [limit.requests, limit.per * 1_000_000, times]
        try:
            allowed, remaining, wait = await self._redis.do(lambda: self._script([name], values))
        except RedisAway:
            return await self._local.hit(key, limit, times)
        return RateDecision(bool(allowed), remaining, ceil(wait / 1_000_000))


def build_rate_limiter(redis: Redis | None) -> LocalRateLimiter | RedisRateLimiter:
    """Limits that all processes share; without Redis each process limits for itself."""
    return LocalRateLimiter() if redis is None else RedisRateLimiter(redis)
