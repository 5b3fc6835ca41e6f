"""Every command has examples in its help, and each of them is a command as it stands."""

import shlex

import pytest
from typer.main import get_command

from charter.cli import app, main
from charter.commands.examples import EXAMPLES
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


def test_each_example_is_a_command() -> None:
    assert list(EXAMPLES) == [" ".join(names) for names in COMMANDS]
    for command, examples in EXAMPLES.items():
        for example in examples:
            assert example.startswith(f"charter {command}")
            parse(shlex.split(example))
