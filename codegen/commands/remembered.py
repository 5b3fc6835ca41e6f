"""Options of the last build that decide what is generated: left out, they would retype it silently."""

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from codegen.commands.arguments import Misuse
from codegen.writing.lock import read_lock

_VALUED: Final = ("caller", "formats", "untyped")
"""Options that are None where they were not given."""


def require_remembered(options: argparse.Namespace, recorded: Mapping[str, str]) -> None:
    """Raises: Misuse, where the package was built with an option that is not given now, nor --force.

    `recorded` is what the lock is going to remember.
    """
    lock = read_lock(options.out)
    if lock is None or options.force:
        return
    missing = list(_left_out(options, lock.options, recorded))
    if missing:
        again = "it" if len(missing) == 1 else "them"
        mend = f"give {again} again, or --force to build without"
        raise Misuse(f"{options.out} was built with {' '.join(missing)} - {mend}")


def _left_out(
    options: argparse.Namespace, known: Mapping[str, str], recorded: Mapping[str, str]
) -> Iterator[str]:
    """The options as they are to be written."""
    for name in _VALUED:
        if name in known and getattr(options, name) is None:
            yield f"--{name} {known[name]}"
    if known.get("lenient") == "True" and not options.lenient:
        yield "--lenient"
    if "overlays" in known and not options.overlay:
        beside = Path(options.spec).parent
        yield from (f"--overlay {beside / name}" for name in known["overlays"].split(" "))
    if options.package is None and known.get("package", recorded["package"]) != recorded["package"]:
        yield f"--package {known['package']}"
