"""Tells whoever watches a job of what happened to it, once it is committed."""

from collections.abc import Awaitable, Callable
from functools import partial
from json import dumps
from typing import Final

from charter.jobs.domain import JobId
from charter.jobs.events import JobEvent
from charter.jobs.telling import Told
from charter.platform.redis.broadcasts import Broadcasts
from charter.platform.redis.client import Redis

AfterCommit = Callable[[Callable[[], Awaitable[None]]], Awaitable[None]]
CHANNEL: Final = "job_progress:"
"""What a job's Redis channel begins with; its id follows."""


class Publishing:
    """Publishes events; what is lost, or never told for want of Redis, those who watch find in the rows."""

    def __init__(self, redis: Redis | None, after_commit: AfterCommit) -> None:
        self._broadcasts = Broadcasts(redis)
        self._after_commit = after_commit

    async def tell(self, job_id: JobId, event: JobEvent) -> None:
        """Publish the event once the open transaction is committed."""
        await self._after_commit(partial(self._publish, job_id, event))

    def announce(self, told: Told) -> None:
        """Publish soon what is committed, in its order, without being waited for."""
        self._broadcasts.announce(f"{CHANNEL}{told.job_id}", _text(told.job_id, told.event))

    async def settle(self) -> None:
        """Publish all that was announced now, and wait until it is."""
        await self._broadcasts.settle()

    async def _publish(self, job_id: JobId, event: JobEvent) -> None:
        await self._broadcasts.publish(f"{CHANNEL}{job_id}", _text(job_id, event))


def _text(job_id: JobId, event: JobEvent) -> str:
    """The event as those who watch are told; it is validated where it is read."""
    return dumps(event.content | {"event": event.event, "id": event.id, "job_id": str(job_id)})
