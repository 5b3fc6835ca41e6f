"""The page about the compiler is true: whoever follows it to the letter sees what it shows."""

import argparse
import re
import shutil
from importlib import import_module
from pathlib import Path
from typing import Final

import pytest

from codegen.commands import COMMANDS
from tests.codegen.compiling import ROOT
from tests.codegen.page import Command, Follower, Shown, steps

PAGE: Final = ROOT / "docs" / "compiler.md"
SHELL: Final = shutil.which("bash")


@pytest.mark.skipif(SHELL is None or shutil.which("curl") is None, reason="the commands need bash and curl")
def test_following_the_page_shows_what_it_shows(tmp_path: Path) -> None:
    with Follower(tmp_path, SHELL or "") as reader:
        for step in steps(PAGE.read_text(encoding="utf-8")):
            if isinstance(step, Shown):
                reader.write(step)
            else:
                printed = reader.run(step)
                assert step.matches(printed), f"$ {step.line}\n{printed}"


def test_page_shows_every_command_of_the_compiler() -> None:
    lines = [step.line for step in steps(PAGE.read_text(encoding="utf-8")) if isinstance(step, Command)]
    for command in ("build", "lint", "ledger", "mock", "scaffold", "diff", "conformance"):
        assert any(line.startswith(f"charter-codegen {command} ") for line in lines), command


@pytest.mark.parametrize("name", COMMANDS)
def test_table_of_the_page_names_every_option(name: str) -> None:
    parser = argparse.ArgumentParser(add_help=False)
    import_module(f"codegen.commands.{name}").configure(parser)
    table = PAGE.read_text(encoding="utf-8").partition("## Options")[2]
    for option in set(re.findall(r"--[a-z][a-z-]+", parser.format_usage())):
        assert re.search(rf"{option}\b(?!-)", table), option


def test_three_dots_stand_for_any_lines() -> None:
    assert Command("c", "a\n...\nz\n").matches("a\nb\nc\nz\n")
    assert Command("c", "...\nz\n").matches("z\n")
    assert not Command("c", "a\n...\nz\n").matches("a\nb\n")
    assert Command("c", '{"id":"...","a":1}\n').matches('{"id":"f0","a":1}\n')
    assert Command("c", "1 passed in 0.31s\n").matches("1 passed in 12.05s\n")
    assert not Command("c", "1 passed in 0.31s\n").matches("2 passed in 0.31s\n")
