"""What generated code says about kinds of background jobs (`x-job`), and what the function of a kind sees.

The runtime runs no job. A service keeps a queue of its own, and lends it to generated code as a `JobSink`.
"""

from collections.abc import AsyncIterable, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol, TypeAlias, TypeVar
from uuid import UUID

from contract_runtime.schemas.models import ContractModel

Event_contra = TypeVar("Event_contra", contravariant=True)
Result = TypeVar("Result")
Scope: TypeAlias = Literal["kind", "tenant"]
"""Whom a limit counts: all jobs of the kind, or those that a tenant has of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPolicy:
    """`attempts` in all, after the n-th a random wait between 0 and min(most, first * 2^(n - 1)) seconds."""

    attempts: int = 3
    first: float = 1.0
    most: float = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Concurrency:
    """At most so many run at the same time."""

    most: int
    by: Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class JobRate:
    """At most `requests` start within `per` seconds."""

    requests: int
    per: int
    by: Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class JobKind:
    """One kind of job. `version` is that of its arguments; `result` and `events` are annotations or None.

    Smaller priorities run first. `timeout` is one attempt's, in seconds; `retention` the days for which a
    finished job is kept. With `unique`, a tenant's job that waits or runs with the same arguments is the job.
    Whoever has one of the `roles` may enqueue it, without any whoever may call the operation.
    """

    name: str
    arguments: type[ContractModel]
    version: int = 1
    result: object | None = None
    events: object | None = None
    queue: str = "default"
    priority: int = 100
    timeout: float = 60.0
    retry: RetryPolicy = field(default=RetryPolicy())
    concurrency: Concurrency | None = None
    rate: JobRate | None = None
    unique: bool = False
    retention: int = 30
    roles: tuple[str, ...] = ()


class JobContext(Protocol[Event_contra]):
    """What the function of a kind has beside its arguments: the job, and how to tell, keep and give up."""

    @property
    def job_id(self) -> UUID:
        """The job, the same in all of its attempts."""
        ...

    @property
    def tenant(self) -> str:
        """Whose rows the job works on."""
        ...

    @property
    def owner(self) -> str:
        """Who enqueued it."""
        ...

    @property
    def attempt(self) -> int:
        """1 for the first."""
        ...

    async def progress(self, step: int, total_steps: int, payload: Event_contra | None = None) -> None:
        """Tell how far the job is. Called often, some are left out, never the last."""
        ...

    async def checkpoint(self) -> None:
        """Give way here if the job was cancelled or is another worker's by now: let pass what this raises."""
        ...

    async def step(self, name: str, work: Callable[[], Awaitable[Result]]) -> Result:
        """The work's result, done once for all attempts, in one transaction of the job's tenant.

        The result is kept as JSON: a later attempt is given what was kept.
        """
        ...

    def at_finish(self, effect: Callable[[], Awaitable[None]]) -> None:
        """Do this in the transaction in which the job completes, or not at all."""
        ...

    async def artifact(self, name: str, media_type: str, chunks: AsyncIterable[bytes]) -> None:
        """Keep a file beside the result, to be downloaded."""
        ...


JobWork: TypeAlias = Callable[[JobContext[Any], Any], Awaitable[Any]]
"""The function of a kind: generated code has a Protocol with its types for each."""


class JobSink(Protocol):
    """Takes jobs in. A part of the service, which knows the caller and the open transaction."""

    async def enqueue(
        self,
        kind: JobKind,
        arguments: ContractModel,
        *,
        run_at: datetime | None = None,
        priority: int | None = None,
    ) -> UUID:
        """The job's identity; it waits once the transaction commits, until `run_at` where there is one."""
        ...


class JobFailed(Exception):
    """The job cannot be done, for a reason that its owner may read.

    Another attempt is made, after `retry_after` seconds where they are given, unless this is final.
    """

    def __init__(
        self, code: str, message: str, *, is_final: bool = False, retry_after: float | None = None
    ) -> None:
        self.code = code
        self.message = message
        self.is_final = is_final
        self.retry_after = retry_after
        super().__init__(message)
