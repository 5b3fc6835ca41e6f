"""Money is whole minor units, rates are decimals: what counts either has no float in it."""

import ast
from pathlib import Path
from typing import Final

SOURCE: Final = Path(__file__).parents[3] / "src" / "charter"
COUNTING: Final = (
    SOURCE / "shared" / "money.py",
    *(SOURCE / "ledger").rglob("*.py"),
    *(SOURCE / "compliance").rglob("*.py"),
)


def floats_in(source: str) -> list[int]:
    """The lines that have a float, or the type."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Name) and node.id == "float")
    ]


def test_nothing_that_counts_money_has_a_float() -> None:
    found = {str(path): floats_in(path.read_text(encoding="utf-8")) for path in COUNTING}
    assert {path: lines for path, lines in found.items() if lines} == {}


def test_a_float_would_be_found() -> None:
    assert floats_in("half = 0.5\nwhole = 1\ntext = float('2')\n") == [1, 3]
