"""`python -m codegen diff`: compare two versions of a contract."""

import argparse
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from codegen.commands import FOUND
from codegen.commands.arguments import Misuse, add_remote, say
from codegen.diff.comparison import NOTICE_DAYS, Settings, compare, waived
from codegen.diff.outcome import Outcome
from codegen.diff.outputs import FORMATS, table
from codegen.diff.rule_page import page
from codegen.diff.rules import PROMISES
from codegen.diff.sources import SourceMissing, document_at
from codegen.diff.waivers import judge
from codegen.document import Document
from codegen.findings import DocumentRefused


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("old", nargs="?", metavar="OLD", help="a file, or git:REVISION:PATH")
    parser.add_argument("new", nargs="?", metavar="NEW", help="a file, or git:REVISION:PATH")
    add_remote(parser)
    parser.add_argument("--format", choices=("table", *FORMATS), default="table", help="how to show changes")
    parser.add_argument("--waivers", type=Path, metavar="FILE", help="changes to put up with, one per line")
    parser.add_argument(
        "--fail-on", choices=("breaking", "warning", "none"), default="breaking", help="what exits 1"
    )
    parser.add_argument(
        "--base-path",
        action="append",
        default=[],
        metavar="[old:|new:]PATH",
        help="the path before all paths, in place of what servers say",
    )
    parser.add_argument("--base-missing-ok", action="store_true", help="exit 0 where OLD does not exist yet")
    parser.add_argument(
        "--notice", type=int, default=NOTICE_DAYS, metavar="DAYS", help="least time before a sunset"
    )
    parser.add_argument(
        "--today", type=date.fromisoformat, metavar="DATE", help="the day to judge sunsets by"
    )
    parser.add_argument(
        "--level",
        choices=PROMISES,
        default=PROMISES[0],
        help="what was promised: bytes, JSON, or generated source",
    )
    parser.add_argument("--rules", action="store_true", help="print the page of all rules and stop")


def run(options: argparse.Namespace) -> int:
    """Compare, print, and exit 1 on a change that nobody waived."""
    if options.rules:
        say(list(page()))
        return 0
    if not options.old or not options.new:
        raise Misuse("diff needs OLD and NEW")
    if options.waivers is not None and not options.waivers.is_file():
        raise Misuse(f"there is no file {options.waivers}")
    old = _old(options)
    return 0 if old is None else _compare(options, old, _document(options, options.new))


def _old(options: argparse.Namespace) -> Document | None:
    """The old document; None where there is none yet and that is all right."""
    try:
        return _document(options, options.old)
    except _Missing as missing:
        if not options.base_missing_ok:
            raise
        say([f"{missing}; there is nothing to compare {options.new} with"])
        return None


class _Missing(Misuse):
    """A document is not there."""


def _document(options: argparse.Namespace, text: str) -> Document:
    try:
        return document_at(text, allows_remote=options.allow_remote)
    except SourceMissing as missing:
        raise _Missing(str(missing)) from None
    except DocumentRefused as refused:
        raise Misuse(f"{text} cannot be compared\n{refused}") from None


def _compare(options: argparse.Namespace, old: Document, new: Document) -> int:
    today = options.today or datetime.now(UTC).date()
    old_bases = [path.removeprefix("old:") for path in options.base_path if not path.startswith("new:")]
    new_bases = [path.removeprefix("new:") for path in options.base_path if not path.startswith("old:")]
    settings = Settings(today, options.notice, old_bases, new_bases, options.level)
    try:
        differences = compare(old, new, settings)
    except DocumentRefused as refused:
        raise Misuse(f"{options.old} and {options.new} cannot be compared\n{refused}") from None
    outcome = Outcome(options.old, options.new, differences)
    if options.waivers is not None:
        verdicts = judge(options.waivers, differences, today)
        outcome = Outcome(options.old, options.new, waived(differences, verdicts.reasons), verdicts.problems)
    if options.format == "table":
        say(list(table(outcome, is_coloured=sys.stdout.isatty() and not os.environ.get("NO_COLOR"))))
    else:
        say(list(FORMATS[options.format](outcome)))
    return _exit_code(outcome, options.fail_on)


def _exit_code(outcome: Outcome, fail_on: str) -> int:
    if any(problem.is_defect for problem in outcome.problems):
        return FOUND
    if fail_on == "none":
        return 0
    found = outcome.count("breaking") + (outcome.count("warning") if fail_on == "warning" else 0)
    return FOUND if found else 0
