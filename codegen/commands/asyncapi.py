"""`python -m codegen asyncapi`: the channels of a document as AsyncAPI 3.1."""

import argparse
from pathlib import Path

from codegen.commands import FOUND
from codegen.commands.arguments import add_overlays, add_remote, add_spec, overlay_names, say, spec_path
from codegen.document import read_document
from codegen.exporting.asyncapi import asyncapi
from codegen.faults import compiling
from codegen.findings import DocumentRefused
from codegen.lint import findings
from codegen.writing.document_text import json_of, yaml_of


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_spec(parser)
    add_remote(parser)
    add_overlays(parser)
    parser.add_argument("--out", metavar="FILE", type=Path, help="write it there; .json makes it JSON")


def run(options: argparse.Namespace) -> int:
    """Write the AsyncAPI document, 1 where there is none to be made."""
    try:
        document = read_document(
            spec_path(options.spec),
            allows_remote=options.allow_remote,
            overlays=overlay_names(options),
        )
        with compiling(document, ()):
            found = findings(document, "neutral")
            tree = None if found else asyncapi(document)
    except DocumentRefused as refused:
        found, tree = list(refused.findings), None
    if tree is None:
        mend = "declare one by x-channel on a GET"
        say([str(finding) for finding in found] or [f"{options.spec} has no channel - {mend}"])
        return FOUND
    content = json_of(tree) if options.out and options.out.suffix == ".json" else yaml_of(tree)
    if options.out is None:
        say([content.decode().rstrip("\n")])
    else:
        options.out.write_bytes(content)
    return 0
