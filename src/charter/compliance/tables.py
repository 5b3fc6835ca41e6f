"""The tables of compliance. Registers have the columns that their values have fields, under the same names.

Every key begins with the tenant, so that no row refers to another tenant's. Amounts are minor units.
"""

from typing import Any, Final

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKeyConstraint,
    Index,
    Numeric,
    Table,
    Text,
    Uuid,
)
from sqlalchemy.dialects.postgresql import JSONB

from charter.platform.database.columns import (
    belongs,
    changing,
    needed,
    numbered,
    optional,
    tenant,
    with_default,
)
from charter.platform.database.tables import metadata

PERCENTAGE: Final = Numeric(5, 2)
SUM: Final = Numeric(30, 0)
RATE: Final = Numeric(12, 10)


def _table(name: str, *columns: "Column[Any] | ForeignKeyConstraint") -> Table:
    """Numbered rows of tenants."""
    return Table(
        name,
        metadata,
        *numbered(),
        *columns,
    )


compliance_settings: Final = Table(
    "compliance_settings",
    metadata,
    tenant(),
    with_default("framework", Text(), "'mfrs'"),
    with_default("main_business", Text(), "'general'"),
    Column("started_on", Date),
    Column("materiality", BigInteger),
    *changing(),
)
"""One row for a tenant."""

_ASSET_ACCOUNTS: Final = ("cost_account_id", "accumulated_account_id", "expense_account_id")
compliance_instruments: Final = _table(
    "compliance_instruments",
    *needed(Text(), "name", "kind"),
    Column("account_id", BigInteger, nullable=False),
    *optional(BigInteger(), "non_current_account_id", "allowance_account_id"),
    Column("business_model", Text),
    Column("has_sppi", Boolean),
    with_default("is_elected_fvoci", Boolean(), "false"),
    Column("category", Text, nullable=False),
    Column("ecl_assessed_on", Date),
    Column("fair_value_level", BigInteger),
    *changing(),
    *belongs(
        "compliance_instruments",
        "ledger_accounts",
        *("account_id", "non_current_account_id", "allowance_account_id"),
    ),
)

compliance_repayments: Final = Table(
    "compliance_repayments",
    metadata,
    tenant(),
    Column("instrument_id", BigInteger, primary_key=True, autoincrement=False),
    Column("due_on", Date, primary_key=True),
    Column("principal", BigInteger, nullable=False),
    *belongs("compliance_repayments", "compliance_instruments", "instrument_id", ondelete="CASCADE"),
)

compliance_assets: Final = _table(
    "compliance_assets",
    *needed(Text(), "name", "asset_class", "kind"),
    Column("cost_account_id", BigInteger, nullable=False),
    *optional(BigInteger(), "accumulated_account_id", "expense_account_id"),
    Column("acquired_on", Date, nullable=False),
    Column("available_on", Date),
    Column("cost", BigInteger, nullable=False),
    with_default("residual", BigInteger(), "0"),
    Column("life_months", BigInteger),
    with_default("method", Text(), "'straight_line'"),
    Column("annual_rate", RATE),
    with_default("model", Text(), "'cost'"),
    Column("fair_value_level", BigInteger),
    *optional(Date(), "held_for_sale_on", "disposed_on"),
    Column("proceeds", BigInteger),
    *optional(Date(), "reviewed_on", "impairment_tested_on"),
    with_default("is_qualifying", Boolean(), "false"),
    Column("financed_by_id", BigInteger),
    *changing(),
    *belongs("compliance_assets", "ledger_accounts", *_ASSET_ACCOUNTS),
    *belongs("compliance_assets", "compliance_instruments", "financed_by_id"),
)

_LEASE_ACCOUNTS: Final = (
    "rou_account_id",
    "rou_accumulated_account_id",
    "liability_current_account_id",
    "liability_non_current_account_id",
    "interest_account_id",
)
compliance_leases: Final = _table(
    "compliance_leases",
    *needed(Text(), "name", "asset_class"),
    Column("commencement_on", Date, nullable=False),
    *needed(BigInteger(), "term_months", "payment", "every_months"),
    with_default("is_in_advance", Boolean(), "false"),
    Column("rate", RATE, nullable=False),
    with_default("has_purchase_option", Boolean(), "false"),
    with_default("exemption", Text(), "'none'"),
    Column("life_months", BigInteger),
    *needed(BigInteger(), *_LEASE_ACCOUNTS),
    Column("ended_on", Date),
    *changing(),
    *belongs("compliance_leases", "ledger_accounts", *_LEASE_ACCOUNTS),
)

_CONTRACT_ACCOUNTS: Final = ("revenue_account_id", "liability_account_id", "asset_account_id")
compliance_contracts: Final = _table(
    "compliance_contracts",
    *needed(Text(), "name", "currency"),
    Column("price", BigInteger, nullable=False),
    Column("starts_on", Date, nullable=False),
    Column("ends_on", Date),
    with_default("measure", Text(), "'months'"),
    *needed(BigInteger(), *_CONTRACT_ACCOUNTS),
    *changing(),
    *belongs("compliance_contracts", "ledger_accounts", *_CONTRACT_ACCOUNTS),
)

