"""What the function of a job is called with, and jobs themselves, in memory.

`tests/integration/jobs/test_store.py` holds the jobs to what those in SQL do.
"""

from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar
from uuid import uuid4

from charter.jobs.domain import Job, JobFilter, JobId, JobPage, JobState, NewJob, Owner
from charter.jobs.events import JobEvent
from charter.shared.tenants import TenantId
from tests.builders import NOON

Result = TypeVar("Result")

ACME = TenantId("acme")
ALICE = Owner("user", "alice")
BOB = Owner("user", "bob")


class MemoryContext:
    """What a job sees, kept to be looked at."""

    def __init__(self, tenant: str) -> None:
        self.job_id = uuid4()
        self.tenant = tenant
        self.owner = "alice"
        self.attempt = 1
        self.effects: list[Callable[[], Awaitable[None]]] = []
        self.told: list[tuple[int, int]] = []
        self.files: dict[tuple[str, str], list[bytes]] = {}

    async def progress(self, step: int, total_steps: int, payload: object = None) -> None:
        del payload
        self.told.append((step, total_steps))

    async def checkpoint(self) -> None:
        raise NotImplementedError

    async def step(self, name: str, work: Callable[[], Awaitable[Result]]) -> Result:
        del name
        return await work()

    def at_finish(self, effect: Callable[[], Awaitable[None]]) -> None:
        self.effects.append(effect)

    async def artifact(self, name: str, media_type: str, chunks: AsyncIterable[bytes]) -> None:
        self.files[name, media_type] = [chunk async for chunk in chunks]


def a_job(**changed: Any) -> Job:
    """One of Alice's that waits."""
    waiting = Job(
        id=JobId(uuid4()),
        tenant_id=ACME,
        owner=ALICE,
        kind="demo",
        queue="default",
        priority=100,
        state=JobState.PENDING,
        progress=0,
        step=0,
        total_steps=None,
        payload=None,
        result=None,
        error=None,
        attempt=0,
        attempts_allowed=3,
        crashes=0,
        created_at=NOON,
        run_at=NOON,
        started_at=None,
        finished_at=None,
        cancel_requested_at=None,
        worker=None,
        request_id=None,
    )
    return replace(waiting, **changed)


@dataclass
class JobRows:
    """What is kept of the jobs of every tenant."""

    jobs: dict[JobId, Job] = field(default_factory=dict)
    events: dict[JobId, list[JobEvent]] = field(default_factory=dict)
    chunks: dict[JobId, list[bytes]] = field(default_factory=dict)
    unique: dict[JobId, bytes | None] = field(default_factory=dict)

    def put(self, job: Job) -> Job:
        """Keep a job that something happened to."""
        self.jobs[job.id] = job
        self.events.setdefault(job.id, [])
        return job

    def tell(self, job: Job, event: str, epoch: str = "one") -> JobEvent:
        """Keep the job, and what happened to it."""
        told = JobEvent(epoch, len(self.events.get(job.id, ())) + 1, event, {"state": str(job.state)})
        self.put(job)
        self.events[job.id].append(told)
        return told


class MemoryJobs:
    """The jobs of one tenant, or of all."""

    def __init__(self, rows: JobRows, tenant: TenantId) -> None:
        self._rows = rows
        self._tenant = tenant

    async def add(self, job: NewJob, most_waiting: int) -> JobId | None:
        mine = [each for each in self._rows.jobs.values() if each.tenant_id == self._tenant]
        for each in mine:
            is_same = job.unique_key is not None and self._rows.unique.get(each.id) == job.unique_key
            if is_same and each.kind == job.kind and not each.state.is_final:
                return each.id
        if sum(each.state.is_waiting and each.queue == job.queue for each in mine) >= most_waiting:
            return None
        self._rows.unique[job.id] = job.unique_key
        named = {name: getattr(job, name) for name in ("id", "owner", "kind", "queue", "priority", "run_at")}
        self._rows.put(a_job(tenant_id=self._tenant, **named))
        return job.id

    async def find(self, job_id: JobId, owner: Owner | None) -> Job | None:
        job = self._rows.jobs.get(job_id)
        is_mine = job is not None and (owner is None or (job.tenant_id, job.owner) == (self._tenant, owner))
        return job if is_mine else None

    async def list_page(self, owner: Owner, wanted: JobFilter, page: int, limit: int) -> JobPage:
        found = [job for job in self._found(wanted) if (job.tenant_id, job.owner) == (self._tenant, owner)]
        return JobPage(tuple(found[(page - 1) * limit : page * limit]), len(found))

    async def list_before(self, before: JobId | None, wanted: JobFilter, limit: int) -> Sequence[Job]:
        return [job for job in self._found(wanted) if before is None or job.id < before][:limit]

    async def cancel(self, job_id: JobId, owner: Owner | None) -> tuple[Job, JobEvent | None] | None:
        job = await self.find(job_id, owner)
        if job is None or job.state.is_final:
            return None
        asked = replace(job, cancel_requested_at=NOON)
        if job.state.is_running:
            return self._rows.put(asked), None
        ended = replace(asked, state=JobState.CANCELLED, finished_at=NOON)
        return ended, self._rows.tell(ended, "finished")

    async def retry(self, job_id: JobId) -> tuple[Job, JobEvent] | None:
        job = self._rows.jobs.get(job_id)
        if job is None or not job.state.can_be_done_again:
            return None
        self._rows.events[job_id] = []
        anew = a_job(**{name: getattr(job, name) for name in ("id", "tenant_id", "owner", "kind", "queue")})
        return anew, self._rows.tell(anew, "state", "two")

    async def list_events(
        self, job_id: JobId, owner: Owner | None, after: tuple[str, int] | None, limit: int
    ) -> Sequence[JobEvent] | None:
        if await self.find(job_id, owner) is None:
            return None
        epoch, number = after or ("", 0)
        told = self._rows.events[job_id]
        return [each for each in told if each.epoch != epoch or each.number > number][:limit]

    async def find_chunk(self, job_id: JobId, number: int) -> bytes | None:
        return dict(enumerate(self._rows.chunks.get(job_id, ()))).get(number)

    def _found(self, wanted: JobFilter) -> list[Job]:
        newest_first = sorted(self._rows.jobs.values(), key=lambda job: job.id, reverse=True)
        return [
            job
            for job in newest_first
            if wanted.state in {None, job.state} and wanted.kind in {None, job.kind}
        ]


class MemoryJobStore:
    """Opens the jobs of any tenant."""

    def __init__(self, rows: JobRows) -> None:
        self._rows = rows

    @asynccontextmanager
    async def transaction(self, tenant: TenantId) -> AsyncIterator[MemoryJobs]:
        yield MemoryJobs(self._rows, tenant)

    reading = once = transaction
