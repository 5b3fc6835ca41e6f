"""The beat: fires schedules as they come due. Any number may run: a fire is a row that can be added once."""

import asyncio
import logging
import socket
from collections.abc import Callable
from contextlib import suppress
from typing import Final
from uuid import uuid4

from charter.jobs.schedules import Schedules
from charter.jobs.workers import WorkerProcess, WorkerRows
from charter.shared.clock import Clock
from charter.shared.errors import DependencyUnavailable

TURN: Final = 1.0
"""Seconds between two looks at the schedules."""

_logger: Final = logging.getLogger(__name__)


class Beat:
    """Of one process. `turning` is told of each turn as it begins."""

    def __init__(
        self, schedules: Schedules, rows: WorkerRows, now: Clock, turning: Callable[[], None] = lambda: None
    ) -> None:
        self._now = now
        self._schedules = schedules
        self._rows = rows
        self._turning = turning
        self._is_away = False
        self._is_seeded = False

    async def run(self, stopped: asyncio.Event) -> None:
        """Look each second what is due, until `stopped`; a database that is away is waited for."""
        worker_id = uuid4()
        process = WorkerProcess(worker_id, "beat", f"{socket.gethostname()}/{worker_id}")
        while not stopped.is_set():
            self._turning()
            try:
                await self._turn(process)
            except DependencyUnavailable as error:
                if not self._is_away:
                    _logger.warning("nothing is scheduled until the database is back: %s", error)
                self._is_away = True
            else:
                self._is_away = False
            with suppress(TimeoutError):
                await asyncio.wait_for(stopped.wait(), TURN)

    async def _turn(self, process: WorkerProcess) -> None:
        now = self._now()
        if not self._is_seeded:
            await self._schedules.seed(now)
            self._is_seeded = True
            _logger.info("keeps the schedules")
        await self._schedules.fire_due(now)
        await self._rows.seen(process)
