"""Brings generated files to disk: all of them or none, nobody else's file touched, one build at a time."""

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from codegen.writing.lock import LOCK_NAME, Lock, digest, file_digest, read_lock

if sys.platform != "win32":
    import fcntl

_STAGING: Final = ".codegen-staging"
_READY: Final = "ready"
"""Written once everything that is about to change was saved: from here on the change can be taken back."""


class HandEdited(Exception):
    """Files that the compiler would overwrite hold something that it did not write; `paths` names them."""

    def __init__(self, paths: list[Path]) -> None:
        self.paths = paths
        super().__init__(", ".join(map(str, paths)))


def write_files(folder: Path, files: Mapping[str, bytes], lock: Lock, *, force: bool = False) -> list[str]:
    """Write the files and the lock, remove stale ones; the names of what changed.

    A build that was killed half-way is undone first. Raises: HandEdited, OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with _exclusive(folder):
        recover(folder)
        known = read_lock(folder)
        recorded = known.files if known else {}
        if not force:
            foreign = _foreign_files(folder, files, recorded)
            if foreign:
                raise HandEdited(foreign)
        stale = [name for name in recorded if name not in files and (folder / name).is_file()]
        content = {**files, LOCK_NAME: lock.text().encode()}
        changed = {name: text for name, text in content.items() if file_digest(folder / name) != digest(text)}
        if changed or stale:
            _replace(folder, changed, stale)
        return sorted([*changed, *stale])


def differing_files(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """The names whose content on disk is not what the document gives, stale files included."""
    known = read_lock(folder)
    recorded = known.files if known else {}
    stale = [name for name in recorded if name not in files and (folder / name).exists()]
    changed = [name for name, text in files.items() if file_digest(folder / name) != digest(text)]
    return sorted([*changed, *stale])


def stray_files(folder: Path, files: Mapping[str, object]) -> list[Path]:
    """Files of the folder that are neither generated nor recorded; caches and hidden files do not count."""
    known = read_lock(folder)
    ours = {*files, LOCK_NAME, *(known.files if known else ())}
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and (parts := path.relative_to(folder)).as_posix() not in ours
        and not any(part.startswith(".") or part == "__pycache__" for part in parts.parts)
    ]


def hand_edited(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """The files that a build would refuse to overwrite."""
    known = read_lock(folder)
    return _foreign_files(folder, files, known.files if known else {})


def _foreign_files(folder: Path, files: Mapping[str, bytes], recorded: Mapping[str, str]) -> list[Path]:
    foreign = []
    for name in sorted({*files, *recorded}):
        actual = file_digest(folder / name)
        if actual is None or actual == recorded.get(name):
            continue
        if name not in files or actual != digest(files[name]):
            foreign.append(folder / name)
    return foreign


def _replace(folder: Path, changed: Mapping[str, bytes], stale: list[str]) -> None:
    with _staging(folder) as staging:
        for name, content in changed.items():
            _place(staging / "new" / name).write_bytes(content)
        for name in [*stale, *changed]:
            if (folder / name).exists():
                shutil.copy2(folder / name, _place(staging / "old" / name))
        names = "\n".join([*stale, *changed])
        (staging / _READY).write_text(names, encoding="utf-8")
        for name in stale:
            (folder / name).unlink()
        for name in changed:
            (staging / "new" / name).replace(_place(folder / name))


@contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    """A folder for what comes and what goes; whatever ends the body early leaves all as it was."""
    staging = folder / _STAGING
    staging.mkdir()
    try:
        yield staging
    except BaseException:
        recover(folder)
        raise
    _clear(staging)


def recover(folder: Path) -> None:
    """Undo what an interrupted build did, if there was one."""
    staging = folder / _STAGING
    if not staging.is_dir():
        return
    ready = staging / _READY
    for name in ready.read_text(encoding="utf-8").split("\n") if ready.exists() else ():
        old = staging / "old" / name
        if old.exists():
            shutil.copy2(old, folder / name)
        else:
            (folder / name).unlink(missing_ok=True)
    _clear(staging)


def _clear(staging: Path) -> None:
    """Forget the staging folder; without its mark first, as half of it could not be undone."""
    (staging / _READY).unlink(missing_ok=True)
    shutil.rmtree(staging)


def _place(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


@contextmanager
def _exclusive(folder: Path) -> Iterator[None]:
    """Wait for other builds of the folder; a build that is killed gives way. Windows has no such lock."""
    if sys.platform == "win32":
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
