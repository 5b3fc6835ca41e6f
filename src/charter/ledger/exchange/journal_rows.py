"""Entries as rows of a file: rows with one `entry_ref` form one, wherever they stand."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from charter.ledger.exchange.cells import Cells
from charter.ledger.exchange.csv_files import CsvFile
from charter.ledger.exchange.domain import Problems

COLUMNS: Final = (
    *("entry_ref", "date", "description", "transaction_type", "account_code", "debit", "credit"),
    *("currency", "fx_rate", "line_description"),
)
"""What a file has to have."""
LINKS: Final = ("contract_id", "lease_id", "asset_id", "instrument_id", "party_id")
"""What a line is about, by the numbers of what is registered."""
EXPORTED: Final = (
    *(*COLUMNS, "number", "kind", "status", "base_debit", "base_credit", "posted_at", "tax_code", "tags"),
    *LINKS,
)
"""What it has where it was exported."""
KNOWN: Final = frozenset(EXPORTED)
"""What it can have."""
KINDS: Final = ("standard", "opening", "reversal", "revaluation", "closing", "import")
TAGS: Final = ("share_issue", "dividend", "reserve_transfer", "settlement", "prior_period_error")
SHARED: Final = ("date", "description", "transaction_type", "kind")
"""What is the same in all rows of an entry."""

_CODE: Final = re.compile(r"[0-9A-Za-z.-]{1,20}", re.ASCII)
_CURRENCY: Final = re.compile(r"[A-Z]{3}", re.ASCII)
_TYPE: Final = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)
_RATE: Final = re.compile(r"[0-9.]{1,40}", re.ASCII)
_NUMBER: Final = re.compile(r"[1-9][0-9]{0,14}", re.ASCII)


@dataclass(frozen=True, slots=True)
class JournalRow:
    """A line of an entry. Amounts are decimal strings, empty for nothing; currency and rate may be.

    One of its cells is wrong where it is not good.
    """

    row: int
    account_code: str
    debit: str
    credit: str
    currency: str
    fx_rate: str
    description: str
    base_debit: str
    base_credit: str
    tax_code: str
    tags: tuple[str, ...]
    links: Mapping[str, int]
    is_good: bool

    @property
    def side(self) -> str:
        """The column that its amount stands in."""
        return "credit" if self.credit.strip("0.") and not self.debit.strip("0.") else "debit"


@dataclass(slots=True)
class JournalEntry:
    """An entry of a file. It is not good where one of its cells is not, and then lacks rows."""

    row: int
    reference: str
    date: date
    description: str
    transaction_type: str
    kind: str
    shared: Mapping[str, str]
    rows: list[JournalRow] = field(default_factory=list)
    is_good: bool = True


@dataclass(frozen=True, slots=True)
class Journal:
    """What a file holds; `rows` counts those of entries that are not good, too."""

    rows: int
    entries: tuple[JournalEntry, ...]


def read_journal(file: CsvFile, problems: Problems) -> Journal:
    """All entries whose days can be read, in the order in which they begin."""
    entries: dict[tuple[str, str], JournalEntry] = {}
    count = 0
    for number, written in file.rows(problems):
        count += 1
        cells = Cells(number, written, problems)
        key = written["entry_ref"], written.get("number", "")
        row = _row(cells)
        entry = entries.get(key)
        if entry is None:
            entry = _entry(cells, written)
            if entry is not None:
                entries[key] = entry
        else:
            _require_same(cells, entry, written)
        if entry is not None:
            entry.rows.append(row)
            entry.is_good = entry.is_good and cells.are_good
    return Journal(count, tuple(entries.values()))


def _row(cells: Cells) -> JournalRow:
    code = cells.matching("account_code", _CODE, "the code of an account")
    if not code and cells.are_good:
        cells.refuse("account_code", "CSV_CELL_EMPTY", "Every row needs its account_code.")
    return JournalRow(
        cells.row,
        code,
        cells.amount("debit"),
        cells.amount("credit"),
        cells.matching("currency", _CURRENCY, "the three letters of a currency, such as MYR"),
        cells.matching("fx_rate", _RATE, "a rate such as 4.4550"),
        cells.text("line_description", 500),
        cells.amount("base_debit"),
        cells.amount("base_credit"),
        cells.matching("tax_code", _CODE, "a code of letters, digits, points and dashes"),
        cells.words("tags", TAGS),
        {
            link: int(number)
            for link in LINKS
            if (number := cells.matching(link, _NUMBER, "a number such as 7"))
        },
        cells.are_good,
    )


def _entry(cells: Cells, written: Mapping[str, str]) -> JournalEntry | None:
    """The entry that begins with this row; None where nobody knows when it was."""
    reference = cells.text("entry_ref", 64, is_needed=True)
    description = cells.text("description", 500, is_needed=True)
    transaction_type = cells.matching("transaction_type", _TYPE, "a word of small letters, such as payroll")
    kind = cells.one_of("kind", KINDS) or "standard"
    on = cells.day("date")
    if on is None:
        return None
    shared = {column: written.get(column, "") for column in SHARED}
    return JournalEntry(cells.row, reference, on, description, transaction_type, kind, shared)


def _require_same(cells: Cells, entry: JournalEntry, written: Mapping[str, str]) -> None:
    for column in SHARED:
        if written.get(column, "") != entry.shared[column]:
            told = f"Rows of one entry have the same {column}, and row {entry.row} has another one."
            cells.refuse(column, "CSV_ENTRY_DIFFERS", told)
