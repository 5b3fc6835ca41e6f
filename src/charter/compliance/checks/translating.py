"""Checks, findings and reports as the contract shows them."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, Final

from charter.compliance.checks.domain import Check, Comparison, Ruling, WrittenFinding
from charter.compliance.reports.domain import HONESTY, Statement
from charter.compliance.reports.service import Report
from charter.shared.money import format_amount
from contract import models

MOST_LISTED: Final = 500


def summary_shown(check: Check) -> models.CheckSummary:
    """Without what each rule came to."""
    return models.CheckSummary.model_validate(_fields(check), strict=False)


def check_shown(check: Check, rulings: Iterable[Ruling]) -> models.Check:
    """With what each rule came to."""
    verdicts = [asdict(each) for each in rulings]
    return models.Check.model_validate(_fields(check) | {"verdicts": verdicts}, strict=False)


def _fields(check: Check) -> dict[str, Any]:
    fields = asdict(check)
    scores = {name: fields.pop(name) for name in ("compliance_score", "pass_rate", "coverage")}
    years = sorted((int(year), number) for year, number in fields.pop("snapshot").items())
    return fields | {
        "rules": fields.pop("rule_ids"),
        "snapshot": [{"year_id": year, "last_number": number} for year, number in years],
        "counts": {name: check.counts.get(name, 0) for name in models.RuleResult},
        "scores": scores,
        "is_ready_to_lock": not fields.pop("grave_open"),
    }


def finding_shown(finding: WrittenFinding) -> models.Finding:
    """With its waiver."""
    fields = asdict(finding)
    waiver = {name: fields.pop(name) for name in ("reason", "waived_by", "waived_at")}
    amounts = {
        name: None if fields[name] is None else format_amount(fields[name], finding.currency)
        for name in ("amount", "expected")
    }
    fields |= amounts | {"waiver": None if finding.waived_by is None else waiver}
    return models.Finding.model_validate(fields, strict=False)


def comparison_shown(check_id: int, found: Comparison) -> models.CheckComparison:
    """The first of each list, and how many there are."""
    return models.CheckComparison(
        check_id=check_id,
        earlier_id=found.earlier_id,
        new=_listed(found.new),
        fixed=_listed(found.fixed),
        same=_listed(found.same),
        counts=models.ComparisonCounts(new=len(found.new), fixed=len(found.fixed), same=len(found.same)),
    )


def _listed(findings: tuple[WrittenFinding, ...]) -> list[models.Finding]:
    return [finding_shown(each) for each in findings[:MOST_LISTED]]


def report_shown(report: Report) -> models.ComplianceReport:
    """As JSON."""
    return models.ComplianceReport(
        honesty=HONESTY,
        check=check_shown(report.check, report.rulings),
        has_changed=report.has_changed,
        base_currency=report.base_currency,
        findings=_listed(report.findings),
        disclosures=[
            models.ReportNote(
                id=each.id,
                kind=models.DisclosureKind(each.kind),
                standard=each.standard,
                title=each.title,
                content=each.content,
                status=models.DisclosureStatus(each.status),
            )
            for each in report.disclosures
        ],
        statements=[_statement(each, report.base_currency) for each in report.statements],
    )


def _statement(statement: Statement, currency: str) -> models.ReportStatement:
    return models.ReportStatement(
        title=statement.title,
        lines=[
            models.ReportFigure(name=name, label=label, amount=format_amount(amount, currency))
            for name, label, amount in statement.lines
        ],
    )
