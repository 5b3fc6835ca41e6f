"""Counts of failures in a row: shared through Redis, kept for itself where that is away."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from redis.asyncio import Redis

from charter.platform.embedded_redis import EmbeddedRedis
from charter.platform.failure_counts import MOST_KEYS, LocalFailureCounts, RedisFailureCounts

pytestmark = pytest.mark.anyio
WINDOW = timedelta(minutes=1)


@pytest.fixture
async def redis(redis_server: EmbeddedRedis) -> AsyncIterator[Redis]:
    async with Redis.from_url(redis_server.url) as client:
        await client.flushdb()
        yield client


async def test_processes_count_together(redis: Redis) -> None:
    one, other = RedisFailureCounts(redis), RedisFailureCounts(redis)
    assert [await one.add("k", WINDOW), await other.add("k", WINDOW)] == [1, 2]
    assert (await one.count("k"), await other.count("k"), await one.count("other")) == (2, 2, 0)
    await one.clear("k", "other")
    assert await other.count("k") == 0


async def test_a_count_is_forgotten_after_its_window(redis: Redis) -> None:
    await RedisFailureCounts(redis).add("k", WINDOW)
    assert 0 < await redis.ttl("charter:failures:k") <= 60


async def test_without_redis_each_process_counts_for_itself_and_tells_it_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    seconds = 0.0
    counts = RedisFailureCounts(Redis(port=1), lambda: seconds)
    assert [await counts.add("k", WINDOW) for _ in range(3)] == [1, 2, 3]
    seconds = 5.0
    assert await counts.count("k") == 3
    await counts.clear("k")
    assert await counts.count("k") == 0
    assert [record.getMessage().split(",")[0] for record in caplog.records] == ["Redis is away"]


async def test_a_local_count_ends_with_its_window() -> None:
    seconds = 0.0
    counts = LocalFailureCounts(lambda: seconds)
    await counts.add("k", WINDOW)
    seconds = 59.0
    assert await counts.add("k", WINDOW) == 2
    seconds = 119.5
    assert await counts.count("k") == 0


async def test_local_counts_are_bounded() -> None:
    seconds = 0.0
    counts = LocalFailureCounts(lambda: seconds)
    for number in range(MOST_KEYS):
        await counts.add(str(number), WINDOW)
    seconds = 61.0
    await counts.add("new", WINDOW)
    assert len(vars(counts)["_counts"]) == 1
