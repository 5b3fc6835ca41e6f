"""Tickets that open a channel once."""

import sqlalchemy as sa
from alembic import context, op
from sqlalchemy.dialects import postgresql

from charter.platform.database.row_level_security import grant

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "channel_tickets",
        sa.Column("ticket_hash", sa.LargeBinary, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("parameters", postgresql.JSONB, nullable=False),
        sa.Column("caller", postgresql.JSONB, nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("ticket_hash", name="pk_channel_tickets"),
    )
    op.create_index("ix_channel_tickets_expires_at", "channel_tickets", ["expires_at"])
    grant(context.config.attributes["role"], "channel_tickets", "SELECT, INSERT, DELETE")


def downgrade() -> None:
    """Drop it."""
    op.drop_table("channel_tickets")
