from dataclasses import replace
from decimal import Decimal

import pytest

from charter.compliance.checks.scores import bars_lock, compliance_score, scores_of
from charter.compliance.rules.domain import Finding, Level, Result, Verdict
from charter.compliance.rules.registry import REGISTRY

FINDING = Finding(
    rule_id="112-01",
    standard="MFRS 112",
    paragraph="12",
    level=Level.HIGH,
    result=Result.FAIL,
    message="A profit has no income tax.",
    suggested_correction="Accrue it.",
    amount=100,
    expected=None,
    currency="MYR",
    entry_id=None,
    account_id=None,
    object_kind=None,
    object_id=None,
)


@pytest.mark.parametrize(
    ("levels", "disclosures", "approved", "score"),
    [
        ([], 0, 0, "100.00"),
        ([Level.CRITICAL], 0, 0, "0.00"),
        ([Level.HIGH], 3, 1, "28.57"),
        ([Level.LOW], 1, 1, "66.67"),
        ([], 2, 0, "100.00"),
        ([Level.CRITICAL, Level.HIGH], 10, 10, "50.00"),
        ([Level.CRITICAL], 1, 0, "0.00"),
        ([Level.INFO], 1, 0, "75.00"),
    ],
)
def test_the_score_weighs_findings_against_disclosures(
    levels: list[Level], disclosures: int, approved: int, score: str
) -> None:
    found = [(f"rule-{number}", level) for number, level in enumerate(levels)]
    assert compliance_score(found, disclosures, approved) == Decimal(score)


def test_four_hundred_findings_of_one_rule_count_as_ten() -> None:
    many = compliance_score([("102-01", Level.LOW)] * 400, 10, 0)
    assert many == compliance_score([("102-01", Level.LOW)] * 10, 10, 0) == Decimal("50.00")


def verdict(rule_id: str, result: Result, *findings: Finding) -> Verdict:
    return Verdict(REGISTRY[rule_id], result, findings)


def test_what_does_not_apply_has_not_passed_and_lowers_the_coverage_alone() -> None:
    scores = scores_of(
        [
            verdict("LED-01", Result.PASS),
            verdict("112-01", Result.FAIL, FINDING),
            verdict("16-05", Result.INFO),
            verdict("16-01", Result.NOT_APPLICABLE),
        ],
        disclosures=3,
        approved=1,
    )
    assert scores.pass_rate == Decimal("70.59")  # 10 + 2 of 10 + 5 + 2
    assert scores.coverage == Decimal("75.00")
    assert scores.compliance_score == Decimal("28.57")


def test_a_check_whose_rules_cannot_be_asked_has_no_pass_rate() -> None:
    scores = scores_of([verdict("16-01", Result.NOT_APPLICABLE)], 0, 0)
    assert (scores.pass_rate, scores.coverage) == (None, Decimal("0.00"))


@pytest.mark.parametrize(
    ("level", "result", "is_waived", "bars"),
    [
        (Level.CRITICAL, Result.FAIL, False, True),
        (Level.HIGH, Result.FAIL, False, True),
        (Level.HIGH, Result.FAIL, True, False),
        (Level.HIGH, Result.WARNING, False, False),
        (Level.MEDIUM, Result.FAIL, False, False),
    ],
)
def test_open_failures_of_weight_bar_the_lock(
    level: Level, result: Result, is_waived: bool, bars: bool
) -> None:
    assert bars_lock(replace(FINDING, level=level, result=result), is_waived=is_waived) is bars
