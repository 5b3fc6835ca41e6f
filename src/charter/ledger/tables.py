"""The tables of the ledger. Amounts are minor units with a sign: a debit is positive, a credit negative.

Every key begins with the tenant, so that no row refers to another tenant's. Lines of entries that are not
posted yet lie in `ledger_draft_lines`; posting writes them into `ledger_lines`, which is only ever added to.
"""

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Index,
    LargeBinary,
    Numeric,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from charter.platform.database.columns import (
    belongs,
    changing,
    moment,
    needed,
    numbered,
    optional,
    tenant,
    with_default,
)
from charter.platform.database.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterable

RATE: Final = Numeric(18, 10)
SUM: Final = Numeric(30, 0)


ACCOUNTS_OF_SETTINGS: Final = (
    "retained_earnings_account_id",
    "rounding_account_id",
    "fx_gain_loss_account_id",
    "fx_on_cash_account_id",
    "suspense_account_id",
)

ledger_accounts: Final = Table(
    "ledger_accounts",
    metadata,
    *numbered(),
    *needed(Text(), "code", "name"),
    Column("name_ms", Text),
    Column("type", Text, nullable=False),
    *optional(Text(), "sub_type"),
    Column("parent_id", BigInteger),
    with_default("is_active", Boolean(), "true"),
    with_default("is_postable", Boolean(), "true"),
    Column("currency", Text),
    with_default("cash_flow", Text(), "'none'"),
    *(with_default(name, Boolean(), "false") for name in ("monetary", "contra", "is_sundry")),
    *optional(Text(), "mfrs18_category", "nature", "function"),
    with_default("has_lines", Boolean(), "false"),
    *changing(),
    *belongs("ledger_accounts", "ledger_accounts", "parent_id"),
    UniqueConstraint("tenant_id", "code", name="uq_ledger_accounts_tenant_id_code"),
)
"""Posting says that an account `has_lines`, which then keeps its code, type and currency."""

Index("ix_ledger_accounts_tenant_id_parent_id", ledger_accounts.c.tenant_id, ledger_accounts.c.parent_id)

ledger_settings: Final = Table(
    "ledger_settings",
    metadata,
    tenant(),
    with_default("base_currency", Text(), "'MYR'"),
    with_default("fiscal_year_start_month", BigInteger(), "1"),
    with_default("time_zone", Text(), "'Asia/Kuala_Lumpur'"),
    *optional(BigInteger(), *ACCOUNTS_OF_SETTINGS),
    with_default("require_approval", Boolean(), "true"),
    Column("approval_threshold", BigInteger),
    Column("archived_at", DateTime(timezone=True)),
    *changing(),
    *belongs("ledger_settings", "ledger_accounts", *ACCOUNTS_OF_SETTINGS),
)
"""One row for a tenant. An archived ledger is only read."""

ledger_years: Final = Table(
    "ledger_years",
    metadata,
    *numbered(),
    Column("name", Text, nullable=False),
    *needed(Date(), "starts_on", "ends_on"),
    with_default("state", Text(), "'open'"),
    with_default("next_number", BigInteger(), "1"),
    *optional(Text(), "last_hash"),
    Column("closing_entry_id", BigInteger),
    Column("authorised_on", Date),
    Column("authorised_by", Text),
    moment("created_at"),
    UniqueConstraint("tenant_id", "name", name="uq_ledger_years_tenant_id_name"),
)
"""`next_number` counts the posted entries, and `last_hash` is that of the last: the row is locked to post."""

ledger_periods: Final = Table(
    "ledger_periods",
    metadata,
    *numbered(),
    *needed(BigInteger(), "year_id", "number"),
    *needed(Date(), "starts_on", "ends_on"),
    with_default("state", Text(), "'open'"),
    Column("closed_by", Text),
    Column("closed_at", DateTime(timezone=True)),
    Column("locked_by", Text),
    Column("locked_at", DateTime(timezone=True)),
    *belongs("ledger_periods", "ledger_years", "year_id"),
    UniqueConstraint("tenant_id", "year_id", "number", name="uq_ledger_periods_tenant_id_year_id_number"),
    UniqueConstraint("tenant_id", "starts_on", name="uq_ledger_periods_tenant_id_starts_on"),
)

ledger_entries: Final = Table(
    "ledger_entries",
    metadata,
    *numbered(),
    *optional(BigInteger(), "year_id", "number"),
    Column("dated_on", Date, nullable=False),
    *needed(Text(), "reference", "description"),
    with_default("kind", Text(), "'standard'"),
    Column("transaction_type", Text),
    with_default("status", Text(), "'draft'"),
    Column("created_by", Text, nullable=False),
    *optional(Text(), "written_by", "submitted_by", "approved_by", "rejected_by", "posted_by"),
    moment("created_at"),
    moment("updated_at"),
    *optional(DateTime(timezone=True), "submitted_at", "approved_at", "rejected_at", "posted_at"),
    Column("reject_reason", Text),
    Column("reverses_id", BigInteger),
    Column("auto_reverse_on", Date),
    *(with_default(name, Boolean(), "false") for name in ("is_late_adjustment", "unique_reference")),
    Column("document_url", Text),
    Column("base_currency", Text, nullable=False),
    Column("base_debit", SUM, nullable=False),
    *optional(Text(), "hash", "prev_hash"),
    with_default("version", BigInteger(), "1"),
    *belongs("ledger_entries", "ledger_years", "year_id"),
    *belongs("ledger_entries", "ledger_entries", "reverses_id"),
    UniqueConstraint("tenant_id", "year_id", "number", name="uq_ledger_entries_tenant_id_year_id_number"),
    UniqueConstraint("tenant_id", "reverses_id", name="uq_ledger_entries_tenant_id_reverses_id"),
)
"""`base_debit` is the sum of the debits, and so of the credits; a posted row never changes."""

