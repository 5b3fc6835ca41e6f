"""Which job is done next."""

import asyncio

import psycopg
import pytest
from sqlalchemy import text

from charter.jobs.claiming import ClaimedJob
from charter.jobs.queue import WorkQueue
from charter.platform.database.transactions import Database
from contract_runtime.jobs import Concurrency, JobKind, JobRate
from tests.integration.jobs.rows import DEMO, Rows, a_kind, claimed_from
from tests.waiting import until

pytestmark = pytest.mark.anyio


async def claim_all(queue: WorkQueue, *kinds: JobKind) -> list[ClaimedJob]:
    known = {kind.name: kind for kind in kinds or (DEMO,)}
    found = []
    while (claimed := await queue.claim(["default"], "here", known)) is not None:
        found.append(claimed)
    return found


async def test_tenants_take_turns(queue: WorkQueue, rows: Rows) -> None:
    for tenant in (*["busy"] * 4, *["calm"] * 2, "zen"):
        rows.enqueue(tenant=tenant)

    served = [claimed.tenant for claimed in await claim_all(queue)]

    assert served == ["busy", "calm", "zen", "busy", "calm", "busy", "busy"]


async def test_a_smaller_priority_goes_first_until_the_others_have_waited_for_long(
    queue: WorkQueue, rows: Rows
) -> None:
    ordinary, urgent = rows.enqueue(), rows.enqueue(priority=10)
    patient = rows.enqueue(later=-300)
    future = rows.enqueue(priority=0, later=60)

    assert [claimed.id for claimed in await claim_all(queue)] == [patient, urgent, ordinary]
    assert rows.job(future)["state"] == "PENDING"


@pytest.mark.parametrize(("by", "claimed"), [("kind", 2), ("tenant", 4)])
async def test_no_more_run_at_once_than_may(queue: WorkQueue, rows: Rows, by: str, claimed: int) -> None:
    limited = a_kind("limited", concurrency=Concurrency(most=2, by="kind" if by == "kind" else "tenant"))
    for tenant in ("a", "b"):
        for _ in range(4):
            rows.enqueue(limited, tenant=tenant)
    other = rows.enqueue(priority=900)

    found = await claim_all(queue, limited, DEMO)

    assert len(found) == claimed + 1
    assert other in {job.id for job in found}
    await queue.finish(next(job for job in found if job.kind is limited))
    assert len(await claim_all(queue, limited)) == 1


async def test_the_limit_holds_for_workers_that_claim_at_the_same_time(
    database: Database, rows: Rows
) -> None:
    limited = a_kind(concurrency=Concurrency(most=2, by="kind"))
    for _ in range(8):
        rows.enqueue(limited)

    found = await asyncio.gather(
        *(WorkQueue(database).claim(["default"], "here", {"demo": limited}) for _ in range(6))
    )

    assert sum(claimed is not None for claimed in found) == 2


async def test_no_more_start_within_a_time_than_may(queue: WorkQueue, rows: Rows) -> None:
    limited = a_kind(rate=JobRate(requests=3, per=3600, by="tenant"))
    for tenant in ("a", "b"):
        for _ in range(5):
            rows.enqueue(limited, tenant=tenant)

    assert len(await claim_all(queue, limited)) == 6
    rows.run("UPDATE job_limits SET full_at = full_at - interval '20 minutes' WHERE tenant_id = 'a'")
    assert [claimed.tenant for claimed in await claim_all(queue, limited)] == ["a"]


async def test_of_workers_at_the_same_time_each_has_a_job_of_its_own(database: Database, rows: Rows) -> None:
    jobs = {rows.enqueue() for _ in range(6)}

    found = await asyncio.gather(
        *(WorkQueue(database).claim(["default"], "here", {"demo": DEMO}) for _ in range(6))
    )

    assert {claimed.id for claimed in found if claimed is not None} == jobs


async def test_a_job_that_somebody_else_takes_keeps_nobody_waiting(queue: WorkQueue, rows: Rows) -> None:
    taken, free = rows.enqueue(priority=1), rows.enqueue()
    async with await psycopg.AsyncConnection.connect(rows.url) as other:
        await other.execute("SELECT set_config('app.tenant', '*', true)")
        await other.execute("SELECT FROM jobs WHERE id = %s FOR UPDATE", [taken])

        claiming = asyncio.ensure_future(claimed_from(queue))
        await until(lambda: claiming.done() or rows.run("SELECT 1 FROM pg_locks WHERE NOT granted") != [])
        is_done = claiming.done()
    assert (await claiming).id == free
    assert is_done


async def test_what_a_worker_cannot_read_waits_for_one_that_can(queue: WorkQueue, rows: Rows) -> None:
    newer = rows.enqueue(a_kind(version=2))
    rows.enqueue(a_kind("unheard_of"))

    assert await claim_all(queue) == []
    assert (await queue.due(["default"], ["demo", "unheard_of"]))["default"].number == 2
    assert (await claimed_from(queue, a_kind(version=3))).id == newer


async def test_tenants_see_their_own_rows_and_workers_all(
    queue: WorkQueue, database: Database, rows: Rows
) -> None:
    for tenant in ("acme", "umbrella"):
        rows.enqueue(tenant=tenant)
    await claimed_from(queue)
    counting = text("SELECT (SELECT count(*) FROM jobs), (SELECT count(*) FROM job_events)")

    seen = []
    for scope in (None, "acme", "umbrella", "*"):
        async with database.reading(scope) as connection:
            seen.append(tuple((await connection.execute(counting)).one()))

    assert seen == [(0, 0), (1, 1), (1, 0), (2, 1)]


async def test_the_scope_of_workers_shows_nothing_but_jobs(database: Database, rows: Rows) -> None:
    rows.run("INSERT INTO totals (tenant_id, of, change) SELECT 'acme', 'projects', 1")
    async with database.reading("*") as connection:
        assert (await connection.execute(text("SELECT * FROM totals"))).all() == []
