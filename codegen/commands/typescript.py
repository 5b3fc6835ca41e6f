"""`python -m codegen typescript`: the client of a document for frontends, ready to be imported."""

import argparse
from pathlib import Path

from codegen.commands import FOUND
from codegen.commands.arguments import (
    Misuse,
    add_overlays,
    add_remote,
    add_spec,
    overlay_names,
    say,
    spec_path,
)
from codegen.document import Document, read_document
from codegen.findings import DocumentRefused
from codegen.lint import sound_document
from codegen.typescript.build import client_drift, write_client
from codegen.typescript.choices import DATES, EXTRAS, Choices, Extra
from codegen.typescript.manifest import is_package_name
from codegen.writing.write import HandEdited


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_spec(parser)
    add_remote(parser)
    add_overlays(parser)
    parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="folder of the package")
    parser.add_argument(
        "--name", type=_name, metavar="NAME", help="name of the package (default: the document's title)"
    )
    parser.add_argument(
        "--license", type=Path, metavar="FILE", help="the license's text, to be in the package"
    )
    parser.add_argument(
        "--with",
        type=_extras,
        default=(),
        dest="extras",
        metavar="NAMES",
        help=f"entries for other libraries, with commas between: {', '.join(EXTRAS)}",
    )
    parser.add_argument(
        "--dates",
        type=str.lower,
        choices=DATES,
        default="string",
        help="what moments are in answers and requests (default: string, as in JSON)",
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 where files are out of date"
    )
    parser.add_argument("--lenient", action="store_true", help="leave out what is unsound, and list it")
    parser.add_argument("--force", action="store_true", help="overwrite files that were edited by hand")


def run(options: argparse.Namespace) -> int:
    """Write the client, or with --check tell what is out of date."""
    choices = _choices(options)
    try:
        document = _document(options)
        if options.check:
            drift = client_drift(document, options.out, choices)
            say(drift)
            return FOUND if drift else 0
        changed = write_client(document, options.out, choices, force=options.force)
    except DocumentRefused as refused:
        say(list(map(str, refused.findings)))
        return FOUND
    except HandEdited as edited:
        mend = "undo that and edit the contract instead (--force overwrites it)"
        say([f"{path} was edited by hand - {mend}" for path in edited.paths])
        return FOUND
    say([f"{len(changed)} files written to {options.out}/"] if changed else [])
    return 0


def _document(options: argparse.Namespace) -> Document:
    """The document, sound with --lenient. Raises: DocumentRefused, Misuse, OSError."""
    document = read_document(
        spec_path(options.spec), allows_remote=options.allow_remote, overlays=overlay_names(options)
    )
    if not options.lenient:
        return document
    sound = sound_document(document)
    say([f"left out: {finding}" for finding in sound.left_out])
    return sound.document


def _choices(options: argparse.Namespace) -> Choices:
    """Raises: Misuse, where a path of them leads elsewhere."""
    if options.out.exists() and not options.out.is_dir():
        raise Misuse(f"{options.out} is not a directory; give the folder that the package is to be in")
    if options.license is not None and not options.license.is_file():
        raise Misuse(f"there is no file {options.license}; give the path of the license's text")
    return Choices(options.name, options.license, options.extras, options.dates)


def _extras(text: str) -> tuple[Extra, ...]:
    """Raises: ArgumentTypeError, where there is no such entry."""
    wanted = [name.strip() for name in text.split(",")]
    unknown = [name for name in wanted if name not in EXTRAS]
    if unknown:
        raise argparse.ArgumentTypeError(f"{unknown[0]!r} is none of {', '.join(EXTRAS)}")
    return tuple(extra for extra in EXTRAS if extra in wanted)


def _name(text: str) -> str:
    """Raises: ArgumentTypeError, where registries take no such name."""
    if not is_package_name(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no package's name, such as pets or @acme/pets")
    return text
