"""Compliance: its settings and registers, notes, and checks, which are written once and never change."""

from collections.abc import Iterable

from alembic import context, op

from charter.platform.database.row_level_security import enable_row_level_security, grant

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"

CHANGING = """version bigint DEFAULT 1 NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL, updated_at timestamptz DEFAULT now() NOT NULL"""
SPAN = "starts_on date NOT NULL, ends_on date NOT NULL, CHECK (starts_on <= ends_on)"
NAME = "name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200)"
LEVEL = "fair_value_level bigint CHECK (fair_value_level BETWEEN 1 AND 3)"
RATE = "CHECK ({0} BETWEEN 0 AND 1)"
MONTHS = "bigint CHECK ({0} BETWEEN 1 AND 1200)"
RESULTS = "('PASS', 'FAIL', 'WARNING', 'INFO', 'NOT_APPLICABLE')"
LEVELS = "('CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFO')"


def numbered(table: str, *parts: str) -> str:
    """Rows of tenants, numbered."""
    columns = "tenant_id text NOT NULL, id bigint GENERATED ALWAYS AS IDENTITY"
    return ", ".join([columns, *parts, f"CONSTRAINT pk_{table} PRIMARY KEY (tenant_id, id)"])


def keys(table: str, target: str, columns: Iterable[str], then: str = "") -> str:
    """References to rows of the same tenant."""
    return ", ".join(
        f"CONSTRAINT fk_{table}_{column} FOREIGN KEY (tenant_id, {column}) REFERENCES {target} "
        f"(tenant_id, id){then}"
        for column in columns
    )


def one_of(column: str, *values: str, default: str | None = None) -> str:
    """A text of few."""
    given = f" DEFAULT '{default}'" if default else ""
    return f"{column} text{given} NOT NULL CHECK ({column} IN ({', '.join(map(repr, values))}))"


