"""How every command of this repository behaves: its help, its refusals, its output for programs."""

import json
import shlex
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

import pytest
from typer.main import get_command

import benchmarks.run
import codegen.cli
import deploy.supply_chain
import tests.releases.run
import tests.soak.run
from charter.cli import app, main
from charter.commands.examples import EXAMPLES
from charter.commands.failures import MISUSED, REFUSED
from charter.settings import Settings
from codegen.commands import COMMANDS as COMPILER
from tests.docs.test_commands import entries, menu_entry

Program = Callable[[Sequence[str]], int | None]

PROGRAMS: Final[dict[str, Program]] = {
    "charter": main,
    "codegen": codegen.cli.main,
    "benchmarks": benchmarks.run.main,
    "tests.soak": tests.soak.run.main,
    "tests.releases": tests.releases.run.main,
    "supply_chain": deploy.supply_chain.main,
}
MENUS: Final = {(), ("db",), ("keys",), ("audit",), ("jobs",)}
OF_CHARTER: Final = [words for words in entries(get_command(app)) if words not in MENUS]
EVERY: Final = [
    *(("charter", *words) for words in OF_CHARTER),
    *(("codegen", name) for name in COMPILER),
    *((name,) for name in PROGRAMS if name not in {"charter", "codegen"}),
]
NOTHING_TO_LIST: Final = {
    *("dev", "serve", "worker", "beat"),
    *("db upgrade", "db downgrade", "db generate", "db auto", "jobs retry", "jobs cancel", "jobs drain"),
    *("token", "keys create", "keys rotate", "support-bundle"),
    *("openapi", "audit export"),
}
"""They serve, do one thing and say so in a line, or print a document of a form of its own."""
SERVING: Final = {"dev", "serve", "worker", "beat"}
NEEDING_NO_SERVER: Final = {
    *("routes", "openapi", "check", "support-bundle", "token"),
    *("db list", "keys create", "keys rotate", "keys list"),
}
NOWHERE: Final = "postgresql://nobody@127.0.0.1:1/none"


def status_of(words: Sequence[str]) -> int | str | None:
    """What the program of the first word ends with, given the others."""
    try:
        return PROGRAMS[words[0]](words[1:])
    except SystemExit as ended:
        return ended.code


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_help_has_examples_and_a_word_that_makes_no_sense_is_misuse(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert status_of([*words, "--help"]) == 0
    helped = capsys.readouterr()
    assert "xamples:" in helped.out
    assert "\x1b" not in helped.out
    assert helped.err == ""

    assert status_of([*words, "--no-such-option"]) == MISUSED
    refused = capsys.readouterr()
    assert refused.out == ""
    assert "usage" in refused.err.lower()
    assert "--no-such-option" in refused.err or "required" in refused.err
    assert "Traceback" not in refused.err


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("charter rutes", "routes"),
        ("charter db upgrad", "upgrade"),
        ("charter routes --jsn", "--json"),
        ("codegen biuld openapi.yaml", "build"),
        ("benchmarks stack_gett", "stack_get"),
        ("tests.soak disk_ful_mail", "disk_full_mail"),
    ],
)
def test_word_that_is_nearly_right_is_answered_by_the_right_one(
    line: str, meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert status_of(line.split()) == MISUSED
    told = capsys.readouterr().err
    assert meant in told.rpartition("Did you mean" if "Did you mean" in told else "Possible")[2]


@pytest.mark.parametrize("words", OF_CHARTER, ids=" ".join)
def test_what_lists_or_reports_has_json(words: tuple[str, ...]) -> None:
    entry: Any = menu_entry(words)[0]
    options = {option for parameter in entry.params for option in parameter.opts}
    assert ("--json" in options) == (" ".join(words) not in NOTHING_TO_LIST)


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder, no home, and a database that is not there."""
    monkeypatch.chdir(tmp_path)
    for name in ("HOME", *map(str.upper, Settings.model_fields)):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ENVIRONMENT", "test")
    monkeypatch.setenv("DATABASE_URL", NOWHERE)


@pytest.mark.usefixtures("elsewhere")
@pytest.mark.parametrize("command", sorted(EXAMPLES.keys() - SERVING - NEEDING_NO_SERVER))
def test_without_its_server_a_command_ends_with_a_line_and_no_output(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(shlex.split(EXAMPLES[command][-1])[1:]) == REFUSED
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1, told.err
    assert told.err.startswith("charter: ")


@pytest.mark.usefixtures("elsewhere")
@pytest.mark.parametrize("line", ["charter routes --json", "charter db list --json", "charter check --json"])
def test_json_is_one_document_and_nothing_else(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of(line.split()) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)
    assert told.err == ""
