"""Tells whoever watches a job of what happens to it, from the rows that say so."""

import asyncio
from typing import Final

from charter.jobs.domain import JobId, Owner
from charter.jobs.messages import finished, message_of, standing
from charter.jobs.publishing import CHANNEL
from charter.jobs.service import JobService
from charter.shared.tenants import TenantId
from contract import models
from contract.jobs import WatchJobReceived, WatchJobSent
from contract_runtime import LiveChannel, Position

LOOK: Final = 0.5
"""Seconds between looks at the rows."""
MOST: Final = 100
"""Events that are read at once."""


class Watching:
    """Where the job stands, or what the client missed; then all that happens, until it is finished."""

    def __init__(self, jobs: JobService, look: float = LOOK) -> None:
        self._jobs = jobs
        self._look = look

    async def watch(
        self,
        channel: LiveChannel[WatchJobSent, WatchJobReceived],
        tenant: TenantId,
        owner: Owner,
        job_id: JobId,
    ) -> None:
        """Answer once nothing comes any more, or nobody listens. Raises: JobNotFound."""
        job = await self._jobs.get(tenant, owner, job_id)
        resumed = channel.position is not None and channel.position.epoch == job.epoch
        await channel.send(
            models.JobSubscribed(
                event="subscribed", channel=f"{CHANNEL}{job_id}", job_id=job_id, resumed=resumed
            )
        )
        after = Position(job.epoch, job.last_event)
        if resumed and channel.position is not None:
            after = channel.position
        else:
            await channel.send(finished(job) if job.state.is_final else standing(job), after)
        if job.state.is_final and after.seq >= job.last_event:
            return
        await self._follow(channel, tenant, owner, job_id, after)

    async def _follow(
        self,
        channel: LiveChannel[WatchJobSent, WatchJobReceived],
        tenant: TenantId,
        owner: Owner,
        job_id: JobId,
        after: Position,
    ) -> None:
        gone = asyncio.ensure_future(channel.closed())
        try:
            while not gone.done():
                events, _ = await self._jobs.list_events(
                    tenant, owner, job_id, (after.epoch, after.seq), MOST
                )
                for event in events:
                    after = Position(event.epoch, event.number)
                    await channel.send(message_of(job_id, event), after)
                    if event.event == "finished":
                        return
                if not events:
                    await asyncio.wait([gone], timeout=self._look)
        finally:
            gone.cancel()