compliance_obligations: Final = _table(
    "compliance_obligations",
    *needed(BigInteger(), "contract_id", "allocated"),
    Column("method", Text, nullable=False),
    *optional(Date(), "starts_on", "ends_on", "satisfied_on"),
    *belongs("compliance_obligations", "compliance_contracts", "contract_id", ondelete="CASCADE"),
)
Index(
    "ix_compliance_obligations_tenant_id_contract_id",
    *(compliance_obligations.c.tenant_id, compliance_obligations.c.contract_id),
)

compliance_parties: Final = _table("compliance_parties", *needed(Text(), "name", "relationship"), *changing())

compliance_disclosures: Final = _table(
    "compliance_disclosures",
    *needed(Text(), "kind", "requirement_id"),
    Column("standard", Text),
    *needed(Date(), "starts_on", "ends_on"),
    *needed(Text(), "title", "content"),
    with_default("status", Text(), "'draft'"),
    Column("written_by", Text, nullable=False),
    Column("approved_by", Text),
    Column("approved_at", DateTime(timezone=True)),
    *changing(),
)
"""Of a span, and of every shorter one within it. Whoever wrote it last does not approve it."""
Index(
    "ix_compliance_disclosures_tenant_id_starts_on",
    *(compliance_disclosures.c.tenant_id, compliance_disclosures.c.starts_on),
)

compliance_provisions: Final = _table(
    "compliance_provisions",
    Column("name", Text, nullable=False),
    Column("account_id", BigInteger, nullable=False),
    Column("probability", Text, nullable=False),
    Column("estimate", BigInteger, nullable=False),
    Column("reviewed_on", Date),
    Column("disclosure_id", BigInteger),
    *changing(),
    *belongs("compliance_provisions", "ledger_accounts", "account_id"),
    *belongs("compliance_provisions", "compliance_disclosures", "disclosure_id"),
)

compliance_events: Final = _table(
    "compliance_events",
    Column("name", Text, nullable=False),
    Column("occurred_on", Date, nullable=False),
    Column("kind", Text, nullable=False),
    *optional(BigInteger(), "amount", "entry_id", "disclosure_id"),
    with_default("is_material", Boolean(), "false"),
    *changing(),
    *belongs("compliance_events", "ledger_entries", "entry_id", ondelete="SET NULL (entry_id)"),
    *belongs("compliance_events", "compliance_disclosures", "disclosure_id"),
)

compliance_assertions: Final = _table(
    "compliance_assertions",
    Column("rule_id", Text, nullable=False),
    *needed(Date(), "starts_on", "ends_on"),
    *needed(Text(), "statement", "made_by"),
    *changing(),
)

compliance_checks: Final = _table(
    "compliance_checks",
    *needed(Date(), "starts_on", "ends_on"),
    Column("year_id", BigInteger, nullable=False),
    Column("period_id", BigInteger),
    *needed(Text(), "label", "framework", "rule_set_version"),
    Column("rule_ids", ARRAY(Text)),
    *needed(JSONB(), "snapshot", "counts", "cash_classes"),
    Column("statements", JSONB()),
    Column("compliance_score", PERCENTAGE, nullable=False),
    Column("pass_rate", PERCENTAGE),
    Column("coverage", PERCENTAGE, nullable=False),
    Column("started_by", Text, nullable=False),
    Column("job_id", Uuid),
    *needed(DateTime(timezone=True), "started_at", "finished_at"),
    *belongs("compliance_checks", "ledger_years", "year_id"),
    *belongs("compliance_checks", "ledger_periods", "period_id"),
)
"""Written once, when it is done. `rule_ids` are those that were asked for, none for all; `snapshot` the last
number of each year, `counts` how many rules came to each result, `cash_classes` the class of each account of
interest and dividends, which next year's check compares with
`statements` are those of the ledger at that moment."""
Index(
    "ix_compliance_checks_tenant_id_ends_on",
    *(compliance_checks.c.tenant_id, compliance_checks.c.ends_on.desc(), compliance_checks.c.id.desc()),
)

compliance_verdicts: Final = Table(
    "compliance_verdicts",
    metadata,
    tenant(),
    Column("check_id", BigInteger, primary_key=True, autoincrement=False),
    Column("rule_id", Text, primary_key=True),
    *needed(Text(), "standard", "level", "result"),
    Column("paragraph", Text),
    *needed(BigInteger(), "findings", "omitted"),
    *belongs("compliance_verdicts", "compliance_checks", "check_id"),
)
"""What each rule came to, with how many findings it has and how many more were left out."""

compliance_findings: Final = _table(
    "compliance_findings",
    Column("check_id", BigInteger, nullable=False),
    *needed(Text(), "rule_id", "standard", "level", "result", "message", "suggested_correction", "currency"),
    Column("paragraph", Text),
    *optional(SUM, "amount", "expected"),
    *optional(BigInteger(), "entry_id", "account_id", "object_id"),
    Column("object_kind", Text),
    *belongs("compliance_findings", "compliance_checks", "check_id"),
)
Index(
    "ix_compliance_findings_tenant_id_check_id",
    *(compliance_findings.c.tenant_id, compliance_findings.c.check_id, compliance_findings.c.id),
)

compliance_waivers: Final = Table(
    "compliance_waivers",
    metadata,
    tenant(),
    Column("finding_id", BigInteger, primary_key=True, autoincrement=False),
    *needed(Text(), "reason", "waived_by"),
    with_default("waived_at", DateTime(timezone=True), "now()"),
    *belongs("compliance_waivers", "compliance_findings", "finding_id"),
)
"""Findings that somebody takes the responsibility for; the check stays as it was."""
