"""How many mails of a kind an address was sent: whoever floods it with them stops there."""

import sqlalchemy as sa
from alembic import context, op

from charter.platform.database.row_level_security import grant

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"


def upgrade() -> None:
    """Make the table."""
    role: str = context.config.attributes["role"]
    op.create_table(
        "mail_receivers",
        sa.Column("receiver", sa.LargeBinary, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("mails", sa.BigInteger, nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("receiver", "kind", name="pk_mail_receivers"),
    )
    op.create_index("ix_mail_receivers_until", "mail_receivers", ["until"])
    grant(role, "mail_receivers", "SELECT, INSERT, UPDATE, DELETE")


def downgrade() -> None:
    """Drop it."""
    op.drop_table("mail_receivers")
