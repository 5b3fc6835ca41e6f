"""What the main process of a worker does each second: no process leads, any number of workers do the same."""

import logging
from collections.abc import Callable, Iterable, Mapping
from time import monotonic
from typing import Any, Final

from charter.jobs.context import Publish
from charter.jobs.figures import JobFigures
from charter.jobs.queue import WorkQueue
from charter.jobs.telling import Told
from charter.jobs.workers import WorkerProcess, WorkerRows
from charter.platform.broker.processes import Pool, WorkerStuck
from charter.platform.broker.wakeups import Wakeups
from charter.shared.errors import DependencyUnavailable

PATIENCE: Final = 15.0
"""Seconds in which a worker with free processes claims a job that is due, or else it is broken."""

_logger: Final = logging.getLogger(__name__)


class Supervision:
    """Of one worker. `heard` answers what its children told since the last turn."""

    def __init__(
        self,
        *,
        worker: WorkerProcess,
        queue: WorkQueue,
        rows: WorkerRows,
        wakeups: Wakeups,
        kinds: Iterable[str],
        publish: Publish,
        heard: Callable[[], Iterable[Mapping[str, Any]]],
        figures: JobFigures,
        now: Callable[[], float] = monotonic,
    ) -> None:
        self._worker = worker
        self._queue = queue
        self._rows = rows
        self._wakeups = wakeups
        self._kinds = tuple(kinds)
        self._publish = publish
        self._heard = heard
        self._figures = figures
        self._now = now
        self._pids: frozenset[int] = frozenset()
        self._busy: set[int] = set()
        self._claimed_at = now()
        self._is_away = False

    async def turn(self, processes: Pool) -> None:
        """Look after the queue and the children once. Raises: WorkerStuck."""
        for facts in self._heard():
            self._note(facts)
        started, ended = processes.pids, processes.find_ended()
        lost = (self._pids | self._busy) - started | ended
        self._busy -= lost
        free = processes.size - len(self._busy)
        try:
            await self._expire(lost)
            self._pids = started
            self._tell(await self._queue.sweep())
            is_awaited = await self._dispatch(free)
            self._figures.show_xmin_age(await self._rows.xmin_age())
            await self._rows.seen(self._worker, slots=processes.size, busy=len(self._busy))
        except DependencyUnavailable as error:
            self._tell_once(error)
            return
        self._is_away = False
        if not (is_awaited and free):
            self._claimed_at = self._now()
        elif self._now() - self._claimed_at > PATIENCE:
            raise WorkerStuck(f"jobs are due, and no process has asked for one for {PATIENCE:.0f} seconds")

    async def end(self) -> None:
        """Let nobody count on this worker any more."""
        await self._rows.remove(self._worker)

    def _note(self, facts: Mapping[str, Any]) -> None:
        if facts["event"] == "idle":
            self._busy.discard(facts["pid"])
        else:
            self._busy.add(facts["pid"])
            self._claimed_at = self._now()
        self._figures.count(facts)

    async def _expire(self, ended: Iterable[int]) -> None:
        """Whoever died holds no lease any more: what they did is done again at once."""
        for pid in ended:
            self._tell(await self._queue.expire_owned_by(f"{self._worker.name}/{pid}"))

    async def _dispatch(self, free: int) -> bool:
        """Wake as many as are free. Answers whether somebody has to take a wake-up of ours."""
        is_awaited = False
        due = await self._queue.due(self._worker.queues, self._kinds)
        self._figures.show(due)
        for queue, waiting in due.items():
            if waiting.number and free > 0:
                await self._wakeups.send(queue, min(waiting.number, free))
                is_awaited |= self._wakeups.is_reaching
        return is_awaited

    def _tell(self, lost: Iterable[Told]) -> None:
        for each in lost:
            self._figures.count_crash(each.kind)
            self._publish(each)

    def _tell_once(self, error: DependencyUnavailable) -> None:
        if not self._is_away:
            _logger.warning("the queue is not looked after until the database is back: %s", error)
        self._is_away = True
