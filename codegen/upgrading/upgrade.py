"""Says a document in the words of a later version: in its own files, comments and layout kept."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from codegen.checks.structure import shown
from codegen.checks.validate import document_findings
from codegen.document import MAX_DEPTH, Document, parse_document, value_at
from codegen.exporting.versions import said_in
from codegen.findings import REMOVED, DocumentRefused, Edit, Finding, Json, Pointer
from codegen.fixing.drafting import drafted, written
from codegen.fixing.overwriting import overwrite
from codegen.reading.origins import Origins, edited
from codegen.reading.sources import SourceFile
from codegen.shapes.dialect import equality_key

_MEND: Final = "write it by hand: its text is an alias's, or that of a file elsewhere"


@dataclass(frozen=True, slots=True)
class Upgrade:
    """The new contents of a document's files, by location, and what was changed at each place."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    changes: Sequence[Finding] = ()


def upgraded(document: Document, version: str, folder: Path) -> Upgrade:
    """The document in a later version. Raises: DocumentRefused, with what would have to be done by hand."""
    faults = document_findings(document)
    if faults:
        raise DocumentRefused(faults)
    root = said_in(version, document.root)
    edits = list(_edits(document.root, root, ()))
    files = {**_json_files(document, edits), **_yaml_files(document, root, edits, folder)}
    known = {name: content for name, content in document.parts.items() if content is not None}
    source = files.get(document.name, document.source)
    again = parse_document(source, document.name, folder=folder, drafts={**known, **files})
    if equality_key(again.root) != equality_key(root):
        raise DocumentRefused([_change(document, edit, _MEND) for edit in edits])
    return Upgrade(files, sorted({_change(document, edit) for edit in edits}))


def _json_files(document: Document, edits: Sequence[Edit]) -> dict[str, bytes]:
    """The files in JSON with the edits made, indented as they were."""
    changes: dict[str, tuple[SourceFile, list[Edit]]] = {}
    for edit in edits:
        origin = document.origin(edit.pointer[:-1])
        if origin.file.is_json:
            moved = Edit((*origin.pointer, edit.pointer[-1]), edit.value)
            changes.setdefault(origin.file.name, (origin.file, []))[1].append(moved)
    return {name: _dumped(file, found) for name, (file, found) in changes.items()}


def _dumped(file: SourceFile, edits: Sequence[Edit]) -> bytes:
    root, _ = edited(file.root, Origins(file), edits)
    margin = re.match(r"\s*[{\[]\r?\n([ \t]+)", file.text)
    separators = None if margin or '": ' in file.text else (",", ":")
    text = json.dumps(root, ensure_ascii=False, indent=margin[1] if margin else None, separators=separators)
    return f"{text}\n".encode() if file.text.endswith("\n") else text.encode()


def _yaml_files(document: Document, root: Json, edits: Sequence[Edit], folder: Path) -> dict[str, bytes]:
    """The files in YAML with the edits made in their texts; what has no place is written with its parent."""
    given = {edit.pointer: edit for edit in edits if not document.origin(edit.pointer[:-1]).file.is_json}
    first: set[Pointer] = set()
    for _ in range(MAX_DEPTH):
        units = drafted(document, given.values(), folder)
        left = given.keys() - {edit.pointer for unit in units for edit in unit.edits}
        first = first or left
        around = {pointer[:-1] for pointer in left}
        if not left:
            return written(units)
        if () in around:
            break
        given |= {pointer: Edit(pointer, value_at(root, pointer)) for pointer in around}
        given = {pointer: edit for pointer, edit in given.items() if not _is_inside(pointer, around)}
    raise DocumentRefused([_change(document, edit, _MEND) for edit in edits if edit.pointer in first])


def _is_inside(pointer: Pointer, others: set[Pointer]) -> bool:
    return any(pointer[:length] in others for length in range(len(pointer)))


def upgrade(document: Document, version: str, folder: Path) -> Sequence[Finding]:
    """Write a document's files in its folder anew in a later version; what was changed.

    Raises: DocumentRefused, OSError.
    """
    found = upgraded(document, version, folder)
    before = {document.name: document.source, **document.parts}
    overwrite(
        {folder / name: content for name, content in before.items() if content is not None},
        {folder / name: content for name, content in found.files.items()},
    )
    return found.changes


def _edits(old: Json, new: Json, pointer: Pointer) -> Iterator[Edit]:
    """The fewest edits that make one value the other."""
    if isinstance(old, dict) and isinstance(new, dict) and new:
        for key in old.keys() - new.keys():
            yield Edit((*pointer, key), REMOVED)
        for key, value in new.items():
            if key not in old:
                yield Edit((*pointer, key), value)
            else:
                yield from _edits(old[key], value, (*pointer, key))
    elif isinstance(old, list) and isinstance(new, list) and 0 < len(old) <= len(new):
        for index, value in enumerate(new):
            if index < len(old):
                yield from _edits(old[index], value, (*pointer, index))
            else:
                yield Edit((*pointer, index), value)
    elif equality_key(old) != equality_key(new):
        yield Edit(pointer, new)


def _change(document: Document, edit: Edit, mend: str = "") -> Finding:
    name = edit.pointer[-1]
    said = "is gone" if edit.value is REMOVED else f"becomes {shown(edit.value)}"
    message = f"{name} {said}"
    return document.finding(edit.pointer, message, mend, (), is_harmless=True)
