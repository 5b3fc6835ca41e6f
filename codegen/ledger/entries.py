"""One entry for each keyword of a document, in the order of its files and lines."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from codegen.checks.keywords import classify, reason
from codegen.checks.places import Place, places
from codegen.document import Document
from codegen.findings import Finding, pointer_text
from codegen.ledger.particulars import particular_verdict
from codegen.ledger.verdicts import EXTENSIONS, FIELDS, Verdict
from codegen.shapes.implied_types import IMPLYING

_BESIDE_REFERENCE: Final[Verdict] = ("documented only", "nothing but $ref counts in this object")
_REFERENCE: Final[Verdict] = ("enforced", "stands for what it refers to")
_EXTENSION: Final[Verdict] = ("documented only", "for other tools")


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """What becomes of a keyword at a place. `object` is the kind of object that it stands in."""

    file: str
    line: int
    column: int
    pointer: str
    object: str
    keyword: str
    verdict: str
    reason: str

    def __str__(self) -> str:
        """`openapi.yaml:12:7 enforced parameter.style: decoded in this style (at #/...)`."""
        place = f"{self.file}:{self.line}:{self.column}"
        return f"{place} {self.verdict} {self.object}.{self.keyword}: {self.reason} (at {self.pointer})"


class UnclassifiedKeyword(Exception):
    """A keyword that the ledger has no verdict on."""


def entries(document: Document, defects: list[Finding]) -> list[Entry]:
    """Every keyword of the document; those that a defect stands at are refused.

    Raises: UnclassifiedKeyword.
    """
    refused = {(finding.file, finding.pointer): finding for finding in defects if finding.edits}
    return sorted({entry for place in places(document) for entry in _entries_of(document, place, refused)})


def _entries_of(
    document: Document, place: Place, refused: Mapping[tuple[str, str], Finding]
) -> Iterator[Entry]:
    for keyword in place.value:
        pointer = (*place.pointer, keyword)
        origin = document.origin(pointer)
        line, column = origin.file.position(origin.pointer)
        spelled = pointer_text(origin.pointer)
        finding = refused.get((origin.file.name, spelled))
        if finding is not None:
            verdict, reason = "refused", finding.message
        else:
            verdict, reason = _verdict(document, place, keyword)
        yield Entry(origin.file.name, line, column, spelled, place.kind, keyword, verdict, reason)


def _verdict(document: Document, place: Place, keyword: str) -> Verdict:
    is_legacy_schema = place.kind == "schema" and document.is_legacy
    if place.is_reference and place.kind != "path" and (place.kind != "schema" or is_legacy_schema):
        return _REFERENCE if keyword == "$ref" else _BESIDE_REFERENCE
    known = EXTENSIONS.get((place.kind, keyword))
    if known is not None:
        return "enforced", known
    if keyword.startswith("x-") and (place.kind, keyword) not in FIELDS:
        return _EXTENSION
    if place.kind == "schema":
        return _chosen_verdict(document, place, keyword) or schema_verdict(keyword, place.value)
    verdict = particular_verdict(document, place, keyword) or FIELDS.get((place.kind, keyword))
    if verdict is None:
        raise UnclassifiedKeyword(f"{place.kind}.{keyword}")
    return verdict


def _chosen_verdict(document: Document, place: Place, keyword: str) -> Verdict | None:
    """The verdict where the version of the document, or how it is read, decides."""
    if keyword == "nullable" and not document.is_legacy:
        return "documented only", f"no keyword of OpenAPI {document.version}: it lets no null in"
    if keyword == "format" and document.choices.formats == "annotations" and place.value[keyword] != "binary":
        return "documented only", "an annotation, as --formats says"
    if keyword in IMPLYING and "type" not in place.value and document.choices.untyped == "meant":
        return "enforced", f"by the type: without `type`, an {IMPLYING[keyword]} is meant (see --untyped)"
    return None


def schema_verdict(keyword: str, schema: Mapping[str, Any]) -> Verdict:
    """The verdict on a keyword of a schema."""
    value = schema.get(keyword)
    verdict = classify(keyword, value, schema)
    return ("documented only" if verdict == "documented" else verdict), reason(keyword, value, schema)
