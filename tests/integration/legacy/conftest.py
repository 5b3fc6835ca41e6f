"""The service on a port, where old clients look for it."""

from collections.abc import AsyncIterator, Callable, Iterator

import pytest

from charter.platform.redis.client import Redis
from charter.settings import Settings
from tests.integration.channels.stage import Clock, Stage, serving
from tests.integration.jobs.rows import Rows
from tests.integration.legacy.old_client import OldClient

Visit = Callable[..., OldClient]
"""A client with the token of a subject or of nobody, at a place: `visit("alice", "/api")`."""


@pytest.fixture
def rows(settings: Settings) -> Iterator[Rows]:
    rows = Rows(settings.database_url)
    yield rows
    rows.close()


@pytest.fixture
async def stage(settings: Settings, rows: Rows) -> AsyncIterator[Stage]:
    redis = Redis(settings.redis_url or "")
    clock = Clock()
    async with serving(settings, clock) as api:
        yield Stage(settings, rows, redis, [api], clock)
    await redis.aclose()


@pytest.fixture
async def visit(stage: Stage) -> AsyncIterator[Visit]:
    """Clients below `/api`, where the service is deployed, or elsewhere."""
    clients: list[OldClient] = []

    def visit(subject: str | None, place: str = "/api") -> OldClient:
        token = None if subject is None else stage.token(subject)
        clients.append(OldClient(f"{stage.apis[0].origin}{place}", token))
        return clients[-1]

    yield visit
    for client in clients:
        await client.close()
