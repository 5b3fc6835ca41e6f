"""Compares two documents: every change with its rule, its sentence and its place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from codegen.checks.validate import document_findings
from codegen.diff.addresses import operations_of
from codegen.diff.changes import Change, Level, Witness
from codegen.diff.lifecycle import Notice
from codegen.diff.operations import compare_documents, is_unstable
from codegen.diff.pairs import Pairs, TooManyPairs
from codegen.diff.proving import Proofs
from codegen.diff.rules import LEVELS, PROMISES, Promise, Rule, rules
from codegen.diff.schemas import compare_schemas
from codegen.diff.scope import Collection, Scope
from codegen.diff.subjects import subject_of
from codegen.document import Document
from codegen.findings import DocumentRefused, Finding, pointer_text

NOTICE_DAYS: Final = 90
"""How long before its sunset a removal is to be announced, unless told otherwise."""

_NAMES_ONLY: Final = "schema-unnamed"
"""A rule by which nothing is told to those who were promised no names."""

_SUPPORTED: Final = ("3.0", "3.1", "3.2")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a comparison depends on beside the documents. `bases` stand for the paths of the servers."""

    today: date
    notice_days: int = NOTICE_DAYS
    old_bases: Sequence[str] = ()
    new_bases: Sequence[str] = ()
    promise: Promise = PROMISES[0]


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a file, lines and columns from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Difference:
    """A change as it is shown. `side` says whose position it is; `nearest` is the nearest place in NEW."""

    rule: Rule
    level: Level
    message: str
    subject: str
    name: str
    old: str
    new: str
    operations: tuple[str, ...]
    side: str
    pointer: str
    position: Position
    nearest: Position
    waived: str = ""
    witness: Witness | None = None
    notes: tuple[str, ...] = field(default=())


def compare(old: Document, new: Document, settings: Settings) -> list[Difference]:
    """Every difference, in the order of the operations. Raises: DocumentRefused, naming the document."""
    for document in (old, new):
        _require_whole(document)
        _require_openapi(document)
    collection = Collection()
    notice = Notice(settings.today, settings.notice_days)
    pairs = Pairs(old, new, notice, compare_schemas)
    scope = Scope(pairs, collection, Proofs(pairs))
    try:
        compare_documents(scope, (_plain(settings.old_bases), _plain(settings.new_bases)))
        unstable = {operation.outline for operation in operations_of(scope.old, ()) if is_unstable(operation)}
    except TooManyPairs:
        message = "its schemas combine into too many alternatives to compare"
        raise DocumentRefused(
            [new.finding(("components",), message, "write fewer nested alternatives")]
        ) from None
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        found = [finding for document in (old, new) for finding in document_findings(document)]
        if not found:
            raise
        raise DocumentRefused(found) from None
    titles = {operation.title for operation in operations_of(scope.new, ()) if operation.outline in unstable}
    shown = [
        replace(each, level=each.rule.level_at(settings.promise)) if not each.notes else each
        for each in (_difference(change, old, new, titles) for change in collection)
        if each.rule.identifier != _NAMES_ONLY or settings.promise == each.rule.promise
    ]
    return sorted(shown, key=_order)


def _plain(bases: Sequence[str]) -> list[str]:
    return ["/" + base.strip("/") if base.strip("/") else "" for base in bases]


def _require_whole(document: Document) -> None:
    faults = [fault for fault in document.faults if not fault.is_harmless]
    if faults:
        raise DocumentRefused(faults)


def _require_openapi(document: Document) -> None:
    version = document.root.get("openapi")
    if not str(version).startswith(_SUPPORTED):
        message = f"OpenAPI {version}" if version else "this is no OpenAPI document"
        mend = "compare documents of OpenAPI 3.0, 3.1 or 3.2"
        raise DocumentRefused([document.finding(("openapi",), message, mend)])
    paths = document.root.get("paths")
    if paths is not None and not isinstance(paths, dict):
        raise DocumentRefused([document.finding(("paths",), "paths is no mapping", "write paths below it")])


def _difference(change: Change, old: Document, new: Document, unstable: set[str]) -> Difference:
    rule = rules()[change.rule]
    document = new if change.mark.side == "new" else old
    pointer = change.mark.pointer
    subject = change.subject or subject_of(document, pointer)
    sentence = rule.sentence(change.name, change.old, change.new)
    here = document.finding(pointer, "", "")
    near = here if document is new else new.finding(pointer, "", "")
    notes = tuple(_notes(change, unstable)) if rule.level == "breaking" else ()
    return Difference(
        rule=rule,
        level="warning" if notes else rule.level,
        message=f"{subject}: {sentence}" if subject else sentence,
        subject=subject,
        name=change.name,
        old=change.old,
        new=change.new,
        operations=tuple(change.operations),
        side=change.mark.side,
        pointer=pointer_text(pointer),
        position=_position(here),
        nearest=_position(near),
        witness=change.witness,
        notes=notes,
    )


def _notes(change: Change, unstable: set[str]) -> Iterator[str]:
    """Why a change matters less than its rule says."""
    if change.operations and unstable.issuperset(change.operations):
        yield "the operation is not stable yet"
    if not change.is_certain and change.witness is None:
        yield "no value was found that shows it"


def _position(finding: Finding) -> Position:
    return Position(finding.file, finding.line, finding.column)


def _order(difference: Difference) -> tuple[int, str, str, int, int, str, str]:
    where = difference.position
    group = difference.operations[0] if difference.operations else ""
    level = LEVELS.index(difference.level)
    return level, where.file, group, where.line, where.column, difference.rule.identifier, difference.message


def waived(differences: Sequence[Difference], reasons: Sequence[str]) -> list[Difference]:
    """The differences, each with the reason why it is put up with, if there is one."""
    return [replace(item, waived=reason) for item, reason in zip(differences, reasons, strict=True)]
