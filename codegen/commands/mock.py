"""`python -m codegen mock`: serve a document from its examples, keeping what is posted."""

import argparse
import os

from codegen.commands import build
from codegen.commands.arguments import add_spec, spec_path
from codegen.mock import PACKAGE, cache_folder, serve


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_spec(parser)
    parser.add_argument("--port", type=int, default=4010, help="port, 0 for a free one (default: 4010)")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument("--lenient", action="store_true", help="leave out what is unsound, and list it")
    parser.add_argument("--seed", type=int, default=0, help="makes other samples (default: 0)")
    parser.add_argument("--static", action="store_true", help="answer samples only, keep nothing")


def run(options: argparse.Namespace) -> int:
    """Compile where the document changed, then become the server; return only where that failed."""
    spec = spec_path(options.spec)
    folder = cache_folder(spec, is_lenient=options.lenient, environment=os.environ)
    refused = build.run(_build_options(str(spec), str(folder), is_lenient=options.lenient))
    if refused:
        return refused
    server = ["--host", options.host, "--port", str(options.port), "--seed", str(options.seed)]
    serve(folder, [*server, "--static"] if options.static else server)
    return 0


def _build_options(spec: str, folder: str, *, is_lenient: bool) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    build.configure(parser)
    lenient = ["--lenient"] if is_lenient else []
    return parser.parse_args([spec, "--out", folder, "--package", PACKAGE, "--force", *lenient])
