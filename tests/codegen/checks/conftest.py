"""Whatever a test of the checks finds is by a rule."""

from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from codegen.checks.rules import UNKNOWN, rule_of
from codegen.findings import DocumentRefused, Finding
from codegen.reading.sources import SourceFile


@pytest.fixture(autouse=True)
def every_finding_is_by_a_rule(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Collects all findings of a test, in whichever way it comes to them."""
    found: set[Finding] = set()
    made, refused = SourceFile.finding, DocumentRefused.__init__

    def noted(file: SourceFile, *arguments: Any, **options: Any) -> Finding:
        finding = made(file, *arguments, **options)
        found.add(finding)
        return finding

    def collected(error: DocumentRefused, findings: Iterable[Finding]) -> None:
        refused(error, findings)
        found.update(error.findings)

    monkeypatch.setattr(SourceFile, "finding", noted)
    monkeypatch.setattr(DocumentRefused, "__init__", collected)
    yield
    assert [str(finding) for finding in found if rule_of(finding) == UNKNOWN] == []
