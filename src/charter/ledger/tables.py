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
    ForeignKeyConstraint,
    Identity,
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
from sqlalchemy.types import TypeEngine

from charter.platform.database.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterable

RATE: Final = Numeric(18, 10)
SUM: Final = Numeric(30, 0)


def _tenant() -> "Column[str]":
    return Column("tenant_id", Text, primary_key=True)


def _number() -> "Column[int]":
    return Column("id", BigInteger, Identity(always=True), primary_key=True)


def _needed(of: TypeEngine[Any], *names: str) -> "Iterable[Column[Any]]":
    return (Column(name, of, nullable=False) for name in names)


def _optional(of: TypeEngine[Any], *names: str) -> "Iterable[Column[Any]]":
    return (Column(name, of) for name in names)


def _with_default(name: str, of: TypeEngine[Any], default: str) -> "Column[Any]":
    return Column(name, of, nullable=False, server_default=text(default))


def _moment(name: str) -> "Column[Any]":
    return _with_default(name, DateTime(timezone=True), "now()")


def _belongs(to: str, column: str, *, of: str, ondelete: str | None = None) -> ForeignKeyConstraint:
    """To a row of the same tenant."""
    return ForeignKeyConstraint(
        ["tenant_id", column], [f"{to}.tenant_id", f"{to}.id"], name=f"fk_{of}_{column}", ondelete=ondelete
    )


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
    _tenant(),
    _number(),
    *_needed(Text(), "code", "name"),
    Column("name_ms", Text),
    Column("type", Text, nullable=False),
    *_optional(Text(), "sub_type"),
    Column("parent_id", BigInteger),
    _with_default("is_active", Boolean(), "true"),
    _with_default("is_postable", Boolean(), "true"),
    Column("currency", Text),
    _with_default("cash_flow", Text(), "'none'"),
    *(_with_default(name, Boolean(), "false") for name in ("monetary", "contra", "is_sundry")),
    *_optional(Text(), "mfrs18_category", "nature", "function"),
    _with_default("has_lines", Boolean(), "false"),
    _with_default("version", BigInteger(), "1"),
    _moment("created_at"),
    _moment("updated_at"),
    _belongs("ledger_accounts", "parent_id", of="ledger_accounts"),
    UniqueConstraint("tenant_id", "code", name="uq_ledger_accounts_tenant_id_code"),
)
"""Posting says that an account `has_lines`, which then keeps its code, type and currency."""

Index("ix_ledger_accounts_tenant_id_parent_id", ledger_accounts.c.tenant_id, ledger_accounts.c.parent_id)

ledger_settings: Final = Table(
    "ledger_settings",
    metadata,
    _tenant(),
    _with_default("base_currency", Text(), "'MYR'"),
    _with_default("fiscal_year_start_month", BigInteger(), "1"),
    _with_default("time_zone", Text(), "'Asia/Kuala_Lumpur'"),
    *_optional(BigInteger(), *ACCOUNTS_OF_SETTINGS),
    _with_default("require_approval", Boolean(), "true"),
    Column("approval_threshold", BigInteger),
    Column("archived_at", DateTime(timezone=True)),
    _with_default("version", BigInteger(), "1"),
    _moment("created_at"),
    _moment("updated_at"),
    *(_belongs("ledger_accounts", name, of="ledger_settings") for name in ACCOUNTS_OF_SETTINGS),
)
"""One row for a tenant. An archived ledger is only read."""

ledger_years: Final = Table(
    "ledger_years",
    metadata,
    _tenant(),
    _number(),
    Column("name", Text, nullable=False),
    *_needed(Date(), "starts_on", "ends_on"),
    _with_default("state", Text(), "'open'"),
    _with_default("next_number", BigInteger(), "1"),
    *_optional(Text(), "last_hash"),
    Column("closing_entry_id", BigInteger),
    Column("authorised_on", Date),
    Column("authorised_by", Text),
    _moment("created_at"),
    UniqueConstraint("tenant_id", "name", name="uq_ledger_years_tenant_id_name"),
)
"""`next_number` counts the posted entries, and `last_hash` is that of the last: the row is locked to post."""

ledger_periods: Final = Table(
    "ledger_periods",
    metadata,
    _tenant(),
    _number(),
    *_needed(BigInteger(), "year_id", "number"),
    *_needed(Date(), "starts_on", "ends_on"),
    _with_default("state", Text(), "'open'"),
    Column("closed_by", Text),
    Column("closed_at", DateTime(timezone=True)),
    Column("locked_by", Text),
    Column("locked_at", DateTime(timezone=True)),
    _belongs("ledger_years", "year_id", of="ledger_periods"),
    UniqueConstraint("tenant_id", "year_id", "number", name="uq_ledger_periods_tenant_id_year_id_number"),
    UniqueConstraint("tenant_id", "starts_on", name="uq_ledger_periods_tenant_id_starts_on"),
)

