"""`python -m codegen lint`: every finding about a document."""

import argparse

from codegen.commands import FOUND
from codegen.commands.arguments import add_profile, add_remote, add_spec, say, spec_path
from codegen.lint import lint


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_spec(parser)
    add_profile(parser)
    add_remote(parser)


def run(options: argparse.Namespace) -> int:
    """Print the findings; warnings alone are no failure."""
    found = lint(spec_path(options.spec), options.profile, allows_remote=options.allow_remote)
    say(list(map(str, found)))
    return FOUND if any(not finding.is_warning for finding in found) else 0
