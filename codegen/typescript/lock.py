"""`contract.lock`: what the generated files were made from, so that drift is found without the tools."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from codegen.writing.lock import LOCK_NAME, digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """SHA-256 sums: of the document, its further files, the tools and templates, and what was generated."""

    document: str
    parts: Mapping[str, str | None]
    tools: str
    versions: Mapping[str, str]
    files: Mapping[str, str]

    def as_text(self) -> str:
        return json.dumps(asdict(self), indent=2, sort_keys=True) + "\n"


def read_lock(folder: Path) -> Lock | None:
    """None where there is no lock, or none that this version wrote."""
    try:
        return Lock(**json.loads((folder / LOCK_NAME).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def digest_of_files(paths: Iterable[Path]) -> str:
    """One sum for all files in their order; line ends count as they are checked out."""
    return digest("\n".join(digest(path.read_bytes()) for path in paths).encode())


def edited_files(lock: Lock, folder: Path) -> list[str]:
    """Files that are there and no longer have the content that was generated."""
    return [
        name
        for name, expected in sorted(lock.files.items())
        if (folder / name).is_file() and digest((folder / name).read_bytes()) != expected
    ]


def missing_files(lock: Lock, folder: Path) -> list[str]:
    return [name for name in sorted(lock.files) if not (folder / name).is_file()]
