"""What is said of a file that is imported: how it is to be read, and what is wrong with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final, Literal, NewType

ImportId = NewType("ImportId", int)
ImportKind = Literal["journal", "chart"]
ImportMode = Literal["draft", "post"]

DELIMITERS: Final[Mapping[str, str]] = {"comma": ",", "semicolon": ";", "tab": "\t"}
MOST_ROWS: Final = 100_000
"""Rows of a file, without its header."""
MOST_TOLD: Final = 1_000
"""Problems of a file that are told."""
MOST_SHOWN: Final = 80
"""Characters of a cell that are shown."""


class ImportFileGone(Exception):
    """The file was tried or refused before, and is not kept."""

    def __init__(self, import_id: ImportId) -> None:
        super().__init__(f"File {import_id} is not kept any more: send it again.")


class ImportRepeated(Exception):
    """The same bytes were imported before."""

    def __init__(self, import_id: ImportId, imported_at: datetime) -> None:
        super().__init__(
            f"The same file was imported on {imported_at:%Y-%m-%d}: pass allow_duplicate to import it again."
        )
        self.details: dict[str, object] = {"import_id": import_id}


class ImportForbidden(Exception):
    """What the file is sent for asks for another permission besides."""

    def __init__(self, missing: Sequence[str]) -> None:
        super().__init__(
            f"The caller lacks a permission that this import needs besides: {', '.join(missing)}."
        )
        self.details: dict[str, object] = {"missing": list(missing)}


class CsvNotUtf8(Exception):
    """The bytes are no text in UTF-8; the offset counts them from 0."""

    def __init__(self, offset: int, what: str) -> None:
        super().__init__(f"{what} at byte {offset}: save the file as CSV in UTF-8.")
        self.details: dict[str, object] = {"offset": offset}


class CsvWrongDelimiter(Exception):
    """The cells of the header stand apart by another character than was said."""

    def __init__(self, found: str, expected: str) -> None:
        name = next(name for name, sign in DELIMITERS.items() if sign == found)
        super().__init__(
            f"The header is divided by {found!r}, and {expected!r} was expected: pass delimiter={name}."
        )
        self.details: dict[str, object] = {"found": found, "expected": expected}


class CsvHeaderWrong(Exception):
    """The header lacks columns, has some that nobody knows, or one twice."""

    def __init__(self, missing: Sequence[str], unknown: Sequence[str]) -> None:
        faults = (("lacks", missing), ("has too much", unknown))
        said = [f"{verb} {', '.join(repr(name) for name in names)}" for verb, names in faults if names]
        super().__init__(f"The header {' and '.join(said)}.")
        self.details: dict[str, object] = {"missing": list(missing), "unknown": list(unknown)}


class CsvTooManyRows(Exception):
    """The file has more rows than are read at once."""

    def __init__(self) -> None:
        super().__init__(f"The file has more than {MOST_ROWS} rows: import it in parts.")
        self.details: dict[str, object] = {"most": MOST_ROWS}


class CsvEmpty(Exception):
    """The file has no rows behind its header."""

    def __init__(self) -> None:
        super().__init__("The file has no rows.")
        self.details: dict[str, object] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """What a file was sent for, and what its sender may do."""

    kind: ImportKind
    mode: ImportMode
    delimiter: str
    dry_run: bool
    allow_duplicate: bool
    permissions: frozenset[str]

    def require_permitted(self) -> None:
        """Raises: ImportForbidden."""
        needed = {"ledger:accounts"} if self.kind == "chart" else set()
        if self.kind == "journal" and self.mode == "post":
            needed.add("ledger:post")
        if missing := sorted(needed - self.permissions):
            raise ImportForbidden(missing)


@dataclass(frozen=True, slots=True)
class ImportFile:
    """A file that waits for its import."""

    import_id: ImportId
    sha256: bytes
    content: bytes
    options: ImportOptions
    uploaded_by: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a row; the header is row 1. No column: the row, or the entry that begins there."""

    row: int
    column: str | None
    code: str
    message: str
    value: str | None


@dataclass(slots=True)
class Problems:
    """What is wrong with a file: all is counted, and the first are told."""

    told: list[Problem] = field(default_factory=list)
    count: int = 0

    def add(self, row: int, column: str | None, code: str, message: str, value: str | None = None) -> None:
        """Note that a cell is wrong."""
        self.count += 1
        if len(self.told) < MOST_TOLD:
            shown = None if value is None else value[:MOST_SHOWN]
            self.told.append(Problem(row, column, code, message, shown))


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOutcome:
    """What became of a file; `entries` are accounts where it is a chart. Problems are by row."""

    rows: int
    entries: int
    is_written: bool
    problems: tuple[Problem, ...]
    has_more_problems: bool


@dataclass(frozen=True, slots=True)
class PeriodSpan:
    """A period, as an import sees it."""

    period_id: int
    starts_on: date
    ends_on: date
    state: str
    is_year_closed: bool
