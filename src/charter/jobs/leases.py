"""How long a worker has a job: while it gives signs of life, by the database's clock alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Select,
    Text,
    bindparam,
    case,
    func,
    literal_column,
    null,
    or_,
    select,
    text,
    update,
)

from charter.jobs.claiming import LEASE
from charter.jobs.tables import RUNNING, WAITING, jobs
from charter.jobs.telling import IS_RUNNING, KEPT_UNTIL, NO_LEASE, Told, told, told_of
from charter.platform.database.transactions import Database
from charter.shared.tenants import EVERY_TENANT

MOST_CRASHES: Final = 3
"""Workers that a job may take down with it."""
MOST_SWEPT: Final = 200
SEE_EVERY_TENANT: Final = f"SET app.tenant = '{EVERY_TENANT}'"
"""What a connection of one's own runs once before heartbeats."""
HEARTBEAT: Final = f"""
    UPDATE jobs SET lease_until = now() + interval '{LEASE} seconds'
    WHERE id = %(job_id)s AND lease_token = %(token)s AND {RUNNING} AND now() < timeout_at
    RETURNING cancel_requested_at IS NOT NULL
"""
"""For a thread with psycopg alone: no row where the lease is lost or the attempt's time is up."""

_IS_CANCELLED: Final = jobs.c.cancel_requested_at.is_not(None)
_IS_POISON: Final = jobs.c.crashes + 1 >= MOST_CRASHES
_IS_LATE: Final = jobs.c.timeout_at <= func.now()


def _expired(*conditions: ColumnElement[bool]) -> Select[Any]:
    """Take jobs from workers that are gone; one that somebody ends at this moment is left alone."""
    found = (
        select(jobs.c.id)
        .where(IS_RUNNING, *conditions)
        .limit(literal_column(str(MOST_SWEPT)))
        .with_for_update(skip_locked=True)
    )
    is_over = or_(_IS_CANCELLED, _IS_POISON)
    return told(
        update(jobs)
        .where(jobs.c.id.in_(found), IS_RUNNING, *conditions)
        .values(
            **NO_LEASE,
            state=case(
                (_IS_CANCELLED, literal_column("'CANCELLED'")),
                (_IS_POISON, literal_column("'DEAD'")),
                else_=literal_column("'RETRY'"),
            ),
            crashes=jobs.c.crashes + 1,
            run_at=func.now(),
            finished_at=case((is_over, func.now()), else_=null()),
            kept_until=case((is_over, KEPT_UNTIL), else_=null()),
            error_code=case(
                (_IS_CANCELLED, null()),
                (_IS_LATE, literal_column("'JOB_TIMED_OUT'")),
                else_=literal_column("'WORKER_LOST'"),
            ),
            error_message=case(
                (_IS_CANCELLED, null()),
                (_IS_LATE, literal_column("'The job took longer than it may.'")),
                else_=literal_column("'The worker ended while it did the job.'"),
            ),
        )
    )


_SWEEP: Final = _expired(jobs.c.lease_until < func.now())
_EXPIRE_OWNED: Final = _expired(jobs.c.lease_owner == bindparam("lease_owner", type_=Text))
_DUE: Final = text(f"""
    SELECT wanted.queue, found.number, found.oldest
    FROM unnest(CAST(:queues AS text[])) AS wanted (queue)
    CROSS JOIN LATERAL (
        SELECT count(*) AS number, coalesce(extract(epoch FROM now() - min(run_at)), 0)::float8 AS oldest
        FROM (SELECT run_at FROM jobs WHERE queue = wanted.queue AND {WAITING} AND run_at <= now()
              AND kind = ANY (CAST(:kinds AS text[])) LIMIT CAST(:most AS bigint)) AS due
    ) AS found
""")
_UNFINISHED: Final = text(f"""
    SELECT count(*) FROM jobs
    WHERE ({WAITING} AND run_at <= now() OR {RUNNING})
        AND (CAST(:queues AS text[]) IS NULL OR queue = ANY (CAST(:queues AS text[])))
""")


@dataclass(frozen=True, slots=True)
class Due:
    """How many jobs of a queue could start, and for how many seconds the oldest of them has waited."""

    number: int
    oldest: float


class Leases:
    """Watches over all workers' leases; any number of processes may."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def sweep(self) -> list[Told]:
        """Take jobs from workers that gave no sign of life. Answers what became of them."""
        return await self._take(_SWEEP, {})

    async def expire_owned_by(self, lease_owner: str) -> list[Told]:
        """The same at once, for a worker that is known to be gone."""
        return await self._take(_EXPIRE_OWNED, {"lease_owner": lease_owner})

    async def due(self, queues: Sequence[str], kinds: Sequence[str], most: int = 1000) -> dict[str, Due]:
        """What waits in each queue for a worker that knows these kinds, counted as far as `most`."""
        values = {"queues": list(queues), "kinds": list(kinds), "most": most}
        async with self._database.reading(EVERY_TENANT) as connection:
            rows = (await connection.execute(_DUE, values)).all()
        return {row.queue: Due(row.number, row.oldest) for row in rows}

    async def count_unfinished(self, queues: Sequence[str] | None = None) -> int:
        """How many jobs are due or run, of some queues or of all."""
        async with self._database.reading(EVERY_TENANT) as connection:
            found = await connection.execute(_UNFINISHED, {"queues": queues and list(queues)})
            return int(found.scalar_one())

    async def _take(self, statement: Select[Any], values: dict[str, object]) -> list[Told]:
        async with self._database.once(EVERY_TENANT) as connection:
            return [told_of(row) for row in await connection.execute(statement, values)]
