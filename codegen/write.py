"""Brings generated files to disk: all of them or none, nobody else's file touched."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from codegen.lock import LOCK_NAME, Lock, digest, file_digest, read_lock


class HandEdited(Exception):
    """Files that the compiler would overwrite hold something that it did not write; `paths` names them."""

    def __init__(self, paths: list[Path]) -> None:
        self.paths = paths
        super().__init__(", ".join(map(str, paths)))


def write_files(folder: Path, files: Mapping[str, bytes], lock: Lock, *, force: bool = False) -> list[str]:
    """Write the files and the lock, remove stale ones; the names of what changed. Raises: HandEdited."""
    known = read_lock(folder)
    recorded = known.files if known else {}
    if not force:
        _refuse_foreign(folder, files, recorded)
    stale = [name for name in recorded if name not in files and (folder / name).is_file()]
    content = {**files, LOCK_NAME: lock.text().encode()}
    changed = [name for name, text in content.items() if file_digest(folder / name) != digest(text)]
    if changed or stale:
        _replace(folder, {name: content[name] for name in changed}, stale)
    return sorted([*changed, *stale])


def differing_files(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """The names whose content on disk is not what the document gives, stale files included."""
    known = read_lock(folder)
    recorded = known.files if known else {}
    stale = [name for name in recorded if name not in files and (folder / name).exists()]
    changed = [name for name, text in files.items() if file_digest(folder / name) != digest(text)]
    return sorted([*changed, *stale])


def _refuse_foreign(folder: Path, files: Mapping[str, bytes], recorded: Mapping[str, str]) -> None:
    foreign = []
    for name in sorted({*files, *recorded}):
        actual = file_digest(folder / name)
        if actual is None or actual == recorded.get(name):
            continue
        if name not in files or actual != digest(files[name]):
            foreign.append(folder / name)
    if foreign:
        raise HandEdited(foreign)


def _replace(folder: Path, changed: Mapping[str, bytes], stale: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".codegen-", dir=folder) as staging:
        fresh, old = Path(staging, "new"), Path(staging, "old")
        fresh.mkdir()
        old.mkdir()
        for name, content in changed.items():
            (fresh / name).write_bytes(content)
        done: list[str] = []
        try:
            for name in [*stale, *changed]:
                if (folder / name).exists():
                    shutil.copy2(folder / name, old / name)
                done.append(name)
                if name in changed:
                    (fresh / name).replace(folder / name)
                else:
                    (folder / name).unlink()
        except OSError:
            _restore(folder, old, done)
            raise


def _restore(folder: Path, old: Path, names: list[str]) -> None:
    for name in names:
        if (old / name).exists():
            (old / name).replace(folder / name)
        else:
            (folder / name).unlink(missing_ok=True)
