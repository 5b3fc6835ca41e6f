"""A run over a folder: one row for each file, whatever becomes of the others."""

import json
import tempfile
from pathlib import Path

import pytest

from codegen.cli import main
from tests.codegen.compiling import SMALL


@pytest.fixture
def specs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of documents; the run's own folders go to a place of their own."""
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "scratch"))
    folder = tmp_path / "specs"
    folder.mkdir()
    (folder / "small.yaml").write_text(SMALL, encoding="utf-8")
    (folder / "notes.yaml").write_text("notes: [1, 2]\n", encoding="utf-8")
    (folder / "broken.yaml").write_text("openapi: 3.1.1\npaths: [\n", encoding="utf-8")
    return folder


def test_each_file_gets_a_row_and_one_that_fails_stops_nobody(
    specs: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    report, logs = tmp_path / "report.json", tmp_path / "logs"

    options = ["--max-examples", "1", "--max-coverage", "2", "--output", str(report), "--logs", str(logs)]
    code = main(["conformance", str(specs), *options])

    said = capfd.readouterr().out
    rows = {row["document"]: row for row in json.loads(report.read_text(encoding="utf-8"))["rows"]}
    assert code == 1
    assert "notes.yaml             is no OpenAPI 3 document" in said
    assert rows["notes.yaml"]["is_document"] is False
    assert rows["broken.yaml"]["problems"][0].startswith("build: ")
    assert rows["small.yaml"]["passed"], said
    assert rows["small.yaml"]["cases"] > 0
    assert rows["small.yaml"]["ledger"]["enforced"] > 0
    assert said.endswith("1 of 2 documents passed\n")
    assert "Schemathesis" in (logs / "small.schemathesis.txt").read_text(encoding="utf-8")
    assert list((tmp_path / "scratch").iterdir()) == []


def test_only_the_named_documents_are_tested(specs: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["conformance", str(specs), "--only", "notes"]) == 1
    assert "0 of 0 documents passed" in capfd.readouterr().out


def test_figures_that_could_not_be_written_are_refused_before_anything_runs(
    specs: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    report = specs / "missing" / "report.json"
    assert main(["conformance", str(specs), "--output", str(report)]) == 2
    told = capfd.readouterr()
    assert (told.out, told.err) == ("", f"codegen: there is no folder {report.parent} for --output\n")
