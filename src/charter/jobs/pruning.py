"""What nobody needs any more, removed a little at a time, so that no other statement waits for it."""

from datetime import datetime
from typing import Final

from sqlalchemy import text

from charter.platform.database.transactions import Database
from charter.shared.tenants import EVERY_TENANT

BATCH: Final = 500
_PRUNINGS: Final = {
    "jobs": text(f"""
        WITH gone AS (DELETE FROM jobs WHERE id IN (
            SELECT id FROM jobs WHERE kept_until < CAST(:now AS timestamptz) ORDER BY kept_until LIMIT {BATCH}
            FOR UPDATE SKIP LOCKED) RETURNING 1)
        SELECT count(*) FROM gone
    """),
    "artifacts": text(f"""
        WITH gone AS (DELETE FROM job_artifact_chunks WHERE ctid IN (
            SELECT chunks.ctid FROM job_artifacts JOIN job_artifact_chunks AS chunks USING (job_id)
            WHERE expires_at < CAST(:now AS timestamptz) LIMIT {BATCH}) RETURNING 1)
        SELECT count(*) FROM gone
    """),
    "fires": text(f"""
        WITH gone AS (DELETE FROM job_fires WHERE ctid IN (
            SELECT ctid FROM job_fires WHERE fired_at < CAST(:now AS timestamptz) - interval '30 days'
            LIMIT {BATCH}) RETURNING 1)
        SELECT count(*) FROM gone
    """),
    "limits": text(f"""
        WITH gone AS (DELETE FROM job_limits WHERE ctid IN (
            SELECT ctid FROM job_limits WHERE full_at < CAST(:now AS timestamptz) - interval '1 day'
            LIMIT {BATCH} FOR UPDATE SKIP LOCKED) RETURNING 1)
        SELECT count(*) FROM gone
    """),
    "workers": text(f"""
        WITH gone AS (DELETE FROM job_workers WHERE ctid IN (
            SELECT ctid FROM job_workers WHERE seen_at < CAST(:now AS timestamptz) - interval '7 days'
            LIMIT {BATCH} FOR UPDATE SKIP LOCKED) RETURNING 1)
        SELECT count(*) FROM gone
    """),
}
"""The events and steps of a job go with it. Of an expired file it is still known that there was one."""


class Pruning:
    """Removes what is old."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def prune(self, now: datetime) -> dict[str, int]:
        """How many rows of each kind went; each batch is a transaction of its own."""
        removed = {}
        for name, statement in _PRUNINGS.items():
            removed[name] = 0
            while True:
                async with self._database.once(EVERY_TENANT) as connection:
                    gone = (await connection.execute(statement, {"now": now})).scalar_one()
                removed[name] += gone
                if gone < BATCH:
                    break
        return removed
