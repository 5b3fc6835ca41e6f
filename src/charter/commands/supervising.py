"""Keeps workers serving at the same sockets: begins them again, replaces them in turn, ends them together."""

import asyncio
import logging
import socket
from collections.abc import Coroutine, Sequence
from signal import SIGHUP, SIGINT, SIGTERM, Signals
from time import monotonic
from typing import Any, Final, TypeVar

from charter.commands.serving_workers import ASKS, END, LONGEST_SILENCE, WITHDRAW, Worker
from charter.platform.http.listening import close, refuse_newcomers
from charter.platform.http.settings import HttpSettings

FIRST_DELAY: Final = 0.5
LONGEST_DELAY: Final = 30.0
"""Seconds before another worker begins in place of one that died; the first time it begins at once."""
STEADY: Final = 60.0
"""Seconds after which a worker's death says nothing of the next one's."""
MARGIN: Final = 15
"""Seconds beyond those for requests in which a worker ends."""

Ended = TypeVar("Ended")

_logger: Final = logging.getLogger(__name__)


class Supervisor:
    """`workers` serve already, and more are begun up to `count`. `grace` is what requests have at the end."""

    def __init__(
        self,
        listeners: Sequence[socket.socket],
        count: int,
        settings: HttpSettings,
        *,
        grace: float,
        workers: Sequence[Worker] = (),
    ) -> None:
        self._listeners = listeners
        self._count = count
        self._pause = settings.drain_pause_seconds
        self._longest_end = grace + settings.drain_quiet_seconds + MARGIN
        self._workers = list(workers)
        """Those that serve, or are to."""
        self._watching: dict[Worker, asyncio.Task[None]] = {}
        """Every process that there is, those that end among them."""
        self._starting: set[asyncio.Task[None]] = set()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._renewing = asyncio.Lock()
        self._is_renewal_due = False
        self._deaths = 0
        self._has_begun = False
        self._ending = asyncio.Event()
        self._is_forced = asyncio.Event()

    async def run(self) -> bool:
        """Serve until SIGINT or SIGTERM. Whether the first workers began."""
        loop = asyncio.get_running_loop()
        for each in (SIGINT, SIGTERM):
            loop.add_signal_handler(each, self.end, each)
        loop.add_signal_handler(SIGHUP, self._renew)
        for worker in self._workers:
            self._watch(worker)
        self._do(self._begin_first())
        await self._ending.wait()
        await self._end_all()
        return self._has_begun

    def end(self, why: Signals) -> None:
        """Begin to end; an interruption after that makes it short."""
        if self._ending.is_set() and why is SIGINT:
            self._is_forced.set()
        self._ending.set()

    async def _begin_first(self) -> None:
        begun = await asyncio.gather(*(self._begin() for _ in range(self._count - len(self._workers))))
        self._has_begun = all(begun)
        if not self._has_begun:
            _logger.error("a worker did not start, so nothing does: what it wrote says why")
            self._ending.set()

    def _renew(self) -> None:
        self._is_renewal_due = True
        self._do(self._renew_all())

    async def _renew_all(self) -> None:
        """Replace each worker by one that serves already. Where one does not start, the others stay."""
        async with self._renewing:
            if not self._is_renewal_due:
                return
            self._is_renewal_due = False
            if self._starting:  # with what was before
                await asyncio.wait(self._starting)
            for worker in list(self._workers):
                if not await self._replace(worker):
                    return

    async def _replace(self, worker: Worker) -> bool:
        if worker not in self._workers or self._ending.is_set():
            return True
        _logger.info("worker %d is replaced", worker.pid)
        if not await self._begin():
            _logger.error("the worker in place of %d did not start: those that serve stay", worker.pid)
            return False
        if worker in self._workers:
            self._workers.remove(worker)
        worker.tell(END)
        watching = self._watching.get(worker)
        if watching is not None:
            await asyncio.wait([watching], timeout=self._longest_end)
        worker.kill()
        return True

    async def _begin(self) -> bool:
        """Begin a worker; whether it serves."""
        worker = Worker(self._listeners)
        starting = self._watching[worker] = self._do(self._start(worker))
        self._starting.add(starting)
        await asyncio.wait([starting])
        self._starting.discard(starting)
        return worker in self._workers

    async def _start(self, worker: Worker) -> None:
        if await worker.begin():
            self._workers.append(worker)
            self._watch(worker)
        else:
            del self._watching[worker]
            await worker.bury()

    def _watch(self, worker: Worker) -> None:
        self._watching[worker] = self._do(self._follow(worker))

    async def _follow(self, worker: Worker) -> None:
        """Hear a worker to its end; where nobody wanted that, have another one in its place."""
        try:
            while word := await self._next_word(worker):
                if word == ASKS:
                    self._do(self._replace(worker))
        except TimeoutError:
            _logger.error("worker %d is silent, and is killed", worker.pid)
            worker.kill()
        status = await worker.bury()
        del self._watching[worker]
        if worker in self._workers:
            self._workers.remove(worker)
            if not self._ending.is_set():
                _logger.error("worker %d ended with status %d, and another one begins", worker.pid, status)
                await self._begin_again(monotonic() - worker.began_at)

    async def _next_word(self, worker: Worker) -> bytes:
        """Raises: TimeoutError, where one that is to serve says nothing for long."""
        try:
            async with asyncio.timeout(LONGEST_SILENCE):
                return await worker.hear()
        except TimeoutError:
            if worker in self._workers:
                raise
        return await worker.hear()

    async def _begin_again(self, lived: float) -> None:
        if lived > STEADY:
            self._deaths = 0
        while True:
            await asyncio.sleep(min(FIRST_DELAY * (2**self._deaths - 1), LONGEST_DELAY))
            self._deaths = min(self._deaths + 1, 10)
            if self._ending.is_set() or await self._begin():
                return

    async def _end_all(self) -> None:
        """Have every worker finish, once nobody comes any more; kill those that do not end in time."""
        for worker in self._watching:
            worker.tell(WITHDRAW)
        if self._has_begun:
            await self._unless_forced(self._pause, asyncio.sleep(self._pause))
        await refuse_newcomers(self._listeners)
        close(self._listeners)
        for worker in self._watching:
            worker.tell(END)
        await self._unless_forced(self._longest_end, self._all_gone())
        for worker in self._watching:
            worker.kill()
        await self._all_gone()

    async def _all_gone(self) -> None:
        while self._watching:
            await asyncio.wait(list(self._watching.values()))

    async def _unless_forced(self, seconds: float, wanted: Coroutine[Any, Any, None]) -> None:
        """Wait for it, for some seconds at most, and not once the end is forced."""
        tasks = [asyncio.ensure_future(wanted), asyncio.ensure_future(self._forced())]
        await asyncio.wait(tasks, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        for task in tasks:
            task.cancel()

    async def _forced(self) -> None:
        await self._is_forced.wait()

    def _do(self, work: Coroutine[Any, Any, Ended]) -> asyncio.Task[Ended]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task
