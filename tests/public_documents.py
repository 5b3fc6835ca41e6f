"""OpenAPI documents that others publish: no part of the repository, read where they are at hand."""

import os
from pathlib import Path
from typing import Final

FOLDER: Final = Path(
    os.environ.get("SPECS") or Path(__file__).resolve().parents[1].parent / "shared" / "specs"
)
"""The folder of `SPECS`, else `../shared/specs` beside the repository."""

PUBLISHED: Final = tuple(
    path for path in sorted(FOLDER.glob("*.*")) if path.suffix in {".yaml", ".yml", ".json"}
)
ABSENT: Final = f"there are no public OpenAPI documents in {FOLDER}; set SPECS to a folder that has some"
