"""Runs a Celery worker whose children take wake-ups, and beside it a thread that takes a turn each second."""

import asyncio
import faulthandler
import logging
import os
import signal
import warnings
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import dataclass
from threading import Event, Thread
from typing import Final, NoReturn, Protocol

from celery import Celery, signals
from celery.exceptions import SecurityWarning

from charter.platform.broker.forking import forking_loop
from charter.platform.broker.processes import Ending, Pool, WorkerStuck

TURN: Final = 1.0
"""Seconds from one turn of the main process to the next."""
LAST_TURNS: Final = 10.0
"""Seconds after the grace in which a worker ends in order, before it ends by force."""
TELL: Final = signal.SIGUSR2
"""Has a child tell on its standard error where it stands."""

_logger: Final = logging.getLogger(__name__)


class Child(Protocol):
    """What runs in each process of the pool."""

    def begin(self) -> None:
        """Get ready, in the new process."""
        ...

    def end(self) -> None:
        """Close what is open."""
        ...


Turn = Callable[[Pool], Awaitable[None]]
Supervised = Callable[[], AbstractAsyncContextManager[Turn]]
"""Opened in the thread that takes the turns, and closed once the worker has ended."""


def serve(
    app: Celery, child: Child, supervised: Supervised, *, ending: Ending, name: str, grace: float
) -> int:
    """Take wake-ups until SIGTERM or SIGINT. Answers the exit status."""
    _connect(child, ending)
    # As root, Celery advises an option that it has only on its own command line.
    warnings.simplefilter("ignore", SecurityWarning)
    worker = app.Worker(
        hostname=name, quiet=True, without_mingle=True, without_gossip=True, without_heartbeat=True
    )
    over = Event()
    turns = _Turns(Pool(worker, ending), ending, over, grace)
    thread = Thread(target=turns.run, args=(supervised,), name="supervision", daemon=True)
    thread.start()
    worker.start()
    over.set()
    thread.join(LAST_TURNS)
    return int(worker.exitcode or 0)


def _connect(child: Child, ending: Ending) -> None:
    """Have Celery tell of what happens to processes; logs are the service's own."""

    def begin(**_: object) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)  # of a group's: the main process tells when to end
        faulthandler.register(TELL)
        child.begin()

    signals.setup_logging.connect(lambda **_: None, weak=False)
    signals.worker_process_init.connect(begin, weak=False)
    signals.worker_process_shutdown.connect(lambda **_: child.end(), weak=False)
    signals.worker_shutting_down.connect(lambda **_: ending.begin(), weak=False)


@dataclass(frozen=True, slots=True)
class _Turns:
    """What the main process does beside Celery, until the worker has ended, or has to be ended."""

    pool: Pool
    ending: Ending
    over: Event
    grace: float

    def run(self, supervised: Supervised) -> None:
        """In a thread. Without it nobody looks after the worker, so it ends where this fails."""
        try:
            with asyncio.Runner(loop_factory=forking_loop) as runner:
                runner.run(self._take(supervised))
        except BaseException:
            _logger.exception("the worker cannot be looked after, so it ends")
            os._exit(1)

    async def _take(self, supervised: Supervised) -> None:
        patience = self.grace + LAST_TURNS
        async with supervised() as turn:
            while not self.over.is_set():
                try:
                    await turn(self.pool)
                except WorkerStuck as error:
                    _logger.error("the worker ends, to be started again: %s", error)
                    self.ending.begin()
                except Exception:
                    _logger.exception("a turn of the worker failed; the next one is taken all the same")
                await asyncio.sleep(TURN)
                if self.ending.has_begun():
                    patience -= TURN
                if patience <= 0:
                    await self._end_by_force()

    async def _end_by_force(self) -> NoReturn:
        """Tell on the standard error where this process and its children stand, and end."""
        _logger.error("the worker does not end in order, so it ends by force")
        faulthandler.dump_traceback()
        for pid in self.pool.pids:
            with suppress(ProcessLookupError):
                os.kill(pid, TELL)
        await asyncio.sleep(TURN)
        os._exit(1)
