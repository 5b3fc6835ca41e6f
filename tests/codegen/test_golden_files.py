"""What the compiler writes for two small documents, and for one of each family of keywords, letter by letter.

CONTRIBUTING.md tells how to renew it.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from codegen.build import compiled
from codegen.document import read_document
from codegen.lint import findings
from tests.codegen.compiling import DOCUMENTS, HERE, NAMES, compiled_document

GOLDEN: Final = HERE / "golden"
FAMILIES: Final = sorted((DOCUMENTS / "families").iterdir())


@pytest.mark.parametrize("name", NAMES)
def test_generated_modules_are_those_that_were_reviewed(name: str) -> None:
    _require_reviewed(GOLDEN / name, compiled_document(name))


@pytest.mark.parametrize("path", FAMILIES, ids=lambda path: path.stem)
def test_modules_of_a_family_of_keywords_are_those_that_were_reviewed(path: Path) -> None:
    document = read_document(path)
    assert findings(document, "neutral") == []
    _require_reviewed(GOLDEN / path.stem, compiled(document))


def _require_reviewed(folder: Path, files: Mapping[str, bytes]) -> None:
    generated = {
        f"{name}.golden": content.decode() for name, content in files.items() if name.endswith(".py")
    }
    if os.environ.get("REGENERATE_GOLDEN"):
        folder.mkdir(parents=True, exist_ok=True)
        for path in folder.iterdir():
            path.unlink()
        for file_name, text in generated.items():
            (folder / file_name).write_text(text, encoding="utf-8")
    reviewed = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert generated == reviewed
