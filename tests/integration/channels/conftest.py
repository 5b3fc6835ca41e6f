"""The stage."""

from collections.abc import AsyncIterator, Iterator

import pytest

from charter.platform.redis.client import Redis
from charter.settings import Settings
from tests.integration.channels.stage import Clock, Stage, serving
from tests.integration.jobs.rows import Rows


@pytest.fixture
def rows(settings: Settings) -> Iterator[Rows]:
    rows = Rows(settings.database_url)
    yield rows
    rows.close()


@pytest.fixture
async def stage(settings: Settings, rows: Rows) -> AsyncIterator[Stage]:
    redis = Redis(settings.redis_url or "")
    clock = Clock()
    async with serving(settings, clock) as first, serving(settings, clock) as second:
        yield Stage(settings, rows, redis, [first, second], clock)
    await redis.aclose()
