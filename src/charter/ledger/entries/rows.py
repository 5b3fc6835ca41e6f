"""Entries and lines as rows, and back."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any, Final

from sqlalchemy import BindParameter, ColumnElement, Row, Select, Table, and_, bindparam, select, union_all

from charter.ledger.entries.domain import EntrySummary, Line, Rules
from charter.ledger.tables import (
    ledger_accounts,
    ledger_draft_lines,
    ledger_entries,
    ledger_lines,
    ledger_periods,
    ledger_settings,
    ledger_years,
)

ENTRY_FIELDS: Final = tuple(field.name for field in fields(EntrySummary))
LINE_FIELDS: Final = tuple(field.name for field in fields(Line))
_RULES: Final = (
    "base_currency",
    "require_approval",
    "approval_threshold",
    "rounding_account_id",
    "suspense_account_id",
)
TENANT: Final[BindParameter[str]] = bindparam("tenant")

_entry: Final = ledger_entries.c
_reversal: Final = ledger_entries.alias("reversal")
_rounding: Final = ledger_accounts.alias("rounding")
_ELSEWHERE: Final = {
    "year_name": ledger_years.c.name,
    "period_id": ledger_periods.c.id.label("period_id"),
    "date": _entry.dated_on.label("date"),
    "reversed_by_id": _reversal.c.id.label("reversed_by_id"),
}
ENTRIES: Final = (
    select(*(_ELSEWHERE[name] if name in _ELSEWHERE else _entry[name] for name in ENTRY_FIELDS))
    .select_from(ledger_entries)
    .outerjoin(
        ledger_years,
        and_(ledger_years.c.tenant_id == _entry.tenant_id, ledger_years.c.id == _entry.year_id),
    )
    .outerjoin(
        ledger_periods,
        and_(
            ledger_periods.c.tenant_id == _entry.tenant_id,
            _entry.dated_on.between(ledger_periods.c.starts_on, ledger_periods.c.ends_on),
        ),
    )
    .outerjoin(
        _reversal,
        and_(_reversal.c.tenant_id == _entry.tenant_id, _reversal.c.reverses_id == _entry.id),
    )
    .where(_entry.tenant_id == TENANT)
)
"""Entries of the tenant, with the fields of a summary in their order."""

RULES: Final = (
    *(ledger_settings.c[name].label(f"rule_{name}") for name in _RULES),
    _rounding.c.code.label("rule_rounding_account_code"),
)


def with_rules(of: Select[Any], tenant_id: ColumnElement[Any]) -> Select[Any]:
    """The rows, each with what the settings say."""
    return (
        of.add_columns(*RULES)
        .outerjoin(ledger_settings, ledger_settings.c.tenant_id == tenant_id)
        .outerjoin(
            _rounding,
            and_(
                _rounding.c.tenant_id == ledger_settings.c.tenant_id,
                _rounding.c.id == ledger_settings.c.rounding_account_id,
            ),
        )
    )


def line_columns(table: Table) -> "list[ColumnElement[Any]]":
    """The fields of a line in their order, of a statement that joins the accounts."""
    return [
        ledger_accounts.c.code.label(name) if name == "account_code" else table.c[name]
        for name in LINE_FIELDS
    ]


def lines_of(table: Table) -> Select[Any]:
    """Lines of the entry `entry_id`."""
    of_account = and_(
        ledger_accounts.c.tenant_id == table.c.tenant_id, ledger_accounts.c.id == table.c.account_id
    )
    return (
        select(*line_columns(table))
        .select_from(table)
        .join(ledger_accounts, of_account)
        .where(table.c.tenant_id == TENANT, table.c.entry_id == bindparam("entry_id"))
    )


LINES: Final = union_all(lines_of(ledger_draft_lines), lines_of(ledger_lines)).order_by("line_no")
"""Lines of an entry, wherever they are."""


def summary_of(columns: Iterable[Any]) -> EntrySummary:
    """An entry of the columns of `ENTRIES`."""
    values = dict(zip(ENTRY_FIELDS, columns, strict=False))
    values["base_debit"] = int(values["base_debit"])
    return EntrySummary(**values)


def line_of(columns: Iterable[Any]) -> Line:
    """A line of the columns of `LINES`."""
    values = dict(zip(LINE_FIELDS, columns, strict=False))
    values["tags"] = tuple(values["tags"])
    return Line(**values)


def rules_of(row: Row[Any]) -> Rules:
    """The rules of a row, or their defaults where nothing was ever set."""
    return Rules(
        base_currency=row.rule_base_currency or "MYR",
        require_approval=row.rule_require_approval is not False,
        approval_threshold=row.rule_approval_threshold,
        rounding_account_id=row.rule_rounding_account_id,
        rounding_account_code=row.rule_rounding_account_code,
        suspense_account_id=row.rule_suspense_account_id,
    )


def line_record(tenant: str, entry_id: int, line: Line) -> dict[str, object]:
    """A line for `json_populate_recordset`."""
    values: dict[str, object] = {name: getattr(line, name) for name in LINE_FIELDS if name != "account_code"}
    whose = {"tenant_id": tenant, "entry_id": entry_id}
    return {**values, **whose, "fx_rate": str(line.fx_rate), "tags": list(line.tags)}
