"""Workbooks and CSV files of rows, looked at as what a spreadsheet reads."""

import re
from collections.abc import AsyncIterator
from io import BytesIO
from zipfile import ZipFile

import pytest

from charter.ledger.exchange.sheets import MOST_ROWS, Batch, Table, as_csv, as_xlsx
from charter.shared.csv_rows import Figure

pytestmark = pytest.mark.anyio

COLUMNS = ("text", "figure")


async def batches(*given: Batch) -> AsyncIterator[Batch]:
    for batch in given:
        yield batch


async def workbook(*given: Batch, most_rows: int = MOST_ROWS) -> dict[str, str]:
    """Each part of the file that is text."""
    table = Table("journal", "Journal", COLUMNS, batches(*given))
    content = b"".join([chunk async for chunk in as_xlsx(table, most_rows)])
    with ZipFile(BytesIO(content)) as book:
        return {name: book.read(name).decode() for name in book.namelist()}


def titles(book: dict[str, str]) -> list[str]:
    return re.findall('<sheet name="([^"]+)"', book["xl/workbook.xml"])


async def test_texts_are_texts_and_figures_are_numbers_to_their_last_digit() -> None:
    book = await workbook(("2025", [("=1+1", Figure("9999999999999.99")), ("-1", Figure("-5.000"))]))
    sheet = book["xl/worksheets/sheet1.xml"]
    assert "<f>" not in sheet
    assert 't="inlineStr"><is><t>=1+1</t>' in sheet
    assert re.findall("<v>([^<]+)</v>", sheet) == ["9999999999999.99", "-5.000"]
    assert '"0.000"' in book["xl/styles.xml"]
    assert 'ySplit="1"' in sheet


async def test_each_title_is_a_sheet_whatever_a_year_is_called() -> None:
    rows = [("a", Figure("1"))]
    book = await workbook(("2024/25", rows), ("2024/25", rows), ("2024:25", rows), ("a" * 40, rows))
    assert titles(book) == ["2024-25", "2024-25 (2)", "a" * 24]
    assert titles(await workbook()) == ["Journal"]


async def test_a_sheet_that_is_full_is_followed_by_another() -> None:
    book = await workbook(("2025", [("a", None)] * 5), most_rows=3)
    assert titles(book) == ["2025", "2025 (2)", "2025 (3)"]


async def test_a_csv_file_escapes_texts_and_leaves_figures() -> None:
    table = Table(
        "journal", "Journal", COLUMNS, batches(("2025", [("=1", Figure("-5.00")), (None, Figure("0"))]))
    )
    content = b"".join([chunk async for chunk in as_csv(table)])
    assert content == b"text,figure\r\n'=1,-5.00\r\n,0\r\n"
