"""The page on reliability tells every case of the soak, and what holds each fault."""

import re
from pathlib import Path
from typing import Final

from tests.soak.catalogue import CATALOGUE

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = (ROOT / "docs/reliability.md").read_text(encoding="utf-8")
FAULTS: Final = PAGE.split("## Every fault, and what holds it\n", 1)[1].split("\n## ", 1)[0]
ROWS: Final = [line for line in FAULTS.splitlines() if line.startswith("| ")][1:]
TEST: Final = re.compile(r"`(tests/[\w./]+\.py): (test_\w+)`")
CASE: Final = re.compile(r"`([a-z]\w+)`(?:<br>| \|)")
NAMES: Final = [case.name for case in CATALOGUE]


def test_the_table_has_the_cases_of_the_soak_in_their_order() -> None:
    assert re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE) == NAMES


def test_every_fault_is_held_by_cases_and_tests_that_there_are() -> None:
    assert len(ROWS) == 28
    for row in ROWS:
        held_by = row.split(" | ", 1)[1]
        cases, tests = CASE.findall(held_by), TEST.findall(held_by)
        assert len(cases) + len(tests) == held_by.count("<br>") + 1, row
        assert set(cases) <= set(NAMES), row
        missing = [
            f"{path}: {name}"
            for path, name in tests
            if not re.search(
                rf"^(async )?def {name}\(", (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE
            )
        ]
        assert missing == []
