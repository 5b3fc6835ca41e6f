r"""Rows of CSV files (RFC 4180) that a spreadsheet opens without running what users wrote.

>>> csv_bytes([["1", "=HYPERLINK(0)", None, "a, b"]])
b'1,\'=HYPERLINK(0),,"a, b"\r\n'
"""

import csv
from collections.abc import Iterable
from io import StringIO
from typing import Final

FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What spreadsheets take for the beginning of a formula (OWASP, CSV injection)."""


class Figure(str):
    """A number as a decimal string: a spreadsheet may read it, with its sign."""

    __slots__ = ()


def csv_bytes(rows: Iterable[Iterable[str | None]]) -> bytes:
    """The rows in UTF-8; a text that would be a formula begins with an apostrophe."""
    written = StringIO()
    csv.writer(written).writerows([_cell(text) for text in row] for row in rows)
    return written.getvalue().encode()


def _cell(text: str | None) -> str:
    if text is None:
        return ""
    if isinstance(text, Figure):
        return text
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
