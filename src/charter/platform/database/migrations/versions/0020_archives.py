"""Books of an owner that has ended, and what compliance registers beside them, are only read."""

from typing import Final

from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"

GUARD = """
CREATE FUNCTION ledger_guard_archived() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM ledger_settings
            WHERE tenant_id = nullif(current_setting('app.tenant', true), '')
                AND archived_at IS NOT NULL) THEN
        RAISE EXCEPTION USING ERRCODE = 'CH001', CONSTRAINT = 'ledger_archived',
            MESSAGE = 'the ledger is archived: ' || TG_TABLE_NAME || ' is only read';
    END IF;
    RETURN NULL;
END $$
"""
"""Asked once for a statement: row-level security shows it no row of another tenant."""
ARCHIVE = """
CREATE FUNCTION ledger_archive(whose text, moment timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE scope text := coalesce(current_setting('app.tenant', true), '');
BEGIN
    PERFORM set_config('app.tenant', whose, true);
    IF NOT EXISTS (SELECT FROM ledger_settings WHERE tenant_id = whose AND archived_at IS NOT NULL) THEN
        INSERT INTO ledger_settings AS s (tenant_id, archived_at, updated_at) VALUES (whose, moment, moment)
        ON CONFLICT (tenant_id) DO UPDATE SET archived_at = excluded.archived_at,
            updated_at = excluded.updated_at, version = s.version + 1;
    END IF;
    PERFORM set_config('app.tenant', scope, true);
END $$
"""
"""Who ends somebody does so in a transaction of their own tenant, or of none."""
TABLES: Final = (
    *("ledger_accounts", "ledger_settings", "ledger_years", "ledger_periods", "ledger_entries"),
    *("ledger_draft_lines", "ledger_lines", "ledger_month_balances", "ledger_entry_notes", "ledger_rates"),
    *("compliance_settings", "compliance_instruments", "compliance_repayments", "compliance_assets"),
    *("compliance_leases", "compliance_contracts", "compliance_obligations", "compliance_parties"),
    *("compliance_disclosures", "compliance_provisions", "compliance_events", "compliance_assertions"),
    *("compliance_checks", "compliance_verdicts", "compliance_findings", "compliance_waivers"),
)
EVENTS: Final = {"ledger_import_files": "INSERT OR UPDATE"} | dict.fromkeys(
    TABLES, "INSERT OR UPDATE OR DELETE"
)
"""What is uploaded is swept from archives too."""


def upgrade() -> None:
    """Make the guard, ask it of every table, and let books be closed."""
    op.execute(GUARD)
    op.execute(ARCHIVE)
    for table, events in EVENTS.items():
        op.execute(
            f"CREATE TRIGGER keep_archived BEFORE {events} ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION ledger_guard_archived()"
        )


def downgrade() -> None:
    """Drop them, and their triggers with them."""
    op.execute("DROP FUNCTION ledger_archive(text, timestamptz)")
    op.execute("DROP FUNCTION ledger_guard_archived() CASCADE")
