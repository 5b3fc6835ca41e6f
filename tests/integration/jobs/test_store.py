"""What a store of jobs does, in SQL and in the memory that unit tests stand on."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest

from charter.jobs.adding import SqlWaitingJobs
from charter.jobs.domain import JobFilter, JobId, JobState, NewJob
from charter.jobs.enqueueing import WaitingJobs
from charter.jobs.repository import SqlJobs
from charter.jobs.service import Jobs
from charter.platform.database.stores import OwnedStore
from charter.platform.database.transactions import Database
from charter.shared.stores import TenantStore
from charter.shared.tenants import EVERY_TENANT
from tests.builders import NOON
from tests.unit.jobs.memory import ACME, ALICE, BOB, JobRows, MemoryJobStore, a_job

pytestmark = pytest.mark.anyio

MOST = 3


@dataclass
class Shelf:
    """Both sides of a store, and somebody who ends a job as a worker does."""

    jobs: TenantStore[Jobs]
    waiting: TenantStore[WaitingJobs]
    end: Callable[[JobId, JobState], None]

    async def add(self, number: int, **changed: Any) -> JobId | None:
        facts: dict[str, Any] = {
            "id": JobId(UUID(int=number)),
            "owner": ALICE,
            "kind": "demo",
            "version": 1,
            "arguments": {},
            "queue": "default",
            "priority": 100,
            "attempts_allowed": 3,
            "run_at": NOON,
            "unique_key": None,
            "epoch": "one",
            "retention": 30,
            "request_id": None,
        }
        async with self.waiting.once(ACME) as waiting:
            return await waiting.add(NewJob(**facts | changed), MOST)


@pytest.fixture(params=["memory", "sql"])
async def shelf(request: pytest.FixtureRequest) -> AsyncIterator[Shelf]:
    if request.param == "memory":
        kept = JobRows()
        store = MemoryJobStore(kept)

        def put(job_id: JobId, state: JobState) -> None:
            kept.put(a_job(id=job_id, state=state))

        yield Shelf(store, store, put)
        return
    rows = request.getfixturevalue("rows")

    def end(job_id: JobId, state: JobState) -> None:
        values = {"job": job_id, "state": str(state)}
        rows.run(
            "UPDATE jobs SET state = %(state)s, finished_at = now(), kept_until = now() WHERE id = %(job)s",
            values,
        )

    database = Database(request.getfixturevalue("settings"))
    yield Shelf(OwnedStore(database, SqlJobs), OwnedStore(database, SqlWaitingJobs), end)
    await database.close()


async def test_an_owner_finds_what_they_added_and_nobody_else_does(shelf: Shelf) -> None:
    added = await shelf.add(1)
    assert added is not None
    async with shelf.jobs.reading(ACME) as jobs:
        found = await jobs.find(added, ALICE)
        assert await jobs.find(added, BOB) is None
        assert (await jobs.list_page(BOB, JobFilter(), 1, 10)).total == 0
    assert found is not None
    assert (found.id, found.owner, found.state, found.run_at) == (added, ALICE, JobState.PENDING, NOON)


async def test_only_so_many_wait_of_a_queue(shelf: Shelf) -> None:
    added = [await shelf.add(number) for number in range(1, MOST + 2)]
    assert added[MOST:] == [None]
    assert await shelf.add(9, queue="exports") == JobId(UUID(int=9))


async def test_a_unique_job_is_there_once_until_it_is_over(shelf: Shelf) -> None:
    first = await shelf.add(1, unique_key=b"same")
    assert first is not None
    assert await shelf.add(2, unique_key=b"same") == first
    shelf.end(first, JobState.SUCCESS)
    assert await shelf.add(3, unique_key=b"same") == JobId(UUID(int=3))


async def test_a_job_that_waits_is_cancelled_with_an_event_and_not_twice(shelf: Shelf) -> None:
    added = await shelf.add(1)
    assert added is not None
    async with shelf.jobs.transaction(ACME) as jobs:
        assert await jobs.cancel(added, BOB) is None
        changed = await jobs.cancel(added, ALICE)
        again = await jobs.cancel(added, ALICE)
        events = await jobs.list_events(added, ALICE, None, 10)
        known = await jobs.list_events(added, ALICE, ("one", 1), 10)
    assert changed is not None
    job, event = changed
    assert event is not None
    assert (job.state, again, known) == (JobState.CANCELLED, None, [])
    assert job.finished_at is not None
    assert (event.id, event.event, event.content["state"]) == ("one.1", "finished", "CANCELLED")
    assert events == [event]


async def test_a_job_that_failed_waits_again_and_forgets_what_happened(shelf: Shelf) -> None:
    added = await shelf.add(1)
    assert added is not None
    async with shelf.jobs.transaction(EVERY_TENANT) as jobs:
        assert await jobs.retry(added) is None
    shelf.end(added, JobState.DEAD)
    async with shelf.jobs.transaction(EVERY_TENANT) as jobs:
        changed = await jobs.retry(added)
        events = await jobs.list_events(added, None, ("one", 1), 10)
    assert changed is not None
    job, event = changed
    assert (job.state, job.finished_at, job.attempt) == (JobState.PENDING, None, 0)
    assert (event.epoch != "one", event.event, events) == (True, "state", [event])


async def test_pages_come_newest_first(shelf: Shelf) -> None:
    added = [await shelf.add(number) for number in range(1, MOST + 1)]
    async with shelf.jobs.reading(EVERY_TENANT) as jobs:
        before = await jobs.list_before(added[2], JobFilter(kind="demo"), 10)
        assert await jobs.list_before(None, JobFilter(kind="other"), 10) == []
    async with shelf.jobs.reading(ACME) as jobs:
        page = await jobs.list_page(ALICE, JobFilter(state=JobState.PENDING), 2, 2)
    assert [job.id for job in before] == [added[1], added[0]]
    assert ([job.id for job in page.jobs], page.total) == ([added[0]], MOST)