TABLES = {
    "compliance_settings": ", ".join(
        [
            "tenant_id text NOT NULL",
            one_of("framework", "mfrs", "mpers", default="mfrs"),
            one_of("main_business", "general", "financing", "investing", default="general"),
            "started_on date, materiality bigint CHECK (materiality >= 0)",
            CHANGING,
            "CONSTRAINT pk_compliance_settings PRIMARY KEY (tenant_id)",
        ]
    ),
    "compliance_instruments": numbered(
        "compliance_instruments",
        NAME,
        one_of("kind", "trade_receivable", "loan", "bond", "equity", "derivative", "borrowing", "payable"),
        "account_id bigint NOT NULL, non_current_account_id bigint, allowance_account_id bigint",
        "business_model text CHECK (business_model IN ('hold', 'hold_and_sell', 'other'))",
        "has_sppi boolean, is_elected_fvoci boolean DEFAULT false NOT NULL",
        one_of("category", "AC", "FVOCI_debt", "FVOCI_equity", "FVPL"),
        "ecl_assessed_on date",
        LEVEL,
        CHANGING,
        keys(
            "compliance_instruments",
            "ledger_accounts",
            ("account_id", "non_current_account_id", "allowance_account_id"),
        ),
    ),
    "compliance_repayments": ", ".join(
        [
            "tenant_id text NOT NULL, instrument_id bigint NOT NULL, due_on date NOT NULL",
            "principal bigint NOT NULL CHECK (principal > 0)",
            "CONSTRAINT pk_compliance_repayments PRIMARY KEY (tenant_id, instrument_id, due_on)",
            keys("compliance_repayments", "compliance_instruments", ["instrument_id"], " ON DELETE CASCADE"),
        ]
    ),
    "compliance_assets": numbered(
        "compliance_assets",
        NAME,
        one_of("asset_class", "ppe", "intangible", "investment_property"),
        one_of(
            *("kind", "land", "building", "plant", "vehicle", "furniture", "software", "goodwill", "other")
        ),
        "cost_account_id bigint NOT NULL, accumulated_account_id bigint, expense_account_id bigint",
        "acquired_on date NOT NULL, available_on date, cost bigint NOT NULL CHECK (cost >= 0)",
        "residual bigint DEFAULT 0 NOT NULL CHECK (residual BETWEEN 0 AND cost)",
        f"life_months {MONTHS.format('life_months')}",
        one_of("method", "straight_line", "reducing", default="straight_line"),
        f"annual_rate numeric(12,10) {RATE.format('annual_rate')}",
        "CHECK (method <> 'reducing' OR annual_rate IS NOT NULL)",
        one_of("model", "cost", "revaluation", default="cost"),
        LEVEL,
        "held_for_sale_on date, disposed_on date, proceeds bigint CHECK (proceeds >= 0)",
        "reviewed_on date, impairment_tested_on date, is_qualifying boolean DEFAULT false NOT NULL",
        "financed_by_id bigint",
        CHANGING,
        keys(
            "compliance_assets",
            "ledger_accounts",
            ("cost_account_id", "accumulated_account_id", "expense_account_id"),
        ),
        keys("compliance_assets", "compliance_instruments", ["financed_by_id"]),
    ),
    "compliance_leases": numbered(
        "compliance_leases",
        NAME,
        "asset_class text NOT NULL, commencement_on date NOT NULL",
        "term_months bigint NOT NULL CHECK (term_months BETWEEN 1 AND 1200)",
        "payment bigint NOT NULL CHECK (payment > 0)",
        "every_months bigint NOT NULL CHECK (every_months BETWEEN 1 AND term_months)",
        "is_in_advance boolean DEFAULT false NOT NULL",
        f"rate numeric(12,10) NOT NULL {RATE.format('rate')}",
        "has_purchase_option boolean DEFAULT false NOT NULL",
        one_of("exemption", "none", "short_term", "low_value", default="none"),
        f"life_months {MONTHS.format('life_months')}",
        "rou_account_id bigint NOT NULL, rou_accumulated_account_id bigint NOT NULL",
        "liability_current_account_id bigint NOT NULL, liability_non_current_account_id bigint NOT NULL",
        "interest_account_id bigint NOT NULL, ended_on date",
        CHANGING,
        keys(
            "compliance_leases",
            "ledger_accounts",
            (
                "rou_account_id",
                "rou_accumulated_account_id",
                "liability_current_account_id",
                "liability_non_current_account_id",
                "interest_account_id",
            ),
        ),
    ),
    "compliance_contracts": numbered(
        "compliance_contracts",
        NAME,
        "currency text NOT NULL CHECK (is_currency(currency)), price bigint NOT NULL CHECK (price >= 0)",
        "starts_on date NOT NULL, ends_on date CHECK (ends_on >= starts_on)",
        one_of("measure", "months", "days", default="months"),
        "revenue_account_id bigint NOT NULL, liability_account_id bigint NOT NULL",
        "asset_account_id bigint NOT NULL",
        CHANGING,
        keys(
            "compliance_contracts",
            "ledger_accounts",
            ("revenue_account_id", "liability_account_id", "asset_account_id"),
        ),
    ),
    "compliance_obligations": numbered(
        "compliance_obligations",
        "contract_id bigint NOT NULL, allocated bigint NOT NULL CHECK (allocated >= 0)",
        one_of("method", "over_time_straight", "point_in_time"),
        "starts_on date, ends_on date CHECK (ends_on >= starts_on), satisfied_on date",
        keys("compliance_obligations", "compliance_contracts", ["contract_id"], " ON DELETE CASCADE"),
    ),
    "compliance_parties": numbered(
        "compliance_parties",
        NAME,
        one_of(
            *("relationship", "unrelated", "parent", "subsidiary", "associate", "joint_venture", "director"),
            *("key_management", "shareholder", "close_family", "other_related"),
        ),
        CHANGING,
    ),
    "compliance_disclosures": numbered(
        "compliance_disclosures",
        one_of("kind", "note", "statement", "annex"),
        "requirement_id text NOT NULL, standard text",
        SPAN,
        "title text NOT NULL, content text NOT NULL",
        one_of("status", "draft", "approved", default="draft"),
        "written_by text NOT NULL, approved_by text CHECK (approved_by <> written_by), approved_at "
        "timestamptz",
        "CHECK (num_nonnulls(approved_by, approved_at) = CASE status WHEN 'approved' THEN 2 ELSE 0 END)",
        CHANGING,
    ),
    "compliance_provisions": numbered(
        "compliance_provisions",
        NAME,
        "account_id bigint NOT NULL",
        one_of("probability", "probable", "possible", "remote"),
        "estimate bigint NOT NULL CHECK (estimate >= 0), reviewed_on date, disclosure_id bigint",
        CHANGING,
        keys("compliance_provisions", "ledger_accounts", ["account_id"]),
        keys("compliance_provisions", "compliance_disclosures", ["disclosure_id"]),
    ),
    "compliance_events": numbered(
        "compliance_events",
        NAME,
        "occurred_on date NOT NULL",
        one_of("kind", "adjusting", "non_adjusting", "dividend"),
        "amount bigint, entry_id bigint, disclosure_id bigint, is_material boolean DEFAULT false NOT NULL",
        CHANGING,
        keys("compliance_events", "ledger_entries", ["entry_id"], " ON DELETE SET NULL (entry_id)"),
        keys("compliance_events", "compliance_disclosures", ["disclosure_id"]),
    ),
    "compliance_assertions": numbered(
        "compliance_assertions",
        "rule_id text NOT NULL",
        SPAN,
        "statement text NOT NULL, made_by text NOT NULL",
        CHANGING,
    ),
    "compliance_checks": numbered(
        "compliance_checks",
        SPAN,
        "year_id bigint NOT NULL, period_id bigint, label text NOT NULL",
        one_of("framework", "mfrs", "mpers"),
        "rule_set_version text NOT NULL, rule_ids text[]",
        "snapshot jsonb NOT NULL, counts jsonb NOT NULL, cash_classes jsonb NOT NULL",
        "compliance_score numeric(5,2) NOT NULL, pass_rate numeric(5,2), coverage numeric(5,2) NOT NULL",
        "started_by text NOT NULL, job_id uuid",
        "started_at timestamptz NOT NULL, finished_at timestamptz NOT NULL",
        keys("compliance_checks", "ledger_years", ["year_id"]),
        keys("compliance_checks", "ledger_periods", ["period_id"]),
    ),
    "compliance_verdicts": ", ".join(
        [
            "tenant_id text NOT NULL, check_id bigint NOT NULL, rule_id text NOT NULL, standard text NOT "
            "NULL",
            f"level text NOT NULL CHECK (level IN {LEVELS}), result text NOT NULL CHECK (result IN "
            f"{RESULTS})",
            "paragraph text, findings bigint NOT NULL, omitted bigint NOT NULL",
            "CONSTRAINT pk_compliance_verdicts PRIMARY KEY (tenant_id, check_id, rule_id)",
            keys("compliance_verdicts", "compliance_checks", ["check_id"]),
        ]
    ),
    "compliance_findings": numbered(
        "compliance_findings",
        "check_id bigint NOT NULL, rule_id text NOT NULL, standard text NOT NULL",
        f"level text NOT NULL CHECK (level IN {LEVELS}), result text NOT NULL CHECK (result IN {RESULTS})",
        "message text NOT NULL, suggested_correction text NOT NULL, currency text NOT NULL, paragraph text",
        "amount numeric(30,0), expected numeric(30,0)",
        "entry_id bigint, account_id bigint, object_id bigint, object_kind text",
        keys("compliance_findings", "compliance_checks", ["check_id"]),
    ),
    "compliance_waivers": ", ".join(
        [
            "tenant_id text NOT NULL, finding_id bigint NOT NULL, reason text NOT NULL, waived_by text "
            "NOT NULL",
            "waived_at timestamptz DEFAULT now() NOT NULL",
            "CONSTRAINT pk_compliance_waivers PRIMARY KEY (tenant_id, finding_id)",
            keys("compliance_waivers", "compliance_findings", ["finding_id"]),
        ]
    ),
}
INDEXES = """
CREATE INDEX ix_compliance_obligations_tenant_id_contract_id ON compliance_obligations
    (tenant_id, contract_id);
CREATE INDEX ix_compliance_disclosures_tenant_id_starts_on ON compliance_disclosures (tenant_id, starts_on);
CREATE INDEX ix_compliance_checks_tenant_id_ends_on ON compliance_checks (tenant_id, ends_on DESC, id DESC);
CREATE INDEX ix_compliance_findings_tenant_id_check_id ON compliance_findings (tenant_id, check_id, id);
"""
WRITTEN_ONCE = ("compliance_checks", "compliance_verdicts", "compliance_findings")
WAIVED = "SELECT, INSERT, DELETE"


def upgrade() -> None:
    """Make the tables; what a check found can be read and added to, by nobody changed."""
    role: str = context.config.attributes["role"]
    for table, columns in TABLES.items():
        op.execute(f"CREATE TABLE {table} ({columns})")
    op.execute(INDEXES)
    for table in TABLES:
        enable_row_level_security(table)
        if table in WRITTEN_ONCE:
            grant(role, table, "SELECT, INSERT")
        elif table == "compliance_waivers":
            grant(role, table, WAIVED)
        else:
            grant(role, table, "SELECT, INSERT, UPDATE, DELETE")


def downgrade() -> None:
    """Drop all."""
    for table in reversed(TABLES):
        op.drop_table(table)
