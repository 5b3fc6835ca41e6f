"""Cells of a file that is imported: each is read by the rules of its column, or is a problem of its own."""

import re
from collections.abc import Collection, Mapping
from datetime import date
from typing import Final

from charter.ledger.exchange.domain import Problems
from charter.shared.csv_rows import FORMULA_STARTS
from charter.shared.visible_text import visible

_ESCAPED: Final = tuple(f"'{sign}" for sign in FORMULA_STARTS)
"""How an export writes a text that begins like a formula."""
_AMOUNT: Final = re.compile(r"(0|[1-9][0-9]{0,12})(\.[0-9]{1,4})?", re.ASCII)
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_HINTS: Final = (
    (re.compile(r"[0-9.]*,[0-9]{1,2}"), "Write a decimal point, as in 1234.50, and no comma."),
    (
        re.compile(r"[0-9]{1,3}([ ',.\u2019\u00a0\u202f][0-9]{3})+([.,][0-9]+)?"),
        "Write 1234.50, without separators of thousands.",
    ),
    (re.compile(r"\(.*\)"), "An amount is never negative: write it into the other column, without brackets."),
    (
        re.compile(r"[0-9.]+[eE][+-]?[0-9]+"),
        "Write the amount in full, as in 1000.00, and not with an exponent.",
    ),
    (
        re.compile(r".*([A-Z]{2,3}|[^0-9A-Za-z.,\s]).*"),
        "Write the amount alone: its currency has a column of its own.",
    ),
)
_ANY_AMOUNT: Final = "Write an amount like 1234.50, with at most 13 digits before the point and 4 behind it."
FLAGS: Final[Mapping[str, bool]] = {"true": True, "false": False}


class Cells:
    """The cells of one row. What is wrong is added to the problems, and reads as nothing."""

    def __init__(self, row: int, cells: Mapping[str, str], problems: Problems) -> None:
        self.row: Final = row
        self._cells = cells
        self._problems = problems
        self._before = problems.count

    @property
    def are_good(self) -> bool:
        """Whether nothing of what was read is wrong."""
        return self._problems.count == self._before

    def refuse(self, column: str | None, code: str, message: str) -> None:
        """Note a problem of a cell, or of the row."""
        self._problems.add(self.row, column, code, message, self._cells.get(column or ""))

    def text(self, column: str, most: int, *, is_needed: bool = False) -> str:
        """A text; none is empty."""
        cell = self._cells.get(column, "")
        if cell.startswith(_ESCAPED):
            cell = cell[1:]
        elif cell.startswith(FORMULA_STARTS):
            told = f"A spreadsheet would take it for a formula, as it begins with {cell[0]!r}."
            self.refuse(column, "CSV_FORMULA_CELL", f"{told} Write an apostrophe before it.")
        if is_needed and visible(cell) is None:
            self.refuse(column, "CSV_CELL_EMPTY", f"Every row needs its {column}.")
        if len(cell) > most:
            self.refuse(
                column, "CSV_CELL_TOO_LONG", f"The cell has {len(cell)} characters, and takes {most}."
            )
        return cell

    def matching(self, column: str, pattern: "re.Pattern[str]", form: str) -> str:
        """A text of a form, or an empty one where the cell is empty or wrong."""
        before, cell = self._problems.count, self.text(column, 100)
        if cell and self._problems.count == before and pattern.fullmatch(cell) is None:
            self.refuse(column, "CSV_CELL_INVALID", f"Write {form}.")
        return cell if self._problems.count == before else ""

    def amount(self, column: str) -> str:
        """A decimal string without a sign; empty for nothing."""
        cell = self._cells.get(column, "").strip()
        if cell == "" or _AMOUNT.fullmatch(cell):
            return cell
        if cell.startswith(FORMULA_STARTS):
            told = (
                "An amount is never negative, and no formula: write it into the other column, without a sign."
            )
            self.refuse(column, "CSV_FORMULA_CELL", told)
        else:
            hint = next((hint for form, hint in _HINTS if form.fullmatch(cell)), _ANY_AMOUNT)
            self.refuse(column, "CSV_AMOUNT_INVALID", hint)
        return ""

    def day(self, column: str) -> date | None:
        """A date of ISO 8601."""
        cell = self.text(column, 100, is_needed=True)
        try:
            return date.fromisoformat(cell if _DAY.fullmatch(cell) else "")
        except ValueError:
            if cell.strip() and not cell.startswith(FORMULA_STARTS):
                self.refuse(column, "CSV_DATE_INVALID", "Write a day that there is as 2025-06-30.")
            return None

    def flag(self, column: str, *, default: bool) -> bool:
        """Whether the cell says true."""
        cell = self.text(column, 100).lower()
        if cell and cell not in FLAGS:
            self.refuse(column, "CSV_CELL_INVALID", "Write true or false.")
        return FLAGS.get(cell, default)

    def words(self, column: str, allowed: Collection[str]) -> tuple[str, ...]:
        """Some of several words, each once, with spaces between them."""
        words = self.text(column, 200).split()
        if not set(words) <= set(allowed):
            self.refuse(
                column, "CSV_CELL_INVALID", f"Write some of {', '.join(allowed)}, with spaces between."
            )
        return tuple(dict.fromkeys(words))

    def one_of(self, column: str, allowed: Collection[str]) -> str | None:
        """One of several words, or nothing."""
        cell = self.text(column, 100)
        if cell and cell not in allowed:
            self.refuse(column, "CSV_CELL_INVALID", f"Write one of {', '.join(allowed)}.")
        return cell if cell in allowed else None
