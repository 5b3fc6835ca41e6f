"""The command line: `python -m codegen COMMAND`, or `charter-codegen COMMAND` where it is installed."""

import argparse
import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Final

from codegen.commands import COMMANDS, FAULTED, INTERRUPTED, MISUSED
from codegen.commands.arguments import Misuse
from codegen.commands.examples import shown
from codegen.findings import CompilerFault, ToolMissing

_CALLS: Final = 5_000
_INSTALLED: Final = "charter-codegen"
_OUR_DEFECT: Final = (
    "This is a defect of the compiler, not of the document: please report it with the part of the"
    " document that stands at this place. Nothing was written."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, and answer its exit code: 0 for success, or one of those that are imported here."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    with _without_garbage_collection(), _deep_documents():
        try:
            options = parsed(given)
            return int(options.run(options))
        except BrokenPipeError:
            # Whoever reads has seen enough; nothing may be written when Python ends either.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0
        except KeyboardInterrupt:
            return INTERRUPTED
        except (Misuse, OSError, ToolMissing) as error:
            sys.stderr.write(f"codegen: {error}\n")
            return MISUSED
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] == __package__:
                raise
            sys.stderr.write(f"codegen: {error}; the compiler needs `pip install 'charter[codegen]'`\n")
            return MISUSED
        except CompilerFault as error:
            sys.stderr.write(f"codegen: {error}\n{_OUR_DEFECT}\n")
            return FAULTED


def parsed(given: Sequence[str]) -> argparse.Namespace:
    """The arguments, with the `run` of their command, the only one that is imported."""
    parser = argparse.ArgumentParser(prog=_program(), description="Compile an OpenAPI document.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, help_text in COMMANDS.items():
        command = commands.add_parser(
            name,
            help=help_text,
            epilog=shown(name, parser.prog),
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        if name in given[:1]:
            module = import_module(f"{__package__}.commands.{name}")
            module.configure(command)
            command.set_defaults(run=module.run)
    return parser.parse_args(given)


def _program() -> str:
    return _INSTALLED if Path(sys.argv[0]).stem == _INSTALLED else "python -m codegen"


@contextmanager
def _deep_documents() -> Iterator[None]:
    """Each level of a document takes several calls; the reader bounds the levels."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, _CALLS))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """A compilation is short and makes few cycles: collecting them would take a tenth of its time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
