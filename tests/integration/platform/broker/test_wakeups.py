"""Wake-ups on a real Redis: how many there are, who takes them, and what becomes of them without Redis."""

import logging
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from charter.development.redis import EmbeddedRedis
from charter.platform.broker.wakeups import MOST_WAITING, PREFIX, Wakeups
from charter.platform.redis.client import Redis
from tests.waiting import until

pytestmark = pytest.mark.anyio
PATIENCE = 30.0

QUEUE = f"{PREFIX}q.default"
WORKER = """
import sys
from pathlib import Path
from charter.platform.broker.celery_app import build_celery

def wake():
    with Path(sys.argv[2]).open("a") as taken:
        taken.write("woken\\n")

app = build_celery(sys.argv[1], ["default", "exports"], wake)
app.Worker(concurrency=1, without_mingle=True, without_gossip=True, without_heartbeat=True).start()
"""


@contextmanager
def celery_worker(redis_url: str, taken: Path) -> Iterator[None]:
    """A worker that leaves a line in `taken` for each wake-up, and ends with the context."""
    with (taken.parent / "worker.log").open("wb") as log:
        command = [sys.executable, "-c", WORKER, redis_url, str(taken)]
        worker = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            yield
        finally:
            worker.terminate()
            worker.wait(60)


@pytest.fixture
async def redis(redis_server: EmbeddedRedis) -> AsyncIterator[Redis]:
    redis = Redis(redis_server.url, PATIENCE)
    await redis.client.flushdb()
    yield redis
    await redis.aclose()


async def test_a_celery_worker_takes_what_was_sent_without_celery(
    redis: Redis, redis_server: EmbeddedRedis, tmp_path: Path
) -> None:
    taken = tmp_path / "taken"
    wakeups = Wakeups(redis)
    await wakeups.send("default")
    await wakeups.send("exports", 2)
    with celery_worker(redis_server.url, taken):
        await until(lambda: taken.exists() and taken.read_text().count("woken") == 3)
        await wakeups.send("default")
        await until(lambda: taken.read_text().count("woken") == 4)
    assert await redis.client.hlen(f"{PREFIX}unacked") == 0


async def test_a_list_holds_few_wake_ups_however_many_are_sent(redis: Redis) -> None:
    wakeups = Wakeups(redis)
    for _ in range(MOST_WAITING - 1):
        await wakeups.send("default")
    await wakeups.send("default", 5)
    await wakeups.send("default")
    assert await redis.client.llen(QUEUE) == MOST_WAITING


async def test_without_redis_nothing_is_sent_and_nothing_told(caplog: pytest.LogCaptureFixture) -> None:
    await Wakeups(None).send("default")
    assert not caplog.records


async def test_an_outage_is_told_once_and_hurts_nobody(
    directory: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with EmbeddedRedis(directory, durable=False) as server:
        redis = Redis(server.url, PATIENCE)
        wakeups = Wakeups(redis)
        await wakeups.send("default")
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            await wakeups.send("default")
        await wakeups.settle()
    assert len(caplog.records) == 1
    assert not wakeups.is_reaching
    with EmbeddedRedis(directory, durable=False):
        await until(lambda: not redis.is_away)
        await wakeups.send("default")
        await wakeups.settle()
        assert await redis.client.llen(QUEUE) == 1
    await redis.aclose()
