"""Mends what findings know how to mend, and proves it: the text is read again, and checked again."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, TypeAlias

from codegen.document import Document, parse_document
from codegen.findings import QUOTED, DocumentRefused, Edit, Finding, pointer_text
from codegen.fixing.drafting import Unit, drafted, written

Check: TypeAlias = Callable[[Document], Iterable[Finding]]

Found: TypeAlias = tuple[int, Sequence[Finding]]
"""Which check was the first to find anything, and what; a document is asked once, for that takes longest."""

_ROUNDS: Final = 20
"""A mended defect may bring one to light that it hid; no document has so many layers."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A document with its defects mended: `files` are the new contents, by location.

    `mended` are the findings that are gone, at the places of what was written; `left` are the others.
    """

    document: Document
    found: Found
    files: Mapping[str, bytes] = field(default_factory=dict)
    mended: Sequence[Finding] = ()
    left: Sequence[Finding] = ()


@dataclass(frozen=True, slots=True)
class Fixing:
    """How documents are read and checked again: by each check once those before it are content."""

    checks: Sequence[Check]
    folder: Path
    allows_remote: bool = False

    def fixed(self, document: Document, found: Found) -> Fixed:
        """The document after every fix that keeps the rest of it as it was and brings no new finding."""
        state = Fixed(document, found)
        known: dict[tuple[str, str, str], Finding] = {}
        for _ in range(_ROUNDS):
            known |= {said(finding): finding for finding in state.found[1] if finding.fixes}
            grown = self._grown(state, self._drafted(state.document, state.found[1]))
            if grown is state:
                break
            state = grown
        known |= {said(finding): finding for finding in state.mended}
        left = {said(finding) for finding in state.found[1]}
        mended = [finding for key, finding in known.items() if key not in left]
        return replace(
            state,
            mended=sorted(_relocated(state.document, finding) for finding in mended),
            left=sorted({replace(finding, fixes=()) for finding in state.found[1]}),
        )

    def found(self, document: Document) -> Found:
        for stage, check in enumerate(self.checks):
            findings = list(check(document))
            if findings:
                return stage, findings
        return len(self.checks), ()

    def _drafted(self, document: Document, found: Iterable[Finding]) -> list[Unit]:
        return drafted(document, [edit for finding in found for edit in finding.fixes], self.folder)

    def _grown(self, state: Fixed, units: Sequence[Unit]) -> Fixed:
        """The state with the edits of the units made, or of as many as can be."""
        if not units:
            return state
        grown, faults = self._tried(state, units)
        if grown is not None:
            return grown
        blameless = [unit for unit in units if not _is_at(state.document, unit, faults)]
        if len(blameless) < len(units):
            return self._grown(state, blameless)
        if len(units) == 1:
            return state
        middle = len(units) // 2
        half = self._grown(state, units[:middle])
        rest = units[middle:]
        return self._grown(half, rest if half is state else drafted(half.document, _edits(rest), self.folder))

    def _tried(self, state: Fixed, units: Sequence[Unit]) -> tuple[Fixed | None, Sequence[Finding]]:
        """The state with all of these edits made, and with what they call for in turn.

        None where that would do anything else besides, or bring findings that cannot be mended: these.
        """
        grown = self._edited(state, units)
        for _ in range(_ROUNDS):
            if grown is None:
                break
            new = self._new(state, grown)
            if not new:
                return grown, ()
            further = self._drafted(grown.document, new)
            if not further or not all(finding.fixes for finding in new):
                return None, [finding for finding in new if not finding.fixes] or new
            grown = self._edited(replace(grown, mended=[*grown.mended, *new]), further)
        return None, ()

    def _edited(self, state: Fixed, units: Sequence[Unit]) -> Fixed | None:
        """The state with exactly these edits made, if the text allows it."""
        edits = [edit for edit in _edits(units) if edit.value is not QUOTED]
        files = {**state.files, **written(units)}
        try:
            after = self._read_again(state.document, files)
        except DocumentRefused:
            return None
        is_exact = after.root == state.document.edited(edits).root
        return replace(state, document=after, found=self.found(after), files=files) if is_exact else None

    def _read_again(self, document: Document, files: Mapping[str, bytes]) -> Document:
        known = {name: content for name, content in document.parts.items() if content is not None}
        source = files.get(document.name, document.source)
        return parse_document(
            source,
            document.name,
            folder=self.folder,
            drafts={**known, **files},
            allows_remote=self.allows_remote,
            choices=document.choices,
        )

    def _new(self, before: Fixed, after: Fixed) -> Sequence[Finding]:
        """The findings of the later document that the earlier one has not, so far as it could be asked."""
        (old_stage, old), (stage, found) = before.found, after.found
        if stage > old_stage:
            # What was found before hid this check's findings; an unsound document cannot be asked at all.
            old = list(self.checks[stage](before.document)) if found and old_stage > 0 else found
        known = set(map(said, old))
        return [finding for finding in found if said(finding) not in known]


def _edits(units: Iterable[Unit]) -> list[Edit]:
    return [edit for unit in units for edit in unit.edits]


def _is_at(document: Document, unit: Unit, findings: Sequence[Finding]) -> bool:
    """Whether a unit writes what one of the findings is about."""
    places = [(finding.file, f"{finding.pointer}/") for finding in findings]
    for edit in unit.edits:
        origin = document.origin(edit.pointer[:-1])
        written_at = f"{pointer_text((*origin.pointer, edit.pointer[-1]))}/"
        if any(file == origin.file.name and place.startswith(written_at) for file, place in places):
            return True
    return False


def said(finding: Finding) -> tuple[str, str, str]:
    """What a finding says, wherever it stands now."""
    return finding.file, finding.pointer, finding.message


def _relocated(document: Document, finding: Finding) -> Finding:
    """The finding at the place of what mended it."""
    pointer = finding.fixes[0].pointer
    line, column = document.position(pointer)
    name = document.origin(pointer).file.name
    return replace(finding, file=name, line=line, column=column, fixes=())
