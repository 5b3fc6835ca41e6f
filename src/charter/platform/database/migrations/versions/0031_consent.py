"""Users are invited by number, with every role that they will have: nobody is added without accepting."""

from typing import Final

from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"

COLUMNS: Final = {
    "user_id": "bigint",
    "ledger_role": "text CONSTRAINT ck_invitations_ledger_role"
    " CHECK (ledger_role IN ('owner', 'manager', 'accountant', 'clerk', 'auditor', 'readonly'))",
    "school_role": "text CONSTRAINT ck_invitations_school_role"
    " CHECK (school_role IN ('admin', 'registrar', 'staff', 'teacher'))",
}
# Rows that are there have no user: there is nothing to validate.
REFERENCE: Final = (
    "CONSTRAINT fk_invitations_user_id_users FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID"
)


def upgrade() -> None:
    """Add the columns."""
    for column, rule in COLUMNS.items():
        op.execute(f"ALTER TABLE invitations ADD COLUMN {column} {rule}")
    op.execute(f"ALTER TABLE invitations ADD {REFERENCE}")
    op.execute("ALTER TABLE refresh_tokens ADD COLUMN sealed_pair text")


def downgrade() -> None:
    """Drop them, and the invitations of users with them."""
    op.execute("DELETE FROM invitations WHERE user_id IS NOT NULL")
    for column in COLUMNS:
        op.drop_column("invitations", column)
    op.drop_column("refresh_tokens", "sealed_pair")
