"""How much is read at most. Nothing heavy is imported here: an unchanged document is read through it too."""

from pathlib import Path
from typing import Final

MAX_JSON: Final = 32 * 2**20
MAX_YAML: Final = 16 * 2**20
"""Bytes of one file; reading YAML with all its positions takes about a hundred times its size in memory."""

MAX_FILES: Final = 5_000
"""Files of one document."""


class TooLarge(Exception):
    """A file that is not read; the message names the limit."""


def bounded_bytes(path: Path) -> bytes:
    """The file's content. Raises: TooLarge, OSError."""
    size = path.stat().st_size
    if size > MAX_JSON:
        raise TooLarge(f"the file has {size:,} bytes; up to {MAX_JSON:,} are read")
    return path.read_bytes()
