"""The command line: `python -m codegen build|lint`."""

import argparse
import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Final

from codegen.findings import ToolMissing
from codegen.lock import is_current

FOUND: Final = 1
MISUSED: Final = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 is success, 1 findings or drift, 2 a command that makes no sense."""
    options = _parser().parse_args(arguments)
    problem = _misuse(options)
    if problem is None:
        try:
            return int(options.run(options))
        except (OSError, ToolMissing) as error:
            problem = str(error)
    sys.stderr.write(f"codegen: {problem}\n")
    return MISUSED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m codegen", description="Compile an OpenAPI document.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    build = commands.add_parser("build", help="write server code for a document")
    build.add_argument(
        "--out", required=True, type=Path, metavar="DIR", help="folder of the generated package"
    )
    build.add_argument("--package", help="import name of the package (default: the folder's name)")
    build.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 where files are out of date"
    )
    build.add_argument("--lenient", action="store_true", help="leave out what is not enforced, and list it")
    build.add_argument(
        "--force", action="store_true", help="overwrite generated files that were edited by hand"
    )
    build.set_defaults(run=_build)
    lint = commands.add_parser("lint", help="check a document against governance rules")
    lint.set_defaults(run=_lint, out=None)
    for command in (build, lint):
        command.add_argument("spec", metavar="SPEC", help="path of the OpenAPI document, YAML or JSON")
        command.add_argument(
            "--profile", choices=("house", "neutral"), default="neutral", help="which rules hold"
        )
    return parser


def _misuse(options: argparse.Namespace) -> str | None:
    spec = Path(options.spec)
    if "://" in options.spec:
        return f"{options.spec} is a URL; download the document and give its path"
    if spec.is_dir():
        return f"{spec} is a directory; give the path of the document in it"
    if not spec.is_file():
        return f"there is no file {spec}"
    if options.out is None:
        return None
    if options.out.exists() and not options.out.is_dir():
        return f"{options.out} is not a directory"
    package = _package(options)
    if not all(part.isidentifier() for part in package.split(".")):
        return f"{package!r} cannot be imported; name the package with --package"
    return None


def _package(options: argparse.Namespace) -> str:
    return str(options.package or options.out.resolve().name)


def _build(options: argparse.Namespace) -> int:
    source = Path(options.spec).read_bytes()
    recorded = {
        "lenient": str(options.lenient),
        "package": _package(options),
        "profile": options.profile,
        "source": Path(options.spec).name,
    }
    if is_current(options.out, source, recorded):
        return 0
    with _without_garbage_collection():
        pipeline = import_module("codegen.build")
        outcome = pipeline.build(
            source, options.out, recorded, is_check=options.check, is_forced=options.force
        )
    _say(outcome.lines)
    return FOUND if outcome.is_refused else 0


def _lint(options: argparse.Namespace) -> int:
    with _without_garbage_collection():
        lines = import_module("codegen.lint").lint(Path(options.spec), options.profile)
    _say(lines)
    return FOUND if lines else 0


def _say(lines: Sequence[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """A compilation is short and makes few cycles: collecting them would take a tenth of its time.

    The modules of the pipeline are imported in here too, so that an unchanged document does not pay for them.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
