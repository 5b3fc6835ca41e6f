"""Jobs: the queue, what happened, what is kept of them, when they are due and who does them.

A worker works for every tenant, under one that is nobody's: `*` sees the rows of all, in these tables alone.
"""

import sqlalchemy as sa
from alembic import context, op
from sqlalchemy.dialects import postgresql

from charter.platform.database.row_level_security import (
    enable_row_level_security,
    grant,
    show_to_every_tenant,
)

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"

WAITING = "state IN ('PENDING', 'RETRY')"
RUNNING = "state IN ('STARTED', 'PROGRESS')"
UNFINISHED = "state IN ('PENDING', 'RETRY', 'STARTED', 'PROGRESS')"
FINISHED = "state IN ('SUCCESS', 'FAILURE', 'CANCELLED', 'DEAD')"
RANK = "(extract(epoch FROM run_at AT TIME ZONE 'UTC') * 1000)::bigint + priority * 1000"
CHANGING = ("fillfactor = 70", "autovacuum_vacuum_scale_factor = 0.01", "autovacuum_vacuum_cost_delay = 0")
OF_TENANTS = ("jobs", "job_events", "job_steps", "job_artifacts", "job_artifact_chunks")
OF_NOBODY = ("job_schedules", "job_fires", "job_workers")


def upgrade() -> None:
    """Make the tables."""
    role: str = context.config.attributes["role"]
    _create_jobs()
    _index_jobs()
    _create_what_is_kept_of_a_job()
    _create_schedules()
    _create_limits_and_workers()
    for table in OF_TENANTS:
        enable_row_level_security(table)
    for table in (*OF_TENANTS, "job_limits"):
        show_to_every_tenant(table)
    for table in (*OF_TENANTS, *OF_NOBODY, "job_limits"):
        grant(role, table, "SELECT, INSERT, UPDATE, DELETE")


def downgrade() -> None:
    """Drop all."""
    for table in (*OF_NOBODY, "job_limits", *reversed(OF_TENANTS)):
        op.drop_table(table)


def _create_jobs() -> None:
    op.create_table(
        "jobs",
        sa.Column("id", sa.Uuid, nullable=False),
        *(
            sa.Column(name, sa.Text, nullable=False)
            for name in ("tenant_id", "owner_kind", "owner_subject", "kind")
        ),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("arguments", postgresql.JSONB, nullable=False),
        sa.Column("queue", sa.Text, server_default=sa.text("'default'"), nullable=False),
        _number("priority", "100"),
        sa.Column("state", sa.Text, server_default=sa.text("'PENDING'"), nullable=False),
        _number("progress", "0"),
        _number("step", "0"),
        sa.Column("total_steps", sa.BigInteger),
        sa.Column("payload", postgresql.JSONB),
        sa.Column("result", postgresql.JSONB),
        sa.Column("error_code", sa.Text),
        sa.Column("error_message", sa.Text),
        _number("attempt", "0"),
        _number("attempts_allowed", "3"),
        _number("crashes", "0"),
        _moment("run_at"),
        sa.Column("rank", sa.BigInteger, sa.Computed(RANK, persisted=True), nullable=False),
        _moment("created_at"),
        *_moments("started_at", "finished_at", "timeout_at"),
        sa.Column("lease_token", sa.BigInteger),
        sa.Column("lease_owner", sa.Text),
        *_moments("lease_until", "cancel_requested_at"),
        sa.Column("unique_key", sa.LargeBinary),
        sa.Column("epoch", sa.Text, nullable=False),
        _number("last_event", "0"),
        _number("retention", "30"),
        *_moments("kept_until"),
        sa.Column("request_id", sa.Text),
        sa.PrimaryKeyConstraint("id", name="pk_jobs"),
        sa.CheckConstraint(f"{UNFINISHED} OR {FINISHED}", name="ck_jobs_state"),
        sa.CheckConstraint(f"(finished_at IS NOT NULL) = ({FINISHED})", name="ck_jobs_finished_at"),
        sa.CheckConstraint(f"(lease_until IS NOT NULL) = ({RUNNING})", name="ck_jobs_lease_until"),
    )
    op.execute(f"ALTER TABLE jobs SET ({', '.join(CHANGING)})")


