"""What the compiler writes for two small documents, letter by letter.

After an intended change run it with REGENERATE_GOLDEN=1, and read the difference.
"""

import os
from typing import Final

import pytest

from tests.codegen.compiling import HERE, NAMES, compiled_document

GOLDEN: Final = HERE / "golden"


@pytest.mark.parametrize("name", NAMES)
def test_generated_modules_are_those_that_were_reviewed(name: str) -> None:
    generated = {
        f"{file_name}.golden": content.decode()
        for file_name, content in compiled_document(name).items()
        if file_name.endswith(".py")
    }
    folder = GOLDEN / name
    if os.environ.get("REGENERATE_GOLDEN"):
        folder.mkdir(parents=True, exist_ok=True)
        for path in folder.iterdir():
            path.unlink()
        for file_name, text in generated.items():
            (folder / file_name).write_text(text, encoding="utf-8")
    reviewed = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert generated == reviewed
