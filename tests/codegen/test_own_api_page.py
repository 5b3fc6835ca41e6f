"""The pages about an API of one's own are true: whoever follows them to the letter sees what they show."""

import shutil
from pathlib import Path
from typing import Final

import pytest

from tests.codegen.compiling import ROOT
from tests.codegen.page import Follower, Shown, steps

SHELL: Final = shutil.which("bash")


@pytest.mark.skipif(SHELL is None, reason="the commands need bash")
@pytest.mark.parametrize("page", ["own-api.md", "own-api-errors.md"])
def test_following_the_page_shows_what_it_shows(page: str, tmp_path: Path) -> None:
    with Follower(tmp_path, SHELL or "") as reader:
        for step in steps((ROOT / "docs" / page).read_text(encoding="utf-8")):
            if isinstance(step, Shown):
                reader.write(step)
            else:
                printed = reader.run(step)
                assert step.matches(printed), f"$ {step.line}\n{printed}"
