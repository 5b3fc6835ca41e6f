"""Modules of TypeScript that are written by hand are no longer than those of Python are meant to be."""

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
MOST_LINES: Final = 300


def test_modules_of_typescript_can_be_read_at_once() -> None:
    folders = (ROOT / "codegen/typescript/runtime", ROOT / "examples/src")
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for folder in folders
        for path in folder.rglob("*.ts*")
    }

    assert len(lengths) > 60
    assert {path: length for path, length in lengths.items() if length > MOST_LINES} == {}
