"""Jobs and mails name the trace that left them behind."""

from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"

TABLES = ("jobs", "outgoing_mail")


def upgrade() -> None:
    """Add the columns, empty."""
    for table in TABLES:
        op.execute(f"ALTER TABLE {table} ADD COLUMN traceparent text")


def downgrade() -> None:
    """Drop them."""
    for table in TABLES:
        op.execute(f"ALTER TABLE {table} DROP COLUMN traceparent")
