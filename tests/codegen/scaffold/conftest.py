"""A shop for each test."""

from pathlib import Path

import pytest

from tests.codegen.scaffold.folders import Shop


@pytest.fixture
def shop(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shop:
    made = Shop(tmp_path, capsys)
    made.describe()
    return made
