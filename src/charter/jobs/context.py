"""What the function of a kind sees of the job that it does: `contract_runtime.JobContext` over the queue."""

import asyncio
from collections.abc import AsyncIterable, Awaitable, Callable
from datetime import timedelta
from time import monotonic
from typing import Final, TypeVar
from uuid import UUID

from charter.jobs.claiming import ClaimedJob
from charter.jobs.domain import JobCancelled, LeaseLost
from charter.jobs.finishing import Progress
from charter.jobs.heartbeats import Interruption, Watched
from charter.jobs.queue import WorkQueue
from charter.jobs.telling import Told
from charter.jobs.values import require_steps, to_json
from charter.shared.errors import DependencyUnavailable
from contract_runtime import JobFailed

INTERVAL: Final = 0.2
"""Seconds between two tellings of progress."""

Publish = Callable[[Told], None]
"""Tells those who watch a job of what is committed; nobody waits for that."""
Result = TypeVar("Result")


class Interrupted(Exception):
    """The job does not go on; why stands where it is watched."""


class RunningJob:
    """One attempt of a job."""

    def __init__(self, queue: WorkQueue, claimed: ClaimedJob, publish: Publish) -> None:
        self._queue = queue
        self._claimed = claimed
        self._publish = publish
        self._untold: Progress | None = None
        self._told_at = -INTERVAL
        self._telling: asyncio.Task[None] | None = None
        self._fault: JobFailed | None = None
        self.effects: Final[list[Callable[[], Awaitable[None]]]] = []
        self.watched: Watched | None = None

    @property
    def job_id(self) -> UUID:
        """The job, the same in all of its attempts."""
        return self._claimed.id

    @property
    def tenant(self) -> str:
        """Whose rows the job works on."""
        return self._claimed.tenant

    @property
    def owner(self) -> str:
        """Who enqueued it."""
        return self._claimed.owner.subject

    @property
    def attempt(self) -> int:
        """1 for the first."""
        return self._claimed.attempt

    async def progress(self, step: int, total_steps: int, payload: object = None) -> None:
        """Tell how far the job is, at most five times a second; the last is always told.

        The last step waits for the end, which mostly comes at once, and is committed with it.
        """
        require_steps(step, total_steps)
        self._untold = Progress(step, total_steps, to_json(self._claimed.kind.events, payload, "progress"))
        wait = INTERVAL if step >= total_steps else self._told_at + INTERVAL - monotonic()
        if self._telling is None:
            self._telling = asyncio.create_task(self._tell_in(wait))
        if wait <= 0:
            await asyncio.wait([self._telling])
        await self.checkpoint()

    async def checkpoint(self) -> None:
        """Give way here if the job does not go on. Raises: Interrupted, JobFailed."""
        await asyncio.sleep(0)
        if self._fault is not None:
            raise self._fault
        if self.watched is not None and self.watched.interruption is not None:
            raise Interrupted

    async def step(self, name: str, work: Callable[[], Awaitable[Result]]) -> Result:
        """The work's result, done once for all attempts, in one transaction of the job's tenant."""
        await self.checkpoint()
        return await self._queue.step(self._claimed, name, work)

    def at_finish(self, effect: Callable[[], Awaitable[None]]) -> None:
        """Do this in the transaction in which the job completes, or not at all."""
        self.effects.append(effect)

    async def artifact(self, name: str, media_type: str, chunks: AsyncIterable[bytes]) -> None:
        """Keep a file beside the result, to be downloaded for as long as the job is kept."""
        kept_for = timedelta(days=self._claimed.kind.retention)
        await self._queue.keep_artifact(self._claimed, name, media_type, chunks, kept_for)

    async def end_telling(self) -> Progress | None:
        """What is left to tell of the progress, for the transaction of the finish. Raises: JobFailed."""
        if self._telling is not None:
            self._telling.cancel()
            await asyncio.wait([self._telling])
        if self._fault is not None:
            raise self._fault
        return self._untold

    async def _tell_in(self, wait: float) -> None:
        """In a task of its own, since the function may have a transaction open."""
        try:
            await asyncio.sleep(max(0.0, wait))
            await self._tell()
        finally:
            self._telling = None

    async def _tell(self) -> None:
        told, self._untold = self._untold, None
        self._told_at = monotonic()
        if told is None:
            return
        try:
            self._publish(await self._queue.tell_progress(self._claimed, *told))
        except DependencyUnavailable:
            return  # the next is told, and whether the lease holds the heartbeat finds out
        except JobFailed as error:
            self._fault = error
        except JobCancelled:
            self._interrupt(Interruption.CANCELLED)
        except LeaseLost:
            self._interrupt(Interruption.LOST)

    def _interrupt(self, why: Interruption) -> None:
        if self.watched is not None:
            self.watched.interrupt(why)
