"""The page has every rule, as the registry has it."""

import re
from pathlib import Path
from typing import Final

from charter.compliance.disclosures.requirements import Requirement
from charter.compliance.rules.registry import REGISTRY

PAGE: Final = (Path(__file__).parents[2] / "docs/compliance-rules.md").read_text(encoding="utf-8")


def test_the_table_has_every_rule_in_its_order() -> None:
    rows = [tuple(row.split(" | ")) for row in re.findall(r"^\| (\S+-\d+ \|.+) \|$", PAGE, re.MULTILINE)]
    assert rows == [
        (
            rule.id,
            f"{rule.basis} → {rule.basis_from_2027}" if rule.basis_from_2027 else str(rule.basis),
            rule.level.value,
            "P" if rule.is_for_mpers else "",
            rule.holds,
        )
        for rule in REGISTRY.values()
    ]


def test_every_requirement_of_a_note_is_named() -> None:
    assert [each.value for each in Requirement if f"`{each.value}`" not in PAGE] == []
