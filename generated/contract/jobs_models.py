"""Generated from openapi.yaml by codegen; edit the contract instead."""

from enum import StrEnum
from typing import Annotated, Any, Literal, TypeAlias

from contract_runtime import (
    AwareDatetime,
    ConfigDict,
    ContractModel,
    Field,
    NotNull,
    PropertyCount,
    Tagged,
)

from .models import (
    ActorKind,
    DemoArguments,
    EventId,
    ExportAuditLogArguments,
    ExportProjectsArguments,
    JobFailure,
    JobFinished,
    JobId,
    JobResult,
    JobState,
    Pagination,
    TenantName,
)


class ChannelGoingAway(ContractModel):
    """The server is about to restart; come back after so many seconds."""

    model_config = ConfigDict(extra="forbid")

    event: Literal["going_away"]
    retry_after: Annotated[float, Field(ge=0, le=3600)]


ChannelToken: TypeAlias = Annotated[str, Field(min_length=1, max_length=16384)]
"""An access token."""


class ChannelAuth(ContractModel):
    """Who the client is, within five seconds of opening."""

    model_config = ConfigDict(extra="forbid")

    event: Literal["auth"]
    token: ChannelToken


class ChannelAuthRefresh(ContractModel):
    """A newer token of the same user, before the older one expires."""

    model_config = ConfigDict(extra="forbid")

    event: Literal["auth.refresh"]
    token: ChannelToken


JobKindName: TypeAlias = Annotated[str, Field(min_length=1, max_length=100, pattern="^[a-z][a-z0-9_]*$")]
"""What is done."""


class LegacyJobState(StrEnum):
    """The state in the words of Celery."""

    PENDING = "PENDING"
    STARTED = "STARTED"
    PROGRESS = "PROGRESS"
    RETRY = "RETRY"
    SUCCESS = "SUCCESS"
    FAILURE = "FAILURE"
    REVOKED = "REVOKED"


Moment: TypeAlias = AwareDatetime | None
"""A moment, or null where it has not come."""


Steps: TypeAlias = Annotated[int, Field(ge=0, le=9007199254740991)]
"""A number of steps."""


TotalSteps: TypeAlias = Annotated[int, Field(ge=0, le=9007199254740991)] | None
"""A number of steps, or null where nobody knows it."""


Percentage: TypeAlias = Annotated[int, Field(ge=0, le=100)]
"""How much is done, in per cent."""


JobPayload: TypeAlias = (
    Annotated[dict[str, Any], PropertyCount(maximum=100)] | Annotated[str, Field(max_length=16384)] | None
)
"""What the job tells of its progress, depending on its kind."""


class JobArtifact(ContractModel):
    """The file that a job made."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(max_length=200)]
    media_type: Annotated[str, Field(max_length=200)]
    size: Annotated[int, Field(ge=0, le=9007199254740991)]
    """In bytes."""
    sha256: Annotated[str, Field(max_length=64)]
    """In hexadecimal."""
    expires_at: AwareDatetime
    """When it can be downloaded no longer."""


MadeFile: TypeAlias = JobArtifact | None
"""The file that the job made; null where there is none."""


class Job(ContractModel):
    """Something that is done in the background."""

    model_config = ConfigDict(extra="forbid")

    job_id: JobId
    kind: JobKindName
    state: JobState
    progress: Percentage
    step: Steps
    total_steps: TotalSteps
    payload: JobPayload
    result: JobResult
    error: JobFailure
    attempt: Annotated[int, Field(ge=0, le=1000000)]
    """How many attempts have begun."""
    created_at: AwareDatetime
    run_at: AwareDatetime
    """When it is due; in RETRY, when the next attempt is."""
    started_at: AwareDatetime | None
    """When the first attempt began, also while it waits for another one; null before."""
    finished_at: Moment
    artifact: MadeFile


JobList: TypeAlias = Annotated[list[Job], Field(max_length=100)]
"""Jobs, newest first."""


class JobPage(ContractModel):
    """A page of jobs."""

    model_config = ConfigDict(extra="forbid")

    data: JobList
    pagination: Pagination


class LegacyJobAccepted(ContractModel):
    """A job that waits."""

    model_config = ConfigDict(extra="forbid")

    job_id: JobId


class LegacyJob(ContractModel):
    """A job's state and result."""

    model_config = ConfigDict(extra="forbid")

    job_id: JobId
    state: LegacyJobState
    result: JobResult


JobPriority: TypeAlias = Annotated[int, Field(ge=0, le=1000)]
"""Of jobs that are due, the one with the smaller number is done first; those that wait for long gain
on others.
"""


