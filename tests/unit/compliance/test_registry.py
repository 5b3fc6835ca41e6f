import json
from datetime import date
from typing import Any

import pytest

from charter.compliance.rules.registry import REGISTRY, rules_of, version
from tests.domain_facts import domain_fact

OLD, NEW = date(2026, 1, 1), date(2027, 1, 1)


def described() -> dict[str, dict[str, Any]]:
    return {
        each["id"]: each for each in json.loads(domain_fact("mfrs-rules.json").read_text(encoding="utf-8"))
    }


def test_every_rule_that_is_described_is_built_with_its_level_result_and_frameworks() -> None:
    built = {
        rule.id: (
            rule.level.value,
            rule.broken.value,
            ["mfrs", "mpers"] if rule.is_for_mpers else ["mfrs"],
        )
        for rule in REGISTRY.values()
    }
    assert built == {
        rule_id: (each["level"], each["result_when_broken"], each["frameworks"])
        for rule_id, each in described().items()
    }


def test_the_basis_of_a_rule_is_the_described_one() -> None:
    for rule_id, each in described().items():
        assert each["basis"].lower().startswith(str(REGISTRY[rule_id].basis).lower()), rule_id


def test_a_private_entity_is_asked_neither_about_leases_nor_expected_losses_nor_categories() -> None:
    asked = {rule.id for rule in rules_of("mpers")}
    assert len(rules_of("mfrs")) == len(REGISTRY)
    assert not {rule_id for rule_id in asked if rule_id.startswith(("16-", "18-"))} | (asked & {"09-02"})


@pytest.mark.parametrize(
    ("rule_id", "before", "after", "private"),
    [
        ("101-01", "MFRS 101 ¶60, 66, 69", "MFRS 18 ¶96, 99-102", "MPERS section 3-6"),
        ("101-07", "MFRS 101 ¶25-26", "MFRS 108 ¶6K", "MPERS section 3-6"),
        ("112-01", "MFRS 112 ¶12", "MFRS 112 ¶12", "MPERS section 29"),
        ("15-06", "MFRS 15 ¶47", "MFRS 15 ¶47", "MPERS section 23"),
        ("LED-02", "Companies Act 2016 s.245", "Companies Act 2016 s.245", "Companies Act 2016 s.245"),
    ],
)
def test_a_rule_refers_to_what_is_in_force(rule_id: str, before: str, after: str, private: str) -> None:
    rule = REGISTRY[rule_id]
    assert str(rule.reference("mfrs", OLD)) == before
    assert str(rule.reference("mfrs", NEW)) == after
    assert str(rule.reference("mpers", OLD)) == private


def test_every_rule_says_what_must_hold_and_what_to_do() -> None:
    assert all(rule.holds.endswith(".") and rule.mend.endswith(".") for rule in REGISTRY.values())


def test_the_version_of_the_rules_is_a_hash_of_what_they_say() -> None:
    assert len(version()) == 64
    assert version() == version()
