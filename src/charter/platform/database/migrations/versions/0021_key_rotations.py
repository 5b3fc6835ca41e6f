"""Who was told a key's text: who made it is known, and who rotated it is written down from now on."""

from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"


def upgrade() -> None:
    """Add the column, empty: a constant default touches no row."""
    op.execute("ALTER TABLE api_keys ADD COLUMN rotated_by text[] DEFAULT '{}' NOT NULL")


def downgrade() -> None:
    """Drop it."""
    op.drop_column("api_keys", "rotated_by")
