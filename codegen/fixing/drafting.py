"""From edits of a document to texts of its files, each reference spelled as the file spells it."""

import posixpath
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from codegen.checks.places import places
from codegen.document import Document, value_at
from codegen.findings import Edit, Json
from codegen.fixing.splicing import Splice, Splicing, Unplaced
from codegen.reading.fetching import is_remote
from codegen.reading.pointers import reference_pointer, reference_text
from codegen.reading.sources import SourceFile


@dataclass(frozen=True, slots=True)
class Unit:
    """Edits that are one change of a text: an alias, or a file that is referred to twice, has several.

    `names` are those by which the document refers to the file: it has several where there are links.
    """

    names: tuple[str, ...]
    splicing: Splicing
    splices: frozenset[Splice]
    edits: Sequence[Edit]


def drafted(document: Document, edits: Iterable[Edit], folder: Path) -> list[Unit]:
    """What the edits change in the files; without those that have no place, or whose place is taken."""
    drafting = _Drafting(document, folder)
    units: dict[tuple[tuple[str, ...], frozenset[Splice]], Unit] = {}
    for edit in {edit.pointer: edit for edit in reversed(list(edits))}.values():
        try:
            names, splicing, splices = drafting.splices(edit)
        except Unplaced:
            continue
        known = units[names, splices].edits if (names, splices) in units else ()
        units[names, splices] = Unit(names, splicing, splices, [*known, edit])
    return list(units.values())


def written(units: Iterable[Unit]) -> dict[str, bytes]:
    """The new content of each file that the units change."""
    changes: dict[tuple[str, ...], tuple[Splicing, set[Splice]]] = {}
    for unit in units:
        _, splices = changes.setdefault(unit.names, (unit.splicing, set()))
        splices |= unit.splices
    texts = {names: splicing.spliced(splices) for names, (splicing, splices) in changes.items()}
    return {name: text for names, text in texts.items() for name in names}


class _Drafting:
    def __init__(self, document: Document, folder: Path) -> None:
        self._document = document
        self._names: dict[Path, list[str]] = {}
        for name in (document.name, *document.parts):
            self._names.setdefault((folder / name).resolve(), []).append(name)
        self._folder = folder
        self._files: dict[tuple[str, ...], Splicing] = {}
        self._spellings: Mapping[tuple[str, str], str] = _spellings(document)

    def splices(self, edit: Edit) -> tuple[tuple[str, ...], Splicing, frozenset[Splice]]:
        """The names of an edit's file, its text, and what changes in it. Raises: Unplaced."""
        origin = self._document.origin(edit.pointer[:-1])
        if is_remote(origin.file.name):
            raise Unplaced
        names = tuple(self._names[(self._folder / origin.file.name).resolve()])
        splicing = self._files.get(names)
        if splicing is None:
            splicing = self._files[names] = Splicing(origin.file)
        place = Edit((*origin.pointer, edit.pointer[-1]), self._spelled(origin.file, edit.value))
        return names, splicing, frozenset(splicing.splices(place))

    def _spelled(self, file: SourceFile, value: Json) -> Json:
        """The value with its references as the file spells them."""
        if isinstance(value, list):
            return [self._spelled(file, item) for item in value]
        if not isinstance(value, dict):
            return value
        reference = value.get("$ref")
        if not isinstance(reference, str):
            return {key: self._spelled(file, item) for key, item in value.items()}
        known = self._spellings.get((file.name, reference))
        return {"$ref": known or self._relative(reference, file)}

    def _relative(self, reference: str, file: SourceFile) -> str:
        origin = self._document.origin(reference_pointer(reference))
        path = posixpath.relpath(origin.file.name, posixpath.dirname(file.name) or ".")
        return ("" if origin.file.name == file.name else path) + reference_text(origin.pointer)


def _spellings(document: Document) -> dict[tuple[str, str], str]:
    """How a file spells a reference, by the file and the reference within the whole document."""
    found: dict[tuple[str, str], str] = {}
    for place in places(document):
        if place.is_reference:
            origin = document.origin(place.pointer)
            try:
                spelled = value_at(origin.file.root, origin.pointer)["$ref"]
            except (KeyError, TypeError):
                continue
            found.setdefault((origin.file.name, place.value["$ref"]), spelled)
    return found
