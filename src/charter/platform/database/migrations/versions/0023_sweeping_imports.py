"""Files whose import never came are swept, whosever they are."""

from alembic import op

from charter.platform.database.row_level_security import show_to_every_tenant

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"

SWEEP = """
CREATE FUNCTION ledger_sweep_imports(before timestamptz) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE scope text := coalesce(current_setting('app.tenant', true), ''); swept bigint;
BEGIN
    PERFORM set_config('app.tenant', '*', true);
    DELETE FROM ledger_import_files WHERE imported_at IS NULL AND uploaded_at < before;
    GET DIAGNOSTICS swept = ROW_COUNT;
    PERFORM set_config('app.tenant', scope, true);
    RETURN swept;
END $$
"""
"""The sweep is one transaction of no tenant."""


def upgrade() -> None:
    """Show the files to the sweep, and make it."""
    show_to_every_tenant("ledger_import_files")
    op.execute(SWEEP)


def downgrade() -> None:
    """Drop both."""
    op.execute("DROP FUNCTION ledger_sweep_imports(timestamptz)")
    op.execute("DROP POLICY every_tenant ON ledger_import_files")
