"""Files that cannot be read at all, and those that can in spite of how they were saved."""

from typing import Any

import pytest

from charter.ledger.exchange.csv_files import CsvFile
from charter.ledger.exchange.domain import (
    CsvEmpty,
    CsvHeaderWrong,
    CsvNotUtf8,
    CsvTooManyRows,
    CsvWrongDelimiter,
    Problems,
)

GOOD = b"code,name\r\n1020,Bank\r\n"


def opened(content: bytes, delimiter: str = ",") -> CsvFile:
    return CsvFile(content, delimiter, ("code", "name"), ("code", "name", "nature"))


def rows_of(file: CsvFile, problems: Problems | None = None) -> list[tuple[int, dict[str, str]]]:
    return [*file.rows(problems or Problems())]


@pytest.mark.parametrize(
    "content",
    [
        GOOD,
        b"\xef\xbb\xbf" + GOOD,
        GOOD.replace(b"\r\n", b"\n"),
        GOOD.replace(b"\r\n", b"\r"),
        GOOD.removesuffix(b"\r\n"),
        b'"code","name"\n"1020","Bank"\n',
    ],
    ids=["crlf", "bom", "lf", "cr", "no end", "quoted"],
)
def test_a_file_reads_the_same_however_it_was_saved(content: bytes) -> None:
    assert rows_of(opened(content)) == [(2, {"code": "1020", "name": "Bank"})]


def test_a_cell_may_have_lines_and_delimiters_and_an_empty_row_counts_for_nothing() -> None:
    file = opened(b'code,name\n\n1020,"Bank, of\nus"\n\n1030,Till\n')
    assert rows_of(file) == [
        (3, {"code": "1020", "name": "Bank, of\nus"}),
        (5, {"code": "1030", "name": "Till"}),
    ]


@pytest.mark.parametrize(
    ("content", "offset"),
    [
        (GOOD.decode().encode("utf-16"), 0),
        (b"\xfe\xff" + GOOD.decode().encode("utf-16-be"), 0),
        (GOOD.decode().encode("utf-16-le"), 1),
        (b"code,name\n1020,Ba\x00nk\n", 17),
        (b"code,name\n1020,Caf\xe9\n", 18),
        (b"\xef\xbb\xbfcode,name\n\xff", 13),
    ],
    ids=["utf-16", "utf-16 be", "utf-16 without a mark", "nul", "latin-1", "behind a mark"],
)
def test_what_is_no_utf_8_is_refused_with_the_place(content: bytes, offset: int) -> None:
    with pytest.raises(CsvNotUtf8, match=f"at byte {offset}: save the file as CSV in UTF-8") as refused:
        opened(content)
    assert refused.value.details == {"offset": offset}


def test_another_delimiter_is_found_out() -> None:
    assert rows_of(opened(GOOD.replace(b",", b"\t"), "\t")) == [(2, {"code": "1020", "name": "Bank"})]
    with pytest.raises(CsvWrongDelimiter, match="pass delimiter=semicolon") as refused:
        opened(GOOD.replace(b",", b";"))
    assert refused.value.details == {"found": ";", "expected": ","}


@pytest.mark.parametrize(
    ("header", "details"),
    [
        (b"code", {"missing": ["name"], "unknown": []}),
        (b"code,name,colour", {"missing": [], "unknown": ["colour"]}),
        (b"code,name,code", {"missing": [], "unknown": ["code"]}),
        (b"Code,name", {"missing": ["code"], "unknown": ["Code"]}),
        (b'"code', {}),
    ],
)
def test_a_header_has_to_have_its_columns(header: bytes, details: dict[str, Any]) -> None:
    with pytest.raises((CsvHeaderWrong, CsvEmpty)) as refused:
        opened(header + b"\n1,2\n")
    assert getattr(refused.value, "details", None) == details


@pytest.mark.parametrize("content", [b"", b"\n", b"code,name\n", b"code,name\n\n\r\n"])
def test_a_file_without_rows_is_refused(content: bytes) -> None:
    with pytest.raises(CsvEmpty):
        opened(content).require_size()


def test_a_hundred_thousand_rows_are_read_and_no_more() -> None:
    opened(b"code,name\n" + b"1,2\n" * 100_000).require_size()
    with pytest.raises(CsvTooManyRows):
        opened(b"code,name\n" + b"1,2\n" * 100_001).require_size()


def test_a_row_of_another_width_and_a_quote_that_never_ends_are_problems_of_their_rows() -> None:
    problems = Problems()
    assert rows_of(opened(b'code,name\n1\n2,Bank\n"3,x\n'), problems) == [(3, {"code": "2", "name": "Bank"})]
    assert [(each.row, each.column, each.code) for each in problems.told] == [
        (2, None, "CSV_CELLS_WRONG"),
        (4, None, "CSV_MALFORMED"),
    ]
