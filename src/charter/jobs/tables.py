"""The tables of jobs. No index has a column that heartbeats change, so that these stay cheap."""

from typing import Final

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    DateTime,
    ForeignKey,
    Index,
    LargeBinary,
    Table,
    Text,
    Time,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from charter.platform.database.tables import metadata

WAITING: Final = "state IN ('PENDING', 'RETRY')"
RUNNING: Final = "state IN ('STARTED', 'PROGRESS')"
UNFINISHED: Final = "state IN ('PENDING', 'RETRY', 'STARTED', 'PROGRESS')"
FINISHED: Final = "state IN ('SUCCESS', 'FAILURE', 'CANCELLED', 'DEAD')"
RANK: Final = "(extract(epoch FROM run_at AT TIME ZONE 'UTC') * 1000)::bigint + priority * 1000"

jobs: Final = Table(
    "jobs",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("tenant_id", Text, nullable=False),
    Column("owner_kind", Text, nullable=False),
    Column("owner_subject", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("arguments", JSONB, nullable=False),
    Column("queue", Text, nullable=False, server_default=text("'default'")),
    Column("priority", BigInteger, nullable=False, server_default=text("100")),
    Column("state", Text, nullable=False, server_default=text("'PENDING'")),
    Column("progress", BigInteger, nullable=False, server_default=text("0")),
    Column("step", BigInteger, nullable=False, server_default=text("0")),
    Column("total_steps", BigInteger),
    Column("payload", JSONB),
    Column("result", JSONB),
    Column("error_code", Text),
    Column("error_message", Text),
    Column("attempt", BigInteger, nullable=False, server_default=text("0")),
    Column("attempts_allowed", BigInteger, nullable=False, server_default=text("3")),
    Column("crashes", BigInteger, nullable=False, server_default=text("0")),
    Column("run_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("rank", BigInteger, Computed(RANK, persisted=True), nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("started_at", DateTime(timezone=True)),
    Column("finished_at", DateTime(timezone=True)),
    Column("timeout_at", DateTime(timezone=True)),
    Column("lease_token", BigInteger),
    Column("lease_owner", Text),
    Column("lease_until", DateTime(timezone=True)),
    Column("cancel_requested_at", DateTime(timezone=True)),
    Column("unique_key", LargeBinary),
    Column("epoch", Text, nullable=False),
    Column("last_event", BigInteger, nullable=False, server_default=text("0")),
    Column("retention", BigInteger, nullable=False, server_default=text("30")),
    Column("kept_until", DateTime(timezone=True)),
    Column("request_id", Text),
    Column("traceparent", Text),
    CheckConstraint(f"{UNFINISHED} OR {FINISHED}", name="state"),
    CheckConstraint(f"(finished_at IS NOT NULL) = ({FINISHED})", name="finished_at"),
    CheckConstraint(f"(lease_until IS NOT NULL) = ({RUNNING})", name="lease_until"),
)
"""One row for each job, which is the order to do it as well. `step` and `total_steps` are how far it is, and
`progress` the same in percent. `rank` is milliseconds: a point of priority weighs as much as a second of
waiting. `retention` is days, `kept_until` what they come to once the job is finished."""

Index(
    "ix_jobs_waiting",
    *(jobs.c.queue, jobs.c.tenant_id, jobs.c.kind, jobs.c.version, jobs.c.rank),
    postgresql_where=text(WAITING),
)
Index("ix_jobs_crashed", jobs.c.queue, postgresql_where=text(f"{WAITING} AND crashes > 0"))
Index("ix_jobs_running", jobs.c.kind, jobs.c.tenant_id, postgresql_where=text(RUNNING))
Index(
    "ix_jobs_unique",
    *(jobs.c.tenant_id, jobs.c.kind, jobs.c.unique_key),
    unique=True,
    postgresql_where=text(UNFINISHED),
)
Index("ix_jobs_kept_until", jobs.c.kept_until, postgresql_where=text("kept_until IS NOT NULL"))
Index("ix_jobs_tenant_id_owner_subject_id", jobs.c.tenant_id, jobs.c.owner_subject, jobs.c.id.desc())

job_events: Final = Table(
    "job_events",
    metadata,
    Column("job_id", Uuid, ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("tenant_id", Text, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("event", Text, nullable=False),
    Column("content", JSONB, nullable=False),
)
"""What happened to a job, numbered from 1 without a gap; written by the statement that makes it happen."""

job_steps: Final = Table(
    "job_steps",
    metadata,
    Column("job_id", Uuid, ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("tenant_id", Text, nullable=False),
    Column("result", JSONB),
)
"""What the steps of a job came to, which no later attempt does again."""

job_artifacts: Final = Table(
    "job_artifacts",
    metadata,
    Column("job_id", Uuid, ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True),
    Column("lease_token", BigInteger, nullable=False),
    Column("tenant_id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("sha256", LargeBinary, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("expires_at", DateTime(timezone=True), nullable=False),
)
"""The file of a job; its bytes are the chunks of the same attempt."""

Index("ix_job_artifacts_expires_at", job_artifacts.c.expires_at)

job_artifact_chunks: Final = Table(
    "job_artifact_chunks",
    metadata,
    Column("job_id", Uuid, ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True),
    Column("lease_token", BigInteger, primary_key=True, autoincrement=False),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("tenant_id", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)
"""Numbered from 0, in the order of the file."""

job_schedules: Final = Table(
    "job_schedules",
    metadata,
    Column("name", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("every", BigInteger),
    Column("daily_at", Time),
    Column("catch_up", Text, nullable=False),
    Column("next_at", DateTime(timezone=True), nullable=False),
    Column("is_active", Boolean, nullable=False, server_default=text("true")),
    CheckConstraint("(every IS NULL) <> (daily_at IS NULL)", name="rhythm"),
    CheckConstraint("catch_up IN ('skip', 'once', 'all')", name="catch_up"),
)
"""What is done again and again: each `every` seconds, or daily at a time in UTC."""

job_fires: Final = Table(
    "job_fires",
    metadata,
    Column("name", Text, primary_key=True),
    Column("fire_at", DateTime(timezone=True), primary_key=True),
    Column("job_id", Uuid, nullable=False),
    Column("fired_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
)
"""When a schedule came due: a row can be added once, whoever adds it."""

job_limits: Final = Table(
    "job_limits",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("tenant_id", Text, primary_key=True),
    Column("full_at", DateTime(timezone=True), nullable=False),
)
"""Token buckets: when one that nobody takes from will be full again. The tenant is `*` where all share it."""

job_workers: Final = Table(
    "job_workers",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("role", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("queues", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    Column("slots", BigInteger, nullable=False, server_default=text("0")),
    Column("busy", BigInteger, nullable=False, server_default=text("0")),
    Column("started_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("seen_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("last_claim_at", DateTime(timezone=True)),
)
"""Processes that work (`worker`) or keep the schedules (`beat`), with when each was alive last."""
