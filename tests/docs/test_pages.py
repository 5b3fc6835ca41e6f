"""The commands of pages do what pages say; those that take long are run by `make commands`."""

import pytest

from tests.docs.following import follow_pages, is_run
from tests.docs.statements import ROOT, Statement, pages, statements


def test_commands_of_pages_do_what_pages_say(subtests: pytest.Subtests) -> None:
    follow_pages(subtests, at_length=False)


def test_ci_runs_those_that_take_long() -> None:
    assert "make commands" in (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()
    assert "tests/docs/every_command.py" in (ROOT / "Makefile").read_text(encoding="utf-8")
    long = [one for page in pages() for one in statements(page) if is_run(one, at_length=True)]
    assert any(not is_run(one, at_length=False) for one in long)


def test_a_command_that_nobody_knows_is_run() -> None:
    assert is_run(Statement("docs/index.md", 1, "charter nonsense", 1), at_length=False)
    assert is_run(Statement("docs/index.md", 1, "make nonsense", 1), at_length=False)
