"""What the contract does not declare fails `mypy --strict`, in the line where it is written."""

import re
from pathlib import Path
from typing import Final

import pytest

from tests.codegen.type_checking import TypeCheck

HERE: Final = Path(__file__).parent
WRONG: Final = ("wrong_handlers.py", "structural.py", "assembly.py")
_EXPECTED: Final = re.compile(r"#> (.*)")
_FOUND: Final = re.compile(r"(\w+)\.py:(\d+): error: (.*)")


def errors_in(said: str) -> set[tuple[str, int, str]]:
    """Module, line and text of each error that mypy told."""
    return {(name, int(line), text) for name, line, text in _FOUND.findall(said)}


@pytest.fixture(scope="module")
def folder(answers: Path) -> Path:
    """The generated package, and handlers that are wrong in every way."""
    for source in (HERE / "wrong").glob("*.txt"):
        (answers / f"{source.stem}.py").write_bytes(source.read_bytes())
    return answers


@pytest.fixture(scope="module")
def found(folder: Path, type_check: TypeCheck) -> set[tuple[str, int, str]]:
    return errors_in(type_check(folder, *WRONG))


def expected(folder: Path) -> dict[tuple[str, int], str]:
    """What the sources say about their own lines, after `#>`."""
    return {
        (name, number): match[1].strip()
        for name in ("wrong_handlers", "structural", "assembly")
        for number, line in enumerate((folder / f"{name}.py").read_text(encoding="utf-8").splitlines(), 1)
        if (match := _EXPECTED.search(line))
    }


def test_every_wrong_line_is_reported_and_no_other(folder: Path, found: set[tuple[str, int, str]]) -> None:
    wanted = expected(folder)

    assert {(name, line) for name, line, _ in found} == wanted.keys()
    for place, words in wanted.items():
        messages = [text for name, line, text in found if (name, line) == place]
        assert any(words in text for text in messages), (place, messages)


def test_second_run_finds_the_same_in_its_cache(
    folder: Path, found: set[tuple[str, int, str]], type_check: TypeCheck
) -> None:
    assert errors_in(type_check(folder, *WRONG)) == found


def test_raised_errors_of_an_unchanged_module_are_known_from_the_cache(
    folder: Path, found: set[tuple[str, int, str]], type_check: TypeCheck
) -> None:
    path = folder / "assembly.py"
    path.write_text(path.read_text(encoding="utf-8") + "\nCHANGED = True\n", encoding="utf-8")

    again = errors_in(type_check(folder, "assembly.py"))

    assert {each for each in again if each[0] == "assembly"} == {
        each for each in found if each[0] == "assembly"
    }
    assert any("(structural.Base, line 16)" in text for _, _, text in again)
