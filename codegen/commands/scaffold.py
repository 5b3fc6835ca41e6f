"""`python -m codegen scaffold`: bring hand-written handlers in step with a document."""

import argparse
import tempfile
from pathlib import Path

from codegen.commands import FOUND, build
from codegen.commands.arguments import Misuse, package_name, say, spec_content, spec_path
from codegen.commands.remembered import require_remembered
from codegen.scaffold.surface import Surface, read_surface


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments: those of `build`, which runs first, and the folder of the handlers."""
    build.add_building(parser)
    parser.add_argument(
        "--handlers", required=True, type=Path, metavar="DIR", help="folder of the hand-written handlers"
    )


def run(options: argparse.Namespace) -> int:
    """Build what is out of date, then change handlers, or with --check say what would change."""
    _require_folder(options.handlers, options.out)
    require_remembered(options, build.settings(options))
    before = _surface(options, options.out)
    built = build.bring(options)
    if built and not options.check:
        return built
    surface = _coming_surface(options) if built else _surface(options, options.out)
    if surface is None:
        return FOUND
    from codegen.scaffold.desk import write
    from codegen.scaffold.former import earlier_surfaces
    from codegen.scaffold.scaffold import plan

    planned = plan(
        surface,
        options.handlers,
        options.out,
        before=before,
        earlier=lambda: earlier_surfaces(options.out, surface.package),
    )
    if not options.check:
        write(planned.files)
    say(planned.lines)
    is_open = bool(planned.unread or planned.open_ends)
    return FOUND if built or is_open or (options.check and planned.files) else 0


def _surface(options: argparse.Namespace, folder: Path) -> Surface | None:
    """What the package in the folder asks of handlers; None where there is none that can be read."""
    if not (folder / "wiring.py").is_file():
        return None
    package = package_name(options.out, options.package)
    try:
        return read_surface(folder, package)
    except (OSError, SyntaxError, KeyError):
        return None


def _coming_surface(options: argparse.Namespace) -> Surface | None:
    """What the package will ask once it is up to date; None where the document is refused."""
    from codegen.build import build as write_package

    spec = spec_path(options.spec)
    with tempfile.TemporaryDirectory(prefix="codegen-") as folder:
        write_package(
            spec_content(spec),
            Path(folder),
            build.settings(options),
            beside=spec.parent,
            allows_remote=options.allow_remote,
            overlays=build.overlay_contents(options),
        )
        return _surface(options, Path(folder))


def _require_folder(handlers: Path, generated: Path) -> None:
    """Raises: Misuse, where handlers cannot live."""
    from codegen.scaffold.desk import dotted

    package_name(handlers, dotted(handlers), "name another folder with --handlers")
    if handlers.resolve() == Path.cwd():
        raise Misuse("handlers need a folder of their own; name one with --handlers")
    if handlers.resolve() == generated.resolve():
        raise Misuse(f"{handlers} is where generated code goes; give handlers another folder")
