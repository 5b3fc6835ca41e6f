"""What is kept of a check that was made: its own columns, a row for each rule and one for each finding."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from charter.compliance.checks.scores import scores_of
from charter.compliance.facts.facts import Facts
from charter.compliance.reports.domain import KeptStatements
from charter.compliance.rules.domain import Finding, Verdict
from charter.compliance.rules.registry import version
from charter.shared.ledger_facts import BookedYear

CLASSED: Final = frozenset({"finance_cost", "finance_income", "dividends"})
"""Accounts whose cash-flow class next year's check compares."""


@dataclass(frozen=True, slots=True)
class MadeCheck:
    """What rules came to over facts, not kept yet."""

    facts: Facts
    statements: KeptStatements
    verdicts: tuple[Verdict, ...]
    started_at: datetime


def columns_of(
    made: MadeCheck, *, period_id: int | None, rule_ids: Sequence[str] | None
) -> dict[str, object]:
    facts, scope = made.facts, made.facts.scope
    results = [each.result.value for each in made.verdicts]
    notes = facts.registers.notes
    scores = scores_of(made.verdicts, len(notes), sum(note.is_approved for note in notes))
    return {
        "starts_on": scope.span.start,
        "ends_on": scope.span.end,
        "year_id": scope.year.id,
        "period_id": period_id,
        "label": scope.label,
        "framework": facts.policies.framework,
        "rule_set_version": version(),
        "rule_ids": None if rule_ids is None else list(rule_ids),
        "snapshot": snapshot_of(facts.ledger.books.years),
        "statements": made.statements.as_json(),
        "counts": {result: results.count(result) for result in sorted(set(results))},
        "cash_classes": {str(each.id): each.cash_flow for each in facts.accounts if each.sub_type in CLASSED},
        "compliance_score": scores.compliance_score,
        "pass_rate": scores.pass_rate,
        "coverage": scores.coverage,
        "started_at": made.started_at,
    }


def snapshot_of(years: Iterable[BookedYear]) -> Mapping[str, int]:
    return {str(year.id): year.last_number for year in years}


def ruling_of(verdict: Verdict, facts: Facts) -> dict[str, object]:
    reference = verdict.rule.reference(facts.policies.framework, facts.scope.year.start)
    return {
        "rule_id": verdict.rule.id,
        "standard": reference.standard,
        "paragraph": reference.paragraph,
        "level": verdict.rule.level.value,
        "result": verdict.result.value,
        "findings": len(verdict.findings),
        "omitted": verdict.omitted,
    }


def finding_of(finding: Finding) -> dict[str, object]:
    return {
        "rule_id": finding.rule_id,
        "standard": finding.standard,
        "paragraph": finding.paragraph,
        "level": finding.level.value,
        "result": finding.result.value,
        "message": finding.message,
        "suggested_correction": finding.suggested_correction,
        "currency": finding.currency,
        "amount": finding.amount,
        "expected": finding.expected,
        "entry_id": finding.entry_id,
        "account_id": finding.account_id,
        "object_kind": finding.object_kind,
        "object_id": finding.object_id,
    }
