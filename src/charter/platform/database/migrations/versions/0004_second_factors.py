"""Second factors and recovery codes."""

import sqlalchemy as sa
from alembic import context, op

from charter.platform.database.row_level_security import grant

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"


def upgrade() -> None:
    """Make the tables."""
    _create_second_factors()
    _create_recovery_codes()
    role: str = context.config.attributes["role"]
    grant(role, "second_factors", "SELECT, INSERT, UPDATE, DELETE")
    grant(role, "recovery_codes", "SELECT, INSERT, DELETE")


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("recovery_codes")
    op.drop_table("second_factors")


def _create_second_factors() -> None:
    op.create_table(
        "second_factors",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("sealed_secret", sa.LargeBinary(), nullable=False),
        sa.Column("last_step", sa.BigInteger()),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_second_factors_user_id_users"),
        sa.PrimaryKeyConstraint("user_id", name="pk_second_factors"),
    )


def _create_recovery_codes() -> None:
    op.create_table(
        "recovery_codes",
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_recovery_codes_user_id_users"),
        sa.PrimaryKeyConstraint("user_id", "code_hash", name="pk_recovery_codes"),
    )
