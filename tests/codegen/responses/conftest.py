"""The package of `answers.yaml`, compiled once, and a receiver of webhooks."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from codegen.build import compiled
from codegen.document import parse_document
from tests.codegen.responses.receiver import Receiver
from tests.codegen.responses.serving import listening

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder on the import path with the package `answers` in it."""
    folder = tmp_path_factory.mktemp("answers")
    source = (HERE / "answers.yaml").read_bytes()
    package = folder / "answers"
    package.mkdir()
    for name, content in compiled(parse_document(source, "answers.yaml"), "answers").items():
        (package / name).write_bytes(content)
    sys.path.insert(0, str(folder))
    yield folder
    sys.path.remove(str(folder))
    for loaded in [module for module in sys.modules if module.partition(".")[0] == "answers"]:
        del sys.modules[loaded]


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """A receiver on a free port of the loopback."""
    kept = Receiver()
    with listening(kept) as kept.url:
        yield kept
