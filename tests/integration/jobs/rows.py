"""Jobs put into the queue past the service, and times moved instead of waited for."""

from typing import Any, Final, LiteralString
from uuid import UUID, uuid4

import psycopg
from psycopg.rows import DictRow, dict_row
from psycopg.sql import SQL, Composed
from psycopg.types.json import Jsonb

from charter.jobs.claiming import ClaimedJob
from charter.jobs.queue import WorkQueue
from contract_runtime.jobs import JobKind
from contract_runtime.schemas.models import ContractModel


class Nothing(ContractModel):
    """Arguments of a job that needs none."""


def a_kind(name: str = "demo", **changed: Any) -> JobKind:
    return JobKind(name=name, arguments=Nothing, **changed)


DEMO: Final = a_kind()
_ADD: Final = """
    INSERT INTO jobs (id, tenant_id, owner_kind, owner_subject, kind, version, arguments, queue, priority,
        attempts_allowed, run_at, unique_key, epoch)
    VALUES (%(id)s, %(tenant)s, 'user', %(tenant)s, %(kind)s, %(version)s, %(arguments)s, %(queue)s,
        %(priority)s, %(attempts)s, now() + %(later)s * interval '1 second', %(unique_key)s, 'one')
"""


class Rows:
    """What stands in the database, seen and changed as the login that migrates sees it."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._connection = psycopg.connect(url, row_factory=dict_row, autocommit=True)
        self._connection.execute("SET app.tenant = '*'")

    def run(self, statement: LiteralString | Composed, values: Any = None) -> list[DictRow]:
        """Run SQL that sees the jobs of all tenants."""
        found = self._connection.execute(statement, values)
        return found.fetchall() if found.description else []

    def close(self) -> None:
        self._connection.close()

    def enqueue(self, kind: JobKind = DEMO, *, tenant: str = "acme", **changed: Any) -> UUID:
        """Add a job that waits; `later` is seconds."""
        added = uuid4()
        values = {
            "id": added,
            "tenant": tenant,
            "kind": kind.name,
            "version": kind.version,
            "arguments": Jsonb({}),
            "queue": kind.queue,
            "priority": kind.priority,
            "attempts": kind.retry.attempts,
            "later": 0,
            "unique_key": None,
        }
        self.run(_ADD, values | changed)
        return added

    def job(self, job_id: UUID) -> DictRow:
        return self.run("SELECT * FROM jobs WHERE id = %s", [job_id])[0]

    def events(self, job_id: UUID) -> list[tuple[int, str]]:
        found = self.run("SELECT seq, event FROM job_events WHERE job_id = %s ORDER BY seq", [job_id])
        return [(row["seq"], row["event"]) for row in found]

    def change(self, job_id: UUID, what: LiteralString) -> None:
        """Set columns of the job, such as `run_at = now()`."""
        self.run(SQL("UPDATE jobs SET {} WHERE id = %s").format(SQL(what)), [job_id])

    def lapse(self, job_id: UUID) -> None:
        """Let the lease run out."""
        self.change(job_id, "lease_until = now() - interval '1 second'")

    def cancel(self, job_id: UUID) -> None:
        """Ask for the end of a job that runs."""
        self.change(job_id, "cancel_requested_at = now()")


async def claimed_from(queue: WorkQueue, *kinds: JobKind, owner: str = "here") -> ClaimedJob:
    """The next job, which there has to be."""
    claimed = await queue.claim(["default"], owner, {kind.name: kind for kind in kinds or (DEMO,)})
    assert claimed is not None
    return claimed
