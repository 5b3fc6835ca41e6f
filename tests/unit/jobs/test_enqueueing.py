"""Which jobs are taken in, and when a worker is woken for them."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from uuid import uuid4

import pytest

from charter.jobs.domain import JobId, JobState, NewJob, TooManyJobs
from charter.jobs.enqueueing import Enqueueing
from tests.builders import NOON
from tests.unit.jobs.memory import ACME, ALICE, JobRows, MemoryJobStore, a_job

pytestmark = pytest.mark.anyio

MOST = 3


class Door:
    """Takes jobs in; a transaction is committed when it is said to be."""

    def __init__(self) -> None:
        self.rows, self.woken = JobRows(), list[str]()
        self._waiting: dict[Callable[[], Awaitable[None]], None] = {}
        self.enqueueing = Enqueueing(
            MemoryJobStore(self.rows), self._after_commit, self._wake, MOST, lambda: NOON
        )

    async def _after_commit(self, call: Callable[[], Awaitable[None]]) -> None:
        self._waiting[call] = None

    async def _wake(self, queue: str) -> None:
        self.woken.append(queue)

    async def commit(self) -> None:
        for call in self._waiting:
            await call()
        self._waiting.clear()

    async def add(
        self, queue: str = "default", run_at: datetime = NOON, unique_key: bytes | None = None
    ) -> JobId:
        job = NewJob(
            id=JobId(uuid4()),
            owner=ALICE,
            kind="demo",
            version=1,
            arguments={},
            queue=queue,
            priority=100,
            attempts_allowed=3,
            run_at=run_at,
            unique_key=unique_key,
            epoch="one",
            retention=30,
            request_id=None,
        )
        return await self.enqueueing.add(ACME, job)


@pytest.fixture
def door() -> Door:
    return Door()


async def test_a_transaction_wakes_one_worker_of_each_queue_once_it_is_committed(door: Door) -> None:
    for queue in ("default", "exports", "default"):
        await door.add(queue)
    assert door.woken == []
    await door.commit()
    assert door.woken == ["default", "exports"]


async def test_nobody_is_woken_for_a_job_of_later(door: Door) -> None:
    await door.add(run_at=NOON + timedelta(seconds=1))
    await door.commit()
    assert door.woken == []


async def test_a_job_of_the_past_is_one_of_now(door: Door) -> None:
    earlier, later = NOON - timedelta(days=1), NOON + timedelta(days=1)
    assert [door.enqueueing.moment(each) for each in (None, earlier, later)] == [NOON, NOON, later]


async def test_one_job_too_many_is_refused_and_wakes_nobody(door: Door) -> None:
    for _ in range(MOST):
        door.rows.put(a_job())
    with pytest.raises(TooManyJobs, match="3"):
        await door.add()
    await door.commit()
    assert (len(door.rows.jobs), door.woken) == (MOST, [])


async def test_a_unique_job_that_waits_is_the_one_however_many_wait(door: Door) -> None:
    first = await door.add(unique_key=b"same")
    door.rows.put(a_job())
    door.rows.put(a_job())
    assert await door.add(unique_key=b"same") == first
    door.rows.put(a_job(id=first, state=JobState.SUCCESS))
    assert await door.add(unique_key=b"same") != first
