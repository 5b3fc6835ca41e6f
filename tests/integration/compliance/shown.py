"""What is shown of verdicts."""

from collections.abc import Collection, Iterable, Mapping

from charter.compliance.rules.domain import Result, Verdict

Figures = Mapping[str, list[tuple[int | None, int | None]]]
"""By rule, what each of its findings says is there, and what should be."""


def passed(verdicts: Mapping[str, Verdict], of: Iterable[str]) -> tuple[str, ...]:
    """Those rules that passed."""
    return tuple(rule_id for rule_id in of if verdicts[rule_id].result is Result.PASS)


def figures(verdicts: Mapping[str, Verdict], of: Collection[str]) -> Figures:
    """Amount and expected amount of every finding of those rules, where they came to what breaches do."""
    return {
        rule_id: [(finding.amount, finding.expected) for finding in verdicts[rule_id].findings]
        for rule_id in of
        if verdicts[rule_id].result is verdicts[rule_id].rule.broken
    }


def asked(verdicts: Mapping[str, Verdict]) -> dict[str, str]:
    """The results of all rules that something is recorded for."""
    return {
        rule_id: verdict.result.value
        for rule_id, verdict in verdicts.items()
        if verdict.result is not Result.NOT_APPLICABLE
    }
