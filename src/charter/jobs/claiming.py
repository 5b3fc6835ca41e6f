"""Which job is done next, decided in SQL at the last moment, and that it is this worker's from now on.

Jobs that took a worker down with them go first, so that a fault shows early. Then tenants take turns, in a
ring that each worker goes round by itself. Of a tenant's jobs the first by `rank` is next: the smallest
priority, where a second of waiting makes up for a point, so that none waits for ever. Kinds whose limits are
reached are passed over, as are kinds and versions that this worker does not know: a newer one will come.

A claim is one statement and one round trip, but for a kind with limits: that is found, left as it is, and
claimed in a transaction that counts. It does not wait for the disk: if PostgreSQL crashes and forgets it, the
job is due again.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import ColumnElement, Float, Row, Text, bindparam, func, literal_column, or_, select, text
from sqlalchemy.dialects.postgresql import insert

from charter.jobs.domain import JobId, Owner
from charter.jobs.tables import RUNNING, WAITING, job_limits, jobs
from charter.jobs.telling import IS_RUNNING, Told, told_of
from charter.platform.database.connections import Connection
from charter.platform.database.transactions import Database
from charter.shared.tenants import EVERY_TENANT, TenantId
from contract_runtime.jobs import JobKind

LEASE: Final = 8
"""Seconds for which a worker holds a job without a sign of life."""
EVERYBODYS: Final = "*"
"""In place of the tenant, where all share a limit."""
MOST_TRIES: Final = 20
NEWER: Final = """greatest(lease_token + 1,
            (extract(epoch FROM clock_timestamp()) * 1000000)::bigint * 1024 + (random() * 1023)::bigint)"""
"""A token newer than the last, and never given out twice, even if PostgreSQL crashes and forgets a claim."""

CLAIM: Final = text(
    f"""
