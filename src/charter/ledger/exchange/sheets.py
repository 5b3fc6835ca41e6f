"""Files of rows, a few at a time: CSV for programs, XLSX for spreadsheets. No cell is ever a formula."""

import asyncio
import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from charter.shared.csv_rows import Figure, csv_bytes

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MEDIA_TYPES: Final = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
MOST_ROWS: Final = 1_048_576
"""Rows of a sheet, its header one of them."""
CHUNK: Final = 256 * 1024
"""Bytes that are read of a file at once."""
_NO_TITLE: Final = re.compile(r"[\[\]:*?/\\'\x00-\x1f]")
_TITLE: Final = 24

Batch = tuple[str, Sequence[Sequence[str | None]]]
"""Some rows, and which sheet they belong to: those of a sheet follow each other."""


@dataclass(frozen=True, slots=True)
class Table:
    """What a file holds. `title` is the sheet's where there are no rows."""

    name: str
    title: str
    columns: Sequence[str]
    batches: AsyncIterator[Batch]


async def as_csv(table: Table) -> AsyncIterator[bytes]:
    """The bytes of a CSV file, header first."""
    yield csv_bytes([table.columns])
    async for _, rows in table.batches:
        yield csv_bytes(rows)


async def as_xlsx(table: Table, most_rows: int = MOST_ROWS) -> AsyncIterator[bytes]:
    """The bytes of a workbook with a sheet for each title, or several; rows wait on the disk."""
    with TemporaryDirectory(prefix="charter-") as folder:
        path = Path(folder) / "book.xlsx"
        book = _Book(path, table.columns, most_rows)
        async for title, rows in table.batches:
            book.write(title, rows)
        await asyncio.to_thread(book.close, table.title)
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                yield chunk


class _Book:
    """A workbook that is written from its first row to its last."""

    def __init__(self, path: Path, columns: Sequence[str], most_rows: int) -> None:
        from xlsxwriter import Workbook

        self._book = Workbook(str(path), {"constant_memory": True})
        self._columns = columns
        self._most_rows = most_rows
        self._bold = self._book.add_format({"bold": True})
        self._formats: dict[int, Format] = {}
        self._titles: set[str] = set()
        self._title: str | None = None
        self._sheet: Worksheet | None = None
        self._row = 0

    def write(self, title: str, rows: Sequence[Sequence[str | None]]) -> None:
        """Add rows to the sheet of that title, or to another one where it is full."""
        for cells in rows:
            sheet = self._sheet
            if sheet is None or title != self._title or self._row == self._most_rows:
                sheet = self._begin(title)
            self._write_row(sheet, cells)

    def close(self, title: str) -> None:
        """Finish the file; a workbook has a sheet at least."""
        if self._sheet is None:
            self._begin(title)
        self._book.close()

    def _begin(self, title: str) -> "Worksheet":
        sheet = self._book.add_worksheet(self._free_title(title))
        sheet.freeze_panes(1, 0)
        for column, name in enumerate(self._columns):
            sheet.write_string(0, column, name, self._bold)
        self._title, self._sheet, self._row = title, sheet, 1
        return sheet

    def _free_title(self, title: str) -> str:
        """One that no other sheet has, in letters that a title can have."""
        wanted = _NO_TITLE.sub("-", title)[:_TITLE].strip() or "Sheet"
        number, free = 1, wanted
        while free.lower() in self._titles:
            number += 1
            free = f"{wanted} ({number})"
        self._titles.add(free.lower())
        return free

    def _write_row(self, sheet: "Worksheet", cells: Sequence[str | None]) -> None:
        for column, cell in enumerate(cells):
            if isinstance(cell, Figure):
                sheet.write_number(self._row, column, Decimal(cell), self._format(cell))
            elif cell:
                sheet.write_string(self._row, column, cell)
        self._row += 1

    def _format(self, figure: str) -> "Format":
        """Shows as many digits behind the point as were written."""
        digits = len(figure.partition(".")[2])
        if digits not in self._formats:
            shown = f"0.{'0' * digits}" if digits else "0"
            self._formats[digits] = self._book.add_format({"num_format": shown})
        return self._formats[digits]