_entry: Final = ledger_entries.c
Index("ix_ledger_entries_tenant_id_dated_on", _entry.tenant_id, _entry.dated_on.desc(), _entry.id.desc())
Index("ix_ledger_entries_tenant_id_reference", _entry.tenant_id, _entry.reference)
Index(
    "uq_ledger_entries_tenant_id_reference",
    *(_entry.tenant_id, _entry.reference),
    unique=True,
    postgresql_where=_entry.unique_reference,
)
Index(
    "uq_ledger_entries_tenant_id_dated_on_opening",
    *(_entry.tenant_id, _entry.dated_on),
    unique=True,
    postgresql_where=_entry.kind == text("'opening'"),
)
Index(
    "ix_ledger_entries_tenant_id_dated_on_unposted",
    *(_entry.tenant_id, _entry.dated_on),
    postgresql_where=_entry.status != text("'posted'"),
)


def _columns_of_lines() -> "Iterable[Column[Any]]":
    yield tenant()
    yield Column("entry_id", BigInteger, primary_key=True, autoincrement=False)
    yield Column("line_no", BigInteger, primary_key=True, autoincrement=False)
    yield Column("account_id", BigInteger, nullable=False)
    yield Column("currency", Text, nullable=False)
    yield Column("amount", BigInteger, nullable=False)
    yield Column("fx_rate", RATE, nullable=False)
    yield Column("base_amount", BigInteger, nullable=False)
    yield with_default("is_base_given", Boolean(), "false")
    yield from optional(Text(), "description", "generated", "tax_code")
    yield with_default("tags", ARRAY(Text()), "'{}'")
    yield from optional(BigInteger(), "contract_id", "lease_id", "asset_id", "instrument_id", "party_id")


ledger_draft_lines: Final = Table(
    "ledger_draft_lines",
    metadata,
    *_columns_of_lines(),
    *belongs("ledger_draft_lines", "ledger_entries", "entry_id", ondelete="CASCADE"),
    *belongs("ledger_draft_lines", "ledger_accounts", "account_id"),
)
"""Lines of entries that are not posted; `is_base_given` where the caller gave the base amount."""

Index(
    "ix_ledger_draft_lines_tenant_id_account_id",
    *(ledger_draft_lines.c.tenant_id, ledger_draft_lines.c.account_id),
)

ledger_lines: Final = Table(
    "ledger_lines",
    metadata,
    *_columns_of_lines(),
    Column("dated_on", Date, nullable=False),
    *needed(BigInteger(), "year_id", "number"),
    Column("kind", Text, nullable=False),
    *belongs("ledger_lines", "ledger_entries", "entry_id"),
    *belongs("ledger_lines", "ledger_accounts", "account_id"),
)
"""Lines of posted entries, with what reports need of the entry: a trigger keeps these the same."""

_line: Final = ledger_lines.c
Index(
    "ix_ledger_lines_tenant_id_account_id_dated_on",
    *(_line.tenant_id, _line.account_id, _line.dated_on, _line.year_id, _line.number, _line.line_no),
    postgresql_include=["base_amount", "amount", "currency", "kind"],
)
Index(
    "ix_ledger_lines_tenant_id_dated_on",
    *(_line.tenant_id, _line.dated_on),
    postgresql_include=["account_id", "base_amount", "amount", "currency", "kind", "entry_id"],
)

ledger_month_balances: Final = Table(
    "ledger_month_balances",
    metadata,
    tenant(),
    Column("account_id", BigInteger, primary_key=True, autoincrement=False),
    Column("currency", Text, primary_key=True),
    Column("month", Date, primary_key=True),
    Column("is_closing", Boolean, primary_key=True, autoincrement=False),
    *needed(SUM, "debit", "credit", "base_debit", "base_credit"),
    *belongs("ledger_month_balances", "ledger_accounts", "account_id"),
)
"""Sums of the posted lines of a month, which is its first day; those of closing entries stand apart."""

ledger_entry_notes: Final = Table(
    "ledger_entry_notes",
    metadata,
    *numbered(),
    Column("entry_id", BigInteger, nullable=False),
    *needed(Text(), "text", "created_by"),
    moment("created_at"),
    *belongs("ledger_entry_notes", "ledger_entries", "entry_id", ondelete="CASCADE"),
)
Index(
    "ix_ledger_entry_notes_tenant_id_entry_id",
    *(ledger_entry_notes.c.tenant_id, ledger_entry_notes.c.entry_id),
)

ledger_rates: Final = Table(
    "ledger_rates",
    metadata,
    *numbered(),
    Column("currency", Text, nullable=False),
    Column("dated_on", Date, nullable=False),
    Column("kind", Text, nullable=False),
    Column("rate", RATE, nullable=False),
    Column("created_by", Text),
    *changing(),
    UniqueConstraint(
        "tenant_id", "currency", "dated_on", "kind", name="uq_ledger_rates_tenant_id_currency_dated_on_kind"
    ),
)
"""Base units for one unit of the currency: spot, closing or average."""

ledger_import_files: Final = Table(
    "ledger_import_files",
    metadata,
    *numbered(),
    Column("sha256", LargeBinary, nullable=False),
    Column("content", LargeBinary, nullable=False),
    with_default("options", JSONB(), "'{}'"),
    Column("uploaded_by", Text, nullable=False),
    moment("uploaded_at"),
    Column("job_id", Uuid),
    Column("imported_at", DateTime(timezone=True)),
)
Index(
    "ix_ledger_import_files_tenant_id_sha256",
    *(ledger_import_files.c.tenant_id, ledger_import_files.c.sha256),
)
