"""What a check comes to in figures. Percentages have two decimals; a tie is rounded to the even one."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from charter.compliance.rules.domain import Finding, Level, Result, Verdict

WEIGHTS: Final = {
    Level.CRITICAL: Fraction(10),
    Level.HIGH: Fraction(5),
    Level.MEDIUM: Fraction(2),
    Level.LOW: Fraction(1),
    Level.INFO: Fraction(1, 2),
}
COUNTED: Final = 10
"""Findings of one rule that lower the score: four hundred equal ones would sink any."""
GRAVE: Final = frozenset({Level.CRITICAL, Level.HIGH})
HUNDRED: Final = Decimal("100.00")


@dataclass(frozen=True, slots=True)
class Scores:
    """`compliance_score` weighs findings against disclosures; `pass_rate` is that of the rules that could be
    asked, None where none could; `coverage` the share of the rules that could be asked."""

    compliance_score: Decimal
    pass_rate: Decimal | None
    coverage: Decimal


def compliance_score(levels: Iterable[tuple[str, Level]], disclosures: int, approved: int) -> Decimal:
    """The score of findings that failed or warn, given as rule and level, beside the disclosures of the span.

    >>> compliance_score([("102-01", Level.HIGH)], 3, 1)
    Decimal('28.57')
    """
    counts = Counter(levels)
    total = 2 * disclosures + approved
    if not counts and not disclosures:
        return HUNDRED
    if not total:
        return Decimal("0.00")
    penalty = sum((WEIGHTS[level] * min(count, COUNTED) for (_, level), count in counts.items()), Fraction(0))
    return _percent(max(Fraction(0), total - penalty), Fraction(total))


def scores_of(verdicts: Iterable[Verdict], disclosures: int, approved: int) -> Scores:
    """The scores of a check's verdicts, one for each rule of the framework."""
    judged = list(verdicts)
    asked = [each for each in judged if each.result is not Result.NOT_APPLICABLE]
    held = [each for each in asked if each.result in (Result.PASS, Result.INFO)]
    findings = [(one.rule_id, one.level) for each in judged for one in each.findings if is_breach(one)]
    weight = sum((WEIGHTS[each.rule.level] for each in asked), Fraction(0))
    return Scores(
        compliance_score=compliance_score(findings, disclosures, approved),
        pass_rate=_percent(sum((WEIGHTS[each.rule.level] for each in held), Fraction(0)), weight)
        if weight
        else None,
        coverage=_percent(Fraction(len(asked)), Fraction(len(judged) or 1)),
    )


def is_breach(finding: Finding) -> bool:
    """Whether a finding says that something is wrong, or may be."""
    return finding.result in (Result.FAIL, Result.WARNING)


def bars_lock(finding: Finding, *, is_waived: bool) -> bool:
    """Whether a year is not ready to be locked as long as the finding is open: scores do not decide it."""
    return finding.result is Result.FAIL and finding.level in GRAVE and not is_waived


def _percent(part: Fraction, whole: Fraction) -> Decimal:
    """To two decimals."""
    return Decimal(round(10000 * part / whole)).scaleb(-2)
