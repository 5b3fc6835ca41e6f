"""The examples in docstrings are true."""

import doctest
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]


def modules_with_examples() -> Iterator[str]:
    for imported_from, folder in ((ROOT, "codegen"), (ROOT / "src", ".")):
        for path in sorted((imported_from / folder).rglob("*.py")):
            if "node_modules" not in path.parts and ">>> " in path.read_text(encoding="utf-8"):
                yield ".".join(path.relative_to(imported_from).with_suffix("").parts)


@pytest.mark.parametrize("name", list(modules_with_examples()))
def test_examples_of_a_module_answer_what_they_say(name: str) -> None:
    result = doctest.testmod(import_module(name), optionflags=doctest.ELLIPSIS)

    assert result.attempted > 0
    assert result.failed == 0
