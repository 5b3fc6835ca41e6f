"""Charts of findings as inline SVG, without styles of their own, so that a strict policy lets them be."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Final

from charter.compliance.checks.domain import BREACHES, WrittenFinding

WIDTH: Final = 520
LABELS: Final = 90
ROW: Final = 18
COLOURS: Final = {
    "CRITICAL": "#a61b1b",
    "HIGH": "#d9730d",
    "MEDIUM": "#c9a400",
    "LOW": "#5b8dd6",
    "INFO": "#8a94a3",
}


def chart_of_standards(findings: Iterable[WrittenFinding]) -> str:
    """A bar for each standard, of parts for its levels."""
    counts: dict[str, Counter[str]] = {}
    for each in findings:
        if each.result in BREACHES:
            counts.setdefault(each.standard, Counter())[each.level] += 1
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1].total(), pair[0]))
    return _bars("Findings by standard", ordered)


def chart_of_levels(findings: Iterable[WrittenFinding]) -> str:
    """A bar for each level."""
    levels = Counter(each.level for each in findings if each.result in BREACHES)
    return _bars("Findings by level", [(level, Counter({level: levels[level]})) for level in COLOURS])


def _bars(title: str, rows: Sequence[tuple[str, Mapping[str, int]]]) -> str:
    most = max((sum(parts.values()) for _, parts in rows), default=0)
    if not most:
        return f"<p>{title}: none.</p>\n"
    height = ROW * (len(rows) + 1)
    bars = "".join(_row(name, parts, ROW * number, most) for number, (name, parts) in enumerate(rows, 1))
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{title}">'
        f'<text x="0" y="11" font-weight="600">{title}</text>{bars}</svg>\n'
    )


def _row(name: str, parts: Mapping[str, int], top: int, most: int) -> str:
    total, left, drawn = sum(parts.values()), LABELS, ""
    for level, colour in COLOURS.items():
        width = (WIDTH - LABELS - 30) * parts.get(level, 0) // most
        drawn += f'<rect x="{left}" y="{top + 3}" width="{width}" height="{ROW - 6}" fill="{colour}"/>'
        left += width
    return (
        f'<text x="0" y="{top + 13}">{escape(name)}</text>{drawn}'
        f'<text x="{left + 5}" y="{top + 13}">{total}</text>'
    )
