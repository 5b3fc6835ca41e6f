"""Small documents of OpenAPI 3.2, each compiled and served in the test that writes it."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Final

import pytest

from tests.codegen.compiling import forget
from tests.codegen.openapi32.building import Build, Built

_NUMBERS: Final = count(1)


@pytest.fixture
def build(tmp_path: Path) -> Iterator[Build]:
    """Compiles a document without its head, and gives what came out."""
    names: list[str] = []

    def built(document: str) -> Built:
        names.append(f"small_{next(_NUMBERS)}_32")
        return Built.of(tmp_path, names[-1], document)

    yield built
    forget(*names)
