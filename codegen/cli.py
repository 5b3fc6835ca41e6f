"""The command line: `python -m codegen COMMAND`."""

import argparse
import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module

from codegen.commands import COMMANDS, MISUSED
from codegen.commands.arguments import Misuse
from codegen.findings import ToolMissing


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 is success, 1 findings or drift, 2 a command that makes no sense."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser = argparse.ArgumentParser(prog="python -m codegen", description="Compile an OpenAPI document.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    with _without_garbage_collection():
        for name, help_text in COMMANDS.items():
            command = commands.add_parser(name, help=help_text)
            if name in given[:1]:
                module = import_module(f"codegen.commands.{name}")
                module.configure(command)
                command.set_defaults(run=module.run)
        options = parser.parse_args(given)
        try:
            return int(options.run(options))
        except (Misuse, OSError, ToolMissing) as error:
            sys.stderr.write(f"codegen: {error}\n")
            return MISUSED


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
