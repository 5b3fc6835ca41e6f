"""What the main process of a worker and its children know of each other."""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from mmap import mmap
from typing import Any, Final, Protocol

READ: Final = 65_536


class WorkerStuck(Exception):
    """The worker takes no wake-ups any more, and has to be started again."""


class Ending:
    """Whether the worker ends: a byte of memory that children share with the main process."""

    def __init__(self) -> None:
        self._shared = mmap(-1, 1)

    def begin(self) -> None:
        """Have every child know; also from a signal's handler."""
        self._shared[0] = 1

    def has_begun(self) -> bool:
        """Whether to begin nothing more."""
        return self._shared[0] != 0


class Reports:
    """What children tell the main process: lines through a pipe, each written whole or left out."""

    def __init__(self) -> None:
        self._reading, self._writing = os.pipe()
        for end in (self._reading, self._writing):
            os.set_blocking(end, False)
        self._rest = b""

    def tell(self, **facts: object) -> None:
        """Tell, unless the main process has not listened for long."""
        with suppress(BlockingIOError):
            os.write(self._writing, json.dumps(facts).encode() + b"\n")

    def heard(self) -> Iterator[dict[str, Any]]:
        """What was told since the last time."""
        with suppress(BlockingIOError):
            while chunk := os.read(self._reading, READ):
                *lines, self._rest = (self._rest + chunk).split(b"\n")
                for line in lines:
                    yield json.loads(line)


class Worker(Protocol):
    """Celery's worker: `pool` is None until it is started."""

    concurrency: int
    pool: Any
    hub: Any


class Pool:
    """The children of a Celery worker, as its main process sees them."""

    def __init__(self, worker: Worker, ending: Ending) -> None:
        self._worker = worker
        self._ending = ending

    @property
    def size(self) -> int:
        """How many there are to be."""
        return self._worker.concurrency

    @property
    def pids(self) -> frozenset[int]:
        """Those that were started and not yet replaced, by their process ids."""
        processes = getattr(self._worker.pool, "_pool", None)
        return frozenset() if processes is None else frozenset(each.pid for each in processes._pool)

    def find_ended(self) -> frozenset[int]:
        """Those of them that have ended.

        Celery itself looks every five seconds whether one has to be replaced: it is told to look at once,
        unless the worker ends, and its processes with it.
        """
        ended = frozenset(filter(_has_ended, self.pids))
        if ended and not self._ending.has_begun():
            self._worker.hub.call_soon(self._worker.pool.maintain_pool)
        return ended


def _has_ended(pid: int) -> bool:
    """Whether a child has ended; it is left to Celery to be waited for."""
    try:
        return os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None
    except ChildProcessError:
        return True
