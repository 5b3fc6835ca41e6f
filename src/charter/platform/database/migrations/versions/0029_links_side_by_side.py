"""Several links of a purpose work at once: who asks for one voids nobody else's."""

from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None
phase = "contract"
release = "0.1.0"

TABLE = "one_time_tokens"
ONE_OF_EACH = "uq_one_time_tokens_user_id_purpose"
OF_USER = "ix_one_time_tokens_user_id"


def upgrade() -> None:
    """Make the other index, without making writers wait; an invalid one of a broken run is made again."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = 0")
        op.drop_index(OF_USER, TABLE, if_exists=True, postgresql_concurrently=True)
        op.create_index(OF_USER, TABLE, ["user_id"], if_not_exists=True, postgresql_concurrently=True)
        op.drop_index(ONE_OF_EACH, TABLE, if_exists=True, postgresql_concurrently=True)


def downgrade() -> None:
    """Make the former one, over no links: there may be several of a purpose."""
    op.execute("DELETE FROM one_time_tokens")
    op.create_index(ONE_OF_EACH, TABLE, ["user_id", "purpose"], unique=True)
    op.drop_index(OF_USER, TABLE)
