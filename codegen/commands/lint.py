"""`python -m codegen lint`: every finding about a document, or with `--fix` those that are left."""

import argparse

from codegen.commands import FOUND
from codegen.commands.arguments import (
    Misuse,
    add_examples,
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
from codegen.lint import lint, lint_and_fix


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_spec(parser)
    add_profile(parser)
    add_remote(parser)
    add_reading(parser)
    add_examples(parser)
    add_overlays(parser)
    parser.add_argument("--fix", action="store_true", help="write into the document what can be known")


def run(options: argparse.Namespace) -> int:
    """Print the findings, and what was mended; warnings alone are no failure."""
    spec = spec_path(options.spec)
    asked = {
        "allows_remote": options.allow_remote,
        "choices": reading(options),
        "has_fitting_examples": options.examples == "refused",
    }
    overlays = overlay_names(options)
    if options.fix and overlays:
        raise Misuse("--fix writes into the document itself; run it without --overlay")
    if options.fix:
        mended, found = lint_and_fix(spec, options.profile, **asked)
        say([f"mended: {finding}" for finding in mended])
    else:
        found = lint(spec, options.profile, overlays=overlays, **asked)
    say(list(map(str, found)))
    return FOUND if any(not finding.is_warning for finding in found) else 0
