"""`python -m codegen upgrade`: a document in a later version of OpenAPI, written into its own files."""

import argparse

from codegen.commands import FOUND
from codegen.commands.arguments import Misuse, add_spec, say, spec_path
from codegen.document import read_document
from codegen.exporting.versions import VERSIONS
from codegen.findings import DocumentRefused
from codegen.upgrading.upgrade import upgrade


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_spec(parser)
    parser.add_argument("--to", choices=VERSIONS, default=VERSIONS[-1], help="the version to arrive at")


def run(options: argparse.Namespace) -> int:
    """Print what was changed; where anything is left to be done by hand, nothing is written."""
    spec = spec_path(options.spec)
    try:
        document = read_document(spec)
        if document.version >= options.to:
            raise Misuse(f"{spec} is OpenAPI {document.version} already")
        say([f"changed: {change}" for change in upgrade(document, options.to, spec.parent)])
    except DocumentRefused as refused:
        say(list(map(str, refused.findings)))
        return FOUND
    return 0
