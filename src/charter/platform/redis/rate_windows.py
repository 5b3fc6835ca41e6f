"""Sliding windows: exact logs of the requests let through, in Redis or in this process alone."""

from collections.abc import Callable
from math import ceil
from time import monotonic
from typing import Final, Literal

from charter.platform.redis.client import Redis, RedisAway
from contract_runtime.governance.local_rate_limits import LocalRateLimiter
from contract_runtime.operations import RateLimit
from contract_runtime.policies import RateDecision

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
