"""`contract.lock`: what was compiled, with which tools, into which files; and whether that still holds.

Only cheap parts of the standard library are imported here: this is the whole cost of an unchanged document.
"""

import hashlib
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

LOCK_NAME: Final = "contract.lock"
_TOOLS: Final = ("jsonschema-rs", "pydantic", "pyyaml", "ruff")
_APART: Final = frozenset(
    {
        "__pycache__",
        "commands",
        "conformance",
        "diff",
        "fixing",
        "ledger",
        "scaffold",
        "typescript",
        "upgrading",
    }
)
"""Packages of the compiler that have no say in what is generated."""


@dataclass(frozen=True, slots=True)
class Lock:
    """The content of a lock file: digests of the document, its further files (`parts`) and what was made.

    A part that could not be read has no digest. `notes` are what a lenient build had to say.
    """

    document: str
    options: Mapping[str, str]
    tools: Mapping[str, str]
    files: Mapping[str, str]
    parts: Mapping[str, str | None] = field(default_factory=dict)
    notes: Sequence[str] = ()

    def text(self) -> str:
        """The lock as it stands on disk: sorted, stable, with a digest of itself.

        Two locks that were merged line by line have neither's digest: they describe what nobody built.
        """
        content: dict[str, object] = {
            "document": self.document,
            "files": dict(sorted(self.files.items())),
            "options": dict(sorted(self.options.items())),
            "tools": dict(sorted(self.tools.items())),
        }
        if self.parts:
            content["parts"] = dict(sorted(self.parts.items()))
        if self.notes:
            content["notes"] = list(self.notes)
        content["seal"] = digest(json.dumps(content).encode())
        return json.dumps(content, indent=2) + "\n"


def digest(content: bytes) -> str:
    """The content's SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def read_lock(folder: Path) -> Lock | None:
    """The folder's lock, or None where there is none that can be read."""
    try:
        content: Any = json.loads((folder / LOCK_NAME).read_text(encoding="utf-8"))
        parts, notes = dict(content.get("parts") or {}), list(content.get("notes") or ())
        files = dict(content["files"])
        options, tools = dict(content["options"]), dict(content["tools"])
        return Lock(str(content["document"]), options, tools, files, parts, notes)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def current_lock(
    folder: Path, source: bytes, options: Mapping[str, str], *, beside: Path = Path()
) -> Lock | None:
    """The folder's lock, where it holds exactly what this document, these options and these tools give.

    `beside` is where the further files of the document stand.
    """
    lock = read_lock(folder)
    if lock is None or lock.document != digest(source) or dict(lock.options) != dict(options):
        return None
    if file_digest(folder / LOCK_NAME) != digest(lock.text().encode()):
        return None
    if have_changed(lock.parts, beside):
        return None
    if dict(lock.tools) != tool_versions() or edited_files(folder, lock):
        return None
    return lock


def part_digests(parts: Mapping[str, bytes | None]) -> dict[str, str | None]:
    """What a lock remembers of the further files of a document."""
    return {name: None if content is None else digest(content) for name, content in parts.items()}


def have_changed(parts: Mapping[str, str | None], beside: Path) -> bool:
    """Whether a further file of a document is not what it was; what came over the network may always be."""
    return any("://" in name or file_digest(beside / name) != known for name, known in parts.items())


def edited_files(folder: Path, lock: Lock) -> list[str]:
    """The generated files that are missing or were changed since, in alphabetical order."""
    return [name for name, expected in sorted(lock.files.items()) if file_digest(folder / name) != expected]


def file_digest(path: Path) -> str | None:
    """The digest of a file, or None where there is none."""
    try:
        return digest(path.read_bytes())
    except OSError:
        return None


def tool_versions() -> dict[str, str]:
    """The version of each tool, read off its metadata folder, and a digest of the compiler itself."""
    found = {"codegen": _own_digest()}
    for entry in sys.path:
        folder = Path(entry)
        if not entry or not folder.is_dir():
            continue
        for item in folder.glob("*.dist-info"):
            name, _, version = item.name.removesuffix(".dist-info").partition("-")
            tool = name.replace("_", "-").lower()
            if tool in _TOOLS:
                found.setdefault(tool, version)
    return found


def _own_digest() -> str:
    here = Path(__file__).parents[1]
    folders = [here, *(path for path in here.iterdir() if path.is_dir() and path.name not in _APART)]
    sources = sorted(path for folder in folders for path in folder.glob("*.py"))
    return digest(b"\0".join(path.read_bytes() for path in sources))[:16]
