"""The tutorial is true: whoever follows it has a blog, and has written less than with FastAPI alone."""

import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.codegen.compiling import ROOT
from tests.codegen.page import Command, Follower, Shown, steps

PAGE: Final = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
PEER: Final = ROOT / "benchmarks" / "peers" / "blog"
SHELL: Final = shutil.which("bash")
SHOWN: Final = {step.name: step.text for step in steps(PAGE) if isinstance(step, Shown)}


@pytest.fixture(autouse=True)
def _few_plugins(monkeypatch: pytest.MonkeyPatch) -> None:
    """What pytest loads by itself takes longer than the tests of the page."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")


def test_contract_of_the_tutorial_has_as_many_operations_as_it_says() -> None:
    assert SHOWN["blog.yaml"].count("operationId:") == 19
    assert "; 19 operations." in PAGE


@pytest.mark.skipif(SHELL is None or shutil.which("curl") is None, reason="the commands need bash and curl")
def test_following_the_tutorial_shows_what_it_shows(tmp_path: Path) -> None:
    with Follower(tmp_path, SHELL or "") as reader:
        for step in steps(PAGE):
            if isinstance(step, Shown):
                reader.write(step)
            else:
                printed = reader.run(step)
                assert step.matches(printed), f"$ {step.line}\n{printed}"


def test_peer_answers_what_the_tutorial_asks(tmp_path: Path) -> None:
    shutil.copytree(PEER, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "handlers").mkdir()
    (tmp_path / "handlers" / "app.py").write_text("from app import create_app\n", encoding="utf-8")
    (tmp_path / "test_blog.py").write_text(SHOWN["test_blog.py"], encoding="utf-8")
    asked = next(step for step in steps(PAGE) if isinstance(step, Command) and "pytest" in step.line)

    printed = Follower(tmp_path, SHELL or "bash").run(asked)

    assert asked.matches(printed), printed


def test_tutorial_and_peer_have_the_same_rules() -> None:
    assert SHOWN["journal.py"] == (PEER / "journal.py").read_text(encoding="utf-8")


def test_nobody_writes_more_by_hand_than_with_fastapi_alone() -> None:
    ours = dict(written(SHOWN.items()))
    theirs = dict(written((path.name, path.read_text(encoding="utf-8")) for path in PEER.glob("*.py")))
    assert set(ours) >= {"journal.py", "handlers/app.py", "handlers/posts.py"}
    assert set(theirs) >= {"journal.py", "app.py", "routes.py", "models.py"}
    assert sum(ours.values()) <= sum(theirs.values()), (ours, theirs)


def written(files: Iterable[tuple[str, str]]) -> Iterator[tuple[str, int]]:
    """The lines of each module but the tests, as ruff lays them out at 110 columns, but empty ones."""
    for name, text in files:
        if name.endswith(".py") and not name.startswith("test_"):
            command = [sys.executable, "-m", "ruff", "format", "--isolated", "--line-length", "110", "-"]
            laid_out = subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout
            assert laid_out == text, f"{name} is laid out otherwise"
            yield name, sum(bool(line.strip()) for line in laid_out.splitlines())
