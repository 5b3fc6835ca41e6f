"""Checks a document: against OpenAPI always, against the house rules where they hold."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from codegen.checks.deprecations import deprecation_findings, silent_findings
from codegen.checks.examples import example_findings, listed_findings
from codegen.checks.house import house_findings
from codegen.checks.validate import Sound, document_findings, mended
from codegen.document import Document, read_document
from codegen.faults import compiling
from codegen.findings import DocumentRefused, Finding
from codegen.fixing.fix import Check, Fixing, said
from codegen.fixing.overwriting import overwrite
from codegen.reading.choices import USUAL, Choices

__all__ = ["Sound", "findings", "lint", "lint_and_fix", "sound_document"]


def lint(
    spec: Path,
    profile: str,
    *,
    allows_remote: bool = False,
    choices: Choices = USUAL,
    has_fitting_examples: bool = True,
    overlays: Sequence[str] = (),
) -> Sequence[Finding]:
    """Every finding about a document, those that stop no build as warnings.

    `fixes` has only what `lint_and_fix` would do. Examples have to fit, unless told otherwise.
    """
    try:
        document = read_document(spec, allows_remote=allows_remote, choices=choices, overlays=overlays)
        with compiling(document, ()):
            fixing = Fixing(
                _checks(profile, has_fitting_examples=has_fitting_examples), spec.parent, allows_remote
            )
            asked = fixing.found(document)
            found = asked[1]
            if any(finding.fixes for finding in found):
                left = set(map(said, fixing.fixed(document, asked).left))
                found = [
                    replace(finding, fixes=()) if said(finding) in left else finding for finding in found
                ]
    except DocumentRefused as refused:
        return refused.findings
    return sorted(set(found))


def lint_and_fix(
    spec: Path,
    profile: str,
    *,
    allows_remote: bool = False,
    choices: Choices = USUAL,
    has_fitting_examples: bool = True,
) -> tuple[Sequence[Finding], Sequence[Finding]]:
    """Mend in the document's files what can be known; the findings that were mended, and those left.

    Raises: OSError, with every file as it was.
    """
    try:
        document = read_document(spec, allows_remote=allows_remote, choices=choices)
        with compiling(document, ()):
            fixing = Fixing(
                _checks(profile, has_fitting_examples=has_fitting_examples), spec.parent, allows_remote
            )
            fixed = fixing.fixed(document, fixing.found(document))
    except DocumentRefused as refused:
        return (), refused.findings
    before = {document.name: document.source, **document.parts}
    overwrite(
        {spec.parent / name: content for name, content in before.items() if content is not None},
        {spec.parent / name: content for name, content in fixed.files.items()},
    )
    return fixed.mended, fixed.left


def _checks(profile: str, *, has_fitting_examples: bool) -> Sequence[Check]:
    """What is asked of a document, each check once those before it are content."""
    if profile == "house":
        return [document_findings, _house_findings, _second_findings]

    def further(document: Document) -> Iterator[Finding]:
        yield from _second_findings(document)
        for finding in example_findings(document):
            yield replace(finding, is_warning=not has_fitting_examples)
        for check in (listed_findings, silent_findings, deprecation_findings):
            for finding in check(document):
                yield replace(finding, is_warning=True)

    return [document_findings, further]


def _second_findings(document: Document) -> Iterator[Finding]:
    from codegen.checks.second_opinion import second_findings

    yield from second_findings(document)


def _house_findings(document: Document) -> Iterator[Finding]:
    yield from house_findings(document)
    yield from example_findings(document)
    yield from listed_findings(document)


def misfits(document: Document) -> list[Finding]:
    """The examples that do not fit, of a document without defects."""
    return example_findings(document)


def findings(document: Document, profile: str) -> list[Finding]:
    """What keeps the document from being compiled; house rules are asked once OpenAPI is content."""
    found = document_findings(document)
    if not found and profile == "house":
        found = list(_house_findings(document))
    return found


def sound_document(document: Document, profile: str = "neutral") -> Sound:
    """The document without its defects, and what had to go. House rules allow nothing to be left out.

    Raises: DocumentRefused.
    """
    if profile == "house" and not document_findings(document):
        found = findings(document, profile)
        if found:
            raise DocumentRefused(found)
    return mended(document)
