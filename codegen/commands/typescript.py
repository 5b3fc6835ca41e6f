"""`python -m codegen typescript`: the client of a document for frontends, ready to be imported."""

import argparse
from pathlib import Path

from codegen.commands import FOUND
from codegen.commands.arguments import add_overlays, add_remote, add_spec, overlay_names, say, spec_path
from codegen.document import read_document
from codegen.findings import DocumentRefused
from codegen.typescript.build import client_drift, write_client
from codegen.writing.write import HandEdited


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_spec(parser)
    add_remote(parser)
    add_overlays(parser)
    parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="folder of the package")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 where files are out of date"
    )
    parser.add_argument("--force", action="store_true", help="overwrite files that were edited by hand")


def run(options: argparse.Namespace) -> int:
    """Write the client, or with --check tell what is out of date."""
    try:
        document = read_document(
            spec_path(options.spec), allows_remote=options.allow_remote, overlays=overlay_names(options)
        )
        if options.check:
            drift = client_drift(document, options.out)
            say(drift)
            return FOUND if drift else 0
        changed = write_client(document, options.out, force=options.force)
    except DocumentRefused as refused:
        say(list(map(str, refused.findings)))
        return FOUND
    except HandEdited as edited:
        mend = "undo that and edit the contract instead (--force overwrites it)"
        say([f"{path} was edited by hand - {mend}" for path in edited.paths])
        return FOUND
    say([f"{len(changed)} files written to {options.out}/"] if changed else [])
    return 0