ledger_entries: Final = Table(
    "ledger_entries",
    metadata,
    _tenant(),
    _number(),
    *_optional(BigInteger(), "year_id", "number"),
    Column("dated_on", Date, nullable=False),
    *_needed(Text(), "reference", "description"),
    _with_default("kind", Text(), "'standard'"),
    Column("transaction_type", Text),
    _with_default("status", Text(), "'draft'"),
    Column("created_by", Text, nullable=False),
    *_optional(Text(), "written_by", "submitted_by", "approved_by", "rejected_by", "posted_by"),
    _moment("created_at"),
    _moment("updated_at"),
    *_optional(DateTime(timezone=True), "submitted_at", "approved_at", "rejected_at", "posted_at"),
    Column("reject_reason", Text),
    Column("reverses_id", BigInteger),
    Column("auto_reverse_on", Date),
    *(_with_default(name, Boolean(), "false") for name in ("is_late_adjustment", "unique_reference")),
    Column("document_url", Text),
    Column("base_currency", Text, nullable=False),
    Column("base_debit", SUM, nullable=False),
    *_optional(Text(), "hash", "prev_hash"),
    _with_default("version", BigInteger(), "1"),
    _belongs("ledger_years", "year_id", of="ledger_entries"),
    _belongs("ledger_entries", "reverses_id", of="ledger_entries"),
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
    yield _tenant()
    yield Column("entry_id", BigInteger, primary_key=True, autoincrement=False)
    yield Column("line_no", BigInteger, primary_key=True, autoincrement=False)
    yield Column("account_id", BigInteger, nullable=False)
    yield Column("currency", Text, nullable=False)
    yield Column("amount", BigInteger, nullable=False)
    yield Column("fx_rate", RATE, nullable=False)
    yield Column("base_amount", BigInteger, nullable=False)
    yield _with_default("is_base_given", Boolean(), "false")
    yield from _optional(Text(), "description", "generated", "tax_code")
    yield _with_default("tags", ARRAY(Text()), "'{}'")
    yield from _optional(BigInteger(), "contract_id", "lease_id", "asset_id", "instrument_id", "party_id")


ledger_draft_lines: Final = Table(
    "ledger_draft_lines",
    metadata,
    *_columns_of_lines(),
    _belongs("ledger_entries", "entry_id", of="ledger_draft_lines", ondelete="CASCADE"),
    _belongs("ledger_accounts", "account_id", of="ledger_draft_lines"),
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
    *_needed(BigInteger(), "year_id", "number"),
    Column("kind", Text, nullable=False),
    _belongs("ledger_entries", "entry_id", of="ledger_lines"),
    _belongs("ledger_accounts", "account_id", of="ledger_lines"),
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
    _tenant(),
    Column("account_id", BigInteger, primary_key=True, autoincrement=False),
    Column("currency", Text, primary_key=True),
    Column("month", Date, primary_key=True),
    Column("is_closing", Boolean, primary_key=True, autoincrement=False),
    *_needed(SUM, "debit", "credit", "base_debit", "base_credit"),
    _belongs("ledger_accounts", "account_id", of="ledger_month_balances"),
)
"""Sums of the posted lines of a month, which is its first day; those of closing entries stand apart."""

ledger_entry_notes: Final = Table(
    "ledger_entry_notes",
    metadata,
    _tenant(),
    _number(),
    Column("entry_id", BigInteger, nullable=False),
    *_needed(Text(), "text", "created_by"),
    _moment("created_at"),
    _belongs("ledger_entries", "entry_id", of="ledger_entry_notes", ondelete="CASCADE"),
)
Index(
    "ix_ledger_entry_notes_tenant_id_entry_id",
    *(ledger_entry_notes.c.tenant_id, ledger_entry_notes.c.entry_id),
)

ledger_rates: Final = Table(
    "ledger_rates",
    metadata,
    _tenant(),
    _number(),
    Column("currency", Text, nullable=False),
    Column("dated_on", Date, nullable=False),
    Column("kind", Text, nullable=False),
    Column("rate", RATE, nullable=False),
    Column("created_by", Text),
    _with_default("version", BigInteger(), "1"),
    _moment("created_at"),
    _moment("updated_at"),
    UniqueConstraint(
        "tenant_id", "currency", "dated_on", "kind", name="uq_ledger_rates_tenant_id_currency_dated_on_kind"
    ),
)
"""Base units for one unit of the currency: spot, closing or average."""

ledger_import_files: Final = Table(
    "ledger_import_files",
    metadata,
    _tenant(),
    _number(),
    Column("sha256", LargeBinary, nullable=False),
    Column("content", LargeBinary, nullable=False),
    _with_default("options", JSONB(), "'{}'"),
    Column("uploaded_by", Text, nullable=False),
    _moment("uploaded_at"),
    Column("job_id", Uuid),
    Column("imported_at", DateTime(timezone=True)),
)
Index(
    "ix_ledger_import_files_tenant_id_sha256",
    *(ledger_import_files.c.tenant_id, ledger_import_files.c.sha256),
)
