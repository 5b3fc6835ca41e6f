"""`python -m codegen lint`: every finding about a document, or with `--fix` those that are left."""

import argparse
import re
from collections.abc import Sequence
from typing import Final

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
from codegen.findings import Finding
from codegen.lint import lint, lint_and_fix
from codegen.writing.sarif import SarifResult, SarifRule, sarif_log

_VARIABLE: Final = re.compile(r"'[^']*'|\"[^\"]*\"|`[^`]*`|\\S*[^a-zA-Z\\s,;:.'-]\\S*|[,;:.]")
"""What differs from one finding of a rule to the next: names, numbers and values."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_spec(parser)
    add_profile(parser)
    add_remote(parser)
    add_reading(parser)
    add_examples(parser)
    add_overlays(parser)
    parser.add_argument("--format", choices=("text", "sarif"), default="text", help="how to show findings")
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
        if options.format == "text":
            say([f"mended: {finding}" for finding in mended])
    else:
        found = lint(spec, options.profile, overlays=overlays, **asked)
    say([as_sarif(found)] if options.format == "sarif" else list(map(str, found)))
    return FOUND if any(not finding.is_warning for finding in found) else 0


def rule_id(finding: Finding) -> str:
    """The rule that a finding is by: its message without names and values.

    >>> rule_id(Finding("a.yaml", 1, 1, "the component 'pet' is not in PascalCase", "rename it"))
    'the-component-is-not-in-pascalcase'
    """
    return "-".join(_VARIABLE.sub(" ", finding.message).lower().split()) or "finding"


def as_sarif(found: Sequence[Finding]) -> str:
    """Findings as a log for code scanning."""
    rules = {rule_id(finding): SarifRule(rule_id(finding), finding.mend) for finding in found}
    results = [
        SarifResult(
            rule_id(finding),
            "warning" if finding.is_warning else "error",
            f"{finding.message} - {finding.mend}",
            finding.file,
            finding.line,
            finding.column,
        )
        for finding in found
    ]
    return sarif_log("codegen lint", list(rules.values()), results)
