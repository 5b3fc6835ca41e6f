"""Whether this very code has been found to fit together before.

The first start builds every feature and compares every handler with the contract. What it found holds until
a file changes, so that later starts leave it out, as Python leaves out what it has compiled. The mark lies
beside the bytecode; where that cannot be written, every start looks anew.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from hashlib import blake2b
from importlib.util import cache_from_source
from pathlib import Path
from types import ModuleType
from typing import Final

import fastapi

import charter
import contract
import contract_runtime

PACKAGES: Final = (charter, contract, contract_runtime)


def is_checked(packages: Sequence[ModuleType] = PACKAGES) -> bool:
    """Whether an earlier start has looked at this code."""
    try:
        return _mark().read_text(encoding="ascii") == _fingerprint(packages)
    except OSError:
        return False


def remember(packages: Sequence[ModuleType] = PACKAGES) -> None:
    """Let later starts know that all of this code fits."""
    if sys.dont_write_bytecode:
        return
    mark = _mark()
    written = mark.with_name(f"{mark.name}.{os.getpid()}")
    with suppress(OSError):
        mark.parent.mkdir(parents=True, exist_ok=True)
        written.write_text(_fingerprint(packages), encoding="ascii")
        written.replace(mark)


def _mark() -> Path:
    return Path(cache_from_source(str(charter.__file__))).with_suffix(".checked")


def _fingerprint(packages: Sequence[ModuleType]) -> str:
    """Changes with every source file, with what is installed beside them, and with Python."""
    installed = Path(fastapi.__file__).parents[1].stat().st_mtime_ns
    digest = blake2b(f"{sys.version} {installed}".encode(), digest_size=16)
    for package in packages:
        for line in _sources(package.__path__[0]):
            digest.update(line)
    return digest.hexdigest()


def _sources(folder: str) -> Iterator[bytes]:
    """A line for each source file of a folder and those below it."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            if entry.name.endswith(".py"):
                status = entry.stat()
                yield f"{entry.path} {status.st_mtime_ns} {status.st_size}\n".encode()
            elif entry.is_dir() and entry.name != "__pycache__":
                yield from _sources(entry.path)
