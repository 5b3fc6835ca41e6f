"""Keys are found by their tenant and account, made without making writers wait."""

from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"

INDEX = "ix_api_keys_tenant_id_service_account_id"


def upgrade() -> None:
    """Make the index; an invalid one that a broken run left is made again."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = 0")
        op.drop_index(INDEX, "api_keys", if_exists=True, postgresql_concurrently=True)
        op.create_index(
            INDEX,
            "api_keys",
            ["tenant_id", "service_account_id"],
            postgresql_concurrently=True,
            if_not_exists=True,
        )


def downgrade() -> None:
    """Drop the index."""
    with op.get_context().autocommit_block():
        op.drop_index(INDEX, "api_keys", if_exists=True, postgresql_concurrently=True)
