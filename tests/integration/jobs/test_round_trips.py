"""How often a job goes to the database and back, counted at the socket."""

from collections.abc import AsyncIterator

import pytest

from charter.jobs.finishing import Progress
from charter.jobs.queue import WorkQueue
from charter.platform.database.transactions import Database
from charter.settings import Settings
from contract_runtime.jobs import Concurrency
from tests.integration.jobs.rows import Rows, a_kind, claimed_from
from tests.integration.platform.database.counting_proxy import CountingProxy, counting_proxy

pytestmark = pytest.mark.anyio


@pytest.fixture
async def proxy(settings: Settings) -> AsyncIterator[CountingProxy]:
    async with counting_proxy(settings.database_url) as proxy:
        yield proxy


@pytest.fixture
async def database(proxy: CountingProxy, settings: Settings) -> AsyncIterator[Database]:
    database = Database(settings.model_copy(update={"database_url": proxy.url}))
    await database.ping()
    yield database
    await database.close()


async def test_a_job_without_limits_is_two_round_trips_its_last_step_included(
    queue: WorkQueue, rows: Rows, proxy: CountingProxy
) -> None:
    job_id = rows.enqueue()
    before = proxy.round_trips

    told = await queue.finish(await claimed_from(queue), last=Progress(2, 2))

    assert proxy.round_trips - before == 2
    assert rows.events(job_id) == [(1, "state"), (2, "progress"), (3, "finished")]
    assert [(each.event.number, each.event.event) for each in told] == [(2, "progress"), (3, "finished")]


async def test_a_claim_that_has_to_count_is_told_from_one_that_finds_nothing(
    queue: WorkQueue, rows: Rows, proxy: CountingProxy
) -> None:
    limited = a_kind("limited", concurrency=Concurrency(most=1, by="kind"))
    for _ in range(2):
        rows.enqueue(limited)
    before = proxy.round_trips

    await claimed_from(queue, limited)
    counted = proxy.round_trips
    assert await queue.claim(["default"], "here", {"limited": limited}) is None

    assert counted - before > 1
    assert proxy.round_trips - counted == 1
