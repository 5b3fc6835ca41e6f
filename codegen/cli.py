"""The command line: `python -m codegen COMMAND`, or `charter-codegen COMMAND` where it is installed."""

import argparse
import errno
import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import Final, TextIO

from codegen.commands import COMMANDS, FAULTED, FOUND, INTERRUPTED, MISUSED, UNREAD
from codegen.commands.arguments import Misuse
from codegen.commands.examples import shown
from codegen.findings import CompilerFault, ToolMissing

_CALLS: Final = 5_000
_NO_ROOM: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_INSTALLED: Final = "charter-codegen"
_OUR_DEFECT: Final = (
    "This is a defect of the compiler, not of the document: please report it with the part of the"
    " document that stands at this place. Nothing was written."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, and answer its exit code: 0 for success, or one of those that are imported here."""
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    status = _status(list(sys.argv[1:] if arguments is None else arguments))
    try:
        sys.stdout.flush()
    except OSError as error:
        # Nothing may be written when Python ends either; whoever reads may have seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return status if isinstance(error, BrokenPipeError) else _refused(error)
    return status


def _status(given: list[str]) -> int:
    with _without_garbage_collection(), _deep_documents():
        try:
            options = parsed(given)
            return int(options.run(options))
        except BrokenPipeError:
            return UNREAD
        except KeyboardInterrupt:
            return INTERRUPTED
        except (Misuse, OSError, ToolMissing) as error:
            return _refused(error)
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] == __package__:
                raise
            sys.stderr.write(f"codegen: {error}; the compiler needs `pip install 'charter[codegen]'`\n")
            return MISUSED
        except CompilerFault as error:
            sys.stderr.write(f"codegen: {error}\n{_OUR_DEFECT}\n")
            return FAULTED


def _refused(error: Exception) -> int:
    """Tell why nothing came of it; a full disk is nobody's misuse."""
    sys.stderr.write(f"codegen: {error}\n")
    return FOUND if isinstance(error, OSError) and error.errno in _NO_ROOM else MISUSED


def _nowhere() -> TextIO:
    """In place of a stream that was closed before the start."""
    return Path(os.devnull).open("w", encoding="utf-8")


def parsed(given: Sequence[str]) -> argparse.Namespace:
    """The arguments, with the `run` of their command, the only one that is imported."""
    parser = argparse.ArgumentParser(prog=_program(), description="Compile an OpenAPI document.")
    word = given[0] if given else ""
    if close := get_close_matches(word, COMMANDS, 1) if word not in COMMANDS else []:
        parser.error(f"there is no command {word!r}. Did you mean {close[0]!r}?")
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
