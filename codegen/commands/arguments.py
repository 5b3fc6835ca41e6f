"""Arguments that several commands share, and what makes no sense about them."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from codegen.reading.limits import TooLarge, bounded_bytes


class Misuse(Exception):
    """A command that makes no sense; the message says what to write instead."""


def add_spec(parser: argparse.ArgumentParser) -> None:
    """Add SPEC, the path of a document."""
    parser.add_argument("spec", metavar="SPEC", help="path of the OpenAPI document, YAML or JSON")


def add_profile(parser: argparse.ArgumentParser) -> None:
    """Add --profile, the rules that hold."""
    parser.add_argument("--profile", choices=("house", "neutral"), default="neutral", help="which rules hold")


def add_remote(parser: argparse.ArgumentParser) -> None:
    """Add --allow-remote, which lets references leave the machine."""
    parser.add_argument(
        "--allow-remote", action="store_true", help="fetch the files that http and https references name"
    )


def spec_path(text: str) -> Path:
    """The document's path. Raises: Misuse, where there is no file."""
    path = Path(text)
    if "://" in text:
        raise Misuse(f"{text} is a URL; download the document and give its path")
    if path.is_dir():
        raise Misuse(f"{path} is a directory; give the path of the document in it")
    if not path.is_file():
        raise Misuse(f"there is no file {path}")
    return path


def spec_content(path: Path) -> bytes:
    """The document's bytes. Raises: Misuse, where they are too many; OSError."""
    try:
        return bounded_bytes(path)
    except TooLarge as error:
        raise Misuse(f"{path}: {error}; split it into several files, joined by $ref") from None


def package_name(folder: Path, given: str | None) -> str:
    """The import name of the package in the folder. Raises: Misuse, where that is none."""
    if folder.exists() and not folder.is_dir():
        raise Misuse(f"{folder} is not a directory")
    package = given or folder.resolve().name
    if not all(part.isidentifier() for part in package.split(".")):
        raise Misuse(f"{package!r} cannot be imported; name the package with --package")
    return package


def say(lines: Sequence[str]) -> None:
    """Write lines to standard output."""
    sys.stdout.writelines(f"{line}\n" for line in lines)
