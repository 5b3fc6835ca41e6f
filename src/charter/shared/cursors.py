"""Cursors of pages: where the next page of a list begins, in the form in which clients hand it back.

>>> cursor_of(26), row_id_of("000000000000001a")
('000000000000001a', 26)
"""

from typing import Final

LARGEST_ID: Final = 2**63 - 1


def cursor_of(row_id: int) -> str:
    """The cursor of the page behind a row: 16 hexadecimal digits."""
    return f"{row_id:016x}"


def row_id_of(cursor: str) -> int:
    """The row that a cursor stands for; one that no row can have leads to the beginning."""
    return min(int(cursor, 16), LARGEST_ID)
