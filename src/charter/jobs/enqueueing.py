"""Takes jobs in, for whoever has one done: the row is the order, written in the transaction that is open."""

import json
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from hashlib import sha256
from secrets import token_hex
from typing import Protocol
from uuid import UUID

from charter.jobs.domain import JobId, KindForbidden, NewJob, Owner, TooManyJobs
from charter.jobs.events import EPOCH_BYTES
from charter.platform.telemetry.tracing import UNTRACED, Tracing
from charter.shared.clock import Clock, in_utc
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId
from charter.shared.time_ordered_ids import time_ordered_id
from contract_runtime import Caller, ContractModel, JobKind, current_request

AfterCommit = Callable[[Callable[[], Awaitable[None]]], Awaitable[None]]
Wake = Callable[[str], Awaitable[None]]
"""Says that a queue has work; it may get lost, for workers look by themselves each second."""


class WaitingJobs(Protocol):
    """The jobs of one tenant that wait."""

    async def add(self, job: NewJob, most_waiting: int) -> JobId | None:
        """Add the job unless that many wait; where it is not to be there twice, the one that is there."""
        ...


class Enqueueing:
    """What features have jobs done by: `Enqueue(enqueueing.of(caller))`, with the contract's `Enqueue`."""

    def __init__(
        self,
        store: TenantStore[WaitingJobs],
        after_commit: AfterCommit,
        wake: Wake,
        most_waiting: int,
        now: Clock,
        *,
        tracing: Tracing = UNTRACED,
    ) -> None:
        self.tracing = tracing
        self._store = store
        self._after_commit = after_commit
        self._wake = wake
        self._most_waiting = most_waiting
        self.now = now
        self._wakes: dict[str, Callable[[], Awaitable[None]]] = {}

    def of(self, caller: Caller) -> "JobsOfCaller":
        """Takes in jobs that the caller owns."""
        return JobsOfCaller(self, caller)

    async def add(self, tenant: TenantId, job: NewJob) -> JobId:
        """Add a job in the open transaction, or one of its own. Raises: TooManyJobs."""
        async with self._store.once(tenant) as waiting:
            added = await waiting.add(job, self._most_waiting)
        if added is None:
            raise TooManyJobs(self._most_waiting)
        if job.run_at <= self.now():
            await self.wake(job.queue)
        return added

    async def wake(self, queue: str) -> None:
        """Wake a worker once the open transaction is committed; once, for whatever the transaction adds."""
        await self._after_commit(self._wakes.setdefault(queue, partial(self._wake, queue)))

    def moment(self, run_at: datetime | None) -> datetime:
        """When a job is due."""
        now = self.now()
        return now if run_at is None else max(now, in_utc(run_at))


class JobsOfCaller:
    """Fits `contract_runtime.JobSink`."""

    def __init__(self, enqueueing: Enqueueing, caller: Caller) -> None:
        self._enqueueing = enqueueing
        self._caller = caller

    async def enqueue(
        self,
        kind: JobKind,
        arguments: ContractModel,
        *,
        run_at: datetime | None = None,
        priority: int | None = None,
    ) -> UUID:
        """The job's id. Raises: KindForbidden, TooManyJobs."""
        if kind.roles and self._caller.roles.isdisjoint(kind.roles):
            raise KindForbidden(kind.roles)
        due = self._enqueueing.moment(run_at)
        written = arguments.model_dump(mode="json", exclude_none=True)
        job = NewJob(
            id=JobId(time_ordered_id(self._enqueueing.now())),
            owner=Owner(self._caller.kind, self._caller.subject),
            kind=kind.name,
            version=kind.version,
            arguments=written,
            queue=kind.queue,
            priority=kind.priority if priority is None else priority,
            attempts_allowed=kind.retry.attempts,
            run_at=due,
            unique_key=_digest(written) if kind.unique else None,
            epoch=token_hex(EPOCH_BYTES),
            retention=kind.retention,
            request_id=current_request().request_id,
            traceparent=self._enqueueing.tracing.traceparent(),
        )
        return await self._enqueueing.add(TenantId(self._caller.tenant), job)


def _digest(arguments: object) -> bytes:
    """What equal arguments have in common."""
    return sha256(json.dumps(arguments, sort_keys=True, separators=(",", ":")).encode()).digest()
