"""The maps lead to functions that exist."""

import ast
import re
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = (ROOT / "docs/maps.md").read_text(encoding="utf-8")
STEPS: Final = sorted(set(re.findall(r"`([\w./]+\.\w+): ([\w.]+)`", PAGE)))


@pytest.mark.parametrize("title", ["One request", "One schema", "One setting"])
def test_a_map_has_steps(title: str) -> None:
    section = PAGE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]

    assert len(re.findall(r"\.\w+: ", section)) > 10


def test_every_step_is_defined_in_its_file() -> None:
    missing = [f"{path}: {name}" for path, name in STEPS if not _defines(ROOT / path, name.split("."))]

    assert missing == []


def test_no_place_is_named_without_a_function() -> None:
    named = re.findall(r"`([\w/]+/[\w.]+)[^`]*`", PAGE)

    assert set(named) <= {path for path, _ in STEPS}


def _defines(path: Path, names: list[str]) -> bool:
    """Whether each name is defined inside the one before it; in other languages, whether the file has it."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        return names[-1] in text
    node: ast.AST = ast.parse(text)
    for name in names:
        inner = [each for each in ast.walk(node) if each is not node and name in _names_of(each)]
        if not inner:
            return False
        node = inner[0]
    return True


def _names_of(node: ast.AST) -> list[str]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return [node.name]
    targets = node.targets if isinstance(node, ast.Assign) else []
    targets = [node.target] if isinstance(node, ast.AnnAssign) else targets
    return [target.id for target in targets if isinstance(target, ast.Name)]