WITH RECURSIVE known AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(CAST(:kinds AS jsonb)) AS known (
        kind text, version bigint, timeout float8,
        most bigint, is_most_by_tenant boolean, slack float8, is_rate_by_tenant boolean)
), ahead AS (
    (SELECT tenant_id FROM jobs WHERE queue = CAST(:queue AS text) AND {WAITING}
        AND tenant_id > CAST(:after AS text) ORDER BY tenant_id LIMIT 1)
    UNION ALL
    SELECT (SELECT tenant_id FROM jobs WHERE queue = CAST(:queue AS text) AND {WAITING}
        AND tenant_id > ahead.tenant_id ORDER BY tenant_id LIMIT 1)
    FROM ahead WHERE ahead.tenant_id IS NOT NULL
), behind AS (
    (SELECT tenant_id FROM jobs WHERE queue = CAST(:queue AS text) AND {WAITING}
        AND tenant_id <= CAST(:after AS text) ORDER BY tenant_id LIMIT 1)
    UNION ALL
    SELECT (SELECT tenant_id FROM jobs WHERE queue = CAST(:queue AS text) AND {WAITING}
        AND tenant_id > behind.tenant_id AND tenant_id <= CAST(:after AS text) ORDER BY tenant_id LIMIT 1)
    FROM behind WHERE behind.tenant_id IS NOT NULL
), crashed AS (
    SELECT jobs.id FROM jobs JOIN known USING (kind, version)
    WHERE queue = CAST(:queue AS text) AND {WAITING} AND crashes > 0 AND run_at <= now()
        AND {{fits_crashed}}
    ORDER BY run_at LIMIT 1 FOR UPDATE OF jobs SKIP LOCKED
), fair AS (
    SELECT best.id
    FROM (SELECT tenant_id FROM ahead WHERE tenant_id IS NOT NULL
          UNION ALL SELECT tenant_id FROM behind WHERE tenant_id IS NOT NULL) AS turn
    CROSS JOIN LATERAL (
        SELECT known.kind, known.version FROM known CROSS JOIN LATERAL (
            SELECT rank FROM jobs
            WHERE queue = CAST(:queue AS text) AND {WAITING} AND tenant_id = turn.tenant_id
                AND kind = known.kind AND version = known.version AND run_at <= now()
            ORDER BY rank LIMIT 1
        ) AS first
        WHERE {{fits}} ORDER BY first.rank
    ) AS by_rank
    CROSS JOIN LATERAL (
        SELECT id FROM jobs
        WHERE queue = CAST(:queue AS text) AND {WAITING} AND tenant_id = turn.tenant_id
            AND kind = by_rank.kind AND version = by_rank.version AND run_at <= now()
        ORDER BY rank LIMIT 1 FOR UPDATE SKIP LOCKED
    ) AS best
    LIMIT 1
), picked AS MATERIALIZED (
    SELECT id FROM crashed UNION ALL SELECT id FROM fair LIMIT 1
), claimed AS (
    UPDATE jobs SET state = 'STARTED', attempt = attempt + 1, lease_token = {NEWER},
        lease_owner = CAST(:lease_owner AS text), lease_until = now() + interval '{LEASE} seconds',
        started_at = coalesce(started_at, now()), last_event = last_event + 1,
        timeout_at = now() + interval '1 second' * known.timeout,
        progress = 0, step = 0, total_steps = NULL, payload = NULL, error_code = NULL, error_message = NULL
    FROM known
    WHERE jobs.id = (SELECT id FROM picked) AND known.kind = jobs.kind AND known.version = jobs.version
        AND (CAST(:is_counted AS boolean) OR known.most IS NULL AND known.slack IS NULL)
    RETURNING jobs.id, tenant_id, owner_kind, owner_subject, jobs.kind, jobs.version, arguments, attempt,
        attempts_allowed, crashes, lease_token, timeout_at, epoch, last_event, request_id, traceparent,
        set_config('synchronous_commit', 'off', true)
), written AS (
    INSERT INTO job_events (job_id, seq, tenant_id, event, content)
    SELECT id, last_event, tenant_id, 'state', jsonb_build_object('state', 'STARTED', 'progress', 0,
        'step', 0, 'total_steps', NULL, 'payload', NULL) FROM claimed
    RETURNING seq, event, content
)
SELECT claimed.*, written.* FROM picked LEFT JOIN (claimed CROSS JOIN written) ON true
""".format(
        **{
            name: f"""
        (known.most IS NULL OR known.most > (SELECT count(*) FROM jobs AS running
            WHERE running.kind = known.kind AND running.{RUNNING}
                AND (NOT known.is_most_by_tenant OR running.tenant_id = {tenant})))
        AND (known.slack IS NULL OR NOT EXISTS (SELECT FROM job_limits WHERE job_limits.kind = known.kind
            AND job_limits.tenant_id = CASE WHEN known.is_rate_by_tenant THEN {tenant} ELSE '{EVERYBODYS}' END
            AND full_at > now() + interval '1 second' * known.slack))
        """
            for name, tenant in (("fits_crashed", "jobs.tenant_id"), ("fits", "turn.tenant_id"))
        }
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedJob:
    """One attempt at a job: it counts for as long as `token` is the newest of the job."""

    id: JobId
    tenant: TenantId
    owner: Owner
    kind: JobKind
    version: int
    arguments: Any
    attempt: int
    attempts_allowed: int
    crashes: int
    token: int
    timeout_at: datetime
    epoch: str
    request_id: str | None
    traceparent: str | None
    told: Told

    @property
    def failures(self) -> int:
        """How many attempts have failed if this one does; one that took its worker down is no failure."""
        return self.attempt - self.crashes


_COUNT_RUNNING: Final = (
    select(func.count())
    .select_from(jobs)
    .where(
        IS_RUNNING,
        jobs.c.kind == bindparam("kind"),
        or_(
            bindparam("tenant", type_=Text) == EVERYBODYS, jobs.c.tenant_id == bindparam("tenant", type_=Text)
        ),
    )
)
_LOCK: Final = select(func.pg_advisory_xact_lock(func.hashtextextended(bindparam("key", type_=Text), 0)))
_SECOND: Final[ColumnElement[Any]] = literal_column("interval '1 second'")
_ADDED: Final = insert(job_limits).values(
    kind=bindparam("kind"),
    tenant_id=bindparam("tenant"),
    full_at=func.now() + bindparam("pace", type_=Float) * _SECOND,
)
_TAKE_TOKEN: Final = _ADDED.on_conflict_do_update(
    index_elements=["kind", "tenant_id"],
    set_={
        "full_at": func.greatest(job_limits.c.full_at, func.now()) + bindparam("pace", type_=Float) * _SECOND
    },
    where=job_limits.c.full_at <= func.now() + bindparam("slack", type_=Float) * _SECOND,
).returning(job_limits.c.full_at)


class _OverLimit(Exception):
    """Another worker was faster, and the limit is reached: undo the claim and look for something else."""


class Claims:
    """Claims jobs for one worker, which goes round the tenants and the queues by itself."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._served: dict[str, str] = {}
        self._turn = 0

    async def claim(
        self, queues: Sequence[str], lease_owner: str, kinds: Mapping[str, JobKind]
    ) -> ClaimedJob | None:
        """The next job of these queues and kinds, held for this attempt; None where none is due."""
        known = _known(tuple(kinds.values()))
        self._turn += 1
        for place in range(len(queues)):
            queue = queues[(self._turn + place) % len(queues)]
            claimed = await self._claim(queue, lease_owner, kinds, known)
            if claimed is not None:
                self._served[queue] = claimed.tenant
                return claimed
        return None

    async def _claim(
        self, queue: str, lease_owner: str, kinds: Mapping[str, JobKind], known: str
    ) -> ClaimedJob | None:
        values: dict[str, object] = {
            "queue": queue,
            "after": self._served.get(queue, ""),
            "lease_owner": lease_owner,
            "kinds": known,
        }
        async with self._database.once(EVERY_TENANT) as connection:
            row = (await connection.execute(CLAIM, values | {"is_counted": False})).one_or_none()
        if row is None:
            return None
        if row.id is not None:
            return _claimed(row, kinds[row.kind])
        for _ in range(MOST_TRIES):
            try:
                return await self._claim_counted(values, kinds)
            except _OverLimit:
                continue
        return None

    async def _claim_counted(
        self, values: dict[str, object], kinds: Mapping[str, JobKind]
    ) -> ClaimedJob | None:
        """The same where the kind has limits, which take more than one statement. Raises: _OverLimit."""
        async with self._database.transaction(EVERY_TENANT) as connection:
            row = (await connection.execute(CLAIM, values | {"is_counted": True})).one_or_none()
            if row is None or row.id is None:
                return None
            kind = kinds[row.kind]
            await _keep_to_limits(connection, kind, row.tenant_id)
        return _claimed(row, kind)


