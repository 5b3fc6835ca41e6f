"""Translates between the contract and jobs."""

from base64 import b64encode
from datetime import datetime
from typing import Final
from uuid import UUID

from charter.jobs import domain
from charter.jobs.domain import JobFilter, JobId, Owner
from charter.jobs.enqueueing import Enqueueing
from charter.jobs.messages import failure_of, message_of
from charter.jobs.service import JobAdministration, JobService
from charter.jobs.watching import Watching
from charter.pages import pagination
from charter.shared.clock import Clock, in_utc
from charter.shared.tenants import TenantId
from contract import errors, models
from contract.job_kinds import Enqueue
from contract.jobs import (
    CreateJobAccepted,
    DownloadJobArtifactOK,
    GetJobOK,
    WatchJobReceived,
    WatchJobSent,
)
from contract_runtime import Caller, CodedError, LiveChannel

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    domain.JobNotFound: errors.JobNotFound,
    domain.JobFinished: errors.JobFinished,
    domain.JobNotFailed: errors.JobNotFailed,
    domain.KindForbidden: errors.Forbidden,
    domain.TooManyJobs: errors.TooManyJobs,
    domain.ArtifactNotFound: errors.ArtifactNotFound,
    domain.ArtifactExpired: errors.ArtifactExpired,
}
PATIENCE: Final = 1
"""Seconds before there is news of a new job."""

_IN_CELERYS_WORDS: Final = {
    domain.JobState.DEAD: models.LegacyJobState.FAILURE,
    domain.JobState.CANCELLED: models.LegacyJobState.REVOKED,
}


class JobHandlers:
    """The operations of the tag `jobs`."""

    def __init__(
        self,
        enqueueing: Enqueueing,
        jobs: JobService,
        administration: JobAdministration,
        watching: Watching,
        now: Clock,
    ) -> None:
        self._enqueueing = enqueueing
        self._jobs = jobs
        self._administration = administration
        self._watching = watching
        self._now = now

    async def list_jobs(
        self,
        *,
        caller: Caller,
        page: int,
        limit: int,
        state: models.JobState | None,
        kind: str | None,
        since: datetime | None,
        until: datetime | None,
    ) -> models.JobPage:
        wanted = _filter(state, kind, since, until)
        found = await self._jobs.list_page(*_whose(caller), wanted, page, limit)
        return models.JobPage(
            data=[_job(job) for job in found.jobs], pagination=pagination(found.total, page, limit)
        )

    async def create_job(self, caller: Caller, body: models.JobRequest | None) -> CreateJobAccepted:
        job_id = await self._enqueue(caller, body or models.DemoJob())
        accepted = models.JobAccepted(job_id=job_id, state=models.JobState.PENDING)
        return CreateJobAccepted(body=accepted, retry_after=PATIENCE)

    async def get_job(self, caller: Caller, job_id: UUID) -> GetJobOK:
        job = await self._jobs.get(*_whose(caller), JobId(job_id))
        return GetJobOK(body=_job(job), retry_after=job.seconds_until_news(self._now()))

    async def cancel_job(self, caller: Caller, job_id: UUID) -> models.Job:
        return _job(await self._jobs.cancel(*_whose(caller), JobId(job_id)))

    async def list_job_events(
        self, caller: Caller, job_id: UUID, cursor: str | None, limit: int
    ) -> models.JobEventPage:
        after = None if cursor is None else _position(cursor)
        found, following = await self._jobs.list_events(*_whose(caller), JobId(job_id), after, limit)
        return models.JobEventPage(
            data=[message_of(JobId(job_id), event) for event in found], next_cursor=following
        )

    async def watch_job(
        self, channel: LiveChannel[WatchJobSent, WatchJobReceived], caller: Caller, job_id: UUID
    ) -> None:
        await self._watching.watch(channel, caller, JobId(job_id))

    async def download_job_artifact(self, caller: Caller, job_id: UUID) -> DownloadJobArtifactOK:
        artifact, content = await self._jobs.open_file(*_whose(caller), JobId(job_id))
        return DownloadJobArtifactOK(
            body=content,
            media_type=artifact.media_type,
            content_disposition=f'attachment; filename="{artifact.name}"',
            repr_digest=f"sha-256=:{b64encode(artifact.sha256).decode()}:",
        )

    async def list_all_jobs(
        self,
        *,
        caller: Caller,
        cursor: UUID | None,
        limit: int,
        tenant: str | None,
        state: models.JobState | None,
        kind: str | None,
        since: datetime | None,
        until: datetime | None,
    ) -> models.AdminJobPage:
        del caller
        before = None if cursor is None else JobId(cursor)
        wanted = _filter(state, kind, since, until, tenant)
        found, following = await self._administration.list_page(before, wanted, limit)
        return models.AdminJobPage(
            data=[_any_job(job) for job in found], next_cursor=None if following is None else str(following)
        )

    async def get_any_job(self, caller: Caller, job_id: UUID) -> models.AdminJob:
        del caller
        return _any_job(await self._administration.get(JobId(job_id)))

    async def retry_job(self, caller: Caller, job_id: UUID) -> models.AdminJob:
        return _any_job(await self._administration.retry(caller.subject, JobId(job_id)))

    async def cancel_any_job(self, caller: Caller, job_id: UUID) -> models.AdminJob:
        return _any_job(await self._administration.cancel(caller.subject, JobId(job_id)))

    async def create_job_legacy(self, caller: Caller) -> models.LegacyJobAccepted:
        return models.LegacyJobAccepted(job_id=await self._enqueue(caller, models.DemoJob()))

    async def get_job_legacy(self, caller: Caller, job_id: UUID) -> models.LegacyJob:
        job = await self._jobs.get(*_whose(caller), JobId(job_id))
        state = _IN_CELERYS_WORDS.get(job.state) or models.LegacyJobState(job.state)
        return models.LegacyJob(job_id=job.id, state=state, result=job.result)

    async def _enqueue(self, caller: Caller, body: models.JobRequest) -> UUID:
        """Raises: KindForbidden, TooManyJobs."""
        enqueue = Enqueue(self._enqueueing.of(caller))
        due, priority = body.run_at, body.priority
        match body:
            case models.DemoJob():
                demo = body.arguments or models.DemoArguments()
                return await enqueue.demo(demo, run_at=due, priority=priority)
            case models.ExportProjectsJob():
                projects = body.arguments or models.ExportProjectsArguments()
                return await enqueue.export_projects(projects, run_at=due, priority=priority)
            case models.ExportAuditLogJob():
                log = body.arguments or models.ExportAuditLogArguments()
                return await enqueue.export_audit_log(log, run_at=due, priority=priority)


