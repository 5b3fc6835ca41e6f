"""Findings of lint go to code scanning as SARIF."""

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
