"""Arguments that several commands share, and what makes no sense about them."""

import argparse
import os
import sys
from collections.abc import Sequence
from keyword import iskeyword
from pathlib import Path
from typing import Final

from codegen.reading.choices import Choices
from codegen.reading.limits import TooLarge, bounded_bytes

_TAKEN: Final = frozenset(
    {
        *("__main__", "annotated_types", "anyio", "charter_codegen", "click", "codegen"),
        *("contract_runtime", "fastapi", "h11", "httpx", "idna"),
        *("jsonschema_rs", "libcst", "openapi_spec_validator", "pydantic", "pydantic_core"),
        *("ruff", "starlette", "typing_extensions", "typing_inspection", "uvicorn"),
        *("websockets", "yaml"),
    }
)
"""What generated code, its runtime and the compiler import themselves, or are."""

_RENAME: Final = "name the package with --package, or give another folder with --out"


class Misuse(Exception):
    """A command that makes no sense; the message says what to write instead."""


def add_spec(parser: argparse.ArgumentParser, *, is_required: bool = True) -> None:
    """Add SPEC, the path of a document."""
    nargs = None if is_required else "?"
    parser.add_argument(
        "spec", metavar="SPEC", nargs=nargs, help="path of the OpenAPI document, YAML or JSON"
    )


def add_profile(parser: argparse.ArgumentParser) -> None:
    """Add --profile, the rules that hold."""
    parser.add_argument("--profile", choices=("house", "neutral"), default="neutral", help="which rules hold")


def add_remote(parser: argparse.ArgumentParser) -> None:
    """Add --allow-remote, which lets references leave the machine."""
    parser.add_argument(
        "--allow-remote", action="store_true", help="fetch the files that http and https references name"
    )


def add_reading(parser: argparse.ArgumentParser) -> None:
    """Add how schemas are read where there are two ways."""
    parser.add_argument(
        "--untyped",
        choices=("meant", "said"),
        default="meant",
        help="schemas with properties or items and no type mean objects and arrays, or any value",
    )
    parser.add_argument(
        "--formats",
        choices=("asserted", "annotations"),
        default="asserted",
        help="whether `format` refuses values",
    )


def add_examples(parser: argparse.ArgumentParser) -> None:
    """Add --examples, what becomes of a document whose examples do not fit."""
    parser.add_argument(
        "--examples",
        choices=("refused", "told"),
        default="refused",
        help="whether an example that does not fit its schema is a defect, or is only told",
    )


def reading(options: argparse.Namespace) -> Choices:
    """How schemas are read."""
    return Choices(untyped=options.untyped, formats=options.formats)


def add_overlays(parser: argparse.ArgumentParser) -> None:
    """Add --overlay, which may be there several times."""
    parser.add_argument(
        "--overlay",
        action="append",
        default=[],
        metavar="FILE",
        help="make the changes of an OpenAPI Overlay to the document first; may be repeated",
    )


def overlay_names(options: argparse.Namespace) -> list[str]:
    """The overlays' paths, relative to the document's folder. Raises: Misuse."""
    beside = Path(options.spec).parent
    for name in options.overlay:
        if not Path(name).is_file():
            raise Misuse(f"there is no overlay {name}")
    return [Path(os.path.relpath(name, beside)).as_posix() for name in options.overlay]


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


def package_name(folder: Path, given: str | None, mend: str = _RENAME) -> str:
    """The import name of the package in the folder. Raises: Misuse, where it is none, or taken."""
    if folder.exists() and not folder.is_dir():
        raise Misuse(f"{folder} is not a directory")
    package = given or folder.resolve().name
    parts = package.split(".")
    if not all(map(str.isidentifier, parts)):
        raise Misuse(f"{package!r} cannot be imported; {mend}")
    keyword = next(filter(iskeyword, parts), None)
    if keyword is not None:
        raise Misuse(f"{package!r} cannot be imported: {keyword!r} is a keyword of Python; {mend}")
    if parts[0] in sys.stdlib_module_names:
        raise Misuse(f"{parts[0]!r} is a module of Python's standard library; {mend}")
    if parts[0] in _TAKEN:
        raise Misuse(f"{parts[0]!r} is a package that generated code or its compiler needs; {mend}")
    return package


def caller_type(text: str) -> str:
    """A type and where it stands, `people:Person`. Raises: ArgumentTypeError."""
    module, _, name = text.partition(":")
    parts = [*module.split("."), name]
    if text and not all(part.isidentifier() and not iskeyword(part) for part in parts):
        raise argparse.ArgumentTypeError(f"{text!r} is no module:Name, such as people:Person")
    return text


def say(lines: Sequence[str]) -> None:
    """Write lines to standard output."""
    sys.stdout.writelines(f"{line}\n" for line in lines)
