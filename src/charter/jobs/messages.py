"""Events of jobs as the contract shows them: in pages, streams and sockets alike."""

from typing import Final

from charter.jobs.domain import JobEvent, JobId
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
