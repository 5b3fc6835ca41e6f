"""Findings of lint go to code scanning as SARIF, and to other programs as JSON."""

import json
from pathlib import Path

import pytest

from codegen.cli import main


def test_each_finding_has_a_rule_and_a_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = tmp_path / "a.yaml"
    spec.write_text("openapi: 3.1.1\ninfo: {title: T}\npaths: {}\n")
    assert main(["lint", str(spec), "--format", "sarif"]) == 1
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    (result,) = run["results"]
    assert result["level"] == "error"
    assert result["ruleId"] == "required-key-missing"
    assert run["tool"]["driver"]["rules"] == [
        {"id": "required-key-missing", "shortDescription": {"text": "OpenAPI requires it"}}
    ]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"].endswith("a.yaml")
    assert place["region"]["startLine"] == 2


def test_findings_are_told_to_programs_with_their_rule_and_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = tmp_path / "a.yaml"
    spec.write_text("openapi: 3.1.1\ninfo: {title: T}\npaths: {}\n")
    assert main(["lint", str(spec), "--format", "json"]) == 1
    (told,) = json.loads(capsys.readouterr().out)
    place = (told["file"], told["line"], told["pointer"])
    assert place == (str(spec), 2, "#/info")
    assert (told["rule"], told["level"], told["is_fixable"]) == ("required-key-missing", "error", False)
    assert told["message"]
    assert told["mend"]


def test_files_are_named_from_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "the api" / "parts").mkdir(parents=True)
    reference = "openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths: {/pets: {$ref: parts/pets.yaml}}\n"
    (tmp_path / "the api" / "a.yaml").write_text(f"{reference}more: 1\n")
    (tmp_path / "the api" / "parts" / "pets.yaml").write_text("get: {responses: {'200': {}}}\n")
    for spec in ("the api/a.yaml", "./the api/parts/../a.yaml", str(tmp_path / "the api" / "a.yaml")):
        assert main(["lint", spec, "--format", "sarif"]) == 1
        (run,) = json.loads(capsys.readouterr().out)["runs"]
        places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
        uris = {place["artifactLocation"]["uri"] for place in places}
        assert uris == {"the%20api/a.yaml", "the%20api/parts/pets.yaml"}
