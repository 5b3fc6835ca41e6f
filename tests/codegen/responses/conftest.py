"""The package of `answers.yaml`, compiled once, and a receiver of webhooks."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.codegen.compiling import forget, write_package
from tests.codegen.responses.receiver import Receiver
from tests.listening import listening

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder on the import path with the package `answers` in it."""
    folder = tmp_path_factory.mktemp("answers")
    write_package(folder, "answers", (HERE / "answers.yaml").read_bytes(), "answers.yaml")
    sys.path.insert(0, str(folder))
    yield folder
    sys.path.remove(str(folder))
    forget("answers")


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """A receiver on a free port of the loopback."""
    kept = Receiver()
    with listening(kept) as kept.url:
        yield kept
