"""`python -m codegen build`: compile a document into a package."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from codegen.commands import FOUND
from codegen.commands.arguments import (
    Misuse,
    add_examples,
    add_overlays,
    add_profile,
    add_reading,
    add_remote,
    add_spec,
    caller_type,
    overlay_names,
    package_name,
    say,
    spec_content,
    spec_path,
)
from codegen.commands.remembered import require_remembered
from codegen.commands.watching import watched
from codegen.reading.limits import bounded_bytes
from codegen.writing.lock import current_lock
from codegen.writing.write import stray_files

_UNUSUAL: Final = {"caller": "", "examples": "refused", "formats": "asserted", "untyped": "meant"}
"""Options with what they are for nearly everybody."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_building(parser)
    parser.add_argument("--watch", action="store_true", help="build again whenever the document changes")


def add_building(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of every command that builds."""
    add_spec(parser)
    add_profile(parser)
    add_remote(parser)
    add_reading(parser)
    add_examples(parser)
    add_overlays(parser)
    parser.add_argument(
        "--out", required=True, type=Path, metavar="DIR", help="folder of the generated package"
    )
    parser.add_argument(
        "--caller",
        type=caller_type,
        metavar="MODULE:NAME",
        help="type of callers as handlers see them (default: the runtime's Caller)",
    )
    parser.add_argument("--package", help="import name of the package (default: the folder's name)")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 where files are out of date"
    )
    parser.add_argument("--lenient", action="store_true", help="leave out what is unsound, and list it")
    parser.add_argument(
        "--force",
        action="store_true",
        help="overwrite files that were edited by hand, or built with options that are left out now",
    )
    parser.set_defaults(untyped=None, formats=None)


def run(options: argparse.Namespace) -> int:
    """Build, or check with --check, and say how many files that wrote; with --watch again and again."""
    require_remembered(options, settings(options))

    def once() -> int:
        return bring(options, report=lambda line: say([line]))

    if not options.watch:
        return once()
    if options.check:
        raise Misuse("--check writes nothing and --watch writes again and again; give one of them")
    named = [spec_path(options.spec), *map(Path, options.overlay)]
    return watched(named, options.out, once)


def bring(options: argparse.Namespace, *, report: Callable[[str], None] | None = None) -> int:
    """Do what `run` does; the pipeline is imported only where something changed."""
    spec = spec_path(options.spec)
    source = spec_content(spec)
    recorded = settings(options)
    lock = current_lock(options.out, source, recorded, beside=spec.parent)
    if lock is not None and not (options.check and stray_files(options.out, lock.files)):
        say(lock.notes)
        return 0
    from codegen.build import build

    outcome = build(
        source,
        options.out,
        recorded,
        beside=spec.parent,
        is_check=options.check,
        is_forced=options.force,
        allows_remote=options.allow_remote,
        overlays=overlay_contents(options),
    )
    say(outcome.lines)
    if report is not None and outcome.changed:
        report(_written(options.out, outcome.changed))
    return FOUND if outcome.is_refused else 0


def settings(options: argparse.Namespace) -> dict[str, str]:
    """What the lock remembers of the options, of some only where they were given. Raises: Misuse."""
    given = {name: getattr(options, name) or usual for name, usual in _UNUSUAL.items()}
    chosen = {name: value for name, value in given.items() if value != _UNUSUAL[name]}
    overlays = {"overlays": " ".join(overlay_names(options))} if options.overlay else {}
    return {
        **chosen,
        "lenient": str(options.lenient),
        "package": package_name(options.out, options.package),
        "profile": options.profile,
        "source": spec_path(options.spec).name,
        **overlays,
    }


def overlay_contents(options: argparse.Namespace) -> dict[str, bytes]:
    """The overlays by the names that the lock remembers. Raises: Misuse, OSError."""
    beside = spec_path(options.spec).parent
    return {name: bounded_bytes(beside / name) for name in overlay_names(options)}


def _written(folder: Path, changed: Sequence[str]) -> str:
    """`11 files written to odd/`."""
    written = sum((folder / name).is_file() for name in changed)
    removed = len(changed) - written
    gone = f", {removed} removed" if removed else ""
    return f"{written} file{'' if written == 1 else 's'} written to {folder}/{gone}"
