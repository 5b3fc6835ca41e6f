"""What migrations declared of themselves is kept, for releases that do not know them."""

import sqlalchemy as sa
from alembic import context, op

from charter.platform.database.row_level_security import grant

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"


def upgrade() -> None:
    """Make the table; whoever runs the migrations fills it."""
    op.create_table(
        "schema_changes",
        sa.Column("revision", sa.Text, nullable=False),
        sa.Column("phase", sa.Text, nullable=False),
        sa.Column("release", sa.Text, nullable=False),
        sa.Column("applied_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("revision", name="pk_schema_changes"),
    )
    grant(context.config.attributes["role"], "schema_changes", "SELECT")


def downgrade() -> None:
    """Drop it."""
    op.drop_table("schema_changes")
