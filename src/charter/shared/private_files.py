"""Files that only their owner reads, written all at once."""

import os
from contextlib import suppress
from pathlib import Path
from secrets import token_hex


def write_draft(path: Path, text: str) -> Path:
    """Write what is to become the file, beside it. Raises: OSError."""
    draft = path.with_name(f"{path.name}.{token_hex(8)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    return draft


def write_once(path: Path, text: str) -> None:
    """Write a file unless it exists by then: of processes that try at once, one does. Raises: OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = write_draft(path, text)
    try:
        with suppress(FileExistsError):
            path.hardlink_to(draft)
    finally:
        draft.unlink()
