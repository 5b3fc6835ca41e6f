"""`python -m codegen mock`: serve a document from its examples, keeping what is posted."""

import argparse
import os
from pathlib import Path
from typing import Final

from codegen.commands import build
from codegen.commands.arguments import (
    Misuse,
    add_overlays,
    add_reading,
    add_remote,
    add_spec,
    spec_content,
    spec_path,
)
from codegen.findings import Json
from codegen.mock import PACKAGE, cache_folder, seed_argument, serve
from codegen.reading.sources import read_source

_PLANTED: Final = "write what is there, such as `/pets: [{name: Mia}]`"
_LAST_PORT: Final = 65_535


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_spec(parser)
    add_remote(parser)
    add_reading(parser)
    add_overlays(parser)
    parser.add_argument("--port", type=int, default=4010, help="port, 0 for a free one (default: 4010)")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument("--lenient", action="store_true", help="leave out what is unsound, and list it")
    parser.add_argument(
        "--seed", default="0", metavar="N|FILE", help="a number makes other samples; a file has what is there"
    )
    parser.add_argument("--static", action="store_true", help="answer samples only, keep nothing")


def run(options: argparse.Namespace) -> int:
    """Compile where the document changed, then become the server; return only where that failed."""
    spec = spec_path(options.spec)
    if not 0 <= options.port <= _LAST_PORT:
        raise Misuse(f"there is no port {options.port}; give one up to {_LAST_PORT}, or 0 for a free one")
    planted = _planted(options.seed)
    folder = cache_folder(spec, is_lenient=options.lenient, environment=os.environ)
    refused = build.bring(_build_options(options, str(folder)))
    if refused:
        return refused
    seed = options.seed if planted is None else seed_argument(folder, planted)
    server = ["--host", options.host, "--port", str(options.port), "--seed", seed]
    serve(folder, [*server, "--static"] if options.static else server)
    return 0


def _planted(seed: str) -> Json:
    """What the file of a seed has, None for a number. Raises: Misuse, DocumentRefused."""
    if seed.removeprefix("-").isdecimal():
        return None
    if not Path(seed).is_file():
        raise Misuse(f"--seed is a number or a file, and there is no file {seed}")
    return read_source(spec_content(Path(seed)), seed, _PLANTED).root


def _build_options(options: argparse.Namespace, folder: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    build.add_building(parser)
    given = ["--out", folder, "--package", PACKAGE, "--force"]
    given += ["--examples", "told", "--untyped", options.untyped, "--formats", options.formats]
    given += [f"--{name.replace('_', '-')}" for name in ("lenient", "allow_remote") if getattr(options, name)]
    given += [f"--overlay={name}" for name in options.overlay]
    return parser.parse_args([options.spec, *given])
