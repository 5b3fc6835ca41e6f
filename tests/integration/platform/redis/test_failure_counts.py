"""Counts of failures in a row: shared through Redis, kept for itself where that is away."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from charter.development.redis import EmbeddedRedis
from charter.platform.redis.client import Redis
from charter.platform.redis.failure_counts import LocalFailureCounts, RedisFailureCounts
from tests.waiting import until

pytestmark = pytest.mark.anyio
WINDOW = timedelta(minutes=1)
PATIENCE = 30.0


@pytest.fixture
async def redis(redis_server: EmbeddedRedis) -> AsyncIterator[Redis]:
    redis = Redis(redis_server.url, PATIENCE)
    await redis.client.flushdb()
    yield redis
    await redis.aclose()


async def test_processes_count_together(redis: Redis) -> None:
    one, other = RedisFailureCounts(redis), RedisFailureCounts(redis)
    assert [await one.add("k", WINDOW), await other.add("k", WINDOW)] == [1, 2]
    assert (await one.count("k"), await other.count("k"), await one.count("other")) == (2, 2, 0)
    await one.clear("k", "other")
    assert await other.count("k") == 0


async def test_a_count_is_forgotten_after_its_window(redis: Redis) -> None:
    await RedisFailureCounts(redis).add("k", WINDOW)
    assert 0 < await redis.client.ttl("charter:failures:k") <= 60


async def test_failures_at_once_are_all_counted(redis: Redis, redis_server: EmbeddedRedis) -> None:
    second = Redis(redis_server.url, PATIENCE)
    processes = RedisFailureCounts(redis), RedisFailureCounts(second)
    numbers = await asyncio.gather(*(processes[n % 2].add("k", WINDOW) for n in range(50)))
    await second.aclose()
    assert sorted(numbers) == list(range(1, 51))


async def test_each_failure_begins_the_window_again(redis: Redis) -> None:
    counts = RedisFailureCounts(redis)
    await counts.add("k", timedelta(seconds=30))
    assert await counts.add("k", timedelta(hours=24)) == 2
    assert await redis.client.ttl("charter:failures:k") > 86_000


async def test_a_window_that_is_over_is_forgotten(redis: Redis) -> None:
    counts = RedisFailureCounts(redis)
    await counts.add("k", timedelta(seconds=1))
    await asyncio.sleep(1.1)
    assert await counts.count("k") == 0
    assert await counts.add("k", WINDOW) == 1


async def test_clearing_nothing_does_nothing(redis: Redis) -> None:
    counts = RedisFailureCounts(redis)
    await counts.add("k", WINDOW)
    await counts.clear()
    await counts.clear("other")
    assert await counts.count("k") == 1


async def test_redis_counts_again_when_it_is_back(directory: Path, caplog: pytest.LogCaptureFixture) -> None:
    server = EmbeddedRedis(directory, durable=False)
    redis = Redis(server.url, PATIENCE)
    counts = RedisFailureCounts(redis)
    assert [await counts.add("k", WINDOW) for _ in range(3)] == [1, 2, 3]
    with server:
        await until(lambda: not redis.is_away)
        assert await counts.add("k", WINDOW) == 1
        assert await RedisFailureCounts(redis).count("k") == 1
        await counts.clear("k")
        assert await counts.count("k") == 0
    assert await counts.count("k") == 0  # what was counted alone is cleared too
    await redis.aclose()
    told = [record.getMessage().split(" (")[0] for record in caplog.records]
    assert told == ["Redis is away", "Redis is back", "Redis is away"]


async def test_without_redis_each_process_counts_for_itself_and_tells_it_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    redis = Redis("redis://127.0.0.1:1/0")
    counts = RedisFailureCounts(redis)
    assert [await counts.add("k", WINDOW) for _ in range(3)] == [1, 2, 3]
    assert await counts.count("k") == 3
    await counts.clear("k")
    assert await counts.count("k") == 0
    assert [record.getMessage().split(" (")[0] for record in caplog.records] == ["Redis is away"]
    await redis.aclose()


async def test_a_local_count_ends_with_its_window() -> None:
    seconds = 0.0
    counts = LocalFailureCounts(lambda: seconds)
    await counts.add("k", WINDOW)
    seconds = 59.0
    assert await counts.add("k", WINDOW) == 2
    seconds = 119.5
    assert await counts.count("k") == 0
