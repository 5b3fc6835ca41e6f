"""Which code is the old one, that has to run on the new schema."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.releases.code import find_old_code

Git = Callable[..., str]
"""Runs git in the repository: `git("tag", "v1")`."""


@pytest.fixture
def git(tmp_path: Path) -> Git:
    """A repository with one commit on `main`."""

    def git(*words: str) -> str:
        author = ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"]
        command = ["git", "-C", str(tmp_path), *author, *words]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    git("init", "--quiet", "--initial-branch=main")
    git("commit", "--quiet", "--allow-empty", "--message=first")
    return git


def test_it_is_where_this_branch_left_the_base(git: Git, tmp_path: Path) -> None:
    left = git("rev-parse", "HEAD")
    git("checkout", "--quiet", "-b", "work")
    git("commit", "--quiet", "--allow-empty", "--message=second")

    found = find_old_code(tmp_path, "main")

    assert found is not None
    assert (found.commit, found.reason) == (left, "the merge base with main")


def test_it_is_the_last_tag_where_this_is_the_base_or_there_is_none(git: Git, tmp_path: Path) -> None:
    tagged = git("rev-parse", "HEAD")
    git("tag", "--annotate", "--message=one", "v0.1.0")
    git("commit", "--quiet", "--allow-empty", "--message=second")

    for base in ("main", "origin/main"):
        found = find_old_code(tmp_path, base)
        assert found is not None
        assert (found.commit, found.reason) == (tagged, "the tag v0.1.0")


def test_it_is_not_there_where_nothing_was_released(git: Git, tmp_path: Path) -> None:
    assert find_old_code(tmp_path, "main") is None
