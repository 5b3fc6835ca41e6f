"""What a rule comes to over facts."""

from collections.abc import Iterable
from typing import Final

from charter.compliance.facts.facts import Facts
from charter.compliance.rules.domain import WORST_FIRST, Breach, Finding, Result, Rule, Verdict

TOLD: Final = 1000
"""Findings of one rule that are told; who has more begins with these."""


def judged(rule: Rule, facts: Facts) -> Verdict:
    """The verdict over a span."""
    breaches = rule.judge(facts)
    if breaches is None:
        return Verdict(rule, Result.NOT_APPLICABLE)
    findings = tuple(_finding(rule, breach, facts) for breach in breaches[:TOLD])
    results = {breach.result or rule.broken for breach in breaches}
    worst = next((result for result in WORST_FIRST if result in results), Result.PASS)
    return Verdict(rule, worst, findings, len(breaches) - len(findings))


def judge_all(rules: Iterable[Rule], facts: Facts) -> list[Verdict]:
    """The verdicts of those rules that are for the entity's framework."""
    return [judged(rule, facts) for rule in rules if rule.applies_to(facts.policies.framework)]


def _finding(rule: Rule, breach: Breach, facts: Facts) -> Finding:
    reference = rule.reference(facts.policies.framework, facts.scope.year.start)
    return Finding(
        rule_id=rule.id,
        standard=reference.standard,
        paragraph=reference.paragraph,
        level=rule.level,
        result=breach.result or rule.broken,
        message=breach.message,
        suggested_correction=breach.correction or rule.mend,
        amount=breach.amount,
        expected=breach.expected,
        currency=breach.currency or facts.ledger.base_currency,
        entry_id=breach.entry_id,
        account_id=breach.account_id,
        object_kind=breach.object_kind,
        object_id=breach.object_id,
    )
