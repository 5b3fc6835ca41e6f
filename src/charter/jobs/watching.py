"""Watching a job: how it stood, what happens to it, and how it ends."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Final, Protocol

from charter.jobs.domain import JobId, JobNotFound, Owner
from charter.jobs.events import JobEvent, Standing
from charter.jobs.messages import message_of
from charter.jobs.publishing import CHANNEL
from charter.shared.tenants import TenantId
from contract import models
from contract.jobs import WatchJobReceived, WatchJobSent
from contract_runtime import Caller, Frame, LiveChannel, Position

FINISHED: Final = "finished"
MOST: Final = 100
"""Missed events that are read at once."""

Watched = LiveChannel[WatchJobSent, WatchJobReceived]


class Rows(Protocol):
    """How jobs stand and what happened to them."""

    async def find(self, tenant: TenantId, owner: Owner, job_id: JobId) -> Standing | None:
        """How a job stands."""
        ...

    async def after(self, numbers: Mapping[JobId, int], most: int) -> Sequence[tuple[JobId, JobEvent]]:
        """Of each job, the first `most` events behind a number, in order."""
        ...


class Listening(Protocol):
    """A topic that is listened to."""

    def following(self, number: int, offer: Callable[[Frame], None]) -> AbstractAsyncContextManager[None]:
        """Have every event behind `number` offered, in order, while the context lasts."""
        ...


Listen = Callable[[str], AbstractAsyncContextManager[Listening]]
"""Listens to a topic while the context lasts."""


class Watching:
    """Shows jobs to those who watch them."""

    def __init__(self, rows: Rows, listen: Listen) -> None:
        self._rows = rows
        self._listen = listen

    async def watch(self, channel: Watched, caller: Caller, job_id: JobId) -> None:
        """Show a job until it is finished: from where the client left off, or how it stands first.

        Rows are read once Redis tells of what comes after them. Raises: JobNotFound.
        """
        topic = f"{CHANNEL}{job_id}"
        async with self._listen(topic) as listening:
            owner = Owner(caller.kind, caller.subject)
            standing = await self._rows.find(TenantId(caller.tenant), owner, job_id)
            if standing is None:
                raise JobNotFound(job_id)
            number = standing.resumed_from(channel.position)
            await channel.send(
                models.JobSubscribed(
                    event="subscribed", channel=topic, job_id=job_id, resumed=number is not None
                )
            )
            if number is None:
                await _show(channel, job_id, standing)
                is_over, number = standing.is_final, standing.number
            else:
                is_over, number = await self._replay(channel, job_id, number)
                is_over |= standing.is_final and number == standing.number
            if not is_over:
                await _follow(channel, listening, number)

    async def _replay(self, channel: Watched, job_id: JobId, number: int) -> tuple[bool, int]:
        """Send every event behind `number`; whether one ended the job, and the number of the last."""
        while True:
            found = await self._rows.after({job_id: number}, MOST)
            for _, event in found:
                number = event.number
                await channel.send(message_of(job_id, event), Position(event.epoch, number))
                if event.event == FINISHED:
                    return True, number
            if len(found) < MOST:
                return False, number


async def _show(channel: Watched, job_id: JobId, standing: Standing) -> None:
    """Send how the job stands, and how it ended where it did."""
    for event in standing.events:
        await channel.send(message_of(job_id, event), Position(event.epoch, event.number))


async def _follow(channel: Watched, listening: Listening, number: int) -> None:
    """Send what happens until the job is finished."""
    finished = asyncio.Event()

    def offer(frame: Frame) -> None:
        channel.offer(frame)
        if frame.event == FINISHED:
            finished.set()

    async with listening.following(number, offer):
        await finished.wait()
