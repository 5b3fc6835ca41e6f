"""Does something again whenever a document, or a file beside it, changes."""

import gc
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from codegen.commands.arguments import Misuse, say
from codegen.findings import CompilerFault, ToolMissing
from codegen.writing.lock import read_lock

_PAUSE: Final = 0.3
"""Seconds between two looks."""

_SUFFIXES: Final = frozenset({".json", ".yaml", ".yml"})
_SKIPPED: Final = frozenset({"__pycache__", "node_modules"})


def watched(named: Sequence[Path], out: Path, act: Callable[[], int]) -> int:
    """Act now and after each change of what is named, first the document, until somebody interrupts.

    What goes wrong is said, and ends nothing.
    """
    say([f"watching {named[0]} and the documents beside it; Ctrl+C ends this"])
    try:
        while True:
            seen = _stamps(named, out)
            _attempt(act)
            sys.stdout.flush()
            while _stamps(named, out) == seen:
                time.sleep(_PAUSE)
    except KeyboardInterrupt:
        return 0


def _attempt(act: Callable[[], int]) -> None:
    try:
        act()
    except (CompilerFault, Misuse, OSError, ToolMissing) as error:
        sys.stderr.write(f"codegen: {error}\n")
    gc.collect()


def _stamps(named: Sequence[Path], out: Path) -> dict[Path, tuple[int, int]]:
    """When each file was written last, and how long it is; a file that is away for a moment has none."""
    found = {}
    for path in {*_beside(named[0], out), *_parts(named[0], out), *named}:
        try:
            stat = path.stat()
        except OSError:
            continue
        found[path] = (stat.st_mtime_ns, stat.st_size)
    return found


def _beside(spec: Path, out: Path) -> Iterator[Path]:
    """Documents in the folder of this one, and one level below, which may be parts of it."""
    folders = [each for each in spec.parent.iterdir() if each.is_dir() and each.name not in _SKIPPED]
    visible = [each for each in folders if not each.name.startswith(".") and each.resolve() != out.resolve()]
    for folder in (spec.parent, *visible):
        yield from (path for path in folder.iterdir() if path.suffix in _SUFFIXES)


def _parts(spec: Path, out: Path) -> Iterator[Path]:
    lock = read_lock(out)
    for name in () if lock is None else lock.parts:
        if "://" not in name:
            yield spec.parent / name
