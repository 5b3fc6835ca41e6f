"""Every rule of lint has a wrong example, which it tells, and a right one, of which nothing is told."""

from pathlib import Path
from typing import Final

import pytest

from codegen.checks.rule_page import page
from codegen.checks.rules import UNKNOWN, rule_of, rules
from codegen.cli import main
from codegen.findings import Finding
from tests.codegen.checks.samples import rules_told
from tests.codegen.compiling import ROOT

PAGE: Final = ROOT / "docs" / "lint-rules.md"


def test_the_page_of_rules_is_current() -> None:
    mend = "run `python -m codegen lint --rules > docs/lint-rules.md`"
    assert PAGE.read_text(encoding="utf-8") == "\n".join(page()) + "\n", mend


def test_the_page_is_printed_without_a_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--rules"]) == 0
    assert capsys.readouterr().out == PAGE.read_text(encoding="utf-8")


def test_without_rules_a_document_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint"]) == 2
    assert "lint needs SPEC" in capsys.readouterr().err


@pytest.mark.parametrize("identifier", rules())
def test_the_wrong_example_is_told_by_its_rule_only(identifier: str, tmp_path: Path) -> None:
    rule = rules()[identifier]
    told = rules_told(rule.wrong, rule.profile, tmp_path)
    assert told == {identifier: rule.is_warning}


@pytest.mark.parametrize("identifier", rules())
def test_the_right_example_has_nothing_wrong(identifier: str, tmp_path: Path) -> None:
    rule = rules()[identifier]
    assert rules_told(rule.right, rule.profile, tmp_path) == {}


def test_each_line_ends_with_its_rule(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text("openapi: 3.1.1\ninfo: {title: Cats}\npaths: {}\n", encoding="utf-8")
    assert main(["lint", str(spec)]) == 1
    line = "openapi.yaml:2:1 the info has no version - add it (at #/info) [required-key-missing]\n"
    assert capsys.readouterr().out == line


def test_a_text_that_a_message_quotes_chooses_no_rule() -> None:
    message = """the example does not fit: "'pet' is no policy" is not of type "integer\""""
    assert rule_of(Finding("openapi.yaml", 1, 1, message, "mend the example")) == "value-does-not-fit"


def test_words_that_no_rule_has_are_by_none() -> None:
    assert rule_of(Finding("openapi.yaml", 1, 1, "it rains", "take an umbrella")) == UNKNOWN
