"""Every rule has twins: the changed one is told by exactly that rule, the harmless one is not."""

import re
from collections import Counter
from typing import Final

import pytest

from codegen.diff.rules import rules
from tests.codegen.diff.twins import HOMES, Twin, differences, rules_told, twins

TWINS: Final = list(twins())
SCHEMAS: Final = [twin for twin in TWINS if "schema" in twin.frame]


def test_every_rule_has_twins_and_every_twin_has_a_rule() -> None:
    counted = Counter(twin.rule for twin in TWINS)
    assert set(counted) == set(rules())
    assert max(counted.values()) == 1


@pytest.mark.parametrize("twin", TWINS, ids=lambda twin: twin.rule)
def test_the_changed_twin_is_told_by_its_rule_only_with_sentence_reason_and_place(twin: Twin) -> None:
    old, changed, _ = twin.documents()
    found = differences(old, changed, promise=twin.parts.get("level", "wire"))
    assert {difference.rule.identifier for difference in found} == {twin.rule, *twin.parts.get("also", ())}
    for difference in found:
        assert not re.search(r"\{(name|old|new)\}|: $", difference.message)
        assert difference.rule.because
        assert difference.position.file == f"{difference.side}.yaml"


@pytest.mark.parametrize("twin", TWINS, ids=lambda twin: twin.rule)
def test_the_harmless_twin_breaks_nothing(twin: Twin) -> None:
    old, _, harmless = twin.documents()
    found = differences(old, harmless)
    assert twin.rule not in {difference.rule.identifier for difference in found}
    assert [difference.message for difference in found if difference.level == "breaking"] == []


@pytest.mark.parametrize("home", HOMES[1:])
@pytest.mark.parametrize("twin", SCHEMAS, ids=lambda twin: twin.rule)
def test_a_schema_is_judged_alike_inside_of_others(twin: Twin, home: str) -> None:
    old, changed, harmless = twin.documents(home)
    assert rules_told(old, changed) == {twin.rule, *twin.parts.get("also", ())}
    assert twin.rule not in rules_told(old, harmless)


@pytest.mark.parametrize(
    ("rule", "wire", "json", "source"),
    [
        ("request-type-changed", "breaking", "breaking", "breaking"),
        ("request-property-removed", "warning", "breaking", "breaking"),
        ("operation-id-changed", "warning", "warning", "breaking"),
    ],
)
def test_what_was_promised_says_what_breaks(rule: str, wire: str, json: str, source: str) -> None:
    twin = next(each for each in TWINS if each.rule == rule)
    for promise, level in (("wire", wire), ("json", json), ("source", source)):
        found = differences(*twin.documents()[:2], promise=promise)
        assert next(item.level for item in found if item.rule.identifier == rule) == level
