"""Builds that are interrupted, meet each other or meet files of others; and defects of the compiler."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from codegen.cli import main
from codegen.document import parse_document
from codegen.faults import compiling
from codegen.findings import CompilerFault, DocumentRefused
from codegen.writing.lock import LOCK_NAME, Lock, digest, read_lock
from codegen.writing.write import HandEdited, write_files
from tests.codegen.compiling import ROOT, SMALL

KILLED = """
import os, pathlib, sys
from pathlib import Path
from codegen.writing.lock import Lock, digest
from codegen.writing.write import write_files

replaced = []
replace = pathlib.Path.replace

def dies_at_the_second(self, target):
    if replaced:
        os._exit(9)
    replaced.append(target)
    return replace(self, target)

pathlib.Path.replace = dies_at_the_second
files = {"a.py": b"new", "b.py": b"new", "c.py": b"new"}
write_files(Path(sys.argv[1]), files, Lock("", {}, {}, {name: digest(text) for name, text in files.items()}))
"""


def _lock(files: Mapping[str, bytes]) -> Lock:
    return Lock("", {}, {}, {name: digest(content) for name, content in files.items()})


def _content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def built(tmp_path: Path) -> Path:
    files = {"a.py": b"old", "b.py": b"old"}
    write_files(tmp_path, files, _lock(files))
    return tmp_path


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "openapi.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


def test_a_build_that_was_killed_is_undone_by_the_next_one(built: Path) -> None:
    before = _content(built)
    killed = subprocess.run([sys.executable, "-c", KILLED, str(built)], cwd=ROOT, check=False)
    assert killed.returncode == 9
    assert _content(built) != before
    files = {"a.py": b"old", "b.py": b"old"}
    assert write_files(built, files, _lock(files)) == []
    assert _content(built) == before


def test_after_a_killed_build_nothing_looks_edited_by_hand(built: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(built)], cwd=ROOT, check=False)
    files = {"a.py": b"third", "d.py": b"third"}
    write_files(built, files, _lock(files))
    assert {name: text for name, text in _content(built).items() if name != LOCK_NAME} == files


def test_builds_of_one_folder_wait_for_each_other(spec: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    command = [sys.executable, "-m", "codegen", "build", str(spec), "--out", str(out)]
    builds = [subprocess.Popen(command, cwd=ROOT) for _ in range(2)]
    assert [build.wait() for build in builds] == [0, 0]
    assert main(["build", str(spec), "--out", str(out), "--check"]) == 0


def test_a_check_names_files_that_nothing_generates(
    spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    main(["build", str(spec), "--out", str(out)])
    (out / "__pycache__").mkdir()
    (out / "__pycache__" / "models.pyc").write_bytes(b"")
    assert main(["build", str(spec), "--out", str(out), "--check"]) == 0
    (out / "extra.py").write_text("mine = 1\n", encoding="utf-8")
    assert main(["build", str(spec), "--out", str(out), "--check"]) == 1
    assert f"{out / 'extra.py'} is not generated from the document" in capsys.readouterr().out
    assert main(["build", str(spec), "--out", str(out)]) == 0
    assert (out / "extra.py").read_text(encoding="utf-8") == "mine = 1\n"


def test_a_foreign_file_in_the_way_stops_the_build(spec: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "models.py").write_text("mine = 1\n", encoding="utf-8")
    assert main(["build", str(spec), "--out", str(out)]) == 1
    assert _content(out) == {"models.py": b"mine = 1\n"}


def test_a_lock_that_cannot_be_read_makes_every_file_foreign(built: Path) -> None:
    (built / LOCK_NAME).write_text("{", encoding="utf-8")
    assert read_lock(built) is None
    with pytest.raises(HandEdited):
        write_files(built, {"a.py": b"new"}, _lock({"a.py": b"new"}))


def test_the_lock_remembers_the_further_files_and_what_was_said(built: Path) -> None:
    lock = Lock("d", {}, {}, {}, {"pet.yaml": "e", "gone.yaml": None}, ["left out: something"])
    (built / LOCK_NAME).write_text(lock.text(), encoding="utf-8")
    assert read_lock(built) == lock
    assert json.loads(lock.text())["parts"] == {"gone.yaml": None, "pet.yaml": "e"}


def test_a_defect_of_the_compiler_is_called_one_and_has_a_place() -> None:
    document = parse_document(SMALL.encode(), "openapi.yaml")
    said = r"openapi.yaml:4:3 KeyError: 'tags' \(in test_.*\)"
    with pytest.raises(CompilerFault, match=said) as fault, compiling(document, ("paths", "/pets")):
        raise KeyError("tags")
    assert isinstance(fault.value.__cause__, KeyError)


def test_a_refusal_is_not_taken_for_a_defect_of_the_compiler() -> None:
    document = parse_document(SMALL.encode(), "openapi.yaml")
    refusal = DocumentRefused([document.finding((), "no", "write yes")])
    with pytest.raises(DocumentRefused), compiling(document, ()):
        raise refusal
