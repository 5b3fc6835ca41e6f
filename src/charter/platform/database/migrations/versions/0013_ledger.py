"""The ledger: its tables, and what is true of them whoever writes: entries balance, posted rows stay, numbers
have no hole, nothing is posted into a period that is not open.
"""

from alembic import context, op

from charter.platform.database.row_level_security import enable_row_level_security, grant, literal
from charter.shared.money import DIGITS

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"

CURRENCIES = f"""
CREATE FUNCTION is_currency(code text) RETURNS boolean IMMUTABLE PARALLEL SAFE
    RETURN code = ANY ({literal("{" + ",".join(sorted(DIGITS)) + "}")}::text[])
"""
WHOSE = "tenant_id text NOT NULL, id bigint GENERATED ALWAYS AS IDENTITY"
LINE = """
    tenant_id text NOT NULL, entry_id bigint NOT NULL, line_no bigint NOT NULL CHECK (line_no > 0),
    account_id bigint NOT NULL,
    currency text NOT NULL CHECK (is_currency(currency)),
    amount bigint NOT NULL CHECK (amount BETWEEN -99999999999999999 AND 99999999999999999),
    fx_rate numeric(18,10) NOT NULL CHECK (fx_rate > 0),
    base_amount bigint NOT NULL CHECK (base_amount BETWEEN -99999999999999999 AND 99999999999999999),
    is_base_given boolean DEFAULT false NOT NULL,
    description text,
    generated text CHECK (generated IN ('rounding', 'fx', 'closing')),
    tax_code text, tags text[] DEFAULT '{}' NOT NULL,
    contract_id bigint, lease_id bigint, asset_id bigint, instrument_id bigint, party_id bigint,
    CHECK (sign(amount) * sign(base_amount) >= 0),
    CHECK (amount <> 0 OR base_amount <> 0)
"""
ACCOUNT_TYPES = """
    CHECK (CASE type
        WHEN 'asset' THEN coalesce(sub_type, '') IN ('current_asset', 'fixed_asset', 'right_of_use_asset',
            'intangible_asset', 'investment_property', 'non_current_asset')
        WHEN 'liability' THEN coalesce(sub_type, '') IN ('current_liability', 'long_term_liability')
        WHEN 'equity' THEN sub_type IN ('share_capital', 'reserve', 'retained_earnings', 'dividends')
        WHEN 'revenue' THEN sub_type IN ('operating_revenue', 'other_income', 'finance_income')
        WHEN 'expense' THEN sub_type IN ('cost_of_sales', 'operating_expense', 'finance_cost', 'tax_expense')
        ELSE false END)
"""
OF_ACCOUNT = "FOREIGN KEY (tenant_id, {column}) REFERENCES ledger_accounts (tenant_id, id)"
OF_ENTRY = "FOREIGN KEY (tenant_id, entry_id) REFERENCES ledger_entries (tenant_id, id)"
SETTINGS_ACCOUNTS = [
    f"{name}_account_id"
    for name in ("retained_earnings", "rounding", "fx_gain_loss", "fx_on_cash", "suspense")
]
SETTINGS_KEYS = ", ".join(
    f"CONSTRAINT fk_ledger_settings_{column} {OF_ACCOUNT.format(column=column)}"
    for column in SETTINGS_ACCOUNTS
)
TABLES = {
    "ledger_accounts": f"""
        {WHOSE},
        code text NOT NULL CHECK (code ~ '^[0-9A-Za-z.-]{{1,20}}$'),
        name text NOT NULL, name_ms text, type text NOT NULL, sub_type text, parent_id bigint,
        is_active boolean DEFAULT true NOT NULL, is_postable boolean DEFAULT true NOT NULL,
        currency text CHECK (is_currency(currency)),
        cash_flow text DEFAULT 'none' NOT NULL CHECK (cash_flow IN
            ('cash', 'operating', 'investing', 'financing', 'tax', 'fx_cash', 'none')),
        monetary boolean DEFAULT false NOT NULL, contra boolean DEFAULT false NOT NULL,
        is_sundry boolean DEFAULT false NOT NULL,
        mfrs18_category text, nature text, function text, has_lines boolean DEFAULT false NOT NULL,
        version bigint DEFAULT 1 NOT NULL,
        created_at timestamptz DEFAULT now() NOT NULL, updated_at timestamptz DEFAULT now() NOT NULL,
        CONSTRAINT pk_ledger_accounts PRIMARY KEY (tenant_id, id),
        CONSTRAINT uq_ledger_accounts_tenant_id_code UNIQUE (tenant_id, code),
        CONSTRAINT fk_ledger_accounts_parent_id {OF_ACCOUNT.format(column="parent_id")},
        CHECK (parent_id <> id),
        CONSTRAINT ck_ledger_accounts_sub_type {ACCOUNT_TYPES}""",
    "ledger_settings": f"""
        tenant_id text NOT NULL,
        base_currency text DEFAULT 'MYR' NOT NULL CHECK (is_currency(base_currency)),
        fiscal_year_start_month bigint DEFAULT 1 NOT NULL CHECK (fiscal_year_start_month BETWEEN 1 AND 12),
        time_zone text DEFAULT 'Asia/Kuala_Lumpur' NOT NULL,
        {" ".join(f"{name} bigint," for name in SETTINGS_ACCOUNTS)}
        require_approval boolean DEFAULT true NOT NULL,
        approval_threshold bigint CHECK (approval_threshold >= 0),
        archived_at timestamptz, version bigint DEFAULT 1 NOT NULL,
        created_at timestamptz DEFAULT now() NOT NULL, updated_at timestamptz DEFAULT now() NOT NULL,
        CONSTRAINT pk_ledger_settings PRIMARY KEY (tenant_id),
        {SETTINGS_KEYS}""",
    "ledger_years": f"""
        {WHOSE}, name text NOT NULL, starts_on date NOT NULL, ends_on date NOT NULL,
        state text DEFAULT 'open' NOT NULL CHECK (state IN ('open', 'closed')),
        next_number bigint DEFAULT 1 NOT NULL CHECK (next_number > 0), last_hash text,
        closing_entry_id bigint, authorised_on date, authorised_by text,
        created_at timestamptz DEFAULT now() NOT NULL,
        CONSTRAINT pk_ledger_years PRIMARY KEY (tenant_id, id),
        CONSTRAINT uq_ledger_years_tenant_id_name UNIQUE (tenant_id, name),
        CHECK (starts_on < ends_on), CHECK ((next_number = 1) = (last_hash IS NULL))""",
    "ledger_periods": f"""
        {WHOSE}, year_id bigint NOT NULL, number bigint NOT NULL CHECK (number BETWEEN 1 AND 12),
        starts_on date NOT NULL, ends_on date NOT NULL,
        state text DEFAULT 'open' NOT NULL CHECK (state IN ('open', 'closed', 'locked')),
        closed_by text, closed_at timestamptz, locked_by text, locked_at timestamptz,
        CONSTRAINT pk_ledger_periods PRIMARY KEY (tenant_id, id),
        CONSTRAINT fk_ledger_periods_year_id FOREIGN KEY (tenant_id, year_id)
            REFERENCES ledger_years (tenant_id, id),
        CONSTRAINT uq_ledger_periods_tenant_id_year_id_number UNIQUE (tenant_id, year_id, number),
        CONSTRAINT uq_ledger_periods_tenant_id_starts_on UNIQUE (tenant_id, starts_on),
        CHECK (starts_on <= ends_on), CHECK ((state = 'open') = (closed_at IS NULL)),
        CHECK ((state = 'locked') = (locked_at IS NOT NULL))""",
    "ledger_entries": f"""
        {WHOSE}, year_id bigint, number bigint CHECK (number > 0), dated_on date NOT NULL,
        reference text NOT NULL, description text NOT NULL,
        kind text DEFAULT 'standard' NOT NULL CHECK (kind IN
            ('standard', 'opening', 'reversal', 'revaluation', 'closing', 'import')),
        transaction_type text,
        status text DEFAULT 'draft' NOT NULL CHECK (status IN
            ('draft', 'pending_approval', 'approved', 'rejected', 'posted')),
        created_by text NOT NULL, submitted_by text, approved_by text, rejected_by text, posted_by text,
        created_at timestamptz DEFAULT now() NOT NULL, updated_at timestamptz DEFAULT now() NOT NULL,
        submitted_at timestamptz, approved_at timestamptz, rejected_at timestamptz, posted_at timestamptz,
        reject_reason text, reverses_id bigint, auto_reverse_on date,
        is_late_adjustment boolean DEFAULT false NOT NULL, unique_reference boolean DEFAULT false NOT NULL,
        document_url text, base_currency text NOT NULL CHECK (is_currency(base_currency)),
        base_debit numeric(30,0) NOT NULL CHECK (base_debit >= 0), hash text, prev_hash text,
        version bigint DEFAULT 1 NOT NULL,
        CONSTRAINT pk_ledger_entries PRIMARY KEY (tenant_id, id),
        CONSTRAINT fk_ledger_entries_year_id FOREIGN KEY (tenant_id, year_id)
            REFERENCES ledger_years (tenant_id, id),
        CONSTRAINT fk_ledger_entries_reverses_id FOREIGN KEY (tenant_id, reverses_id)
            REFERENCES ledger_entries (tenant_id, id),
        CONSTRAINT uq_ledger_entries_tenant_id_year_id_number UNIQUE (tenant_id, year_id, number),
        CONSTRAINT uq_ledger_entries_tenant_id_reverses_id UNIQUE (tenant_id, reverses_id),
        CHECK (num_nonnulls(number, year_id, posted_at, posted_by, hash, prev_hash)
            = CASE status WHEN 'posted' THEN 6 ELSE 0 END),
        CHECK (status <> 'rejected' OR reject_reason IS NOT NULL), CHECK (approved_by <> created_by),
        CHECK (posted_by <> approved_by)""",
    "ledger_draft_lines": f"""{LINE},
        CONSTRAINT pk_ledger_draft_lines PRIMARY KEY (tenant_id, entry_id, line_no),
        CONSTRAINT fk_ledger_draft_lines_entry_id {OF_ENTRY} ON DELETE CASCADE,
        CONSTRAINT fk_ledger_draft_lines_account_id {OF_ACCOUNT.format(column="account_id")}""",
    "ledger_lines": f"""{LINE},
        dated_on date NOT NULL, year_id bigint NOT NULL, number bigint NOT NULL, kind text NOT NULL,
        CONSTRAINT pk_ledger_lines PRIMARY KEY (tenant_id, entry_id, line_no),
        CONSTRAINT fk_ledger_lines_entry_id {OF_ENTRY},
        CONSTRAINT fk_ledger_lines_account_id {OF_ACCOUNT.format(column="account_id")},
        CHECK (amount <> 0 OR kind IN ('revaluation', 'reversal'))""",
    "ledger_month_balances": f"""
        tenant_id text NOT NULL, account_id bigint NOT NULL, currency text NOT NULL,
        month date NOT NULL CHECK (extract(day FROM month) = 1), is_closing boolean NOT NULL,
        debit numeric(30,0) NOT NULL, credit numeric(30,0) NOT NULL,
        base_debit numeric(30,0) NOT NULL, base_credit numeric(30,0) NOT NULL,
        CONSTRAINT pk_ledger_month_balances PRIMARY KEY (tenant_id, account_id, currency, month, is_closing),
        CONSTRAINT fk_ledger_month_balances_account_id {OF_ACCOUNT.format(column="account_id")},
        CHECK (least(debit, credit, base_debit, base_credit) >= 0)""",
    "ledger_entry_notes": f"""
        {WHOSE}, entry_id bigint NOT NULL, text text NOT NULL, created_by text NOT NULL,
        created_at timestamptz DEFAULT now() NOT NULL,
        CONSTRAINT pk_ledger_entry_notes PRIMARY KEY (tenant_id, id),
        CONSTRAINT fk_ledger_entry_notes_entry_id {OF_ENTRY} ON DELETE CASCADE""",
    "ledger_rates": f"""
        {WHOSE}, currency text NOT NULL CHECK (is_currency(currency)), dated_on date NOT NULL,
        kind text NOT NULL CHECK (kind IN ('spot', 'closing', 'average')),
        rate numeric(18,10) NOT NULL CHECK (rate > 0), created_by text, version bigint DEFAULT 1 NOT NULL,
        created_at timestamptz DEFAULT now() NOT NULL, updated_at timestamptz DEFAULT now() NOT NULL,
        CONSTRAINT pk_ledger_rates PRIMARY KEY (tenant_id, id),
        CONSTRAINT uq_ledger_rates_tenant_id_currency_dated_on_kind
            UNIQUE (tenant_id, currency, dated_on, kind)""",
    "ledger_import_files": f"""
        {WHOSE}, sha256 bytea NOT NULL, content bytea NOT NULL, options jsonb DEFAULT '{{}}' NOT NULL,
        uploaded_by text NOT NULL, uploaded_at timestamptz DEFAULT now() NOT NULL,
        job_id uuid, imported_at timestamptz,
        CONSTRAINT pk_ledger_import_files PRIMARY KEY (tenant_id, id)""",
}
INDEXES = """
CREATE INDEX ix_ledger_accounts_tenant_id_parent_id ON ledger_accounts (tenant_id, parent_id);
CREATE INDEX ix_ledger_entries_tenant_id_dated_on ON ledger_entries (tenant_id, dated_on DESC, id DESC);
CREATE INDEX ix_ledger_entries_tenant_id_reference ON ledger_entries (tenant_id, reference);
CREATE UNIQUE INDEX uq_ledger_entries_tenant_id_reference ON ledger_entries (tenant_id, reference)
    WHERE unique_reference;
CREATE UNIQUE INDEX uq_ledger_entries_tenant_id_dated_on_opening ON ledger_entries (tenant_id, dated_on)
    WHERE kind = 'opening';
CREATE INDEX ix_ledger_entries_tenant_id_dated_on_unposted ON ledger_entries (tenant_id, dated_on)
    WHERE status <> 'posted';
CREATE INDEX ix_ledger_draft_lines_tenant_id_account_id ON ledger_draft_lines (tenant_id, account_id);
CREATE INDEX ix_ledger_lines_tenant_id_account_id_dated_on ON ledger_lines
    (tenant_id, account_id, dated_on, year_id, number, line_no)
    INCLUDE (base_amount, amount, currency, kind);
CREATE INDEX ix_ledger_lines_tenant_id_dated_on ON ledger_lines (tenant_id, dated_on)
    INCLUDE (account_id, base_amount, amount, currency, kind, entry_id);
CREATE INDEX ix_ledger_entry_notes_tenant_id_entry_id ON ledger_entry_notes (tenant_id, entry_id);
CREATE INDEX ix_ledger_import_files_tenant_id_sha256 ON ledger_import_files (tenant_id, sha256);
ALTER TABLE ledger_years SET (fillfactor = 50);
ALTER TABLE ledger_periods SET (fillfactor = 50);
ALTER TABLE ledger_month_balances SET (fillfactor = 70);
"""
PRIVILEGES = {
    "ledger_accounts": "SELECT, INSERT, UPDATE, DELETE",
    "ledger_settings": "SELECT, INSERT, UPDATE",
    "ledger_years": "SELECT, INSERT, UPDATE (state, next_number, last_hash, closing_entry_id,"
    " authorised_on, authorised_by)",
    "ledger_periods": "SELECT, INSERT, UPDATE (state, closed_by, closed_at, locked_by, locked_at)",
    "ledger_entries": "SELECT, INSERT, UPDATE, DELETE",
    "ledger_draft_lines": "SELECT, INSERT, UPDATE, DELETE",
    "ledger_lines": "SELECT, INSERT",
    "ledger_month_balances": "SELECT, INSERT, UPDATE",
    "ledger_entry_notes": "SELECT, INSERT",
    "ledger_rates": "SELECT, INSERT, UPDATE, DELETE",
    "ledger_import_files": "SELECT, INSERT, UPDATE, DELETE",
}


def upgrade() -> None:
    """Make the tables and what guards them."""
    role: str = context.config.attributes["role"]
    op.execute(CURRENCIES)
    for table, columns in TABLES.items():
        op.execute(f"CREATE TABLE {table} ({columns})")
    op.execute(INDEXES)
    for table, privileges in PRIVILEGES.items():
        enable_row_level_security(table)
        grant(role, table, privileges)


def downgrade() -> None:
    """Drop all."""
    for table in reversed(TABLES):
        op.drop_table(table)
    op.execute("DROP FUNCTION is_currency(text)")
