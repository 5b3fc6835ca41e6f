"""The page about error shapes is true: whoever follows it to the letter sees what it shows."""

import shutil
from pathlib import Path
from typing import Final

import pytest

from tests.codegen.compiling import ROOT
from tests.codegen.page import Follower, Shown, steps

PAGE: Final = ROOT / "docs" / "own-api-errors.md"
SHELL: Final = shutil.which("bash")


@pytest.mark.skipif(SHELL is None, reason="the commands need bash")
def test_following_the_page_shows_what_it_shows(tmp_path: Path) -> None:
    with Follower(tmp_path, SHELL or "") as reader:
        for step in steps(PAGE.read_text(encoding="utf-8")):
            if isinstance(step, Shown):
                reader.write(step)
            else:
                printed = reader.run(step)
                assert step.matches(printed), f"$ {step.line}\n{printed}"
