"""Which entries a filter names, in SQL."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, Table, or_, select, tuple_

from charter.ledger.entries.domain import EntryFilter, EntryId
from charter.ledger.entries.rows import ENTRIES
from charter.ledger.tables import ledger_draft_lines, ledger_entries, ledger_lines

_entry: Final = ledger_entries.c


def listed(wanted: EntryFilter, after: tuple[date, EntryId] | None) -> Select[Any]:
    """The entries of a filter that come after one, the newest day first."""
    conditions = [*_conditions(wanted)]
    if after is not None:
        conditions.append(tuple_(_entry.dated_on, _entry.id) < tuple_(*after))
    return ENTRIES.where(*conditions).order_by(_entry.dated_on.desc(), _entry.id.desc())


def _conditions(wanted: EntryFilter) -> Iterable[ColumnElement[bool]]:
    bounds = (
        (wanted.date_from, _entry.dated_on.__ge__),
        (wanted.date_to, _entry.dated_on.__le__),
        (wanted.status, _entry.status.__eq__),
        (wanted.kind, _entry.kind.__eq__),
        (wanted.transaction_type, _entry.transaction_type.__eq__),
        (wanted.minimum, _entry.base_debit.__ge__),
        (wanted.maximum, _entry.base_debit.__le__),
    )
    for value, condition in bounds:
        if value is not None:
            yield condition(value)
    if wanted.q is not None:
        yield or_(
            _entry.reference.icontains(wanted.q, autoescape=True),
            _entry.description.icontains(wanted.q, autoescape=True),
        )
    if wanted.account_id is not None:
        yield or_(*(_has_line(table, wanted.account_id) for table in (ledger_draft_lines, ledger_lines)))


def _has_line(table: Table, account_id: int) -> ColumnElement[bool]:
    return (
        select(1)
        .where(
            table.c.tenant_id == _entry.tenant_id,
            table.c.entry_id == _entry.id,
            table.c.account_id == account_id,
        )
        .exists()
    )
