"""Packages compiled once for all tests of the compiler."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.codegen.compiling import DOCUMENTS, NAMES, forget, write_package


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with the package of each test document."""
    folder = tmp_path_factory.mktemp("packages")
    for name in NAMES:
        write_package(folder, name, (DOCUMENTS / f"{name}.yaml").read_bytes(), f"{name}.yaml")
    yield folder
    forget(*NAMES)
