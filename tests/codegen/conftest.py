"""Packages compiled, and libraries type-checked, once for all tests of the compiler."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.codegen.compiling import DOCUMENTS, NAMES, forget, write_package
from tests.codegen.type_checking import TypeCheck, said_by_mypy


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with the package of each test document."""
    folder = tmp_path_factory.mktemp("packages")
    for name in NAMES:
        write_package(folder, name, (DOCUMENTS / f"{name}.yaml").read_bytes(), f"{name}.yaml")
    yield folder
    forget(*NAMES)


@pytest.fixture(scope="session")
def type_check(tmp_path_factory: pytest.TempPathFactory) -> TypeCheck:
    """Looks through libraries and the runtime once for all tests of a process."""
    cache = tmp_path_factory.mktemp("mypy")
    return lambda folder, *files: said_by_mypy(folder, cache, *files)
