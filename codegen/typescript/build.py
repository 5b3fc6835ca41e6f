"""Writes the TypeScript client of a document, or tells how a folder has drifted from it."""

from collections.abc import Sequence
from pathlib import Path

from codegen.document import Document
from codegen.faults import compiling
from codegen.findings import DocumentRefused
from codegen.lint import findings
from codegen.resolving.resolve import resolve
from codegen.typescript.choices import USUAL, Choices
from codegen.typescript.package import package_files
from codegen.writing.lock import Lock, digest, part_digests
from codegen.writing.write import differing_files, hand_edited, stray_files, write_files

_MEND = "run it without --check"


def client_files(document: Document, choices: Choices = USUAL) -> dict[str, bytes]:
    """The client's files by name. Raises: DocumentRefused, CompilerFault, OSError."""
    found = [finding for finding in findings(document, "neutral") if not finding.is_warning]
    if found:
        raise DocumentRefused(found)
    with compiling(document, ()):
        return package_files(document, resolve(document), choices)


def write_client(
    document: Document, out: Path, choices: Choices = USUAL, *, force: bool = False
) -> Sequence[str]:
    """Write the client, all of its files or none; the names of what changed.

    Raises: DocumentRefused, HandEdited, OSError.
    """
    files = client_files(document, choices)
    digests = {name: digest(content) for name, content in files.items()}
    # The compiler is no part of the lock: a check writes the client anew, which takes no time.
    lock = Lock(digest(document.source), {}, {}, digests, part_digests(document.parts))
    return write_files(out, files, lock, force=force)


def client_drift(document: Document, out: Path, choices: Choices = USUAL) -> list[str]:
    """How the folder differs from what the document gives, one line each.

    Raises: DocumentRefused, CompilerFault, OSError.
    """
    files = client_files(document, choices)
    edited = hand_edited(out, files)
    stale = [out / name for name in differing_files(out, files) if out / name not in edited]
    strays = [path for path in stray_files(out, files) if "node_modules" not in path.parts]
    return [
        *(f"{path} was edited by hand - undo that and edit the contract instead" for path in edited),
        *(f"{path} is out of date - {_MEND}" for path in stale),
        *(f"{path} is not generated from the document - move it elsewhere" for path in strays),
    ]
