"""Tells whoever watches a job of what happened to it, once it is committed."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final

from redis.asyncio import Redis
from redis.exceptions import RedisError

from charter.jobs.domain import JobEvent, JobId
from charter.jobs.messages import message_of

AfterCommit = Callable[[Callable[[], Awaitable[None]]], Awaitable[None]]
CHANNEL: Final = "job_progress:"
"""What a job's Redis channel begins with; its id follows."""


class Publishing:
    """Publishes events; without Redis, whoever watches looks into the rows now and then."""

    def __init__(self, redis: Redis | None, after_commit: AfterCommit) -> None:
        self._redis = redis
        self._after_commit = after_commit

    async def tell(self, job_id: JobId, event: JobEvent) -> None:
        """Publish the event once the open transaction is committed."""
        if self._redis is not None:
            await self._after_commit(partial(self._publish, self._redis, job_id, event))

    async def _publish(self, redis: Redis, job_id: JobId, event: JobEvent) -> None:
        try:
            await redis.publish(f"{CHANNEL}{job_id}", message_of(job_id, event).model_dump_json())
        except (RedisError, OSError):
            return  # the row is there: whoever watches finds it there
