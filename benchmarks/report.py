"""The table for people and the JSON file for programs."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.figures import Figure

HEADINGS = ("benchmark", "ours", "theirs", "unit", "ratio", "bar", "reached", "against")
TEXT_COLUMNS = {"benchmark", "unit", "against"}


def table(figures: Sequence[Figure]) -> str:
    rows = [HEADINGS, *(row_of(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    besides = [
        f"{figure.benchmark.name}: {amount(value)} {words}"
        for figure in figures
        for words, value in figure.beside.items()
    ]
    return "\n".join([*(line_of(row, widths) for row in rows), *(["", *besides] if besides else [])])


def row_of(figure: Figure) -> tuple[str, ...]:
    benchmark = figure.benchmark
    return (
        benchmark.name,
        amount(figure.ours),
        amount(figure.theirs),
        benchmark.unit,
        f"{figure.ratio:.2f}x",
        str(benchmark.bar),
        "yes" if figure.is_reached else "NO",
        benchmark.against,
    )


def line_of(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (
        cell.ljust(width) if heading in TEXT_COLUMNS else cell.rjust(width)
        for cell, width, heading in zip(row, widths, HEADINGS, strict=True)
    )
    return "  ".join(cells).rstrip()


def amount(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def write_results(path: Path, figures: Sequence[Figure], *, keep_others: bool) -> None:
    """Write the figures; after a run of a selection the others of the file stay as they are."""
    results: dict[str, Mapping[str, object]] = {}
    if keep_others and path.is_file():
        results = json.loads(path.read_text(encoding="utf-8"))
    results |= {figure.benchmark.name: figure.as_json() for figure in figures}
    path.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
