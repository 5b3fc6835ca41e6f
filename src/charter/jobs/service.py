"""The use cases of those who have jobs done, and of those who look after all jobs."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import Protocol

from charter.jobs.domain import (
    Artifact,
    ArtifactExpired,
    ArtifactNotFound,
    Job,
    JobFilter,
    JobFinished,
    JobId,
    JobNotFailed,
    JobNotFound,
    JobPage,
    JobState,
    Owner,
)
from charter.jobs.events import JobEvent
from charter.shared.clock import Clock
from charter.shared.effects import Record
from charter.shared.stores import TenantStore
from charter.shared.tenants import EVERY_TENANT, TenantId


class Jobs(Protocol):
    """The jobs of one tenant, or of all, within one transaction; with an `owner`, only that one's."""

    async def find(self, job_id: JobId, owner: Owner | None) -> Job | None:
        """The job."""
        ...

    async def list_page(self, owner: Owner, wanted: JobFilter, page: int, limit: int) -> JobPage:
        """The `page`-th (from 1) `limit` jobs of somebody, newest first."""
        ...

    async def list_before(self, before: JobId | None, wanted: JobFilter, limit: int) -> Sequence[Job]:
        """Up to `limit` jobs that are older than one, newest first."""
        ...

    async def cancel(self, job_id: JobId, owner: Owner | None) -> tuple[Job, JobEvent | None] | None:
        """Cancel a job that waits; ask for it where one runs, which is no event yet. None without either."""
        ...

    async def retry(self, job_id: JobId) -> tuple[Job, JobEvent] | None:
        """Have a job that ended without success wait again; None where there is no such job."""
        ...

    async def list_events(
        self, job_id: JobId, owner: Owner | None, after: tuple[str, int] | None, limit: int
    ) -> Sequence[JobEvent] | None:
        """Up to `limit` events, oldest first; None without such a job.

        Those after a number of an epoch, or all where the job has another epoch by now.
        """
        ...

    async def find_chunk(self, job_id: JobId, number: int) -> bytes | None:
        """The chunk of the job's file with that number, from 0."""
        ...


Tell = Callable[[JobId, JobEvent], Awaitable[None]]
"""Tells whoever watches a job of an event, once the open transaction is committed."""
Wake = Callable[[str], Awaitable[None]]
"""Tells workers, once the open transaction is committed, that a queue has work."""


class JobService:
    """What somebody can do with jobs of their own; another owner's are not there."""

    def __init__(self, store: TenantStore[Jobs], tell: Tell, now: Clock) -> None:
        self._store = store
        self._tell = tell
        self._now = now

    async def list_page(
        self, tenant: TenantId, owner: Owner, wanted: JobFilter, page: int, limit: int
    ) -> JobPage:
        """A page, newest first."""
        async with self._store.reading(tenant) as jobs:
            return await jobs.list_page(owner, wanted, page, limit)

    async def get(self, tenant: TenantId, owner: Owner, job_id: JobId) -> Job:
        """Read a job. Raises: JobNotFound."""
        async with self._store.reading(tenant) as jobs:
            return await _get(jobs, job_id, owner)

    async def cancel(self, tenant: TenantId, owner: Owner, job_id: JobId) -> Job:
        """Cancel a job; a second time changes nothing. Raises: JobNotFound, JobFinished."""
        async with self._store.transaction(tenant) as jobs:
            return await _cancel(jobs, job_id, owner, self._tell)

    async def list_events(
        self, tenant: TenantId, owner: Owner, job_id: JobId, after: tuple[str, int] | None, limit: int
    ) -> tuple[Sequence[JobEvent], str | None]:
        """A page, oldest first, and the cursor of the next. Raises: JobNotFound."""
        async with self._store.reading(tenant) as jobs:
            found = await jobs.list_events(job_id, owner, after, limit + 1)
        if found is None:
            raise JobNotFound(job_id)
        page = found[:limit]
        return page, page[-1].id if len(found) > limit else None

    async def open_file(
        self, tenant: TenantId, owner: Owner, job_id: JobId
    ) -> tuple[Artifact, AsyncIterator[bytes]]:
        """The file of a job and its content. Raises: JobNotFound, ArtifactNotFound, ArtifactExpired."""
        job = await self.get(tenant, owner, job_id)
        if job.file is None:
            raise ArtifactNotFound(job.state)
        if job.file.expires_at <= self._now():
            raise ArtifactExpired(job.file.expires_at)
        return job.file, self._chunks(tenant, job_id)

    async def _chunks(self, tenant: TenantId, job_id: JobId) -> AsyncIterator[bytes]:
        """Between two chunks nothing is held in the database."""
        number = 0
        while True:
            async with self._store.reading(tenant) as jobs:
                chunk = await jobs.find_chunk(job_id, number)
            if chunk is None:
                return
            yield chunk
            number += 1


class JobAdministration:
    """What administrators can do with the jobs of all tenants; it is written into the audit log."""

    def __init__(self, store: TenantStore[Jobs], record: Record, tell: Tell, wake: Wake) -> None:
        self._store = store
        self._record = record
        self._tell = tell
        self._wake = wake

    async def list_page(
        self, before: JobId | None, wanted: JobFilter, limit: int
    ) -> tuple[Sequence[Job], JobId | None]:
        """A page, newest first, and the job before which the next one begins."""
        async with self._store.reading(EVERY_TENANT) as jobs:
            found = await jobs.list_before(before, wanted, limit + 1)
        page = found[:limit]
        return page, page[-1].id if len(found) > limit else None

    async def get(self, job_id: JobId) -> Job:
        """Read a job. Raises: JobNotFound."""
        async with self._store.reading(EVERY_TENANT) as jobs:
            return await _get(jobs, job_id, None)

    async def cancel(self, by: str, job_id: JobId) -> Job:
        """Cancel a job. Raises: JobNotFound, JobFinished."""
        async with self._store.transaction(EVERY_TENANT) as jobs:
            job = await _cancel(jobs, job_id, None, self._tell)
            await self._record("job.cancelled", target=str(job_id), subject=by)
            return job

    async def retry(self, by: str, job_id: JobId) -> Job:
        """Have a job done again that ended without success. Raises: JobNotFound, JobNotFailed."""
        async with self._store.transaction(EVERY_TENANT) as jobs:
            changed = await jobs.retry(job_id)
            if changed is None:
                raise JobNotFailed((await _get(jobs, job_id, None)).state)
            job, event = changed
            await self._tell(job_id, event)
            await self._wake(job.queue)
            await self._record("job.retried", target=str(job_id), subject=by)
            return job


async def _get(jobs: Jobs, job_id: JobId, owner: Owner | None) -> Job:
    job = await jobs.find(job_id, owner)
    if job is None:
        raise JobNotFound(job_id)
    return job


async def _cancel(jobs: Jobs, job_id: JobId, owner: Owner | None, tell: Tell) -> Job:
    changed = await jobs.cancel(job_id, owner)
    if changed is None:
        job = await _get(jobs, job_id, owner)
        if job.state is not JobState.CANCELLED:
            raise JobFinished(job.state)
        return job
    job, event = changed
    if event is not None:
        await tell(job_id, event)
    return job
