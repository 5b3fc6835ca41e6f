"""What members do in ledger and school."""

from typing import Final

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"

ROLES: Final = {
    "ledger_role": "'owner', 'manager', 'accountant', 'clerk', 'auditor', 'readonly'",
    "school_role": "'admin', 'registrar', 'staff', 'teacher'",
}


def upgrade() -> None:
    """Add the columns, empty, each with its rule at once: a scan of a table of a row for each member."""
    for column, roles in ROLES.items():
        rule = f"CONSTRAINT ck_memberships_{column} CHECK ({column} IN ({roles}))"
        op.execute(f"ALTER TABLE memberships ADD COLUMN {column} text {rule}")


def downgrade() -> None:
    """Drop the columns."""
    for column in ROLES:
        op.drop_column("memberships", column)
