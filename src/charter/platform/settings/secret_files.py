"""Secrets in files of their own, as orchestrators mount them: NAME_FILE names the file that holds NAME."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final

MOST_BYTES: Final = 64 * 1024
"""Of a secret; what is larger is another file."""


@dataclass(frozen=True, slots=True)
class Missing:
    """In place of a value that could not be had, which no setting takes: the reason, with the mend."""

    reason: str


class _NoSecret(Exception):
    """What is wrong with a file."""


def read_secret(path: Path, *, is_one_line: bool) -> str | Missing:
    """The text of a file without white space around it, or why there is none; it waits for no writer."""
    try:
        return _text(_bytes(path), is_one_line=is_one_line)
    except _NoSecret as problem:
        return Missing(f"{path} {problem}")


def _bytes(path: Path) -> bytes:
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise _NoSecret("is no regular file (name a file)")
            return file.read(MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise _NoSecret("does not exist (mount the secret there, or name the file that holds it)") from None
    except IsADirectoryError:
        raise _NoSecret("is a folder (name a file)") from None
    except (OSError, ValueError) as error:
        told = getattr(error, "strerror", None) or error
        raise _NoSecret(f"cannot be read: {told} (name a file that user {os.geteuid()} may read)") from None


def _text(held: bytes, *, is_one_line: bool) -> str:
    if len(held) > MOST_BYTES:
        raise _NoSecret(f"has more than {MOST_BYTES} bytes (name the file that holds the secret alone)")
    try:
        text = held.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        raise _NoSecret("is no text in UTF-8 (write the secret into it as text)") from None
    if not text:
        raise _NoSecret("is empty (write the secret into it)")
    if is_one_line and any(character < " " for character in text):
        raise _NoSecret("has several lines or control characters (write the secret into it, and no more)")
    return text
