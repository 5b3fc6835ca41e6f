"""Checks a document: against OpenAPI always, against the house rules where they hold."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from codegen.checks.examples import example_findings, listed_findings
from codegen.checks.house import house_findings
from codegen.checks.validate import Sound, document_findings, mended
from codegen.document import Document, read_document
from codegen.faults import compiling
from codegen.findings import DocumentRefused, Finding

__all__ = ["Sound", "findings", "lint", "sound_document"]


def lint(spec: Path, profile: str, *, allows_remote: bool = False) -> Sequence[Finding]:
    """Every finding about a document, those that stop no build as warnings."""
    try:
        document = read_document(spec, allows_remote=allows_remote)
        with compiling(document, ()):
            found = findings(document, profile)
            if not found:
                from codegen.checks.second_opinion import second_findings

                found = [*second_findings(document), *_warnings(document, profile)]
    except DocumentRefused as refused:
        return refused.findings
    return sorted(set(found))


def findings(document: Document, profile: str) -> list[Finding]:
    """What keeps the document from being compiled; house rules are asked once OpenAPI is content."""
    found = document_findings(document)
    if not found and profile == "house":
        found = [*house_findings(document), *example_findings(document), *listed_findings(document)]
    return found


def _warnings(document: Document, profile: str) -> Iterator[Finding]:
    """Examples that do not fit: the house refuses them, documents of others are compiled all the same."""
    if profile != "house":
        for finding in (*example_findings(document), *listed_findings(document)):
            yield replace(finding, is_warning=True)


def sound_document(document: Document, profile: str = "neutral") -> Sound:
    """The document without its defects, and what had to go. House rules allow nothing to be left out.

    Raises: DocumentRefused.
    """
    if profile == "house" and not document_findings(document):
        found = findings(document, profile)
        if found:
            raise DocumentRefused(found)
    return mended(document)
