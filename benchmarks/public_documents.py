"""OpenAPI documents that others publish: not part of the repository, measured on where they are at hand."""

import os
from pathlib import Path

from benchmarks.conditions import REPOSITORY
from benchmarks.figures import NotMeasured


def documents_folder() -> Path:
    """The folder of `SPECS`, else `../shared/specs` beside the repository."""
    given = os.environ.get("SPECS")
    return Path(given) if given else REPOSITORY.parent / "shared" / "specs"


def public_document(name: str) -> Path:
    """Raises: NotMeasured, where the document is not at hand."""
    path = documents_folder() / name
    if not path.is_file():
        raise NotMeasured(f"there is no {path}: set SPECS to a folder with public OpenAPI documents")
    return path


def all_public_documents() -> list[Path]:
    """Every document of the folder. Raises: NotMeasured, where there is none."""
    found = [
        path for path in sorted(documents_folder().glob("*")) if path.suffix in {".json", ".yaml", ".yml"}
    ]
    if not found:
        raise NotMeasured(f"{documents_folder()} has no documents: set SPECS to a folder that has")
    return found
