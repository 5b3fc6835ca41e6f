"""Keeps the lease of the job that a process runs, from a thread that a busy event loop does not hold up."""

import asyncio
import logging
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from threading import Event, Thread
from time import monotonic
from typing import Any, Final, Protocol

import psycopg

from charter.shared.tenants import EVERY_TENANT

TURN: Final = 0.25
"""Seconds between two looks at the job."""
BEAT: Final = 1.0
"""Seconds between two heartbeats, which also tell of a cancellation: a lease lasts for eight."""
PATIENCE: Final = 5.0
"""Seconds in which a job ends that was interrupted, or else its process does."""

_logger: Final = logging.getLogger(__name__)


class Interruption(Enum):
    """Why a job does not go on."""

    CANCELLED = auto()
    ENDING = auto()
    LOST = auto()
    TIMED_OUT = auto()


class Beats(Protocol):
    """Runs SQL from a thread: `BlockingConnection` fits it."""

    def run(self, tenant: str, statement: str, values: dict[str, Any]) -> list[tuple[Any, ...]]:
        """The rows of one statement. Raises: psycopg.Error."""
        ...


@dataclass(slots=True)
class Watched:
    """A job under way; `task` is what is cancelled where no checkpoint comes."""

    lease: dict[str, Any]
    timeout: float
    task: asyncio.Task[Any]
    loop: asyncio.AbstractEventLoop
    began_at: float = field(default_factory=monotonic)
    beaten_at: float = field(default_factory=monotonic)
    interruption: Interruption | None = None
    interrupted_at: float = 0.0

    def interrupt(self, why: Interruption) -> None:
        """Have the job end: its next checkpoint does, or else its task is cancelled."""
        if self.interruption is None:
            self.interruption, self.interrupted_at = why, monotonic()


class Heartbeat:
    """One thread for all jobs of a process, one after the other.

    `statement` renews the lease and answers whether the job is to be cancelled, or no row where the lease is
    lost. `is_ending` tells whether jobs have to be handed back.
    """

    def __init__(self, beats: Beats, statement: str, is_ending: Callable[[], bool], grace: float) -> None:
        self._beats = beats
        self._statement = statement
        self._is_ending = is_ending
        self._grace = grace
        self._ends_at: float | None = None
        self._watched: Watched | None = None
        self._stopped = Event()
        self._is_failing = False
        self._thread = Thread(target=self._run, name="heartbeat", daemon=True)

    def start(self) -> None:
        """Begin; there is nothing to watch yet."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread."""
        self._stopped.set()
        self._thread.join()

    def watch(self, watched: Watched) -> None:
        """Keep this job's lease from now on."""
        self._watched = watched

    def leave(self) -> None:
        """The job is done with."""
        self._watched = None

    def _run(self) -> None:
        while not self._stopped.wait(TURN):
            watched = self._watched
            if watched is not None:
                self._look_at(watched)

    def _look_at(self, watched: Watched) -> None:
        now = monotonic()
        if watched.interruption is not None:
            self._enforce(watched, now)
        elif self._is_out_of_grace(now):
            watched.interrupt(Interruption.ENDING)
        elif now - watched.began_at > watched.timeout:
            watched.interrupt(Interruption.TIMED_OUT)
        if now - watched.beaten_at >= BEAT and watched.interruption is not Interruption.TIMED_OUT:
            self._beat(watched, now)

    def _enforce(self, watched: Watched, now: float) -> None:
        """Cancel the task; where even that does not help, end this process, and the lease with it."""
        if now - watched.interrupted_at > PATIENCE and self._watched is watched:
            _logger.error("a job does not let itself be interrupted, so its process ends: %s", watched.lease)
            os.kill(os.getpid(), signal.SIGKILL)
        watched.loop.call_soon_threadsafe(watched.task.cancel)

    def _is_out_of_grace(self, now: float) -> bool:
        if self._ends_at is None and self._is_ending():
            self._ends_at = now + self._grace
        return self._ends_at is not None and now >= self._ends_at

    def _beat(self, watched: Watched, now: float) -> None:
        try:
            rows = self._beats.run(EVERY_TENANT, self._statement, watched.lease)
        except psycopg.Error as error:
            if not self._is_failing:
                _logger.warning("a lease could not be renewed, and is tried again: %s", error)
            self._is_failing = True
            return
        self._is_failing = False
        watched.beaten_at = now
        if not rows:  # a lease ends with the time of its job, which the database counts from a moment earlier
            is_time_up = now - watched.began_at > watched.timeout - BEAT
            watched.interrupt(Interruption.TIMED_OUT if is_time_up else Interruption.LOST)
        elif rows[0][0]:
            watched.interrupt(Interruption.CANCELLED)
