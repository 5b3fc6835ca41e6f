"""Adds a job to those that wait, unless as many wait as may, or the same one does."""

from typing import Final

from sqlalchemy import BigInteger, DateTime, LargeBinary, Text, Uuid, bindparam, text
from sqlalchemy.dialects.postgresql import JSONB

from charter.jobs.domain import JobId, NewJob
from charter.platform.database.connections import Connection
from charter.shared.tenants import TenantId

_ADD: Final = text("""
    WITH same AS (
        SELECT 1 FROM jobs
        WHERE tenant_id = :tenant_id AND kind = :kind AND unique_key = :unique_key
          AND state IN ('PENDING', 'RETRY', 'STARTED', 'PROGRESS')
    ), waiting AS (
        SELECT count(*) AS number FROM (
            SELECT 1 FROM jobs
            WHERE queue = :queue AND tenant_id = :tenant_id AND state IN ('PENDING', 'RETRY') LIMIT :most
        ) AS counted
    )
    INSERT INTO jobs (id, tenant_id, owner_kind, owner_subject, kind, version, arguments, queue, priority,
                      attempts_allowed, run_at, unique_key, epoch, retention, request_id, traceparent)
    SELECT :id, :tenant_id, :owner_kind, :owner_subject, :kind, :version, :arguments, :queue, :priority,
           :attempts_allowed, :run_at, :unique_key, :epoch, :retention, :request_id, :traceparent
    FROM waiting WHERE number < :most OR EXISTS (SELECT FROM same)
    ON CONFLICT (tenant_id, kind, unique_key) WHERE state IN ('PENDING', 'RETRY', 'STARTED', 'PROGRESS')
    DO UPDATE SET unique_key = excluded.unique_key
    RETURNING id
""").bindparams(
    *(bindparam(name, type_=Text) for name in ("tenant_id", "owner_kind", "owner_subject", "kind", "queue")),
    *(bindparam(name, type_=Text) for name in ("epoch", "request_id", "traceparent")),
    *(bindparam(name, type_=BigInteger) for name in ("version", "priority", "attempts_allowed")),
    *(bindparam(name, type_=BigInteger) for name in ("retention", "most")),
    bindparam("id", type_=Uuid),
    bindparam("arguments", type_=JSONB),
    bindparam("run_at", type_=DateTime(timezone=True)),
    bindparam("unique_key", type_=LargeBinary),
)
"""States as the indexes spell them. Jobs that are added at the same moment do not count each other."""


class SqlWaitingJobs:
    """The jobs of one tenant that wait, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def add(self, job: NewJob, most_waiting: int) -> JobId | None:
        values = {
            "id": job.id,
            "tenant_id": self._tenant,
            "owner_kind": job.owner.kind,
            "owner_subject": job.owner.subject,
            "kind": job.kind,
            "version": job.version,
            "arguments": job.arguments,
            "queue": job.queue,
            "priority": job.priority,
            "attempts_allowed": job.attempts_allowed,
            "run_at": job.run_at,
            "unique_key": job.unique_key,
            "epoch": job.epoch,
            "retention": job.retention,
            "request_id": job.request_id,
            "traceparent": job.traceparent,
            "most": most_waiting,
        }
        added = (await self._connection.execute(_ADD, values)).scalar()
        return None if added is None else JobId(added)
