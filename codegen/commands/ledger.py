"""`python -m codegen ledger`: every keyword of a document, and what becomes of it."""

import argparse

from codegen.commands import FOUND
from codegen.commands.arguments import (
    add_overlays,
    add_profile,
    add_reading,
    add_remote,
    add_spec,
    overlay_names,
    reading,
    say,
    spec_path,
)
from codegen.document import read_document
from codegen.faults import compiling
from codegen.findings import DocumentRefused
from codegen.ledger.ledger import json_text, ledger, text_lines


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_spec(parser)
    add_profile(parser)
    add_remote(parser)
    add_reading(parser)
    add_overlays(parser)
    parser.add_argument("--json", action="store_true", help="write JSON rather than text")


def run(options: argparse.Namespace) -> int:
    """Print the ledger, 1 where it refuses something; a document that cannot be read has none."""
    try:
        document = read_document(
            spec_path(options.spec),
            allows_remote=options.allow_remote,
            choices=reading(options),
            overlays=overlay_names(options),
        )
        with compiling(document, ()):
            entries = ledger(document, options.profile)
    except DocumentRefused as refused:
        say(list(map(str, refused.findings)))
        return FOUND
    faults = [f"refused: {fault}" for fault in document.faults]
    say([json_text(entries)] if options.json else [*text_lines(entries), *faults])
    is_refused = bool(faults) or any(entry.verdict == "refused" for entry in entries)
    return FOUND if is_refused else 0
