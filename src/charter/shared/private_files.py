"""Files that only their owner reads, written all at once."""

import os
import stat
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


def exposure_of(path: Path) -> str | None:
    """How others could read or replace what is secret in a file, with the mend. None where nobody can.

    A group may read what somebody else owns: so orchestrators hand secrets to a service that is not root.
    Raises: OSError.
    """
    found, folder = path.stat(), path.parent.stat()
    group = stat.S_IRWXG if found.st_uid == os.geteuid() else stat.S_IWGRP | stat.S_IXGRP
    if found.st_mode & (group | stat.S_IRWXO):
        return f"others can read or write: chmod 600 {path}"
    if folder.st_mode & stat.S_IWOTH and not folder.st_mode & stat.S_ISVTX:
        return f"others can replace: chmod 700 {path.parent}"
    return None
