"""What decides what is generated is said at each build: left out, it is named, and nothing is written."""

from pathlib import Path
from typing import Final

import pytest

from codegen.cli import main
from codegen.writing.lock import LOCK_NAME, read_lock
from tests.codegen.compiling import SMALL

OVERLAY: Final = """\
overlay: 1.1.0
info: {title: Changes, version: '1'}
actions:
  - {target: $.info, update: {title: Other}}
"""
REMEMBERED: Final = [
    ("--caller", "people:Person"),
    ("--untyped", "said"),
    ("--formats", "annotations"),
    ("--package", "other"),
    ("--overlay", "other.yaml"),
    ("--lenient",),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "openapi.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "other.yaml").write_text(OVERLAY, encoding="utf-8")
    return tmp_path


def _build(*options: str) -> int:
    return main(["build", "openapi.yaml", "--out", "small", *options])


@pytest.mark.parametrize("given", REMEMBERED, ids=" ".join)
@pytest.mark.parametrize("more", [(), ("--check",), ("--watch",)], ids=["build", "check", "watch"])
def test_option_of_the_last_build_is_named_where_it_is_left_out(
    given: tuple[str, ...], more: tuple[str, ...], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _build(*given) == 0
    before = (folder / "small" / LOCK_NAME).read_bytes()
    capsys.readouterr()
    assert _build(*more) == 2
    mend = "give it again, or --force to build without"
    assert capsys.readouterr().err == f"codegen: small was built with {' '.join(given)} - {mend}\n"
    assert (folder / "small" / LOCK_NAME).read_bytes() == before
    assert _build(*given) == 0
    assert _build("--force") == 0
    assert _build() == 0


def test_all_options_that_are_left_out_are_named_at_once(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _build("--lenient", "--caller", "people:Person", "--formats", "annotations")
    capsys.readouterr()
    assert _build("--formats", "annotations") == 2
    said = "small was built with --caller people:Person --lenient - give them again, or"
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (("--caller", "people:Person"), ("--caller", "")),
        (("--caller", "people:Person"), ("--caller", "people:User")),
        (("--untyped", "said"), ("--untyped", "meant")),
        (("--formats", "annotations"), ("--formats", "asserted")),
        (("--package", "other"), ("--package", "small")),
    ],
    ids=str,
)
def test_option_that_has_another_value_now_is_taken_at_its_word(
    before: tuple[str, ...], now: tuple[str, ...], folder: Path
) -> None:
    _build(*before)
    assert _build(*now) == 0
    assert _build(*now, "--check") == 0


def test_options_that_only_judge_a_document_are_not_asked_for_again(folder: Path) -> None:
    _build("--examples", "told")
    assert _build() == 0
    lock = read_lock(folder / "small")
    assert lock is not None
    assert "examples" not in lock.options


def test_handlers_are_left_alone_where_an_option_is_left_out(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["scaffold", "openapi.yaml", "--out", "small", "--handlers", "handlers"]
    assert main([*arguments, "--caller", "people:Person"]) == 0
    before = {path: path.read_bytes() for path in folder.rglob("*.py")}
    capsys.readouterr()
    assert main(arguments) == 2
    assert "small was built with --caller people:Person - give it again" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in folder.rglob("*.py")} == before


def test_check_of_handlers_is_made_with_the_overlays(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    more = OVERLAY + "  - {target: \"$.paths['/pets'].get\", update: {operationId: findPets}}\n"
    (folder / "other.yaml").write_text(more, encoding="utf-8")
    arguments = ["scaffold", "openapi.yaml", "--out", "small", "--handlers", "handlers"]
    assert main([*arguments, "--overlay", "other.yaml", "--check"]) == 1
    said = capsys.readouterr().out
    assert ".find_pets added\n" in said
    assert "list_pets" not in said
