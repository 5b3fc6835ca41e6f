"""Every command of a page is run somewhere: nobody has to list it."""

import re
from typing import Final

import pytest

from tests.docs.commands import OURS
from tests.docs.following import is_run
from tests.docs.statements import ROOT, Statement, pages, steps_of_ci

PLAIN: Final = re.compile(r"^ *```(?:text[^\n]*)?\n(.*?)^ *```", re.DOTALL | re.MULTILINE)
FENCED: Final = re.compile(r"^ *```.*?^ *```[^\n]*$", re.DOTALL | re.MULTILINE)


def test_ci_runs_them() -> None:
    assert "make commands" in steps_of_ci()
    assert "tests/docs/every_command.py" in (ROOT / "Makefile").read_text(encoding="utf-8")


def test_a_command_that_nobody_knows_is_run() -> None:
    assert is_run(Statement("docs/index.md", 1, "charter nonsense", 1))
    assert is_run(Statement("docs/index.md", 1, "make nonsense", 1))


@pytest.mark.parametrize("page", pages())
def test_no_command_hides_in_a_block_of_text(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for block in filter(PLAIN.fullmatch, FENCED.findall(text)):
        hidden = [line for line in block.splitlines() if OURS.match(line.strip())]
        assert hidden == [], f"{page}: a block that shows commands begins with ```sh or ```console"
