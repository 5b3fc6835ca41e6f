"""Who wrote the lines of a draft anew, and so cannot approve them either."""

from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"


def upgrade() -> None:
    """Add the column: nobody is known to have written what is there, beside who created it."""
    op.execute("ALTER TABLE ledger_entries ADD COLUMN written_by text")


def downgrade() -> None:
    """Drop it."""
    op.drop_column("ledger_entries", "written_by")
