"""Commands on pages, in help and in messages are commands that there are, with options that they have."""

import re
import shlex
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

import pytest
from typer.main import get_command

import benchmarks.run
import codegen.cli
import tests.soak.run
from charter.cli import app, main
from charter.commands import serve
from codegen.commands import COMMANDS
from tests.docs.commands import ROOT, Command, commands

MAKEFILE: Final = (ROOT / "Makefile").read_text(encoding="utf-8")
MISSING: Final = ("required", "Missing argument", "Missing option", "requires an argument", "Missing command")
"""What a parser says of a command that is right as far as it goes."""
PARSERS: Final[dict[str, Callable[[Sequence[str]], object]]] = {
    "benchmarks": benchmarks.run.parse,
    "codegen": codegen.cli.parsed,
    "tests.soak": tests.soak.run.parse,
}
PASSED_ON: Final = {"bench": "benchmarks", "soak": "tests.soak"}
SHOWN: Final = list(commands())


def menu_entry(words: Sequence[str]) -> tuple[Any, list[str], str]:
    """The entry of the menu that the words lead to, what is left of them, and its name."""
    entry: Any = get_command(app)
    name, left = "charter", list(words)
    while hasattr(entry, "commands") and left and not left[0].startswith("-"):
        name = left.pop(0)
        assert name in entry.commands, f"there is no command {name}"
        entry = entry.commands[name]
    return entry, left, name


def parse_charter(words: Sequence[str]) -> None:
    entry, left, name = menu_entry(words)
    if name == "serve":
        serve.parsed(left)
    elif not hasattr(entry, "commands"):
        entry.make_context(name, left)


def parse_make(words: Sequence[str]) -> None:
    """Also what a target passes on to a command of its own."""
    for word in words:
        name, is_variable, value = word.partition("=")
        pattern = rf"\$[({{]{name}\b" if is_variable else rf"^{name}:"
        assert re.search(pattern, MAKEFILE, re.MULTILINE), f"make knows no {name}"
        if name == "ARGS":
            PARSERS[PASSED_ON[words[0]]](shlex.split(value))


def parse_module(name: str, words: Sequence[str]) -> None:
    """Modules without a parser of their own name their options in their text."""
    if name == "charter":
        parse_charter(words)
    elif name in PARSERS:
        if words:
            PARSERS[name](words)
    else:
        found = find_spec(name)
        assert found is not None, f"there is no module {name}"
        if found.origin is not None and str(ROOT / "benchmarks") in found.origin:
            text = getattr(import_module(name), "__doc__", "") or ""
            assert all(word in text for word in words if word.startswith("-")), f"{name} tells no such option"


def parse(words: Sequence[str]) -> None:
    if words[0] == "make":
        parse_make(words[1:])
    elif words[0] == "python":
        parse_module(words[2], words[3:])
    elif words[0] == "charter-codegen":
        parse_module("codegen", words[1:])
    else:
        parse_charter(words[1:])


@pytest.mark.parametrize("command", SHOWN, ids=str)
def test_a_command_that_is_shown_is_one(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        parse(command.words)
    except SystemExit:
        problem = capsys.readouterr().err
    except Exception as refused:  # the menu's own errors have no common class that is public
        problem = f"{refused} {getattr(refused, 'format_message', str)()}"
    else:
        return
    assert not command.is_whole, problem
    assert any(words in problem for words in MISSING), problem


def entries(entry: Any, *names: str) -> Iterator[tuple[str, ...]]:
    yield names
    for name, below in getattr(entry, "commands", {}).items():
        yield from entries(below, *names, name)


def test_every_command_of_the_menu_has_help(capsys: pytest.CaptureFixture[str]) -> None:
    for names in entries(get_command(app)):
        assert main([*names, "--help"]) == 0, names
        assert "sage:" in capsys.readouterr().out, names


def test_every_command_of_the_compiler_has_help(capsys: pytest.CaptureFixture[str]) -> None:
    for name in COMMANDS:
        with pytest.raises(SystemExit, match="0"):
            codegen.cli.parsed([name, "--help"])
        assert f"codegen {name}" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        *(("db", "downgrade", "-1"), ("db", "downgrade", "base"), ("db", "upgrade", "+1"), ("db", "upgrade")),
        *(("jobs", "list", "--state", "FAILURE"), ("audit", "export", "--format", "csv")),
        *(("openapi", "--format", "json"), ("openapi", "--format", "yaml")),
    ],
    ids=" ".join,
)
def test_values_that_help_names_are_taken(words: tuple[str, ...]) -> None:
    parse_charter(words)


def test_a_misspelt_option_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["charter", "jobs", "list", "--stat"], ["charter", "serve", "--worker", "2"]):
        with pytest.raises((SystemExit, Exception), match=r"(?i)no such option|^2$"):
            parse(words)
    with pytest.raises(AssertionError):
        parse(["make", "everything"])
    with pytest.raises(SystemExit):
        parse(["make", "bench", "ARGS=e2e_nothing"])
