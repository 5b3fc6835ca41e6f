"""What recovery ends: links by when they were asked for, and where; addresses with a way back; keys."""

from alembic import context, op

from charter.platform.database.row_level_security import grant

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"

COLUMNS = (
    "ALTER TABLE users ADD COLUMN secured_at timestamptz",
    "ALTER TABLE outgoing_mail ADD COLUMN asker bytea",
    "ALTER TABLE one_time_tokens ADD COLUMN asker bytea",
    "ALTER TABLE one_time_tokens ADD COLUMN asked_at timestamptz DEFAULT now() NOT NULL",
)
FORMER_ADDRESSES = """
CREATE TABLE former_addresses (
    id bigint GENERATED ALWAYS AS IDENTITY,
    user_id bigint NOT NULL,
    email text NOT NULL,
    email_key text NOT NULL,
    left_at timestamptz DEFAULT now() NOT NULL,
    expires_at timestamptz NOT NULL,
    token_hash bytea,
    CONSTRAINT pk_former_addresses PRIMARY KEY (id),
    CONSTRAINT uq_former_addresses_token_hash UNIQUE (token_hash),
    CONSTRAINT fk_former_addresses_user_id_users FOREIGN KEY (user_id) REFERENCES users (id)
)
"""
INDEXES = [
    f"CREATE INDEX ix_former_addresses_{column} ON former_addresses ({column})"
    for column in ("user_id", "email_key", "expires_at")
]
REVOKE_KEYS = """
CREATE FUNCTION revoke_keys(whose text, moment timestamptz) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE scope text := coalesce(current_setting('app.tenant', true), '');
BEGIN
    PERFORM set_config('app.tenant', whose, true);
    RETURN QUERY UPDATE api_keys SET revoked_at = moment
        WHERE tenant_id = whose AND revoked_at IS NULL RETURNING prefix::text;
    PERFORM set_config('app.tenant', scope, true);
END $$
"""
"""Whoever recovers an account does so in a transaction of another tenant too."""


def upgrade() -> None:
    """Add columns that touch no row, the table and the function."""
    role: str = context.config.attributes["role"]
    for statement in (*COLUMNS, FORMER_ADDRESSES, *INDEXES, REVOKE_KEYS):
        op.execute(statement)
    grant(role, "former_addresses", "SELECT, INSERT, UPDATE, DELETE")


def downgrade() -> None:
    """Drop them."""
    op.execute("DROP FUNCTION revoke_keys(text, timestamptz)")
    op.drop_table("former_addresses")
    for table, columns in {"one_time_tokens": ("asker", "asked_at"), "outgoing_mail": ("asker",)}.items():
        for column in columns:
            op.drop_column(table, column)
    op.drop_column("users", "secured_at")
