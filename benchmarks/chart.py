"""Bars as SVG on a ground of their own, readable on light and dark pages."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape

Bars = dict[str, Mapping[str, float]]
"""For each bar its parts, in the same order everywhere, with their lengths."""

COLOURS = ("#4e79a7", "#76b7b2", "#f28e2b", "#e15759")
WIDTH, LEFT, RIGHT = 760, 120, 60
BAR, GAP, TOP, LEGEND = 34, 16, 44, 22
STYLE = "text{font:13px sans-serif;fill:#424a53}.in{fill:#fff;text-anchor:middle}.at{text-anchor:end}"


def draw(bars: Bars, title: str) -> str:
    """The picture. Parts that are too small for their figure go without."""
    parts = list(next(iter(bars.values())))
    scale = (WIDTH - LEFT - RIGHT) / max(sum(bar.values()) for bar in bars.values())
    height = TOP + len(bars) * (BAR + GAP) + len(parts) * LEGEND + GAP
    lines = [
        *(line for row, name in enumerate(bars) for line in bar_lines(row, name, bars[name], scale)),
        *legend_lines(parts, TOP + len(bars) * (BAR + GAP)),
    ]
    return on_ground(title, height, lines)


def on_ground(title: str, height: int, lines: Iterable[str]) -> str:
    """The picture of that title."""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" role="img">',
        f"<title>{escape(title)}</title><style>{STYLE}</style>",
        f'<rect width="{WIDTH}" height="{height}" rx="8" fill="#f6f8fa"/>',
        f'<text x="{LEFT}" y="24">{escape(title)}</text>',
    )
    return "\n".join([*head, *lines, "</svg>"]) + "\n"


def bar_lines(row: int, name: str, parts: Mapping[str, float], scale: float) -> Iterator[str]:
    x, y = float(LEFT), TOP + row * (BAR + GAP)
    middle = y + BAR / 2 + 5
    yield f'<text class="at" x="{LEFT - 10}" y="{middle}">{escape(name)}</text>'
    for colour, length in zip(COLOURS, parts.values(), strict=False):
        width = length * scale
        yield f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{BAR}" fill="{colour}"/>'
        if width > 24:
            yield f'<text class="in" x="{x + width / 2:.1f}" y="{middle}">{length:.0f}</text>'
        x += width
    yield f'<text x="{x + 8:.1f}" y="{middle}">{sum(parts.values()):.0f}</text>'


def legend_lines(parts: list[str], top: int) -> Iterator[str]:
    for row, (colour, name) in enumerate(zip(COLOURS, parts, strict=False)):
        y = top + row * LEGEND
        yield f'<rect x="{LEFT}" y="{y}" width="13" height="13" fill="{colour}"/>'
        yield f'<text x="{LEFT + 22}" y="{y + 11}">{escape(name)}</text>'
