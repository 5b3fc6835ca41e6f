"""Checks keep the statements of the moment that they were made at; older ones have none."""

from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"


def upgrade() -> None:
    """Add the column, empty."""
    op.execute("ALTER TABLE compliance_checks ADD COLUMN statements jsonb")


def downgrade() -> None:
    """Drop it."""
    op.drop_column("compliance_checks", "statements")
