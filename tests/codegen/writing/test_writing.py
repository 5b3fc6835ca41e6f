"""Writing: all or nothing, foreign files left alone, and no work where nothing changed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.cli import main
from codegen.writing.lock import LOCK_NAME, Lock, digest
from codegen.writing.write import HandEdited, write_files
from tests.codegen.compiling import DOCUMENTS, SMALL


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "openapi.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "small"


def _build(spec: Path, out: Path, *options: str) -> int:
    return main(["build", str(spec), "--out", str(out), *options])


def _content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def _lock(files: dict[str, bytes]) -> Lock:
    return Lock("", {}, {}, {name: digest(content) for name, content in files.items()})


def test_an_unchanged_document_is_not_compiled_again(spec: Path, out: Path) -> None:
    _build(spec, out)
    before = {path: path.stat().st_mtime_ns for path in out.iterdir()}
    assert _build(spec, out) == 0
    assert {path: path.stat().st_mtime_ns for path in out.iterdir()} == before


def test_an_unchanged_document_costs_no_heavy_import(spec: Path, out: Path) -> None:
    _build(spec, out)
    program = (
        "import sys; from codegen.cli import main; assert main(sys.argv[1:]) == 0; "
        "print({'yaml', 'pydantic', 'jsonschema', 'datamodel_code_generator', 'asyncio'} & set(sys.modules))"
    )
    arguments = ["build", str(spec), "--out", str(out), "--check"]
    outcome = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True
    )
    assert outcome.stdout == "set()\n"


def test_check_names_what_is_out_of_date_and_writes_nothing(
    spec: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _build(spec, out)
    before = _content(out)
    spec.write_text(SMALL.replace("listPets", "findPets"), encoding="utf-8")
    assert _build(spec, out, "--check") == 1
    assert f"{out / 'default.py'} is out of date" in capsys.readouterr().out
    assert _content(out) == before


def test_check_is_content_where_everything_is_current(spec: Path, out: Path) -> None:
    _build(spec, out)
    assert _build(spec, out, "--check") == 0


def test_check_tells_a_hand_edited_file_from_one_that_is_out_of_date(
    spec: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _build(spec, out)
    (out / "models.py").write_text("mine = 1\n", encoding="utf-8")
    spec.write_text(SMALL.replace("listPets", "findPets"), encoding="utf-8")
    capsys.readouterr()
    assert _build(spec, out, "--check") == 1
    edited, *stale = capsys.readouterr().out.splitlines()
    assert edited.startswith(f"{out / 'models.py'} was edited by hand")
    assert f"{out / 'default.py'} is out of date - run `python -m codegen build`" in stale
    assert not any("models.py" in line for line in stale)


def test_a_lock_that_was_merged_line_by_line_vouches_for_nothing(
    spec: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _build(spec, out)
    lock, module = out / LOCK_NAME, out / "default.py"
    known = digest(module.read_bytes())
    module.write_text("merged = True\n", encoding="utf-8")
    merged = lock.read_text(encoding="utf-8").replace(known, digest(module.read_bytes()))
    lock.write_text(merged, encoding="utf-8")
    assert _build(spec, out, "--check") == 1
    assert f"{module} is out of date" in capsys.readouterr().out
    assert _build(spec, out) == 0
    assert digest(module.read_bytes()) == known


def test_a_hand_edited_file_is_named_and_kept(
    spec: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _build(spec, out)
    edited = out / "models.py"
    edited.write_text("mine = 1\n", encoding="utf-8")
    assert _build(spec, out) == 1
    assert f"{edited} was edited by hand" in capsys.readouterr().out
    assert edited.read_text(encoding="utf-8") == "mine = 1\n"


def test_force_overwrites_a_hand_edited_file(spec: Path, out: Path) -> None:
    _build(spec, out)
    before = _content(out)
    (out / "models.py").write_text("mine = 1\n", encoding="utf-8")
    assert _build(spec, out, "--force") == 0
    assert _content(out) == before


def test_a_module_whose_tag_is_gone_is_removed_and_a_foreign_file_stays(spec: Path, out: Path) -> None:
    spec.write_text(SMALL.replace("operationId", "tags: [pets]\n      operationId"), encoding="utf-8")
    _build(spec, out)
    (out / "notes.txt").write_text("mine", encoding="utf-8")
    assert (out / "pets.py").exists()
    spec.write_text(SMALL, encoding="utf-8")
    assert _build(spec, out) == 0
    assert not (out / "pets.py").exists()
    assert (out / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_a_foreign_file_in_the_way_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_bytes(b"mine")
    with pytest.raises(HandEdited) as refused:
        write_files(tmp_path, {"a.py": b"new"}, _lock({"a.py": b"new"}))
    assert refused.value.paths == [tmp_path / "a.py"]


def test_a_failure_half_way_leaves_everything_as_it_was(tmp_path: Path) -> None:
    first = {"a.py": b"1", "b.py": b"1"}
    write_files(tmp_path, first, _lock(first))
    before = _content(tmp_path)
    (tmp_path / "z.py").mkdir()
    second = {"a.py": b"2", "b.py": b"2", "z.py": b"2"}
    with pytest.raises(OSError, match=r"z\.py"):
        write_files(tmp_path, second, _lock(second))
    assert _content(tmp_path) == before


def test_nothing_but_files_and_lock_is_left_behind(spec: Path, out: Path) -> None:
    _build(spec, out)
    assert all(path.is_file() for path in out.iterdir())
    assert (out / LOCK_NAME).exists()


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_same_document_gives_the_same_bytes_whatever_the_hash_seed(seed: str, tmp_path: Path) -> None:
    here = tmp_path / "here" / "library"
    there = tmp_path / "there" / "library"
    spec = DOCUMENTS / "library.yaml"
    assert _build(spec, here) == 0
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-m", "codegen", "build", str(spec), "--out", str(there)]
    subprocess.run(command, env=environment, check=True)
    assert _content(here) == _content(there)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["missing.yaml"], "there is no file missing.yaml"),
        (["."], ". is a directory"),
        (["https://example.com/openapi.yaml"], "is a URL"),
    ],
)
def test_a_command_that_makes_no_sense_is_told_so(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lint", *arguments]) == 2
    assert message in capsys.readouterr().err


def test_a_package_that_cannot_be_imported_is_refused(
    spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _build(spec, tmp_path / "not-a-name") == 2
    assert "name the package with --package" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("package", "reason"),
    [
        ("class", "'class' is a keyword of Python"),
        ("shops.import", "'import' is a keyword of Python"),
        ("json", "'json' is a module of Python's standard library"),
        ("pydantic", "'pydantic' is a package that generated code or its compiler needs"),
        ("contract_runtime.shop", "'contract_runtime' is a package that"),
    ],
)
def test_a_package_whose_name_is_taken_is_refused(
    package: str, reason: str, spec: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _build(spec, out, "--package", package) == 2
    said = capsys.readouterr().err
    assert reason in said
    assert "; name the package with --package, or give another folder with --out" in said
    assert not out.exists()


def test_a_name_that_is_taken_may_stand_inside_a_package(spec: Path, tmp_path: Path) -> None:
    assert _build(spec, tmp_path / "json", "--package", "shops.json") == 0


def test_a_build_says_how_many_files_it_wrote_and_nothing_where_nothing_changed(
    spec: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec.write_text(SMALL.replace("operationId", "tags: [pets]\n      operationId"), encoding="utf-8")
    _build(spec, out)
    assert capsys.readouterr().out == f"{len(_content(out))} files written to {out}/\n"
    _build(spec, out)
    assert capsys.readouterr().out == ""
    spec.write_text(SMALL, encoding="utf-8")
    _build(spec, out)
    assert capsys.readouterr().out.endswith(f" files written to {out}/, 1 removed\n")


def test_the_projects_own_contract_is_compiled_as_committed(tmp_path: Path) -> None:
    root = DOCUMENTS.parent.parent.parent
    shutil.copytree(root / "generated" / "contract", tmp_path / "contract")
    arguments = [
        str(root / "openapi.yaml"),
        "--out",
        str(tmp_path / "contract"),
        "--profile",
        "house",
        "--check",
    ]
    assert main(["build", *arguments]) == 0
