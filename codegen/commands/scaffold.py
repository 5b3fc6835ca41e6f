"""`python -m codegen scaffold`: bring hand-written handlers in step with a document."""

import argparse
from importlib import import_module
from pathlib import Path

from codegen.commands import FOUND, build
from codegen.commands.arguments import Misuse, package_name, say


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments: those of `build`, which runs first, and the folder of the handlers."""
    build.configure(parser)
    parser.add_argument(
        "--handlers", required=True, type=Path, metavar="DIR", help="folder of the hand-written handlers"
    )


def run(options: argparse.Namespace) -> int:
    """Build what is out of date, then change handlers, or with --check say what would change."""
    _require_folder(options.handlers, options.out)
    built = build.run(options)
    if built or not (options.out / "wiring.py").is_file():
        return built or FOUND
    surface = import_module("codegen.scaffold.surface").read_surface(
        options.out, package_name(options.out, options.package)
    )
    scaffold = import_module("codegen.scaffold.scaffold")
    plan = scaffold.plan(surface, options.handlers, options.out)
    if not options.check:
        scaffold.write(plan.files)
    say(plan.lines)
    return FOUND if plan.unread or (options.check and plan.files) else 0


def _require_folder(handlers: Path, generated: Path) -> None:
    """Raises: Misuse, where handlers cannot live."""
    package_name(handlers, None)
    if handlers.resolve() == Path.cwd():
        raise Misuse("handlers need a folder of their own; name one with --handlers")
    if handlers.resolve() == generated.resolve():
        raise Misuse(f"{handlers} is where generated code goes; give handlers another folder")