def _whose(caller: Caller) -> tuple[TenantId, Owner]:
    return TenantId(caller.tenant), Owner(caller.kind, caller.subject)


def _filter(
    state: models.JobState | None,
    kind: str | None,
    since: datetime | None,
    until: datetime | None,
    tenant: str | None = None,
) -> JobFilter:
    return JobFilter(
        state=None if state is None else domain.JobState(state),
        kind=kind,
        since=None if since is None else in_utc(since),
        until=None if until is None else in_utc(until),
        tenant=None if tenant is None else TenantId(tenant),
    )


def _position(cursor: str) -> tuple[str, int]:
    epoch, _, number = cursor.partition(".")
    return epoch, int(number)


def _job(job: domain.Job) -> models.Job:
    return models.Job(
        job_id=job.id,
        kind=job.kind,
        state=models.JobState(job.state),
        progress=job.progress,
        step=job.step,
        total_steps=job.total_steps,
        payload=job.payload,
        result=job.result,
        error=failure_of(job),
        attempt=job.attempt,
        created_at=job.created_at,
        run_at=job.run_at,
        started_at=job.started_at,
        finished_at=job.finished_at,
        artifact=None if job.file is None else _artifact(job.file),
    )


def _any_job(job: domain.Job) -> models.AdminJob:
    return models.AdminJob(
        job=_job(job),
        tenant_id=job.tenant_id,
        owner_kind=models.ActorKind(job.owner.kind),
        owner=job.owner.subject,
        queue=job.queue,
        priority=job.priority,
        attempts_allowed=job.attempts_allowed,
        crashes=job.crashes,
        worker=job.worker,
        cancel_requested_at=job.cancel_requested_at,
        request_id=job.request_id,
    )


def _artifact(artifact: domain.Artifact) -> models.JobArtifact:
    return models.JobArtifact(
        name=artifact.name,
        media_type=artifact.media_type,
        size=artifact.size,
        sha256=artifact.sha256.hex(),
        expires_at=artifact.expires_at,
    )
