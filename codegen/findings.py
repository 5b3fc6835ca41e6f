"""What is wrong with a document, and where."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

Json: TypeAlias = Any
"""A value as JSON has it; the shape of a document is known only once it was validated."""

Pointer = tuple[str | int, ...]
"""The keys and indexes that lead from the document's root to a place in it."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One defect: lines and columns count from 1; `mend` says what to do about it."""

    file: str
    line: int
    column: int
    message: str
    mend: str
    pointer: str = ""

    def __str__(self) -> str:
        """`openapi.yaml:142:9 message - mend (at #/paths/...)`."""
        place = f" (at {self.pointer})" if self.pointer else ""
        return f"{self.file}:{self.line}:{self.column} {self.message} - {self.mend}{place}"


class DocumentRefused(Exception):
    """The document cannot be compiled; `findings` says why, in the document's order."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings: Sequence[Finding] = sorted(set(findings))
        super().__init__("\n".join(map(str, self.findings)))


class ToolMissing(Exception):
    """A program that the compiler needs is not installed."""


def pointer_text(pointer: Pointer) -> str:
    """The pointer as a URI fragment (RFC 6901), unreserved characters left readable."""
    return "#" + "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in pointer)
