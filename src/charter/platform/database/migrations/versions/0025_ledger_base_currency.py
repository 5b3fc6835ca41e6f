"""An entry is posted in the base currency that the settings name at that moment."""

from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"

GUARD = """
CREATE FUNCTION ledger_guard_posting_currency() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM ledger_settings
            WHERE tenant_id = NEW.tenant_id AND base_currency <> NEW.base_currency) THEN
        RAISE EXCEPTION USING ERRCODE = 'serialization_failure', CONSTRAINT = 'ledger_base_currency_fixed',
            MESSAGE = 'the base currency changed while entry ' || NEW.id || ' was posted';
    END IF;
    RETURN NEW;
END $$
"""
"""Whoever posts holds a counter by now, and who changes the currency waits for all of them: one is first."""
TRIGGER = """
CREATE TRIGGER guard_posting_currency BEFORE INSERT OR UPDATE ON ledger_entries FOR EACH ROW
    WHEN (NEW.status = 'posted') EXECUTE FUNCTION ledger_guard_posting_currency();
"""


def upgrade() -> None:
    """Make the guard."""
    op.execute(GUARD)
    op.execute(TRIGGER)


def downgrade() -> None:
    """Drop it."""
    op.execute("DROP FUNCTION ledger_guard_posting_currency() CASCADE")
