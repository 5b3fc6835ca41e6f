"""Checks a document: against OpenAPI always, against the house rules where they hold."""

from collections.abc import Sequence
from pathlib import Path

from codegen.document import Document, read_document
from codegen.findings import DocumentRefused, Finding
from codegen.house import house_findings
from codegen.validate import document_findings


def lint(spec: Path, profile: str) -> Sequence[str]:
    """Every finding about a document, one line each."""
    try:
        found = findings(read_document(spec), profile)
    except DocumentRefused as refused:
        return list(map(str, refused.findings))
    return list(map(str, sorted(set(found))))


def findings(document: Document, profile: str) -> list[Finding]:
    """What keeps the document from being compiled; house rules are asked once OpenAPI is content."""
    found = document_findings(document)
    if not found and profile == "house":
        found = list(house_findings(document))
    return found
