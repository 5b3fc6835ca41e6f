"""Packages compiled once for all tests of the compiler."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.codegen.compiling import NAMES, write_package


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with the package of each test document."""
    folder = tmp_path_factory.mktemp("packages")
    for name in NAMES:
        write_package(folder, name)
    yield folder
    for loaded in [module for module in sys.modules if module.partition(".")[0] in NAMES]:
        del sys.modules[loaded]
