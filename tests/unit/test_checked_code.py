"""Code that was looked at once is known by later starts, until it changes."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

from charter.checked_code import is_checked, remember


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A package of one module, and a place for marks of its own."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "marks"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    folder = tmp_path / "shop" / "till"
    folder.mkdir(parents=True)
    (folder / "service.py").write_text("price = 1\n")
    package = ModuleType("shop")
    package.__path__ = [str(tmp_path / "shop")]
    return package


def test_code_is_unknown_until_it_is_remembered(package: ModuleType) -> None:
    assert not is_checked([package])
    remember([package])
    assert is_checked([package])


def test_a_changed_file_is_looked_at_again(package: ModuleType) -> None:
    remember([package])
    (Path(package.__path__[0]) / "till" / "service.py").write_text("price = 12\n")
    assert not is_checked([package])


def test_a_further_file_is_looked_at(package: ModuleType) -> None:
    remember([package])
    (Path(package.__path__[0]) / "handlers.py").write_text("")
    assert not is_checked([package])


def test_nothing_is_remembered_where_python_may_not_keep_bytecode(
    package: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    remember([package])
    assert not is_checked([package])


def test_a_place_that_cannot_be_written_is_no_failure(
    package: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "file"))
    remember([package])
    assert not is_checked([package])
