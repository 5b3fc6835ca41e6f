"""Mocks of small documents in this very process, each a package that is forgotten afterwards."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any, Final

from fastapi.testclient import TestClient

from contract_runtime.mock import create_mock
from tests.codegen.compiling import forget, imported, write_package

_NUMBERS: Final = count()


@contextmanager
def mocked(folder: Path, source: str, **options: Any) -> Iterator[TestClient]:
    """A client of a document's mock; `options` are those of `create_mock`."""
    name = f"mocked_{next(_NUMBERS)}"
    write_package(folder, name, source.encode(), "document.yaml")
    try:
        contract = imported(folder, name, "wiring").CONTRACT
        document = json.loads((folder / name / "openapi.json").read_bytes())
        with TestClient(create_mock(contract, document, **options), base_url="http://localhost") as client:
            yield client
    finally:
        forget(name)
