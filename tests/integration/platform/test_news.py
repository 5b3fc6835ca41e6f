"""News between processes over a real Redis."""

import asyncio

import pytest
from redis import asyncio as aioredis

from charter.platform.embedded_redis import EmbeddedRedis
from charter.platform.news import RedisNews

pytestmark = pytest.mark.anyio


async def begin_at_once() -> None:
    """Nothing to load."""


@pytest.mark.parametrize("steps", range(30))
async def test_listening_ends_when_it_is_cancelled_at_whatever_moment(
    redis_server: EmbeddedRedis, steps: int
) -> None:
    client = aioredis.Redis.from_url(redis_server.url)
    listening = asyncio.ensure_future(RedisNews(client, "news").listen(begin_at_once, print))
    for _ in range(steps):
        await asyncio.sleep(0)
    listening.cancel()
    await asyncio.wait({listening}, timeout=10)
    assert listening.cancelled()
    await client.aclose()
