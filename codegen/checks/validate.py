"""Everything that makes a document unfit to compile, each with its place; and what is left without it."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from codegen.checks.examples import example_findings
from codegen.checks.references import reference_findings
from codegen.checks.semantics import semantic_findings
from codegen.checks.structure import structure_findings
from codegen.document import Document, reference_pointer, value_at
from codegen.findings import REMOVED, DocumentRefused, Edit, Finding, Json, Pointer

_VERSION: Final = re.compile(r"3\.[012]\.\d+(-.+)?")
_SHORT: Final = re.compile(r"3\.[012]")
_ROUNDS: Final = 40


@dataclass(frozen=True, slots=True)
class Sound:
    """A document without defects, what was left out of it to get there, and what could be overlooked."""

    document: Document
    left_out: Sequence[Finding] = ()
    ignored: Sequence[Finding] = ()


def document_findings(document: Document) -> list[Finding]:
    """Findings about the specification, and about what is not compiled; empty for a sound document."""
    version = _version_finding(document)
    if version is None:
        return _mended(document)[1]
    if not version.is_harmless:
        return [version]
    return [version, *_mended(document.edited(version.edits))[1]]


def mended(document: Document) -> Sound:
    """The document without its defects. Raises: DocumentRefused, where it has no version to go by."""
    version = _version_finding(document)
    found: list[Finding] = []
    if version is not None:
        if not version.is_harmless:
            raise DocumentRefused([version])
        document = document.edited(version.edits)
        found = [version]
    document, defects = _mended(document, is_lenient=True)
    found += defects
    return Sound(
        document,
        left_out=sorted({finding for finding in found if not finding.is_harmless}),
        ignored=sorted({finding for finding in found if finding.is_harmless}),
    )


def _version_finding(document: Document) -> Finding | None:
    version: Json = document.root.get("openapi")
    if isinstance(version, str) and _VERSION.fullmatch(version):
        return None
    if version is None and "swagger" in document.root:
        message = f"this is Swagger {document.root['swagger']}"
        mend = (
            "convert it to OpenAPI 3 first: `npx swagger2openapi FILE`, or Edit > Convert in Swagger Editor"
        )
        return document.finding(("swagger",), message, mend)
    if isinstance(version, str | float) and _SHORT.fullmatch(str(version)):
        edits = [Edit(("openapi",), f"{version}.0")]
        mend = f"write {version}.0, in quotes if need be"
        return document.finding(
            ("openapi",), f"OpenAPI {version!r}", mend, edits, is_harmless=True, fixes=edits
        )
    if version is None:
        message = "the document does not say `openapi: 3.0.x`, `3.1.x` or `3.2.x`"
        mend = "start it with openapi: 3.1.1"
    else:
        message = f"OpenAPI {version!r}"
        mend = "write an OpenAPI version of 3.0, 3.1 or 3.2, in quotes if need be"
    return document.finding(("openapi",), message, mend)


def _mended(document: Document, *, is_lenient: bool = False) -> tuple[Document, list[Finding]]:
    """The document without what is found, and all that is found.

    Each check sees a document that satisfies the checks before it, so that one defect hides no other.
    """
    checks: list[Callable[[Document], list[Finding]]] = [
        structure_findings,
        reference_findings,
        semantic_findings,
    ]
    if is_lenient:
        checks.append(example_findings)
    found = dict.fromkeys(document.faults)
    around: set[tuple[str, str]] = set()
    gone: set[Pointer] = set()
    for _ in range(_ROUNDS):
        findings: list[Finding] = []
        for check in checks:
            findings += check(document)
            if any(finding.edits for finding in findings):
                break
        fresh = [finding for finding in findings if finding not in found]
        found |= dict.fromkeys(
            finding
            for finding in fresh
            if is_lenient
            or not ((finding.file, finding.pointer) in around or _refers(document, finding, gone))
        )
        edits = [edit for finding in findings for edit in finding.edits]
        if not edits:
            return document, list(found)
        around |= {place for each in fresh if not each.is_harmless for place in _ancestors(each)}
        gone |= {edit.pointer for edit in edits if edit.value is REMOVED}
        document = document.edited(edits)
    raise RuntimeError(f"the document is not sound after {_ROUNDS} rounds: {findings[0]}")


def _ancestors(finding: Finding) -> Iterator[tuple[str, str]]:
    """The places around a finding: a later finding about one of them is its consequence."""
    pointer = finding.pointer
    while "/" in pointer:
        pointer = pointer.rpartition("/")[0]
        yield finding.file, pointer


def _refers(document: Document, finding: Finding, gone: set[Pointer]) -> bool:
    """Whether the finding is about a reference to what was taken away before, or whose fault is told."""
    for edit in finding.edits:
        with suppress(KeyError, AttributeError, TypeError):
            value = value_at(document.root, edit.pointer)
            reference = value if isinstance(value, str) else value.get("$ref")
            unreadable = document.unfollowed.get(reference)
            if unreadable.is_told if unreadable else reference_pointer(reference) in gone:
                return True
    return False