class AdminJob(ContractModel):
    """A job of any tenant, and whose it is."""

    model_config = ConfigDict(extra="forbid")

    job: Job
    tenant_id: TenantName
    owner_kind: ActorKind
    owner: Annotated[str, Field(max_length=255)]
    """The subject who had it done."""
    queue: Annotated[str, Field(max_length=100)]
    """The class of workers that do it."""
    priority: JobPriority
    attempts_allowed: Annotated[int, Field(ge=1, le=1000000)]
    crashes: Annotated[int, Field(ge=0, le=1000000)]
    """How often whoever ran it ended before the job did."""
    worker: Annotated[str | None, Field(max_length=500)]
    """Who runs it."""
    cancel_requested_at: Moment
    request_id: Annotated[str | None, Field(max_length=128)]
    """The request that enqueued it."""


AdminJobList: TypeAlias = Annotated[list[AdminJob], Field(max_length=100)]
"""Jobs, newest first."""


class AdminJobPage(ContractModel):
    """A page of jobs; `next_cursor` leads to the older ones."""

    model_config = ConfigDict(extra="forbid")

    data: AdminJobList
    next_cursor: Annotated[str | None, Field(max_length=36)]
    """Null at the end."""


AskedPriority: TypeAlias = Annotated[int, Field(ge=100, le=1000)] | None
"""Where the job stands among others, the smaller number first; by default, where its kind does."""


DueAt: TypeAlias = AwareDatetime | None
"""Not before this moment; by default, at once."""


DemoKind: TypeAlias = Literal["demo"]
"""A demonstration."""


class DemoJob(ContractModel):
    """A demonstration of jobs and their progress."""

    model_config = ConfigDict(extra="forbid")

    kind: DemoKind = "demo"
    arguments: Annotated[DemoArguments | None, NotNull] = None
    priority: AskedPriority = None
    run_at: DueAt = None


class ExportProjectsJob(ContractModel):
    """A file of the tenant's projects."""

    model_config = ConfigDict(extra="forbid")

    kind: Literal["export_projects"]
    arguments: Annotated[ExportProjectsArguments | None, NotNull] = None
    priority: AskedPriority = None
    run_at: DueAt = None


class ExportAuditLogJob(ContractModel):
    """A file of the audit log, for administrators."""

    model_config = ConfigDict(extra="forbid")

    kind: Literal["export_audit_log"]
    arguments: Annotated[ExportAuditLogArguments | None, NotNull] = None
    priority: AskedPriority = None
    run_at: DueAt = None


JobRequest: TypeAlias = Annotated[
    DemoJob | ExportProjectsJob | ExportAuditLogJob,
    Tagged("kind", ("demo",), ("export_projects",), ("export_audit_log",), absent="demo"),
]
"""What is to be done; `kind` says which it is, `demo` where it is left out."""


class JobStateChanged(ContractModel):
    """The job came into another state."""

    model_config = ConfigDict(extra="forbid")

    event: Literal["state"]
    id: EventId
    job_id: JobId
    state: JobState
    progress: Percentage
    step: Steps
    total_steps: TotalSteps
    payload: JobPayload


class JobProgressed(ContractModel):
    """The job told of its progress."""

    model_config = ConfigDict(extra="forbid")

    event: Literal["progress"]
    id: EventId
    job_id: JobId
    progress: Percentage
    step: Steps
    total_steps: TotalSteps
    payload: JobPayload


class JobSubscribed(ContractModel):
    """What follows is about this job; `resumed` says whether it goes on where the client left off."""

    model_config = ConfigDict(extra="forbid")

    event: Literal["subscribed"]
    channel: Annotated[str, Field(max_length=60)]
    """As older clients know it."""
    job_id: JobId
    resumed: bool


JobMessage: TypeAlias = Annotated[
    JobSubscribed | JobStateChanged | JobProgressed | JobFinished | ChannelGoingAway,
    Tagged("event", ("subscribed",), ("state",), ("progress",), ("finished",), ("going_away",)),
]
"""What whoever watches a job is told."""


JobEvent: TypeAlias = Annotated[
    JobStateChanged | JobProgressed | JobFinished, Tagged("event", ("state",), ("progress",), ("finished",))
]
"""Something that happened to a job."""


JobEventList: TypeAlias = Annotated[list[JobEvent], Field(max_length=100)]
"""Events, oldest first."""


class JobEventPage(ContractModel):
    """A page of events; `next_cursor` leads to the newer ones."""

    model_config = ConfigDict(extra="forbid")

    data: JobEventList
    next_cursor: Annotated[str | None, Field(max_length=80)]
    """Null at the end."""
