"""Mends what findings know how to mend, and proves it: the text is read again, and checked again."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, TypeAlias

from codegen.document import Document, parse_document
from codegen.findings import QUOTED, DocumentRefused, Edit, Finding
from codegen.fixing.drafting import Unit, drafted, written

Check: TypeAlias = Callable[[Document], Iterable[Finding]]

_ROUNDS: Final = 20
"""A mended defect may bring one to light that it hid; no document has so many layers."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A document with its defects mended: `files` are the new contents, by location.

    `mended` are the findings that are gone, at the places of what was written; `left` are the others.
    """

    document: Document
    files: Mapping[str, bytes] = field(default_factory=dict)
    mended: Sequence[Finding] = ()
    left: Sequence[Finding] = ()


@dataclass(frozen=True, slots=True)
class Fixing:
    """How documents are read and checked again: by each check once those before it are content."""

    checks: Sequence[Check]
    folder: Path
    allows_remote: bool = False

    def fixed(self, document: Document) -> Fixed:
        """The document after every fix that keeps the rest of it as it was and brings no new finding."""
        state = Fixed(document)
        known: dict[tuple[str, str, str], Finding] = {}
        for _ in range(_ROUNDS):
            found = self.found(state.document)[1]
            known |= {said(finding): finding for finding in found if finding.fixes}
            edits = [edit for finding in found for edit in finding.fixes]
            grown = self._grown(state, drafted(state.document, edits))
            if grown is state:
                break
            state = grown
        left = {said(finding) for finding in found}
        mended = [finding for key, finding in known.items() if key not in left]
        return replace(
            state,
            mended=sorted(_relocated(state.document, finding) for finding in mended),
            left=sorted({replace(finding, fixes=()) for finding in found}),
        )

    def found(self, document: Document) -> tuple[int, Sequence[Finding]]:
        """What the first check that finds anything finds, and which one that is."""
        for stage, check in enumerate(self.checks):
            findings = list(check(document))
            if findings:
                return stage, findings
        return len(self.checks), ()

    def _grown(self, state: Fixed, units: Sequence[Unit]) -> Fixed:
        """The state with the edits of the units made, or of as many as can be."""
        if not units:
            return state
        tried = self._tried(state, units)
        if tried is not None or len(units) == 1:
            return tried or state
        middle = len(units) // 2
        half = self._grown(state, units[:middle])
        rest = units[middle:] if half is state else drafted(half.document, _edits(units[middle:]))
        return self._grown(half, rest)

    def _tried(self, state: Fixed, units: Sequence[Unit]) -> Fixed | None:
        """The state with all of these edits made; None where that would do anything else besides."""
        before = state.document
        expected = before.edited([edit for edit in _edits(units) if edit.value is not QUOTED])
        files = {**state.files, **written(units)}
        try:
            after = self._read_again(before, files)
        except DocumentRefused:
            return None
        if after.root != expected.root or self._is_worse(before, after):
            return None
        return Fixed(after, files)

    def _read_again(self, document: Document, files: Mapping[str, bytes]) -> Document:
        known = {name: content for name, content in document.parts.items() if content is not None}
        source = files.get(document.name, document.source)
        return parse_document(
            source,
            document.name,
            folder=self.folder,
            drafts={**known, **files},
            allows_remote=self.allows_remote,
        )

    def _is_worse(self, before: Document, after: Document) -> bool:
        """Whether the later document has a finding that the earlier one has not."""
        old_stage, old = self.found(before)
        stage, new = self.found(after)
        if stage > old_stage > 0 and new:
            # What was found before hid this check's findings, though it could have been asked.
            old = list(self.checks[stage](before))
        elif stage != old_stage:
            return stage < old_stage
        return not {said(finding) for finding in new} <= {said(finding) for finding in old}


def _edits(units: Iterable[Unit]) -> list[Edit]:
    return [edit for unit in units for edit in unit.edits]


def said(finding: Finding) -> tuple[str, str, str]:
    """What a finding says, wherever it stands now."""
    return finding.file, finding.pointer, finding.message


def _relocated(document: Document, finding: Finding) -> Finding:
    """The finding at the place of what mended it."""
    pointer = finding.fixes[0].pointer
    line, column = document.position(pointer)
    name = document.origin(pointer).file.name
    return replace(finding, file=name, line=line, column=column, fixes=())
