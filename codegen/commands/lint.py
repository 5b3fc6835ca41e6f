"""`python -m codegen lint`: every finding about a document, or with `--fix` those that are left."""

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from codegen.checks.rule_page import page
from codegen.checks.rules import rule_of, rules
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


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_spec(parser, is_required=False)
    add_profile(parser)
    add_remote(parser)
    add_reading(parser)
    add_examples(parser)
    add_overlays(parser)
    parser.add_argument("--format", choices=tuple(FORMATS), default="text", help="how to show findings")
    parser.add_argument("--fix", action="store_true", help="write into the document what can be known")
    parser.add_argument("--rules", action="store_true", help="print the page of all rules and stop")


def run(options: argparse.Namespace) -> int:
    """Print the findings, and what was mended; warnings alone are no failure."""
    if options.rules:
        say(list(page()))
        return 0
    if not options.spec:
        raise Misuse("lint needs SPEC")
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
    say(FORMATS[options.format](found, spec.parent))
    return FOUND if any(not finding.is_warning for finding in found) else 0


def as_text(found: Sequence[Finding], _folder: Path) -> list[str]:
    """A line for each, which names its rule at the end."""
    return [f"{each} [{rule_of(each)}]" for each in found]


def as_json(found: Sequence[Finding], folder: Path) -> list[str]:
    """An array with an object for each."""
    told = [
        {
            "rule": rule_of(finding),
            "level": _level(finding),
            "file": _path(finding, folder),
            "line": finding.line,
            "column": finding.column,
            "pointer": finding.pointer,
            "message": finding.message,
            "mend": finding.mend,
            "is_fixable": bool(finding.fixes),
        }
        for finding in found
    ]
    return [json.dumps(told, indent=2, ensure_ascii=False)]


def as_sarif(found: Sequence[Finding], folder: Path) -> list[str]:
    """A log for code scanning."""
    broken = set(map(rule_of, found))
    told = [
        SarifRule(rule.identifier, rule.because) for rule in rules().values() if rule.identifier in broken
    ]
    results = [
        SarifResult(
            rule_of(finding),
            _level(finding),
            f"{finding.message} - {finding.mend}",
            _path(finding, folder),
            finding.line,
            finding.column,
        )
        for finding in found
    ]
    return [sarif_log("codegen lint", told, results)]


def _level(finding: Finding) -> str:
    return "warning" if finding.is_warning else "error"


def _path(finding: Finding, folder: Path) -> str:
    """Its file, named from where the command runs."""
    return finding.file if "://" in finding.file else str(folder / finding.file)


FORMATS: Final[dict[str, Callable[[Sequence[Finding], Path], list[str]]]] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
}
"""How findings are shown; each is given the folder of the document."""
