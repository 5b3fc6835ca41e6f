"""Every command has examples in its help, and each of them is a command as it stands."""

import re
import shlex

import pytest
from typer.main import get_command

import codegen.cli
from charter.cli import app, main
from charter.commands.examples import EXAMPLES
from charter.commands.failures import INTERRUPTED, MISUSED, NOT_STARTED, REFUSED, TERMINATED, UNREAD
from codegen.commands import COMMANDS as COMPILER
from codegen.commands import FAULTED, FOUND
from codegen.commands import INTERRUPTED as STOPPED
from codegen.commands import MISUSED as NO_SENSE
from codegen.commands import TERMINATED as TOLD_TO_END
from codegen.commands import UNREAD as NOT_READ
from codegen.commands.examples import EXAMPLES as OF_COMPILER
from tests.docs.commands import ROOT
from tests.docs.test_commands import entries, parse

MENUS = {(), ("db",), ("keys",), ("audit",), ("jobs",)}
COMMANDS = [names for names in entries(get_command(app)) if names not in MENUS]


@pytest.mark.parametrize("names", COMMANDS, ids=" ".join)
def test_help_of_a_command_ends_with_its_examples(
    names: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*names, "--help"]) == 0
    _, heading, shown = capsys.readouterr().out.partition("Examples:\n")
    assert heading
    assert [line.strip() for line in shown.splitlines()] == [*EXAMPLES[" ".join(names)]]


def test_each_example_is_a_command_as_it_stands() -> None:
    assert list(EXAMPLES) == [" ".join(names) for names in COMMANDS]
    for command, examples in EXAMPLES.items():
        for example in examples:
            assert example.startswith(f"charter {command}")
            parse(shlex.split(example))


@pytest.mark.parametrize("name", COMPILER)
def test_help_of_the_compiler_ends_with_examples_that_are_commands(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="0"):
        codegen.cli.parsed([name, "--help"])
    _, heading, shown = capsys.readouterr().out.partition("examples:\n")
    assert heading
    lines = [line.split(f" {name} ", 1)[1] for line in shown.splitlines()]
    assert lines == [*OF_COMPILER[name]]
    for line in lines:
        codegen.cli.parsed([name, *shlex.split(line)])


def test_pages_tell_every_exit_status_there_is() -> None:
    page = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    table = page.partition("| exit status |")[2].partition("\n\n")[0]
    told = [int(status) for status in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)]
    assert told == [0, REFUSED, MISUSED, NOT_STARTED, INTERRUPTED, UNREAD, TERMINATED]
    page = (ROOT / "docs" / "compiler.md").read_text(encoding="utf-8")
    said = re.findall(r"\b(\d+) where", page.partition("Every command exits ")[2])
    assert [int(status) for status in said] == [0, FOUND, NO_SENSE, FAULTED, STOPPED, NOT_READ, TOLD_TO_END]


def test_completion_of_the_compiler_knows_every_command() -> None:
    page = (ROOT / "docs" / "compiler.md").read_text(encoding="utf-8")
    assert f'complete -o default -W "{" ".join(COMPILER)}" charter-codegen' in page
