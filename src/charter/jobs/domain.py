"""What a job is, which states it goes through, and what may be done with it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, NewType
from uuid import UUID

from charter.shared.tenants import TenantId

JobId = NewType("JobId", UUID)
"""Later jobs have greater ones (RFC 9562, version 7)."""

MOST_RESULT: Final = 64 * 1024
"""Bytes of a result, as JSON; what is larger is a file to download."""


Outcome = dict[str, object] | str | None
"""What a job tells of its progress, and what comes of it."""


class JobState(StrEnum):
    """Where a job stands."""

    PENDING = "PENDING"
    STARTED = "STARTED"
    PROGRESS = "PROGRESS"
    RETRY = "RETRY"
    SUCCESS = "SUCCESS"
    FAILURE = "FAILURE"
    CANCELLED = "CANCELLED"
    DEAD = "DEAD"

    @property
    def is_waiting(self) -> bool:
        """Whether nobody runs it, and somebody will."""
        return self in WAITING

    @property
    def is_running(self) -> bool:
        """Whether somebody runs it."""
        return self in RUNNING

    @property
    def is_final(self) -> bool:
        """Whether nothing happens to it any more."""
        return self in FINAL

    @property
    def can_be_done_again(self) -> bool:
        """Whether it ended without what it was for."""
        return self in FINAL and self is not JobState.SUCCESS


WAITING: Final = frozenset({JobState.PENDING, JobState.RETRY})
RUNNING: Final = frozenset({JobState.STARTED, JobState.PROGRESS})
FINAL: Final = frozenset(JobState) - WAITING - RUNNING


@dataclass(frozen=True, slots=True)
class Owner:
    """Who had a job done: members of an organization do not see each other's."""

    kind: str
    subject: str


@dataclass(frozen=True, slots=True)
class JobError:
    """Why a job failed, in words that its owner may read."""

    code: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """The file that a job made."""

    name: str
    media_type: str
    size: int
    sha256: bytes
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A job as it was read."""

    id: JobId
    tenant_id: TenantId
    owner: Owner
    kind: str
    queue: str
    priority: int
    state: JobState
    progress: int
    step: int
    total_steps: int | None
    payload: Outcome
    result: Outcome
    error: JobError | None
    attempt: int
    attempts_allowed: int
    crashes: int
    created_at: datetime
    run_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    cancel_requested_at: datetime | None
    worker: str | None
    request_id: str | None
    artifact: Artifact | None = None

    @property
    def file(self) -> Artifact | None:
        """What the job made, once it has done what it was for."""
        return self.artifact if self.state is JobState.SUCCESS else None

    def seconds_until_news(self, now: datetime) -> int | None:
        """When to ask again, in whole seconds; None once there will be no news."""
        if self.state.is_final:
            return None
        return min(MOST_PATIENCE, max(1, int((self.run_at - now).total_seconds())))


MOST_PATIENCE: Final = 3600
"""Seconds after which somebody who waits for a job asks again at the latest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewJob:
    """A job that somebody wants done. Days of `retention` count from its end."""

    id: JobId
    owner: Owner
    kind: str
    version: int
    arguments: dict[str, object]
    queue: str
    priority: int
    attempts_allowed: int
    run_at: datetime
    unique_key: bytes | None
    epoch: str
    retention: int
    request_id: str | None
    traceparent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JobFilter:
    """Which jobs to list; None is any."""

    state: JobState | None = None
    kind: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    tenant: TenantId | None = None


@dataclass(frozen=True, slots=True)
class JobPage:
    """One page of somebody's jobs and the number of all of them."""

    jobs: tuple[Job, ...]
    total: int


class JobNotFound(Exception):
    """The caller has no such job."""

    def __init__(self, job_id: JobId) -> None:
        super().__init__(f"There is no job {job_id}.")
        self.details = {"job_id": str(job_id)}


class JobFinished(Exception):
    """Nothing can be done about the job any more."""

    def __init__(self, state: JobState) -> None:
        super().__init__(f"The job is finished: {state}.")
        self.details = {"state": str(state)}


class JobNotFailed(Exception):
    """The job is under way, or did what it was for."""

    def __init__(self, state: JobState) -> None:
        super().__init__(f"Only a job that failed or was cancelled can be done again; this one is {state}.")
        self.details = {"state": str(state)}


SECONDS_UNTIL_ROOM: Final = 5
"""After which to try again where too many jobs wait."""


class TooManyJobs(Exception):
    """As many jobs of the tenant wait as may."""

    def __init__(self, most_waiting: int) -> None:
        super().__init__(
            f"As many jobs of the tenant wait as may: {most_waiting}. Try again once some are done."
        )
        self.details = {"most_waiting": most_waiting}
        self.headers = {"Retry-After": str(SECONDS_UNTIL_ROOM)}


class ArtifactNotFound(Exception):
    """The job has made no file."""

    def __init__(self, state: JobState) -> None:
        super().__init__("The job has made no file.")
        self.details = {"state": str(state)}


class ArtifactExpired(Exception):
    """The file was kept for as long as it had to be."""

    def __init__(self, expired_at: datetime) -> None:
        super().__init__("The file is kept no longer: have the job done again.")
        self.details = {"expired_at": expired_at.isoformat().replace("+00:00", "Z")}


class KindForbidden(Exception):
    """The caller lacks every role of which jobs of this kind need one; `details` lists them."""

    def __init__(self, roles: Iterable[str]) -> None:
        missing = sorted(roles)
        super().__init__(f"The caller lacks a role that jobs of this kind need: {', '.join(missing)}.")
        self.details: Final = {"missing": missing}


def full_jitter(failures: int, first: float, most: float, share: float) -> timedelta:
    """The wait after the n-th failure: `share`, random from 0 to 1, of first * 2^(n - 1) seconds.

    It is never more than `most` seconds.
    https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/

    >>> full_jitter(1, 1.0, 60.0, 1.0), full_jitter(20, 1.0, 60.0, 0.5)
    (datetime.timedelta(seconds=1), datetime.timedelta(seconds=30))
    """
    return timedelta(seconds=share * min(most, first * 2.0 ** min(failures - 1, 62)))


class JobCancelled(Exception):
    """Somebody cancelled the job that runs here."""


class LeaseLost(Exception):
    """The job is another worker's by now, or nobody's: what was done for it must not count."""
