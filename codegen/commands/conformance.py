"""`python -m codegen conformance`: build, check, start and test a folder of documents."""

import argparse
import json
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from codegen.commands import FOUND, TERMINATED
from codegen.commands.arguments import Misuse, add_remote
from codegen.conformance.client import require_typescript
from codegen.conformance.conformance import Conformance, documents
from codegen.conformance.probing import Probe, require_schemathesis


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "specs", metavar="SPECS", type=Path, help="folder of OpenAPI documents, or one document"
    )
    add_remote(parser)
    parser.add_argument(
        "--client", action="store_true", help="write the TypeScript client too, and have TypeScript check it"
    )
    parser.add_argument("--output", type=Path, metavar="FILE", help="write every figure there as JSON")
    parser.add_argument("--logs", type=Path, metavar="DIR", help="keep what each step said there")
    parser.add_argument(
        "--max-examples", type=int, default=5, metavar="N", help="cases drawn for each operation"
    )
    parser.add_argument(
        "--max-coverage",
        type=int,
        default=50,
        metavar="N",
        help="boundary cases for each, valid and invalid each",
    )
    parser.add_argument(
        "--max-cases",
        type=int,
        default=20_000,
        metavar="N",
        help="about how many cases one document gets (default: 20000)",
    )
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="other cases (default: 1)")
    parser.add_argument("--only", nargs="+", default=(), metavar="NAME", help="only these files or stems")
    jobs = min(2, os.cpu_count() or 1)
    parser.add_argument("--jobs", type=int, default=jobs, metavar="N", help="documents at a time")


def run(options: argparse.Namespace) -> int:
    """Print a row for each document; 1 where something that is promised did not hold."""
    require_schemathesis()
    if options.client:
        require_typescript()
    specs = _specs(options.specs, options.only)
    if options.output is not None and not options.output.parent.is_dir():
        raise Misuse(f"there is no folder {options.output.parent} for --output")
    wanted = Probe(
        max_examples=options.max_examples,
        max_coverage=options.max_coverage,
        seed=options.seed,
        max_cases=options.max_cases,
    )
    with _ending_in_order():
        rows = Conformance(
            wanted,
            options.jobs,
            options.logs,
            _tell,
            allows_remote=options.allow_remote,
            has_client=options.client,
        ).run(specs)
    if options.output is not None:
        content = {**asdict(wanted), "rows": [row.as_json() for row in rows]}
        options.output.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    judged = [row for row in rows if row.is_document]
    failed = sum(row.has_failed for row in judged)
    _tell(f"{len(judged) - failed} of {len(judged)} documents passed")
    return FOUND if failed or not judged else 0


@contextmanager
def _ending_in_order() -> Iterator[None]:
    """Whoever ends the run ends its programs too: SIGTERM is taken as an exception."""
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _specs(place: Path, only: list[str]) -> list[Path]:
    """Raises: Misuse, where there is nothing to test."""
    if place.is_file():
        return [place]
    if not place.is_dir():
        raise Misuse(f"there is no folder {place}")
    found = documents(place, only)
    if not found:
        raise Misuse(f"{place} holds no such document (.yaml, .yml, .json)")
    return found


def _tell(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
