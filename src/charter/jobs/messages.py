"""Events of jobs as the contract shows them: in pages, streams and sockets alike."""

from typing import Final

from charter.jobs.domain import Job, JobId
from charter.jobs.events import JobEvent
from contract import models
from contract_runtime import Frame, Position

_KINDS: Final[dict[str, type[models.JobStateChanged | models.JobProgressed | models.JobFinished]]] = {
    "state": models.JobStateChanged,
    "progress": models.JobProgressed,
    "finished": models.JobFinished,
}


def message_of(job_id: JobId, event: JobEvent) -> models.JobEvent:
    """The event with its place, and the job that it is about."""
    told = event.content | {"event": event.event, "id": event.id, "job_id": job_id}
    return _KINDS[event.event].model_validate(told, strict=False)


def frame_of(job_id: JobId, event: JobEvent) -> Frame:
    """The event written once for all who watch the job; newer progress takes the place of older.

    Raises: ValueError for what is no event of the contract.
    """
    kind = event.event
    if kind not in _KINDS:
        raise ValueError(kind)
    place = Position(event.epoch, event.number)
    text = message_of(job_id, event).model_dump_json()
    return Frame(kind, text, place, "progress" if kind == "progress" else None)


def failure_of(job: Job) -> models.JobError | None:
    """Why the job failed, if it did."""
    return None if job.error is None else models.JobError(code=job.error.code, message=job.error.message)
