"""Checks a document: against OpenAPI always, against the house rules where they hold."""

from collections.abc import Sequence
from pathlib import Path

from codegen.checks.house import house_findings
from codegen.checks.validate import Sound, document_findings, mended
from codegen.document import Document, read_document
from codegen.faults import compiling
from codegen.findings import DocumentRefused, Finding

__all__ = ["Sound", "findings", "lint", "sound_document"]


def lint(spec: Path, profile: str, *, allows_remote: bool = False) -> Sequence[str]:
    """Every finding about a document, one line each."""
    try:
        document = read_document(spec, allows_remote=allows_remote)
        with compiling(document, ()):
            found = findings(document, profile)
            if not found:
                from codegen.checks.second_opinion import second_findings

                found = list(second_findings(document))
    except DocumentRefused as refused:
        return list(map(str, refused.findings))
    return list(map(str, sorted(set(found))))


def findings(document: Document, profile: str) -> list[Finding]:
    """What keeps the document from being compiled; house rules are asked once OpenAPI is content."""
    found = document_findings(document)
    if not found and profile == "house":
        found = list(house_findings(document))
    return found


def sound_document(document: Document, profile: str = "neutral") -> Sound:
    """The document without its defects, and what had to go. House rules allow nothing to be left out.

    Raises: DocumentRefused.
    """
    if profile == "house":
        found = [] if document_findings(document) else list(house_findings(document))
        if found:
            raise DocumentRefused(found)
    return mended(document)
