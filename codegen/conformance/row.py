"""What is known of one document, and how a row of the table shows it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Final


@dataclass(slots=True, kw_only=True)
class Row:
    """The results of one document; None stands for what was not reached."""

    document: str
    is_document: bool = True
    operations: int | None = None
    build_seconds: float | None = None
    build_megabytes: float | None = None
    lenient: bool | None = None
    left_out: int | None = None
    import_seconds: float | None = None
    ruff_findings: int | None = None
    mypy_seconds: float | None = None
    mypy_errors: int | None = None
    client_seconds: float | None = None
    client_findings: int | None = None
    """What TypeScript and Node found about the client of the document."""

    start_seconds: float | None = None
    cases: int | None = None
    set_aside: dict[str, int] = field(default_factory=dict)
    """Complaints that say nothing about a server, by why they do not."""

    untested: int = 0
    """Operations of which no request was sent: their path has a fragment, or no value fits their schemas."""
    max_coverage: int | None = None
    """Boundary cases for each operation, fewer than asked for where there are very many operations."""
    failures: dict[str, int] = field(default_factory=dict)
    ledger: dict[str, int] = field(default_factory=dict)
    findings: list[dict[str, Any]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def has_failed(self) -> bool:
        """Whether anything that is promised did not hold."""
        return bool(self.problems or self.failures)

    def as_json(self) -> dict[str, Any]:
        """The row as JSON has it, figures rounded to what they are worth."""
        content = asdict(self)
        for name, value in content.items():
            if isinstance(value, float):
                content[name] = round(value, 2)
        return {**content, "passed": self.is_document and not self.has_failed}


_COLUMNS: Final[Mapping[str, int]] = {
    "document": 22,
    "ops": 5,
    "build s": 7,
    "MB": 5,
    "lenient": 8,
    "import s": 8,
    "ruff": 5,
    "mypy s": 6,
    "errors": 6,
    "start s": 7,
    "cases": 6,
    "failures": 8,
    "enforced/documented/refused/implicit": 0,
}


def heading() -> str:
    """The names of the columns."""
    return _aligned(list(_COLUMNS))


def line(row: Row) -> str:
    """The row as text; what went wrong stands under it."""
    if not row.is_document:
        return f"{row.document:<22} {'; '.join(row.problems)}"
    lenient = "-" if row.lenient is None else f"yes ({row.left_out})" if row.lenient else "no"
    cells = [
        row.document,
        _number(row.operations),
        _number(row.build_seconds),
        _number(None if row.build_megabytes is None else round(row.build_megabytes)),
        lenient,
        _number(row.import_seconds),
        _number(row.ruff_findings),
        _number(row.mypy_seconds),
        _number(row.mypy_errors),
        _number(row.start_seconds),
        _number(row.cases),
        _number(None if row.cases is None else sum(row.failures.values())),
        "/".join(
            str(row.ledger.get(name, "-")) for name in ("enforced", "documented", "refused", "implicit")
        ),
    ]
    details = [f"  {name}: {count}" for name, count in row.failures.items()]
    details += [f"  set aside, {reason}: {count}" for reason, count in row.set_aside.items()]
    if row.untested:
        details.append(f"  operations not tested: {row.untested}")
    return "\n".join([_aligned(cells), *details, *(f"  {problem}" for problem in row.problems)])


def _aligned(cells: list[str]) -> str:
    padded = [
        cell.ljust(width) if position in {0, 4, 12} else cell.rjust(width)
        for position, (cell, width) in enumerate(zip(cells, _COLUMNS.values(), strict=True))
    ]
    return "  ".join(padded).rstrip()


def _number(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:.1f}" if isinstance(value, float) else str(value)
