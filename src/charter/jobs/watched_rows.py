"""What those who watch jobs read of them."""

from collections.abc import Mapping, Sequence
from json import loads
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, Row, Text, Uuid, bindparam, select, text

from charter.jobs.domain import JobId, Owner
from charter.jobs.events import JobEvent, Standing
from charter.jobs.messages import frame_of
from charter.jobs.publishing import CHANNEL
from charter.jobs.tables import jobs
from charter.platform.database.transactions import Database
from charter.shared.tenants import EVERY_TENANT, TenantId
from contract_runtime import Frame

STATE: Final = ("state", "progress", "step", "total_steps", "payload")

_FIND: Final = select(jobs).where(
    jobs.c.id == bindparam("job_id"),
    jobs.c.owner_kind == bindparam("owner_kind", type_=Text),
    jobs.c.owner_subject == bindparam("owner_subject", type_=Text),
)
_AFTER: Final = text("""
    SELECT jobs.id, jobs.epoch, found.seq, found.event, found.content
    FROM unnest(:job_ids, :numbers) AS asked (job_id, number)
    JOIN jobs ON jobs.id = asked.job_id
    CROSS JOIN LATERAL (
        SELECT seq, event, content FROM job_events
        WHERE job_events.job_id = asked.job_id AND seq > asked.number
        ORDER BY seq LIMIT :most
    ) AS found
    ORDER BY jobs.id, found.seq
""").bindparams(
    bindparam("job_ids", type_=ARRAY(Uuid)),
    bindparam("numbers", type_=ARRAY(BigInteger)),
    bindparam("most", type_=BigInteger),
)


class WatchedRows:
    """Jobs and their events. What several people watch is read once, whosever it is."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, tenant: TenantId, owner: Owner, job_id: JobId) -> Standing | None:
        """How a job of the owner's stands."""
        values = {"job_id": job_id, "owner_kind": owner.kind, "owner_subject": owner.subject}
        async with self._database.reading(tenant) as connection:
            row = (await connection.execute(_FIND, values)).one_or_none()
        return None if row is None else _standing(row)

    async def after(self, numbers: Mapping[JobId, int], most: int) -> Sequence[tuple[JobId, JobEvent]]:
        """Of each job, the first `most` events behind a number, in order."""
        values = {"job_ids": [*numbers], "numbers": [*numbers.values()], "most": most}
        async with self._database.reading(EVERY_TENANT) as connection:
            rows = await connection.execute(_AFTER, values)
        return [(JobId(row.id), JobEvent(row.epoch, row.seq, row.event, row.content)) for row in rows]


class WatchedTopics:
    """The same as the topics and frames of a hub."""

    def __init__(self, rows: WatchedRows) -> None:
        self._rows = rows

    def read(self, told: str) -> Frame | None:
        """The event that a process told of; None where the text makes no sense."""
        try:
            message = loads(told)
            epoch, _, number = message.pop("id").rpartition(".")
            job_id, event = JobId(UUID(message.pop("job_id"))), message.pop("event")
            return frame_of(job_id, JobEvent(epoch, int(number), event, message))
        except (ValueError, KeyError, AttributeError, TypeError):
            return None

    async def after(self, numbers: Mapping[str, int], most: int) -> Sequence[tuple[str, Frame]]:
        """Of each topic, the first `most` events behind a number, in order. Raises: DependencyUnavailable."""
        jobs_of_topics = {JobId(UUID(name.removeprefix(CHANNEL))): each for name, each in numbers.items()}
        found = await self._rows.after(jobs_of_topics, most)
        return [(f"{CHANNEL}{job_id}", frame_of(job_id, event)) for job_id, event in found]


def _standing(row: Row[Any]) -> Standing:
    error = None if row.error_code is None else {"code": row.error_code, "message": row.error_message}
    outcome = {"state": row.state, "result": row.result, "error": error}
    return Standing(
        epoch=row.epoch,
        number=row.last_event,
        state={name: getattr(row, name) for name in STATE},
        outcome=None if row.finished_at is None else outcome,
    )
