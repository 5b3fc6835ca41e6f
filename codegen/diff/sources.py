"""Gets OLD and NEW: a file, or `git:REV:path`, the file as it was in a revision."""

import io
import posixpath
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Final

from codegen.document import Document, parse_document, read_document
from codegen.reading.bundle import FOREIGN

GIT: Final = "git:"


class SourceMissing(Exception):
    """There is no such document; the message names it."""


def document_at(text: str, *, allows_remote: bool = False) -> Document:
    """The document that an argument names. Raises: SourceMissing, DocumentRefused, OSError."""
    if text.startswith(GIT):
        return _from_git(text, allows_remote=allows_remote)
    path = Path(text)
    if not path.is_file():
        raise SourceMissing(f"there is no file {text}" if not path.is_dir() else f"{text} is a directory")
    return read_document(path, posixpath.normpath(path.as_posix()), allows_remote=allows_remote)


def _from_git(text: str, *, allows_remote: bool) -> Document:
    revision, _, path = text.removeprefix(GIT).rpartition(":")
    if not revision or not path or revision.startswith("-"):
        raise SourceMissing(
            f"{text} names no document; write git:REVISION:PATH, as in git:origin/main:openapi.yaml"
        )
    prefix = f"{GIT}{revision}:"
    name = f"{prefix}{posixpath.normpath(path)}"
    content = _git(text, "show", f"{revision}:./{path}")
    if FOREIGN.search(content) is None:
        return parse_document(content, name)
    here = _git(text, "rev-parse", "--show-prefix").decode().strip()
    root = _git(text, "rev-parse", "--show-cdup").decode().strip() or "."
    archive = _git(text, "-C", root, "archive", "--format=tar", f"{revision}:")
    with tempfile.TemporaryDirectory(prefix="codegen-") as folder:
        with tarfile.open(fileobj=io.BytesIO(archive)) as files:
            files.extractall(folder, filter="data")
        spec = Path(folder, here, path)
        return read_document(spec, name, revision=prefix, allows_remote=allows_remote)


def _git(text: str, *arguments: str) -> bytes:
    program = shutil.which("git")
    if program is None:
        raise SourceMissing(f"{text} cannot be read: git is not installed")
    outcome = subprocess.run([program, *arguments], capture_output=True, check=False)
    if outcome.returncode != 0:
        reason = outcome.stderr.decode(errors="replace").strip().splitlines()
        raise SourceMissing(f"{text} cannot be read: {reason[0].rstrip('.') if reason else 'git failed'}")
    return outcome.stdout
