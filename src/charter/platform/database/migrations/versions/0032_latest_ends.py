"""What has ended lately is found by when it was written, made without making writers wait."""

from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"

INDEX = "ix_ended_sessions_ended_at"


def upgrade() -> None:
    """Make the index; an invalid one that a broken run left is made again."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = 0")
        op.drop_index(INDEX, "ended_sessions", if_exists=True, postgresql_concurrently=True)
        op.create_index(
            INDEX, "ended_sessions", ["ended_at"], postgresql_concurrently=True, if_not_exists=True
        )


def downgrade() -> None:
    """Drop the index."""
    with op.get_context().autocommit_block():
        op.drop_index(INDEX, "ended_sessions", if_exists=True, postgresql_concurrently=True)
