"""Who is there to do jobs and to keep the schedules: a row for each process, with when it was alive last."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal
from uuid import UUID

from sqlalchemy import bindparam, delete, func, text
from sqlalchemy.dialects.postgresql import insert

from charter.jobs.tables import WAITING, job_workers
from charter.platform.database.transactions import Database
from charter.shared.tenants import EVERY_TENANT

ALIVE: Final = 15
"""Seconds after which somebody who was not seen is taken for dead."""
MOST_COUNTED: Final = 100_000

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
_XMIN_AGE: Final = text("SELECT coalesce(max(age(backend_xmin)), 0) FROM pg_stat_activity")
_STANDING: Final = text(f"""
    SELECT crew.*, queue.*
    FROM (
        SELECT count(*) FILTER (WHERE role = 'worker' AND is_alive) AS alive,
            coalesce(sum(slots) FILTER (WHERE is_alive), 0)::bigint AS slots,
            coalesce(sum(busy) FILTER (WHERE is_alive), 0)::bigint AS busy,
            extract(epoch FROM now() - max(seen_at) FILTER (WHERE role = 'beat'))::float8 AS beat_age
        FROM (SELECT *, seen_at > now() - interval '{ALIVE} seconds' AS is_alive FROM job_workers) AS seen
    ) AS crew, (
        SELECT count(*) AS due,
            count(*) FILTER (WHERE kind <> ALL (CAST(:kinds AS text[]))) AS unknown,
            greatest(0, coalesce(extract(epoch FROM now() - min(run_at)), 0))::float8 AS oldest
        FROM (
            SELECT run_at, kind FROM jobs WHERE {WAITING} AND run_at <= now() LIMIT {MOST_COUNTED}
        ) AS waiting
    ) AS queue
""")


@dataclass(frozen=True, slots=True)
class WorkerProcess:
    """A process of `charter worker` or `charter beat`."""

    id: UUID
    role: Role
    name: str
    queues: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """Who is there and what waits. `beat_age` is seconds since a beat was alive; None where none ever was.

    Of the jobs that are `due`, this release does not know the kind of those that are `unknown`.
    """

    alive: int
    slots: int
    busy: int
    beat_age: float | None
    due: int
    unknown: int
    oldest: float


class WorkerRows:
    """The rows, which belong to no tenant. `kinds` are those that this release knows."""

    def __init__(self, database: Database, kinds: Iterable[str] = ()) -> None:
        self._database = database
        self._kinds = list(kinds)

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

    async def xmin_age(self) -> int:
        """How many transactions began since the oldest snapshot that this login may see."""
        async with self._database.reading(None) as connection:
            return int((await connection.execute(_XMIN_AGE)).scalar_one())

    async def standing(self) -> Standing:
        """How it stands now with the jobs of every tenant."""
        async with self._database.reading(EVERY_TENANT) as connection:
            row = (await connection.execute(_STANDING, {"kinds": self._kinds})).one()
        return Standing(row.alive, row.slots, row.busy, row.beat_age, row.due, row.unknown, row.oldest)
