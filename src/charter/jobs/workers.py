"""Who is there to do jobs and to keep the schedules: a row for each process, with when it was alive last."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Literal
from uuid import UUID

from sqlalchemy import bindparam, delete, func, select
from sqlalchemy.dialects.postgresql import insert

from charter.jobs.tables import job_workers
from charter.platform.database.transactions import Database

ALIVE: Final = timedelta(seconds=15)
"""Since when somebody who has not been seen is taken for dead."""

Role = Literal["worker", "beat"]

_COLUMNS: Final = ("id", "role", "name", "queues", "slots", "busy")
_INSERT: Final = insert(job_workers).values({name: bindparam(name) for name in _COLUMNS})
_SEEN: Final = _INSERT.on_conflict_do_update(
    index_elements=[job_workers.c.id],
    set_={
        "slots": _INSERT.excluded.slots,
        "busy": _INSERT.excluded.busy,
        "seen_at": func.clock_timestamp(),
    },
)
_REMOVE: Final = delete(job_workers).where(job_workers.c.id == bindparam("worker_id"))
_IS_ALIVE: Final = job_workers.c.seen_at > func.now() - ALIVE
_OF_BEATS: Final = job_workers.c.role == "beat"
_BEAT_AGE: Final = func.extract("epoch", func.now() - func.max(job_workers.c.seen_at).filter(_OF_BEATS))
_CREW: Final = select(
    func.count().filter(~_OF_BEATS, _IS_ALIVE).label("workers"),
    func.coalesce(func.sum(job_workers.c.slots).filter(_IS_ALIVE), 0).label("slots"),
    func.coalesce(func.sum(job_workers.c.busy).filter(_IS_ALIVE), 0).label("busy"),
    _BEAT_AGE.label("beat_age"),
)


@dataclass(frozen=True, slots=True)
class WorkerProcess:
    """A process of `charter worker` or `charter beat`."""

    id: UUID
    role: Role
    name: str
    queues: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Crew:
    """Who is there. `beat_age` is seconds since any beat was alive; None where none ever was."""

    workers: int
    slots: int
    busy: int
    beat_age: float | None


class WorkerRows:
    """The rows, which belong to no tenant."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def seen(self, process: WorkerProcess, *, slots: int = 0, busy: int = 0) -> None:
        """Note that a process is alive."""
        values = {"id": process.id, "role": process.role, "name": process.name}
        async with self._database.once(None) as connection:
            await connection.execute(
                _SEEN, values | {"queues": list(process.queues), "slots": slots, "busy": busy}
            )

    async def remove(self, process: WorkerProcess) -> None:
        """Note that a process has ended in order."""
        async with self._database.once(None) as connection:
            await connection.execute(_REMOVE, {"worker_id": process.id})

    async def crew(self) -> Crew:
        """Who is there now."""
        async with self._database.reading(None) as connection:
            row = (await connection.execute(_CREW)).one()
        age = None if row.beat_age is None else float(row.beat_age)
        return Crew(row.workers, int(row.slots), int(row.busy), age)
