"""Events of jobs as the contract shows them: in pages, streams and sockets alike."""

from typing import Final

from charter.jobs.domain import Job, JobEvent, JobId
from contract import models

_KINDS: Final[dict[str, type[models.JobStateChanged | models.JobProgressed | models.JobFinished]]] = {
    "state": models.JobStateChanged,
    "progress": models.JobProgressed,
    "finished": models.JobFinished,
}


def message_of(job_id: JobId, event: JobEvent) -> models.JobEvent:
    """The event with its place, and the job that it is about."""
    told = event.content | {"event": event.event, "id": event.id, "job_id": job_id}
    return _KINDS[event.event].model_validate(told, strict=False)


def standing(job: Job) -> models.JobStateChanged:
    """Where the job stands."""
    return models.JobStateChanged(
        event="state",
        id=f"{job.epoch}.{job.last_event}",
        job_id=job.id,
        state=models.JobState(job.state),
        progress=job.progress,
        step=job.step,
        total_steps=job.total_steps,
        payload=job.payload,
    )


def finished(job: Job) -> models.JobFinished:
    """What came of a job that is finished."""
    return models.JobFinished(
        event="finished",
        id=f"{job.epoch}.{job.last_event}",
        job_id=job.id,
        state=models.JobState(job.state),
        result=job.result,
        error=failure_of(job),
    )


def failure_of(job: Job) -> models.JobError | None:
    """Why the job failed, if it did."""
    return None if job.error is None else models.JobError(code=job.error.code, message=job.error.message)
