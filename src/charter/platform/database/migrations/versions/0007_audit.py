"""The audit log and its chain: the application can add to them and read them, nothing else."""

import sqlalchemy as sa
from alembic import context, op
from sqlalchemy.dialects import postgresql

from charter.platform.database.row_level_security import grant

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"


def upgrade() -> None:
    """Make the tables."""
    _create_audit_log()
    _create_audit_chain()
    _create_audit_pending()
    role: str = context.config.attributes["role"]
    grant(role, "audit_log", "SELECT, INSERT")
    grant(role, "audit_chain", "SELECT, INSERT")
    grant(role, "audit_pending", "SELECT, INSERT, DELETE")


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("audit_pending")
    op.drop_table("audit_chain")
    op.drop_table("audit_log")


def _create_audit_log() -> None:
    op.create_table(
        "audit_log",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("occurred_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("event", sa.String(length=100), nullable=False),
        sa.Column("operation", sa.String(length=100)),
        sa.Column("actor_kind", sa.String(length=20), nullable=False),
        sa.Column("actor_issuer", sa.String(length=500)),
        sa.Column("actor_subject", sa.String(length=255)),
        sa.Column("actor_tenant", sa.String(length=255)),
        sa.Column("target", sa.String(length=500)),
        sa.Column("client_address", sa.String(length=45)),
        sa.Column("request_id", sa.String(length=128)),
        sa.Column(
            "details", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False
        ),
        sa.PrimaryKeyConstraint("id", name="pk_audit_log"),
    )
    op.create_index("ix_audit_log_actor_subject_id", "audit_log", ["actor_subject", sa.text("id DESC")])
    op.create_index("ix_audit_log_event_id", "audit_log", ["event", sa.text("id DESC")])


def _create_audit_chain() -> None:
    op.create_table(
        "audit_chain",
        sa.Column("sequence", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("entry_id", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["audit_log.id"], name="fk_audit_chain_entry_id_audit_log"),
        sa.PrimaryKeyConstraint("sequence", name="pk_audit_chain"),
        sa.UniqueConstraint("entry_id", name="uq_audit_chain_entry_id"),
    )


def _create_audit_pending() -> None:
    op.create_table(
        "audit_pending",
        sa.Column("entry_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["audit_log.id"], name="fk_audit_pending_entry_id_audit_log"),
        sa.PrimaryKeyConstraint("entry_id", name="pk_audit_pending"),
    )
