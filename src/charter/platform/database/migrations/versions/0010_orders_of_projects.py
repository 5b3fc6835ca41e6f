"""An index for each order in which projects are listed, made without making writers wait."""

from typing import Any, Final

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"

INDEXES: Final[dict[str, list[Any]]] = {
    "ix_projects_tenant_id_updated_at_id": ["tenant_id", sa.text("updated_at DESC"), sa.text("id DESC")],
    "ix_projects_tenant_id_name_id": ["tenant_id", "name", "id"],
}


def upgrade() -> None:
    """Make the indexes; an invalid one that a broken run left is made again."""
    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = 0")
        for name, columns in INDEXES.items():
            op.drop_index(name, "projects", if_exists=True, postgresql_concurrently=True)
            op.create_index(
                name,
                "projects",
                columns,
                postgresql_where=sa.text("deleted_at IS NULL"),
                postgresql_concurrently=True,
                if_not_exists=True,
            )


def downgrade() -> None:
    """Drop the indexes."""
    with op.get_context().autocommit_block():
        for name in INDEXES:
            op.drop_index(name, "projects", if_exists=True, postgresql_concurrently=True)
