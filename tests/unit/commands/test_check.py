"""`charter check` looks at all of the code, and leaves a mark of it."""

import sys
from pathlib import Path

import pytest

from charter.checked_code import is_checked
from charter.cli import main


def test_code_that_was_checked_is_known_by_later_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "marks"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setenv("DATABASE_URL", "postgresql://app@localhost/charter")
    assert not is_checked()
    assert main(["check"]) == 0
    assert capsys.readouterr().out.endswith("operations have their handlers\n")
    assert is_checked()
