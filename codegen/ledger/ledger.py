"""The whole ledger of a document, and the ledger as text and as JSON."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Final

from codegen.document import Document
from codegen.ledger.entries import Entry, entries
from codegen.ledger.implicit import implicit_entries
from codegen.lint import findings, sound_document

VERDICTS: Final = ("enforced", "documented only", "refused", "implicit")


def ledger(document: Document, profile: str = "neutral") -> Sequence[Entry]:
    """Every keyword and every implicit answer, by place. What makes the document unsound is refused.

    Raises: DocumentRefused, where the document is none of OpenAPI 3.0 to 3.2.
    """
    defects = findings(document, profile)
    sound = sound_document(document).document if defects else document
    return sorted([*entries(document, defects), *implicit_entries(sound)])


def text_lines(entries: Sequence[Entry]) -> list[str]:
    """A count of each verdict, a table of counts by keyword, and every entry."""
    width = max((len(name) for name, _ in _by_keyword(entries)), default=0)
    heads = "  ".join(f"{verdict:>15}" for verdict in VERDICTS)
    lines = [", ".join(f"{count} {verdict}" for verdict, count in _totals(entries).items())]
    lines += ["", f"{'keyword':<{width}}  {heads}"]
    for name, counts in _by_keyword(entries):
        numbers = "  ".join(f"{counts[verdict] or '':>15}" for verdict in VERDICTS)
        lines.append(f"{name:<{width}}  {numbers}".rstrip())
    return [*lines, "", *map(str, entries)]


def json_text(entries: Sequence[Entry]) -> str:
    """The same as JSON: `totals`, `keywords` by name, `entries` by place."""
    content = {
        "totals": _totals(entries),
        "keywords": {
            name: {verdict: counts[verdict] for verdict in VERDICTS if counts[verdict]}
            for name, counts in _by_keyword(entries)
        },
        "entries": [asdict(entry) for entry in entries],
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def _totals(entries: Sequence[Entry]) -> dict[str, int]:
    counts = Counter(entry.verdict for entry in entries)
    return {verdict: counts[verdict] for verdict in VERDICTS}


def _by_keyword(entries: Sequence[Entry]) -> list[tuple[str, Counter[str]]]:
    counts: dict[str, Counter[str]] = {}
    for entry in entries:
        counts.setdefault(f"{entry.object}.{entry.keyword}", Counter())[entry.verdict] += 1
    return sorted(counts.items())
