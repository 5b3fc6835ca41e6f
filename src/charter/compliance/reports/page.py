"""The report as a page for the printer: one file, with its own style and charts, and no script."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from typing import Final

from charter.compliance.checks.domain import BREACHES, Check, Ruling, WrittenFinding
from charter.compliance.reports.charts import chart_of_levels, chart_of_standards
from charter.compliance.reports.domain import HONESTY, Statement
from charter.compliance.reports.service import Report
from charter.compliance.rules.domain import Reference
from charter.shared.money import format_amount
from charter.shared.printed_pages import policy_of, printed_page

RESULTS: Final = ("FAIL", "WARNING", "INFO", "PASS", "NOT_APPLICABLE")
LEVELS: Final = ("CRITICAL", "HIGH", "MEDIUM", "LOW", "INFO")
WORDS: Final = {"NOT_APPLICABLE": "not applicable", "PASS": "passed", "FAIL": "failed"}
FRAMEWORKS: Final = {
    "mfrs": "Malaysian Financial Reporting Standards (MFRS)",
    "mpers": "Malaysian Private Entities Reporting Standard (MPERS)",
}
CHANGED: Final = (
    "Entries were posted since this check: findings and statements are of the books as they were then."
)
SUMS: Final = ("total_", "gross_", "profit_", "net_", "equity_at_end", "operating_profit")


@cache
def style() -> str:
    """The page's style sheet."""
    return (files(__package__) / "page.css").read_text(encoding="utf-8")


@cache
def policy() -> str:
    """A Content-Security-Policy that lets the page have its own style and nothing else."""
    return policy_of(style())


def page_of(report: Report) -> str:
    """The whole page, which loads nothing."""
    parts = (
        _cover(report),
        _results(report.check),
        _by_standard(report),
        _findings(report.findings),
        _disclosures(report),
        *(_statement(each, report.base_currency) for each in report.statements),
    )
    return printed_page(f"Compliance report {report.check.label}", style(), "".join(parts))


def _cover(report: Report) -> str:
    check = report.check
    return (
        f'<section class="cover">\n<h1>Compliance report</h1>\n<p>{escape(check.label)}: '
        f"{check.starts_on:%-d %B %Y} to {check.ends_on:%-d %B %Y}<br>{FRAMEWORKS[check.framework]}</p>\n"
        f"{_honesty(report)}{_scores(check)}{_readiness(check)}"
        f"<p><small>Check {check.id}, made {check.finished_at:%Y-%m-%d %H:%M} UTC for "
        f"{escape(check.started_by)}. Rule set {check.rule_set_version[:12]}. "
        f"Books up to entry {_snapshot(check)}.</small></p>\n</section>\n"
    )


def _honesty(report: Report) -> str:
    not_asked = report.check.counts.get("NOT_APPLICABLE", 0)
    asked = sum(report.check.counts.values()) - not_asked
    changed = f'<p class="honesty changed">{CHANGED}</p>\n' if report.has_changed else ""
    return (
        f'<p class="honesty">{HONESTY} Of {asked + not_asked} rules, {asked} could be asked of what is '
        f"recorded, and {not_asked} could not: these have not passed.</p>\n{changed}"
    )


def _readiness(check: Check) -> str:
    if not check.grave_open:
        return "<p>Ready to be locked: no failure of the levels CRITICAL and HIGH is open.</p>\n"
    return f"<p>Not ready to be locked. Failures open at CRITICAL and HIGH: {check.grave_open}.</p>\n"


def _snapshot(check: Check) -> str:
    return ", ".join(f"{number} of year {year}" for year, number in sorted(check.snapshot.items()))


def _scores(check: Check) -> str:
    rate = "none" if check.pass_rate is None else f"{check.pass_rate} %"
    shown = (
        ("Coverage", f"{check.coverage} %", "rules that could be asked"),
        ("Pass rate", rate, "of those, by weight"),
        ("Compliance score", f"{check.compliance_score}", "findings against disclosures"),
    )
    boxes = "".join(
        f'<div class="score">{name}<b>{value}</b><span>{what}</span></div>' for name, value, what in shown
    )
    return f'<div class="scores">{boxes}</div>\n'


def _results(check: Check) -> str:
    rows = [(_mark(result), str(check.counts.get(result, 0))) for result in RESULTS]
    return "<h2>Results</h2>\n" + _table(("Rules", "How many"), rows)


def _mark(result: str, level: str = "") -> str:
    return f'<span class="mark {result}">{level} {WORDS.get(result, result.lower())}</span>'


def _by_standard(report: Report) -> str:
    standards = sorted({each.standard for each in report.rulings}, key=_by_number)
    rows = [
        _row_of(standard, [each for each in report.rulings if each.standard == standard])
        for standard in standards
    ]
    return (
        "<h2>Findings by standard and level</h2>\n"
        f"{chart_of_standards(report.findings)}{chart_of_levels(report.findings)}"
        "<p>Rules that failed or warn, by level, beside those that passed and those that could not be "
        "asked.</p>\n" + _table(("Standard", *map(str.lower, LEVELS), "passed", "not applicable"), rows)
    )


def _row_of(standard: str, rulings: Sequence[Ruling]) -> list[str]:
    broken = Counter(each.level for each in rulings if each.result in BREACHES)
    results = Counter(each.result for each in rulings)
    counts = [*(broken[level] for level in LEVELS), results["PASS"], results["NOT_APPLICABLE"]]
    return [escape(standard), *(str(count or "") for count in counts)]


def _by_number(standard: str) -> tuple[str, int]:
    name, _, number = standard.rpartition(" ")
    return (name, int(number)) if number.isdigit() else (standard, 0)


def _findings(findings: Sequence[WrittenFinding]) -> str:
    if not findings:
        return "<h2>Findings</h2>\n<p>None.</p>\n"
    rows = [
        (
            f"{each.rule_id}<br><small>{Reference(each.standard, each.paragraph)}</small>",
            _mark(each.result, each.level),
            f"{escape(each.message)}<br><small>{escape(each.suggested_correction)}</small>{_waiver(each)}",
        )
        for each in findings
    ]
    return "<h2>Findings</h2>\n" + _table(("Rule", "Result", "What was found, and what mends it"), rows)


def _waiver(finding: WrittenFinding) -> str:
    if finding.waived_by is None:
        return ""
    return f"<br><em>Waived by {escape(finding.waived_by)}: {escape(finding.reason or '')}</em>"


def _disclosures(report: Report) -> str:
    if not report.disclosures:
        return "<h2>Disclosures</h2>\n<p>None is written.</p>\n"
    notes = "".join(
        f"<h3>{escape(each.title)}{'' if each.status == 'approved' else ' (draft)'}</h3>\n"
        f'<p class="note">{escape(each.content)}</p>\n'
        for each in report.disclosures
    )
    return f"<h2>Disclosures</h2>\n{notes}"


def _statement(statement: Statement, currency: str) -> str:
    rows = "".join(
        f"<tr{' class=sum' if name.startswith(SUMS) else ''}><td>{escape(label)}</td>"
        f'<td class="number">{format_amount(amount, currency)}</td></tr>'
        for name, label, amount in statement.lines
    )
    return (
        f"<h2>{escape(statement.title)}</h2>\n<table><thead><tr><th></th>"
        f'<th class="number">{escape(currency)}</th></tr></thead><tbody>{rows}</tbody></table>\n'
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Cells are HTML already."""
    top = "".join(f"<th>{each}</th>" for each in head)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>\n"