def _index_jobs() -> None:
    waiting = ["queue", "tenant_id", "kind", "version", "rank"]
    _index("ix_jobs_waiting", waiting, WAITING)
    _index("ix_jobs_crashed", ["queue"], f"{WAITING} AND crashes > 0")
    _index("ix_jobs_running", ["kind", "tenant_id"], RUNNING)
    _index("ix_jobs_unique", ["tenant_id", "kind", "unique_key"], UNFINISHED, is_unique=True)
    _index("ix_jobs_kept_until", ["kept_until"], "kept_until IS NOT NULL")
    op.create_index(
        "ix_jobs_tenant_id_owner_subject_id", "jobs", ["tenant_id", "owner_subject", sa.text("id DESC")]
    )


def _create_what_is_kept_of_a_job() -> None:
    _create_of_a_job(
        "job_events",
        ["job_id", "seq"],
        sa.Column("seq", sa.BigInteger, nullable=False),
        _moment("at"),
        sa.Column("event", sa.Text, nullable=False),
        sa.Column("content", postgresql.JSONB, nullable=False),
    )
    _create_of_a_job(
        "job_steps",
        ["job_id", "name"],
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("result", postgresql.JSONB),
    )
    _create_of_a_job(
        "job_artifacts",
        ["job_id"],
        sa.Column("lease_token", sa.BigInteger, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("media_type", sa.Text, nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("sha256", sa.LargeBinary, nullable=False),
        _moment("created_at"),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_job_artifacts_expires_at", "job_artifacts", ["expires_at"])
    _create_of_a_job(
        "job_artifact_chunks",
        ["job_id", "lease_token", "number"],
        sa.Column("lease_token", sa.BigInteger, nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )


def _create_schedules() -> None:
    op.create_table(
        "job_schedules",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("every", sa.BigInteger),
        sa.Column("daily_at", sa.Time),
        sa.Column("catch_up", sa.Text, nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("is_active", sa.Boolean, server_default=sa.text("true"), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_job_schedules"),
        sa.CheckConstraint("(every IS NULL) <> (daily_at IS NULL)", name="ck_job_schedules_rhythm"),
        sa.CheckConstraint("catch_up IN ('skip', 'once', 'all')", name="ck_job_schedules_catch_up"),
    )
    op.create_table(
        "job_fires",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("fire_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("job_id", sa.Uuid, nullable=False),
        _moment("fired_at"),
        sa.PrimaryKeyConstraint("name", "fire_at", name="pk_job_fires"),
    )


def _create_limits_and_workers() -> None:
    op.create_table(
        "job_limits",
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("tenant_id", sa.Text, nullable=False),
        sa.Column("full_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("kind", "tenant_id", name="pk_job_limits"),
    )
    op.execute("ALTER TABLE job_limits ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE job_limits FORCE ROW LEVEL SECURITY")
    op.create_table(
        "job_workers",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("queues", postgresql.ARRAY(sa.Text), server_default=sa.text("'{}'"), nullable=False),
        _number("slots", "0"),
        _number("busy", "0"),
        _moment("started_at"),
        _moment("seen_at"),
        *_moments("last_claim_at"),
        sa.PrimaryKeyConstraint("id", name="pk_job_workers"),
    )


def _create_of_a_job(table: str, key: list[str], *columns: "sa.Column[object]") -> None:
    """A table whose rows go with their job."""
    op.create_table(
        table,
        sa.Column("job_id", sa.Uuid, nullable=False),
        sa.Column("tenant_id", sa.Text, nullable=False),
        *columns,
        sa.PrimaryKeyConstraint(*key, name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], name=f"fk_{table}_job_id_jobs", ondelete="CASCADE"),
    )


def _index(name: str, columns: list[str], condition: str, *, is_unique: bool = False) -> None:
    op.create_index(name, "jobs", columns, unique=is_unique, postgresql_where=sa.text(condition))


def _number(name: str, default: str) -> "sa.Column[int]":
    return sa.Column(name, sa.BigInteger, server_default=sa.text(default), nullable=False)


def _moment(name: str) -> "sa.Column[object]":
    return sa.Column(name, sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False)


def _moments(*names: str) -> "list[sa.Column[object]]":
    return [sa.Column(name, sa.DateTime(timezone=True)) for name in names]
