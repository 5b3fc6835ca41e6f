"""`python -m benchmarks.beside`: the chart of the readme, ours beside the peer, drawn of `results.json`."""

import json
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from benchmarks.chart import GAP, LEFT, LEGEND, TOP, WIDTH, on_ground
from benchmarks.conditions import REPOSITORY

CHART = REPOSITORY / "docs" / "pictures" / "beside.svg"
RESULTS = REPOSITORY / "benchmarks" / "results.json"
TITLE = "Microseconds of processor time for a request, from socket to PostgreSQL and back"
ROWS = {"e2e_get": "a project by id", "e2e_list": "a page of 20", "e2e_post": "a new project"}
SIDES = {"value": ("#2b7a78", "Charter"), "against_value": ("#8c959f", "{} with the same duties")}
BAR = 20


def beside(results: Mapping[str, Mapping[str, Any]]) -> str:
    """The picture."""
    peer = str(results[next(iter(ROWS))]["against"]).partition(", PyJWT")[0].replace(", ", " and ")
    longest = max(float(results[row][side]) for row in ROWS for side in SIDES)
    scale = (WIDTH - LEFT - 70) / longest
    each = 2 * BAR + GAP
    lines = [
        line for number, row in enumerate(ROWS) for line in pair(TOP + number * each, row, results, scale)
    ]
    below = TOP + len(ROWS) * each
    for number, (colour, name) in enumerate(SIDES.values()):
        y = below + number * LEGEND
        lines.append(f'<rect x="{LEFT}" y="{y}" width="13" height="13" fill="{colour}"/>')
        lines.append(f'<text x="{LEFT + 22}" y="{y + 11}">{escape(name.format(peer))}</text>')
    return on_ground(TITLE, below + len(SIDES) * LEGEND + GAP, lines)


def pair(y: int, row: str, results: Mapping[str, Mapping[str, Any]], scale: float) -> Iterator[str]:
    yield f'<text class="at" x="{LEFT - 10}" y="{y + BAR + 5}">{ROWS[row]}</text>'
    for number, (side, (colour, _)) in enumerate(SIDES.items()):
        cost, top = float(results[row][side]), y + number * BAR
        yield f'<rect x="{LEFT}" y="{top}" width="{cost * scale:.1f}" height="{BAR - 1}" fill="{colour}"/>'
        yield f'<text x="{LEFT + cost * scale + 8:.1f}" y="{top + 14}">{cost:,.0f}</text>'


def main() -> None:
    """Draw."""
    CHART.write_text(beside(json.loads(RESULTS.read_bytes())), encoding="utf-8")


if __name__ == "__main__":
    main()
