"""Generated from openapi.yaml by codegen; edit the contract instead."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Final, Never, Protocol, TypeAlias
from uuid import UUID

from contract_runtime import (
    AwareDatetime,
    Body,
    Caller,
    Channel,
    CloseCode,
    Field,
    LiveChannel,
    Operation,
    Parameter,
    Policies,
    RateLimit,
    Reply,
)

from . import components, errors, models


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateJobAccepted(Reply):
    """The job waits to be done."""

    status: ClassVar[int] = 202
    header_fields: ClassVar[Mapping[str, str]] = {"retry_after": "Retry-After"}
    body: models.JobAccepted
    retry_after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GetJobOK(Reply):
    """The job."""

    status: ClassVar[int] = 200
    header_fields: ClassVar[Mapping[str, str]] = {"retry_after": "Retry-After"}
    body: models.Job
    retry_after: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DownloadJobArtifactOK(Reply):
    """The file, as the media type that the job shows."""

    status: ClassVar[int] = 200
    media_type: str
    header_fields: ClassVar[Mapping[str, str]] = {
        "content_disposition": "Content-Disposition",
        "repr_digest": "Repr-Digest",
    }
    body: bytes | AsyncIterator[bytes]
    content_disposition: str
    repr_digest: str


WatchJobSent: TypeAlias = (
    models.JobSubscribed | models.JobStateChanged | models.JobProgressed | models.JobFinished
)
WatchJobReceived: TypeAlias = Never
WatchJobErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.JobNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.InternalError
    | errors.ServiceUnavailable
    | errors.UpgradeRequired
)


class JobsHandlers(Protocol):
    """What is done in the background, and how far it is."""

    async def list_jobs(
        self,
        *,
        caller: Caller,
        page: int,
        limit: int,
        state: models.JobState | None,
        kind: str | None,
        since: AwareDatetime | None,
        until: AwareDatetime | None,
    ) -> models.JobPage:
        """GET /v1/jobs - List the caller's jobs, newest first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def create_job(self, caller: Caller, body: models.JobRequest | None) -> CreateJobAccepted:
        """POST /v1/jobs - Have a job done in the background.

        Without a body, a demonstration of 5 steps of a second each. Some kinds want a role.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def get_job(self, caller: Caller, job_id: UUID) -> GetJobOK:
        """GET /v1/jobs/{job_id} - Read a job.

        Raises: Forbidden (403), AccountRequired (403), JobNotFound (404), ServiceUnavailable (503).
        """
        ...

    async def cancel_job(self, caller: Caller, job_id: UUID) -> models.Job:
        """POST /v1/jobs/{job_id}/cancel - Cancel a job.

        A job that waits is cancelled at once, one that runs within seconds; cancelling it again
        answers the same.

        Raises: Forbidden (403), AccountRequired (403), JobNotFound (404), JobFinished (409),
        ServiceUnavailable (503).
        """
        ...

    async def list_job_events(
        self, caller: Caller, job_id: UUID, cursor: str | None, limit: int
    ) -> models.JobEventPage:
        """GET /v1/jobs/{job_id}/events - Read what happened to a job, oldest first.

        A page as JSON, a stream as Server-Sent Events, or a WebSocket, with the same ids of events.

        Raises: Forbidden (403), AccountRequired (403), JobNotFound (404), ServiceUnavailable (503).
        """
        ...

    async def download_job_artifact(self, caller: Caller, job_id: UUID) -> DownloadJobArtifactOK:
        """GET /v1/jobs/{job_id}/artifact - Download the file that a job made.

        Raises: Forbidden (403), AccountRequired (403), JobNotFound (404), ArtifactNotFound (404),
        ArtifactExpired (410), ServiceUnavailable (503).
        """
        ...

    async def list_all_jobs(
        self,
        *,
        caller: Caller,
        cursor: UUID | None,
        limit: int,
        tenant: str | None,
        state: models.JobState | None,
        kind: str | None,
        since: AwareDatetime | None,
        until: AwareDatetime | None,
    ) -> models.AdminJobPage:
        """GET /v1/admin/jobs - List the jobs of all tenants, newest first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def get_any_job(self, caller: Caller, job_id: UUID) -> models.AdminJob:
        """GET /v1/admin/jobs/{job_id} - Read a job of any tenant.

        Raises: Forbidden (403), AccountRequired (403), JobNotFound (404), ServiceUnavailable (503).
        """
        ...

    async def retry_job(self, caller: Caller, job_id: UUID) -> models.AdminJob:
        """POST /v1/admin/jobs/{job_id}/retry - Have a job that failed done again.

        It waits again as if it were new; its attempts are counted anew.

        Raises: Forbidden (403), AccountRequired (403), JobNotFound (404), JobNotFailed (409),
        ServiceUnavailable (503).
        """
        ...

    async def cancel_any_job(self, caller: Caller, job_id: UUID) -> models.AdminJob:
        """POST /v1/admin/jobs/{job_id}/cancel - Cancel a job of any tenant.

        Raises: Forbidden (403), AccountRequired (403), JobNotFound (404), JobFinished (409),
        ServiceUnavailable (503).
        """
        ...

    async def create_job_legacy(self, caller: Caller) -> models.LegacyJobAccepted:
        """POST /jobs - Have the demonstration done in the background.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def get_job_legacy(self, caller: Caller, job_id: UUID) -> models.LegacyJob:
        """GET /jobs/{job_id} - Read a job's state and result.

        Raises: Forbidden (403), AccountRequired (403), JobNotFound (404), ServiceUnavailable (503).
        """
        ...

    async def watch_job(
        self, channel: LiveChannel[WatchJobSent, WatchJobReceived], caller: Caller, job_id: UUID
    ) -> None:
        """Channel watchJob at GET /v1/jobs/{job_id}/events and GET /ws/jobs/{job_id}.

        Raises: JobNotFound (4404), ChannelClosed.
        """
        ...


ListJobsErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
CreateJobErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.TooManyJobs
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetJobErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.JobNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
CancelJobErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.JobNotFound
    | errors.NotAcceptable
    | errors.JobFinished
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListJobEventsErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.JobNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.InternalError
    | errors.ServiceUnavailable
)
DownloadJobArtifactErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.JobNotFound
    | errors.ArtifactNotFound
    | errors.ArtifactExpired
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListAllJobsErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetAnyJobErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.JobNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
RetryJobErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.JobNotFound
    | errors.NotAcceptable
    | errors.JobNotFailed
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
CancelAnyJobErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.JobNotFound
    | errors.NotAcceptable
    | errors.JobFinished
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
CreateJobLegacyErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.TooManyJobs
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetJobLegacyErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.JobNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)


WATCH_JOB: Final = Channel(
    name="watchJob",
    handler="watch_job",
    resume=True,
    subprotocol="charter.v1",
    auth=("header", "subprotocol", "message", "ticket", "query"),
    sends={
        "subscribed": models.JobSubscribed,
        "state": models.JobStateChanged,
        "progress": models.JobProgressed,
        "finished": models.JobFinished,
        "going_away": models.ChannelGoingAway,
    },
    receives={"auth": models.ChannelAuth, "auth.refresh": models.ChannelAuthRefresh},
    message_bytes=65536,
    messages_per_second=50,
    sockets_per_caller=20,
    idle=300,
    close_codes={
        1000: CloseCode(reason="The job is finished.", reconnect="no"),
        1001: CloseCode(reason="The server restarts.", reconnect="after"),
        1003: CloseCode(reason="A message of this form is not understood.", reconnect="no"),
        1007: CloseCode(reason="A text is not UTF-8.", reconnect="no"),
        1008: CloseCode(reason="The caller is not, or no longer, allowed to listen.", reconnect="no"),
        1009: CloseCode(reason="A message is too large.", reconnect="no"),
        1011: CloseCode(reason="The server failed.", reconnect="yes"),
        1013: CloseCode(reason="The client reads too slowly, or the server is busy.", reconnect="after"),
        4404: CloseCode(reason="There is no such job.", reconnect="no", error=errors.JobNotFound),
        4429: CloseCode(
            reason="The caller has too many connections open, or says too much at a time.", reconnect="after"
        ),
    },
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="listJobs",
        method="GET",
        path="/v1/jobs",
        tag="jobs",
        handler="list_jobs",
        summary="List the caller's jobs, newest first",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("jobs:read",)},
        ),
        parameters=(
            Parameter(
                name="page",
                argument="page",
                location="query",
                annotation=Annotated[int, Field(ge=1, le=1000000)],
                default=1,
                style="form",
                explode=True,
            ),
            Parameter(
                name="limit",
                argument="limit",
                location="query",
                annotation=Annotated[int, Field(ge=1, le=100)],
                default=20,
                style="form",
                explode=True,
            ),
            Parameter(
                name="state",
                argument="state",
                location="query",
                annotation=models.JobState,
                style="form",
                explode=True,
            ),
            Parameter(
                name="kind",
                argument="kind",
                location="query",
                annotation=models.JobKindName,
                style="form",
                explode=True,
            ),
            Parameter(
                name="since",
                argument="since",
                location="query",
                annotation=AwareDatetime,
                style="form",
                explode=True,
            ),
            Parameter(
                name="until",
                argument="until",
                location="query",
                annotation=AwareDatetime,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.JOB_PAGE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="createJob",
        method="POST",
        path="/v1/jobs",
        tag="jobs",
        handler="create_job",
        summary="Have a job done in the background",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("jobs:write",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.JobRequest}),
        responses=(
            components.JOB_ACCEPTED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.IDEMPOTENCY_CONFLICT,
            components.JOB_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.VALIDATION_FAILED,
            components.JOBS_LIMITED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.NotAcceptable,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.RateLimited,
            errors.TooManyJobs,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=6000, per=60, by="caller"), idempotency="optional", body_limit=65536
        ),
    ),
    Operation(
        operation_id="getJob",
        method="GET",
        path="/v1/jobs/{job_id}",
        tag="jobs",
        handler="get_job",
        summary="Read a job",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("jobs:read",)},
        ),
        parameters=(
            Parameter(
                name="job_id", argument="job_id", location="path", annotation=models.JobId, required=True
            ),
        ),
        responses=(
            components.JOB,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.JOB_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.JobNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="cancelJob",
        method="POST",
        path="/v1/jobs/{job_id}/cancel",
        tag="jobs",
        handler="cancel_job",
        summary="Cancel a job",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("jobs:write",)},
        ),
        parameters=(
            Parameter(
                name="job_id", argument="job_id", location="path", annotation=models.JobId, required=True
            ),
        ),
        responses=(
            components.JOB_CANCELLED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.JOB_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.JOB_FINISHED,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.JobNotFound,
            errors.NotAcceptable,
            errors.JobFinished,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="listJobEvents",
        method="GET",
        path="/v1/jobs/{job_id}/events",
        tag="jobs",
        handler="list_job_events",
        summary="Read what happened to a job, oldest first",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("jobs:read",)},
        ),
        parameters=(
            Parameter(
                name="job_id", argument="job_id", location="path", annotation=models.JobId, required=True
            ),
            Parameter(
                name="cursor",
                argument="cursor",
                location="query",
                annotation=models.EventId,
                style="form",
                explode=True,
            ),
            Parameter(
                name="limit",
                argument="limit",
                location="query",
                annotation=Annotated[int, Field(ge=1, le=100)],
                default=20,
                style="form",
                explode=True,
            ),
            Parameter(
                name="resume",
                argument=None,
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=80, pattern="^[!-~]+$")],
                style="form",
                explode=True,
            ),
            Parameter(
                name="Last-Event-ID",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=80, pattern="^[!-~]+$")],
            ),
            Parameter(
                name="ticket",
                argument=None,
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=200, pattern="^[!-~]+$")],
                style="form",
                explode=True,
            ),
            Parameter(
                name="token",
                argument=None,
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=16384, pattern="^[!-~]+$")],
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.JOB_EVENT_PAGE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.JOB_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.TOO_MANY_CHANNELS,
            components.INTERNAL_ERROR,
            components.CHANNEL_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.JobNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.RateLimited,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        channel=WATCH_JOB,
    ),
    Operation(
        operation_id="downloadJobArtifact",
        method="GET",
        path="/v1/jobs/{job_id}/artifact",
        tag="jobs",
        handler="download_job_artifact",
        summary="Download the file that a job made",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("jobs:read",)},
        ),
        parameters=(
            Parameter(
                name="job_id", argument="job_id", location="path", annotation=models.JobId, required=True
            ),
        ),
        responses=(
            components.ARTIFACT,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.ARTIFACT_NOT_FOUND,
            components.ARTIFACT_EXPIRED,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.JobNotFound,
            errors.ArtifactNotFound,
            errors.ArtifactExpired,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="listAllJobs",
        method="GET",
        path="/v1/admin/jobs",
        tag="jobs",
        handler="list_all_jobs",
        summary="List the jobs of all tenants, newest first",
        security=(
            {"bearerAuth": ("admin",)},
            {"passwordFlow": ("admin",)},
        ),
        parameters=(
            Parameter(
                name="cursor",
                argument="cursor",
                location="query",
                annotation=models.JobId,
                style="form",
                explode=True,
            ),
            Parameter(
                name="limit",
                argument="limit",
                location="query",
                annotation=Annotated[int, Field(ge=1, le=100)],
                default=20,
                style="form",
                explode=True,
            ),
            Parameter(
                name="tenant",
                argument="tenant",
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern=r"^[^\u0000]+$")],
                style="form",
                explode=True,
            ),
            Parameter(
                name="state",
                argument="state",
                location="query",
                annotation=models.JobState,
                style="form",
                explode=True,
            ),
            Parameter(
                name="kind",
                argument="kind",
                location="query",
                annotation=models.JobKindName,
                style="form",
                explode=True,
            ),
            Parameter(
                name="since",
                argument="since",
                location="query",
                annotation=AwareDatetime,
                style="form",
                explode=True,
            ),
            Parameter(
                name="until",
                argument="until",
                location="query",
                annotation=AwareDatetime,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.ADMIN_JOB_PAGE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="getAnyJob",
        method="GET",
        path="/v1/admin/jobs/{job_id}",
        tag="jobs",
        handler="get_any_job",
        summary="Read a job of any tenant",
        security=(
            {"bearerAuth": ("admin",)},
            {"passwordFlow": ("admin",)},
        ),
        parameters=(
            Parameter(
                name="job_id", argument="job_id", location="path", annotation=models.JobId, required=True
            ),
        ),
        responses=(
            components.ADMIN_JOB,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.JOB_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.JobNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="retryJob",
        method="POST",
        path="/v1/admin/jobs/{job_id}/retry",
        tag="jobs",
        handler="retry_job",
        summary="Have a job that failed done again",
        security=(
            {"bearerAuth": ("admin",)},
            {"passwordFlow": ("admin",)},
        ),
        parameters=(
            Parameter(
                name="job_id", argument="job_id", location="path", annotation=models.JobId, required=True
            ),
        ),
        responses=(
            components.JOB_RETRIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.JOB_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.JOB_NOT_FAILED,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.JobNotFound,
            errors.NotAcceptable,
            errors.JobNotFailed,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="cancelAnyJob",
        method="POST",
        path="/v1/admin/jobs/{job_id}/cancel",
        tag="jobs",
        handler="cancel_any_job",
        summary="Cancel a job of any tenant",
        security=(
            {"bearerAuth": ("admin",)},
            {"passwordFlow": ("admin",)},
        ),
        parameters=(
            Parameter(
                name="job_id", argument="job_id", location="path", annotation=models.JobId, required=True
            ),
        ),
        responses=(
            components.ADMIN_JOB_CANCELLED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.JOB_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.JOB_FINISHED,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.JobNotFound,
            errors.NotAcceptable,
            errors.JobFinished,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="createJobLegacy",
        method="POST",
        path="/jobs",
        tag="jobs",
        handler="create_job_legacy",
        summary="Have the demonstration done in the background",
        deprecated=True,
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("jobs:write",)},
        ),
        responses=(
            components.LEGACY_JOB_ACCEPTED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.JOBS_LIMITED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.RateLimited,
            errors.TooManyJobs,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=6000, per=60, by="caller"),
            deprecated_since=date(2026, 11, 29),
            sunset=date(2027, 11, 29),
            successor="createJob",
        ),
    ),
    Operation(
        operation_id="getJobLegacy",
        method="GET",
        path="/jobs/{job_id}",
        tag="jobs",
        handler="get_job_legacy",
        summary="Read a job's state and result",
        deprecated=True,
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("jobs:read",)},
        ),
        parameters=(
            Parameter(
                name="job_id", argument="job_id", location="path", annotation=models.JobId, required=True
            ),
        ),
        responses=(
            components.LEGACY_JOB,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.JOB_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.JobNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(deprecated_since=date(2026, 11, 29), sunset=date(2027, 11, 29), successor="getJob"),
    ),
    Operation(
        operation_id="watchJobLegacy",
        method="GET",
        path="/ws/jobs/{job_id}",
        tag="jobs",
        handler="watch_job",
        summary="Watch a job, as a WebSocket",
        deprecated=True,
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
            {"apiKeyAuth": ("jobs:read",)},
        ),
        parameters=(
            Parameter(
                name="job_id", argument="job_id", location="path", annotation=models.JobId, required=True
            ),
            Parameter(
                name="resume",
                argument=None,
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=80, pattern="^[!-~]+$")],
                style="form",
                explode=True,
            ),
            Parameter(
                name="ticket",
                argument=None,
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=200, pattern="^[!-~]+$")],
                style="form",
                explode=True,
            ),
            Parameter(
                name="token",
                argument=None,
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=16384, pattern="^[!-~]+$")],
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.JOB_NOT_FOUND,
            components.VALIDATION_FAILED,
            components.UPGRADE_REQUIRED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.JobNotFound,
            errors.ValidationFailed,
            errors.UpgradeRequired,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        channel=WATCH_JOB,
        policies=Policies(deprecated_since=date(2026, 11, 29), sunset=date(2027, 11, 29)),
    ),
)
