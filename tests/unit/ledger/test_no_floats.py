"""Money is whole minor units from end to end: no module of the books knows a float."""

import ast
from collections.abc import Iterator
from pathlib import Path

import charter.ledger
from charter.shared import money


def floats_in(tree: ast.AST) -> Iterator[int]:
    """Lines with a number with a point, a division that makes one, or the type itself."""
    for node in ast.walk(tree):
        is_number = isinstance(node, ast.Constant) and isinstance(node.value, float)
        is_division = isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div)
        is_division &= not is_path(node)
        is_type = isinstance(node, ast.Name) and node.id == "float"
        if is_number or is_division or is_type:
            yield getattr(node, "lineno", 0)


def is_path(node: ast.AST) -> bool:
    """Whether a slash joins a path to a text."""
    joined = node.right if isinstance(node, ast.BinOp) else None
    return isinstance(joined, ast.JoinedStr) or (
        isinstance(joined, ast.Constant) and isinstance(joined.value, str)
    )


def test_no_module_of_the_books_knows_a_float() -> None:
    sources = [*Path(charter.ledger.__path__[0]).rglob("*.py"), Path(money.__file__)]

    found = {source.name: [*floats_in(ast.parse(source.read_text()))] for source in sources}

    assert {name: lines for name, lines in found.items() if lines} == {}
    assert len(sources) > 30


def test_one_that_did_would_be_seen() -> None:
    for source in ("rate = 4.4", "half = amount / 2", "float('0.1')", "amount /= 2"):
        assert [*floats_in(ast.parse(source))] == [1]
