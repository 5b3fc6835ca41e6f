"""What is wrong with a document, and where."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

Json: TypeAlias = Any
"""A value as JSON has it; the shape of a document is known only once it was validated."""

Pointer = tuple[str | int, ...]
"""The keys and indexes that lead from the document's root to a place in it."""

REMOVED: Final = object()
"""The value of an edit that takes something away."""

QUOTED: Final = object()
"""The value of an edit that puts a key in quotes and leaves its value alone."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What makes a place sound: a value put there (`source` is where it stood before), or its removal."""

    pointer: Pointer
    value: Json = REMOVED
    source: Pointer | None = None


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One defect: lines and columns count from 1; `mend` says what to do about it.

    `edits` are what a lenient build does, in pointers of the document as it was read; without `is_harmless`
    they leave something out of what is compiled. `fixes` are what `lint --fix` writes into the file.
    A warning stops no build.
    """

    file: str
    line: int
    column: int
    message: str
    mend: str
    pointer: str = ""
    edits: tuple[Edit, ...] = field(default=(), compare=False, repr=False)
    is_harmless: bool = field(default=False, compare=False)
    is_warning: bool = False
    fixes: tuple[Edit, ...] = field(default=(), compare=False, repr=False)

    def __str__(self) -> str:
        """`openapi.yaml:142:9 message - mend; lint --fix does (at #/paths/...)`."""
        place = f" (at {self.pointer})" if self.pointer else ""
        kind = "warning: " if self.is_warning else ""
        mend = f"{self.mend}; lint --fix does" if self.fixes else self.mend
        said = f"{self.message} - {mend}" if mend else self.message
        return f"{self.file}:{self.line}:{self.column} {kind}{said}{place}"


class DocumentRefused(Exception):
    """The document cannot be compiled; `findings` says why, in the document's order."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings: Sequence[Finding] = sorted(set(findings))
        super().__init__("\n".join(map(str, self.findings)))


class ToolMissing(Exception):
    """A program that the compiler needs is not installed."""


class CompilerFault(Exception):
    """The compiler failed at a place of a document for which it should have worked or said why not."""


def pointer_text(pointer: Pointer) -> str:
    """The pointer as a URI fragment (RFC 6901), unreserved characters left readable."""
    return "#" + "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in pointer)


def with_near(mend: str, name: str, known: Iterable[object]) -> str:
    """The mend of a name that is not known, led by the known one that may be meant.

    >>> with_near("remove it", "sumary", ["tags", "summary"])
    "write 'summary', or remove it"
    """
    from difflib import get_close_matches

    close = get_close_matches(name, [each for each in known if isinstance(each, str)], 1)
    return f"write {close[0]!r}, or {mend}" if close else mend


def with_article(noun: str) -> str:
    """`an operation`, `a schema`."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
