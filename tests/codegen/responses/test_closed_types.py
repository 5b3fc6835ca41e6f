"""What the contract does not declare fails `mypy --strict`, in the line where it is written."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.codegen.compiling import ROOT

HERE: Final = Path(__file__).parent
SETTINGS: Final = f"""\
[mypy]
strict = true
explicit_package_bases = true
namespace_packages = true
mypy_path = {ROOT / "src"}
plugins = pydantic.mypy, contract_runtime.mypy_plugin
"""
_EXPECTED: Final = re.compile(r"#> (.*)")
_FOUND: Final = re.compile(r"(\w+)\.py:(\d+): error: (.*)")


def found_by_mypy(folder: Path, *files: str) -> set[tuple[str, int, str]]:
    """The errors of a run in the folder, whose cache the next run finds."""
    command = [sys.executable, "-m", "mypy", "--config-file", "mypy.ini", "--cache-dir", "cache", *files]
    outcome = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert "INTERNAL ERROR" not in outcome.stderr, outcome.stderr
    return {(name, int(line), text) for name, line, text in _FOUND.findall(outcome.stdout)}


@pytest.fixture(scope="module")
def folder(answers: Path) -> Path:
    """The generated package, and handlers that are wrong in every way."""
    (answers / "mypy.ini").write_text(SETTINGS, encoding="utf-8")
    for source in (HERE / "wrong").glob("*.txt"):
        (answers / f"{source.stem}.py").write_bytes(source.read_bytes())
    return answers


@pytest.fixture(scope="module")
def found(folder: Path) -> set[tuple[str, int, str]]:
    return found_by_mypy(folder, "wrong_handlers.py", "structural.py", "assembly.py")


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


def test_second_run_finds_the_same_in_its_cache(folder: Path, found: set[tuple[str, int, str]]) -> None:
    again = found_by_mypy(folder, "wrong_handlers.py", "structural.py", "assembly.py")

    assert again == found


def test_raised_errors_of_an_unchanged_module_are_known_from_the_cache(
    folder: Path, found: set[tuple[str, int, str]]
) -> None:
    path = folder / "assembly.py"
    path.write_text(path.read_text(encoding="utf-8") + "\nCHANGED = True\n", encoding="utf-8")

    again = found_by_mypy(folder, "assembly.py")

    assert {each for each in again if each[0] == "assembly"} == {
        each for each in found if each[0] == "assembly"
    }
    assert any("(structural.Base, line 16)" in text for _, _, text in again)
