"""Sliding windows in Redis, shared by processes, and without Redis."""

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Literal

import pytest

from charter.development.redis import EmbeddedRedis
from charter.platform.redis.client import Redis
from charter.platform.redis.rate_windows import RedisRateLimiter
from charter.shared.errors import DependencyUnavailable
from contract_runtime.operations import RateLimit
from tests.waiting import until

pytestmark = pytest.mark.anyio

PATIENCE = 30.0
TEN_A_MINUTE = RateLimit(requests=10, per=60, by="caller")


@pytest.fixture
async def clients(redis_server: EmbeddedRedis) -> AsyncIterator[tuple[Redis, Redis]]:
    first, second = Redis(redis_server.url, PATIENCE), Redis(redis_server.url, PATIENCE)
    await first.client.flushall()
    yield first, second
    await first.aclose()
    await second.aclose()


async def test_two_clients_together_get_no_more_than_the_limit(clients: tuple[Redis, Redis]) -> None:
    limiters = [RedisRateLimiter(redis) for redis in clients]

    decisions = await asyncio.gather(*(limiters[n % 2].hit("alice", TEN_A_MINUTE) for n in range(50)))

    allowed = [decision for decision in decisions if decision.is_allowed]
    assert len(allowed) == 10
    assert sorted(decision.remaining for decision in allowed) == list(range(10))
    assert all(0 < decision.reset <= 60 for decision in decisions)


async def test_keys_and_windows_are_counted_apart(clients: tuple[Redis, Redis]) -> None:
    limiter = RedisRateLimiter(clients[0])
    await limiter.hit("alice", TEN_A_MINUTE)

    assert (await limiter.hit("bob", TEN_A_MINUTE)).remaining == 9
    assert (await limiter.hit("alice", RateLimit(requests=10, per=30, by="caller"))).remaining == 9


async def test_looking_counts_nothing_and_one_is_taken_back(clients: tuple[Redis, Redis]) -> None:
    limiter, limit = RedisRateLimiter(clients[0]), RateLimit(requests=2, per=60, by="ip")
    steps: tuple[Literal[1, 0, -1], ...] = (0, 1, 0, 1, 0, -1, 0, -1, -1, 0)
    decisions = [await limiter.hit("alice", limit, times) for times in steps]

    left = [(each.is_allowed, each.remaining) for each in decisions]
    assert left[:4] == [(True, 2), (True, 1), (True, 1), (True, 0)]
    assert left[4:] == [(False, 0), (True, 1), (True, 1), (True, 2), (True, 2), (True, 2)]
    assert all(0 < each.reset <= 60 for each in decisions)


async def test_a_request_fits_again_when_the_oldest_leaves_the_window(clients: tuple[Redis, Redis]) -> None:
    limiter = RedisRateLimiter(clients[0])
    one_a_second = RateLimit(requests=1, per=1, by="ip")
    assert (await limiter.hit("alice", one_a_second)).is_allowed
    assert not (await limiter.hit("alice", one_a_second)).is_allowed

    await clients[0].client.delete("charter:rate:1:alice")
    stale = {b"old": 1.0}
    await clients[0].client.zadd("charter:rate:1:alice", stale)

    assert (await limiter.hit("alice", one_a_second)).is_allowed


async def test_without_redis_each_process_counts_and_one_line_tells_so(
    directory: Path, caplog: pytest.LogCaptureFixture
) -> None:
    redis = Redis(f"unix://{directory}/nothing.sock")
    clock = iter(range(1000))
    limiter = RedisRateLimiter(redis, now=lambda: next(clock) * 0.1)

    with caplog.at_level(logging.WARNING):
        decisions = [await limiter.hit("alice", TEN_A_MINUTE) for _ in range(15)]

    assert [decision.is_allowed for decision in decisions] == [True] * 10 + [False] * 5
    assert [record.getMessage().split(",")[0] for record in caplog.records] == ["Redis is away (unreachable)"]
    await redis.aclose()


async def test_redis_counts_again_when_it_is_back(directory: Path) -> None:
    server = EmbeddedRedis(directory, durable=False)
    redis = Redis(server.url, PATIENCE)
    limiter = RedisRateLimiter(redis)
    assert (await limiter.hit("alice", TEN_A_MINUTE)).remaining == 9
    with server:
        await until(lambda: not redis.is_away)
        await limiter.hit("alice", TEN_A_MINUTE)
        assert await redis.client.keys("charter:rate:*") == [b"charter:rate:60:alice"]
        await redis.aclose()


async def test_a_ping_reaches_redis_or_says_that_it_is_away(
    clients: tuple[Redis, Redis], directory: Path
) -> None:
    await clients[0].ping()

    absent = Redis(f"unix://{directory}/nothing.sock")
    with pytest.raises(DependencyUnavailable, match="redis"):
        await absent.ping()
    await absent.aclose()
