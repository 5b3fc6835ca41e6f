"""What one process of a worker does when it is woken: the jobs that are due, one after the other."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Final, TypeVar

from charter.feature import Chore
from charter.jobs.claiming import ClaimedJob
from charter.jobs.context import Interrupted, Publish, RunningJob
from charter.jobs.domain import JobCancelled, LeaseLost
from charter.jobs.heartbeats import TURN, Heartbeat, Interruption, Watched
from charter.jobs.queue import WorkQueue
from charter.jobs.telling import Told
from charter.jobs.values import read_arguments, to_json
from charter.platform.telemetry.tracing import UNTRACED, Tracing
from charter.shared.errors import DependencyUnavailable
from contract_runtime import JobFailed

MOST_AT_ONCE: Final = 500
"""Jobs after which a process rests, so that one that has grown can be replaced."""
TIMED_OUT: Final = JobFailed("JOB_TIMED_OUT", "The job took longer than it may.")
UNEXPECTED: Final = JobFailed("INTERNAL_ERROR", "The job failed for a reason that is kept in the log.")
INSISTENCE: Final = 5.0
"""Seconds for which an end is tried to be written down: less than a lease lasts from its last heartbeat."""

_logger: Final = logging.getLogger(__name__)
Ended = TypeVar("Ended")


@dataclass(frozen=True, slots=True, kw_only=True)
class Runner:
    """Does jobs of `queues` as `lease_owner`; `report` has figures of each, `publish` what is told of it.

    What is told goes out within milliseconds, in its order; `settle` sends it now, and waits until it is.
    """

    queue: WorkQueue
    chores: Mapping[str, Chore]
    queues: Sequence[str]
    lease_owner: str
    heartbeat: Heartbeat
    is_ending: Callable[[], bool]
    report: Callable[..., None]
    publish: Publish
    settle: Callable[[], Awaitable[None]]
    tracing: Tracing = UNTRACED

    async def run_all(self) -> None:
        """Claim and do until nothing is due, or the worker ends. A database that is away ends it, too."""
        kinds = {name: chore.kind for name, chore in self.chores.items()}
        try:
            for _ in range(MOST_AT_ONCE):
                if self.is_ending():
                    return
                self.report(event="claim")
                claimed = await self.queue.claim(self.queues, self.lease_owner, kinds)
                if claimed is None:
                    return
                self.publish(claimed.told)
                with self.tracing.work(f"job {claimed.kind.name}", claimed.traceparent):
                    await self._run(claimed)
        except DependencyUnavailable as error:
            _logger.warning("no jobs are done until the database is back: %s", error)
        finally:
            self.report(event="idle")

    async def _run(self, claimed: ClaimedJob) -> None:
        """Make one attempt, and write down what became of it."""
        began_at, outcome = monotonic(), "lost"
        try:
            told = await self._attempt(claimed)
            outcome = str(told[-1].event.content["state"]).lower()
            for each in told:
                self.publish(each)
            await self.settle()
        except LeaseLost:
            _logger.warning("job %s is ours no more: nothing of this attempt counts", claimed.id)
        finally:
            self.report(event="job", kind=claimed.kind.name, outcome=outcome, seconds=monotonic() - began_at)

    async def _attempt(self, claimed: ClaimedJob) -> Sequence[Told]:
        """Do the job to its end. Answers what that tells. Raises: LeaseLost."""
        job = RunningJob(self.queue, claimed, self.publish)
        try:
            result = await self._work(job, claimed)
            last = await job.end_telling()
            return await _insist(lambda: self.queue.finish(claimed, result, job.effects, last))
        except (Interrupted, JobCancelled, asyncio.CancelledError) as error:
            return [await self._give_way(claimed, _reason(job, error))]
        except LeaseLost:
            raise
        except Exception as error:
            return [await self._fail(claimed, _explained(error, claimed))]

    async def _work(self, job: RunningJob, claimed: ClaimedJob) -> object:
        """Call the function, in a task that can be cancelled. Answers its result as JSON."""
        chore = self.chores[claimed.kind.name]
        arguments = read_arguments(chore, claimed.version, claimed.arguments)

        async def call() -> object:
            return await chore.work(job, arguments)

        task = asyncio.ensure_future(call())
        lease = {"job_id": claimed.id, "token": claimed.token}
        job.watched = Watched(lease, claimed.kind.timeout, task, asyncio.get_running_loop())
        self.heartbeat.watch(job.watched)
        try:
            result = await task
        finally:
            self.heartbeat.leave()
        return to_json(claimed.kind.result, result, "result")

    async def _give_way(self, claimed: ClaimedJob, why: Interruption | None) -> Told:
        """Write down why the job does not go on. Raises: LeaseLost."""
        if why is Interruption.CANCELLED:
            return await _insist(lambda: self.queue.cancelled(claimed))
        if why is None:
            return await self._fail(claimed, UNEXPECTED)
        if why is Interruption.LOST:
            raise LeaseLost
        if why is Interruption.TIMED_OUT:
            return await self._fail(claimed, TIMED_OUT)
        try:
            return await _insist(lambda: self.queue.release(claimed))
        except JobCancelled:
            return await self.queue.cancelled(claimed)

    async def _fail(self, claimed: ClaimedJob, failure: JobFailed) -> Told:
        try:
            return await _insist(lambda: self.queue.fail(claimed, failure))
        except JobCancelled:
            return await _insist(lambda: self.queue.cancelled(claimed))


async def _insist(end: Callable[[], Awaitable[Ended]]) -> Ended:
    """Write an end down, though the database may be away for as long as the lease lasts.

    Raises: LeaseLost, where it stays away: that is no failure of the job, which is done again.
    """
    deadline = monotonic() + INSISTENCE
    while True:
        try:
            return await end()
        except DependencyUnavailable as error:
            if monotonic() > deadline:
                raise LeaseLost from error
            await asyncio.sleep(TURN)


def _reason(job: RunningJob, error: BaseException) -> Interruption | None:
    """Why an attempt was interrupted; None where nobody did, and it cancelled itself."""
    if isinstance(error, JobCancelled):
        return Interruption.CANCELLED
    return None if job.watched is None else job.watched.interruption


def _explained(error: Exception, claimed: ClaimedJob) -> JobFailed:
    """The reason that the owner of a job reads: the job's own, or one that gives nothing away."""
    if isinstance(error, JobFailed):
        if error.__cause__ is not None:
            _logger.warning("job %s (%s): %s", claimed.id, claimed.kind.name, error.__cause__)
        return error
    _logger.error("job %s (%s) failed", claimed.id, claimed.kind.name, exc_info=error)
    return UNEXPECTED
