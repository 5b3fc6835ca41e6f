"""Accounts as rows of a file, in the columns of the templates."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from charter.ledger.chart.domain import (
    FAULTS,
    MOST_LEVELS,
    SUB_TYPES,
    Account,
    AccountId,
    ParentFault,
    SubTypeInvalid,
    check_sub_type,
)
from charter.ledger.chart.templates import TemplateRow
from charter.ledger.exchange.cells import Cells
from charter.ledger.exchange.csv_files import CsvFile
from charter.ledger.exchange.domain import Problems
from charter.shared.money import DIGITS
from charter.shared.visible_text import visible

COLUMNS: Final = (
    *("code", "name", "type", "sub_type", "parent_code", "cash_flow", "monetary", "contra", "postable"),
)
"""What a file has to have."""
EXPORTED: Final = (
    *("code", "name", "name_ms", "type", "sub_type", "parent_code", "currency", "cash_flow", "monetary"),
    *("contra", "postable", "is_active", "is_sundry", "mfrs18_category", "nature", "function"),
)
"""What it has where it was exported."""
KNOWN: Final = frozenset({*EXPORTED, "is_cash"})
"""What it can have; `is_cash` says what `cash_flow` does, and is left unread."""
CASH_FLOWS: Final = ("cash", "operating", "investing", "financing", "tax", "fx_cash", "none")
CATEGORIES: Final = ("operating", "investing", "financing", "income_tax", "discontinued")

_CODE: Final = re.compile(r"[0-9A-Za-z.-]{1,20}", re.ASCII)
_FLAGS: Final = {"monetary": False, "contra": False, "postable": True, "is_active": True, "is_sundry": False}
_CALLED: Final = {"postable": "is_postable"}
"""Columns of the file that the table calls otherwise."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an account stands."""

    type: object
    parent_code: str | None
    is_postable: bool


def read_chart(
    file: CsvFile, existing: Sequence[Account], problems: Problems
) -> tuple[int, list[TemplateRow]]:
    """How many rows there are, and those that can be read."""
    count, found = 0, {}
    codes = {account.code for account in existing}
    for number, written in file.rows(problems):
        count += 1
        cells = Cells(number, written, problems)
        row = _row(cells)
        if row.code in codes:
            cells.refuse("code", "ACCOUNT_CODE_TAKEN", f"Another account has the code {row.code}.")
        codes.add(row.code)
        if cells.are_good:
            found[row.code] = number, row
    _check_tree(existing, found, problems)
    return count, [row for _, row in found.values()]


def rows_of(accounts: Sequence[Account]) -> list[tuple[str | None, ...]]:
    """The accounts as rows of what is exported."""
    codes = {account.id: account.code for account in accounts}
    return [tuple(_shown(account, name, codes) for name in EXPORTED) for account in accounts]


def _shown(account: Account, column: str, codes: Mapping[AccountId, str]) -> str | None:
    if column == "parent_code":
        return None if account.parent_id is None else codes.get(account.parent_id)
    value = getattr(account, _CALLED.get(column, column))
    return str(value).lower() if isinstance(value, bool) else value


def _row(cells: Cells) -> TemplateRow:
    code = cells.matching("code", _CODE, "up to 20 letters, digits, points and hyphens")
    if not code and cells.are_good:
        cells.refuse("code", "CSV_CELL_EMPTY", "Every row needs its code.")
    columns: dict[str, object] = {
        "code": code,
        "name": cells.text("name", 200, is_needed=True),
        "name_ms": visible(cells.text("name_ms", 200)),
        "type": _type(cells),
        "sub_type": cells.text("sub_type", 60) or None,
        "currency": _currency(cells),
        "cash_flow": cells.one_of("cash_flow", CASH_FLOWS) or "none",
        "mfrs18_category": cells.one_of("mfrs18_category", CATEGORIES),
        "nature": cells.text("nature", 60) or None,
        "function": cells.text("function", 60) or None,
    }
    for name, default in _FLAGS.items():
        columns[_CALLED.get(name, name)] = cells.flag(name, default=default)
    _check_sub_type(cells, columns)
    parent = cells.matching("parent_code", _CODE, "the code of another account")
    return TemplateRow(code, parent or None, columns)


def _type(cells: Cells) -> str | None:
    found = cells.one_of("type", tuple(SUB_TYPES))
    if found is None and cells.are_good:
        cells.refuse("type", "CSV_CELL_EMPTY", "Every row needs its type.")
    return found


def _currency(cells: Cells) -> str | None:
    cell = cells.text("currency", 3)
    if cell and cell not in DIGITS:
        cells.refuse(
            "currency", "CURRENCY_UNKNOWN", "Write the three letters of a currency in use, such as MYR."
        )
    return cell or None


def _check_sub_type(cells: Cells, columns: Mapping[str, object]) -> None:
    type_, sub_type = columns["type"], columns["sub_type"]
    if isinstance(type_, str) and (sub_type is None or isinstance(sub_type, str)):
        try:
            check_sub_type(type_, sub_type)
        except SubTypeInvalid as refusal:
            cells.refuse("sub_type", "SUB_TYPE_INVALID", str(refusal))


def _check_tree(
    existing: Sequence[Account], found: Mapping[str, tuple[int, TemplateRow]], problems: Problems
) -> None:
    """Whether each account can stand below its parent, be that in the chart already or in the file."""
    codes = {account.id: account.code for account in existing}
    places = {
        account.code: _Place(
            account.type, None if account.parent_id is None else codes[account.parent_id], account.is_postable
        )
        for account in existing
    }
    for code, (_, row) in found.items():
        places[code] = _Place(row.columns["type"], row.parent_code, bool(row.columns["is_postable"]))
    for code, (number, row) in found.items():
        fault = _fault(code, places)
        if fault is not None:
            told = FAULTS[fault].format(parent=row.parent_code)
            problems.add(number, "parent_code", "ACCOUNT_PARENT_INVALID", told, row.parent_code)


def _fault(code: str, places: Mapping[str, _Place]) -> ParentFault | None:
    """Why an account cannot stand where it would."""
    parent_code = places[code].parent_code
    if parent_code is None:
        return None
    if parent_code not in places:
        return "unknown"
    path, above = [code], parent_code
    while above in places and len(path) <= MOST_LEVELS:
        if above == code:
            return "circular"
        path.append(above)
        above = places[above].parent_code or ""
    parent = places[parent_code]
    if parent.type != places[code].type:
        return "other_type"
    if parent.is_postable:
        return "takes_lines"
    return "too_deep" if len(path) > MOST_LEVELS else None
