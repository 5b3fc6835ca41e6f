"""Files of comma-separated values (RFC 4180) as they come: in UTF-8, with a header that is known by heart."""

import csv
import io
from collections.abc import Collection, Iterator
from typing import Final

from charter.ledger.exchange.domain import (
    DELIMITERS,
    MOST_ROWS,
    CsvEmpty,
    CsvHeaderWrong,
    CsvNotUtf8,
    CsvTooManyRows,
    CsvWrongDelimiter,
    Problems,
)

_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_CELLS: Final = "CSV_CELLS_WRONG"

Row = tuple[int, dict[str, str]]
"""The number of a row, the header being 1, and its cells by column."""


class CsvFile:
    """A file whose header fits."""

    def __init__(
        self, content: bytes, delimiter: str, needed: Collection[str], known: Collection[str]
    ) -> None:
        """Raises: CsvNotUtf8, CsvWrongDelimiter, CsvHeaderWrong, CsvEmpty."""
        self._text = _text_of(content)
        self._delimiter = delimiter
        try:
            header = next(self._records(), [])
        except csv.Error:
            header = []
        _require_header(header, delimiter, needed, known)
        self.columns: Final = header

    def require_size(self) -> None:
        """Raises: CsvEmpty, CsvTooManyRows."""
        rows = self._count()
        if rows > MOST_ROWS:
            raise CsvTooManyRows
        if rows == 0:
            raise CsvEmpty

    def rows(self, problems: Problems) -> Iterator[Row]:
        """The rows that have as many cells as the header; empty ones are left out."""
        records = self._records()
        next(records)
        number = 1
        while True:
            number += 1
            try:
                record = next(records, None)
            except csv.Error as error:
                problems.add(number, None, "CSV_MALFORMED", f"The file cannot be read from here on: {error}.")
                return
            if record is None:
                return
            if len(record) == len(self.columns):
                yield number, dict(zip(self.columns, record, strict=True))
            elif record:
                told = f"The row has {len(record)} cells, and the header {len(self.columns)}."
                problems.add(number, None, _CELLS, told)

    def _count(self) -> int:
        """Rows behind the header, as far as it has to be known."""
        count = -1
        try:
            for record in self._records():
                count += bool(record)
                if count > MOST_ROWS:
                    break
        except csv.Error:
            return max(count, 1)
        return count

    def _records(self) -> Iterator[list[str]]:
        return csv.reader(io.StringIO(self._text, newline=""), delimiter=self._delimiter, strict=True)


def _text_of(content: bytes) -> str:
    """The text without the mark that some begin with. Raises: CsvNotUtf8."""
    if content.startswith(_UTF_16):
        raise CsvNotUtf8(0, "The file is in UTF-16, as its mark says")
    if (offset := content.find(0)) >= 0:
        raise CsvNotUtf8(offset, "There is a NUL")
    try:
        return content.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise CsvNotUtf8(error.start, "There is no UTF-8") from None


def _require_header(
    header: list[str], delimiter: str, needed: Collection[str], known: Collection[str]
) -> None:
    """Raises: CsvEmpty, CsvWrongDelimiter, CsvHeaderWrong."""
    if not header:
        raise CsvEmpty
    if len(header) == 1:
        for other in DELIMITERS.values():
            if other != delimiter and other in header[0]:
                raise CsvWrongDelimiter(other, delimiter)
    missing = [name for name in needed if name not in header]
    unknown = [name for place, name in enumerate(header) if name not in known or name in header[:place]]
    if missing or unknown:
        raise CsvHeaderWrong(missing, [name[:100] for name in unknown][:100])