async def _keep_to_limits(connection: Connection, kind: JobKind, tenant: str) -> None:
    """Count the claim in. Of two that claim at once, the second waits here until it sees the first."""
    if kind.concurrency is not None:
        of = {"kind": kind.name, "tenant": tenant if kind.concurrency.by == "tenant" else EVERYBODYS}
        await connection.execute(_LOCK, {"key": f"job {of['kind']} {of['tenant']}"})
        if (await connection.execute(_COUNT_RUNNING, of)).scalar_one() > kind.concurrency.most:
            raise _OverLimit
    if kind.rate is not None:
        pace = kind.rate.per / kind.rate.requests
        taken = await connection.execute(
            _TAKE_TOKEN,
            {
                "kind": kind.name,
                "tenant": tenant if kind.rate.by == "tenant" else EVERYBODYS,
                "pace": pace,
                "slack": kind.rate.per - pace,
            },
        )
        if taken.one_or_none() is None:
            raise _OverLimit


@lru_cache
def _known(kinds: tuple[JobKind, ...]) -> str:
    """What the statement has to know of kinds, each in all versions that can be read."""
    return json.dumps(
        [{**_limits(kind), "version": version} for kind in kinds for version in _versions(kind)]
    )


def _versions(kind: JobKind) -> range:
    return range(1, kind.version + 1)


def _limits(kind: JobKind) -> dict[str, object]:
    concurrency, rate = kind.concurrency, kind.rate
    return {
        "kind": kind.name,
        "timeout": kind.timeout,
        "most": concurrency and concurrency.most,
        "is_most_by_tenant": concurrency is not None and concurrency.by == "tenant",
        "slack": rate and rate.per - rate.per / rate.requests,
        "is_rate_by_tenant": rate is not None and rate.by == "tenant",
    }


def _claimed(row: Row[Any], kind: JobKind) -> ClaimedJob:
    return ClaimedJob(
        id=JobId(row.id),
        tenant=TenantId(row.tenant_id),
        owner=Owner(row.owner_kind, row.owner_subject),
        kind=kind,
        version=row.version,
        arguments=row.arguments,
        attempt=row.attempt,
        attempts_allowed=row.attempts_allowed,
        crashes=row.crashes,
        token=row.lease_token,
        timeout_at=row.timeout_at,
        epoch=row.epoch,
        request_id=row.request_id,
        traceparent=row.traceparent,
        told=told_of(row),
    )
