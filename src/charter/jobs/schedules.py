"""What is done again and again: any number of processes may ask what is due, and each time counts once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, Final, Literal

from sqlalchemy import DateTime, Row, Text, bindparam, insert, or_, select, update
from sqlalchemy.dialects import postgresql

from charter.jobs.tables import job_fires, job_schedules, jobs
from charter.platform.database.connections import Connection
from charter.platform.database.transactions import Database
from charter.shared.tenants import EVERY_TENANT, SYSTEM_TENANT
from charter.shared.time_ordered_ids import time_ordered_id
from contract_runtime.jobs import JobKind

CatchUp = Literal["skip", "once", "all"]
FRESH: Final = timedelta(seconds=30)
"""How late a time is not yet missed."""
MOST_CAUGHT_UP: Final = 1000

_new = postgresql.insert(job_schedules).values(
    {name: bindparam(name) for name in ("name", "kind", "every", "daily_at", "catch_up", "next_at")}
)
_RHYTHM: Final = ("kind", "every", "daily_at", "catch_up")
_SEED: Final = _new.on_conflict_do_update(
    index_elements=["name"],
    set_={name: _new.excluded[name] for name in (*_RHYTHM, "next_at")},
    where=or_(*(job_schedules.c[name].is_distinct_from(_new.excluded[name]) for name in _RHYTHM)),
)
_DUE: Final = (
    select(job_schedules)
    .where(
        job_schedules.c.is_active,
        job_schedules.c.next_at <= bindparam("now", type_=DateTime(timezone=True)),
        job_schedules.c.kind == bindparam("kind", type_=Text),
    )
    .with_for_update(skip_locked=True)
)
_FIRE: Final = (
    postgresql.insert(job_fires)
    .values({name: bindparam(name) for name in ("name", "fire_at", "job_id")})
    .on_conflict_do_nothing()
    .returning(job_fires.c.job_id)
)
_GO_ON: Final = (
    update(job_schedules)
    .where(job_schedules.c.name == bindparam("schedule"))
    .values(next_at=bindparam("new_next_at"))
)
_ENQUEUED: Final = (
    *("id", "tenant_id", "owner_kind", "owner_subject", "kind", "version", "arguments", "queue"),
    *("priority", "attempts_allowed", "run_at", "epoch", "retention"),
)
_ENQUEUE: Final = insert(jobs).values({name: bindparam(name) for name in _ENQUEUED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """A job of the service itself, `every` so often or `daily_at` a time in UTC.

    Of the times that were missed while no process looked, `catch_up` makes up for none, for all by one job,
    or for each.
    """

    name: str
    kind: JobKind
    every: timedelta | None = None
    daily_at: time | None = None
    catch_up: CatchUp = "once"


class Schedules:
    """The schedules of a service, kept as rows."""

    def __init__(self, database: Database, schedules: Iterable[Schedule]) -> None:
        self._database = database
        self._schedules = tuple(schedules)

    async def seed(self, now: datetime) -> None:
        """Write down what there is to do; what is written already goes on as it was, unless it changed."""
        async with self._database.transaction(EVERY_TENANT) as connection:
            for schedule in self._schedules:
                await connection.execute(_SEED, _row_of(schedule, now))

    async def fire_due(self, now: datetime) -> int:
        """Enqueue what is due. Answers how many jobs: those that another process enqueued do not count."""
        fired = 0
        for kind in {schedule.kind.name: schedule.kind for schedule in self._schedules}.values():
            async with self._database.transaction(EVERY_TENANT) as connection:
                due = (await connection.execute(_DUE, {"now": now, "kind": kind.name})).all()
                for row in due:
                    times, following = _times(row, now)
                    for fire_at in times:
                        fired += await _fire(connection, row.name, kind, fire_at)
                    await connection.execute(_GO_ON, {"schedule": row.name, "new_next_at": following})
        return fired


async def _fire(connection: Connection, name: str, kind: JobKind, fire_at: datetime) -> int:
    job_id = time_ordered_id(fire_at)
    fire = {"name": name, "fire_at": fire_at, "job_id": job_id}
    if (await connection.execute(_FIRE, fire)).one_or_none() is None:
        return 0
    await connection.execute(
        _ENQUEUE,
        {
            "id": job_id,
            "tenant_id": SYSTEM_TENANT,
            "owner_kind": "system",
            "owner_subject": SYSTEM_TENANT,
            "kind": kind.name,
            "version": kind.version,
            "arguments": {},
            "queue": kind.queue,
            "priority": kind.priority,
            "attempts_allowed": kind.retry.attempts,
            "run_at": fire_at,
            "epoch": job_id.hex[-8:],
            "retention": kind.retention,
        },
    )
    return 1


def _times(row: Row[Any], now: datetime) -> tuple[list[datetime], datetime]:
    """The times to make up for, and the first that is still to come."""
    step = timedelta(days=1) if row.every is None else timedelta(seconds=row.every)
    missed = (now - row.next_at) // step
    latest = row.next_at + missed * step
    following = latest + step
    if row.catch_up == "all":
        first = max(0, missed + 1 - MOST_CAUGHT_UP)
        return [row.next_at + number * step for number in range(first, missed + 1)], following
    is_missed = now - latest > FRESH
    return [] if row.catch_up == "skip" and is_missed else [latest], following


def _row_of(schedule: Schedule, now: datetime) -> dict[str, object]:
    return {
        "name": schedule.name,
        "kind": schedule.kind.name,
        "every": None if schedule.every is None else int(schedule.every.total_seconds()),
        "daily_at": schedule.daily_at,
        "catch_up": schedule.catch_up,
        "next_at": _first(schedule, now),
    }


def _first(schedule: Schedule, now: datetime) -> datetime:
    """The first time after now; intervals are counted from midnight, so that all processes mean the same."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    if schedule.every is not None:
        return midnight + ((now - midnight) // schedule.every + 1) * schedule.every
    if schedule.daily_at is None:
        raise ValueError(f"the schedule {schedule.name} says neither how often nor when")
    at = datetime.combine(midnight, schedule.daily_at, now.tzinfo)
    return at if at > now else at + timedelta(days=1)
